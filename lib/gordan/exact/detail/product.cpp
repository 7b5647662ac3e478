// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/detail/product.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/detail/cyclotomic.hpp>

#include <flint/fmpz_mpoly.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace gordan::detail {

namespace {

constexpr std::size_t written_out_limit = 1024;  // term products below which FLINT does not pay
constexpr long packed_degree_limit = 64;         // of the number field, beyond which zeta is no variable of FLINT's
constexpr unsigned long max_exponent = std::numeric_limits<std::uint16_t>::max();

[[noreturn]] void exponent_too_large() { throw LimitReached("an exponent is beyond " + std::to_string(max_exponent)); }

void check_exponents(const std::vector<Term>& a, const std::vector<Term>& b) {
  const auto largest = [](const std::vector<Term>& terms, std::size_t variable) {
    unsigned long result = 0;
    for (const Term& term : terms) result = std::max<unsigned long>(result, term.exponents[variable]);
    return result;
  };
  if (degree(a.front().exponents) + degree(b.front().exponents) <= static_cast<int>(max_exponent)) return;
  for (std::size_t v = 0; v < a.front().exponents.size(); ++v) {
    if (largest(a, v) + largest(b, v) > max_exponent) exponent_too_large();
  }
}

Exponents sum(const Exponents& a, const Exponents& b) {
  Exponents result(a.size());
  for (std::size_t v = 0; v < a.size(); ++v) result[v] = static_cast<std::uint16_t>(a[v] + b[v]);
  return result;
}

std::vector<Term> write_out(const std::vector<Term>& a, const std::vector<Term>& b) {
  std::vector<Term> result;
  result.reserve(a.size() * b.size());
  for (const Term& left : a) {
    for (const Term& right : b) {
      result.push_back({sum(left.exponents, right.exponents), left.coefficient * right.coefficient});
    }
  }
  normalise(result);
  return result;
}

/// Few terms at a time, for coefficients in large number fields.
std::vector<Term> write_out_in_parts(const std::vector<Term>& a, const std::vector<Term>& b) {
  std::vector<Term> result;
  for (const Term& left : a) {
    std::vector<Term> row = write_out({left}, b);
    std::ranges::move(row, std::back_inserter(result));
    if (result.size() > (1U << 18U)) normalise(result);
  }
  normalise(result);
  return result;
}

/// A ring of FLINT's over Z: the variables, and zeta when the conductor is not 1.
class FlintRing {
 public:
  FlintRing(std::size_t variables, long conductor) : variables_(variables), conductor_(conductor) {
    fmpz_mpoly_ctx_init(context_, static_cast<slong>(std::max<std::size_t>(variables + packed(), 1)), ORD_DEGLEX);
  }
  FlintRing(const FlintRing&) = delete;
  FlintRing& operator=(const FlintRing&) = delete;
  ~FlintRing() { fmpz_mpoly_ctx_clear(context_); }

  const fmpz_mpoly_ctx_struct* get() const { return context_; }
  long conductor() const { return conductor_; }
  std::size_t variables() const { return variables_; }
  std::size_t packed() const { return conductor_ == 1 ? 0 : 1; }
  std::vector<ulong> buffer() const { return std::vector<ulong>(std::max<std::size_t>(variables_ + packed(), 1)); }

 private:
  std::size_t variables_;
  long conductor_;
  fmpz_mpoly_ctx_t context_;
};

/// An integer polynomial of FLINT's over a common denominator.
class FlintPolynomial {
 public:
  explicit FlintPolynomial(const FlintRing& ring) : ring_(ring) { fmpz_mpoly_init(value_, ring.get()); }
  FlintPolynomial(const FlintPolynomial&) = delete;
  FlintPolynomial& operator=(const FlintPolynomial&) = delete;
  ~FlintPolynomial() { fmpz_mpoly_clear(value_, ring_.get()); }

  void assign(const std::vector<Term>& terms);
  void assign_product(const FlintPolynomial& a, const FlintPolynomial& b) {
    fmpz_mpoly_mul(value_, a.value_, b.value_, ring_.get());
    denominator_ = a.denominator_ * b.denominator_;
  }
  std::vector<Term> terms() const;

 private:
  std::vector<Term> collect_powers(std::vector<std::pair<Term, long>> parts) const;

  const FlintRing& ring_;
  Integer denominator_ = 1;
  fmpz_mpoly_t value_;
};

void FlintPolynomial::assign(const std::vector<Term>& terms) {
  const CyclotomicField& field = cyclotomic_field(ring_.conductor());
  std::vector<std::vector<Rational>> coefficients;
  coefficients.reserve(terms.size());
  for (const Term& term : terms) {
    if (term.coefficient.is_rational()) {
      coefficients.push_back({term.coefficient.to_rational()});
    } else {
      const CyclotomicElement element = term.coefficient.irrational()->embed(field);
      auto& list = coefficients.emplace_back();
      for (long k = 0; k < element.value().length(); ++k) list.push_back(element.coefficient(k));
    }
    for (const Rational& c : coefficients.back()) {
      if (!c.is_integer() && !is_divisible(denominator_, c.den())) denominator_ = lcm(denominator_, c.den());
    }
  }
  std::vector<ulong> exponents = ring_.buffer();
  for (std::size_t t = 0; t < terms.size(); ++t) {
    std::ranges::copy(terms[t].exponents, exponents.begin());
    for (std::size_t k = 0; k < coefficients[t].size(); ++k) {
      const Rational& c = coefficients[t][k];
      if (c.is_zero()) continue;
      if (ring_.packed() != 0) exponents.back() = k;
      const Integer value = c.num() * exact_quotient(denominator_, c.den());
      fmpz_mpoly_push_term_fmpz_ui(value_, raw(value), exponents.data(), ring_.get());
    }
  }
  if (ring_.packed() != 0) fmpz_mpoly_sort_terms(value_, ring_.get());
}

std::vector<Term> FlintPolynomial::terms() const {
  std::vector<ulong> exponents = ring_.buffer();
  std::vector<std::pair<Term, long>> parts;
  std::vector<Term> result;
  const slong length = fmpz_mpoly_length(value_, ring_.get());
  for (slong t = 0; t < length; ++t) {
    fmpz_mpoly_get_term_exp_ui(exponents.data(), value_, t, ring_.get());
    Integer coefficient;
    fmpz_mpoly_get_term_coeff_fmpz(raw(coefficient), value_, t, ring_.get());
    Term term;
    term.exponents.resize(ring_.variables());
    for (std::size_t v = 0; v < ring_.variables(); ++v) term.exponents[v] = static_cast<std::uint16_t>(exponents[v]);
    if (ring_.packed() == 0) {
      term.coefficient = Rational(std::move(coefficient), denominator_);
      result.push_back(std::move(term));
    } else {
      term.coefficient = std::move(coefficient);
      parts.emplace_back(std::move(term), static_cast<long>(exponents.back()));
    }
  }
  return ring_.packed() == 0 ? result : collect_powers(std::move(parts));
}

/// Gathers the powers of zeta of each monomial into one number.
std::vector<Term> FlintPolynomial::collect_powers(std::vector<std::pair<Term, long>> parts) const {
  const CyclotomicField& field = cyclotomic_field(ring_.conductor());
  std::ranges::stable_sort(
      parts, [](const auto& a, const auto& b) { return compare_monomials(a.first.exponents, b.first.exponents) > 0; });
  std::vector<Term> result;
  for (std::size_t begin = 0; begin < parts.size();) {
    std::vector<Integer> powers(static_cast<std::size_t>(2 * field.degree()));
    std::size_t end = begin;
    for (; end < parts.size() && parts[end].first.exponents == parts[begin].first.exponents; ++end) {
      powers[static_cast<std::size_t>(parts[end].second)] = parts[end].first.coefficient.to_rational().num();
    }
    Number value = Number::from_element({field, std::move(powers), denominator_});
    if (!value.is_zero()) result.push_back({std::move(parts[begin].first.exponents), std::move(value)});
    begin = end;
  }
  return result;
}

long conductor_of(const std::vector<Term>& terms, long start) {
  for (const Term& term : terms) start = common_conductor(start, term.coefficient.conductor());
  return start;
}

}  // namespace

void normalise(std::vector<Term>& terms) {
  const auto descending = [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second.exponents > b.second.exponents;
  };
  std::vector<std::pair<int, Term>> keyed;
  keyed.reserve(terms.size());
  for (Term& term : terms) {
    const int total = degree(term.exponents);
    keyed.emplace_back(total, std::move(term));
  }
  if (!std::ranges::is_sorted(keyed, descending)) std::ranges::stable_sort(keyed, descending);
  terms.clear();
  for (auto& [total, term] : keyed) {
    if (!terms.empty() && terms.back().exponents == term.exponents) {
      terms.back().coefficient += term.coefficient;
      continue;
    }
    if (!terms.empty() && terms.back().coefficient.is_zero()) terms.pop_back();
    terms.push_back(std::move(term));
  }
  if (!terms.empty() && terms.back().coefficient.is_zero()) terms.pop_back();
}

std::vector<Term> multiply(const std::vector<Term>& a, const std::vector<Term>& b) {
  if (a.empty() || b.empty()) return {};
  check_exponents(a, b);
  if (a.size() == 1 || b.size() == 1 || a.size() * b.size() <= written_out_limit) return write_out(a, b);
  const long conductor = conductor_of(b, conductor_of(a, 1));
  if (cyclotomic_field(conductor).degree() > packed_degree_limit) return write_out_in_parts(a, b);
  const FlintRing ring(a.front().exponents.size(), conductor);
  FlintPolynomial left(ring);
  FlintPolynomial right(ring);
  FlintPolynomial product(ring);
  left.assign(a);
  right.assign(b);
  product.assign_product(left, right);
  return product.terms();
}

Exponents scaled(const Exponents& base, unsigned long k) {
  Exponents result(base.size());
  for (std::size_t v = 0; v < base.size(); ++v) {
    if (base[v] != 0 && k > max_exponent / base[v]) exponent_too_large();
    result[v] = static_cast<std::uint16_t>(base[v] * k);
  }
  return result;
}

}  // namespace gordan::detail
