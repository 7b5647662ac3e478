// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/trajectories.hpp>

#include <gordan/core/error.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace gordan {

namespace {

[[noreturn]] void refuse(std::size_t trajectory, const std::string& what,
                         const std::string& expected = {}) {
  throw InputError(fmt::format("trajectory {}: {}", trajectory + 1, what), {}, expected);
}

void check(const Trajectory& t, std::size_t number, Eigen::Index state_size,
           Eigen::Index parameter_size) {
  if (t.states.cols() != state_size)
    refuse(number, fmt::format("states of {} entries", t.states.cols()),
           fmt::format("{}", state_size));
  if (t.parameters.size() != parameter_size)
    refuse(number, fmt::format("{} parameters", t.parameters.size()),
           fmt::format("{}", parameter_size));
  if (t.states.rows() != t.times.size())
    refuse(number, fmt::format("{} states at {} times", t.states.rows(), t.times.size()),
           "one state for each time");
  if (t.times.size() < 2)
    refuse(number, fmt::format("{} points", t.times.size()), "at least 2, better 5");
  for (Eigen::Index i = 0; i < t.times.size(); ++i) {
    if (!std::isfinite(t.times(i)) || !t.states.row(i).allFinite())
      refuse(number, fmt::format("point {} (time {}) is not finite", i + 1, t.times(i)));
    if (i > 0 && !(t.times(i) > t.times(i - 1)))
      refuse(number, fmt::format("time {} follows {}", t.times(i), t.times(i - 1)),
             "increasing times");
  }
  if (!t.parameters.allFinite()) refuse(number, "a parameter is not finite");
}

}  // namespace

void check_trajectories(std::span<const Trajectory> trajectories, Eigen::Index state_size,
                        Eigen::Index parameter_size) {
  if (trajectories.empty()) throw InputError("no trajectories");
  for (std::size_t k = 0; k < trajectories.size(); ++k)
    check(trajectories[k], k, state_size, parameter_size);
}

Trajectory part_of(const Trajectory& trajectory, Eigen::Index first, Eigen::Index points) {
  require(first >= 0 && points >= 0 && first + points <= trajectory.times.size(),
          "a part lies inside the trajectory");
  return {trajectory.times.segment(first, points), trajectory.states.middleRows(first, points),
          trajectory.parameters};
}

std::vector<Trajectory> chunks(std::span<const Trajectory> trajectories, Eigen::Index points) {
  require(points >= 2, "a chunk has two points");
  std::vector<Trajectory> result;
  for (const Trajectory& t : trajectories)
    for (Eigen::Index first = 0; first + 1 < t.times.size(); first += points - 1)
      result.push_back(part_of(t, first, std::min(points, t.times.size() - first)));
  return result;
}

}  // namespace gordan
