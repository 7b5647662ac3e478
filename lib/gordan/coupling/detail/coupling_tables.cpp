// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/harmonic_weight.hpp>
#include <gordan/angular/rational_coupling.hpp>
#include <gordan/coupling/detail/coupling_tables.hpp>

#include <algorithm>

namespace gordan::detail {

void collect(TensorComponent& component) {
  std::sort(component.begin(), component.end(),
            [](const PlacedValue& a, const PlacedValue& b) { return a.position < b.position; });
  std::size_t kept = 0;
  for (std::size_t next = 0; next < component.size();) {
    PlacedValue sum = std::move(component[next]);
    for (++next; next < component.size() && component[next].position == sum.position; ++next)
      sum.value += component[next].value;
    if (!sum.value.is_zero()) component[kept++] = std::move(sum);
  }
  component.resize(kept);
}

const std::vector<std::vector<CouplingTables::Term>>& CouplingTables::coupling(int l1, int l2, int l3) {
  const auto [place, added] = couplings_.try_emplace({l1, l2, l3});
  if (added) {
    place->second.resize(static_cast<std::size_t>(2 * l3 + 1));
    for (const RationalCouplingEntry& entry : rational_coupling(l1, l2, l3).entries)
      place->second[static_cast<std::size_t>(entry.k)].push_back({entry.i, entry.j, entry.value});
  }
  return place->second;
}

const std::vector<Integer>& CouplingTables::weights(int l) {
  const auto [place, added] = weights_.try_emplace(l);
  if (added) place->second = harmonic_weights(l);
  return place->second;
}

TensorComponent couple(const std::vector<TensorComponent>& left, const std::vector<CouplingTables::Term>& terms,
                       int l2) {
  TensorComponent result;
  const auto extent = static_cast<std::size_t>(2 * l2 + 1);
  for (const CouplingTables::Term& term : terms)
    for (const PlacedValue& entry : left[static_cast<std::size_t>(term.i)])
      result.push_back({entry.position * extent + static_cast<std::size_t>(term.j), entry.value * term.value});
  collect(result);
  return result;
}

}  // namespace gordan::detail
