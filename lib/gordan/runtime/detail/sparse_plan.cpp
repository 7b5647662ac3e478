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

  void apply(const double* w, const double* x, double* y) const override { add(w, x, y); }
  void apply(const double* w, const Lanes* x, Lanes* y) const override { add(w, x, y); }
  void apply_transpose(const double* w, const double* y, double* x) const override { add_transpose(w, y, x); }
  void apply_transpose(const double* w, const Lanes* y, Lanes* x) const override { add_transpose(w, y, x); }
  void gradient(const double* x, const double* upstream, double* w) const override {
    for (const Entry& e : all) w[e.map] += e.value * upstream[e.row] * x[e.col];
  }
  void gradient(const Lanes* x, const Lanes* upstream, double* w) const override {
    for (const Entry& e : all) w[e.map] += e.value * (upstream[e.row] * x[e.col]).sum();
  }
  [[nodiscard]] SparseBasis entries() const override { return basis; }

 private:
  template <class T>
  void add(const double* w, const T* x, T* y) const {
    for (const Entry& e : all) y[e.row] += w[e.map] * e.value * x[e.col];
  }
  template <class T>
  void add_transpose(const double* w, const T* y, T* x) const {
    for (const Entry& e : all) x[e.col] += w[e.map] * e.value * y[e.row];
  }
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
