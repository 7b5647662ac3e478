// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/problem/problem.hpp>
#include <gordan/rep/representation.hpp>
#include <gordan/typed/derived_summand.hpp>
#include <gordan/typed/typed_scalars.hpp>

#include <functional>
#include <string>
#include <vector>

namespace gordan {

/// An output of a problem with its representation.
struct Target {
  std::string name;
  Representation representation;
  PhysicalDimension dimension{};
  std::string units{};  ///< as in the problem file, "" where it has none
};

/// What a problem file means: one representation of all inputs, and one of each output; dimensions of all of them.
struct ProblemModel {
  Representation source;
  std::vector<Target> targets;
  Representation extended;              ///< the source, then the derived vectors
  std::vector<DerivedSummand> derived;  ///< which of its summands these are
  std::vector<SummandUnits> units;      ///< of each summand of `extended`
  std::vector<std::string> notes;       ///< of the units: "the litre is 10^-3 m^3"
};

/// Reads the group and the types of a problem for the given outputs. An input with several copies of one type gets a
/// number for each copy (a1, a2, ...), one with a sum of types stays one input. A derived vector is a sum of inputs (or
/// copies) of one type and one unit.
/// Throws InputError at the place in the file.
[[nodiscard]] ProblemModel problem_model(const Problem& problem, const std::vector<DeclaredQuantity>& outputs,
                                         const std::function<std::string(const std::string&)>& read_file,
                                         const Control& control = {});

}  // namespace gordan
