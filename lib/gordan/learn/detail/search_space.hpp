// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/learn/levenberg_marquardt.hpp>

#include <Eigen/Core>

#include <string>
#include <vector>

namespace gordan::detail {

/// The variables that a search moves: the parameters, or their logarithms, within bounds.
class SearchSpace {
 public:
  /// Throws InputError for bounds that are empty, a start outside them, or a logarithmic parameter
  /// whose start is not positive.
  explicit SearchSpace(const std::vector<FitParameter>& parameters);

  [[nodiscard]] Eigen::Index size() const { return start_.size(); }
  [[nodiscard]] const Eigen::VectorXd& start() const { return start_; }
  [[nodiscard]] const std::string& name(Eigen::Index k) const {
    return names_[static_cast<std::size_t>(k)];
  }

  [[nodiscard]] Eigen::VectorXd parameters(const Eigen::VectorXd& variables) const;
  [[nodiscard]] Eigen::VectorXd projected(const Eigen::VectorXd& variables) const {
    return variables.cwiseMax(lower_).cwiseMin(upper_);
  }
  /// Derivatives with respect to parameters become those with respect to variables.
  void chain_rule(const Eigen::VectorXd& parameters, Eigen::MatrixXd& jacobian) const;
  /// The covariance of variables becomes that of parameters, to first order.
  void to_parameters(const Eigen::VectorXd& parameters, Eigen::MatrixXd& covariance) const;
  /// Those that are not at a bound to which the descent direction pushes them.
  [[nodiscard]] std::vector<Eigen::Index> free_variables(const Eigen::VectorXd& variables,
                                                         const Eigen::VectorXd& gradient) const;

 private:
  Eigen::VectorXd start_, lower_, upper_;
  std::vector<std::string> names_;
  std::vector<bool> logarithmic_;
};

/// The d that minimises |J d + r|^2 + mu |D d|^2 over the free variables; 0 in the others.
[[nodiscard]] Eigen::VectorXd damped_step(const Eigen::MatrixXd& jacobian,
                                          const Eigen::VectorXd& residuals,
                                          const Eigen::VectorXd& scale,
                                          const std::vector<Eigen::Index>& free, double mu);

struct SearchCovariance {
  Eigen::MatrixXd inverse;  ///< (J^T J)^-1 of the free variables, 0 elsewhere
  double condition = 1;     ///< of their columns of J, scaled to length 1
  bool determined = true;   ///< false: singular to rounding, and the inverse is 0
};

[[nodiscard]] SearchCovariance covariance(const Eigen::MatrixXd& jacobian,
                                          const std::vector<Eigen::Index>& free);

}  // namespace gordan::detail
