// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/sparse_basis.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace gordan {

/// Indices of a tensor that run together with one value u = 0, ..., n-1.
struct IndexBlock {
  std::vector<int> legs{};  ///< positions of the indices, ascending
  bool formed = false;      ///< the last index is partner[u] in place of u, with the factor sign[u] of the form
  [[nodiscard]] auto operator<=>(const IndexBlock&) const = default;
};

/// How the indices of a tensor are tied. The first `kept` blocks are the indices of a smaller tensor; over the others a
/// source is summed, and a target is constant along them.
struct IndexPattern {
  std::vector<IndexBlock> blocks{};
  int kept = 0;
  [[nodiscard]] auto operator<=>(const IndexPattern&) const = default;
};

/// parameter * the map: contract x by a pattern to b, permute, expand: y by its pattern gets
/// a[u_1, ..., u_c] = b[u_order[1], ..., u_order[c]].
struct FactoredTerm {
  int parameter = 0;
  int source = 0;  ///< pattern of the source
  int target = 0;
  std::vector<int> order{};
  [[nodiscard]] auto operator<=>(const FactoredTerm&) const = default;
};

/// The maps from a tensor with `source_legs` indices that run to n, row-major from `source_offset` of x, to one of y.
struct FactoredBlock {
  int n = 0;
  int source_legs = 0;
  int target_legs = 0;
  int source_offset = 0;
  int target_offset = 0;
  std::vector<int> partner{};  ///< of the form, an involution; empty where no block is formed
  std::vector<int> sign{};
  std::vector<IndexPattern> sources{};  ///< each once: every contraction is made once
  std::vector<IndexPattern> targets{};
  std::vector<FactoredTerm> terms{};
};

/// A layer y = sum_k w_k B_k x whose maps are diagrams, in the order of evaluation: all contractions of x, their
/// combinations by the parameters, one expansion for each target pattern. It costs O(n^k) where the matrix has n^(k+l)
/// entries. Sources: C. Godfrey, M. Rawson, D. Brown, H. Kvinge, "Fast computation of permutation equivariant layers
/// with the partition algebra" (2023); E. Pearce-Crump, "A diagrammatic approach to improve computational efficiency in
/// group equivariant neural networks" (2024).
struct FactoredLayer {
  int rows = 0;
  int cols = 0;
  int parameters = 0;
  std::vector<FactoredBlock> blocks{};
  std::vector<std::string> names{};  ///< of the parameters, or none
};

/// Checks indices of patterns and terms; throws ContractViolation.
void validate(const FactoredLayer& layer);

/// Whether a pattern keeps every index as it is, so that contracting or expanding by it changes nothing.
[[nodiscard]] bool is_identity(const IndexPattern& pattern, int legs);

/// For one pattern: visits every tuple of block values with the position in the whole tensor, in the kept one, and the
/// factor +1 or -1.
struct PatternEntry {
  int whole = 0;
  int kept = 0;
  int factor = 1;
};
[[nodiscard]] std::vector<PatternEntry> pattern_entries(const FactoredBlock& block, const IndexPattern& pattern,
                                                        int legs);

/// Position of a[u] in b: for every u in row-major order, that of (u_order[1], ..., u_order[c]).
[[nodiscard]] std::vector<int> permuted_positions(int n, const std::vector<int>& order);

/// The number of entries of all maps.
[[nodiscard]] std::size_t entry_count(const FactoredLayer& layer);

/// The maps entry by entry. Throws LimitReached when there are more than `max_entries`.
[[nodiscard]] SparseBasis expand(const FactoredLayer& layer, std::size_t max_entries = 50'000'000);

}  // namespace gordan
