// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/linear_maps.hpp>

#include <gordan/core/error.hpp>
#include <gordan/linear/detail/block_maps.hpp>
#include <gordan/linear/detail/character_dimension.hpp>
#include <gordan/linear/diagram_basis.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

namespace gordan {

namespace {

constexpr int max_counted_order = 5000;

/// The maps from one type to another.
struct Block {
  RepExpression source;
  RepExpression target;
  detail::BlockMaps found;
};

/// Blocks by pairs of types; equal pairs are computed once.
class Blocks {
 public:
  Blocks(const Group& group, const LinearOptions& options, const Control& control)
      : group_(group), options_(options), control_(control) {}

  const detail::BlockMaps& get(const RepExpression& v, const RepExpression& w) {
    const auto same = [&](const Block& block) { return block.source == v && block.target == w; };
    const auto known = std::find_if(blocks_.begin(), blocks_.end(), same);
    if (known != blocks_.end()) return known->found;
    blocks_.push_back({v, w, detail::block_maps(group_, v, w, options_, control_)});
    return blocks_.back().found;
  }

  /// What was used, each once, in order of first use.
  [[nodiscard]] std::string joined(std::string detail::BlockMaps::*text) const {
    std::vector<std::string> parts;
    for (const Block& block : blocks_) {
      const std::string& part = block.found.*text;
      if (!part.empty() && std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(part);
    }
    return fmt::format("{}", fmt::join(parts, "; "));
  }

 private:
  const Group& group_;
  const LinearOptions& options_;
  const Control& control_;
  std::deque<Block> blocks_;
};

/// Characters count the maps without building them, where that is cheap.
std::optional<Integer> counted(const Representation& v, const Representation& w, const Control& control) {
  const FiniteGroup* group = v.group().finite();
  if (group != nullptr && group->order() > Integer(max_counted_order)) return std::nullopt;
  try {
    return detail::character_dimension(v, w, control);
  } catch (const LimitReached&) {
    check(control);
    return std::nullopt;
  }
}

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
  result.method = blocks.joined(&detail::BlockMaps::method);
  result.reason = blocks.joined(&detail::BlockMaps::reason);
  if (result.method.find("null space") == std::string::npos) return result;
  if (const std::optional<Integer> count = counted(v, w, control)) {
    require(*count == result.dimension, "a null space has the dimension that the characters say");
    result.reason += fmt::format("; the characters count {} as well", to_string(*count));
  }
  return result;
}

}  // namespace gordan
