// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/builder.hpp>

#include <optional>
#include <span>
#include <vector>

/// \file
/// Forward mode of automatic differentiation, as a transformation of programs: derivatives are
/// programs again, so they are evaluated in batches, emitted and differentiated like any other.
/// Source: Griewank, Walther, Evaluating Derivatives, 2nd ed., SIAM 2008, chapter 3.

namespace gordan {

/// The outputs of `program` at given inputs, inside another builder; one value of the declared shape
/// per input.
[[nodiscard]] std::vector<Value> apply(ProgramBuilder& builder, const StraightLineProgram& program,
                                       std::span<const Value> inputs);

/// A direction: one value per input, of its shape; nothing where it is zero.
using Direction = std::vector<std::optional<Value>>;

/// Values of all outputs and their derivatives along each direction: derivative[d][o] has the shape
/// of output o, nothing where it is zero for every point.
struct PushForward {
  std::vector<Value> values;
  std::vector<Direction> derivatives;
};

/// The outputs at given inputs and their derivatives along given directions,
/// y = f(x), dy_d = f'(x) dx_d. Derivatives of roots and of 1/x at 0 are infinite or NaN, as
/// arithmetic gives them.
[[nodiscard]] PushForward push_forward(ProgramBuilder& builder, const StraightLineProgram& program,
                                       std::span<const Value> inputs,
                                       std::span<const Direction> directions);

/// The Jacobian matrix of an output of `size` entries with respect to all entries of the inputs
/// `which`, in this order, flattened: size x (number of these entries), one matrix an output.
[[nodiscard]] std::vector<Value> jacobians(ProgramBuilder& builder,
                                           const StraightLineProgram& program,
                                           std::span<const Value> inputs,
                                           std::span<const int> which);

/// The program of a Jacobian-vector product: for each input x a further input "d_x" after all of
/// the old ones, and for each output y a further output "d_y" after all of the old ones.
[[nodiscard]] StraightLineProgram differentiate_forward(const StraightLineProgram& program);

/// The program with, after its own outputs y, their Jacobian matrices "jacobian_y" with respect to
/// the inputs `which`.
[[nodiscard]] StraightLineProgram with_jacobians(const StraightLineProgram& program,
                                                 std::span<const int> which);

}  // namespace gordan
