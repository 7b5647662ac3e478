// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/codegen/lower_coupling.hpp>
#include <gordan/codegen/lower_linear.hpp>
#include <gordan/coupling/clebsch_gordan.hpp>
#include <gordan/linear/linear_maps.hpp>
#include <gordan/problem/group_sample.hpp>
#include <gordan/problem/layer_model.hpp>
#include <gordan/problem/sparse_table.hpp>
#include <gordan/rep/action.hpp>
#include <gordan/rep/parse.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

namespace {

constexpr std::size_t max_layer_entries = 200'000;  // constants in the emitted code

/// The same maps in orthonormal coordinates.
LinearBasis orthonormal(LinearBasis basis) {
  for (LinearMap& map : basis.maps) {
    const std::vector<ExactValue> values = orthonormal_values(map, basis.source, basis.target);
    for (std::size_t k = 0; k < values.size(); ++k) map.entries[k].value = to_number(values[k]);
  }
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
  LinearBasis basis = orthonormal(linear_maps(source, target, options, control));
  StraightLineProgram program = lower_layer(lower_basis(basis), std::move(provenance));
  return {std::move(basis), std::move(program)};
}

/// Code computes with real numbers; where roots of unity occur, the matrices of a generic element show whether they do.
Representation real_representation(const Group& group, const Located<std::string>& text) {
  Representation space = parse_representation(group, text.value, text.place);
  if (conductor(space) == 1) return space;
  Random random(1);
  for (const NaturalElement& element : group_sample(group, 2, random)) {
    const Matrix<Number> matrix = action(space, element);
    if (!std::all_of(matrix.data().begin(), matrix.data().end(), [](const Number& entry) { return entry.is_real(); }))
      throw InputError(fmt::format("code for the complex representation {} comes in a later version", space.name()),
                       text.place, "a real representation");
  }
  return space;
}

LayerModel linear_layer(const Group& group, const Layer& layer, Provenance provenance, const Control& control) {
  const Representation source = real_representation(group, layer.left);
  const Representation target = real_representation(group, layer.right);
  if (linear_dimension(source, target, control).is_zero())
    throw InputError(fmt::format("the layer '{}' is zero: there is no equivariant linear map from {} to {}",
                                 layer.name.value, source.name(), target.name()),
                     layer.name.place, "representations with an irrep in common");
  LoweredLayer lowered = lower_linear_layer(source, target, std::move(provenance), control);
  const std::vector<LinearMap>& maps = lowered.basis.maps;
  LayerModel model{layer.name.value,     layer.kind, std::nullopt, static_cast<int>(maps.size()), source, {target}, {},
                   lowered.basis.reason, {}};
  for (std::size_t k = 0; k < maps.size(); ++k)
    for (const LinearEntry& entry : maps[k].entries)
      model.terms.push_back({static_cast<int>(k), entry.col, entry.row, entry.value});
  model.program = std::move(lowered.program);
  model.program.provenance.certificates = {{"linear maps", "proven", 1, model.reason}};
  return model;
}

/// The space that a tensor maps to: an irrep by its name, or a part of the layer's `out` as it is written.
Representation output_of(const Group& group, const CouplingTensor& tensor, const Place& place) {
  const auto read = [&](const std::string& text) { return real_representation(group, {text, place}); };
  try {
    Representation irrep = read(fmt::format("irrep({})", tensor.irrep));
    if (irrep.dimension() == tensor.shape[2]) return irrep;
  } catch (const InputError&) {
    return read(tensor.irrep);
  }
  return read(tensor.irrep);
}

/// The couplings of a layer, their outputs in orthonormal coordinates.
CouplingSet layer_couplings(const Representation& left, const Representation& right,
                            const std::optional<Representation>& onto, const Layer& layer, const Control& control) {
  CouplingSet found;
  try {
    found = clebsch_gordan(left, right, onto, {"", "", max_layer_entries}, control);
  } catch (const InputError& error) {
    throw InputError(error.message(), layer.name.place, error.expected(), error.suggestion());
  }
  if (found.tensors.empty())
    throw InputError(fmt::format("the layer '{}' is empty: no irrep of its 'out' is in the product", layer.name.value),
                     layer.name.place, "irreps of the product of left and right");
  if (found.normalization == "rational")
    throw InputError(fmt::format("the couplings of the layer '{}' have irrational lengths", layer.name.value),
                     layer.name.place, "irreps whose couplings are orthonormal");
  return found;
}

LayerModel coupling_layer(const Group& group, const Layer& layer, Provenance provenance, const Control& control) {
  const Representation left = real_representation(group, layer.left);
  const Representation right = real_representation(group, layer.right);
  std::optional<Representation> onto;
  if (layer.out) onto = parse_representation(group, layer.out->value, layer.out->place);
  const CouplingSet found = layer_couplings(left, right, onto, layer, control);
  LayerModel model{layer.name.value, layer.kind, left, left.dimension(), right, {}, {}, found.reason, {}};
  int offset = 0;
  for (const CouplingTensor& tensor : found.tensors) {
    model.outputs.push_back(output_of(group, tensor, layer.name.place));
    for (const CouplingEntry& entry : tensor.entries)
      model.terms.push_back({entry.i, entry.j, offset + entry.k, entry.value});
    offset += tensor.shape[2];
  }
  provenance.certificates = {{"coupling", "proven", 2, model.reason}};
  provenance.conventions.push_back(fmt::format("{}: {}", found.convention, found.convention_text));
  model.program = lower_coupling(found.tensors, left.dimension(), right.dimension(), std::move(provenance));
  return model;
}

}  // namespace

LayerModel layer_model(const Group& group, const Layer& layer, Provenance provenance, const Control& control) {
  provenance.name = fmt::format("{}_{}", provenance.name, layer.name.value);
  if (layer.kind == LayerKind::linear) return linear_layer(group, layer, std::move(provenance), control);
  return coupling_layer(group, layer, std::move(provenance), control);
}

}  // namespace gordan
