// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/typed/typed_monomials.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace gordan {

namespace {

/// Dimensions as vectors of integers: exponents of base units times a common denominator.
class IntegerDimensions {
 public:
  IntegerDimensions(std::span<const TypedScalar> scalars, const PhysicalDimension& target) {
    for (const TypedScalar& scalar : scalars) note(scalar.dimension);
    note(target);
    for (const TypedScalar& scalar : scalars) scalars_.push_back(vector(scalar.dimension));
    target_ = vector(target);
  }

  [[nodiscard]] const std::vector<long>& scalar(std::size_t k) const { return scalars_[k]; }
  [[nodiscard]] const std::vector<long>& target() const { return target_; }

 private:
  void note(const PhysicalDimension& dimension) {
    for (const auto& [base, exponent] : dimension.exponents()) {
      places_.try_emplace(base, places_.size());
      denominator_ = lcm(denominator_, exponent.den());
    }
  }

  [[nodiscard]] std::vector<long> vector(const PhysicalDimension& dimension) const {
    std::vector<long> result(places_.size());
    for (const auto& [base, exponent] : dimension.exponents())
      result[places_.at(base)] = (exponent * Rational(denominator_)).num().to_long();
    return result;
  }

  std::map<std::string, std::size_t> places_;
  Integer denominator_ = 1;
  std::vector<std::vector<long>> scalars_;
  std::vector<long> target_;
};

/// Goes through all exponent vectors; exponents are counted in halves, so that one step is 1/2 or 1.
class Enumeration {
 public:
  Enumeration(std::span<const TypedScalar> scalars, const PhysicalDimension& target, int max_degree,
              const MonomialOptions& options, const Control& control)
      : scalars_(scalars),
        dimensions_(scalars, target),
        options_(options),
        control_(control),
        halves_(scalars.size()),
        sum_(dimensions_.target().size()) {
    visit(0, 2 * max_degree);
  }

  [[nodiscard]] std::vector<std::vector<long>> take() { return std::move(found_); }

 private:
  void visit(std::size_t k, int budget) {  // budget: twice the degree that is left
    if (++visited_ % 65536 == 0) check(control_);
    if (visited_ > options_.work_limit)
      throw LimitReached(
          fmt::format("more than {} monomials would have to be looked at; a smaller max_degree asks for "
                      "fewer",
                      options_.work_limit));
    if (k == scalars_.size()) {
      if (matches()) keep();
      return;
    }
    const bool definite = scalars_[k].definite;
    const int step = definite && options_.kind == MonomialKind::half_integer && !is_root(k) ? 1 : 2;
    const int largest = budget / scalars_[k].degree / step * step;
    const int smallest = definite && options_.kind != MonomialKind::polynomial ? -largest : 0;
    for (int h = largest; h >= smallest; h -= step) {
      add(k, h);
      visit(k + 1, budget - std::abs(h) * scalars_[k].degree);
      add(k, -h);
    }
    halves_[k] = 0;
  }

  /// A norm is a root already.
  [[nodiscard]] bool is_root(std::size_t k) const {
    const std::vector<Rational>& powers = scalars_[k].powers;
    return std::any_of(powers.begin(), powers.end(), [](const Rational& power) { return !power.is_integer(); });
  }

  void add(std::size_t k, int h) {
    halves_[k] = h;
    const std::vector<long>& dimension = dimensions_.scalar(k);
    for (std::size_t b = 0; b < sum_.size(); ++b) sum_[b] += h * dimension[b];
  }

  [[nodiscard]] bool matches() const {
    for (std::size_t b = 0; b < sum_.size(); ++b)
      if (sum_[b] != 2 * dimensions_.target()[b]) return false;
    return true;
  }

  void keep() {
    if (found_.size() == options_.max_count)
      throw LimitReached(
          fmt::format("there are more than {} monomials of this dimension; a smaller max_degree asks for "
                      "fewer",
                      options_.max_count));
    found_.push_back(halves_);
  }

  std::span<const TypedScalar> scalars_;
  IntegerDimensions dimensions_;
  MonomialOptions options_;
  const Control& control_;
  std::vector<long> halves_;
  std::vector<long> sum_;
  std::vector<std::vector<long>> found_;
  std::size_t visited_ = 0;
};

/// A base and its exponent, both positive in the text.
std::string power_text(const std::string& base, const Rational& exponent) {
  const bool compound = base.find_first_of("+-*/ ") != std::string::npos || base.find("·") != std::string::npos;
  const bool closed = !compound || base.back() == ')' || base.back() == '|' || base.back() == ']';
  if (exponent.is_one()) return base;
  return fmt::format("{}^{}", closed ? base : "(" + base + ")", to_string(exponent));
}

std::string power_latex(const std::string& base, const Rational& exponent) {
  if (exponent.is_one()) return base;
  const bool plain = base.find(' ') == std::string::npos || base.rfind("\\lVert", 0) == 0;
  return fmt::format("{}^{{{}}}", plain ? base : "\\left(" + base + "\\right)", to_string(exponent));
}

/// Numerator or denominator of the whole powers, and of the roots.
struct Fraction {
  std::string top;
  std::string bottom;

  void multiply(const std::string& factor, bool above, const char* between) {
    std::string& side = above ? top : bottom;
    factors[above ? 0 : 1]++;
    side += (side.empty() ? "" : between) + factor;
  }
  [[nodiscard]] bool empty() const { return top.empty() && bottom.empty(); }
  int factors[2] = {0, 0};
};

std::string plain(const Fraction& fraction) {
  if (fraction.bottom.empty()) return fraction.top.empty() ? "1" : fraction.top;
  const std::string below = fraction.factors[1] > 1 ? "(" + fraction.bottom + ")" : fraction.bottom;
  return (fraction.top.empty() ? "1" : fraction.top) + "/" + below;
}

std::string latex(const Fraction& fraction) {
  if (fraction.bottom.empty()) return fraction.top.empty() ? "1" : fraction.top;
  return fmt::format("\\frac{{{}}}{{{}}}", fraction.top.empty() ? "1" : fraction.top, fraction.bottom);
}

/// The whole powers, and the squares of what stands under a root.
template <class PowerText>
std::pair<Fraction, Fraction> fractions(std::span<const TypedScalar> scalars, const TypedMonomial& monomial,
                                        const char* between, const PowerText& power) {
  std::pair<Fraction, Fraction> result;
  for (std::size_t k = 0; k < scalars.size(); ++k) {
    const Rational& e = monomial.exponents[k];
    if (e.is_zero()) continue;
    if (e.is_integer())
      result.first.multiply(power(scalars[k], abs(e)), e.sign() > 0, between);
    else
      result.second.multiply(power(scalars[k], abs(e) * 2), e.sign() > 0, between);
  }
  return result;
}

}  // namespace

std::vector<TypedMonomial> typed_monomials(std::span<const TypedScalar> scalars, const PhysicalDimension& dimension,
                                           int max_degree, const MonomialOptions& options, const Control& control) {
  std::vector<TypedMonomial> result;
  for (const std::vector<long>& halves : Enumeration(scalars, dimension, max_degree, options, control).take()) {
    TypedMonomial monomial;
    for (std::size_t k = 0; k < halves.size(); ++k) {
      monomial.exponents.push_back(Rational(halves[k], 2));
      monomial.degree += abs(monomial.exponents.back()) * Rational(scalars[k].degree);
    }
    result.push_back(std::move(monomial));
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const TypedMonomial& a, const TypedMonomial& b) { return a.degree < b.degree; });
  return result;
}

std::string monomial_text(std::span<const TypedScalar> scalars, const TypedMonomial& monomial) {
  const auto power = [](const TypedScalar& scalar, const Rational& e) { return power_text(scalar.text, e); };
  auto [whole, root] = fractions(scalars, monomial, "*", power);
  if (!root.empty()) whole.multiply("sqrt(" + plain(root) + ")", true, "*");
  return plain(whole);
}

std::string monomial_latex(std::span<const TypedScalar> scalars, const TypedMonomial& monomial) {
  const auto power = [](const TypedScalar& scalar, const Rational& e) { return power_latex(scalar.latex, e); };
  auto [whole, root] = fractions(scalars, monomial, "\\, ", power);
  if (!root.empty()) whole.multiply("\\sqrt{" + latex(root) + "}", true, "\\, ");
  return latex(whole);
}

std::vector<Rational> generator_powers(std::span<const TypedScalar> scalars, const TypedMonomial& monomial) {
  require(scalars.size() == monomial.exponents.size(), "one exponent for each scalar");
  std::vector<Rational> powers(scalars.empty() ? 0 : scalars.front().powers.size());
  for (std::size_t k = 0; k < scalars.size(); ++k) {
    if (monomial.exponents[k].is_zero()) continue;
    for (std::size_t i = 0; i < powers.size(); ++i) powers[i] += scalars[k].powers[i] * monomial.exponents[k];
  }
  return powers;
}

}  // namespace gordan
