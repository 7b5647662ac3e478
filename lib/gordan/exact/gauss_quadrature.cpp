// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/gauss_quadrature.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/detail/flint.hpp>

#include <acb.h>
#include <arb.h>
#include <arb_fmpz_poly.h>
#include <arb_poly.h>

#include <optional>
#include <string>

namespace gordan {

namespace {

using detail::FmpqPoly;
using detail::FmpzPoly;

/// n C_n = 2 (n + lambda - 1) x C_(n-1) - (n + 2 lambda - 2) C_(n-2), up to a factor.
FmpzPoly gegenbauer(const Rational& lambda, int n) {
  FmpqPoly before;
  FmpqPoly last;
  fmpq_poly_one(last.get());
  for (int k = 1; k <= n; ++k) {
    detail::Fmpq up(Rational(2) * (Rational(k - 1) + lambda) / Rational(k));
    detail::Fmpq down((Rational(k - 2) + Rational(2) * lambda) / Rational(k));
    FmpqPoly next;
    fmpq_poly_shift_left(next.get(), last.get(), 1);
    FmpqPoly scaled = last;
    fmpq_poly_scalar_mul_fmpq(next.get(), next.get(), up.get());
    fmpq_poly_scalar_mul_fmpq(before.get(), before.get(), down.get());
    fmpq_poly_sub(next.get(), next.get(), before.get());
    before = std::move(scaled);
    last = std::move(next);
  }
  FmpzPoly result;
  fmpq_poly_get_numerator(result.get(), last.get());
  return result;
}

/// The double to which both ends of a ball round, if they agree.
std::optional<double> rounded(const arb_t ball) {
  arf_t low;
  arf_t high;
  arf_init(low);
  arf_init(high);
  arb_get_interval_arf(low, high, ball, arb_rel_accuracy_bits(ball) + 64);
  const double below = arf_get_d(low, ARF_RND_NEAR);
  const double above = arf_get_d(high, ARF_RND_NEAR);
  arf_clear(low);
  arf_clear(high);
  if (below != above) return std::nullopt;
  return below;
}

/// Vectors of balls that own their memory.
class Balls {
 public:
  explicit Balls(long size) : size_(size), data_(_arb_vec_init(size)) {}
  Balls(const Balls&) = delete;
  Balls& operator=(const Balls&) = delete;
  ~Balls() { _arb_vec_clear(data_, size_); }
  arb_ptr operator[](long k) { return data_ + k; }

 private:
  long size_;
  arb_ptr data_;
};

/// The zeros, ascending: those of the polynomial in t^2 are mirrored.
void find_nodes(Balls& nodes, const FmpzPoly& polynomial, int n, long precision) {
  FmpzPoly positive = polynomial;
  if (n % 2 != 0) fmpz_poly_shift_right(positive.get(), positive.get(), 1);
  acb_ptr roots = _acb_vec_init(n - n % 2);
  arb_fmpz_poly_complex_roots(roots, positive.get(), 0, precision);
  for (long i = 0; i < n - n % 2; ++i) {  // insertion by size; simple zeros have disjoint balls
    long place = 0;
    for (long j = 0; j < n - n % 2; ++j) place += arb_lt(acb_realref(roots + j), acb_realref(roots + i)) != 0 ? 1 : 0;
    if (n % 2 != 0 && arb_is_positive(acb_realref(roots + i)) != 0) ++place;
    arb_set(nodes[place], acb_realref(roots + i));
  }
  if (n % 2 != 0) arb_zero(nodes[n / 2]);
  _acb_vec_clear(roots, n - n % 2);
}

/// 1 / ((1 - t^2) C'(t)^2), scaled to total 1.
void find_weights(Balls& weights, Balls& nodes, const FmpzPoly& polynomial, int n, long precision) {
  FmpzPoly derivative;
  fmpz_poly_derivative(derivative.get(), polynomial.get());
  Balls work(2);
  arb_zero(work[1]);
  for (long k = 0; k < n; ++k) {
    arb_fmpz_poly_evaluate_arb(work[0], derivative.get(), nodes[k], precision);
    arb_sqr(work[0], work[0], precision);
    arb_sqr(weights[k], nodes[k], precision);
    arb_sub_ui(weights[k], weights[k], 1, precision);
    arb_neg(weights[k], weights[k]);
    arb_mul(weights[k], weights[k], work[0], precision);
    arb_inv(weights[k], weights[k], precision);
    arb_add(work[1], work[1], weights[k], precision);
  }
  for (long k = 0; k < n; ++k) arb_div(weights[k], weights[k], work[1], precision);
}

/// All balls rounded, if each is narrow enough.
std::optional<std::vector<double>> rounded(Balls& balls, int n) {
  std::vector<double> result;
  for (long k = 0; k < n; ++k) {
    const std::optional<double> value = rounded(balls[k]);
    if (!value) return std::nullopt;
    result.push_back(*value);
  }
  return result;
}

}  // namespace

QuadratureRule gauss_gegenbauer(const Rational& lambda, int n) {
  require(n >= 1 && lambda.sign() > 0, "gauss_gegenbauer: n >= 1 and lambda > 0");
  constexpr int largest = 1000;
  if (n > largest) throw LimitReached("Gauss's rule with " + std::to_string(n) + " nodes; the limit is 1000");
  const FmpzPoly polynomial = gegenbauer(lambda, n);
  // A weight or node halfway between two doubles would have to be rational; the weights of one or two nodes are.
  if (n == 1) return {{0.0}, {1.0}};
  for (long precision = 128 + 4L * n;; precision *= 2) {
    Balls nodes(n);
    Balls weights(n);
    find_nodes(nodes, polynomial, n, precision);
    find_weights(weights, nodes, polynomial, n, precision);
    if (n == 2) {
      arb_set_d(weights[0], 0.5);
      arb_set_d(weights[1], 0.5);
    }
    const std::optional<std::vector<double>> t = rounded(nodes, n);
    const std::optional<std::vector<double>> w = rounded(weights, n);
    if (t && w) return {*t, *w};
  }
}

}  // namespace gordan
