// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/detail/quotient_degree.hpp>

#include <algorithm>
#include <numeric>

#include <gordan/core/error.hpp>

namespace gordan::detail {

namespace {

/// Degree reverse lexicographic order of monomials of equal degree: the larger one has the smaller last exponent.
bool larger(const Exponents& a, const Exponents& b) {
  return std::lexicographical_compare(a.rbegin(), a.rend(), b.rbegin(), b.rend());
}

/// A forest on the variables: an edge is new when it joins two trees.
class Forest {
 public:
  explicit Forest(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), std::uint16_t{0}); }

  bool join(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    parent_[a] = static_cast<std::uint16_t>(b);
    return a != b;
  }

 private:
  std::size_t root(std::size_t a) const {
    while (parent_[a] != a) a = parent_[a];
    return a;
  }

  std::vector<std::uint16_t> parent_;
};

void list_columns(QuotientDegree& degree, const QuotientDegree& below, std::size_t n) {
  for (const Exponents& b : below.standard) {
    for (std::size_t i = 0; i < n; ++i) {
      Exponents m = times(b, i);
      if (degree.index.emplace(m, 0).second) degree.columns.push_back(std::move(m));
    }
  }
  std::sort(degree.columns.begin(), degree.columns.end(), larger);
  for (std::size_t c = 0; c < degree.columns.size(); ++c) {
    degree.index.find(degree.columns[c])->second = static_cast<std::uint32_t>(c);
  }
  degree.product.reserve(below.standard.size() * n);
  for (const Exponents& b : below.standard) {
    for (std::size_t i = 0; i < n; ++i) degree.product.push_back(degree.index.at(times(b, i)));
  }
}

}  // namespace

QuotientBorder next_border(const QuotientDegree& below, std::size_t n) {
  QuotientBorder border;
  list_columns(border.degree, below, n);
  const std::vector<Exponents>& columns = border.degree.columns;
  border.rewritings.resize(columns.size());
  for (std::size_t c = 0; c < columns.size(); ++c) {
    for (std::size_t j = 0; j < n; ++j) {
      if (columns[c][j] == 0) continue;
      const std::uint32_t u = below.index.at(divided(columns[c], j));
      if (below.position[u] == no_index) border.rewritings[c].push_back({static_cast<std::uint32_t>(j), u});
    }
    if (border.rewritings[c].empty()) border.free.push_back(static_cast<std::uint32_t>(c));
  }
  return border;
}

std::vector<Condition> conditions(const QuotientBorder& border, const QuotientDegree& below,
                                  const QuotientDegree* two_below, std::size_t n) {
  std::vector<Condition> result;
  for (const std::vector<Rewriting>& list : border.rewritings) {
    for (std::size_t k = 1; k < list.size(); ++k) result.push_back({list.front(), list[k]});
  }
  if (two_below == nullptr) return result;
  std::unordered_map<Exponents, Forest, MonomialHash> forests;
  for (std::size_t k = 0; k < two_below->standard.size(); ++k) {
    for (std::size_t i = 0; i < n; ++i) {
      const std::uint32_t with_i = below.product[k * n + i];
      if (below.position[with_i] != no_index) continue;
      for (std::size_t j = i + 1; j < n; ++j) {
        const std::uint32_t with_j = below.product[k * n + j];
        if (below.position[with_j] != no_index) continue;
        Exponents m = times(below.columns[with_i], j);
        if (border.degree.index.contains(m)) continue;
        if (!forests.try_emplace(std::move(m), n).first->second.join(i, j)) continue;
        result.push_back({{static_cast<std::uint32_t>(j), with_i}, {static_cast<std::uint32_t>(i), with_j}});
      }
    }
  }
  return result;
}

}  // namespace gordan::detail
