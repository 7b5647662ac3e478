// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/predicted_entries.hpp>

#include <algorithm>
#include <bitset>
#include <map>
#include <utility>

namespace gordan::detail {

namespace {

constexpr std::size_t center = 256;  // of sums of projections
using Sums = std::bitset<2 * center + 1>;
constexpr double most_choices = 1e6;

/// One summand taken in each factor.
using Choice = std::vector<std::size_t>;

Choice image(const Choice& choice, const IndexSymmetry& element) {
  Choice result(choice.size());
  for (std::size_t a = 0; a < choice.size(); ++a) result[a] = choice[static_cast<std::size_t>(element.permutation[a])];
  return result;
}

/// The multiplicities of the weights 0, 1, ... of the tensors over a choice with the symmetry that fixes it.
class Weights {
 public:
  Weights(const std::vector<SphericalIrrep>& irreps, const std::vector<const IndexSymmetry*>& stabilizer) {
    std::map<std::vector<std::pair<int, int>>, int> classes;  // (degree, length) of the cycles
    for (const IndexSymmetry* element : stabilizer) classes[cycles(irreps, *element)] += element->sign;
    for (const auto& [cycles, count] : classes) add(cycles, count / static_cast<double>(stabilizer.size()));
  }

  [[nodiscard]] double operator[](std::size_t m) const { return m < values_.size() ? values_[m] : 0; }

 private:
  static std::vector<std::pair<int, int>> cycles(const std::vector<SphericalIrrep>& irreps,
                                                 const IndexSymmetry& element) {
    std::vector<std::pair<int, int>> result;
    std::vector<bool> seen(irreps.size(), false);
    for (std::size_t a = 0; a < irreps.size(); ++a) {
      int length = 0;
      for (std::size_t b = a; !seen[b]; b = static_cast<std::size_t>(element.permutation[b]), ++length) seen[b] = true;
      if (length > 0) result.emplace_back(irreps[a].degree, length);
    }
    std::sort(result.begin(), result.end());
    return result;
  }

  /// The product over the cycles of the sums of q^(length m), m = -l, ..., l.
  void add(const std::vector<std::pair<int, int>>& cycles, double factor) {
    std::vector<double> product(2 * center + 1, 0);
    product[center] = factor;
    for (const auto& [degree, length] : cycles) {
      std::vector<double> next(product.size(), 0);
      for (std::size_t at = 0; at < product.size(); ++at)
        for (int m = -degree; product[at] != 0 && m <= degree; ++m)
          next[at + static_cast<std::size_t>(m * length)] += product[at];
      product = std::move(next);
    }
    for (std::size_t m = 0; m < values_.size(); ++m) values_[m] += product[center + m];
  }

  std::vector<double> values_ = std::vector<double>(center + 1, 0);
};

/// For each m the components, of every type of signs, that meet an output with this projection.
void count_components(const std::vector<SphericalIrrep>& irreps, std::size_t factor, const Sums& sums, double signs,
                      std::vector<double>& counts) {
  if (factor == irreps.size()) {
    for (std::size_t m = 0; m <= center; ++m)
      if (sums[center + m]) counts[m] += signs > 1 ? signs / 2 : 1;
    return;
  }
  for (std::size_t m = 0; m <= static_cast<std::size_t>(irreps[factor].degree); ++m)
    count_components(irreps, factor + 1, (sums << m) | (sums >> m), m > 0 ? 2 * signs : signs, counts);
}

/// The entries of one choice.
double entries_of(const std::vector<SphericalIrrep>& irreps, const std::vector<const IndexSymmetry*>& stabilizer,
                  const std::optional<std::vector<SphericalIrrep>>& filter) {
  const Weights weights(irreps, stabilizer);
  Sums zero;
  zero.set(center);
  std::vector<double> counts(center + 1, 0);
  count_components(irreps, 0, zero, 1, counts);
  int parity = 1;
  for (const SphericalIrrep& irrep : irreps) parity *= irrep.parity;
  double sum = 0;
  double row = 0;
  for (std::size_t l = 0; l < center; ++l) {
    row += (l == 0 ? 1 : 2) * counts[l];
    const SphericalIrrep irrep{static_cast<int>(l), parity};
    const bool wanted = !filter || std::find(filter->begin(), filter->end(), irrep) != filter->end();
    if (wanted) sum += (weights[l] - weights[l + 1]) * row;
  }
  return sum;
}

}  // namespace

double predicted_entries(const std::vector<SphericalSpace>& factors, const IndexGroup& symmetry,
                         const std::optional<std::vector<SphericalIrrep>>& filter, const Control& control) {
  double num_choices = 1;
  for (const SphericalSpace& factor : factors) num_choices *= static_cast<double>(factor.irreps.size());
  if (num_choices > most_choices || symmetry.contradictory) return 0;
  double sum = 0;
  Choice choice(factors.size(), 0);
  for (double k = 0; k < num_choices; ++k) {
    check(control);
    std::vector<const IndexSymmetry*> stabilizer;
    bool first = true;
    for (const IndexSymmetry& element : symmetry.elements) {
      const Choice moved = image(choice, element);
      if (moved < choice) first = false;
      if (!first) break;
      if (moved == choice) stabilizer.push_back(&element);
    }
    if (first) {
      std::vector<SphericalIrrep> irreps;
      for (std::size_t a = 0; a < choice.size(); ++a) irreps.push_back(factors[a].irreps[choice[a]]);
      sum += entries_of(irreps, stabilizer, filter) * static_cast<double>(symmetry.elements.size()) /
             static_cast<double>(stabilizer.size());
    }
    for (std::size_t a = choice.size(); a-- > 0;) {
      if (++choice[a] < factors[a].irreps.size()) break;
      choice[a] = 0;
    }
  }
  return sum;
}

}  // namespace gordan::detail
