// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/linear_maps.hpp>

#include <gordan/core/error.hpp>
#include <gordan/linear/diagram_basis.hpp>
#include <gordan/linear/null_space.hpp>
#include <gordan/linear/orbit_basis.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace gordan {

namespace {

/// The maps from one type to another, and how they were found.
struct Block {
  RepExpression source;
  RepExpression target;
  std::vector<LinearMap> maps;
  std::string method;
  std::string reason;
};

Representation single(const Group& group, const RepExpression& expression) {
  return Representation(group, {NamedExpression{"", expression}});
}

/// Irreps without element matrices: the identity where both are the same, by Schur's lemma.
std::optional<Block> schur_block(const RepExpression& v, const RepExpression& w) {
  if (v.irrep().empty() || w.irrep().empty() || (v.has_matrices() && w.has_matrices())) return std::nullopt;
  Block block{v, w, {}, "Schur's lemma", "Schur's lemma: irreps that differ have no maps, equal ones the identity"};
  if (v.irrep() != w.irrep() || v.dimension() != w.dimension()) return block;
  LinearMap identity{{}, "identity"};
  for (int i = 0; i < v.dimension(); ++i) identity.entries.push_back({i, i, 1});
  block.maps.push_back(std::move(identity));
  return block;
}

Block find_block(const Group& group, const RepExpression& v, const RepExpression& w, const LinearOptions& options,
                 const Control& control) {
  const Representation source = single(group, v);
  const Representation target = single(group, w);
  std::optional<LinearBasis> basis = diagram_maps(source, target, options, control);
  if (!basis && group.finite() != nullptr) basis = orbit_maps(source, target, options, control);
  if (basis) return {v, w, std::move(basis->maps), std::move(basis->method), std::move(basis->reason)};
  if (std::optional<Block> block = schur_block(v, w)) return std::move(*block);
  return {v, w, null_space_maps(group, v, w, control, options), "null space",
          "every map is equivariant under all generators, exactly, and the kernel modulo a prime has no greater dimension"};
}

/// Blocks by pairs of types; equal pairs are computed once.
class Blocks {
 public:
  Blocks(const Group& group, const LinearOptions& options, const Control& control)
      : group_(group), options_(options), control_(control) {}

  const Block& get(const RepExpression& v, const RepExpression& w) {
    const auto same = [&](const Block& block) { return block.source == v && block.target == w; };
    const auto known = std::find_if(blocks_.begin(), blocks_.end(), same);
    if (known != blocks_.end()) return *known;
    blocks_.push_back(find_block(group_, v, w, options_, control_));
    return blocks_.back();
  }

  /// What was used, each once, in order of first use.
  [[nodiscard]] std::string joined(std::string Block::*text) const {
    std::vector<std::string> parts;
    for (const Block& block : blocks_) {
      if (std::find(parts.begin(), parts.end(), block.*text) == parts.end()) parts.push_back(block.*text);
    }
    return fmt::format("{}", fmt::join(parts, "; "));
  }

 private:
  const Group& group_;
  const LinearOptions& options_;
  const Control& control_;
  std::vector<Block> blocks_;
};

LinearMap placed(const LinearMap& map, const Summand& source, const Summand& target, bool name_summands) {
  LinearMap result = map;
  for (LinearEntry& entry : result.entries) {
    entry.row += target.offset;
    entry.col += source.offset;
  }
  if (name_summands && !map.recipe.empty())
    result.recipe = fmt::format("{} from {} to {}", map.recipe, source.variables.front(), target.variables.front());
  return result;
}

}  // namespace

LinearBasis linear_maps(const Representation& v, const Representation& w, const LinearOptions& options,
                        const Control& control) {
  require(v.group().name() == w.group().name(), "linear_maps: representations of one group");
  if (std::optional<LinearBasis> basis = diagram_maps(v, w, options, control)) return std::move(*basis);
  LinearBasis result{v, w, 0, {}, "", ""};
  Blocks blocks(v.group(), options, control);
  const bool several = v.summands().size() > 1 || w.summands().size() > 1;
  std::size_t entries = 0;
  for (const Summand& target : w.summands()) {
    for (const Summand& source : v.summands()) {
      check(control);
      for (const LinearMap& map : blocks.get(source.expression, target.expression).maps) {
        entries += map.entries.size();
        if (entries > options.max_entries)
          throw LimitReached(fmt::format("the basis has more than {} entries", options.max_entries));
        result.maps.push_back(placed(map, source, target, several));
      }
    }
  }
  result.dimension = static_cast<long>(result.maps.size());
  result.method = blocks.joined(&Block::method);
  result.reason = blocks.joined(&Block::reason);
  return result;
}

}  // namespace gordan
