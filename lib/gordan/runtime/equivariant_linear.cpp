// SPDX-License-Identifier: Apache-2.0
#include <gordan/runtime/equivariant_linear.hpp>

#include <gordan/core/error.hpp>
#include <gordan/runtime/detail/layer_plan.hpp>

#include <Eigen/Cholesky>

#include <algorithm>
#include <tuple>
#include <vector>

namespace gordan {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::Ref;
using Eigen::VectorXd;

namespace {

using detail::Lanes;

constexpr Index lanes = Lanes::RowsAtCompileTime;
// Entries of x and y up to which eight points fit into the cache next to the processor.
constexpr Index max_packed = 4096;

/// Eight columns, entry by entry next to each other.
class Packed {
 public:
  explicit Packed(Index rows) : entries_(static_cast<std::size_t>(rows)) {}
  void clear() { std::ranges::fill(entries_, Lanes::Zero()); }
  void read(const Ref<const MatrixXd>& x, Index first) {
    for (Index lane = 0; lane < lanes; ++lane) {
      const double* column = x.col(first + lane).data();
      for (std::size_t i = 0; i < entries_.size(); ++i) entries_[i][lane] = column[i];
    }
  }
  void write(Ref<MatrixXd> y, Index first) const {
    for (Index lane = 0; lane < lanes; ++lane) {
      double* column = y.col(first + lane).data();
      for (std::size_t i = 0; i < entries_.size(); ++i) column[i] = entries_[i][lane];
    }
  }
  [[nodiscard]] Lanes* data() { return entries_.data(); }

 private:
  std::vector<Lanes> entries_;
};

/// Calls together(first) for eight columns at a time where they fit into the cache, then alone(j) for the others.
template <class Together, class Alone>
void for_columns(const detail::LayerPlan& plan, Index columns, Together together, Alone alone) {
  Index j = 0;
  if (plan.rows + plan.cols <= max_packed)
    for (; j + lanes <= columns; j += lanes) together(j);
  for (; j < columns; ++j) alone(j);
}

}  // namespace

EquivariantLinear::EquivariantLinear(const SparseBasis& basis) : plan_(detail::sparse_plan(basis)) {}
EquivariantLinear::EquivariantLinear(const FactoredLayer& layer) : plan_(detail::factored_plan(layer)) {}

int EquivariantLinear::num_parameters() const { return plan_->parameters; }
int EquivariantLinear::rows() const { return plan_->rows; }
int EquivariantLinear::cols() const { return plan_->cols; }

void EquivariantLinear::apply(const Ref<const VectorXd>& parameters, const Ref<const MatrixXd>& x,
                              Ref<MatrixXd> y) const {
  require(parameters.size() == num_parameters() && x.rows() == cols(), "parameters and points of the layer");
  require(y.rows() == rows() && y.cols() == x.cols(), "a column of the result for every point");
  Packed from(x.rows());
  Packed to(y.rows());
  const auto together = [&](Index first) {
    from.read(x, first);
    to.clear();
    plan_->apply(parameters.data(), from.data(), to.data());
    to.write(y, first);
  };
  for_columns(*plan_, x.cols(), together, [&](Index j) {
    y.col(j).setZero();
    plan_->apply(parameters.data(), x.col(j).data(), y.col(j).data());
  });
}

MatrixXd EquivariantLinear::apply(const Ref<const VectorXd>& parameters, const Ref<const MatrixXd>& x) const {
  MatrixXd y(rows(), x.cols());
  apply(parameters, x, y);
  return y;
}

MatrixXd EquivariantLinear::apply_transpose(const Ref<const VectorXd>& parameters, const Ref<const MatrixXd>& y) const {
  require(parameters.size() == num_parameters() && y.rows() == rows(), "parameters and values of the layer");
  MatrixXd x = MatrixXd::Zero(cols(), y.cols());
  Packed from(y.rows());
  Packed to(x.rows());
  const auto together = [&](Index first) {
    from.read(y, first);
    to.clear();
    plan_->apply_transpose(parameters.data(), from.data(), to.data());
    to.write(x, first);
  };
  for_columns(*plan_, y.cols(), together,
              [&](Index j) { plan_->apply_transpose(parameters.data(), y.col(j).data(), x.col(j).data()); });
  return x;
}

VectorXd EquivariantLinear::parameter_gradient(const Ref<const MatrixXd>& x,
                                               const Ref<const MatrixXd>& upstream) const {
  require(x.rows() == cols() && upstream.rows() == rows() && x.cols() == upstream.cols(),
          "points and gradients of the layer");
  VectorXd gradient = VectorXd::Zero(num_parameters());
  Packed points(x.rows());
  Packed slopes(upstream.rows());
  const auto together = [&](Index first) {
    points.read(x, first);
    slopes.read(upstream, first);
    plan_->gradient(points.data(), slopes.data(), gradient.data());
  };
  for_columns(*plan_, x.cols(), together,
              [&](Index j) { plan_->gradient(x.col(j).data(), upstream.col(j).data(), gradient.data()); });
  return gradient;
}

VectorXd EquivariantLinear::project(const Ref<const MatrixXd>& matrix) const {
  require(matrix.rows() == rows() && matrix.cols() == cols(), "a matrix of the shape of the layer");
  SparseBasis basis = plan_->entries();
  std::vector<SparseBasisEntry>& entries = basis.entries;
  std::ranges::sort(entries, [](const SparseBasisEntry& a, const SparseBasisEntry& b) {
    return std::tie(a.row, a.col, a.map) < std::tie(b.row, b.col, b.map);
  });
  MatrixXd gram = MatrixXd::Zero(num_parameters(), num_parameters());
  VectorXd products = VectorXd::Zero(num_parameters());
  for (std::size_t first = 0; first < entries.size();) {
    std::size_t last = first;  // all maps at one place of the matrix
    while (last < entries.size() && entries[last].row == entries[first].row && entries[last].col == entries[first].col)
      ++last;
    for (std::size_t i = first; i < last; ++i) {
      products[entries[i].map] += entries[i].value.value * matrix(entries[i].row, entries[i].col);
      for (std::size_t j = first; j < last; ++j) {
        gram(entries[i].map, entries[j].map) += entries[i].value.value * entries[j].value.value;
      }
    }
    first = last;
  }
  return gram.ldlt().solve(products);
}

MatrixXd EquivariantLinear::matrix(const Ref<const VectorXd>& parameters) const {
  require(parameters.size() == num_parameters(), "parameters of the layer");
  MatrixXd result = MatrixXd::Zero(rows(), cols());
  for (const SparseBasisEntry& e : plan_->entries().entries) result(e.row, e.col) += parameters[e.map] * e.value.value;
  return result;
}

}  // namespace gordan
