// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/factored_layer.hpp>
#include <gordan/runtime/detail/strided.hpp>

#include <Eigen/Core>

#include <memory>
#include <vector>

namespace gordan::detail {

/// What a layer does to one point, the arrays those of one column, or to eight points at once.
struct LayerPlan {
  int rows = 0;
  int cols = 0;
  int parameters = 0;
  virtual ~LayerPlan() = default;
  virtual void apply(const double* w, const double* x, double* y) const = 0;  ///< y += ...
  virtual void apply(const double* w, const Lanes* x, Lanes* y) const = 0;
  virtual void apply_transpose(const double* w, const double* y, double* x) const = 0;  ///< x += ...
  virtual void apply_transpose(const double* w, const Lanes* y, Lanes* x) const = 0;
  virtual void gradient(const double* x, const double* upstream, double* w) const = 0;  ///< w += ...
  virtual void gradient(const Lanes* x, const Lanes* upstream, double* w) const = 0;    ///< the sum over the points
  [[nodiscard]] virtual SparseBasis entries() const = 0;
};

[[nodiscard]] std::shared_ptr<const LayerPlan> sparse_plan(const SparseBasis& basis);
[[nodiscard]] std::shared_ptr<const LayerPlan> factored_plan(const FactoredLayer& layer);

}  // namespace gordan::detail
