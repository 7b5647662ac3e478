// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/codegen/lower_linear.hpp>
#include <gordan/linear/linear_maps.hpp>
#include <gordan/problem/detail/basis_of_maps.hpp>
#include <gordan/problem/layer_model.hpp>
#include <gordan/problem/sparse_table.hpp>
#include <gordan/rep/parse.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

namespace {

constexpr std::size_t max_layer_entries = 200'000;  // constants in the emitted code

bool has_unit_norms(const Representation& space) {
  const std::vector<Rational> norms = squared_norms(space);
  return std::all_of(norms.begin(), norms.end(), [](const Rational& norm) { return norm.is_one(); });
}

/// The same maps in orthonormal coordinates.
LinearBasis orthonormal(LinearBasis basis) {
  if (has_unit_norms(basis.source) && has_unit_norms(basis.target)) return basis;
  const std::vector<Rational> rows = squared_norms(basis.target);
  const std::vector<Rational> columns = squared_norms(basis.source);
  for (LinearMap& map : basis.maps)
    for (LinearEntry& entry : map.entries)
      entry.value = to_number(orthonormal_entry(entry.value, rows[static_cast<std::size_t>(entry.row)],
                                                columns[static_cast<std::size_t>(entry.col)]));
  return basis;
}

/// The maps of a layer, and how they are evaluated.
struct LoweredLayer {
  LinearBasis basis;
  StraightLineProgram program;
};

/// By diagrams where they are known and factor, entry by entry otherwise.
LoweredLayer lower_linear_layer(const Representation& source, const Representation& target, Provenance provenance,
                                const Control& control) {
  LinearOptions options;
  options.max_entries = max_layer_entries;
  if (const std::optional<DiagramBasis> diagrams = diagram_basis(source, target, control)) {
    if (const std::optional<FactoredLayer> factored = lower_diagrams(*diagrams))
      return {expand(*diagrams, options, control), lower_layer(*factored, std::move(provenance))};
  }
  LinearBasis basis = orthonormal(detail::basis_of_maps(source, target, options, control));
  StraightLineProgram program = lower_layer(lower_basis(basis), std::move(provenance));
  return {std::move(basis), std::move(program)};
}

LayerModel linear_layer(const Group& group, const Layer& layer, Provenance provenance, const Control& control) {
  const Representation source = parse_representation(group, layer.left.value, layer.left.place);
  const Representation target = parse_representation(group, layer.right.value, layer.right.place);
  if (detail::dimension_of_maps(source, target, control).is_zero())
    throw InputError(fmt::format("the layer '{}' is zero: there is no equivariant linear map from {} to {}",
                                 layer.name.value, source.name(), target.name()),
                     layer.name.place, "representations with an irrep in common");
  LoweredLayer lowered = lower_linear_layer(source, target, std::move(provenance), control);
  const std::vector<LinearMap>& maps = lowered.basis.maps;
  LayerModel model{layer.name.value, layer.kind, std::nullopt, static_cast<int>(maps.size()),
                   source,           {target},   {},           lowered.basis.reason,
                   {}};
  for (std::size_t k = 0; k < maps.size(); ++k)
    for (const LinearEntry& entry : maps[k].entries)
      model.terms.push_back({static_cast<int>(k), entry.col, entry.row, entry.value});
  model.program = std::move(lowered.program);
  model.program.provenance.certificates = {{"linear maps", "proven", 1, model.reason}};
  return model;
}

}  // namespace

LayerModel layer_model(const Group& group, const Layer& layer, Provenance provenance, const Control& control) {
  provenance.name = fmt::format("{}_{}", provenance.name, layer.name.value);
  if (layer.kind == LayerKind::linear) return linear_layer(group, layer, std::move(provenance), control);
  throw InputError("couplings", layer.name.place);
}

}  // namespace gordan
