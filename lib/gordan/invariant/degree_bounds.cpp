// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/degree_bounds.hpp>

#include <gordan/group/permutation.hpp>
#include <gordan/invariant/monomial_orbits.hpp>
#include <gordan/rep/action.hpp>

#include <algorithm>
#include <numeric>

namespace gordan {

namespace {

/// Coefficient counts beyond this make the numerator dearer than what it saves.
constexpr double series_budget = 3e8;
constexpr long small_prime_floor = 1L << 30;  // every prime in use is larger

bool commute(const NaturalElement& a, const NaturalElement& b) {
  return compose(a.permutation, b.permutation) == compose(b.permutation, a.permutation) &&
         a.matrix * b.matrix == b.matrix * a.matrix;
}

/// A group with two generators that do not commute is not cyclic.
bool is_plainly_not_abelian(const FiniteGroup& group) {
  const auto& generators = group.generators();
  for (std::size_t i = 0; i < generators.size(); ++i) {
    for (std::size_t j = i + 1; j < generators.size(); ++j) {
      if (!commute(generators[i], generators[j])) return true;
    }
  }
  return false;
}

std::optional<DegreeBound> order_bound(const FiniteGroup& group) {
  if (!group.order().fits_long() || group.order().to_long() > 1'000'000) return std::nullopt;
  const long order = group.order().to_long();
  if (!is_plainly_not_abelian(group)) {
    return DegreeBound{static_cast<int>(order), "Noether's bound |G| = " + std::to_string(order) +
                                                    " (Noether 1916; Fleischmann 2000, Fogarty 2001)"};
  }
  const bool even = order % 2 == 0;
  return DegreeBound{static_cast<int>(even ? 3 * order / 4 : 5 * order / 8),
                     std::string("the bound ") + (even ? "3/4" : "5/8") + " |G|, |G| = " + std::to_string(order) +
                         ", for groups that are not cyclic (Domokos, Hegedus 2000; Sezer 2002)"};
}

std::string list(const std::vector<int>& degrees) {
  std::string text;
  for (const int d : degrees) text += (text.empty() ? "" : ", ") + std::to_string(d);
  return text;
}

}  // namespace

std::optional<DegreeBound> smaller(std::optional<DegreeBound> a, std::optional<DegreeBound> b) {
  if (!a) return b;
  return b && b->degree < a->degree ? b : a;
}

Representation leading_summands(const Representation& space, std::size_t count) {
  if (count == space.summands().size()) return space;
  std::vector<NamedExpression> parts;
  for (std::size_t i = 0; i < count; ++i) parts.push_back({space.summands()[i].name, space.summands()[i].expression});
  return {space.group(), parts};
}

Integer image_order(GradedDimensions& dimensions, std::size_t source_summands) {
  const FiniteGroup& group = *dimensions.space().group().finite();
  const Counter& counter = dimensions.counter(0, 1);
  const std::uint32_t p = counter.image().prime;
  const std::uint32_t kernel = counter.kernel_weight(source_summands);  // |K|/|G| mod p
  const std::uint32_t order = group.order().mod(p);
  if (mul_mod(kernel, order, p) == 1) return group.order();
  return Integer(static_cast<long>(inverse_mod(kernel, p)));
}

std::optional<std::vector<int>> monomial_parameter_degrees(const Representation& source) {
  const auto action = monomial_substitutions(source);
  if (!action) return std::nullopt;
  const auto n = static_cast<std::size_t>(source.dimension());
  std::vector<int> degrees;
  std::vector<bool> seen(n, false);
  for (std::size_t start = 0; start < n; ++start) {
    if (seen[start]) continue;
    std::vector<std::size_t> orbit{start};
    seen[start] = true;
    for (std::size_t next = 0; next < orbit.size(); ++next) {
      for (const auto& g : action->generators) {
        const std::size_t image = g.variable[orbit[next]];
        if (!seen[image]) orbit.push_back(image);
        seen[image] = true;
      }
    }
    for (std::size_t k = 1; k <= orbit.size(); ++k) degrees.push_back(action->phase_order * static_cast<int>(k));
  }
  std::sort(degrees.begin(), degrees.end());
  return degrees;
}

std::optional<int> numerator_degree(GradedDimensions& dimensions, std::size_t source_summands,
                                    const std::vector<int>& parameter_degrees, bool equivariants) {
  const Representation& space = dimensions.space();
  const int top = std::accumulate(parameter_degrees.begin(), parameter_degrees.end(), 0) -
                  static_cast<int>(parameter_degrees.size());
  Counter& counter = dimensions.counter(0, 1);
  const double cost = static_cast<double>(counter.num_classes()) * static_cast<double>(source_summands + 1) *
                      static_cast<double>(top) * top;
  if (cost > series_budget) return std::nullopt;
  const std::uint32_t p = counter.image().prime;
  std::vector<std::uint32_t> series = counter.series(source_summands, equivariants, top);
  int target_dimension = equivariants ? 0 : 1;
  for (std::size_t w = source_summands; equivariants && w < space.summands().size(); ++w) {
    target_dimension += space.summands()[w].dimension;
  }
  // The numerator has nonnegative coefficients with sum dim W * Prod d_i / |rho(G)|: below p, residues are exact.
  Integer sum(target_dimension);
  for (const int d : parameter_degrees) sum = sum * Integer(d);
  if (sum > Integer(small_prime_floor) * image_order(dimensions, source_summands)) return std::nullopt;
  for (const int d : parameter_degrees) {
    for (int k = top; k >= d; --k) {
      auto& c = series[static_cast<std::size_t>(k)];
      c = sub_mod(c, series[static_cast<std::size_t>(k - d)], p);
    }
  }
  for (int k = top; k >= 0; --k) {
    if (series[static_cast<std::size_t>(k)] != 0) return k;
  }
  return 0;
}

std::optional<DegreeBound> invariant_degree_bound(GradedDimensions& dimensions, std::size_t source_summands) {
  const Representation source = leading_summands(dimensions.space(), source_summands);
  if (source.dimension() == 0) return DegreeBound{0, "the representation has dimension 0"};
  std::optional<DegreeBound> best;
  if (const auto degrees = monomial_parameter_degrees(source)) {
    if (const auto top = numerator_degree(dimensions, source_summands, *degrees, false)) {
      best = DegreeBound{std::max(*top, degrees->back()),
                         "Hironaka decomposition: elementary symmetric functions of powers of the coordinates are "
                         "parameters of degrees " + list(*degrees) + ", over which the invariants are free with "
                         "generators of degree at most " + std::to_string(*top) +
                         " by the numerator of the Molien series (Hochster, Eagon 1971)"};
    }
  }
  return smaller(best, order_bound(*dimensions.space().group().finite()));
}

}  // namespace gordan
