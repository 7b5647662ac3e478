// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/rational.hpp>
#include <gordan/irrep/partition.hpp>
#include <gordan/linear/linear_maps.hpp>

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace gordan::detail {

/// "partition(3,1)" as its parts; nothing for any other text.
[[nodiscard]] std::optional<Partition> partition_of(const std::string& name);

/// The couplings of irreps of S(n) in Young's seminormal form, from those of S(n - 1).
///
/// Under S(n - 1) an irrep splits by the corner that holds the letter n, and the seminormal basis is the union of those
/// of the parts. So a map a x b -> c of S(n) is a combination of the maps of S(n - 1) between parts, with unknown
/// coefficients (isoscalar factors), that commutes with s_(n-1). Both sides of that condition are maps of S(n - 2):
/// it holds when it holds in one row of each part of c under S(n - 2). The rank of the conditions modulo a prime bounds
/// the number of solutions from above; those found over Q are checked in all of these rows.
class YoungCouplings {
 public:
  /// LimitReached when the tensors at hand have more entries.
  YoungCouplings(std::size_t max_entries, const Control& control) : max_entries_(max_entries), control_(control) {}

  /// A basis of the maps a x b -> c: row k of `rows` lists (i, j) and the coefficient.
  using Row = std::map<std::pair<int, int>, Rational>;
  using Rows = std::vector<Row>;
  const std::vector<Rows>& maps(const Partition& a, const Partition& b, const Partition& c);

  /// The same as matrices, column i dim b + j.
  [[nodiscard]] std::vector<LinearMap> linear_maps(const Partition& a, const Partition& b, const Partition& c);

 private:
  struct Unknown;
  [[nodiscard]] std::vector<Unknown> unknowns(const Partition& a, const Partition& b, const Partition& c);
  [[nodiscard]] std::vector<Rows> solve(const Partition& a, const Partition& b, const Partition& c);
  /// The matrix of s_(n-1), by rows.
  struct Exchange {
    std::vector<std::vector<std::pair<int, Rational>>> rows;
  };
  const Exchange& exchange(const Partition& shape);

  std::size_t max_entries_;
  const Control& control_;
  std::size_t entries_ = 0;
  std::map<std::array<Partition, 3>, std::vector<Rows>> known_;
  std::map<Partition, Exchange> exchanges_;
};

}  // namespace gordan::detail
