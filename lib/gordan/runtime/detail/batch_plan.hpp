// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/laplace.hpp>
#include <gordan/program/monomial_plan.hpp>
#include <gordan/program/program.hpp>

#include <cstdint>
#include <vector>

namespace gordan::detail {

/// A program laid out for batches. The workspace is a matrix of columns, one column an entry of an
/// array at all points of a block; every value is a range of columns.
struct BatchPlan {
  static constexpr int block = 32;  ///< points in a block

  struct Step {
    int operation = 0;
    int out = 0;                ///< first column of the result
    std::vector<int> in{};      ///< first columns of the arguments
    int scratch = 0;            ///< first column of private scratch space
    MonomialPlan monomials{};   ///< of polynomials
    std::vector<LaplaceStep> laplace{};
  };
  struct Range {
    int column = 0;
    int size = 0;
  };

  StraightLineProgram program;
  std::vector<Step> steps;      ///< without inputs, constants and reshapes
  std::vector<Step> constants;  ///< done once a call
  std::vector<Range> inputs;    ///< where the inputs go, in order; used ones only have columns
  std::vector<Range> outputs;
  int columns = 0;

  explicit BatchPlan(const StraightLineProgram& source);
  [[nodiscard]] const Operation& operation(const Step& step) const {
    return program.operations[static_cast<std::size_t>(step.operation)];
  }
  [[nodiscard]] const Shape& argument_shape(const Step& step, std::size_t k) const {
    const int argument = operation(step).arguments[k];
    return program.operations[static_cast<std::size_t>(argument)].shape;
  }
};

}  // namespace gordan::detail
