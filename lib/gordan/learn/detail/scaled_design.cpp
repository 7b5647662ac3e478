// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/detail/scaled_design.hpp>

#include <utility>

namespace gordan::detail {

namespace {

double length_or_one(double length) { return length > 0 ? length : 1; }

}  // namespace

ScaledDesign::ScaledDesign(const Regression& data) : data_(data), lengths_(data.columns()) {
  if (data.weights.size() != 0) root_weights_ = data.weights.cwiseSqrt();
  for (Eigen::Index j = 0; j < data.columns(); ++j) {
    lengths_[j] = length_or_one(weighted(data.features.col(j)).stableNorm());
  }
  target_length_ = length_or_one(weighted(data.target).stableNorm());
}

void ScaledDesign::fill(Eigen::Index first, Eigen::Ref<Eigen::MatrixXd> block) const {
  const Eigen::Index features = data_.columns();
  for (Eigen::Index j = 0; j < block.cols(); ++j) {
    if (j < features) {
      block.col(j) = data_.features.col(j).segment(first, block.rows()) / lengths_[j];
    } else {
      block.col(j) = data_.target.segment(first, block.rows()) / target_length_;
    }
    if (root_weights_.size() != 0) {
      block.col(j).array() *= root_weights_.segment(first, block.rows()).array();
    }
  }
}

Eigen::VectorXd ScaledDesign::weighted(Eigen::VectorXd r) const {
  if (root_weights_.size() != 0) r.array() *= root_weights_.array();
  return r;
}

}  // namespace gordan::detail
