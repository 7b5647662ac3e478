// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/wigner_d.hpp>

#include <gordan/angular/clebsch_gordan.hpp>
#include <gordan/core/error.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace gordan {

namespace {

void check_small_d(Spin j, Spin to, Spin from) {
  if (j.twice < 0) throw InputError("a spin is not negative, but " + to_string(j) + " is", {}, "0, 1/2, 1, ...");
  if (j.twice > max_twice_spin) {
    throw LimitReached("spin " + to_string(j) + " is beyond the limit of " + to_string(Spin{max_twice_spin}));
  }
  for (const Spin m : {to, from}) {
    if (std::abs(m.twice) > j.twice || (j.twice - m.twice) % 2 != 0) {
      throw InputError("spin " + to_string(j) + " has no projection " + to_string(m), {}, "-j, -j+1, ..., j");
    }
  }
}

Integer half_factorial(int twice) { return factorial(static_cast<unsigned long>(twice / 2)); }

/// The Jacobi polynomial P_n^(a,b)(x) by its recursion in n.
double jacobi(int n, double a, double b, double x) {
  double before = 0;
  double value = 1;
  for (int k = 1; k <= n; ++k) {
    double next = 0;
    if (k == 1) {
      next = (a + 1) + (a + b + 2) * (x - 1) / 2;
    } else {
      const double c = 2 * k + a + b;
      next = ((c - 1) * (c * (c - 2) * x + a * a - b * b) * value - 2 * (k + a - 1) * (k + b - 1) * c * before) /
             (2 * k * (k + a + b) * (c - 2));
    }
    before = value;
    value = next;
  }
  return value;
}

}  // namespace

std::vector<SmallDTerm> small_d(Spin j, Spin to, Spin from) {
  check_small_d(j, to, from);
  const Integer square = half_factorial(j.twice + from.twice) * half_factorial(j.twice - from.twice) *
                         half_factorial(j.twice + to.twice) * half_factorial(j.twice - to.twice);
  const SignedRoot root = SignedRoot::from_signed_square(square);
  std::vector<SmallDTerm> terms;
  const int shift = to.twice - from.twice;
  const int last = std::min(j.twice + from.twice, j.twice - to.twice);
  for (int k = std::max(0, -shift); k <= last; k += 2) {
    const Integer bottom = half_factorial(j.twice + from.twice - k) * half_factorial(k) * half_factorial(shift + k) *
                           half_factorial(j.twice - to.twice - k);
    const Rational value(Integer((shift + k) / 2 % 2 == 0 ? 1 : -1), bottom);
    terms.push_back({root * SignedRoot(value), j.twice - shift / 2 - k, shift / 2 + k});
  }
  return terms;
}

double small_d(Spin j, Spin to, Spin from, double beta) {
  check_small_d(j, to, from);
  // d = sign sqrt(n! (n+a+b)! / ((n+a)! (n+b)!)) sin^a cos^b P_n^(a,b)(cos beta), a = |m'-m|, b = |m'+m|.
  const int a = std::abs(to.twice - from.twice) / 2;
  const int b = std::abs(to.twice + from.twice) / 2;
  const int n = (j.twice - a - b) / 2;
  double scale = 1;  // sqrt of C(n+a+b, a) / C(n+a, a), with the powers of sine and cosine spread over the factors
  const double sine = std::sin(beta / 2);
  const double cosine = std::cos(beta / 2);
  for (int k = 1; k <= a; ++k) scale *= std::sqrt((n + b + k) / static_cast<double>(n + k)) * sine;
  for (int k = 1; k <= b; ++k) scale *= cosine;
  const bool negative = to > from && a % 2 != 0;
  const double value = scale * jacobi(n, a, b, std::cos(beta));
  return negative ? -value : value;
}

std::complex<double> wigner_d(Spin j, Spin to, Spin from, double alpha, double beta, double gamma) {
  const double angle = -(to.twice * alpha + from.twice * gamma) / 2;
  return std::polar(1.0, angle) * small_d(j, to, from, beta);
}

}  // namespace gordan
