// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/problem/problem.hpp>
#include <gordan/rep/representation.hpp>

#include <functional>
#include <string>
#include <vector>

namespace gordan {

/// An output of a problem with its representation.
struct Target {
  std::string name;
  Representation representation;
};

/// What a problem file means: one representation of all inputs, and one of each output.
struct ProblemModel {
  Representation source;
  std::vector<Target> targets;
};

/// Reads the group and the types of a problem for the given outputs. An input with several copies of one type gets a
/// number for each copy (a1, a2, ...), one with a sum of types stays one input.
/// Throws InputError at the place in the file.
[[nodiscard]] ProblemModel problem_model(const Problem& problem, const std::vector<DeclaredQuantity>& outputs,
                                         const std::function<std::string(const std::string&)>& read_file,
                                         const Control& control = {});

}  // namespace gordan
