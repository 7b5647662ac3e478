// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/group/finite_group.hpp>

namespace gordan::detail {

/// The largest group whose elements are summed over in exact arithmetic.
inline constexpr std::size_t max_summed_order = 20'000;

/// All elements of a finite group, exactly, in the order of element_words; LimitReached beyond max_summed_order.
[[nodiscard]] std::vector<NaturalElement> exact_elements(const FiniteGroup& group, const Control& control);

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
