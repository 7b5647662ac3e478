// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/learn/integrators.hpp>
#include <gordan/program/program.hpp>
#include <gordan/runtime/evaluator.hpp>

#include <Eigen/Core>

#include <span>
#include <string>
#include <vector>

namespace gordan {

/// A differential equation that is linear in its coefficients, x' = sum_k c_k F_k(x, theta), whose
/// terms are given by a program; theta are constants of each system, such as masses.
///
/// A state is the entries of the state inputs, one input after the other; likewise theta.
class LinearDynamics {
 public:
  /// Every output of `fields` is one F_k, flattened, of as many entries as the state. `state` and
  /// `parameters` number all inputs of the program. Throws InputError when sizes disagree.
  [[nodiscard]] static LinearDynamics of_fields(const StraightLineProgram& fields,
                                                std::span<const int> state,
                                                std::span<const int> parameters = {});

  /// Every output entry of `features` is a term h_k of H = sum_k c_k h_k, and F_k = (dh_k/dp,
  /// -dh_k/dq). Positions and momenta are inputs, conjugate entry by entry; the state is (q, p).
  [[nodiscard]] static LinearDynamics of_hamiltonian(const StraightLineProgram& features,
                                                     std::span<const int> positions,
                                                     std::span<const int> momenta,
                                                     std::span<const int> parameters = {});

  [[nodiscard]] Eigen::Index state_size() const { return state_size_; }
  [[nodiscard]] Eigen::Index parameter_size() const { return parameter_size_; }
  [[nodiscard]] Eigen::Index terms() const { return static_cast<Eigen::Index>(names_.size()); }
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  /// The sizes of the state inputs: entries of one input are alike, as components of a vector.
  [[nodiscard]] const std::vector<int>& blocks() const { return blocks_; }
  /// (state inputs..., parameter inputs..., c) -> x'.
  [[nodiscard]] const StraightLineProgram& program() const { return program_; }

  /// The same with some of the terms only, in this order.
  [[nodiscard]] LinearDynamics with_terms(std::span<const Eigen::Index> terms) const;

  /// F_k at each point of a batch: column i * terms() + k is entry i of F_k.
  [[nodiscard]] Eigen::ArrayXXd fields(const Eigen::ArrayXXd& states,
                                       const Eigen::ArrayXXd& parameters) const;
  /// The same, and after them df_i/dx_j of f = sum_k c_k F_k in column i * state_size() + j.
  [[nodiscard]] Eigen::ArrayXXd linearisation(const Eigen::ArrayXXd& states,
                                              const Eigen::ArrayXXd& parameters,
                                              const Eigen::VectorXd& coefficients) const;
  /// x' for systems with these parameters (one a row) and coefficients.
  [[nodiscard]] BatchField field(Eigen::ArrayXXd parameters, Eigen::VectorXd coefficients) const;

 private:
  LinearDynamics(StraightLineProgram terms, bool hamiltonian, std::vector<std::string> names,
                 std::vector<int> state, std::vector<int> parameters);

  StraightLineProgram terms_;
  bool hamiltonian_;
  std::vector<int> state_, parameters_, blocks_;
  std::vector<std::string> names_;
  Eigen::Index state_size_ = 0, parameter_size_ = 0;
  StraightLineProgram program_;
  Evaluator fields_, linearised_, right_hand_side_;
};

}  // namespace gordan
