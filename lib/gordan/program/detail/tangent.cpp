// SPDX-License-Identifier: Apache-2.0
#include <gordan/program/detail/tangent.hpp>

#include <gordan/core/error.hpp>
#include <gordan/program/detail/patterns.hpp>
#include <gordan/program/operations.hpp>

#include <cmath>
#include <vector>

namespace gordan::detail {

namespace {

Value zeros_like(Value v) { return v.builder().filled(v.shape(), 0); }

Tangent add(const Tangent& a, const Tangent& b) {
  if (!a || !b) return a ? a : b;
  return *a + *b;
}

// Multilinear in two arguments: product(da, b) + product(a, db).
template <class Product>
Tangent leibniz(std::span<const Value> x, std::span<const Tangent> along, Product product) {
  Tangent left, right;
  if (along[0]) left = product(*along[0], x[1]);
  if (along[1]) right = product(x[0], *along[1]);
  return add(left, right);
}

// a + b or a - b, broadcast to the shape of the result.
Tangent linear(const Operation& op, std::span<const Value> x, std::span<const Tangent> along) {
  const Value a = along[0] ? *along[0] : zeros_like(x[0]);
  const Value b = along[1] ? *along[1] : zeros_like(x[1]);
  return op.code == OpCode::add ? a + b : a - b;
}

// Multilinear in the rows of a matrix: the sum over rows i of f(x with row i of dx instead).
template <class Function>
Tangent by_rows(Value x, Value dx, Function f) {
  Tangent sum;
  for (int i = 0; i < x.shape().rows; ++i) {
    if (is_constant(row(dx, i), 0)) continue;
    std::vector<Value> rows;
    for (int k = 0; k < x.shape().rows; ++k) rows.push_back(row(k == i ? dx : x, k));
    sum = add(sum, f(stack(rows, x.shape())));
  }
  return sum;
}

// The terms of the derivative of polynomials, in the variables x and after them dx. A factor e that
// a coefficient cannot take exactly goes with the variable: e * dx.
class PolynomialTangent {
 public:
  PolynomialTangent(Value x, Value dx) : x_(x), dx_(dx), parts_{x} {}

  [[nodiscard]] Tangent of(const Operation& op) {
    for (const PolynomialTerm& term : op.terms)
      for (std::size_t f = 0; f < term.factors.size(); ++f) add_term(term, f);
    if (terms_.empty()) return {};
    const int size = next_;
    return polynomials(stack(parts_, {size, 1}), terms_, op.shape);
  }

 private:
  void add_term(const PolynomialTerm& term, std::size_t at) {
    const Factor factor = term.factors[at];
    const Value entry = extract(dx_, factor.index);
    if (is_constant(entry, 0)) return;
    PolynomialTerm result = term;
    if (factor.exponent == 1) result.factors.erase(result.factors.begin() + static_cast<long>(at));
    else --result.factors[at].exponent;
    const double scaled = factor.exponent * term.coefficient.value;
    const bool whole = term.coefficient.is(std::lround(term.coefficient.value)) &&
                       std::abs(scaled) < 0x1p53;
    if (whole) result.coefficient = Literal::integer(std::lround(scaled));
    const int multiple = whole ? 1 : factor.exponent;
    if (multiple != 1 || !is_constant(entry, 1))
      result.factors.push_back({variable(entry, multiple), 1});
    terms_.push_back(std::move(result));
  }

  int variable(Value entry, int multiple) {
    const Value v = Literal::integer(multiple) * entry;
    const auto [known, added] = index_.try_emplace(v.index(), next_);
    if (added) {
      parts_.push_back(v);
      ++next_;
    }
    return known->second;
  }

  Value x_, dx_;
  std::vector<Value> parts_;
  std::map<int, int> index_;
  int next_ = x_.shape().size();
  std::vector<PolynomialTerm> terms_;
};

Tangent of_power(const Operation& op, Value y, Value dx) {
  const int q = op.parameters[1];
  if (q == 1) return -(y * y * dx);
  const Literal inverse{1.0 / q, "1/" + std::to_string(q)};
  return inverse * dx * reciprocal(power(y, q - 1));
}

Tangent of_function(const Operation& op, Value y, Value x, Value dx) {
  switch (static_cast<RealFunction>(op.parameters[0])) {
    case RealFunction::exp: return y * dx;
    case RealFunction::log: return dx / x;
    case RealFunction::sin: return real_function(RealFunction::cos, x) * dx;
    case RealFunction::cos: return -(real_function(RealFunction::sin, x) * dx);
    case RealFunction::tanh: return (y.builder().filled(y.shape(), 1) - y * y) * dx;
  }
  return {};
}

}  // namespace

Value rebuild(ProgramBuilder& builder, const Operation& op, std::span<const Value> x) {
  switch (op.code) {
    case OpCode::input: break;
    case OpCode::constant: return builder.constant(op.shape, op.literals);
    case OpCode::add: return x[0] + x[1];
    case OpCode::subtract: return x[0] - x[1];
    case OpCode::multiply: return x[0] * x[1];
    case OpCode::negate: return -x[0];
    case OpCode::matmul: return matmul(x[0], x[1]);
    case OpCode::transpose: return transpose(x[0]);
    case OpCode::reshape: return reshape(x[0], op.shape);
    case OpCode::gather: return gather(x[0], op.parameters, op.shape);
    case OpCode::stack: return stack(x, op.shape);
    case OpCode::trace: return trace(x[0]);
    case OpCode::sum: return sum(x[0]);
    case OpCode::dot: return dot(x[0], x[1]);
    case OpCode::determinant: return determinant(x[0]);
    case OpCode::cross: return cross(x[0]);
    case OpCode::polynomials: return polynomials(x[0], op.terms, op.shape);
    case OpCode::power: return power(x[0], op.parameters[0], op.parameters[1]);
    case OpCode::elementary:
      return real_function(static_cast<RealFunction>(op.parameters[0]), x[0]);
  }
  require(false, "an input is not rebuilt");
  return x[0];
}

Tangent tangent(const Operation& op, Value y, std::span<const Value> x,
                std::span<const Tangent> along) {
  switch (op.code) {
    case OpCode::add:
    case OpCode::subtract: return linear(op, x, along);
    case OpCode::multiply: return leibniz(x, along, [](Value a, Value b) { return a * b; });
    case OpCode::matmul: return leibniz(x, along, [](Value a, Value b) { return matmul(a, b); });
    case OpCode::dot: return leibniz(x, along, [](Value a, Value b) { return dot(a, b); });
    case OpCode::determinant:
      return by_rows(x[0], *along[0], [](Value a) { return determinant(a); });
    case OpCode::cross: return by_rows(x[0], *along[0], [](Value a) { return cross(a); });
    case OpCode::polynomials: return PolynomialTangent(x[0], *along[0]).of(op);
    case OpCode::power: return of_power(op, y, *along[0]);
    case OpCode::elementary: return of_function(op, y, x[0], *along[0]);
    default: break;
  }
  std::vector<Value> parts;  // linear operations act on tangents as on values
  for (std::size_t k = 0; k < x.size(); ++k)
    parts.push_back(along[k] ? *along[k] : zeros_like(x[k]));
  return rebuild(y.builder(), op, parts);
}

}  // namespace gordan::detail
