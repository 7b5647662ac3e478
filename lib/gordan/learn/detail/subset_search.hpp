// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/learn/detail/reduced_problem.hpp>
#include <gordan/learn/detail/subset_node.hpp>

#include <cstdint>
#include <limits>
#include <vector>

namespace gordan::detail {

/// A subset of columns, ascending, and its residual sum relative to the target.
struct ScoredSubset {
  double residual_sum = std::numeric_limits<double>::infinity();
  Columns columns;
};

/// Forward from the start to `size` columns, each time the best one, then exchanges of one column
/// for another as long as that helps.
[[nodiscard]] ScoredSubset improved_by_swaps(const ReducedProblem& problem, const Columns& start,
                                             Eigen::Index size, const Control& control);

struct SearchLimits {
  std::uint64_t max_nodes = 0;
  double tie = 0;
  std::size_t max_alternatives = 0;
};

/// Branch and bound over the subsets of one size; see best_subset.hpp.
class SubsetSearch {
 public:
  /// The problem, the root and the control must outlive this.
  SubsetSearch(const ReducedProblem& problem, const SearchLimits& limits, const Control& control)
      : problem_(problem), limits_(limits), control_(control) {}

  /// A subset to be beaten.
  void offer(const ScoredSubset& subset);
  void run(const SubsetNode& root, Eigen::Index size);

  [[nodiscard]] const ScoredSubset& best() const { return found_.front(); }
  /// The others within the tie, nearest first.
  [[nodiscard]] std::vector<ScoredSubset> alternatives() const;
  /// The least bound of what was not searched; infinite when all was.
  [[nodiscard]] double open_bound() const { return open_bound_; }
  [[nodiscard]] std::uint64_t nodes() const { return nodes_; }

 private:
  void visit(SubsetNode& node, Eigen::Index missing, std::size_t depth);
  bool narrow(SubsetNode& node, Eigen::Index& missing);
  void finish_with_one(const SubsetNode& node);
  void finish_with_two(const SubsetNode& node);
  void consider(const SubsetNode& node, const Columns& further, double estimate);
  [[nodiscard]] bool time_to_stop();
  void leave_open(double bound);
  [[nodiscard]] double threshold() const { return threshold_; }

  const ReducedProblem& problem_;
  SearchLimits limits_;
  const Control& control_;
  std::vector<ScoredSubset> found_;  ///< ascending; the best, then those within the tie
  std::vector<SubsetNode> stack_;    ///< reused, one for each depth
  double threshold_ = std::numeric_limits<double>::infinity();
  double open_bound_ = std::numeric_limits<double>::infinity();
  std::uint64_t nodes_ = 0;
  bool stopped_ = false;
};

}  // namespace gordan::detail
