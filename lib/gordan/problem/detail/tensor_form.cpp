// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/rounding.hpp>
#include <gordan/problem/detail/tensor_form.hpp>

#include <algorithm>
#include <map>

namespace gordan::detail {

namespace {

using Indices = std::vector<std::size_t>;
using Combination = std::map<std::size_t, double>;

std::size_t size_of(const Indices& shape) {
  std::size_t size = 1;
  for (const std::size_t n : shape) size = n != 0 && size > max_tensor_entries ? size : size * n;
  return size;
}

/// The indices of an entry of this shape by its row-major position.
Indices indices_of(std::size_t position, const Indices& shape) {
  Indices indices(shape.size());
  for (std::size_t a = shape.size(); a-- > 0; position /= shape[a]) indices[a] = position % shape[a];
  return indices;
}

/// The components of a power of a base of dimension d, by their ascending indices.
class PowerComponents {
 public:
  explicit PowerComponents(const RepExpression& power)
      : kind_(power.kind()), last_(static_cast<std::size_t>(power.parts()[0].dimension()) - 1) {
    const Indices shape(static_cast<std::size_t>(power.order()), last_ + 1);
    for (std::size_t k = 0; k < size_of(shape); ++k) {
      const Indices indices = indices_of(k, shape);
      if (is_component(indices)) numbers_.emplace(indices, numbers_.size());
    }
  }

  [[nodiscard]] std::size_t count() const { return numbers_.size(); }

  /// The entry with these indices as a combination of components.
  [[nodiscard]] Combination entry(Indices indices) const {
    double sign = 1;
    for (std::size_t i = 0; i < indices.size(); ++i) {  // by insertion, each exchange a change of sign
      for (std::size_t j = i; j > 0 && indices[j - 1] > indices[j]; --j) {
        std::swap(indices[j - 1], indices[j]);
        sign = -sign;
      }
    }
    const bool repeated = std::adjacent_find(indices.begin(), indices.end()) != indices.end();
    if (kind_ == RepKind::alternating_power)
      return repeated ? Combination{} : Combination{{numbers_.at(indices), sign}};
    const auto found = numbers_.find(indices);
    if (found != numbers_.end()) return {{found->second, 1}};
    Combination sum;  // a trace: the entry with the last axis twice is minus the sum of those with another axis twice
    for (std::size_t axis = 0; axis < last_; ++axis) {
      Indices other = indices;
      other[other.size() - 1] = other[other.size() - 2] = axis;
      for (const auto& [component, factor] : entry(other)) sum[component] -= factor;
    }
    return sum;
  }

 private:
  [[nodiscard]] bool is_component(const Indices& indices) const {
    if (!std::is_sorted(indices.begin(), indices.end())) return false;
    if (kind_ == RepKind::alternating_power) return std::adjacent_find(indices.begin(), indices.end()) == indices.end();
    return kind_ == RepKind::symmetric_power || std::count(indices.begin(), indices.end(), last_) < 2;
  }

  RepKind kind_;
  std::size_t last_;
  std::map<Indices, std::size_t> numbers_;
};

/// Finds for each component the first entry that equals it; nothing where there is none.
std::optional<TensorForm> with_representatives(TensorForm form, std::size_t components) {
  form.representative.assign(components, form.entries.size());
  for (std::size_t k = 0; k < form.entries.size(); ++k) {
    const std::vector<TensorForm::Term>& terms = form.entries[k];
    if (terms.size() != 1 || terms[0].factor != 1) continue;
    std::size_t& representative = form.representative[terms[0].component];
    representative = std::min(representative, k);
  }
  const auto is_missing = [&](std::size_t k) { return k == form.entries.size(); };
  if (std::any_of(form.representative.begin(), form.representative.end(), is_missing)) return std::nullopt;
  return form;
}

std::optional<TensorForm> product_form(const RepExpression& product) {
  TensorForm form;
  std::vector<const RepExpression*> factors;
  for (const RepExpression& part : product.parts())
    if (part.dimension() != 1) factors.push_back(&part);
  if (factors.size() == 1) return tensor_form(*factors[0]);
  for (const RepExpression* factor : factors) form.shape.push_back(static_cast<std::size_t>(factor->dimension()));
  if (factors.size() < 2 || size_of(form.shape) > max_tensor_entries) return std::nullopt;
  for (std::size_t k = 0; k < size_of(form.shape); ++k) form.entries.push_back({{k, 1}});
  return with_representatives(std::move(form), size_of(form.shape));
}

std::optional<TensorForm> power_form(const RepExpression& power) {
  TensorForm form;
  form.shape.assign(static_cast<std::size_t>(power.order()), static_cast<std::size_t>(power.parts()[0].dimension()));
  if (power.order() < 2 || size_of(form.shape) > max_tensor_entries || power.dimension() == 0) return std::nullopt;
  const PowerComponents components(power);
  require(components.count() == static_cast<std::size_t>(power.dimension()), "the components of a power are counted");
  for (std::size_t k = 0; k < size_of(form.shape); ++k) {
    form.entries.emplace_back();
    for (const auto& [component, factor] : components.entry(indices_of(k, form.shape)))
      if (factor != 0) form.entries.back().push_back({component, factor});
  }
  return with_representatives(std::move(form), components.count());
}

/// The rows of the inclusion, where the base is a product whose components are the entries themselves.
std::optional<TensorForm> subspace_form(const RepExpression& subspace) {
  const RepExpression& base = subspace.parts()[0];
  if (base.kind() != RepKind::product) return std::nullopt;
  std::optional<TensorForm> form = product_form(base);
  if (!form || form->entries.size() != static_cast<std::size_t>(base.dimension())) return std::nullopt;
  const Matrix<Number>& inclusion = subspace.inclusion();
  for (std::size_t i = 0; i < inclusion.rows(); ++i) {
    form->entries[i].clear();
    for (std::size_t j = 0; j < inclusion.cols(); ++j) {
      if (inclusion(i, j).is_zero()) continue;
      if (!inclusion(i, j).is_rational()) return std::nullopt;
      form->entries[i].push_back({j, to_double(inclusion(i, j))});
    }
  }
  return with_representatives(std::move(*form), inclusion.cols());
}

}  // namespace

std::optional<TensorForm> tensor_form(const RepExpression& expression) {
  switch (expression.kind()) {
    case RepKind::product:
      return product_form(expression);
    case RepKind::symmetric_power:
    case RepKind::alternating_power:
    case RepKind::traceless:
      return power_form(expression);
    case RepKind::subspace:
      return subspace_form(expression);
    default:
      return std::nullopt;
  }
}

}  // namespace gordan::detail
