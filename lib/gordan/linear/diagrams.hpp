// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/exact/integer.hpp>

namespace gordan {

/// The kinds of diagrams whose tensors span the invariant tensors of a group.
enum class DiagramFamily : std::uint8_t {
  set_partitions,        ///< S(n) on points; odd: times the sign
  even_partitions,       ///< B(n): every block even
  matchings,             ///< O(n), O(p,q); odd: times the determinant, with one epsilon
  symplectic_matchings,  ///< Sp(2m)
  permutations           ///< GL(n): upper legs to lower legs
};

/// Which tensors: the invariant ones, those that take the sign or determinant, or both (the special groups A(n),
/// SO(n)).
enum class DiagramParity : std::uint8_t { even, odd, both };

/// The tensors of one shape: as many legs as indices.
struct DiagramSpace {
  DiagramFamily family = DiagramFamily::set_partitions;
  int n = 0;                                   ///< the range of an index; 2m for Sp(2m)
  std::vector<bool> lower{};                   ///< one per leg: whether its index is lower
  DiagramParity parity = DiagramParity::even;  ///< other than even for set partitions and matchings only
  [[nodiscard]] int legs() const { return static_cast<int>(lower.size()); }
};

/// A diagram: indices of the legs of a block are equal (or paired by the form), each block sums over nothing.
struct Diagram {
  std::vector<std::vector<int>> blocks;  ///< ascending legs, blocks by their first leg
  std::vector<int> epsilon{};            ///< the n legs of epsilon, ascending; in no block
  bool sign = false;  ///< values of blocks distinct, the entry is the sign of the permutation that they begin
  [[nodiscard]] friend bool operator==(const Diagram&, const Diagram&) = default;
};

/// Visits the diagrams of a basis in a fixed order, even ones first, until `visit` returns false.
///
/// Set partitions (by restricted growth strings) of at most n blocks; with sign those of n-1 and n blocks; even
/// partitions likewise. Matchings whose involution has no increasing subsequence of n+1 points; with epsilon the
/// involutions with n fixed points and the same rule. Sp(2m): no m+1 arcs cross each other. GL(n): no decreasing
/// subsequence of n+1.
/// Sources: A. Conca, Nagoya Math. J. 136 (1994) (symmetric minors); M. Rubey, B. Westbury, arXiv 1401.0848 (Sp);
/// C. Procesi, arXiv 2011.10516 (GL); the partitions are triangular to orbits of index tuples.
void for_each_diagram(const DiagramSpace& space, const std::function<bool(const Diagram&)>& visit,
                      const Control& control = {});

[[nodiscard]] std::vector<Diagram> diagrams(const DiagramSpace& space, const Control& control = {});

/// The number of diagrams of the basis, by formula: Stirling numbers, or hook lengths of the partitions of the legs.
[[nodiscard]] Integer diagram_count(const DiagramSpace& space);

/// The number of nonzero entries of the tensor of a diagram.
[[nodiscard]] Integer diagram_entries(const DiagramSpace& space, const Diagram& diagram);

/// "{1,2|3}" for partitions, with "sign" before it where it has one; "δ_ij δ_kl", "ω_ij", "ε_ijk δ_lm" else.
[[nodiscard]] std::string to_string(const DiagramSpace& space, const Diagram& diagram);

}  // namespace gordan
