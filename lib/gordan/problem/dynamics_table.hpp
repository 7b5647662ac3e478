// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/located.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// An input that moves, and the output that is its rate of change.
struct StateRate {
  Located<std::string> state;
  std::optional<Located<std::string>> rate;  ///< where it is not named, by order
};

/// The table [dynamics]: the law is that of a motion, fitted to trajectories. Either the target is a Hamiltonian H,
/// with q' = dH/dp and p' = -dH/dq of conjugate inputs, or targets are the rates of change of inputs, x' = F.
struct DynamicsTable {
  Place place;
  std::vector<Located<std::string>> positions;
  std::vector<Located<std::string>> momenta;
  std::vector<StateRate> state;                    ///< in place of positions and momenta
  Located<std::string> time = {"t", {}};           ///< the array of times
  std::optional<Located<std::string>> time_units;  ///< where the problem has units
  Located<std::int64_t> chunk = {5, {}};           ///< points of a piece of a trajectory
};

}  // namespace gordan
