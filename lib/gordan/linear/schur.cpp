// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/schur.hpp>

#include <string>

#include <fmt/core.h>

#include <gordan/core/error.hpp>
#include <gordan/linear/detail/character_dimension.hpp>

namespace gordan {

namespace {

struct NamedPart {
  RepExpression expression;
  int offset = 0;
};

// The irreps of a sum, by name; false when a part has no name.
bool add_parts(const RepExpression& expression, int offset, std::vector<NamedPart>& parts) {
  if (!expression.irrep().empty()) {
    parts.push_back({expression, offset});
    return true;
  }
  if (expression.kind() != RepKind::sum) return false;
  for (const RepExpression& part : expression.parts()) {
    if (!add_parts(part, offset, parts)) return false;
    offset += part.dimension();
  }
  return true;
}

// Equal irreps in equal coordinates: known by name alone, or the same matrices.
bool same_coordinates(const RepExpression& a, const RepExpression& b) {
  return a == b || (!a.has_matrices() && !b.has_matrices() && a.dimension() == b.dimension());
}

}  // namespace

std::optional<std::vector<LinearMap>> schur_maps(const Representation& v, const Representation& w,
                                                 const Control& control) {
  require(v.summands().size() == 1 && w.summands().size() == 1, "schur_maps: one summand each");
  const RepExpression& source = v.summands().front().expression;
  const RepExpression& target = w.summands().front().expression;
  if (source.has_matrices() && target.has_matrices()) return std::nullopt;
  std::vector<NamedPart> of_source;
  std::vector<NamedPart> of_target;
  bool known = add_parts(source, 0, of_source) && add_parts(target, 0, of_target);
  std::vector<LinearMap> maps;
  for (const NamedPart& row : of_target) {
    for (const NamedPart& col : of_source) {
      if (row.expression.irrep() != col.expression.irrep()) continue;
      known = known && same_coordinates(row.expression, col.expression);
      LinearMap& identity = maps.emplace_back();
      identity.recipe = "identity";
      for (int i = 0; i < row.expression.dimension(); ++i) identity.entries.push_back({row.offset + i, col.offset + i, 1});
    }
  }
  if (known) return maps;
  const std::optional<Integer> dimension = detail::character_dimension(v, w, control);
  if (dimension && dimension->is_zero()) return std::vector<LinearMap>();
  throw InputError(fmt::format("the maps from {} to {} need the matrices of an irrep that is known by its name only",
                               source.text(), target.text()),
                   {}, "the same irrep on both sides, or spaces with matrices");
}

}  // namespace gordan
