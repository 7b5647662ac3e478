// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/irrep/classical_irreps.hpp>
#include <gordan/irrep/detail/torus_weights.hpp>
#include <gordan/irrep/weights.hpp>

#include <fmt/format.h>
#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace gordan {
namespace {

using detail::Torus;
using detail::TorusKind;

constexpr int max_listed_rank = 64;  // roots are listed: rank^3 numbers

// The weights of the irrep of the identity component (or of Sp(n-2)) with a highest weight.
WeightMultiplicities torus_weights(const Torus& torus, const std::vector<int>& highest_weight, const std::string& name,
                                   const Control& control) {
  const bool trivial = std::ranges::all_of(highest_weight, [](int x) { return x == 0; });
  if (trivial || torus.rank == 0) return {{highest_weight, 1}};
  if (torus.rank > max_listed_rank) {
    throw LimitReached(fmt::format("the weights of {} (dimension {}) in rank {}, at most {}", name,
                                   to_string(detail::weyl_dimension(torus, highest_weight)), torus.rank,
                                   max_listed_rank));
  }
  const auto roots = detail::root_system_of(torus);
  if (!roots) return {{highest_weight, 1}};
  WeightMultiplicities result;
  for (const auto& [labels, multiplicity] :
       weight_multiplicities(*roots, detail::dynkin_labels(torus, highest_weight), control)) {
    std::vector<int> weight = detail::from_dynkin_labels(torus, labels, highest_weight);
    result.emplace(detail::canonical(torus, std::move(weight)), multiplicity);
  }
  return result;
}

long size_of(const std::vector<int>& weight) {
  return std::accumulate(weight.begin(), weight.end(), 0L, [](long sum, int x) { return sum + std::abs(x); });
}

// Whether minus the identity acts by -1 in odd dimension, without the factor det.
bool is_odd(const std::vector<int>& weight) { return size_of(weight) % 2 != 0; }

// A sum of sign(s) m_v over weights v, shifted by b, by the dominant weight that s(v + b + rho) - rho is.
WeightMultiplicities reflect(const Torus& torus, const WeightMultiplicities& weights, const std::vector<int>& shift,
                             const Control& control) {
  WeightMultiplicities result;
  for (const auto& [weight, multiplicity] : weights) {
    check(control);
    require(weight.size() == shift.size(), "a weight has as many coordinates as the torus");
    std::vector<int> sum = weight;
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += shift[i];
    auto [dominant, sign] = detail::dominant_shifted(torus, sum);
    if (sign != 0) result[std::move(dominant)] += sign > 0 ? multiplicity : -multiplicity;
  }
  std::erase_if(result, [](const auto& entry) { return entry.second.is_zero(); });
  return result;
}

bool before(const IrrepMultiplicity& a, const IrrepMultiplicity& b) {
  const auto key = [](const ClassicalIrrep& irrep) {
    return std::pair(irrep.dimension, size_of(irrep.highest_weight));
  };
  const auto left = key(a.irrep);
  const auto right = key(b.irrep);
  if (left != right) return left < right;
  if (a.irrep.highest_weight != b.irrep.highest_weight) return a.irrep.highest_weight > b.irrep.highest_weight;
  return a.irrep.associate < b.irrep.associate;
}

Integer take(WeightMultiplicities& counts, const std::vector<int>& weight) {
  const auto found = counts.find(weight);
  if (found == counts.end()) return 0;
  Integer result = std::move(found->second);
  counts.erase(found);
  return result;
}

// The irreps from the multiplicities of highest weights on the torus, and from those on the second component: the sums
// and the differences of the multiplicities of an irrep and its associate.
std::vector<IrrepMultiplicity> assemble(const ClassicalGroup& group, const Torus& torus,
                                        const WeightMultiplicities& counts, WeightMultiplicities differences) {
  std::vector<IrrepMultiplicity> result;
  const auto add = [&](const std::vector<int>& weight, bool associate, const Integer& multiplicity) {
    if (!multiplicity.is_zero()) result.push_back({classical_irrep(group, weight, associate), multiplicity});
  };
  const bool even = torus.kind == TorusKind::even_orthogonal;
  for (const auto& [weight, sum] : counts) {
    if (!torus.two_components) {
      add(weight, false, sum);
      continue;
    }
    if (even && !weight.empty() && weight.back() != 0) {
      std::vector<int> other = weight;
      other.back() = -other.back();
      const auto partner = counts.find(other);
      require(partner != counts.end() && partner->second == sum, "a character of O(n) is invariant under reflections");
      if (weight.back() > 0) add(weight, false, sum);
      continue;
    }
    std::vector<int> key = weight;
    if (even) key.pop_back();
    Integer difference = take(differences, key);
    if (!even && is_odd(weight)) difference = -difference;
    add(weight, false, exact_quotient(sum + difference, 2));
    add(weight, true, exact_quotient(sum - difference, 2));
  }
  for (auto& [key, difference] : differences) {  // an irrep minus its associate cancels on the torus
    std::vector<int> weight = key;
    if (even) weight.push_back(0);
    if (!even && is_odd(weight)) difference = -difference;
    add(weight, false, exact_quotient(difference, 2));
    add(weight, true, exact_quotient(-difference, 2));
  }
  std::ranges::sort(result, before);
  return result;
}

// The character on the second component of O(n) as a sign times an irreducible one, 0 when it vanishes.
int reflected_sign(const Torus& torus, const ClassicalIrrep& irrep) {
  const std::vector<int>& weight = irrep.highest_weight;
  const int sign = irrep.associate ? -1 : 1;
  if (torus.kind == TorusKind::odd_orthogonal) return is_odd(weight) ? -sign : sign;
  return weight.back() != 0 ? 0 : sign;
}

std::vector<int> reflected_weight(const Torus& torus, const ClassicalIrrep& irrep) {
  std::vector<int> weight = irrep.highest_weight;
  if (torus.kind == TorusKind::even_orthogonal) weight.pop_back();
  return weight;
}

WeightMultiplicities times(WeightMultiplicities weights, int sign) {
  if (sign == 0) return {};
  if (sign < 0) {
    for (auto& [weight, multiplicity] : weights) multiplicity = -multiplicity;
  }
  return weights;
}

// The highest weights of SO(n) in an irrep.
std::vector<std::vector<int>> connected_weights(const Torus& torus, const ClassicalIrrep& irrep) {
  std::vector<std::vector<int>> result{irrep.highest_weight};
  if (torus.two_components && torus.kind == TorusKind::even_orthogonal && irrep.highest_weight.back() != 0) {
    result.push_back(irrep.highest_weight);
    result.back().back() = -result.back().back();
  }
  return result;
}

}  // namespace

ClassicalCharacter character(const ClassicalIrrep& irrep, const Control& control) {
  const Torus torus = detail::torus_of(irrep.group);
  ClassicalCharacter result;
  for (const std::vector<int>& highest : connected_weights(torus, irrep)) {
    for (const auto& [weight, multiplicity] : torus_weights(torus, highest, irrep.name, control)) {
      result.torus[weight] += multiplicity;
    }
  }
  if (!torus.two_components) return result;
  const int sign = reflected_sign(torus, irrep);
  if (sign == 0) return result;
  const Torus reflected = detail::reflected_torus(torus);
  result.reflected = times(torus_weights(reflected, reflected_weight(torus, irrep), irrep.name, control), sign);
  return result;
}

std::vector<IrrepMultiplicity> decompose_character(const ClassicalGroup& group, const ClassicalCharacter& character,
                                                   const Control& control) {
  const Torus torus = detail::torus_of(group);
  const auto zero = [](const Torus& of) { return std::vector<int>(static_cast<std::size_t>(of.rank), 0); };
  const WeightMultiplicities counts = reflect(torus, character.torus, zero(torus), control);
  if (!torus.two_components) return assemble(group, torus, counts, {});
  const Torus reflected = detail::reflected_torus(torus);
  return assemble(group, torus, counts, reflect(reflected, character.reflected, zero(reflected), control));
}

std::vector<IrrepMultiplicity> tensor_product(const ClassicalIrrep& a, const ClassicalIrrep& b,
                                              const Control& control) {
  require(a.group.name == b.group.name, "both factors of a tensor product are irreps of one group");
  if (b.dimension < a.dimension) return tensor_product(b, a, control);
  const Torus torus = detail::torus_of(a.group);
  const ClassicalCharacter small = character(a, control);
  WeightMultiplicities counts;
  for (const std::vector<int>& highest : connected_weights(torus, b)) {
    for (const auto& [weight, multiplicity] : reflect(torus, small.torus, highest, control)) {
      counts[weight] += multiplicity;
    }
  }
  std::erase_if(counts, [](const auto& entry) { return entry.second.is_zero(); });
  if (!torus.two_components) return assemble(a.group, torus, counts, {});
  const int sign = reflected_sign(torus, b);
  if (sign == 0) return assemble(a.group, torus, counts, {});
  const Torus reflected = detail::reflected_torus(torus);
  return assemble(a.group, torus, counts,
                  times(reflect(reflected, small.reflected, reflected_weight(torus, b), control), sign));
}

}  // namespace gordan
