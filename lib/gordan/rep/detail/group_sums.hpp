// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <gordan/exact/matrix.hpp>
#include <gordan/exact/number.hpp>
#include <gordan/exact/rational.hpp>

namespace gordan::detail {

/// The conjugate transpose.
[[nodiscard]] Matrix<Number> adjoint(const Matrix<Number>& a);

struct OrthogonalColumns {
  Matrix<Number> columns;
  Matrix<Number> projection;      ///< projection * columns = 1
  std::vector<Rational> lengths;  ///< squared, in proportion to the first
};

/// A basis of the span of the columns of `a`, of the stated dimension, that is orthogonal for a Hermitian form, by the
/// method of Gram and Schmidt; nothing when the squared lengths are not rational multiples of one of them. With
/// `any_length` that is not asked for, and the lengths are left empty.
[[nodiscard]] std::optional<OrthogonalColumns> orthogonal_columns(const Matrix<Number>& a, const Matrix<Number>& form,
                                                                  std::size_t dimension, bool any_length = false);

}  // namespace gordan::detail
