// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/orbit_sums.hpp>

#include <gordan/core/error.hpp>

#include <algorithm>
#include <unordered_set>

namespace gordan {

namespace {

/// A walk over the monomials of a multidegree, the exponents of one variable after the other.
struct MonomialWalk {
  std::vector<std::size_t> summand_of;  // variable -> summand
  Multidegree left;
  Exponents current;
  const std::function<bool(const Exponents&)>& visit;

  bool descend(std::size_t variable) {
    if (variable == current.size()) return visit(current);
    const std::size_t s = summand_of[variable];
    const bool last = variable + 1 == current.size() || summand_of[variable + 1] != s;
    const int all = left[s];
    for (int e = all; e >= (last ? all : 0); --e) {
      current[variable] = static_cast<std::uint16_t>(e);
      left[s] = all - e;
      if (!descend(variable + 1)) return false;
    }
    current[variable] = 0;
    left[s] = all;
    return true;
  }
};

}  // namespace

void for_each_monomial(const Representation& space, const Multidegree& degrees,
                       const std::function<bool(const Exponents&)>& visit) {
  MonomialWalk walk{{}, degrees, Exponents(static_cast<std::size_t>(space.dimension()), 0), visit};
  for (std::size_t s = 0; s < space.summands().size(); ++s) {
    const int dimension = space.summands()[s].dimension;
    if (dimension == 0 && degrees[s] > 0) return;
    walk.summand_of.insert(walk.summand_of.end(), static_cast<std::size_t>(dimension), s);
  }
  walk.descend(0);
}

OrbitSumFamily::OrbitSumFamily(const Representation& space, MonomialSubstitutions action, const ModularImage& image)
    : space_(space), action_(std::move(action)), prime_(image.prime) {
  const Number zeta = Number::root_of_unity(action_.phase_order);
  const std::uint32_t root = reduce(zeta, image);
  phases_.push_back(1);
  while (static_cast<int>(phases_.size()) < action_.phase_order) phases_.push_back(mul_mod(phases_.back(), root, prime_));
}

void OrbitSumFamily::propose(const Multidegree& degrees, const std::function<bool(Recipe)>& visit) const {
  std::unordered_set<Exponents, ExponentsHash> seen;
  for_each_monomial(space_, degrees, [&](const Exponents& exponents) {
    if (seen.contains(exponents)) return true;
    const std::vector<PhasedMonomial> orbit = monomial_orbit(action_, exponents);
    if (orbit.empty()) return true;
    for (const PhasedMonomial& m : orbit) seen.insert(m.exponents);
    return visit(OrbitSum{exponents});
  });
}

const std::vector<OrbitSumFamily::SparseTerm>& OrbitSumFamily::terms(const Exponents& exponents) const {
  const auto known = terms_.find(exponents);
  if (known != terms_.end()) return known->second;
  std::vector<SparseTerm> result;
  for (const PhasedMonomial& m : monomial_orbit(action_, exponents)) {
    SparseTerm& term = result.emplace_back();
    term.coefficient = phases_[static_cast<std::size_t>(m.phase)];
    for (std::size_t i = 0; i < m.exponents.size(); ++i) {
      if (m.exponents[i] != 0) term.factors.emplace_back(static_cast<std::uint32_t>(i), m.exponents[i]);
    }
  }
  return terms_.emplace(exponents, std::move(result)).first->second;
}

std::vector<std::uint32_t> OrbitSumFamily::values(const Recipe& recipe, const Points& points, std::size_t first,
                                                  std::size_t last) const {
  const auto& exponents = std::get<OrbitSum>(recipe).exponents;
  const std::vector<SparseTerm>& all = terms(exponents);
  std::size_t top = 1;
  for (const std::uint16_t e : exponents) top = std::max<std::size_t>(top, e);
  const std::size_t n = points.dimension();
  std::vector<std::uint32_t> powers(n * (top + 1));
  std::vector<std::uint32_t> result;
  for (std::size_t k = first; k < last; ++k) {
    for (std::size_t i = 0; i < n; ++i) {
      powers[i * (top + 1)] = 1;
      for (std::size_t e = 1; e <= top; ++e) {
        powers[i * (top + 1) + e] = mul_mod(powers[i * (top + 1) + e - 1], points[k][i], prime_);
      }
    }
    std::uint32_t sum = 0;
    for (const SparseTerm& term : all) {
      std::uint32_t product = term.coefficient;
      for (const auto& [variable, exponent] : term.factors) {
        product = mul_mod(product, powers[variable * (top + 1) + exponent], prime_);
      }
      sum = add_mod(sum, product, prime_);
    }
    result.push_back(sum);
  }
  return result;
}

std::optional<MonomialImage> OrbitSumFamily::image_of(const Exponents& monomial) const {
  const std::vector<PhasedMonomial> orbit = monomial_orbit(action_, monomial);
  if (orbit.empty()) return std::nullopt;
  const auto largest = std::max_element(orbit.begin(), orbit.end(),
                                        [](const auto& a, const auto& b) { return a.exponents < b.exponents; });
  MonomialImage image{largest->exponents, OrbitSum{largest->exponents}, {}};
  const auto order = static_cast<std::size_t>(action_.phase_order);
  for (const PhasedMonomial& m : orbit) {
    image.form.exponents.push_back(m.exponents);
    image.form.coefficients.push_back(phases_[static_cast<std::size_t>(m.phase + action_.phase_order - largest->phase) % order]);
  }
  return image;
}

Polynomial expand(const OrbitSum& orbit_sum, const Representation& space) {
  const auto action = monomial_substitutions(space);
  require(action.has_value(), "an orbit sum belongs to a monomial group");
  std::vector<Term> terms;
  for (PhasedMonomial& m : monomial_orbit(*action, orbit_sum.exponents)) {
    terms.push_back({std::move(m.exponents), Number::root_of_unity(action->phase_order, m.phase)});
  }
  return {space.ring(), std::move(terms)};
}

}  // namespace gordan
