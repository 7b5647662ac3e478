// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/emit/selftest.hpp>
#include <gordan/exact/exact_value.hpp>
#include <gordan/problem/problem.hpp>
#include <gordan/program/program.hpp>
#include <gordan/rep/representation.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// value * left_i * right_j is added to entry `out` of the result.
struct BilinearTerm {
  int left = 0;
  int right = 0;
  int out = 0;
  ExactValue value;
};

/// A layer of a problem carried through to a program. Both kinds are bilinear: a linear layer in its parameters and its
/// source, a coupling in its two factors. All in orthonormal coordinates.
struct LayerModel {
  std::string name;
  LayerKind kind = LayerKind::linear;
  std::optional<Representation> left;   ///< of a coupling; the parameters of a linear layer are fixed by the group
  int left_size = 0;
  Representation right;                 ///< the source of a linear layer
  std::vector<Representation> outputs;  ///< one after the other
  std::vector<BilinearTerm> terms;
  std::string reason;
  StraightLineProgram program;
};

/// Computes the maps of a layer and lowers them. The provenance has the name of the problem; the program gets the name
/// PROBLEM_LAYER. Throws InputError at the place in the file, LimitReached for a layer with too many entries.
[[nodiscard]] LayerModel layer_model(const Group& group, const Layer& layer, Provenance provenance,
                                     const Control& control);

/// Random points with small dyadic coordinates; the expected values are the sums of the exact terms, exact where all
/// constants lie in one cyclotomic field of moderate degree, else each term rounded once and added in extended precision.
[[nodiscard]] SelfTest exact_points(const LayerModel& layer, std::size_t count, std::uint64_t seed);

/// Points moved by group elements; the expected values follow from those before by the law of the layer.
[[nodiscard]] SelfTest moved_points(const LayerModel& layer, std::size_t count, std::uint64_t seed);

}  // namespace gordan
