// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/gelfand_tsetlin.hpp>

#include <gordan/irrep/detail/torus_weights.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <numeric>

namespace gordan {
namespace {

// l_{ki} - l_{hj}.
long difference(const GelfandTsetlinPattern& p, int k, int i, int h, int j) {
  return static_cast<long>(p.at(k, i)) - i - p.at(h, j) + j;
}

// The product over j <= h of (l_{ki} - l_{hj}), divided by that over j != i of (l_{ki} - l_{kj}).
Rational ratio(const GelfandTsetlinPattern& p, int k, int i, int h) {
  Integer numerator = 1;
  Integer denominator = 1;
  for (int j = 1; j <= h; ++j) numerator *= Integer(difference(p, k, i, h, j));
  for (int j = 1; j <= k; ++j) {
    if (j != i) denominator *= Integer(difference(p, k, i, k, j));
  }
  return {std::move(numerator), std::move(denominator)};
}

// The pattern with m_{ki} changed by a step.
GelfandTsetlinPattern moved(GelfandTsetlinPattern pattern, int k, int i, int step) {
  pattern.entries[pattern.index(k, i)] += step;
  return pattern;
}

Integer dimension_of(const std::vector<int>& row) {
  Integer numerator = 1;
  Integer denominator = 1;
  for (std::size_t j = 1; j < row.size(); ++j) {
    for (std::size_t i = 0; i < j; ++i) {
      numerator *= Integer(static_cast<long>(row[i]) - row[j] + static_cast<long>(j - i));
      denominator *= Integer(j - i);
    }
  }
  return exact_quotient(numerator, denominator);
}

}  // namespace

std::vector<int> GelfandTsetlinPattern::weight() const {
  std::vector<int> result(static_cast<std::size_t>(n));
  int below = 0;
  for (int k = 1; k <= n; ++k) {
    const auto first = entries.begin() + static_cast<std::ptrdiff_t>(index(k, 1));
    const int sum = std::accumulate(first, first + k, 0);
    result[static_cast<std::size_t>(k - 1)] = sum - below;
    below = sum;
  }
  return result;
}

std::string to_string(const GelfandTsetlinPattern& pattern) {
  std::string text = "(";
  for (int k = pattern.n; k >= 1; --k) {
    const auto first = pattern.entries.begin() + static_cast<std::ptrdiff_t>(pattern.index(k, 1));
    text += fmt::format("{}{}", k < pattern.n ? "; " : "", fmt::join(first, first + k, ","));
  }
  return text + ")";
}

GelfandTsetlinModule::GelfandTsetlinModule(std::vector<int> highest_weight, const Control& control)
    : n_(static_cast<int>(highest_weight.size())) {
  require(n_ >= 1, "a pattern has a row");
  require(std::ranges::is_sorted(highest_weight, std::greater<>()), "a highest weight descends");
  const Integer size = dimension_of(highest_weight);
  if (size > Integer(max_gelfand_tsetlin_dimension)) {
    throw LimitReached(fmt::format("a module of dimension {}; bases of at most {} patterns are listed",
                                   to_string(size), max_gelfand_tsetlin_dimension));
  }
  GelfandTsetlinPattern pattern{n_, std::move(highest_weight)};
  const auto top = static_cast<std::size_t>(n_);
  pattern.entries.resize(top * (top + 1) / 2);
  list_patterns(pattern, top, control);
  require(Integer(patterns_.size()) == size, "as many patterns as the dimension");
  raise_.resize(patterns_.size() * (top - 1));
  lower_.resize(patterns_.size() * (top - 1));
  for (std::size_t i = 0; i < patterns_.size(); ++i) {
    check(control);
    weights_.push_back(patterns_[i].weight());
    for (int k = 1; k < n_; ++k) find_action(k, i);
  }
  find_norms();
}

void GelfandTsetlinModule::list_patterns(GelfandTsetlinPattern& pattern, std::size_t position,
                                         const Control& control) {
  if (position == pattern.entries.size()) {
    if (patterns_.size() % 1024 == 0) check(control);
    patterns_.push_back(pattern);
    return;
  }
  int k = n_;
  while (pattern.index(k, k) < position) --k;
  const auto i = static_cast<int>(position - pattern.index(k, 1)) + 1;
  for (int entry = pattern.at(k + 1, i); entry >= pattern.at(k + 1, i + 1); --entry) {
    pattern.entries[position] = entry;
    list_patterns(pattern, position + 1, control);
  }
}

std::size_t GelfandTsetlinModule::find(const GelfandTsetlinPattern& pattern) const {
  const auto place = std::ranges::lower_bound(patterns_, pattern.entries, std::greater<>(),
                                              &GelfandTsetlinPattern::entries);
  require(place != patterns_.end() && *place == pattern, "a moved pattern is in the list");
  return static_cast<std::size_t>(place - patterns_.begin());
}

void GelfandTsetlinModule::find_action(int k, std::size_t i) {
  const GelfandTsetlinPattern& pattern = patterns_[i];
  for (int j = 1; j <= k; ++j) {
    // The numerators vanish when m_{kj} reaches its bound in the row above or below; the other two bounds are here.
    if (j == 1 || pattern.at(k, j) < pattern.at(k - 1, j - 1)) {
      const Rational up = -ratio(pattern, k, j, k + 1);
      if (!up.is_zero()) raise_[slot(k, i)].push_back({find(moved(pattern, k, j, 1)), up});
    }
    if (pattern.at(k, j) > pattern.at(k + 1, j + 1)) {
      const Rational down = ratio(pattern, k, j, k - 1);
      if (!down.is_zero()) lower_[slot(k, i)].push_back({find(moved(pattern, k, j, -1)), down});
    }
  }
}

// <E v, w> = <v, F w> gives the norm of w = v with a raised entry from that of v.
void GelfandTsetlinModule::find_norms() {
  squared_norms_.assign(patterns_.size(), 1);
  for (std::size_t i = 1; i < patterns_.size(); ++i) {
    int k = 1;
    while (k < n_ && raise(k, i).empty()) ++k;
    require(k < n_, "only one vector is killed by all raising operators");
    const Term& up = raise(k, i).front();
    const auto back = std::ranges::find(lower(k, up.to), i, &Term::to);
    require(back != lower(k, up.to).end(), "what is raised can be lowered");
    squared_norms_[i] = squared_norms_[up.to] * up.coefficient / back->coefficient;
  }
}

SignedRoot GelfandTsetlinModule::orthonormal_raise(int k, std::size_t to, std::size_t from) const {
  for (const Term& term : raise(k, from)) {
    if (term.to != to) continue;
    return SignedRoot(term.coefficient) *
           SignedRoot::from_signed_square(squared_norms_[to] / squared_norms_[from]);
  }
  return {};
}

GelfandTsetlinModule gelfand_tsetlin_module(const ClassicalIrrep& irrep, const Control& control) {
  require(detail::torus_of(irrep.group).kind == detail::TorusKind::linear, "patterns belong to SU, SL, U and GL");
  return GelfandTsetlinModule(irrep.highest_weight, control);
}

}  // namespace gordan
