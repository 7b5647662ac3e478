// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/integer.hpp>
#include <gordan/group/classical_group.hpp>
#include <gordan/irrep/root_system.hpp>

#include <optional>
#include <utility>
#include <vector>

namespace gordan::detail {

/// What the coordinates e_1, ..., e_r of a torus mean: the Weyl group permutes them (linear), with all signs
/// (odd_orthogonal, symplectic), with an even number of signs (even_orthogonal).
enum class TorusKind { linear, odd_orthogonal, symplectic, even_orthogonal };

struct Torus {
  TorusKind kind = TorusKind::linear;
  int rank = 0;                 ///< number of coordinates
  bool traceless = false;       ///< SU(n), SL(n): weights modulo (1, ..., 1), the last coordinate is 0
  bool two_components = false;  ///< O(n), O(p,q)
};

[[nodiscard]] Torus torus_of(const ClassicalGroup& group);
/// The torus whose weights are those of the character on the second component of O(n), n even: that of Sp(n-2).
[[nodiscard]] Torus reflected_torus(const Torus& torus);

/// The representative with last coordinate 0 where weights are taken modulo (1, ..., 1); else the weight itself.
[[nodiscard]] std::vector<int> canonical(const Torus& torus, std::vector<int> weight);
/// The negative weight, canonical.
[[nodiscard]] std::vector<int> negative(const Torus& torus, std::vector<int> weight);
[[nodiscard]] bool is_dominant(const Torus& torus, const std::vector<int>& weight);
/// The dominant weight v and the sign with s(w + rho) = v + rho; the sign is 0 when w + rho lies on a wall.
[[nodiscard]] std::pair<std::vector<int>, int> dominant_shifted(const Torus& torus, const std::vector<int>& weight);
/// Weyl's dimension formula in these coordinates.
[[nodiscard]] Integer weyl_dimension(const Torus& torus, const std::vector<int>& weight);

/// The root system, none when the group is a torus (or one element); Dynkin labels of a weight, and back. `like` is a
/// weight with the same central character, which Dynkin labels leave out.
[[nodiscard]] std::optional<RootSystem> root_system_of(const Torus& torus);
[[nodiscard]] std::vector<int> dynkin_labels(const Torus& torus, const std::vector<int>& weight);
[[nodiscard]] std::vector<int> from_dynkin_labels(const Torus& torus, const std::vector<int>& labels,
                                                  const std::vector<int>& like);

}  // namespace gordan::detail
