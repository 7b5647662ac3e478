// SPDX-License-Identifier: Apache-2.0
#include <gordan/program/monomial_plan.hpp>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace gordan {

namespace {

using Monomial = std::vector<Factor>;

int degree(const Monomial& monomial) {
  int sum = 0;
  for (const Factor& factor : monomial) sum += factor.exponent;
  return sum;
}

/// The monomial without one power of its k-th factor.
Monomial lowered(const Monomial& monomial, std::size_t k) {
  Monomial rest;
  for (std::size_t i = 0; i < monomial.size(); ++i) {
    const int exponent = monomial[i].exponent - (i == k ? 1 : 0);
    if (exponent > 0) rest.push_back({monomial[i].index, exponent});
  }
  return rest;
}

class Planner {
 public:
  explicit Planner(int variables)
      : variables_(variables), level_(static_cast<std::size_t>(variables), 0) {}

  /// The node of a monomial of degree >= 1, made when it is not there.
  int node(const Monomial& monomial) {
    if (degree(monomial) == 1) return monomial.front().index;
    if (const auto found = nodes_.find(monomial); found != nodes_.end()) return found->second;
    const auto [left, right] = split(monomial);
    const int node = variables_ + static_cast<int>(products_.size());
    products_.emplace_back(left, right);
    level_.push_back(1 + std::max(level(left), level(right)));
    nodes_.emplace(monomial, node);
    return node;
  }

  MonomialPlan plan(std::span<const PolynomialTerm> terms);

 private:
  int level(int node) const { return level_[static_cast<std::size_t>(node)]; }

  std::pair<int, int> split(const Monomial& monomial) {
    for (std::size_t k = monomial.size(); k-- > 0;) {
      const Monomial rest = lowered(monomial, k);
      if (const auto found = nodes_.find(rest); found != nodes_.end())
        return {found->second, monomial[k].index};
    }
    if (monomial.size() == 1) {
      const Factor factor = monomial.front();
      if (factor.exponent % 2 == 1) return {node(lowered(monomial, 0)), factor.index};
      const int half = node({{factor.index, factor.exponent / 2}});
      return {half, half};
    }
    const int prefix = node(Monomial(monomial.begin(), monomial.end() - 1));
    return {prefix, node({monomial.back()})};
  }

  int variables_;
  std::vector<int> level_;
  std::vector<std::pair<int, int>> products_;
  std::map<Monomial, int> nodes_;
};

MonomialPlan Planner::plan(std::span<const PolynomialTerm> terms) {
  std::vector<int> order(products_.size());
  std::iota(order.begin(), order.end(), variables_);
  std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return level(a) < level(b); });
  std::vector<int> renumbered(level_.size());
  std::iota(renumbered.begin(), renumbered.begin() + variables_, 0);
  MonomialPlan plan;
  plan.variables = variables_;
  for (const int old : order) {
    const auto [left, right] = products_[static_cast<std::size_t>(old - variables_)];
    if (plan.left.empty() || level(old) != level(order[plan.left.size() - 1]))
      plan.levels.push_back(plan.products());
    renumbered[static_cast<std::size_t>(old)] = variables_ + plan.products();
    plan.left.push_back(renumbered[static_cast<std::size_t>(left)]);
    plan.right.push_back(renumbered[static_cast<std::size_t>(right)]);
  }
  plan.levels.push_back(plan.products());
  for (const PolynomialTerm& term : terms)
    plan.monomial.push_back(term.factors.empty()
                                ? plan.one()
                                : renumbered[static_cast<std::size_t>(node(term.factors))]);
  return plan;
}

}  // namespace

MonomialPlan plan_monomials(std::span<const PolynomialTerm> terms, int variables) {
  const auto by_degree = [](const Monomial& a, const Monomial& b) {
    const int p = degree(a), q = degree(b);
    return p != q ? p < q : a < b;
  };
  std::set<Monomial, decltype(by_degree)> monomials(by_degree);
  for (const PolynomialTerm& term : terms)
    if (!term.factors.empty()) monomials.insert(term.factors);
  Planner planner(variables);
  for (const Monomial& monomial : monomials) planner.node(monomial);
  return planner.plan(terms);
}

}  // namespace gordan
