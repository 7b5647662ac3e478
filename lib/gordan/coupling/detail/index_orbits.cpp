// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/coupling/detail/index_orbits.hpp>

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace gordan::detail {

IndexOrbits::IndexOrbits(const std::vector<SphericalSpace>& factors, const std::vector<int>& choice,
                         const IndexGroup& symmetry) {
  std::size_t size = 1;
  for (std::size_t a = 0; a < choice.size(); ++a) {
    degrees_.push_back(factors[a].irreps[static_cast<std::size_t>(choice[a])].degree);
    size *= static_cast<std::size_t>(2 * degrees_.back() + 1);
  }
  members_.resize(size);
  for (std::size_t local = 0; local < size; ++local)
    if (members_[local].orbit < 0) add_orbit(factors, choice, symmetry, local);
}

std::vector<int> IndexOrbits::unpack(std::size_t local) const {
  std::vector<int> index(degrees_.size());
  for (std::size_t a = index.size(); a-- > 0;) {
    const auto extent = static_cast<std::size_t>(2 * degrees_[a] + 1);
    index[a] = static_cast<int>(local % extent);
    local /= extent;
  }
  return index;
}

void IndexOrbits::add_orbit(const std::vector<SphericalSpace>& factors, const std::vector<int>& choice,
                            const IndexGroup& symmetry, std::size_t local) {
  const std::vector<int> index = unpack(local);
  Orbit orbit{local, 0, symmetry.contradictory, {}};
  const int number = static_cast<int>(orbits_.size());
  for (const IndexSymmetry& element : symmetry.elements) {
    std::size_t position = 0;
    std::size_t inside = 0;
    bool same_choice = true;
    for (std::size_t a = 0; a < index.size(); ++a) {
      const auto from = static_cast<std::size_t>(element.permutation[a]);
      const auto summand = static_cast<std::size_t>(choice[from]);
      const int place = factors[a].places[summand][static_cast<std::size_t>(index[from])];
      position = position * static_cast<std::size_t>(factors[a].dimension) + static_cast<std::size_t>(place);
      same_choice = same_choice && choice[from] == choice[a];
      inside = inside * static_cast<std::size_t>(2 * degrees_[a] + 1) + static_cast<std::size_t>(index[from]);
    }
    orbit.positions.emplace_back(position, element.sign);
    if (!same_choice || members_[inside].orbit == number) continue;
    members_[inside] = {number, element.sign};
    ++orbit.inside;
  }
  std::sort(orbit.positions.begin(), orbit.positions.end());
  orbit.positions.erase(std::unique(orbit.positions.begin(), orbit.positions.end()), orbit.positions.end());
  for (std::size_t i = 1; i < orbit.positions.size(); ++i)
    orbit.vanishes = orbit.vanishes || orbit.positions[i].first == orbit.positions[i - 1].first;
  orbits_.push_back(std::move(orbit));
}

std::vector<int> IndexOrbits::multiplicities() const {
  const int top = std::accumulate(degrees_.begin(), degrees_.end(), 0);
  std::vector<int> counts(static_cast<std::size_t>(top) + 2);
  for (const Orbit& orbit : orbits_) {
    if (orbit.vanishes) continue;
    const std::vector<int> index = unpack(orbit.first);
    const int weight = std::accumulate(index.begin(), index.end(), 0) - top;
    if (weight >= 0) ++counts[static_cast<std::size_t>(weight)];
  }
  for (std::size_t l = 0; l + 1 < counts.size(); ++l) counts[l] -= counts[l + 1];
  counts.pop_back();
  return counts;
}

}  // namespace gordan::detail
