// SPDX-License-Identifier: Apache-2.0
#include <gordan/runtime/averaging.hpp>

#include <gordan/core/error.hpp>

#include <Eigen/Eigenvalues>
#include <Eigen/LU>

#include <algorithm>
#include <numeric>
#include <utility>

namespace gordan {

namespace {

constexpr Eigen::Index max_dimension_of_frames = 20;

Eigen::RowVectorXd centroid(const Eigen::MatrixXd& cloud, const FrameOptions& options) {
  if (!options.translations || cloud.rows() == 0) return Eigen::RowVectorXd::Zero(cloud.cols());
  return cloud.colwise().mean();
}

/// The rows in lexicographic order, by their places in the cloud.
std::vector<Eigen::Index> lexicographic_order(const Eigen::MatrixXd& cloud) {
  std::vector<Eigen::Index> order(static_cast<std::size_t>(cloud.rows()));
  std::iota(order.begin(), order.end(), Eigen::Index{0});
  std::stable_sort(order.begin(), order.end(), [&](Eigen::Index a, Eigen::Index b) {
    for (Eigen::Index c = 0; c < cloud.cols(); ++c) {
      if (cloud(a, c) != cloud(b, c)) return cloud(a, c) < cloud(b, c);
    }
    return false;
  });
  return order;
}

Eigen::MatrixXd taken(const Eigen::MatrixXd& cloud, const std::vector<Eigen::Index>& order) {
  Eigen::MatrixXd result(cloud.rows(), cloud.cols());
  for (std::size_t k = 0; k < order.size(); ++k) result.row(static_cast<Eigen::Index>(k)) = cloud.row(order[k]);
  return result;
}

}  // namespace

VectorFunction group_average(VectorFunction f, std::vector<GroupAction> elements) {
  require(!elements.empty(), "group_average: at least one element");
  double total = 0;
  for (const GroupAction& element : elements) total += element.weight;
  return [f = std::move(f), elements = std::move(elements), total](const Eigen::VectorXd& x) {
    Eigen::VectorXd sum;
    for (const GroupAction& element : elements) {
      Eigen::VectorXd value = f(element.input * x);
      if (element.output.size() != 0) value = element.output.transpose() * value;
      value *= element.weight / total;
      if (sum.size() == 0) {
        sum = std::move(value);
      } else {
        sum += value;
      }
    }
    return sum;
  };
}

std::vector<Eigen::MatrixXd> principal_frames(const Eigen::MatrixXd& cloud, const FrameOptions& options) {
  const Eigen::Index d = cloud.cols();
  require(d >= 1 && d <= max_dimension_of_frames, "principal_frames: dimension 1 to 20");
  const Eigen::MatrixXd centred = cloud.rowwise() - centroid(cloud, options);
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> axes(centred.transpose() * centred);
  std::vector<Eigen::MatrixXd> frames;
  for (unsigned long signs = 0; signs < (1UL << d); ++signs) {
    Eigen::MatrixXd frame = axes.eigenvectors();
    for (Eigen::Index k = 0; k < d; ++k) {
      if ((signs >> k & 1UL) != 0) frame.col(k) *= -1;
    }
    if (options.reflections || frame.determinant() > 0) frames.push_back(std::move(frame));
  }
  return frames;
}

CloudFunction invariant_frame_average(CloudFunction f, FrameOptions options) {
  return [f = std::move(f), options](const Eigen::MatrixXd& cloud) {
    const Eigen::MatrixXd centred = cloud.rowwise() - centroid(cloud, options);
    const std::vector<Eigen::MatrixXd> frames = principal_frames(cloud, options);
    Eigen::VectorXd sum = f(centred * frames.front());
    for (std::size_t k = 1; k < frames.size(); ++k) sum += f(centred * frames[k]);
    return Eigen::VectorXd(sum / static_cast<double>(frames.size()));
  };
}

CloudMap equivariant_frame_average(CloudMap f, FrameOptions options) {
  return [f = std::move(f), options](const Eigen::MatrixXd& cloud) {
    const Eigen::RowVectorXd centre = centroid(cloud, options);
    const Eigen::MatrixXd centred = cloud.rowwise() - centre;
    const std::vector<Eigen::MatrixXd> frames = principal_frames(cloud, options);
    Eigen::MatrixXd sum = f(centred * frames.front()) * frames.front().transpose();
    for (std::size_t k = 1; k < frames.size(); ++k) sum += f(centred * frames[k]) * frames[k].transpose();
    sum /= static_cast<double>(frames.size());
    return Eigen::MatrixXd(sum.rowwise() + centre);
  };
}

CloudFunction sorted_rows(CloudFunction f) {
  return [f = std::move(f)](const Eigen::MatrixXd& cloud) { return f(taken(cloud, lexicographic_order(cloud))); };
}

CloudMap equivariant_sorted_rows(CloudMap f) {
  return [f = std::move(f)](const Eigen::MatrixXd& cloud) {
    const std::vector<Eigen::Index> order = lexicographic_order(cloud);
    const Eigen::MatrixXd sorted = f(taken(cloud, order));
    require(sorted.rows() == cloud.rows(), "equivariant_sorted_rows: one row per point");
    Eigen::MatrixXd result(sorted.rows(), sorted.cols());
    for (std::size_t k = 0; k < order.size(); ++k) result.row(order[k]) = sorted.row(static_cast<Eigen::Index>(k));
    return result;
  };
}

}  // namespace gordan
