// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/haar/detail/casimir.hpp>

#include <gordan/core/error.hpp>
#include <gordan/rep/lie_action.hpp>

#include <cstdint>
#include <utility>

namespace gordan::detail {

namespace {

/// A polynomial and how it is combined from the powers C^k f.
struct Combination {
  Polynomial value;
  std::vector<Number> coefficients;
};

void subtract(Combination& from, const Combination& other, const Number& factor) {
  from.value -= factor * other.value;
  for (std::size_t k = 0; k < other.coefficients.size(); ++k) from.coefficients[k] -= factor * other.coefficients[k];
}

}  // namespace

Casimir::Casimir(const Representation& v, const std::vector<Matrix<Number>>& basis) {
  Matrix<Number> form(basis.size(), basis.size());
  for (std::size_t a = 0; a < basis.size(); ++a) {
    for (std::size_t b = 0; b < basis.size(); ++b) form(a, b) = -trace(basis[a] * basis[b]);
    const Matrix<Number> matrix = lie_action(v, basis[a]);
    Derivation derivation;
    for (std::size_t i = 0; i < matrix.rows(); ++i) {
      for (std::size_t j = 0; j < matrix.cols(); ++j) {
        if (!matrix(i, j).is_zero()) derivation.push_back({i, j, matrix(i, j)});
      }
    }
    derivations_.push_back(std::move(derivation));
  }
  if (!basis.empty()) inverse_form_ = inverse(form);
}

Polynomial Casimir::derive(const Derivation& x, const Polynomial& f) {
  std::vector<Term> terms;
  for (const Term& term : f.terms()) {
    for (const Entry& entry : x) {
      const std::uint16_t exponent = term.exponents[entry.i];
      if (exponent == 0) continue;
      Exponents moved = term.exponents;
      --moved[entry.i];
      ++moved[entry.j];
      terms.push_back({std::move(moved), term.coefficient * entry.value * Number(static_cast<long>(exponent))});
    }
  }
  return {f.ring(), std::move(terms)};
}

Polynomial Casimir::apply(const Polynomial& f) const {
  std::vector<Polynomial> first;
  for (const Derivation& derivation : derivations_) first.push_back(derive(derivation, f));
  Polynomial result(f.ring());
  for (std::size_t a = 0; a < derivations_.size(); ++a) {
    Polynomial dual(f.ring());
    for (std::size_t b = 0; b < derivations_.size(); ++b) {
      if (!inverse_form_(a, b).is_zero()) dual += inverse_form_(a, b) * first[b];
    }
    result += derive(derivations_[a], dual);
  }
  return result;
}

bool Casimir::annihilates(const Polynomial& f) const {
  for (const Derivation& derivation : derivations_) {
    if (!derive(derivation, f).is_zero()) return false;
  }
  return true;
}

Polynomial kernel_part(const Casimir& casimir, const Polynomial& f, const Control& control) {
  std::vector<Polynomial> powers;
  std::vector<Combination> reduced;  // each with its leading monomial alone
  for (Polynomial power = f;; power = casimir.apply(powers.back())) {
    check(control);
    Combination next{power, std::vector<Number>(powers.size() + 1)};
    next.coefficients.back() = 1;
    powers.push_back(std::move(power));
    for (const Combination& earlier : reduced) {
      const Term& leading = earlier.value.terms().front();
      const Number c = next.value.coefficient(leading.exponents);
      if (!c.is_zero()) subtract(next, earlier, c / leading.coefficient);
    }
    if (!next.value.is_zero()) {
      reduced.push_back(std::move(next));
      continue;
    }
    // sum of coefficients[k] C^k f = 0 is the minimal polynomial; C is diagonalisable, so 0 is at most a simple root.
    const std::vector<Number>& minimal = next.coefficients;
    Polynomial result(f.ring());
    if (!minimal.front().is_zero()) return result;
    if (minimal.size() == 1) return f;  // f = 0
    for (std::size_t k = 1; k < minimal.size(); ++k) result += (minimal[k] / minimal[1]) * powers[k - 1];
    return result;
  }
}

}  // namespace gordan::detail
