// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <gordan/linear/diagrams.hpp>
#include <gordan/linear/linear_maps.hpp>

namespace gordan {

/// The maps from one summand to one summand.
struct DiagramBlock {
  std::size_t source = 0;  ///< summand of V
  std::size_t target = 0;  ///< summand of W
  int target_legs = 0;     ///< the first legs are the indices of the target, the others those of the source
  DiagramSpace space;
  std::vector<Diagram> diagrams;
};

/// A basis of Hom_G(V, W) as diagrams; no matrix is built.
struct DiagramBasis {
  Representation source;
  Representation target;
  Integer dimension;
  std::vector<int> form{};           ///< signs of the metric of O(p,q); +1 else
  std::vector<DiagramBlock> blocks;  ///< target by target, in each source by source
};

/// dim Hom_G(V, W) by the formulas of diagram_count, where every summand is a tensor (all components) of S(n), A(n) on
/// points, B(n), O(p,q), SO(p,q), Sp(2m), GL(n) or SL(n) on vectors, also times the sign or determinant; else nothing.
[[nodiscard]] std::optional<Integer> diagram_dimension(const Representation& v, const Representation& w);

/// The diagrams, likewise.
[[nodiscard]] std::optional<DiagramBasis> diagram_basis(const Representation& v, const Representation& w,
                                                        const Control& control);

/// The number of nonzero entries of all maps together.
[[nodiscard]] Integer predicted_entries(const DiagramBasis& basis);

/// The maps entry by entry. Throws LimitReached when there are more than `max_entries`.
[[nodiscard]] LinearBasis expand(const DiagramBasis& basis, const LinearOptions& options, const Control& control);

/// diagram_basis and expand; nothing where no diagrams are known.
[[nodiscard]] std::optional<LinearBasis> diagram_maps(const Representation& v, const Representation& w,
                                                      const LinearOptions& options, const Control& control);

}  // namespace gordan
