// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/detail/tall_qr.hpp>

#include <algorithm>
#include <utility>

namespace gordan::detail {

TallQr::TallQr(Eigen::Index rows, Eigen::Index cols, const RowSource& source, bool keep) {
  const Eigen::Index step = std::max<Eigen::Index>(4 * cols, 512);
  triangle_.resize(0, cols);
  for (Eigen::Index first = 0; cols > 0 && first < rows;) {
    const Eigen::Index left = rows - first;
    const Eigen::Index taken = left < 2 * step ? left : step;
    Eigen::MatrixXd block(triangle_.rows() + taken, cols);
    block.topRows(triangle_.rows()) = triangle_;
    source(first, block.bottomRows(taken));
    Eigen::HouseholderQR<Eigen::MatrixXd> qr(block);
    const Eigen::Index rank = std::min(qr.rows(), cols);
    triangle_ = qr.matrixQR().topRows(rank).triangularView<Eigen::Upper>();
    if (keep) {
      factors_.push_back(std::move(qr));
      block_rows_.push_back(taken);
    }
    first += taken;
  }
}

Eigen::VectorXd TallQr::apply_transpose(const Eigen::VectorXd& x) const {
  Eigen::VectorXd top;
  Eigen::Index first = 0;
  for (std::size_t k = 0; k < factors_.size(); ++k) {
    Eigen::VectorXd block(top.size() + block_rows_[k]);
    block << top, x.segment(first, block_rows_[k]);
    block.applyOnTheLeft(factors_[k].householderQ().adjoint());
    top = block.head(std::min(factors_[k].rows(), factors_[k].cols()));
    first += block_rows_[k];
  }
  return top;
}

}  // namespace gordan::detail
