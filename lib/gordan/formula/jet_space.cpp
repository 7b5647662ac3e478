// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/formula/jet_space.hpp>

#include <gordan/formula/calculus.hpp>

#include <fmt/format.h>

#include <numeric>
#include <utility>

namespace gordan {

namespace {

/// All ways to read a text as names of variables one after the other, as the number of times that each occurs; at most
/// two different ones.
void read_names(std::string_view text, const std::vector<std::string>& names, std::vector<int>& orders,
                std::vector<std::vector<int>>& found) {
  if (text.empty()) {
    if (found.empty() || found.front() != orders) found.push_back(orders);
    return;
  }
  for (std::size_t k = 0; k < names.size() && found.size() < 2; ++k) {
    if (!text.starts_with(names[k])) continue;
    ++orders[k];
    read_names(text.substr(names[k].size()), names, orders, found);
    --orders[k];
  }
}

}  // namespace

JetSpace::JetSpace(std::vector<std::string> independent, std::vector<std::string> dependent)
    : independent_(std::move(independent)), dependent_(std::move(dependent)) {}

std::optional<Jet> JetSpace::find(std::string_view name, const Place& place) const {
  std::optional<Jet> result;
  for (std::size_t u = 0; u < dependent_.size(); ++u) {
    if (name == dependent_[u]) return Jet{u, std::vector<int>(independent_.size())};
    const std::string stem = dependent_[u] + '_';
    constexpr std::size_t longest = 200;
    if (!name.starts_with(stem) || name.size() == stem.size() || name.size() > longest) continue;
    std::vector<int> orders(independent_.size());
    std::vector<std::vector<int>> readings;
    read_names(name.substr(stem.size()), independent_, orders, readings);
    if (readings.size() > 1 || (result && !readings.empty()))
      throw InputError(fmt::format("'{}' can be read as two derivatives", name), place,
                       fmt::format("d({}, ...) with the variables one by one", dependent_[u]));
    if (!readings.empty()) result = Jet{u, readings.front()};
  }
  return result;
}

std::string JetSpace::name(const Jet& jet) const {
  const int order = std::accumulate(jet.orders.begin(), jet.orders.end(), 0);
  if (order > max_order) throw LimitReached(fmt::format("a derivative of an order above {}", max_order));
  if (order == 0) return dependent_[jet.dependent];
  std::string result = dependent_[jet.dependent] + '_';
  for (std::size_t k = 0; k < independent_.size(); ++k) {
    for (int i = 0; i < jet.orders[k]; ++i) result += independent_[k];
  }
  (void)find(result);
  return result;
}

Expression JetSpace::derivative(const Expression& f, std::size_t independent) const {
  const auto raised = [&](Jet jet) {
    ++jet.orders[independent];
    return Expression::symbol(name(jet));
  };
  if (f.kind() == Expression::Kind::symbol) {
    if (const auto jet = find(f.name())) return raised(*jet);
  }
  std::vector<Expression> terms{differentiate(f, independent_[independent])};
  for (const std::string& symbol : symbols(f)) {
    if (const auto jet = find(symbol)) terms.push_back(differentiate(f, symbol) * raised(*jet));
  }
  return Expression::sum(std::move(terms));
}

}  // namespace gordan
