// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/codegen/lower.hpp>
#include <gordan/codegen/lower_typed.hpp>
#include <gordan/core/control.hpp>
#include <gordan/emit/selftest.hpp>
#include <gordan/problem/problem_model.hpp>
#include <gordan/problem/report.hpp>
#include <gordan/program/program.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// A problem carried through to a program: its generators with their certificates, and the program that evaluates them.
struct ProblemProgram {
  ProblemModel model;
  InvariantGenerators invariants;
  std::vector<NamedModule> modules;        ///< one per target
  std::optional<TypedProgramParts> typed;  ///< what the units make of them, where features are wanted
  StraightLineProgram program;
};

/// Computes the generators of a problem for the given outputs and lowers them.
/// Throws LimitReached when a limit or an interrupt leaves a list incomplete without a degree having been asked for.
[[nodiscard]] ProblemProgram problem_program(const Problem& problem, const std::vector<DeclaredQuantity>& outputs,
                                             const std::function<std::string(const std::string&)>& read_file,
                                             const Control& control);

/// What is known of each part, and whether that is all that was asked for.
[[nodiscard]] std::vector<PartCertificate> part_certificates(const ProblemProgram& compiled);

/// What units mean here, and of which equivariants no multiple has the units of their output.
[[nodiscard]] std::vector<std::string> unit_notes(const ProblemProgram& compiled);

/// Random points with small dyadic coordinates; the expected values are the generators' expanded polynomials, evaluated
/// exactly and rounded once.
[[nodiscard]] SelfTest exact_points(const ProblemProgram& compiled, std::size_t count, std::uint64_t seed);

/// Points g x for group elements g (all generators of a finite group, `count` random elements of a classical one) and
/// random x. The expected values follow from those at x by the laws f(g x) = f(x) and F(g x) = rho_W(g) F(x).
[[nodiscard]] SelfTest moved_points(const ProblemProgram& compiled, std::size_t count, std::uint64_t seed);

/// Points whose units are changed by powers of 3 (of 9, where dimensions have halves of integers). The expected values
/// follow from those at the old units. Each point also comes with its units changed by powers of 4, which must change
/// every output by exactly a power of 2. No points where nothing has units.
[[nodiscard]] SelfTest rescaled_points(const ProblemProgram& compiled, std::size_t count, std::uint64_t seed);

}  // namespace gordan
