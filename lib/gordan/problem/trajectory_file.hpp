// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/learn/trajectories.hpp>
#include <gordan/problem/data_file.hpp>
#include <gordan/problem/dynamics_table.hpp>

#include <string>
#include <vector>

namespace gordan {

/// What trajectories consist of: the inputs that move, in the order of the state, those that are constants of a system,
/// and what one unit of time is in base units.
struct TrajectoryFields {
  std::vector<DataField> state;
  std::vector<DataField> constants;
  std::string time = "t";
  double time_factor = 1;
  UnitSystem system = UnitSystem::standard();
  PhysicalDimension time_dimension = {};
  std::string time_units = {};             ///< as in the problem
  std::vector<std::string> positive = {};  ///< fields that the problem says are positive
};

/// Reads trajectories from an NPZ file: the times, (points,) or (systems, points); for each input that moves an array
/// (systems, points, dim) or, of one system, (points, dim), the last axis left out for scalars; for each constant
/// (systems,) or (systems, dim), or one for all systems, () or (dim,). Values are converted to base
/// units, from those of the problem, or of NAME__units beside an array.
/// Throws InputError, with the file, for anything missing, of another shape or in wrong units, for fewer than two
/// points, and, with the coordinate, system and point, both counted from 1, for numbers that are not finite, times that
/// do not increase, and what is not positive and should be.
[[nodiscard]] std::vector<Trajectory> read_trajectories(const std::string& path, const TrajectoryFields& fields);

/// The states of trajectories as an NPZ file of the same form.
[[nodiscard]] std::string trajectories_npz(const std::vector<Trajectory>& trajectories, const TrajectoryFields& fields);

/// The same as CSV, one line a point: the number of the system, from 1, the time, the coordinates.
[[nodiscard]] std::string trajectories_csv(const std::vector<Trajectory>& trajectories, const TrajectoryFields& fields);

}  // namespace gordan
