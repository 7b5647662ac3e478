// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/program.hpp>

#include <Eigen/Core>

#include <memory>

namespace gordan {

namespace detail {
struct BatchPlan;
}

/// Evaluates a program over batches of points, without compiling: blocks of points that fit the
/// cache, each operation vectorised over the points of a block.
///
/// A batch is an array with one point a row; its columns are the flattened inputs, or outputs, in
/// the order of declaration. The evaluator is immutable and cheap to copy; one call allocates one
/// workspace, and calls may run at the same time in several threads.
///
///     const Evaluator evaluator(program);
///     const Eigen::ArrayXXd outputs = evaluator.evaluate(inputs);
class Evaluator {
 public:
  explicit Evaluator(const StraightLineProgram& program);

  [[nodiscard]] int input_size() const;
  [[nodiscard]] int output_size() const;

  /// Throws ContractViolation unless inputs is n x input_size() and outputs n x output_size().
  void evaluate(const Eigen::Ref<const Eigen::ArrayXXd>& inputs,
                Eigen::Ref<Eigen::ArrayXXd> outputs) const;
  [[nodiscard]] Eigen::ArrayXXd evaluate(const Eigen::Ref<const Eigen::ArrayXXd>& inputs) const;

 private:
  std::shared_ptr<const detail::BatchPlan> plan_;
};

}  // namespace gordan
