// SPDX-License-Identifier: Apache-2.0
#include <gordan/core/error.hpp>
#include <gordan/program/detail/patterns.hpp>
#include <gordan/program/operations.hpp>

#include <cstdlib>
#include <numeric>
#include <optional>

namespace gordan {

using detail::argument;
using detail::is;
using detail::is_constant;
using detail::is_reciprocal;
using detail::make;
using detail::root_degree;

namespace {

Value root(Value a, int q) {
  if (q == 1 || is_constant(a, 0) || is_constant(a, 1)) return a;
  if (is_reciprocal(a)) return reciprocal(root(argument(a), q));
  if (q % 2 == 1 && is(a, OpCode::negate)) return -root(argument(a), q);
  int prime = 2;
  while (q % prime != 0) ++prime;
  return root(make(OpCode::power, a.shape(), {a}, {1, prime}), q / prime);
}

// a^n, n >= 1.
Value product(Value a, int n) {
  if (n == 1) return a;
  if (is_reciprocal(a)) return reciprocal(product(argument(a), n));
  const int common = std::gcd(n, root_degree(a));
  if (common > 1) return power(argument(a), n / common, root_degree(a) / common);
  if (n % 2 == 1) return product(a, n - 1) * a;
  const Value half = product(a, n / 2);
  return half * half;
}

}  // namespace

Value reciprocal(Value a) {
  if (is_constant(a, 1) || is_constant(a, -1)) return a;
  if (is_reciprocal(a)) return argument(a);
  if (is(a, OpCode::negate)) return -reciprocal(argument(a));
  return make(OpCode::power, a.shape(), {a}, {-1, 1});
}

Value operator/(Value a, Value b) { return a * reciprocal(b); }

Value power(Value a, int p, int q) {
  require(q != 0, "an exponent is a rational number");
  if (p == 0) return a.builder().filled(a.shape(), 1);
  if ((p < 0) != (q < 0)) return reciprocal(power(a, std::abs(p), std::abs(q)));
  const int common = std::gcd(p, q);
  p = std::abs(p / common);
  q = std::abs(q / common);
  if (q == 1) return product(a, p);
  const Value fraction = product(root(a, q), p % q);
  return p < q ? fraction : product(a, p / q) * fraction;
}

Value sqrt(Value a) { return power(a, 1, 2); }

Value monomial(ProgramBuilder& builder, std::span<const RationalFactor> factors) {
  int q = 1;
  for (const RationalFactor& f : factors) {
    require(f.q > 0, "an exponent is a rational number with positive denominator");
    q = std::lcm(q, f.q / std::gcd(f.p, f.q));
  }
  std::optional<Value> above, below, root_above, root_below;
  const auto multiply = [](std::optional<Value>& product, Value base, int exponent) {
    if (exponent == 0) return;
    const Value factor = power(base, exponent);
    product = product ? *product * factor : factor;
  };
  for (const RationalFactor& f : factors) {
    const int exponent = f.p * (q / (f.q / std::gcd(f.p, f.q))) / std::gcd(f.p, f.q);
    const int size = std::abs(exponent);
    multiply(exponent > 0 ? above : below, f.base, size / q);
    multiply(exponent > 0 ? root_above : root_below, f.base, size % q);
  }
  if (root_above && root_below) root_above = *root_above / *root_below;
  else if (root_below) multiply(below, root(*root_below, q), 1);
  if (root_above) multiply(above, root(*root_above, q), 1);
  if (!below) return above ? *above : builder.constant(1);
  return above ? *above / *below : reciprocal(*below);
}

Value real_function(RealFunction f, Value a) {
  const bool odd = f == RealFunction::sin || f == RealFunction::tanh;
  if (odd && is_constant(a, 0)) return a;
  if (odd && is(a, OpCode::negate)) return -real_function(f, argument(a));
  if (f == RealFunction::cos && is(a, OpCode::negate)) return real_function(f, argument(a));
  const bool one_at_zero = f == RealFunction::exp || f == RealFunction::cos;
  if (one_at_zero && is_constant(a, 0)) return a.builder().filled(a.shape(), 1);
  if (f == RealFunction::log && is_constant(a, 1)) return a.builder().filled(a.shape(), 0);
  return make(OpCode::elementary, a.shape(), {a}, {static_cast<int>(f)});
}

Value exp(Value a) { return real_function(RealFunction::exp, a); }
Value log(Value a) { return real_function(RealFunction::log, a); }

}  // namespace gordan
