// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/learn/dynamics.hpp>
#include <gordan/learn/trajectories.hpp>

#include <Eigen/Core>

#include <cstddef>
#include <vector>

namespace gordan::detail {

/// A chunk of a trajectory, and which one.
struct Chunk {
  std::size_t trajectory = 0;
  Trajectory data;
};

/// Where a prediction left the finite numbers.
struct LostChunk {
  std::size_t trajectory = 0;
  double time = 0;
};

/// The linear least squares problem min |J dc - r| of one Gauss-Newton step, initial states
/// eliminated, as its triangle: |J dc - r|^2 = |R dc - z|^2 + rest.
struct Triangle {
  Eigen::MatrixXd r;  ///< K x K, upper triangular
  Eigen::VectorXd z;
  double rest = 0;
  double cost = 0;          ///< sum of squares of all residuals before the step
  Eigen::Index rows = 0;    ///< equations that are left for the coefficients
  double initial_gain = 0;  ///< what moving the initial states alone would take from the cost
};

/// Predictions over many chunks by Dormand and Prince's steps of order 5, in units of `scale` (one
/// per entry of the state).
class Shooting {
 public:
  Shooting(std::vector<Chunk> chunks, Eigen::VectorXd scale, bool free_initial_states);

  /// Integrates with sensitivities from the present initial states. Returns false, and says where,
  /// when a prediction is not finite.
  [[nodiscard]] bool linearise(const LinearDynamics& dynamics, const Eigen::VectorXd& coefficients,
                               int substeps, Triangle& triangle, LostChunk& lost,
                               const Control& control);
  /// Moves the initial states by factor times the step that goes with dc, from where the last
  /// linearisation was.
  void move_initial_states(const Eigen::VectorXd& dc, double factor);
  /// The root mean square difference, over all entries, of predictions with `substeps` and with
  /// twice as many.
  [[nodiscard]] double discretisation(const LinearDynamics& dynamics,
                                      const Eigen::VectorXd& coefficients, int substeps) const;
  /// The number of residuals.
  [[nodiscard]] Eigen::Index residuals() const;

 private:
  /// The Householder triangle of a chunk's initial state, for the step that goes with dc.
  struct Eliminated {
    Eigen::MatrixXd r, c;
    Eigen::VectorXd z;
  };
  struct Sensitive;  // states and their derivatives

  void step(const LinearDynamics& dynamics, const Eigen::VectorXd& coefficients,
            const Eigen::ArrayXd& h, Sensitive& state) const;
  /// Fills the rows of some chunks; false, and where, when one is not finite.
  [[nodiscard]] bool predict(const LinearDynamics& dynamics, const Eigen::VectorXd& coefficients,
                             int substeps, Sensitive& state, std::vector<Eigen::MatrixXd>& rows,
                             double& cost, LostChunk& lost, const Control& control) const;
  [[nodiscard]] Eigen::ArrayXd step_lengths(Eigen::Index interval, int substeps) const;
  void gather_rows(const Sensitive& state, Eigen::Index point, std::vector<Eigen::MatrixXd>& rows,
                   double& cost) const;
  void triangulate(std::vector<Eigen::MatrixXd>& rows, Eigen::Index terms, Triangle& triangle);

  std::vector<Chunk> chunks_;
  Eigen::VectorXd scale_;
  bool free_;
  Eigen::ArrayXXd parameters_;
  Eigen::ArrayXXd initial_;   // where the next linearisation begins
  Eigen::ArrayXXd base_;      // where the last one began
  Eigen::Index longest_ = 0;  // intervals
  std::vector<Eliminated> eliminated_;
};

}  // namespace gordan::detail
