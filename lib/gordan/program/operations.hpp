// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/builder.hpp>

#include <span>
#include <vector>

/// \file
/// The verbs of a program. Each returns a simplified, normalised, shared operation: arguments of
/// commutative operations are sorted, signs move outwards, 0, 1, identity and double transposes
/// vanish, tr(AB) is a dot product. Shapes that do not fit throw ContractViolation.

namespace gordan {

// Entrywise; a dimension of size 1 broadcasts (scalar * array, row * matrix, column * matrix).
[[nodiscard]] Value operator+(Value a, Value b);
[[nodiscard]] Value operator-(Value a, Value b);
[[nodiscard]] Value operator*(Value a, Value b);
[[nodiscard]] Value operator-(Value a);
[[nodiscard]] Value operator*(const Literal& c, Value a);
/// Entrywise 1 / a, and a / b as a product with it.
[[nodiscard]] Value reciprocal(Value a);
[[nodiscard]] Value operator/(Value a, Value b);
/// Entrywise a^(p/q), q != 0: integer powers by squaring, roots of prime degree one after the other,
/// at most one division; powers of the same value share. (a^(1/2))^2 is a, so that a is meant to be
/// where the root is real; a^0 is 1.
[[nodiscard]] Value power(Value a, int p, int q = 1);
[[nodiscard]] Value sqrt(Value a);

/// base^(p/q), q >= 1.
struct RationalFactor {
  Value base;
  int p = 1;
  int q = 1;
};
/// The product of all factors, 1 of none: products of whole powers and one root of the product of
/// the rest, prod x^(p_x/q) = A/B * (C/D)^(1/q) with monomials A, B, C, D. Where q <= 2 and x -> 2^k x
/// changes the monomial by a power of 2, its value changes by exactly that, short of under- and
/// overflow: C/D changes by a power of 4.
[[nodiscard]] Value monomial(ProgramBuilder& builder, std::span<const RationalFactor> factors);

/// Entrywise f(a).
[[nodiscard]] Value real_function(RealFunction f, Value a);
[[nodiscard]] Value exp(Value a);
[[nodiscard]] Value log(Value a);

/// Row i times rows[i]: diag(rows) * a. Columns likewise: a * diag(columns), as for X * eta.
[[nodiscard]] Value scale_rows(std::span<const Literal> rows, Value a);
[[nodiscard]] Value scale_columns(Value a, std::span<const Literal> columns);

[[nodiscard]] Value matmul(Value a, Value b);
[[nodiscard]] Value transpose(Value a);
/// a b^T of flattened a and b.
[[nodiscard]] Value outer(Value a, Value b);
/// Sum of products of entries, whatever the shapes; sizes must agree.
[[nodiscard]] Value dot(Value a, Value b);
[[nodiscard]] Value sum(Value a);
[[nodiscard]] Value trace(Value a);
/// Division-free, at most 16 x 16.
[[nodiscard]] Value determinant(Value a);
/// The generalised cross product of the n-1 rows of a, n x 1: dot(cross(a), w) = det [a; w].
[[nodiscard]] Value cross(Value a);

// Rearranging; indices are into the flattened (row-major) array.
[[nodiscard]] Value reshape(Value a, Shape shape);
[[nodiscard]] Value gather(Value a, std::vector<int> indices, Shape shape);
[[nodiscard]] Value extract(Value a, int index);
[[nodiscard]] Value extract(Value a, int row, int column);
[[nodiscard]] Value row(Value a, int i);     ///< 1 x cols
[[nodiscard]] Value column(Value a, int j);  ///< rows x 1
/// The entries of all parts in order, in the given shape: scalars to a vector, rows to a matrix.
[[nodiscard]] Value stack(std::span<const Value> parts, Shape shape);
/// The entries i <= j (i < j when `strict`) of a square matrix, row by row, as a vector.
[[nodiscard]] Value upper_triangle(Value a, bool strict = false);
/// The symmetric n x n matrix whose upper triangle is x = (xx, xy, xz, yy, yz, zz).
[[nodiscard]] Value symmetric_matrix(Value x, int n);
/// The skew n x n matrix whose strict upper triangle is x = (xy, xz, yz).
[[nodiscard]] Value skew_matrix(Value x, int n);

/// Polynomials in the entries of x; entry k of the result is the sum of the terms with output k.
/// Monomials are shared between all terms, so give polynomials that belong together in one call.
[[nodiscard]] Value polynomials(Value x, std::vector<PolynomialTerm> terms, Shape shape);

/// A sparse linear map with constant coefficients: entry `target` gets coefficient * x[component].
struct ScatterEntry {
  int target = 0;
  int component = 0;
  Literal coefficient = Literal::integer(1);
};
[[nodiscard]] Value scatter(Value x, std::span<const ScatterEntry> entries, Shape shape);

}  // namespace gordan
