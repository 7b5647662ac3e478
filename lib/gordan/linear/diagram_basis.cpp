// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/diagram_basis.hpp>

#include <fmt/core.h>

#include <gordan/core/error.hpp>
#include <gordan/invariant/tensor_view.hpp>

namespace gordan {

namespace {

// A group whose diagrams are known, and the representation that a leg stands for.
struct DiagramGroup {
  DiagramFamily family = DiagramFamily::set_partitions;
  int n = 0;
  bool special = false;  // A(n), SO(n), SL(n): the twist is trivial
  RepKind leg = RepKind::points;
  std::vector<int> form{};
};

std::optional<DiagramGroup> finite_group_diagrams(const FiniteGroup& group) {
  const std::string& name = group.name();
  if (group.has_permutation()) {
    const int n = group.points();
    if (name == fmt::format("S({})", n)) return DiagramGroup{.n = n};
    if (name == fmt::format("A({})", n)) return DiagramGroup{.n = n, .special = true};
  }
  if (group.has_matrix() && name == fmt::format("B({})", group.dimension())) {
    return DiagramGroup{.family = DiagramFamily::even_partitions, .n = group.dimension(), .leg = RepKind::vector};
  }
  return std::nullopt;
}

std::optional<DiagramGroup> diagram_group(const Group& group) {
  if (group.finite() != nullptr) return finite_group_diagrams(*group.finite());
  if (group.classical() == nullptr) return std::nullopt;
  const ClassicalGroup& classical = *group.classical();
  DiagramGroup result{.n = classical.dimension(), .leg = RepKind::vector};
  switch (classical.family) {
    case ClassicalFamily::special_orthogonal:
      result.special = true;
      [[fallthrough]];
    case ClassicalFamily::orthogonal:
      result.family = DiagramFamily::matchings;
      result.form = form_signs(classical);
      return result;
    case ClassicalFamily::symplectic:
      result.family = DiagramFamily::symplectic_matchings;
      return result;
    case ClassicalFamily::special_linear:
      result.special = true;
      [[fallthrough]];
    case ClassicalFamily::general_linear:
      result.family = DiagramFamily::permutations;
      return result;
    default:
      return std::nullopt;
  }
}

// A summand as a tensor: the variance of its legs, and whether it is twisted by the sign or determinant.
struct Legs {
  std::vector<bool> lower{};
  bool odd = false;
};

bool add_legs(const DiagramGroup& group, const RepExpression& expression, Legs& legs) {
  const RepKind kind = expression.kind();
  if (kind == RepKind::trivial) return true;
  if (kind == group.leg) {
    legs.lower.push_back(false);
    return true;
  }
  if (kind == RepKind::dual && expression.parts().front().kind() == group.leg) {
    legs.lower.push_back(true);
    return true;
  }
  if ((kind == RepKind::determinant && group.family == DiagramFamily::matchings) ||
      (kind == RepKind::permutation_sign && group.family == DiagramFamily::set_partitions)) {
    legs.odd = !legs.odd;
    return true;
  }
  if (kind != RepKind::product) return false;
  for (const RepExpression& factor : expression.parts()) {
    if (!add_legs(group, factor, legs)) return false;
  }
  return true;
}

std::optional<std::vector<Legs>> summand_legs(const DiagramGroup& group, const Representation& space) {
  std::vector<Legs> all;
  for (const Summand& summand : space.summands()) {
    if (!add_legs(group, summand.expression, all.emplace_back())) return std::nullopt;
  }
  return all;
}

// The diagrams between two tensors; nothing where SL(n) has determinants that the permutations do not reach.
std::optional<DiagramSpace> space_between(const DiagramGroup& group, const Legs& source, const Legs& target) {
  DiagramSpace space{.family = group.family, .n = group.n, .lower = target.lower};
  for (const bool lower : source.lower) space.lower.push_back(!lower);
  if (group.family == DiagramFamily::permutations) {
    int difference = 0;
    for (const bool lower : space.lower) difference += lower ? -1 : 1;
    if (group.special && difference != 0 && difference % group.n == 0) return std::nullopt;
    return space;
  }
  if (group.special) {
    space.parity = DiagramParity::both;
  } else if (source.odd != target.odd) {
    space.parity = DiagramParity::odd;
  }
  return space;
}

std::optional<DiagramBasis> blocks_without_diagrams(const Representation& v, const Representation& w) {
  const std::optional<DiagramGroup> group = diagram_group(v.group());
  if (!group) return std::nullopt;
  const auto sources = summand_legs(*group, v);
  const auto targets = summand_legs(*group, w);
  if (!sources || !targets) return std::nullopt;
  DiagramBasis basis{.source = v, .target = w, .dimension = {}, .form = group->form, .blocks = {}};
  for (std::size_t t = 0; t < targets->size(); ++t) {
    for (std::size_t s = 0; s < sources->size(); ++s) {
      std::optional<DiagramSpace> space = space_between(*group, (*sources)[s], (*targets)[t]);
      if (!space) return std::nullopt;
      basis.dimension += diagram_count(*space);
      const int target_legs = static_cast<int>((*targets)[t].lower.size());
      basis.blocks.push_back({s, t, target_legs, std::move(*space), {}});
    }
  }
  return basis;
}

}  // namespace

std::optional<Integer> diagram_dimension(const Representation& v, const Representation& w) {
  const std::optional<DiagramBasis> basis = blocks_without_diagrams(v, w);
  return basis ? std::optional(basis->dimension) : std::nullopt;
}

std::optional<DiagramBasis> diagram_basis(const Representation& v, const Representation& w, const Control& control) {
  std::optional<DiagramBasis> basis = blocks_without_diagrams(v, w);
  if (!basis) return basis;
  for (DiagramBlock& block : basis->blocks) {
    block.diagrams = diagrams(block.space, control);
    require(diagram_count(block.space) == block.diagrams.size(), "diagrams agree with their formula");
  }
  return basis;
}

Integer predicted_entries(const DiagramBasis& basis) {
  Integer entries;
  for (const DiagramBlock& block : basis.blocks) {
    for (const Diagram& diagram : block.diagrams) entries += diagram_entries(block.space, diagram);
  }
  return entries;
}

}  // namespace gordan
