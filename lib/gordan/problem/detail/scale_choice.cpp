// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/scale_choice.hpp>

#include <gordan/units/prefactors.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

namespace gordan::detail {

namespace {

constexpr std::size_t max_candidates = 24;
constexpr std::size_t max_combinations = 512;

/// The shortest products of the usable parameters with this weight, and the root that they contain; none where there is
/// no such product.
struct Candidates {
  std::vector<ProductExponents> scales;
  Integer root = 1;
  Rational norm;
};

Candidates candidates_for(const PhysicalDimension& weight, const ScaleTask& task,
                          const std::vector<UnitsVariable>& parameters, const Control& control) {
  if (weight.is_dimensionless()) return {{ProductExponents(parameters.size())}, 1, 0};
  std::vector<UnitsVariable> usable;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    if (i < task.usable.size() && !task.usable[i]) continue;
    usable.push_back(parameters[i]);
    places.push_back(i);
  }
  if (usable.empty()) return {};
  PrefactorOptions options;
  options.max_monomials = max_candidates;
  const Prefactors found = prefactors(usable, weight, options, control);
  Candidates result{{}, found.root, found.norm};
  if (found.root.is_zero()) return result;
  for (const ProductExponents& monomial : found.monomials) {
    ProductExponents scale(parameters.size());
    for (std::size_t k = 0; k < places.size(); ++k) scale[places[k]] = monomial[k];
    result.scales.push_back(std::move(scale));
  }
  return result;
}

/// All variables for which parameters give no scale.
std::vector<std::size_t> without_scale(const ScaleTask& task, const std::vector<UnitsVariable>& parameters,
                                       const Control& control) {
  std::vector<std::size_t> result;
  for (std::size_t v = 0; v < task.variables.size(); ++v) {
    if (!task.fixed[v] && candidates_for(task.variables[v].dimension, task, parameters, control).scales.empty())
      result.push_back(v);
  }
  return result;
}

UnitsVariable reference_for(const ScaleTask& task, std::size_t variable) {
  return {task.reference_name(task.variables[variable].name), task.variables[variable].dimension};
}

/// Adds constants until every variable has a scale: each time the one with which the fewest variables stay without,
/// then the fewest roots and the shortest products are needed; among equals that of the last variable.
std::vector<UnitsVariable> with_references(const ScaleTask& task, const Control& control) {
  std::vector<UnitsVariable> parameters = task.parameters;
  std::vector<std::size_t> open = without_scale(task, parameters, control);
  while (!open.empty()) {
    std::optional<std::tuple<std::size_t, std::size_t, Rational>> best;
    std::vector<UnitsVariable> chosen;
    for (auto v = open.rbegin(); v != open.rend(); ++v) {
      check(control);
      std::vector<UnitsVariable> tried = parameters;
      tried.push_back(reference_for(task, *v));
      std::tuple<std::size_t, std::size_t, Rational> cost;
      for (const std::size_t w : open) {
        const Candidates found = candidates_for(task.variables[w].dimension, task, tried, control);
        if (found.scales.empty()) ++std::get<0>(cost);
        if (found.root > Integer(1)) ++std::get<1>(cost);
        std::get<2>(cost) += found.norm;
      }
      if (best && cost >= *best) continue;
      best = cost;
      chosen = std::move(tried);
    }
    parameters = std::move(chosen);
    open = without_scale(task, parameters, control);
  }
  return parameters;
}

/// Variables that get one scale together, and what it can be.
struct Slot {
  std::vector<std::size_t> variables;
  std::vector<ProductExponents> candidates;
  std::size_t choice = 0;
};

std::vector<Slot> slots_of(const ScaleTask& task, const std::vector<UnitsVariable>& parameters,
                           const Control& control) {
  std::vector<Slot> slots;
  for (std::size_t v = 0; v < task.variables.size(); ++v) {
    if (task.fixed[v]) {
      ProductExponents scale = *task.fixed[v];
      scale.resize(parameters.size());
      slots.push_back({{v}, {std::move(scale)}, 0});
      continue;
    }
    const auto same = std::ranges::find_if(slots, [&](const Slot& slot) {
      const std::size_t first = slot.variables[0];
      return v < task.num_independent && !task.fixed[first] &&
             task.variables[first].dimension == task.variables[v].dimension;
    });
    if (same != slots.end()) {
      same->variables.push_back(v);
    } else {
      slots.push_back({{v}, candidates_for(task.variables[v].dimension, task, parameters, control).scales, 0});
    }
  }
  return slots;
}

std::vector<ProductExponents> scales_of(const std::vector<Slot>& slots, std::size_t num_variables) {
  std::vector<ProductExponents> scales(num_variables);
  for (const Slot& slot : slots) {
    for (const std::size_t v : slot.variables) scales[v] = slot.candidates[slot.choice];
  }
  return scales;
}

/// The next combination; false after the last.
bool advance(std::vector<Slot>& slots) {
  for (Slot& slot : slots) {
    if (++slot.choice < slot.candidates.size()) return true;
    slot.choice = 0;
  }
  return false;
}

}  // namespace

ScaleChoice choose_scales(const ScaleTask& task, const Control& control) {
  ScaleChoice result{with_references(task, control), {}};
  std::vector<Slot> slots = slots_of(task, result.parameters, control);
  const auto cost = [&] {
    check(control);
    return task.cost(result.parameters, scales_of(slots, task.variables.size()));
  };
  std::size_t combinations = 1;
  for (const Slot& slot : slots) combinations = std::min(max_combinations + 1, combinations * slot.candidates.size());
  ScaleCost best = cost();
  std::vector<Slot> chosen = slots;
  const auto improve = [&] {
    ScaleCost tried = cost();
    if (tried >= best) return false;
    best = std::move(tried);
    chosen = slots;
    return true;
  };
  if (combinations <= max_combinations) {
    while (advance(slots)) (void)improve();
  } else {
    for (bool improved = true; improved;) {
      improved = false;
      for (std::size_t s = 0; s < slots.size(); ++s) {
        slots = chosen;
        for (slots[s].choice = 0; slots[s].choice < slots[s].candidates.size(); ++slots[s].choice)
          improved = improve() || improved;
      }
    }
  }
  result.scales = scales_of(chosen, task.variables.size());
  return result;
}

}  // namespace gordan::detail
