// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/codegen/lower_linear.hpp>

#include <gordan/codegen/literal.hpp>
#include <gordan/program/operations.hpp>

#include <algorithm>

namespace gordan {

namespace {

struct LayerInputs {
  Value w;
  Value x;
};

LayerInputs inputs(ProgramBuilder& builder, int parameters, const std::vector<std::string>& names, int cols) {
  std::string description = "parameters";
  for (std::size_t k = 0; k < names.size() && names.size() <= 64; ++k) description += (k == 0 ? ": " : "; ") + names[k];
  const Value w = builder.input("w", {parameters, 1}, {}, std::move(description));
  return {w, builder.input("x", {cols, 1})};
}

StraightLineProgram finish(ProgramBuilder& builder, Value y, Provenance provenance) {
  builder.output({.name = "y", .description = "the layer applied to x"}, y);
  return builder.finish(std::move(provenance));
}

std::vector<ScatterEntry> contraction(const FactoredBlock& block, const IndexPattern& pattern) {
  std::vector<ScatterEntry> entries;
  for (const PatternEntry& e : pattern_entries(block, pattern, block.source_legs)) {
    entries.push_back({e.kept, block.source_offset + e.whole, Literal::integer(e.factor)});
  }
  return entries;
}

int size_of(int n, int indices) {
  int size = 1;
  for (int k = 0; k < indices; ++k) size *= n;
  return size;
}

// The combinations of all contractions that one target pattern expands.
std::optional<Value> combination(const FactoredBlock& block, int target, const std::vector<Value>& contractions,
                                 Value w) {
  std::optional<Value> sum;
  for (const FactoredTerm& term : block.terms) {
    if (term.target != target) continue;
    const Value from = contractions[static_cast<std::size_t>(term.source)];
    std::vector<int> positions = permuted_positions(block.n, term.order);
    const Shape shape{static_cast<int>(positions.size()), 1};
    const Value part = extract(w, term.parameter) * gather(from, std::move(positions), shape);
    sum = sum ? *sum + part : part;
  }
  return sum;
}

}  // namespace

SparseBasis lower_basis(const LinearBasis& basis) {
  SparseBasis result{
      .rows = basis.target.dimension(), .cols = basis.source.dimension(), .maps = static_cast<int>(basis.maps.size())};
  for (std::size_t k = 0; k < basis.maps.size(); ++k) {
    result.names.push_back(basis.maps[k].recipe);
    for (const LinearEntry& entry : basis.maps[k].entries) {
      result.entries.push_back({static_cast<int>(k), entry.row, entry.col, literal(entry.value)});
    }
  }
  const auto named = [](const std::string& name) { return !name.empty(); };
  if (std::none_of(result.names.begin(), result.names.end(), named)) result.names.clear();
  return result;
}

StraightLineProgram lower_layer(const SparseBasis& basis, Provenance provenance) {
  ProgramBuilder builder;
  const auto [w, x] = inputs(builder, basis.maps, basis.names, basis.cols);
  const std::vector<Value> parts = {w, x};
  const Value both = stack(parts, {basis.maps + basis.cols, 1});
  std::vector<PolynomialTerm> terms;
  for (const SparseBasisEntry& entry : basis.entries) {
    terms.push_back({entry.row, entry.value, {{entry.map, 1}, {basis.maps + entry.col, 1}}});
  }
  return finish(builder, polynomials(both, std::move(terms), {basis.rows, 1}), std::move(provenance));
}

StraightLineProgram lower_layer(const FactoredLayer& layer, Provenance provenance) {
  validate(layer);
  ProgramBuilder builder;
  const auto [w, x] = inputs(builder, layer.parameters, layer.names, layer.cols);
  Value y = builder.filled({layer.rows, 1}, 0);
  for (const FactoredBlock& block : layer.blocks) {
    std::vector<Value> contractions;
    for (const IndexPattern& pattern : block.sources) {
      contractions.push_back(scatter(x, contraction(block, pattern), {size_of(block.n, pattern.kept), 1}));
    }
    for (std::size_t t = 0; t < block.targets.size(); ++t) {
      const std::optional<Value> combined = combination(block, static_cast<int>(t), contractions, w);
      if (!combined) continue;
      std::vector<ScatterEntry> entries;
      for (const PatternEntry& e : pattern_entries(block, block.targets[t], block.target_legs)) {
        entries.push_back({block.target_offset + e.whole, e.kept, Literal::integer(e.factor)});
      }
      y = y + scatter(*combined, entries, {layer.rows, 1});
    }
  }
  return finish(builder, y, std::move(provenance));
}

}  // namespace gordan
