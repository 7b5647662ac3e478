// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/completion.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/echelon.hpp>
#include <gordan/invariant/points.hpp>

#include <algorithm>

namespace gordan {

namespace {

/// What one elimination for King's criterion may cost before it is given up.
constexpr double quotient_budget = 2e10;
constexpr double quotient_megabytes = 120;

/// f modulo p, its monomials cut to the first n variables.
ModularForm reduced(const Polynomial& f, const ModularImage& image, std::size_t n) {
  ModularForm form;
  for (const Term& term : f.terms()) {
    form.exponents.emplace_back(term.exponents.begin(), term.exponents.begin() + static_cast<std::ptrdiff_t>(n));
    form.coefficients.push_back(reduce(term.coefficient, image));
  }
  return form;
}

/// The gradient of a form at a point.
std::vector<std::uint32_t> gradient(const ModularForm& f, std::span<const std::uint32_t> point, std::uint32_t p) {
  std::vector<std::uint32_t> result(point.size(), 0);
  for (std::size_t t = 0; t < f.exponents.size(); ++t) {
    const Exponents& e = f.exponents[t];
    for (std::size_t i = 0; i < e.size(); ++i) {
      if (e[i] == 0) continue;
      std::uint32_t value = mul_mod(f.coefficients[t], e[i], p);
      for (std::size_t j = 0; j < e.size(); ++j) {
        value = mul_mod(value, pow_mod(point[j], i == j ? e[j] - 1u : e[j], p), p);
      }
      result[i] = add_mod(result[i], value, p);
    }
  }
  return result;
}

}  // namespace

bool plainly_independent(const std::vector<Polynomial>& polynomials, const ModularImage& image, std::uint64_t seed) {
  if (polynomials.empty()) return true;
  const std::size_t n = polynomials.front().ring().num_variables();
  Points points(image.prime, n, seed);
  points.extend(1);
  EchelonForm rows(image.prime, n);
  for (const Polynomial& f : polynomials) {
    if (!rows.insert(gradient(reduced(f, image, n), points[0], image.prime))) return false;
  }
  return true;
}

FiniteCompletion::FiniteCompletion(GradedDimensions& dimensions, std::size_t source_summands, std::uint64_t seed)
    : dimensions_(dimensions),
      source_(leading_summands(dimensions.space(), source_summands)),
      image_(dimensions.counter(0, 1).image()),
      seed_(seed),
      image_order_(image_order(dimensions, source_summands)),
      bound_(invariant_degree_bound(dimensions, source_summands)) {
  quotient_.emplace(image_.prime, static_cast<std::size_t>(source_.dimension()));
}

std::optional<std::string> FiniteCompletion::polynomial_ring(const std::vector<Generator>& generators) const {
  if (generators.size() != static_cast<std::size_t>(source_.dimension())) return std::nullopt;
  Integer product(1);
  for (const Generator& g : generators) product = product * Integer(g.degree);
  if (product != image_order_) return std::nullopt;
  std::vector<Polynomial> polynomials;
  for (const Generator& g : generators) polynomials.push_back(expand(g.recipe, dimensions_.space()));
  if (!plainly_independent(polynomials, image_, seed_)) return std::nullopt;
  return "the generators are algebraically independent (Jacobian criterion) and the product of their degrees is the "
         "order of the group, so they generate a polynomial ring (Shephard, Todd 1954; Chevalley 1955; Kemper 1996, "
         "Prop. 16)";
}

std::optional<QuotientCost> FiniteCompletion::cost_of_ideal(int degree) const {
  if (!quotient_ || quotient_->degree() != degree - 1) return std::nullopt;
  const QuotientCost cost = quotient_->predicted_cost();
  if (cost.operations > quotient_budget || cost.megabytes > quotient_megabytes) return std::nullopt;
  return cost;
}

GradedQuotient FiniteCompletion::modulo_ideal(int degree) const {
  require(quotient_ && quotient_->degree() == degree - 1, "the quotient stands one degree below");
  GradedQuotient next = *quotient_;
  next.advance();
  return next;
}

void FiniteCompletion::advance(const std::vector<Generator>& generators, int degree) {
  const QuotientCost cost = quotient_->predicted_cost();
  if (cost.operations > quotient_budget || cost.megabytes > quotient_megabytes) {
    quotient_.reset();
    return;
  }
  std::vector<ModularForm> forms;
  for (; num_seen_ < generators.size() && generators[num_seen_].degree == degree; ++num_seen_) {
    forms.push_back(reduced(expand(generators[num_seen_].recipe, dimensions_.space()), image_,
                            static_cast<std::size_t>(source_.dimension())));
  }
  quotient_->advance(forms);
}

std::optional<std::string> FiniteCompletion::after(int degree, const std::vector<Generator>& generators) {
  if (bound_ && degree >= bound_->degree) return bound_->reason;
  if (degree == 0) return std::nullopt;
  if (auto reason = polynomial_ring(generators)) return reason;
  if (quotient_) advance(generators, degree);
  if (quotient_ && quotient_->dimension() == 0) {
    return "King's criterion: every monomial of degree " + std::to_string(degree) +
           " lies in the ideal of the generators (King 2013; Derksen, Kemper 2015, Alg. 3.8.2)";
  }
  return std::nullopt;
}

std::optional<int> FiniteCompletion::top_of_coinvariants() {
  while (quotient_ && quotient_->dimension() != 0) advance({}, -1);
  if (!quotient_) return std::nullopt;
  return quotient_->degree() - 1;
}

std::optional<std::vector<int>> FiniteCompletion::parameter_degrees(const std::vector<Generator>& generators) const {
  if (generators.size() != static_cast<std::size_t>(source_.dimension())) return monomial_parameter_degrees(source_);
  std::vector<int> degrees;
  for (const Generator& g : generators) degrees.push_back(g.degree);
  std::sort(degrees.begin(), degrees.end());
  return degrees;
}

}  // namespace gordan
