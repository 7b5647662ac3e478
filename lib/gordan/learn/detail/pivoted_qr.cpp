// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/detail/pivoted_qr.hpp>

#include <Eigen/QR>

namespace gordan::detail {

struct PivotedQr::Factors {
  Eigen::ColPivHouseholderQR<Eigen::MatrixXd> qr;
};

PivotedQr::PivotedQr(const Eigen::MatrixXd& matrix)
    : factors_(new Factors{Eigen::ColPivHouseholderQR<Eigen::MatrixXd>(matrix)}) {}

PivotedQr::~PivotedQr() = default;

Eigen::VectorXd PivotedQr::solve(const Eigen::VectorXd& b) const {
  const auto& qr = factors_->qr;
  const Eigen::Index n = qr.cols();
  Eigen::VectorXd right = b;
  right.applyOnTheLeft(qr.householderQ().adjoint());
  Eigen::VectorXd x = right.head(n);
  qr.matrixQR().topRows(n).triangularView<Eigen::Upper>().solveInPlace(x);
  return qr.colsPermutation() * x;
}

Eigen::MatrixXd PivotedQr::inverse_factor() const {
  const auto& qr = factors_->qr;
  const Eigen::Index n = qr.cols();
  Eigen::MatrixXd inverse = Eigen::MatrixXd::Identity(n, n);
  qr.matrixQR().topRows(n).triangularView<Eigen::Upper>().solveInPlace(inverse);
  return qr.colsPermutation() * inverse;
}

double PivotedQr::least_pivot() const {
  return factors_->qr.matrixQR().diagonal().cwiseAbs().minCoeff();
}

Eigen::Index PivotedQr::last_column() const {
  return factors_->qr.colsPermutation().indices()[factors_->qr.cols() - 1];
}

}  // namespace gordan::detail
