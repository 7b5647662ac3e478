// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <functional>
#include <vector>

namespace gordan {

/// A function of a user: from a vector to a vector.
using VectorFunction = std::function<Eigen::VectorXd(const Eigen::VectorXd&)>;

/// How one group element acts on inputs and on outputs; no output matrix (0 x 0) for invariant functions.
struct GroupAction {
  Eigen::MatrixXd input;
  Eigen::MatrixXd output;
  double weight = 1;  ///< relative; the weights are scaled to total 1
};

/// The average of f over a finite list of elements:
///   x -> sum_g w_g rho_out(g)^-1 f(rho_in(g) x) / sum_g w_g.
/// Over all elements of a finite group it is equivariant, and f itself when f was; over a quadrature rule it is
/// equivariant up to the degree of the rule. The output matrices are taken as orthogonal: their inverse is the transpose.
/// Costs one call of f per element. Smooth when f is.
[[nodiscard]] VectorFunction group_average(VectorFunction f, std::vector<GroupAction> elements);

/// A function of a user on a cloud of n points in R^d, one point a row.
using CloudFunction = std::function<Eigen::VectorXd(const Eigen::MatrixXd&)>;
using CloudMap = std::function<Eigen::MatrixXd(const Eigen::MatrixXd&)>;

/// Which motions of R^d a frame average removes.
struct FrameOptions {
  bool reflections = true;    ///< O(d), else SO(d)
  bool translations = false;  ///< subtract the centroid first
};

/// The frames of a cloud: the orthogonal d x d matrices whose columns are the principal axes of X^T X (of the centred
/// cloud with translations) in ascending order of eigenvalues, with all signs: 2^d of them, or the 2^(d-1) rotations.
///
/// Caveat: frames jump where two eigenvalues cross or vanish, so averages over frames are equivariant everywhere that the
/// eigenvalues differ, but not continuous there, whatever f is; no choice of finitely many unweighted frames avoids
/// that. Group averages do not jump.
/// Sources: Puny et al., Frame averaging (2022); Dym, Lawrence, Siegel, arXiv 2402.16077 (2024) on continuity.
[[nodiscard]] std::vector<Eigen::MatrixXd> principal_frames(const Eigen::MatrixXd& cloud, const FrameOptions& options);

/// X -> mean over frames F of f(X F): invariant under motions. The caveat of principal_frames holds.
[[nodiscard]] CloudFunction invariant_frame_average(CloudFunction f, FrameOptions options = {});

/// X -> mean over frames F of f(X F) F^T (plus the centroid, with translations): f maps a cloud to a cloud and the
/// average is equivariant. The caveat of principal_frames holds.
[[nodiscard]] CloudMap equivariant_frame_average(CloudMap f, FrameOptions options = {});

/// X -> f(X with its rows in lexicographic order): invariant under S(n). Where two points exchange their order the
/// value may jump; there is no continuous canonical order of points in R^d for d >= 2.
[[nodiscard]] CloudFunction sorted_rows(CloudFunction f);

/// X -> f(X sorted), its rows put back where they came from: equivariant under S(n) for clouds of distinct points.
[[nodiscard]] CloudMap equivariant_sorted_rows(CloudMap f);

}  // namespace gordan
