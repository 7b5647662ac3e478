// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/emit/selftest.hpp>
#include <gordan/problem/problem.hpp>
#include <gordan/problem/report.hpp>
#include <gordan/program/program.hpp>

#include <functional>
#include <string>
#include <vector>

namespace gordan {

/// The points at which a part of a problem is tried.
struct Sampling {
  std::size_t points = 0;
  std::size_t elements = 0;  ///< of a classical group
  std::uint64_t offset = 0;  ///< added to the seed
};

/// A part of a problem that becomes files of its own, with points to check it at: the function of the inputs, or one
/// layer.
struct CompiledPart {
  std::string name;  ///< "" the function, else the layer
  StraightLineProgram program;
  std::vector<ProgramFeature> features;  ///< of the function
  std::vector<PartCertificate> certificates;
  std::vector<std::string> notes;  ///< of its units
  SelfTest exact;                  ///< exact values
  SelfTest moved;                  ///< points moved by the group; empty where it is of a kind without samples
  std::string moved_what;          ///< "under the 2 generators of the group"
  SelfTest rescaled{};             ///< points in other units; empty where nothing has units
};

/// A problem carried through to programs.
struct CompiledProblem {
  Representation source;  ///< of all inputs; dimension 0 where there are only layers
  std::vector<CompiledPart> parts;
};

/// Computes the selected parts of a problem. Throws as problem_program and layer_model do.
[[nodiscard]] CompiledProblem compile_problem(const Problem& problem, const Selection& selection,
                                              const std::function<std::string(const std::string&)>& read_file,
                                              const Sampling& sampling, const Control& control);

}  // namespace gordan
