// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/typed/typed_products.hpp>
#include <gordan/units/pi_groups.hpp>
#include <gordan/units/prefactors.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace gordan {

namespace {

/// Some of the scalars as variables of a lattice.
struct Subset {
  std::vector<std::size_t> indices;
  std::vector<UnitsVariable> variables;
};

Subset subset(std::span<const TypedScalar> scalars, bool definite_only) {
  Subset result;
  for (std::size_t k = 0; k < scalars.size(); ++k) {
    if (definite_only && !scalars[k].definite) continue;
    result.indices.push_back(k);
    result.variables.push_back({scalars[k].text, scalars[k].dimension});
  }
  return result;
}

TypedMonomial monomial(std::span<const TypedScalar> scalars, const Subset& subset, const ProductExponents& exponents) {
  TypedMonomial result{std::vector<Rational>(scalars.size()), 0};
  for (std::size_t k = 0; k < exponents.size(); ++k) {
    result.exponents[subset.indices[k]] = exponents[k];
    result.degree += abs(exponents[k]) * Rational(scalars[subset.indices[k]].degree);
  }
  return result;
}

/// The shortest monomial with whole exponents, or with halves of them where those are allowed.
TypedPrefactor shortest(std::span<const TypedScalar> scalars, const Subset& subset, const PhysicalDimension& dimension,
                        MonomialKind kind, const Control& control) {
  const Prefactors found =
      prefactors(subset.variables, dimension, {.integer_only = kind != MonomialKind::half_integer}, control);
  for (const ProductExponents& product : found.monomials) {
    TypedMonomial candidate = monomial(scalars, subset, product);
    const std::vector<Rational> powers = generator_powers(scalars, candidate);
    const bool allowed =
        std::all_of(powers.begin(), powers.end(), [](const Rational& e) { return (e * 2).is_integer(); });
    if (allowed) return {std::move(candidate), ""};
  }
  return {std::nullopt, found.obstruction ? found.obstruction->text : found.certificate};
}

/// For each scalar that is not definite, its product with definite ones; nothing where one has none.
std::optional<std::vector<TypedMonomial>> products_of_others(std::span<const TypedScalar> scalars,
                                                             const Subset& definite, MonomialKind kind,
                                                             const Control& control) {
  std::vector<TypedMonomial> result;
  for (std::size_t k = 0; k < scalars.size(); ++k) {
    if (scalars[k].definite) continue;
    TypedPrefactor rest = shortest(scalars, definite, pow(scalars[k].dimension, -1), kind, control);
    if (!rest.monomial) return std::nullopt;
    rest.monomial->exponents[k] = 1;
    rest.monomial->degree += Rational(scalars[k].degree);
    result.push_back(std::move(*rest.monomial));
  }
  return result;
}

}  // namespace

TypedProducts typed_products(std::span<const TypedScalar> scalars, MonomialKind kind, const Control& control) {
  const Subset definite = subset(scalars, true);
  if (std::optional<std::vector<TypedMonomial>> others = products_of_others(scalars, definite, kind, control)) {
    const PiGroups groups = pi_groups(definite.variables, {}, control);
    TypedProducts result;
    for (const ProductExponents& product : groups.products)
      result.products.push_back(monomial(scalars, definite, product));
    result.products.insert(result.products.end(), others->begin(), others->end());
    result.certificate = groups.certificate;
    if (result.certificate.ends_with('.')) result.certificate.pop_back();
    if (!others->empty())
      result.certificate += fmt::format(
          "; the other {} in a product of its own with the first power: all products of scalars are products of these",
          others->size() == 1 ? "scalar" : fmt::format("{} scalars each", others->size()));
    return result;
  }
  const Subset all = subset(scalars, false);
  const PiGroups groups = pi_groups(all.variables, {}, control);
  TypedProducts result{{}, false, groups.certificate};
  for (const ProductExponents& product : groups.products) result.products.push_back(monomial(scalars, all, product));
  return result;
}

TypedPrefactor typed_prefactor(std::span<const TypedScalar> scalars, const PhysicalDimension& dimension,
                               MonomialKind kind, const Control& control) {
  const TypedPrefactor definite = shortest(scalars, subset(scalars, true), dimension, kind, control);
  return definite.monomial ? definite : shortest(scalars, subset(scalars, false), dimension, kind, control);
}

}  // namespace gordan
