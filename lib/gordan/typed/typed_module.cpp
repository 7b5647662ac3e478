// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/typed/independent_features.hpp>
#include <gordan/typed/typed_module.hpp>
#include <gordan/typed/typed_products.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace gordan {

namespace {

/// What a generator lacks to have the target's units.
PhysicalDimension missing_dimension(const Generator& generator, std::span<const SummandUnits> units,
                                    const PhysicalDimension& target) {
  return target / dimension_of(generator.multidegree, units);
}

Rational degree_of(const EquivariantModule& module, const TypedFeature& feature) {
  return feature.monomial.degree + Rational(module.generators[feature.generator].degree);
}

/// All candidates of the named generators, by degree; of one degree, generator by generator.
std::vector<TypedFeature> candidates(const EquivariantModule& module, std::span<const std::size_t> generators,
                                     std::span<const TypedScalar> scalars, std::span<const SummandUnits> units,
                                     const PhysicalDimension& target, int max_degree, const MonomialOptions& options,
                                     const Control& control) {
  std::vector<TypedFeature> result;
  for (const std::size_t j : generators) {
    const Generator& generator = module.generators[j];
    if (generator.degree > max_degree) continue;
    for (TypedMonomial& monomial : typed_monomials(scalars, missing_dimension(generator, units, target),
                                                   max_degree - generator.degree, options, control))
      result.push_back({std::move(monomial), j});
  }
  std::stable_sort(result.begin(), result.end(), [&](const TypedFeature& a, const TypedFeature& b) {
    return degree_of(module, a) < degree_of(module, b);
  });
  return result;
}

std::vector<std::size_t> all_generators(const EquivariantModule& module) {
  std::vector<std::size_t> result(module.generators.size());
  std::iota(result.begin(), result.end(), std::size_t{0});
  return result;
}

FeatureSpace feature_space(const EquivariantModule& module, const std::vector<DerivedSummand>& derived) {
  FeatureSpace space{module.invariants.source, derived, {}, {}};
  for (const Generator& g : module.invariants.generators)
    space.generators.push_back(expand(g.recipe, module.invariants.source));
  for (const Generator& g : module.generators) space.rows.push_back(components(module, g));
  return space;
}

std::string joined(const std::string& monomial, const std::string& generator, const char* between, bool wrap) {
  if (generator == "1") return monomial;
  if (monomial == "1") return generator;
  return monomial + between + (wrap ? "(" + generator + ")" : generator);
}

std::vector<FeatureForm> forms_of(std::span<const TypedScalar> scalars, std::span<const TypedFeature> features) {
  std::vector<FeatureForm> forms;
  for (const TypedFeature& feature : features)
    forms.push_back({generator_powers(scalars, feature.monomial), feature.generator});
  return forms;
}

/// The generators without those that, where derived vectors are sums of inputs, are sums of others times polynomials of
/// the scalars. A generator is of one degree, so that only multiples of that degree matter.
std::vector<std::size_t> needed_generators(const EquivariantModule& module, std::span<const TypedScalar> scalars,
                                           std::span<const SummandUnits> units,
                                           const std::vector<DerivedSummand>& derived, const Control& control) {
  if (derived.empty()) return all_generators(module);
  const FeatureSpace space = feature_space(module, derived);
  std::vector<std::size_t> needed;
  for (std::size_t j = 0; j < module.generators.size(); ++j) {
    const Generator& generator = module.generators[j];
    const PhysicalDimension dimension = dimension_of(generator.multidegree, units);
    std::vector<TypedFeature> others =
        candidates(module, needed, scalars, units, dimension, generator.degree, {}, control);
    std::erase_if(others, [&](const TypedFeature& f) { return degree_of(module, f) != Rational(generator.degree); });
    others.push_back({{std::vector<Rational>(scalars.size()), 0}, j});
    const std::vector<std::size_t> kept = independent_features(space, forms_of(scalars, others), control);
    if (kept.back() + 1 == others.size()) needed.push_back(j);
  }
  return needed;
}

bool is_one(const EquivariantModule& module, const TypedFeature& feature) {
  return module.generators[feature.generator].degree == 0 && module.target.dimension() == 1;
}

}  // namespace

TypedModule typed_generators(const EquivariantModule& module, std::span<const TypedScalar> scalars,
                             std::span<const SummandUnits> units, const std::vector<DerivedSummand>& derived,
                             const PhysicalDimension& target, MonomialKind kind, const Control& control) {
  TypedModule result;
  const std::vector<std::size_t> needed = needed_generators(module, scalars, units, derived, control);
  for (const std::size_t j : needed) {
    const Generator& generator = module.generators[j];
    const PhysicalDimension missing = missing_dimension(generator, units, target);
    TypedPrefactor prefactor = typed_prefactor(scalars, missing, kind, control);
    if (prefactor.monomial)
      result.features.push_back({std::move(*prefactor.monomial), j});
    else
      result.notes.push_back(fmt::format("{} has no prefactor with the units {}: {}", recipe_text(module, generator),
                                         to_string(missing), prefactor.reason));
  }
  const std::string others =
      needed.size() == module.generators.size()
          ? ""
          : fmt::format(" (the other {} are sums of multiples of these, modulo a prime at random points)",
                        module.generators.size() - needed.size());
  result.certificate = fmt::format(
      "{} of {} generators{} with a prefactor of their own; all equivariants with these units are sums of them, each "
      "times a function of the dimensionless products",
      result.features.size(), needed.size(), others);
  return result;
}

TypedModule typed_library(const EquivariantModule& module, std::span<const TypedScalar> scalars,
                          std::span<const SummandUnits> units, const std::vector<DerivedSummand>& derived,
                          const PhysicalDimension& target, int max_degree, const MonomialOptions& options,
                          const Control& control) {
  const std::vector<TypedFeature> all =
      candidates(module, all_generators(module), scalars, units, target, max_degree, options, control);
  TypedModule result;
  result.max_degree = max_degree;
  for (const std::size_t k : independent_features(feature_space(module, derived), forms_of(scalars, all), control))
    result.features.push_back(all[k]);
  result.certificate = fmt::format(
      "all {} features of degree at most {} with these units, less {} that are linear combinations of others (modulo a "
      "prime, at random points); those that stay are proven independent",
      all.size(), max_degree, all.size() - result.features.size());
  return result;
}

std::string feature_text(const EquivariantModule& module, std::span<const TypedScalar> scalars,
                         const TypedFeature& feature) {
  const std::string generator =
      is_one(module, feature) ? "1" : recipe_text(module, module.generators[feature.generator]);
  const bool plain = generator.find_first_of(" +-") == std::string::npos && generator.find("·") == std::string::npos;
  return joined(monomial_text(scalars, feature.monomial), generator, "*", !plain);
}

std::string feature_latex(const EquivariantModule& module, std::span<const TypedScalar> scalars,
                          const TypedFeature& feature) {
  const std::string generator =
      is_one(module, feature) ? "1" : recipe_latex(module, module.generators[feature.generator]);
  return joined(monomial_latex(scalars, feature.monomial), generator, "\\, ", false);
}

}  // namespace gordan
