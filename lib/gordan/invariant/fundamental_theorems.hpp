// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/invariant/generator.hpp>
#include <gordan/rep/representation.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// Complete minimal lists that a fundamental theorem gives at once, in the stated order (degree,
/// multidegree, order of candidates). Degrees and multidegrees count the source only; the recipes live
/// in the whole space.
struct TheoremGenerators {
  std::vector<Generator> invariants;    ///< f1, f2, ...: degree 0 in the other summands
  std::vector<Generator> equivariants;  ///< F1, F2, ...: degree 1 in them
  std::string reason;                   ///< theorem and citation
};

/// Minimal generators of the invariants of the first `source_summands` summands of the space, and those of
/// degree 1 in the summands after them (the dual of the target), by the first fundamental theorem:
/// for vectors, covectors and scalars of O, SO (any signature), Sp, GL, SL, U, SU.
/// Nothing where the theorem does not apply: tensors, or pseudo-tensors beside vectors under O.
/// Throws LimitReached beyond 10^6 generators.
/// Source: Weyl, The Classical Groups, 1939, chapters II, VI; De Concini, Procesi, Adv. Math. 21 (1976);
/// Goodman, Wallach, Symmetry, Representations, and Invariants, 2009, chapter 5.
[[nodiscard]] std::optional<TheoremGenerators> generators_by_theorem(const Representation& space,
                                                                     std::size_t source_summands);

}  // namespace gordan
