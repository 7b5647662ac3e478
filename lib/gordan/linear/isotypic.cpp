// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/isotypic.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <gordan/core/error.hpp>
#include <gordan/irrep/character_table.hpp>
#include <gordan/irrep/classical_irreps.hpp>
#include <gordan/linear/decomposition.hpp>
#include <gordan/linear/detail/group_average.hpp>
#include <gordan/linear/detail/irrep_copies.hpp>
#include <gordan/linear/detail/irrep_matrices.hpp>

namespace gordan {

namespace {

using detail::IrrepCopy;

/// A copy of a summand's irreps, in the whole space.
AdaptedCopy placed(const IrrepCopy& copy, const Summand& summand, int dimension, const std::string& irrep, int number) {
  const std::size_t d = copy.inclusion.cols();
  const auto offset = static_cast<std::size_t>(summand.offset);
  AdaptedCopy result{irrep, number, Matrix<Number>(static_cast<std::size_t>(dimension), d),
                     Matrix<Number>(d, static_cast<std::size_t>(dimension))};
  for (std::size_t i = 0; i < copy.inclusion.rows(); ++i) {
    for (std::size_t j = 0; j < d; ++j) {
      result.basis(offset + i, j) = copy.inclusion(i, j);
      result.projection(j, offset + i) = copy.projection(j, i);
    }
  }
  return result;
}

std::vector<AdaptedCopy> copies_of(const Decomposition& decomposition, const IsotypicComponent& component,
                                   const Control& control) {
  const Representation& v = decomposition.source;
  const RepExpression irrep = detail::irrep_matrices(decomposition, component, control);
  std::vector<std::pair<RepExpression, std::vector<IrrepCopy>>> known;
  std::vector<AdaptedCopy> result;
  for (const Summand& summand : v.summands()) {
    const auto same = [&](const auto& one) { return one.first == summand.expression; };
    auto found = std::find_if(known.begin(), known.end(), same);
    if (found == known.end()) {
      known.emplace_back(summand.expression, detail::irrep_copies(v.group(), irrep, summand.expression, control));
      found = std::prev(known.end());
    }
    for (const IrrepCopy& copy : found->second)
      result.push_back(placed(copy, summand, v.dimension(), component.irrep, static_cast<int>(result.size())));
  }
  require(Integer(result.size()) == component.multiplicity, "as many copies of an irrep as characters tell");
  return result;
}

/// Whether the irreps of a group are named by partitions, without a table of characters.
bool is_named_by_partitions(const FiniteGroup& group) {
  return group.name() == fmt::format("S({})", group.points()) ||
         (group.points() > 8 && group.name() == fmt::format("A({})", group.points()));
}

/// The names that the component of a name read by the user may have; over R both complex irreps belong to one.
/// Throws InputError where the name is none.
std::vector<std::string> component_names(const Decomposition& decomposition, const std::string& name,
                                         const Control& control) {
  const Group& group = decomposition.source.group();
  if (group.classical() != nullptr) {
    const ClassicalIrrep irrep = parse_classical_irrep(*group.classical(), name);
    if (!decomposition.over_reals) return {irrep.name};
    return {irrep.name, conjugate(irrep).name};
  }
  const bool product = name.find(" (x) ") != std::string::npos;
  if (group.finite() == nullptr || product || is_named_by_partitions(*group.finite())) {
    const std::string known = detail::irrep_expression(group, name, control).irrep();
    return {known.empty() ? name : known};
  }
  const CharacterTable table = character_table(*group.finite(), control);
  if (decomposition.over_reals) return {table.real_irreps()[find_real_irrep(table, name)].name};
  return {table.characters()[find_irrep(table, name)].name};
}

std::optional<IsotypicComponent> component_of(const Decomposition& decomposition, const std::string& name,
                                              const Control& control) {
  const std::vector<std::string> names = component_names(decomposition, name, control);
  for (const IsotypicComponent& component : decomposition.components) {
    if (std::find(names.begin(), names.end(), component.irrep) != names.end()) return component;
  }
  return std::nullopt;
}

Matrix<Number> projector_by_copies(const Decomposition& decomposition, const IsotypicComponent& component,
                                   const Control& control) {
  const auto n = static_cast<std::size_t>(decomposition.source.dimension());
  Matrix<Number> result(n, n);
  for (const AdaptedCopy& copy : copies_of(decomposition, component, control))
    result = result + copy.basis * copy.projection;
  return result;
}

Matrix<Number> projector_by_sum(const Decomposition& decomposition, const IsotypicComponent& component,
                                const Control& control) {
  const CharacterTable table = character_table(*decomposition.source.group().finite(), control);
  std::vector<std::size_t> characters;
  if (decomposition.over_reals) {
    characters = table.real_irreps()[find_real_irrep(table, component.irrep)].characters;
  } else {
    characters = {find_irrep(table, component.irrep)};
  }
  return detail::character_projector(table, characters, decomposition.source, control);
}

}  // namespace

Matrix<Number> isotypic_projector(const Representation& representation, const std::string& irrep,
                                  const Control& control) {
  const Decomposition decomposition = decompose(representation, control);
  const auto n = static_cast<std::size_t>(representation.dimension());
  const std::optional<IsotypicComponent> component = component_of(decomposition, irrep, control);
  if (!component) return {n, n};
  try {
    return projector_by_copies(decomposition, *component, control);
  } catch (const Error&) {  // no matrices of the irrep
    check(control);
    if (representation.group().finite() == nullptr) throw;
    return projector_by_sum(decomposition, *component, control);
  }
}

std::vector<AdaptedCopy> symmetry_adapted_basis(const Representation& representation, const Control& control) {
  const Decomposition decomposition = decompose(representation, control);
  std::vector<AdaptedCopy> result;
  for (const IsotypicComponent& component : decomposition.components) {
    for (AdaptedCopy& copy : copies_of(decomposition, component, control)) result.push_back(std::move(copy));
  }
  return result;
}

}  // namespace gordan
