// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/weights.hpp>

#include <gordan/core/error.hpp>

#include <fmt/format.h>
#include <algorithm>
#include <numeric>

namespace gordan {
namespace {

void require_dominant(const RootSystem& roots, const std::vector<int>& weight) {
  require(static_cast<int>(weight.size()) == roots.rank(), "a weight has as many labels as the rank");
  require(std::ranges::all_of(weight, [](int label) { return label >= 0; }), "a highest weight is dominant");
}

std::string text(const std::vector<int>& weight) { return fmt::format("({})", fmt::join(weight, ",")); }

// The dominant weights below the highest one with their distances from it, over the simple roots.
std::map<std::vector<int>, std::vector<int>> dominant_weights(const RootSystem& roots, const std::vector<int>& highest,
                                                              const Control& control) {
  // Every dominant weight below is reached by subtracting positive roots through dominant weights (Stembridge 1998).
  std::map<std::vector<int>, std::vector<int>> distance{{highest, std::vector<int>(highest.size(), 0)}};
  std::vector<std::vector<int>> pending{highest};
  while (!pending.empty()) {
    check(control);
    const std::vector<int> weight = std::move(pending.back());
    pending.pop_back();
    const std::vector<int> depth = distance.at(weight);
    for (const Root& root : roots.positive_roots()) {
      std::vector<int> lower = weight;
      for (std::size_t i = 0; i < lower.size(); ++i) lower[i] -= root.labels[i];
      if (std::ranges::any_of(lower, [](int label) { return label < 0; }) || distance.contains(lower)) continue;
      std::vector<int> below = depth;
      for (std::size_t i = 0; i < below.size(); ++i) below[i] += root.simple[i];
      distance.emplace(lower, std::move(below));
      pending.push_back(std::move(lower));
    }
    if (distance.size() > max_dominant_weights) {
      throw LimitReached(fmt::format("the irrep {} of {} has dimension {} and more than {} dominant weights",
                                     text(highest), roots.name(), to_string(weyl_dimension(roots, highest)),
                                     max_dominant_weights));
    }
  }
  return distance;
}

// (w + rho)^2 - (v + rho)^2 = (w - v, w + v + 2 rho).
long freudenthal_factor(const RootSystem& roots, const std::vector<int>& highest, const std::vector<int>& weight,
                        const std::vector<int>& distance) {
  long sum = 0;
  for (std::size_t i = 0; i < weight.size(); ++i) {
    sum += static_cast<long>(distance[i]) * roots.half_squares()[i] * (highest[i] + weight[i] + 2);
  }
  return sum;
}

}  // namespace

Integer weyl_dimension(const RootSystem& roots, const std::vector<int>& highest_weight) {
  require_dominant(roots, highest_weight);
  const std::vector<int> rho(highest_weight.size(), 1);
  Integer numerator = 1;
  Integer denominator = 1;
  for (const Root& root : roots.positive_roots()) {
    const long base = roots.pairing(rho, root);
    numerator *= roots.pairing(highest_weight, root) + base;
    denominator *= base;
  }
  return exact_quotient(numerator, denominator);
}

std::vector<int> dual_weight(const RootSystem& roots, const std::vector<int>& highest_weight) {
  std::vector<int> negative = highest_weight;
  for (int& label : negative) label = -label;
  return roots.dominant(std::move(negative)).first;
}

IrrepType compact_type(const RootSystem& roots, const std::vector<int>& highest_weight) {
  require_dominant(roots, highest_weight);
  if (dual_weight(roots, highest_weight) != highest_weight) return IrrepType::complex;
  long sum = 0;  // <w, alpha^vee> = (w, alpha) / half square
  for (const Root& root : roots.positive_roots()) sum += roots.pairing(highest_weight, root) / root.half_square;
  return sum % 2 == 0 ? IrrepType::real : IrrepType::quaternionic;
}

std::map<std::vector<int>, Integer> dominant_weight_multiplicities(const RootSystem& roots,
                                                                   const std::vector<int>& highest_weight,
                                                                   const Control& control) {
  require_dominant(roots, highest_weight);
  const auto distances = dominant_weights(roots, highest_weight, control);
  std::vector<std::pair<int, std::vector<int>>> order;
  order.reserve(distances.size());
  for (const auto& [weight, distance] : distances) {
    order.emplace_back(std::accumulate(distance.begin(), distance.end(), 0), weight);
  }
  std::ranges::sort(order);
  std::map<std::vector<int>, Integer> result{{highest_weight, 1}};
  for (std::size_t k = 1; k < order.size(); ++k) {
    check(control);
    const std::vector<int>& weight = order[k].second;
    Integer sum = 0;
    for (const Root& root : roots.positive_roots()) {
      std::vector<int> above = weight;
      while (true) {
        for (std::size_t i = 0; i < above.size(); ++i) above[i] += root.labels[i];
        const auto found = result.find(roots.dominant(above).first);
        if (found == result.end()) break;
        sum += found->second * Integer(roots.pairing(above, root));
      }
    }
    const long factor = freudenthal_factor(roots, highest_weight, weight, distances.at(weight));
    result.emplace(weight, exact_quotient(Integer(2) * sum, factor));
  }
  return result;
}

std::map<std::vector<int>, Integer> weight_multiplicities(const RootSystem& roots,
                                                          const std::vector<int>& highest_weight,
                                                          const Control& control) {
  std::map<std::vector<int>, Integer> result;
  for (const auto& [dominant, multiplicity] : dominant_weight_multiplicities(roots, highest_weight, control)) {
    check(control);
    for (std::vector<int>& weight : roots.orbit(dominant)) result.emplace(std::move(weight), multiplicity);
    if (result.size() > max_weights) {
      throw LimitReached(fmt::format("the irrep {} of {} has dimension {} and more than {} weights",
                                     text(highest_weight), roots.name(),
                                     to_string(weyl_dimension(roots, highest_weight)), max_weights));
    }
  }
  return result;
}

}  // namespace gordan
