// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/detail/product_module.hpp>

#include <gordan/core/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace gordan::detail {
namespace {

using Weights = std::map<std::vector<int>, std::vector<std::size_t>>;

Weights by_weight(const GelfandTsetlinModule& module) {
  Weights result;
  for (std::size_t i = 0; i < module.dimension(); ++i) result[module.weight(i)].push_back(i);
  return result;
}

// The number of simple roots between a weight and the highest one, up to a constant: minus the pairing with
// (n-1, ..., 1, 0).
long depth(const std::vector<int>& weight) {
  long sum = 0;
  for (std::size_t i = 0; i < weight.size(); ++i) sum += static_cast<long>(i) * weight[i];
  return sum;
}

// The coefficient of the pattern `to` in a list of terms.
const Rational& coefficient_at(std::span<const GelfandTsetlinModule::Term> terms, std::size_t to) {
  const auto place = std::ranges::find(terms, to, &GelfandTsetlinModule::Term::to);
  require(place != terms.end(), "what is raised can be lowered");
  return place->coefficient;
}

// Equations between the patterns of one weight and those above: coefficient of E_k for raising, of F_k else.
ModuleRecipes recipes(const GelfandTsetlinModule& module, bool raising, const Control& control) {
  ModuleRecipes result;
  result.steps.resize(module.dimension());
  const Weights weights = by_weight(module);
  std::vector<std::pair<long, const std::vector<std::size_t>*>> spaces;
  for (const auto& [weight, space] : weights) spaces.emplace_back(depth(weight), &space);
  std::ranges::stable_sort(spaces, {}, [](const auto& entry) { return entry.first; });
  for (const auto& [level, space] : spaces) {
    result.order.insert(result.order.end(), space->begin(), space->end());
    if (space->front() == 0) continue;
    std::map<std::pair<int, std::size_t>, SparseRationals> equations;
    for (std::size_t local = 0; local < space->size(); ++local) {
      const std::size_t i = (*space)[local];
      for (int k = 1; k < module.n(); ++k) {
        for (const auto& term : module.raise(k, i)) {
          const Rational& value = raising ? term.coefficient : coefficient_at(module.lower(k, term.to), i);
          equations[{k, term.to}].emplace_back(local, value);
        }
      }
    }
    std::vector<std::pair<int, std::size_t>> keys;
    std::vector<SparseRationals> rows;
    for (auto& [key, row] : equations) {
      keys.push_back(key);
      rows.push_back(std::move(row));
    }
    const std::vector<RowCombination> inverse = left_inverse(rows, space->size(), control);
    for (std::size_t local = 0; local < space->size(); ++local) {
      for (const auto& [row, value] : inverse[local]) {
        result.steps[(*space)[local]].push_back({keys[row].first, keys[row].second, value});
      }
    }
  }
  return result;
}

}  // namespace

ModuleRecipes lowering_recipes(const GelfandTsetlinModule& module, const Control& control) {
  return recipes(module, false, control);
}

ModuleRecipes raising_recipes(const GelfandTsetlinModule& module, const Control& control) {
  return recipes(module, true, control);
}

ProductModule::ProductModule(const GelfandTsetlinModule& a, const GelfandTsetlinModule& b, const Control& control)
    : a_(a), b_(b), recipes_(raising_recipes(a, control)), b_by_weight_(by_weight(b)) {
  require(a.n() == b.n(), "factors of one gl(n)");
}

SparseRationals ProductModule::raise(int k, const SparseRationals& vector) const {
  SparseRationals terms;
  for (const auto& [index, value] : vector) {
    const std::size_t i = left(index);
    const std::size_t j = right(index);
    for (const auto& term : a_.raise(k, i)) terms.emplace_back(term.to * b_.dimension() + j, value * term.coefficient);
    for (const auto& term : b_.raise(k, j)) terms.emplace_back(i * b_.dimension() + term.to, value * term.coefficient);
  }
  return collected(std::move(terms));
}

SparseRationals ProductModule::lower(int k, const SparseRationals& vector) const {
  SparseRationals terms;
  for (const auto& [index, value] : vector) {
    const std::size_t i = left(index);
    const std::size_t j = right(index);
    for (const auto& term : a_.lower(k, i)) terms.emplace_back(term.to * b_.dimension() + j, value * term.coefficient);
    for (const auto& term : b_.lower(k, j)) terms.emplace_back(i * b_.dimension() + term.to, value * term.coefficient);
  }
  return collected(std::move(terms));
}

Rational ProductModule::squared_norm(std::size_t index) const {
  return a_.squared_norms()[left(index)] * b_.squared_norms()[right(index)];
}

Rational ProductModule::inner(const SparseRationals& v, const SparseRationals& w) const {
  Rational sum;
  for (std::size_t p = 0, q = 0; p < v.size() && q < w.size();) {
    if (v[p].first < w[q].first) {
      ++p;
    } else if (w[q].first < v[p].first) {
      ++q;
    } else {
      sum += v[p].second * w[q].second * squared_norm(v[p].first);
      ++p, ++q;
    }
  }
  return sum;
}

// The only vector that can be killed by all E_k and begins with (first pattern) (x) top.
SparseRationals ProductModule::continued(std::size_t top, const Control& control) const {
  std::vector<SparseRationals> x(a_.dimension());
  x[0] = {{top, 1}};
  for (const std::size_t i : recipes_.order) {
    if (i == 0) continue;
    check(control);
    SparseRationals terms;
    for (const ActionStep& step : recipes_.steps[i]) {
      for (const auto& [j, value] : x[step.from]) {
        const Rational factor = -(step.coefficient * value);
        for (const auto& term : b_.raise(step.k, j)) terms.emplace_back(term.to, factor * term.coefficient);
      }
    }
    x[i] = collected(std::move(terms));
  }
  SparseRationals result;
  for (std::size_t i = 0; i < x.size(); ++i) {
    for (auto& [j, value] : x[i]) result.emplace_back(i * b_.dimension() + j, std::move(value));
  }
  return result;
}

std::vector<SparseRationals> ProductModule::highest_weight_vectors(const std::vector<int>& weight,
                                                                   std::size_t max_entries,
                                                                   const Control& control) const {
  std::vector<int> rest = weight;
  for (std::size_t i = 0; i < rest.size(); ++i) rest[i] -= a_.weight(0)[i];
  const auto tops = b_by_weight_.find(rest);
  if (tops == b_by_weight_.end()) return {};
  std::size_t pairs = 0;
  for (std::size_t i = 0; i < a_.dimension(); ++i) {
    for (std::size_t c = 0; c < rest.size(); ++c) rest[c] = weight[c] - a_.weight(i)[c];
    if (const auto partners = b_by_weight_.find(rest); partners != b_by_weight_.end()) pairs += partners->second.size();
  }
  if (pairs * tops->second.size() > max_entries) {
    throw LimitReached(fmt::format("{} highest weight vectors with up to {} coefficients each, the limit is {}",
                                   tops->second.size(), pairs, max_entries));
  }
  std::vector<SparseRationals> candidates;
  std::map<std::pair<int, std::size_t>, SparseRationals> conditions;
  for (const std::size_t top : tops->second) {
    candidates.push_back(continued(top, control));
    for (int k = 1; k < a_.n(); ++k) {
      for (auto& [index, value] : raise(k, candidates.back())) {
        conditions[{k, index}].emplace_back(candidates.size() - 1, value);
      }
    }
  }
  std::vector<SparseRationals> rows;
  for (auto& [key, row] : conditions) rows.push_back(std::move(row));
  std::vector<SparseRationals> result;
  for (const SparseRationals& combination : null_space(rows, candidates.size())) {
    SparseRationals terms;
    for (const auto& [candidate, factor] : combination) append(terms, factor, candidates[candidate]);
    result.push_back(collected(std::move(terms)));
  }
  return result;
}

}  // namespace gordan::detail
