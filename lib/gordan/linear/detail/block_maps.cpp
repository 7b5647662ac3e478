// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/detail/block_maps.hpp>

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/core.h>

#include <gordan/core/error.hpp>
#include <gordan/linear/detail/character_dimension.hpp>
#include <gordan/linear/detail/factor_spaces.hpp>
#include <gordan/linear/diagram_basis.hpp>
#include <gordan/linear/null_space.hpp>
#include <gordan/linear/orbit_basis.hpp>
#include <gordan/linear/schur.hpp>
#include <gordan/rep/single.hpp>

namespace gordan::detail {

namespace {

std::string join_recipes(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return a + b;
  return a + " (x) " + b;
}

// The tensor product of maps of factors, entry by entry; strides as in FactorSpaces.
std::vector<LinearMap> with_factor(const std::vector<LinearMap>& maps, const std::vector<LinearMap>& own,
                                   const std::vector<int>& rows, const std::vector<int>& cols,
                                   const LinearOptions& options, const Control& control) {
  std::vector<LinearMap> result;
  std::size_t entries = 0;
  for (const LinearMap& map : maps) {
    for (const LinearMap& other : own) {
      check(control);
      LinearMap& both = result.emplace_back();
      both.recipe = join_recipes(map.recipe, other.recipe);
      entries += map.entries.size() * other.entries.size();
      if (entries > options.max_entries) {
        throw LimitReached(fmt::format("the basis has more than {} nonzero entries", options.max_entries));
      }
      for (const LinearEntry& a : map.entries) {
        for (const LinearEntry& b : other.entries) {
          both.entries.push_back({a.row + rows[static_cast<std::size_t>(b.row)],
                                  a.col + cols[static_cast<std::size_t>(b.col)], a.value * b.value});
        }
      }
    }
  }
  return result;
}

void add_text(std::string& list, const std::string& text) {
  if (text.empty() || list.find(text) != std::string::npos) return;
  list += (list.empty() ? "" : "; ") + text;
}

// Hom of a direct product of groups: V = (x) V_k and W = (x) W_k have the tensor products of maps V_k -> W_k.
std::optional<BlockMaps> factor_maps(const Group& group, const RepExpression& v, const RepExpression& w,
                                     const LinearOptions& options, const Control& control) {
  const std::vector<Group> factors = group.factors();
  if (factors.empty()) return std::nullopt;
  const auto of_v = factor_spaces(v, factors.size());
  const auto of_w = factor_spaces(w, factors.size());
  if (!of_v || !of_w) return std::nullopt;
  BlockMaps result;
  result.maps.push_back({{{0, 0, 1}}, ""});
  for (std::size_t k = 0; k < factors.size(); ++k) {
    if (of_v->spaces[k].kind() == RepKind::trivial && of_w->spaces[k].kind() == RepKind::trivial) continue;
    const BlockMaps own = block_maps(factors[k], of_v->spaces[k], of_w->spaces[k], options, control);
    add_text(result.method, own.method);
    add_text(result.reason, own.reason);
    result.maps = with_factor(result.maps, own.maps, of_w->strides[k], of_v->strides[k], options, control);
  }
  for (LinearMap& map : result.maps) {
    std::sort(map.entries.begin(), map.entries.end(), [](const LinearEntry& a, const LinearEntry& b) {
      return a.row != b.row ? a.row < b.row : a.col < b.col;
    });
  }
  if (result.method.empty()) result.method = "Schur's lemma";
  add_text(result.reason, "tensor products of the maps of the factors of the group");
  return result;
}

}  // namespace

BlockMaps block_maps(const Group& group, const RepExpression& v, const RepExpression& w, const LinearOptions& options,
                     const Control& control) {
  if (v.dimension() == 0 || w.dimension() == 0) return {};
  const Representation source = single(group, v);
  const Representation target = single(group, w);
  std::optional<LinearBasis> basis = diagram_maps(source, target, options, control);
  if (!basis) {
    if (std::optional<BlockMaps> product = factor_maps(group, v, w, options, control)) return *std::move(product);
    if (std::optional<std::vector<LinearMap>> maps = schur_maps(source, target, control)) {
      return {*std::move(maps), "Schur's lemma", "Schur's lemma: no maps between irreps that differ, the identity else"};
    }
    basis = orbit_maps(source, target, options, control);
  }
  if (basis) return {std::move(basis->maps), std::move(basis->method), std::move(basis->reason)};
  return {null_space_maps(group, v, w, control, options), "null space",
          "every map commutes with all generators, exactly, and modulo a prime there are no more"};
}

}  // namespace gordan::detail
