// SPDX-License-Identifier: Apache-2.0
#include <gordan/program/operations.hpp>

#include <gordan/core/error.hpp>
#include <gordan/program/detail/patterns.hpp>

#include <algorithm>

namespace gordan {

using detail::argument;
using detail::is;
using detail::is_constant;
using detail::is_identity;
using detail::make;
using detail::root_degree;
using detail::without_reshape;

namespace {

int broadcast(int a, int b) {
  require(a == b || a == 1 || b == 1, "sizes are equal or broadcast");
  return a == 1 ? b : a;
}

Shape broadcast(const Shape& a, const Shape& b) {
  return {broadcast(a.rows, b.rows), broadcast(a.cols, b.cols)};
}

Value zeros(Value like, Shape shape) { return like.builder().filled(shape, 0); }

/// The index of the only entry of a constant that is not 0; -1 when there is no such entry.
int only_entry(Value v) {
  if (!is(v, OpCode::constant)) return -1;
  int found = -1;
  for (std::size_t k = 0; k < v.operation().literals.size(); ++k) {
    if (v.operation().literals[k].is(0)) continue;
    if (found >= 0) return -1;
    found = static_cast<int>(k);
  }
  return found;
}

Value commutative(OpCode code, Shape shape, Value a, Value b) {
  if (b.index() < a.index()) std::swap(a, b);
  return make(code, shape, {a, b});
}

}  // namespace

Value operator+(Value a, Value b) {
  const Shape shape = broadcast(a.shape(), b.shape());
  if (is_constant(a, 0) && b.shape() == shape) return b;
  if (is_constant(b, 0) && a.shape() == shape) return a;
  if (is(b, OpCode::negate)) return a - argument(b);
  if (is(a, OpCode::negate)) return b - argument(a);
  return commutative(OpCode::add, shape, a, b);
}

Value operator-(Value a, Value b) {
  const Shape shape = broadcast(a.shape(), b.shape());
  if (a == b) return zeros(a, shape);
  if (is_constant(b, 0) && a.shape() == shape) return a;
  if (is_constant(a, 0) && b.shape() == shape) return -b;
  if (is(b, OpCode::negate)) return a + argument(b);
  return make(OpCode::subtract, shape, {a, b});
}

Value operator-(Value a) {
  if (is_constant(a, 0)) return a;
  if (is(a, OpCode::negate)) return argument(a);
  if (is(a, OpCode::subtract)) {
    const Value left = argument(a, 0), right = argument(a, 1);
    return right - left;
  }
  return make(OpCode::negate, a.shape(), {a});
}

Value operator*(Value a, Value b) {
  const Shape shape = broadcast(a.shape(), b.shape());
  if (is_constant(a, 0) || is_constant(b, 0)) return zeros(a, shape);
  if (is_constant(a, 1) && b.shape() == shape) return b;
  if (is_constant(b, 1) && a.shape() == shape) return a;
  if (is_constant(a, -1) && b.shape() == shape) return -b;
  if (is_constant(b, -1) && a.shape() == shape) return -a;
  if (is(a, OpCode::negate)) return -(argument(a) * b);
  if (is(b, OpCode::negate)) return -(a * argument(b));
  if (a == b && root_degree(a) == 2) return argument(a);
  return commutative(OpCode::multiply, shape, a, b);
}

Value operator*(const Literal& c, Value a) { return a.builder().constant(c) * a; }

Value scale_rows(std::span<const Literal> rows, Value a) {
  const Shape column{static_cast<int>(rows.size()), 1};
  require(column.rows == a.shape().rows, "one factor per row");
  return a.builder().constant(column, {rows.begin(), rows.end()}) * a;
}

Value scale_columns(Value a, std::span<const Literal> columns) {
  const Shape row{1, static_cast<int>(columns.size())};
  require(row.cols == a.shape().cols, "one factor per column");
  return a.builder().constant(row, {columns.begin(), columns.end()}) * a;
}

Value matmul(Value a, Value b) {
  require(a.shape().cols == b.shape().rows, "matrices fit for a product");
  const Shape shape{a.shape().rows, b.shape().cols};
  if (is_constant(a, 0) || is_constant(b, 0)) return zeros(a, shape);
  if (is_identity(a)) return b;
  if (is_identity(b)) return a;
  if (shape.is_scalar()) return dot(a, b);
  if (a.shape().is_scalar() || b.shape().is_scalar()) return a * b;
  if (is(a, OpCode::negate)) return -matmul(argument(a), b);
  if (is(b, OpCode::negate)) return -matmul(a, argument(b));
  return make(OpCode::matmul, shape, {a, b});
}

Value outer(Value a, Value b) {
  return matmul(reshape(a, {a.shape().size(), 1}), reshape(b, {1, b.shape().size()}));
}

Value dot(Value a, Value b) {
  require(a.shape().size() == b.shape().size(), "as many entries in both factors");
  a = without_reshape(a);
  b = without_reshape(b);
  if (is(a, OpCode::transpose) && is(b, OpCode::transpose) && a.shape() == b.shape())
    return dot(argument(a), argument(b));
  if (is_constant(a, 0) || is_constant(b, 0)) return a.builder().constant(0);
  if (a.shape().size() == 1) return reshape(a, {}) * reshape(b, {});
  if (is_constant(a, 1)) return sum(b);
  if (is_constant(b, 1)) return sum(a);
  if (const int k = only_entry(a); k >= 0) return extract(a, k) * extract(b, k);
  if (const int k = only_entry(b); k >= 0) return extract(a, k) * extract(b, k);
  if (is(a, OpCode::negate)) return -dot(argument(a), b);
  if (is(b, OpCode::negate)) return -dot(a, argument(b));
  return commutative(OpCode::dot, {}, a, b);
}

Value sum(Value a) {
  a = without_reshape(a);
  if (a.shape().size() == 1) return reshape(a, {});
  if (is_constant(a, 0)) return a.builder().constant(0);
  if (is(a, OpCode::negate)) return -sum(argument(a));
  return make(OpCode::sum, {}, {a});
}

Value trace(Value a) {
  require(a.shape().rows == a.shape().cols, "a trace is of a square matrix");
  if (a.shape().is_scalar()) return a;
  if (is_constant(a, 0)) return a.builder().constant(0);
  if (is(a, OpCode::transpose) || is(a, OpCode::negate)) {
    const Value inner = trace(argument(a));
    return is(a, OpCode::negate) ? -inner : inner;
  }
  if (is(a, OpCode::matmul)) return dot(argument(a, 0), transpose(argument(a, 1)));
  return make(OpCode::trace, {}, {a});
}

Value determinant(Value a) {
  require(a.shape().rows == a.shape().cols && a.shape().rows <= 16,
          "a determinant is of a square matrix, at most 16 x 16");
  if (a.shape().rows == 0) return a.builder().constant(1);
  if (a.shape().is_scalar()) return a;
  if (is(a, OpCode::transpose)) return determinant(argument(a));
  return make(OpCode::determinant, {}, {a});
}

Value cross(Value a) {
  require(a.shape().cols == a.shape().rows + 1 && a.shape().cols <= 16,
          "a cross product is of n-1 rows of length n, n at most 16");
  if (a.shape().rows == 0) return a.builder().constant(1);
  return make(OpCode::cross, {a.shape().cols, 1}, {a});
}

}  // namespace gordan
