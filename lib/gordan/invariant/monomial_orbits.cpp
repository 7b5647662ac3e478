// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/monomial_orbits.hpp>

#include <gordan/core/error.hpp>
#include <gordan/rep/monomial_action.hpp>

#include <unordered_map>

namespace gordan {

namespace {

/// The image of a phased monomial under one substitution.
PhasedMonomial image(const MonomialSubstitution& g, const PhasedMonomial& m, int phase_order) {
  PhasedMonomial result{Exponents(m.exponents.size(), 0), m.phase};
  long phase = m.phase;
  for (std::size_t i = 0; i < m.exponents.size(); ++i) {
    const int e = m.exponents[i];
    if (e == 0) continue;
    result.exponents[g.variable[i]] = static_cast<std::uint16_t>(e);
    phase += static_cast<long>(g.phase[i]) * e;
  }
  result.phase = static_cast<int>(phase % phase_order);
  return result;
}

}  // namespace

std::optional<MonomialSubstitutions> monomial_substitutions(const Representation& space) {
  const auto generators = monomial_generators(space);
  if (!generators) return std::nullopt;
  MonomialSubstitutions result;
  for (const MonomialAction& g : *generators) {
    result.phase_order = static_cast<int>(g.order);
    MonomialSubstitution substitution{std::vector<std::size_t>(g.image.size()), std::vector<int>(g.image.size())};
    for (std::size_t j = 0; j < g.image.size(); ++j) {
      const auto i = static_cast<std::size_t>(g.image[j]);
      substitution.variable[i] = j;
      substitution.phase[i] = static_cast<int>(g.phase[j]);
    }
    result.generators.push_back(std::move(substitution));
  }
  return result;
}

std::size_t ExponentsHash::operator()(const Exponents& exponents) const noexcept {
  std::uint64_t hash = 0x9e3779b97f4a7c15u;
  for (const std::uint16_t e : exponents) {
    hash = (hash ^ e) * 0xff51afd7ed558ccdu;
    hash ^= hash >> 32;
  }
  return hash;
}

std::vector<PhasedMonomial> monomial_orbit(const MonomialSubstitutions& action, const Exponents& exponents,
                                           std::size_t limit) {
  std::vector<PhasedMonomial> orbit{{exponents, 0}};
  std::unordered_map<Exponents, int, ExponentsHash> phase_of{{exponents, 0}};
  for (std::size_t next = 0; next < orbit.size(); ++next) {
    for (const MonomialSubstitution& g : action.generators) {
      PhasedMonomial moved = image(g, orbit[next], action.phase_order);
      const auto [known, fresh] = phase_of.emplace(moved.exponents, moved.phase);
      if (!fresh) {
        if (known->second != moved.phase) return {};
        continue;
      }
      if (orbit.size() >= limit) {
        throw LimitReached("an orbit of more than " + std::to_string(limit) + " monomials");
      }
      orbit.push_back(std::move(moved));
    }
  }
  return orbit;
}

}  // namespace gordan
