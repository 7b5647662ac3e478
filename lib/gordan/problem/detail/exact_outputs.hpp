// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/group/finite_group.hpp>
#include <gordan/problem/problem_program.hpp>

#include <vector>

namespace gordan::detail {

/// The outputs of a problem's program, from the expanded polynomials of its generators, in exact arithmetic.
class ExactOutputs {
 public:
  explicit ExactOutputs(const ProblemProgram& compiled);

  /// The coordinates of the inputs, then of the derived vectors.
  [[nodiscard]] std::vector<Number> extended(const std::vector<Number>& inputs) const;
  /// Whether all powers of the features exist at this point.
  [[nodiscard]] bool is_defined(const std::vector<Number>& inputs) const;
  /// All outputs at g x, each rounded once, from the generators at x; g = 1 where there is no element. Each output is
  /// multiplied by its factor before it is rounded, where factors are given.
  [[nodiscard]] std::vector<double> at(const std::vector<Number>& inputs, const NaturalElement* element,
                                       const std::vector<Rational>& factors = {}) const;

 private:
  using Row = std::vector<Number>;
  [[nodiscard]] std::vector<Number> invariants_at(const std::vector<Number>& x) const;
  [[nodiscard]] std::vector<Row> module_at(std::size_t k, const std::vector<Number>& x,
                                           const NaturalElement* element) const;

  const ProblemProgram& compiled_;
  std::vector<Polynomial> invariants_;
  std::vector<std::vector<std::vector<Polynomial>>> modules_;
};

}  // namespace gordan::detail
