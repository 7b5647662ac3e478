// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/coupling/detail/reduced_block.hpp>

#include <algorithm>
#include <cstdlib>

namespace gordan::detail {

namespace {

/// a - factor * b, both sorted.
TensorComponent subtract(const TensorComponent& a, const Rational& factor, const TensorComponent& b) {
  TensorComponent result;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (j == b.size() || (i < a.size() && a[i].position < b[j].position)) {
      result.push_back(a[i++]);
    } else if (i == a.size() || b[j].position < a[i].position) {
      result.push_back({b[j].position, -(factor * b[j].value)});
      ++j;
    } else {
      Rational value = a[i].value - factor * b[j].value;
      if (!value.is_zero()) result.push_back({a[i].position, std::move(value)});
      ++i;
      ++j;
    }
  }
  return result;
}

}  // namespace

void BlockSolver::solve() {
  if (open_.empty()) return;
  for (const IndexOrbits::Orbit& orbit : orbits_.orbits()) {
    Rational weight = 1;
    std::size_t local = orbit.first;
    for (std::size_t a = orbits_.degrees().size(); a-- > 0;) {
      const std::vector<Integer>& weights = tables_.weights(orbits_.degrees()[a]);
      weight *= Rational(weights[local % weights.size()]);
      local /= weights.size();
    }
    orbit_weights_.push_back(std::move(weight));
  }
  const int first = orbits_.degrees().front();
  std::vector<TensorComponent> start(static_cast<std::size_t>(2 * first + 1));
  for (std::size_t m = 0; m < start.size(); ++m) start[m].push_back({m, 1});
  std::vector<int> path;
  if (orbits_.degrees().size() == 1) {
    // A single factor: the irrep itself, as its coupling with a scalar.
    SymmetricTensor tensor{{}, {}, 0};
    for (const TensorComponent& component : start) tensor.components.push_back(symmetrise(component));
    const std::size_t top = start.size() - 1;
    tensor.squared_norm =
        product(tensor.components[top], tensor.components[top]) * Rational(tables_.weights(first)[top]);
    found_[first].push_back(std::move(tensor));
    open_.clear();
    return;
  }
  descend(start, first, 1, path);
  require(!complete_ || open_.empty(), "the symmetrised couplings span the tensors with the symmetry");
}

bool BlockSolver::reaches(int degree, std::size_t used) const {
  int rest = 0;
  for (std::size_t a = used; a < orbits_.degrees().size(); ++a) rest += orbits_.degrees()[a];
  return std::any_of(open_.begin(), open_.end(),
                     [&](const auto& each) { return std::abs(each.first - degree) <= rest; });
}

void BlockSolver::descend(const std::vector<TensorComponent>& tensor, int degree, std::size_t used,
                          std::vector<int>& path) {
  if (used + 1 == orbits_.degrees().size()) {
    finish(tensor, degree, path);
    return;
  }
  const int next = orbits_.degrees()[used];
  for (int l = std::abs(degree - next); l <= degree + next; ++l) {
    if (open_.empty()) return;
    if (!middle_(used, l) || !reaches(l, used + 1)) continue;
    const auto& table = tables_.coupling(degree, next, l);
    std::vector<TensorComponent> coupled;
    for (const std::vector<CouplingTables::Term>& terms : table) coupled.push_back(couple(tensor, terms, next));
    path.push_back(l);
    descend(coupled, l, used + 1, path);
    path.pop_back();
  }
}

void BlockSolver::finish(const std::vector<TensorComponent>& tensor, int degree, const std::vector<int>& path) {
  check(control_);
  const int last = orbits_.degrees().back();
  for (int l = std::abs(degree - last); l <= degree + last; ++l)
    if (open_.find(l) != open_.end()) add(tensor, degree, l, path);
}

void BlockSolver::add(const std::vector<TensorComponent>& tensor, int degree, int target,
                      const std::vector<int>& path) {
  const int last = orbits_.degrees().back();
  const auto& table = tables_.coupling(degree, last, target);
  const std::size_t top = table.size() - 1;
  std::vector<SymmetricTensor>& earlier = found_[target];
  TensorComponent probe = symmetrise(couple(tensor, table[top], last));
  std::vector<Rational> factors;
  for (const SymmetricTensor& known : earlier) {
    const Rational overlap = product(probe, known.components[top]) * Rational(tables_.weights(target)[top]);
    factors.push_back(overlap / known.squared_norm);
    if (!overlap.is_zero()) probe = subtract(probe, factors.back(), known.components[top]);
  }
  if (probe.empty()) return;
  SymmetricTensor result{path, {}, product(probe, probe) * Rational(tables_.weights(target)[top])};
  for (std::size_t k = 0; k < top; ++k) {
    TensorComponent component = symmetrise(couple(tensor, table[k], last));
    for (std::size_t e = 0; e < earlier.size(); ++e)
      if (!factors[e].is_zero()) component = subtract(component, factors[e], earlier[e].components[k]);
    result.components.push_back(std::move(component));
  }
  result.components.push_back(std::move(probe));
  earlier.push_back(std::move(result));
  if (--open_[target] == 0) open_.erase(target);
}

TensorComponent BlockSolver::symmetrise(const TensorComponent& component) const {
  TensorComponent result;
  for (const PlacedValue& entry : component) {
    const IndexOrbits::Member& member = orbits_.member(entry.position);
    const auto orbit = static_cast<std::size_t>(member.orbit);
    if (orbits_.orbits()[orbit].vanishes) continue;
    result.push_back({orbit, member.sign > 0 ? entry.value : -entry.value});
  }
  collect(result);
  for (PlacedValue& entry : result) {
    const std::size_t inside = orbits_.orbits()[entry.position].inside;
    if (inside > 1) entry.value /= Rational(inside);
  }
  return result;
}

Rational BlockSolver::product(const TensorComponent& a, const TensorComponent& b) const {
  Rational sum;
  std::size_t j = 0;
  for (const PlacedValue& entry : a) {
    while (j < b.size() && b[j].position < entry.position) ++j;
    if (j == b.size()) break;
    if (b[j].position != entry.position) continue;
    const Rational size(orbits_.orbits()[entry.position].positions.size());
    sum += entry.value * b[j].value * size / orbit_weights_[entry.position];
  }
  return sum;
}

}  // namespace gordan::detail
