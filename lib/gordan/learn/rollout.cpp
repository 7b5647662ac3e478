// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/rollout.hpp>

#include <gordan/core/error.hpp>

#include <utility>

namespace gordan {

namespace {

// The numbers of trajectories with equal times, group by group.
std::vector<std::vector<std::size_t>> by_times(std::span<const Trajectory> trajectories) {
  std::vector<std::vector<std::size_t>> groups;
  for (std::size_t k = 0; k < trajectories.size(); ++k) {
    bool found = false;
    for (auto& group : groups)
      if (!found && trajectories[group.front()].times == trajectories[k].times) {
        group.push_back(k);
        found = true;
      }
    if (!found) groups.push_back({k});
  }
  return groups;
}

}  // namespace

RolloutComparison compare_rollouts(const LinearDynamics& dynamics,
                                   const Eigen::VectorXd& coefficients,
                                   std::span<const Trajectory> references,
                                   const IntegratorOptions& options, const Control& control) {
  check_trajectories(references, dynamics.state_size(), dynamics.parameter_size());
  require(coefficients.size() == dynamics.terms(), "one coefficient per term");
  RolloutComparison result;
  result.predicted.assign(references.begin(), references.end());
  for (const std::vector<std::size_t>& group : by_times(references)) {
    const auto systems = static_cast<Eigen::Index>(group.size());
    Eigen::ArrayXXd initial(systems, dynamics.state_size());
    Eigen::ArrayXXd parameters(systems, dynamics.parameter_size());
    for (Eigen::Index i = 0; i < systems; ++i) {
      const Trajectory& reference = references[group[static_cast<std::size_t>(i)]];
      initial.row(i) = reference.states.row(0).array();
      parameters.row(i) = reference.parameters.transpose().array();
    }
    Rollout rollout = integrate(dynamics.field(parameters, coefficients), initial,
                                references[group.front()].times, options, control);
    for (std::size_t i = 0; i < group.size(); ++i)
      result.predicted[group[i]].states = std::move(rollout.states[i]);
    for (Divergence& divergence : rollout.diverged) {
      divergence.system =
          static_cast<Eigen::Index>(group[static_cast<std::size_t>(divergence.system)]);
      result.diverged.push_back(std::move(divergence));
    }
  }
  std::vector<Eigen::MatrixXd> predicted, reference;
  for (std::size_t k = 0; k < references.size(); ++k) {
    predicted.push_back(result.predicted[k].states);
    reference.push_back(references[k].states);
  }
  result.error = rollout_error(predicted, reference);
  return result;
}

}  // namespace gordan
