// SPDX-License-Identifier: Apache-2.0
#include <gordan/runtime/detail/layer_plan.hpp>

namespace gordan::detail {

namespace {

struct Entry {
  int map, row, col;
  double value;
};

struct SparsePlan final : LayerPlan {
  SparseBasis basis;
  std::vector<Entry> all;

  void apply(const double* w, const double* x, double* y) const override {
    for (const Entry& e : all) y[e.row] += w[e.map] * e.value * x[e.col];
  }
  void apply_transpose(const double* w, const double* y, double* x) const override {
    for (const Entry& e : all) x[e.col] += w[e.map] * e.value * y[e.row];
  }
  void gradient(const double* x, const double* upstream, double* w) const override {
    for (const Entry& e : all) w[e.map] += e.value * upstream[e.row] * x[e.col];
  }
  [[nodiscard]] SparseBasis entries() const override { return basis; }
};

}  // namespace

std::shared_ptr<const LayerPlan> sparse_plan(const SparseBasis& basis) {
  validate(basis);
  auto plan = std::make_shared<SparsePlan>();
  plan->rows = basis.rows;
  plan->cols = basis.cols;
  plan->parameters = basis.maps;
  plan->basis = basis;
  for (const SparseBasisEntry& entry : basis.entries) {
    plan->all.push_back({entry.map, entry.row, entry.col, entry.value.value});
  }
  return plan;
}

}  // namespace gordan::detail
