// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/exact/integer.hpp>
#include <gordan/exact/number.hpp>
#include <gordan/rep/representation.hpp>

namespace gordan {

/// A nonzero entry of a linear map; indices count from 0.
struct LinearEntry {
  int row = 0;
  int col = 0;
  Number value;
};

/// One map of a basis, dim W x dim V, its entries sorted by (row, col).
struct LinearMap {
  std::vector<LinearEntry> entries;
  std::string recipe;  ///< how it came about, as a person writes it; "" when it has no name
};

/// A basis of Hom_G(V, W) in a fixed order.
struct LinearBasis {
  Representation source;
  Representation target;
  Integer dimension;
  std::vector<LinearMap> maps;
  std::string method;  ///< "set partitions", "orbits of pairs", "Schur's lemma", "null space"
  std::string reason;  ///< the theorem, and the count that certifies completeness
};

struct LinearOptions {
  std::size_t max_entries = 50'000'000;  ///< of all maps together; LimitReached beyond it
};

/// dim Hom_G(V, W) by characters or by formula; never builds the basis.
[[nodiscard]] Integer linear_dimension(const Representation& v, const Representation& w, const Control& control);

/// A basis of Hom_G(V, W): diagrams where a theorem gives them, orbits of pairs for permutation groups, Schur's lemma
/// where the decomposition is known, a modular null space over the generators otherwise.
/// Throws LimitReached when the basis would have more than `max_entries` nonzero entries.
[[nodiscard]] LinearBasis linear_maps(const Representation& v, const Representation& w, const LinearOptions& options,
                                      const Control& control);

}  // namespace gordan
