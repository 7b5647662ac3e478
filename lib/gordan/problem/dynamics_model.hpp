// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/learn/dynamics.hpp>
#include <gordan/problem/fit_report.hpp>
#include <gordan/problem/problem_program.hpp>
#include <gordan/problem/trajectory_file.hpp>

#include <functional>
#include <string>
#include <vector>

namespace gordan {

/// The dynamics that a problem with [dynamics] describes: one term for each feature of the target, or of each.
struct DynamicsModel {
  ProblemProgram compiled;
  LinearDynamics dynamics;
  TrajectoryFields fields;
};

/// Throws InputError at the place in the file: an input that is not there, states without a rate each, a target that is
/// no scalar (a Hamiltonian) or not of the size of its state, units of a target that are not those of the law.
[[nodiscard]] DynamicsModel dynamics_model(const Problem& problem,
                                           const std::function<std::string(const std::string&)>& read_file,
                                           const Control& control);

/// Fits the coefficients to trajectories, and fills in terms, method, metrics and warnings of the report.
void fit_trajectories(const DynamicsModel& model, const DynamicsTable& table, const std::string& data_path,
                      bool rational, FitReport& report, const Control& control);

/// Coefficients of all terms of the model, from the terms of a report.
[[nodiscard]] Eigen::VectorXd coefficients_of(const DynamicsModel& model, const std::vector<FittedTerm>& terms);

}  // namespace gordan
