// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/detail/subset_search.hpp>

#include <gordan/core/error.hpp>

#include <algorithm>
#include <functional>

namespace gordan::detail {

namespace {

/// No subset is claimed to be absent within this part of the best residual sum.
constexpr double margin = 1e-6;
/// How far a residual sum by the Schur complement may be off, relative to the target.
constexpr double schur_error = 1e-10;

Columns with(const Columns& columns, const Columns& further) {
  Columns result = columns;
  result.insert(result.end(), further.begin(), further.end());
  std::sort(result.begin(), result.end());
  return result;
}

/// The (missing + 1)-th largest of the increases: when only `missing` of these columns stay, one
/// with at least this increase has to go.
double forced_increase(std::vector<double>& increases, Eigen::Index missing) {
  const auto nth = increases.begin() + missing;
  std::nth_element(increases.begin(), nth, increases.end(), std::greater<>());
  return *nth;
}

}  // namespace

void SubsetSearch::offer(const ScoredSubset& subset) {
  for (const ScoredSubset& known : found_) {
    if (known.columns == subset.columns) return;
  }
  const auto before = [](const ScoredSubset& a, const ScoredSubset& b) {
    return a.residual_sum != b.residual_sum ? a.residual_sum < b.residual_sum
                                            : a.columns < b.columns;
  };
  found_.insert(std::upper_bound(found_.begin(), found_.end(), subset, before), subset);
  const double best = found_.front().residual_sum;
  const std::size_t most = limits_.tie > 0 ? limits_.max_alternatives + 1 : 1;
  while (found_.size() > most || found_.back().residual_sum > (1 + limits_.tie) * best) {
    if (found_.size() == 1) break;
    found_.pop_back();
  }
  threshold_ = limits_.tie > 0 ? (1 + limits_.tie) * best : (1 - margin / 2) * best;
  if (limits_.tie > 0 && found_.size() == most) {
    threshold_ = std::max((1 - margin / 2) * best, found_.back().residual_sum);
  }
}

std::vector<ScoredSubset> SubsetSearch::alternatives() const {
  return {found_.begin() + 1, found_.end()};
}

void SubsetSearch::run(const SubsetNode& root, Eigen::Index size) {
  stack_.assign(static_cast<std::size_t>(size) + 1, root);
  visit(stack_.front(), size, 0);
}

bool SubsetSearch::time_to_stop() {
  ++nodes_;
  if (stopped_) return true;
  if (nodes_ > limits_.max_nodes) return stopped_ = true;
  if (nodes_ % 256 != 0) return false;
  if (control_.stop.stop_requested()) check(control_);
  if (control_.deadline && std::chrono::steady_clock::now() >= *control_.deadline) stopped_ = true;
  return stopped_;
}

void SubsetSearch::leave_open(double bound) { open_bound_ = std::min(open_bound_, bound); }

/// Columns without which nothing better remains join the model; false when nothing better remains.
bool SubsetSearch::narrow(SubsetNode& node, Eigen::Index& missing) {
  std::vector<double> increases;
  while (missing > 0 && missing < node.num_free()) {
    increases.clear();
    for (Eigen::Index k = 0; k < node.num_free(); ++k) {
      increases.push_back(node.increase_without(k));
    }
    std::vector<double> ordered = increases;
    const double all = node.residual_with_all();
    if (all + forced_increase(ordered, missing) >= threshold()) return false;
    const auto needed = std::max_element(increases.begin(), increases.end());
    if (all + *needed < threshold()) return true;
    node.include(needed - increases.begin());
    --missing;
  }
  return missing <= node.num_free() && node.residual_with_all() < threshold();
}

void SubsetSearch::visit(SubsetNode& node, Eigen::Index missing, std::size_t depth) {
  while (true) {
    if (time_to_stop()) return leave_open(node.residual_with_all());
    if (!narrow(node, missing)) return;
    if (missing == 0) return consider(node, {}, -1);
    if (missing == node.num_free()) return consider(node, node.free(), -1);
    if (missing == 1) return finish_with_one(node);
    if (missing == 2) return finish_with_two(node);
    Eigen::Index branch = 0;
    for (Eigen::Index k = 1; k < node.num_free(); ++k) {
      if (node.increase_without(k) > node.increase_without(branch)) branch = k;
    }
    SubsetNode& child = stack_[depth + 1];
    child.copy(node);
    child.include(branch);
    visit(child, missing - 1, depth + 1);
    node.exclude(branch);
  }
}

void SubsetSearch::finish_with_one(const SubsetNode& node) {
  for (Eigen::Index k = 0; k < node.num_free(); ++k) {
    const double estimate = node.residual_with(k);
    if (estimate < threshold() + schur_error) {
      consider(node, {node.free()[static_cast<std::size_t>(k)]}, estimate);
    }
  }
}

void SubsetSearch::finish_with_two(const SubsetNode& node) {
  for (Eigen::Index j = 1; j < node.num_free(); ++j) {
    for (Eigen::Index k = 0; k < j; ++k) {
      const double estimate = node.residual_with(k, j);
      if (estimate < threshold() + schur_error) {
        consider(
            node,
            {node.free()[static_cast<std::size_t>(k)], node.free()[static_cast<std::size_t>(j)]},
            estimate);
      }
    }
  }
}

void SubsetSearch::consider(const SubsetNode& node, const Columns& further, double estimate) {
  ScoredSubset subset;
  subset.columns = with(node.inside(), further);
  // The estimate decides where the residual is far above its error.
  if (estimate > 1e4 * schur_error && estimate > threshold() * (1 + margin)) return;
  subset.residual_sum = fit_columns(problem_, subset.columns).residual_sum;
  if (subset.residual_sum < threshold() || found_.empty()) offer(subset);
}

}  // namespace gordan::detail
