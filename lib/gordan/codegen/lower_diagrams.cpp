// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/codegen/lower_linear.hpp>

#include <algorithm>

namespace gordan {

namespace {

int position(std::vector<IndexPattern>& patterns, IndexPattern pattern) {
  const auto place = std::find(patterns.begin(), patterns.end(), pattern);
  if (place != patterns.end()) return static_cast<int>(place - patterns.begin());
  patterns.push_back(std::move(pattern));
  return static_cast<int>(patterns.size()) - 1;
}

// Whether the block carries the form of the group: a pair of two upper or two lower legs, unless the form is the sum of
// squares.
bool carries_form(const DiagramSpace& space, const std::vector<int>& block, bool definite) {
  const bool matched = space.family == DiagramFamily::matchings || space.family == DiagramFamily::symplectic_matchings;
  if (!matched || definite) return false;
  return space.lower[static_cast<std::size_t>(block[0])] == space.lower[static_cast<std::size_t>(block[1])];
}

// Splits a diagram at `split` into patterns of source and target. A form between the two sides stands at the source.
void add_term(const DiagramSpace& space, int split, const Diagram& diagram, int parameter, bool definite,
              FactoredBlock& result) {
  struct Crossing {
    int first_source;
    IndexBlock source;
  };
  IndexPattern source;
  IndexPattern target;
  std::vector<Crossing> crossings;
  std::vector<IndexBlock> below;
  std::vector<IndexBlock> above;
  for (const std::vector<int>& block : diagram.blocks) {  // by the first leg: crossing ones in the order of the target
    IndexBlock up;
    IndexBlock down;
    for (const int leg : block) (leg < split ? up : down).legs.push_back(leg < split ? leg : leg - split);
    const bool form = carries_form(space, block, definite);
    (down.legs.empty() ? up : down).formed = form;
    if (up.legs.empty()) {
      below.push_back(down);
    } else if (down.legs.empty()) {
      above.push_back(up);
    } else {
      target.blocks.push_back(up);
      crossings.push_back({down.legs.front(), down});
    }
  }
  source.kept = target.kept = static_cast<int>(crossings.size());
  std::vector<int> order(crossings.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
  std::sort(order.begin(), order.end(), [&](int a, int b) {
    return crossings[static_cast<std::size_t>(a)].first_source < crossings[static_cast<std::size_t>(b)].first_source;
  });
  for (const int i : order) source.blocks.push_back(crossings[static_cast<std::size_t>(i)].source);
  source.blocks.insert(source.blocks.end(), below.begin(), below.end());
  target.blocks.insert(target.blocks.end(), above.begin(), above.end());
  const int from = position(result.sources, std::move(source));
  const int to = position(result.targets, std::move(target));
  result.terms.push_back({parameter, from, to, std::move(order)});
}

void set_form(const DiagramSpace& space, const std::vector<int>& form, FactoredBlock& result) {
  const int half = space.n / 2;
  for (int u = 0; u < space.n; ++u) {
    const bool symplectic = space.family == DiagramFamily::symplectic_matchings;
    result.partner.push_back(!symplectic ? u : u < half ? u + half : u - half);
    result.sign.push_back(symplectic ? (u < half ? 1 : -1) : form[static_cast<std::size_t>(u)]);
  }
}

std::optional<FactoredBlock> factored(const DiagramSpace& space, int split, const std::vector<Diagram>& diagrams,
                                      const std::vector<int>& form, int first_parameter) {
  FactoredBlock result{.n = space.n, .source_legs = space.legs() - split, .target_legs = split};
  const bool definite =
      space.family == DiagramFamily::matchings && std::all_of(form.begin(), form.end(), [](int s) { return s == 1; });
  const bool matched = space.family == DiagramFamily::matchings || space.family == DiagramFamily::symplectic_matchings;
  if (matched && !definite) set_form(space, form, result);
  for (const Diagram& diagram : diagrams) {
    if (diagram.sign || !diagram.epsilon.empty()) return std::nullopt;
    add_term(space, split, diagram, first_parameter++, definite, result);
  }
  return result;
}

int tensor_size(int n, int legs) {
  int size = 1;
  for (int k = 0; k < legs; ++k) size *= n;
  return size;
}

}  // namespace

std::optional<FactoredLayer> lower_diagrams(const DiagramBasis& basis) {
  FactoredLayer layer{.rows = basis.target.dimension(), .cols = basis.source.dimension()};
  for (const DiagramBlock& block : basis.blocks) {
    if (block.diagrams.empty()) continue;
    std::optional<FactoredBlock> one =
        factored(block.space, block.target_legs, block.diagrams, basis.form, layer.parameters);
    if (!one) return std::nullopt;
    one->source_offset = basis.source.summands()[block.source].offset;
    one->target_offset = basis.target.summands()[block.target].offset;
    for (const Diagram& diagram : block.diagrams) {
      std::string name = to_string(block.space, diagram);
      if (basis.blocks.size() > 1) {
        name = "W" + std::to_string(block.target + 1) + " <- V" + std::to_string(block.source + 1) + ": " + name;
      }
      layer.names.push_back(std::move(name));
    }
    layer.parameters += static_cast<int>(block.diagrams.size());
    layer.blocks.push_back(std::move(*one));
  }
  return layer;
}

std::optional<FactoredLayer> lower_diagrams(const DiagramSpace& space, int target_legs,
                                            const std::vector<Diagram>& diagrams, const std::vector<int>& form) {
  std::optional<FactoredBlock> block = factored(space, target_legs, diagrams, form, 0);
  if (!block) return std::nullopt;
  FactoredLayer layer{.rows = tensor_size(space.n, target_legs),
                      .cols = tensor_size(space.n, space.legs() - target_legs),
                      .parameters = static_cast<int>(diagrams.size())};
  for (const Diagram& diagram : diagrams) layer.names.push_back(to_string(space, diagram));
  layer.blocks.push_back(std::move(*block));
  return layer;
}

}  // namespace gordan
