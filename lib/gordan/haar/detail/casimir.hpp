// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/exact/polynomial.hpp>
#include <gordan/rep/representation.hpp>

#include <cstddef>
#include <vector>

namespace gordan::detail {

/// The Casimir operator sum_ab (K^-1)_ab X_a X_b, K_ab = -tr(X_a X_b), of a compact Lie algebra on polynomials, where an
/// element X acts as the derivation f -> sum_ij X_ij x_j df/dx_i.
class Casimir {
 public:
  /// `basis` are natural matrices.
  Casimir(const Representation& v, const std::vector<Matrix<Number>>& basis);

  [[nodiscard]] Polynomial apply(const Polynomial& f) const;
  /// Whether every element of the Lie algebra takes f to 0.
  [[nodiscard]] bool annihilates(const Polynomial& f) const;

 private:
  struct Entry {
    std::size_t i = 0;
    std::size_t j = 0;
    Number value;
  };
  using Derivation = std::vector<Entry>;

  [[nodiscard]] static Polynomial derive(const Derivation& x, const Polynomial& f);

  std::vector<Derivation> derivations_;
  Matrix<Number> inverse_form_;
};

/// The component of f in the kernel of the Casimir operator: with the minimal polynomial t q(t) of the operator on f,
/// q(C) f / q(0); zero when 0 is no root of it.
[[nodiscard]] Polynomial kernel_part(const Casimir& casimir, const Polynomial& f, const Control& control);

}  // namespace gordan::detail
