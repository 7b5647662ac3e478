// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/located.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// The table [dynamics]: the law is that of a motion, fitted to trajectories. Either the target is a Hamiltonian H,
/// with q' = dH/dp and p' = -dH/dq of conjugate inputs, or it is the rate of change of one input, x' = F.
struct DynamicsTable {
  Place place;
  std::vector<Located<std::string>> positions;
  std::vector<Located<std::string>> momenta;
  std::optional<Located<std::string>> state;       ///< in place of positions and momenta
  Located<std::string> time = {"t", {}};           ///< the array of times
  std::optional<Located<std::string>> time_units;  ///< where the problem has units
  Located<std::int64_t> chunk = {5, {}};           ///< points of a piece of a trajectory
};

}  // namespace gordan
