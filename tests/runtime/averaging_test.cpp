// SPDX-License-Identifier: Apache-2.0
#include <gordan/core/random.hpp>
#include <gordan/runtime/averaging.hpp>

#include <catch2/catch.hpp>

#include <Eigen/Dense>

#include <cmath>

namespace gordan {
namespace {

Eigen::MatrixXd random_matrix(Random& random, int rows, int cols) {
  Eigen::MatrixXd result(rows, cols);
  for (int i = 0; i < rows; ++i) {
    for (int j = 0; j < cols; ++j) result(i, j) = random.below(2001) / 1000.0 - 1;
  }
  return result;
}

Eigen::MatrixXd random_orthogonal(Random& random, int d) {
  return Eigen::HouseholderQR<Eigen::MatrixXd>(random_matrix(random, d, d)).householderQ();
}

/// No symmetry at all.
Eigen::MatrixXd uneven(const Eigen::MatrixXd& x) {
  Eigen::MatrixXd y = x.array().sin() + 0.3 * x.array().square();
  for (Eigen::Index i = 0; i < y.rows(); ++i) y.row(i) *= 1.0 + 0.5 * static_cast<double>(i);
  y.col(0) += x.col(x.cols() - 1);
  return y;
}

Eigen::VectorXd uneven_sum(const Eigen::MatrixXd& x) { return uneven(x).colwise().sum().transpose(); }

TEST_CASE("group averages are equivariant under the group and leave equivariant functions alone") {
  Eigen::Matrix2d turn;
  turn << 0, -1, 1, 0;
  std::vector<GroupAction> quarter_turns;
  Eigen::MatrixXd g = Eigen::Matrix2d::Identity();
  for (int k = 0; k < 4; ++k, g = turn * g) quarter_turns.push_back({g, g});
  const VectorFunction f = [](const Eigen::VectorXd& x) {
    return Eigen::VectorXd(Eigen::Vector2d(std::sin(x(0)) + x(1) * x(1), x(0) * x(1) + 1));
  };
  const VectorFunction average = group_average(f, quarter_turns);
  const Eigen::Vector2d x(0.3, -0.7);
  CHECK((average(turn * x) - turn * average(x)).norm() < 1e-15);
  CHECK((f(turn * x) - turn * f(x)).norm() > 0.1);
  CHECK((group_average(average, quarter_turns)(x) - average(x)).norm() < 1e-15);
}

TEST_CASE("frame averages under motions") {
  const std::uint64_t seed = 3;
  CAPTURE(seed);
  Random random(seed);
  for (const bool reflections : {true, false}) {
    for (int d = 1; d <= 4; ++d) {
      const FrameOptions options{reflections, true};
      const Eigen::MatrixXd cloud = random_matrix(random, 7, d);
      Eigen::MatrixXd q = random_orthogonal(random, d);
      if (!reflections && q.determinant() < 0) q.col(0) *= -1;
      const Eigen::RowVectorXd shift = random_matrix(random, 1, d);
      const Eigen::MatrixXd moved = (cloud * q).rowwise() + shift;
      CAPTURE(reflections, d);
      CHECK(principal_frames(cloud, options).size() == (std::size_t{1} << (reflections ? d : d - 1)));
      const CloudFunction invariant = invariant_frame_average(uneven_sum, options);
      CHECK((invariant(moved) - invariant(cloud)).norm() < 1e-12);
      const CloudMap equivariant = equivariant_frame_average(uneven, options);
      // Points move by x -> x q + shift; displacements from the centroid of the input turn.
      const Eigen::RowVectorXd centre = cloud.colwise().mean();
      const Eigen::MatrixXd turned = (equivariant(cloud).rowwise() - centre) * q;
      CHECK((equivariant(moved) - (turned.rowwise() + (centre * q + shift))).norm() < 1e-12);
    }
  }
}

TEST_CASE("rotations of the output follow rotations of the input") {
  Random random(9);
  const Eigen::MatrixXd cloud = random_matrix(random, 6, 3);
  const Eigen::MatrixXd q = random_orthogonal(random, 3);
  const CloudMap average = equivariant_frame_average(uneven, {true, false});
  CHECK((average(cloud * q) - average(cloud) * q).norm() < 1e-12);
  CHECK((uneven(cloud * q) - uneven(cloud) * q).norm() > 0.1);
}

TEST_CASE("sorted rows forget the order of points") {
  Random random(4);
  const Eigen::MatrixXd cloud = random_matrix(random, 5, 2);
  Eigen::PermutationMatrix<Eigen::Dynamic> p(5);
  p.indices() << 3, 0, 4, 1, 2;
  CHECK(sorted_rows(uneven_sum)(p * cloud) == sorted_rows(uneven_sum)(cloud));
  const CloudMap map = equivariant_sorted_rows(uneven);
  CHECK(map(p * cloud) == p * map(cloud));
}

}  // namespace
}  // namespace gordan
