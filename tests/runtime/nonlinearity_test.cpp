// SPDX-License-Identifier: Apache-2.0
#include <gordan/runtime/nonlinearity.hpp>

#include <catch2/catch.hpp>

#include <Eigen/QR>

#include <cmath>

using namespace gordan;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

double bent(double t) { return t > 0 ? t * t + 1 : std::exp(t); }

MatrixXd sample(Eigen::Index rows, Eigen::Index cols) {
  return MatrixXd::NullaryExpr(
      rows, cols, [](Eigen::Index i, Eigen::Index j) { return std::sin(1.3 * double(i) + 2.1 * double(j) + 1); });
}

}  // namespace

TEST_CASE("entry by entry, with permutations up to signs", "[runtime][nonlinearity]") {
  const MatrixXd x = sample(4, 5);
  MatrixXd p = MatrixXd::Zero(4, 4);
  p(1, 0) = p(3, 1) = p(0, 2) = p(2, 3) = 1;
  MatrixXd s = p;
  s(3, 1) = s(2, 3) = -1;
  CHECK((pointwise(p * x, bent) - p * pointwise(x, bent)).norm() == 0);
  CHECK((pointwise(s * x, bent) - s * pointwise(x, bent)).norm() > 0.1);
  CHECK((odd_pointwise(s * x, bent) - s * odd_pointwise(x, bent)).norm() < 1e-14);
}

TEST_CASE("norms and gates, with orthogonal matrices", "[runtime][nonlinearity]") {
  const MatrixXd x = sample(3, 6);
  const MatrixXd q = MatrixXd(Eigen::HouseholderQR<MatrixXd>(sample(3, 3) + MatrixXd::Identity(3, 3)).householderQ());
  const VectorXd ones = VectorXd::Ones(3);
  CHECK((norm_gate(q * x, ones, bent) - q * norm_gate(x, ones, bent)).norm() < 1e-13);
  CHECK((norm_activation(q * x, ones, bent) - q * norm_activation(x, ones, bent)).norm() < 1e-13);
  const auto soft = [](double t) { return std::log1p(t); };
  CHECK((norm_activation(x, ones, soft).colwise().norm() - x.colwise().norm().unaryExpr(soft)).norm() < 1e-14);
  CHECK(norm_activation(MatrixXd::Zero(3, 1), ones, soft).norm() == 0);
  const Eigen::RowVectorXd scalars = sample(1, 6);
  CHECK((gate(q * x, scalars, bent) - q * gate(x, scalars, bent)).norm() < 1e-13);
  CHECK(squared_norms(x, Eigen::Vector3d(1, 2, 3))[0] ==
        Approx(x(0, 0) * x(0, 0) + 2 * x(1, 0) * x(1, 0) + 3 * x(2, 0) * x(2, 0)));
  CHECK_THROWS_AS(gate(x, Eigen::RowVectorXd::Zero(5), bent), ContractViolation);
}
