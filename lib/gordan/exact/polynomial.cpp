// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/polynomial.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/detail/product.hpp>

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace gordan {

namespace {

/// a + factor * b for normalised terms, factor = +1 or -1.
std::vector<Term> merge(std::vector<Term> a, const std::vector<Term>& b, int factor) {
  std::vector<Term> result;
  result.reserve(a.size() + b.size());
  auto left = a.begin();
  auto right = b.begin();
  const auto take_right = [&] {
    result.push_back({right->exponents, factor < 0 ? -right->coefficient : right->coefficient});
    ++right;
  };
  while (left != a.end() && right != b.end()) {
    const auto order = compare_monomials(left->exponents, right->exponents);
    if (order > 0) {
      result.push_back(std::move(*left++));
    } else if (order < 0) {
      take_right();
    } else {
      if (factor < 0) {
        left->coefficient -= right->coefficient;
      } else {
        left->coefficient += right->coefficient;
      }
      if (!left->coefficient.is_zero()) result.push_back(std::move(*left));
      ++left;
      ++right;
    }
  }
  std::move(left, a.end(), std::back_inserter(result));
  while (right != b.end()) take_right();
  return result;
}

}  // namespace

int degree(const Exponents& exponents) { return std::accumulate(exponents.begin(), exponents.end(), 0); }

std::strong_ordering compare_monomials(const Exponents& a, const Exponents& b) {
  if (const auto order = degree(a) <=> degree(b); order != 0) return order;
  return a <=> b;
}

PolynomialRing::PolynomialRing(std::vector<std::string> names)
    : names_(std::make_shared<const std::vector<std::string>>(std::move(names))) {
  std::set<std::string_view> seen;
  for (const std::string& name : *names_) {
    if (!seen.insert(name).second) throw InputError("the variable '" + name + "' is named twice");
  }
}

std::optional<std::size_t> PolynomialRing::index_of(std::string_view name) const {
  const auto found = std::ranges::find(*names_, name);
  if (found == names_->end()) return std::nullopt;
  return static_cast<std::size_t>(found - names_->begin());
}

Polynomial::Polynomial(PolynomialRing ring) : ring_(std::move(ring)) {}

Polynomial::Polynomial(PolynomialRing ring, std::vector<Term> terms)
    : ring_(std::move(ring)), terms_(std::move(terms)) {
  for (const Term& term : terms_) {
    require(term.exponents.size() == ring_.num_variables(), "a term has one exponent per variable of the ring");
  }
  detail::normalise(terms_);
}

bool Polynomial::is_constant() const { return degree() <= 0; }

int Polynomial::degree() const { return terms_.empty() ? -1 : gordan::degree(terms_.front().exponents); }

bool Polynomial::is_homogeneous() const {
  return terms_.empty() || gordan::degree(terms_.back().exponents) == degree();  // sorted by degree
}

Number Polynomial::coefficient(const Exponents& exponents) const {
  const auto found = std::ranges::lower_bound(
      terms_, exponents, [](const Exponents& a, const Exponents& b) { return compare_monomials(a, b) > 0; },
      &Term::exponents);
  return found != terms_.end() && found->exponents == exponents ? found->coefficient : Number();
}

Polynomial& Polynomial::operator+=(const Polynomial& other) {
  require(ring_ == other.ring_, "a sum of polynomials of different rings");
  if (terms_.empty()) {
    terms_ = other.terms_;
  } else if (!other.terms_.empty()) {
    terms_ = merge(std::move(terms_), other.terms_, 1);
  }
  return *this;
}

Polynomial& Polynomial::operator-=(const Polynomial& other) {
  require(ring_ == other.ring_, "a difference of polynomials of different rings");
  if (&other == this) {
    terms_.clear();
  } else if (!other.terms_.empty()) {
    terms_ = merge(std::move(terms_), other.terms_, -1);
  }
  return *this;
}

Polynomial& Polynomial::operator*=(const Polynomial& other) {
  require(ring_ == other.ring_, "a product of polynomials of different rings");
  terms_ = detail::multiply(terms_, other.terms_);
  return *this;
}

Polynomial& Polynomial::operator*=(const Number& factor) {
  if (factor.is_zero()) {
    terms_.clear();
  } else if (!factor.is_one()) {
    const Number scale = factor;  // the factor may be one of our coefficients
    for (Term& term : terms_) term.coefficient *= scale;
  }
  return *this;
}

Polynomial Polynomial::operator-() const {
  Polynomial result = *this;
  for (Term& term : result.terms_) term.coefficient = -term.coefficient;
  return result;
}

Polynomial variable(const PolynomialRing& ring, std::size_t index) {
  require(index < ring.num_variables(), "the ring has no variable of that index");
  Exponents exponents(ring.num_variables());
  exponents[index] = 1;
  return monomial(ring, std::move(exponents));
}

Polynomial constant(const PolynomialRing& ring, const Number& value) {
  return Polynomial(ring, std::vector<Term>{{Exponents(ring.num_variables()), value}});
}

Polynomial monomial(const PolynomialRing& ring, Exponents exponents) {
  return Polynomial(ring, std::vector<Term>{{std::move(exponents), 1}});
}

}  // namespace gordan
