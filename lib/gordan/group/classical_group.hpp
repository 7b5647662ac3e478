// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace gordan {

enum class ClassicalFamily {
  orthogonal,
  special_orthogonal,
  unitary,
  special_unitary,
  symplectic,
  general_linear,
  special_linear
};

/// A classical Lie group as a value. Only the orthogonal families have q > 0: p plus signs first, then q minus signs.
/// Sp(2m) has p = 2m and preserves omega = [[0, I], [-I, 0]].
struct ClassicalGroup {
  ClassicalFamily family = ClassicalFamily::orthogonal;
  int p = 0;
  int q = 0;
  std::string name;

  [[nodiscard]] int dimension() const { return p + q; }
  /// "the orthogonal group of R^3"
  [[nodiscard]] std::string description() const;
  /// t, x, y, z for signature (1,3); x, y (, z) for definite dimension 2 and 3; else 1, 2, ...
  [[nodiscard]] std::vector<std::string> axis_names() const;
  [[nodiscard]] bool is_compact() const;
};

}  // namespace gordan
