// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/formula/detail/ball.hpp>

#include <gordan/formula/detail/cln.hpp>

#include <cln/complex_ring.h>
#include <cln/integer.h>
#include <cln/rational_ring.h>
#include <cln/real_ring.h>

#include <stdexcept>

namespace gordan::detail {

namespace {

using cln::cl_N;
using cln::cl_R;

bool is_rational(const cl_R& x) { return cln:: instanceof (x, cln::cl_RA_ring); }
bool is_rational(const cl_N& z) { return is_rational(cln::realpart(z)) && is_rational(cln::imagpart(z)); }

/// A short float not below x >= 0, and one not above.
cl_R above(const cl_R& x) {
  static const cl_R factor = 1 + cln::scale_float(cln::cl_float(1, cln::float_format_lfloat_min), -40);
  return cln::zerop(x) ? cl_R(0) : cl_R(cln::cl_float(x, cln::float_format_lfloat_min) * factor);
}
cl_R below(const cl_R& x) {
  static const cl_R factor = 1 - cln::scale_float(cln::cl_float(1, cln::float_format_lfloat_min), -40);
  return cln::zerop(x) ? cl_R(0) : cl_R(cln::cl_float(x, cln::float_format_lfloat_min) * factor);
}

/// Bounds of |z|, within a factor sqrt(2).
cl_R largest(const cl_N& z) { return above(cln::abs(cln::realpart(z)) + cln::abs(cln::imagpart(z))); }
cl_R smallest(const cl_N& z) { return below(cln::max(cln::abs(cln::realpart(z)), cln::abs(cln::imagpart(z)))); }

/// The ball with CLN's error of computing the center, unless that was exact; magnitude is an extra condition number.
Ball rounded(const cl_N& center, const cl_R& radius, const Precision& precision, const cl_R& magnitude = 1) {
  if (is_rational(center)) return {center, radius};
  return {center, above(radius + largest(center) * precision.epsilon * magnitude)};
}

cl_R to_float(const cl_R& x, const Precision& precision) { return cln::cl_float(x, precision.format); }

/// The center as a float, so that CLN's functions compute with that many digits; an exact 0 stays.
Ball floated(const Ball& a, const Precision& precision) {
  const cl_R re = cln::realpart(a.center());
  const cl_R im = cln::imagpart(a.center());
  const auto converted = [&](const cl_R& x) { return cln::zerop(x) && is_rational(x) ? x : to_float(x, precision); };
  const cl_N center = cln::complex(converted(re), converted(im));
  const auto same = [](const cl_R& x, const cl_R& y) { return cln::rational(x) == cln::rational(y); };
  const bool unchanged = same(re, cln::realpart(center)) && same(im, cln::imagpart(center));
  return unchanged ? Ball(center, a.radius()) : rounded(center, a.radius(), precision);
}

Ball negative(const Ball& a) { return {-a.center(), a.radius()}; }
Ball times_i(const Ball& a) { return {a.center() * cln::complex(0, 1), a.radius()}; }
Ball half(const Ball& a, const Precision& p) { return multiply(a, Ball::exact(cln::cl_RA(1) / 2), p); }
Ball subtract(const Ball& a, const Ball& b, const Precision& p) { return add(a, negative(b), p); }
Ball divide(const Ball& a, const Ball& b, const Precision& p) { return multiply(a, inverse(b, p), p); }

/// |exp(z + d) - exp(z)| <= |exp(z)| (e^|d| - 1), and e^r - 1 <= 2 r for r <= 1.
Ball exponential(const Ball& x, const Precision& precision) {
  if (x.is_exact_zero()) return Ball::exact(1);
  const Ball a = floated(x, precision);
  if (a.radius() > 1) throw Undecided();
  const cl_N value = cln::exp(a.center());
  return rounded(value, above(largest(value) * 2 * a.radius()), precision, above(1 + largest(a.center())));
}

/// The principal logarithm; the disc may not meet the negative axis unless the value is known to be real.
Ball logarithm(const Ball& x, const Precision& precision) {
  if (x.is_exact_zero()) throw std::domain_error("the logarithm of zero");
  if (x.is_exact() && x.center() == 1) return Ball::exact(0);
  const Ball a = floated(x, precision);
  const cl_R distance = smallest(a.center());
  if (distance <= a.radius() * 2) throw Undecided();
  const cl_R re = cln::realpart(a.center());
  const cl_R radius = above(a.radius() * 2 / distance);
  if (!a.is_real()) {
    if (re <= a.radius() && cln::abs(cln::imagpart(a.center())) <= a.radius()) throw Undecided();
    return rounded(cln::log(a.center()), above(radius + precision.epsilon), precision);
  }
  const Ball size = rounded(cln::log(cln::abs(re)), above(radius + precision.epsilon), precision);
  return re > 0 ? size : add(size, times_i(pi(precision)), precision);
}

/// The derivatives of sin and cos are bounded by cosh of the imaginary part.
Ball circular(const Ball& x, const Precision& precision, bool sine) {
  if (x.is_exact_zero()) return Ball::exact(sine ? 0 : 1);
  const Ball a = floated(x, precision);
  if (a.radius() > 1) throw Undecided();
  const cl_N value = sine ? cln::sin(a.center()) : cln::cos(a.center());
  cl_R bound = 1;
  if (!a.is_real()) bound = above(cln::exp(above(cln::abs(cln::imagpart(a.center())) + 1)));
  const cl_R argument_error = above(largest(a.center()) + 1) * precision.epsilon;
  return rounded(value, above(bound * (a.radius() + argument_error)), precision);
}

Ball hyperbolic(const Ball& x, const Precision& precision, bool sine) {
  const Ball growing = exponential(x, precision);
  const Ball shrinking = inverse(growing, precision);
  return half(sine ? subtract(growing, shrinking, precision) : add(growing, shrinking, precision), precision);
}

Ball square_root(const Ball& x, const Precision& precision) {
  if (x.is_exact_zero()) return x;
  if (!x.is_real()) return exponential(half(logarithm(x, precision), precision), precision);
  const cl_R center = cln::realpart(x.center());
  if (smallest(x.center()) <= x.radius() * 2) throw Undecided();
  if (center < 0) return times_i(square_root(negative(x), precision));
  cln::cl_RA root;
  if (x.is_exact() && cln::sqrtp(cln::the<cln::cl_RA>(center), &root)) return Ball::exact(root);
  const Ball a = floated(x, precision);
  const cl_R value = cln::sqrt(cln::realpart(a.center()));
  return rounded(value, above(a.radius() / below(value)), precision);
}

Ball arc_tangent(const Ball& x, const Precision& precision) {
  if (x.is_exact_zero()) return x;
  if (x.is_real()) {
    const Ball a = floated(x, precision);
    return rounded(cln::atan(cln::realpart(a.center())), a.radius(), precision, 2);
  }
  const Ball one = Ball::exact(1);
  const Ball turned = times_i(x);
  const Ball difference = subtract(logarithm(add(one, turned, precision), precision),
                                   logarithm(subtract(one, turned, precision), precision), precision);
  return negative(times_i(half(difference, precision)));
}

/// atan(x / sqrt((1 - x) (1 + x))) inside [-1, 1], else -i log(i x + sqrt(1 - x^2)).
Ball arc_sine(const Ball& x, const Precision& precision) {
  const Ball one = Ball::exact(1);
  if (x.is_exact() && cln::abs(x.center()) == 1 && x.is_real())
    return multiply(half(pi(precision), precision), x, precision);
  const Ball square = multiply(subtract(one, x, precision), add(one, x, precision), precision);
  const Ball root = square_root(square, precision);
  if (x.is_real() && root.is_real()) return arc_tangent(divide(x, root, precision), precision);
  return negative(times_i(logarithm(add(times_i(x), root, precision), precision)));
}

Ball area_sine(const Ball& x, const Precision& precision) {
  if (x.is_real() && cln::realpart(x.center()) < 0) return negative(area_sine(negative(x), precision));
  const Ball square = add(multiply(x, x, precision), Ball::exact(1), precision);
  return logarithm(add(x, square_root(square, precision), precision), precision);
}

Ball area_cosine(const Ball& x, const Precision& precision) {
  const Ball one = Ball::exact(1);
  const Ball root = multiply(square_root(add(x, one, precision), precision),
                             square_root(subtract(x, one, precision), precision), precision);
  return logarithm(add(x, root, precision), precision);
}

Ball area_tangent(const Ball& x, const Precision& precision) {
  const Ball one = Ball::exact(1);
  return half(subtract(logarithm(add(one, x, precision), precision), logarithm(subtract(one, x, precision), precision),
                       precision),
              precision);
}

Ball absolute(const Ball& x, const Precision& precision) {
  if (x.is_real()) return {cln::abs(cln::realpart(x.center())), x.radius()};
  const Ball a = floated(x, precision);
  return rounded(cln::abs(a.center()), a.radius(), precision);
}

Ball integral_power(const Ball& base, cln::cl_I exponent, const Precision& precision) {
  if (exponent < 0) return inverse(integral_power(base, -exponent, precision), precision);
  Ball result = Ball::exact(1);
  for (Ball square = base; exponent != 0; square = multiply(square, square, precision)) {
    if (cln::oddp(exponent)) result = multiply(result, square, precision);
    exponent = exponent >> 1;
    if (exponent == 0) break;
  }
  return result;
}

}  // namespace

Precision::Precision(long bits)
    : format(static_cast<cln::float_format_t>(bits)),
      epsilon(cln::scale_float(cln::cl_float(1, cln::float_format_lfloat_min), 10 - bits)) {}

bool Ball::is_real() const {
  const cl_R part = cln::imagpart(center_);
  return is_rational(part) && cln::zerop(part);
}

bool Ball::is_exact() const { return cln::zerop(radius_) && is_rational(center_); }

Ball add(const Ball& a, const Ball& b, const Precision& precision) {
  return rounded(a.center() + b.center(), above(a.radius() + b.radius()), precision);
}

Ball multiply(const Ball& a, const Ball& b, const Precision& precision) {
  if (a.is_exact_zero() || b.is_exact_zero()) return Ball::exact(0);
  const cl_R radius = largest(a.center()) * b.radius() + largest(b.center()) * a.radius() + a.radius() * b.radius();
  return rounded(a.center() * b.center(), above(radius), precision, 4);
}

Ball inverse(const Ball& a, const Precision& precision) {
  if (a.is_exact_zero()) throw std::domain_error("division by zero");
  const cl_R distance = smallest(a.center());
  if (distance <= a.radius() * 2) throw Undecided();
  const cl_R radius = above(2 * a.radius() / distance / distance);
  return rounded(cln::recip(a.center()), radius, precision, 4);
}

Ball power(const Ball& base, const Ball& exponent, const Precision& precision) {
  if (exponent.is_exact() && exponent.is_real()) {
    const auto k = cln::the<cln::cl_RA>(cln::realpart(exponent.center()));
    if (cln::denominator(k) == 1) return integral_power(base, cln::numerator(k), precision);
    if (base.is_exact_zero() && k > 0) return base;
    if (cln::denominator(k) == 2) return integral_power(square_root(base, precision), cln::numerator(k), precision);
  }
  if (base.is_exact_zero()) {
    if (!exponent.is_real()) throw std::domain_error("a power of zero that is not defined");
    if (cln::abs(cln::realpart(exponent.center())) <= exponent.radius()) throw Undecided();
    if (cln::realpart(exponent.center()) > 0) return base;
    throw std::domain_error("a power of zero that is not defined");
  }
  return exponential(multiply(exponent, logarithm(base, precision), precision), precision);
}

Ball pi(const Precision& precision) { return rounded(cln::pi(precision.format), 0, precision); }

Ball apply(Function function, const Ball& x, const Precision& precision) {
  switch (function) {
    case Function::sin:
      return circular(x, precision, true);
    case Function::cos:
      return circular(x, precision, false);
    case Function::tan:
      return divide(circular(x, precision, true), circular(x, precision, false), precision);
    case Function::asin:
      return arc_sine(x, precision);
    case Function::acos:
      return subtract(half(pi(precision), precision), arc_sine(x, precision), precision);
    case Function::atan:
      return arc_tangent(x, precision);
    case Function::sinh:
      return hyperbolic(x, precision, true);
    case Function::cosh:
      return hyperbolic(x, precision, false);
    case Function::tanh:
      return divide(hyperbolic(x, precision, true), hyperbolic(x, precision, false), precision);
    case Function::asinh:
      return area_sine(x, precision);
    case Function::acosh:
      return area_cosine(x, precision);
    case Function::atanh:
      return area_tangent(x, precision);
    case Function::exp:
      return exponential(x, precision);
    case Function::log:
      return logarithm(x, precision);
    case Function::abs:
      return absolute(x, precision);
    case Function::conjugate:
      return {cln::conjugate(x.center()), x.radius()};
  }
  throw Undecided();
}

/// Sigma c_k zeta^k by Horner; of a real number only the real part.
Ball enclose(const Number& value, const Precision& precision) {
  if (value.is_rational()) return Ball::exact(to_cln(value.to_rational()));
  const Ball angle = multiply(pi(precision), Ball::exact(cln::cl_RA(2) / value.conductor()), precision);
  const Ball zeta = add(circular(angle, precision, false), times_i(circular(angle, precision, true)), precision);
  Ball sum = Ball::exact(0);
  const auto coefficients = value.coefficients();
  for (auto c = coefficients.rbegin(); c != coefficients.rend(); ++c) {
    sum = add(multiply(sum, zeta, precision), Ball::exact(to_cln(*c)), precision);
  }
  return value.is_real() ? Ball(cln::realpart(sum.center()), sum.radius()) : sum;
}

}  // namespace gordan::detail
