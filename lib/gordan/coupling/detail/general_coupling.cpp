// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/convention.hpp>
#include <gordan/core/error.hpp>
#include <gordan/coupling/detail/coupling_targets.hpp>
#include <gordan/coupling/detail/coupling_task.hpp>
#include <gordan/coupling/detail/orthogonal_maps.hpp>
#include <gordan/coupling/detail/scaled_maps.hpp>
#include <gordan/coupling/detail/young_coupling.hpp>
#include <gordan/invariant/tensor_view.hpp>
#include <gordan/linear/linear_maps.hpp>
#include <gordan/rep/single.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <tuple>
#include <utility>

namespace gordan::detail {

namespace {

/// The partition of an irrep of S(n) in Young's seminormal form.
std::optional<Partition> young_shape(const Group& group, const RepExpression& expression) {
  if (group.finite() == nullptr || expression.kind() != RepKind::young || expression.factor() >= 0) return std::nullopt;
  if (group.name() != fmt::format("S({})", group.points())) return std::nullopt;
  return partition_of(expression.irrep());
}

/// An orthogonal basis of Hom(V x W, U) for one summand each.
struct Block {
  RepExpression v;
  RepExpression w;
  RepExpression u;
  MapNorms norms;
  std::vector<OrthogonalMap> maps;
};

MapNorms norms_between(const RepExpression& v, const RepExpression& w, const RepExpression& u) {
  MapNorms norms{{}, u.squared_norms()};
  const std::vector<Rational> second = w.squared_norms();
  for (const Rational& a : v.squared_norms())
    for (const Rational& b : second) norms.source.push_back(a * b);
  return norms;
}

class GeneralCouplings {
 public:
  GeneralCouplings(const CouplingTask& task, bool rational, CouplingNormalization normalization)
      : task_(task),
        rational_(rational),
        normalization_(normalization),
        young_(task.options.max_entries, task.control) {}

  /// Finds all maps first, since one that has no exact length makes all of them rational.
  void find(std::vector<CouplingTarget>& targets) {
    for (CouplingTarget& target : targets) {
      find_endomorphisms(task_.v.group(), target, options(), task_.control);
      for (const Summand& a : task_.v.summands())
        for (const Summand& b : task_.w.summands()) note(block(a.expression, b.expression, target), target.irreducible);
    }
  }

  void fill(CouplingTarget& target) {
    for (const Summand& a : task_.v.summands())
      for (const Summand& b : task_.w.summands()) {
        const Block& found = block(a.expression, b.expression, target);
        for (const OrthogonalMap& map : found.maps) target.tensors.push_back(tensor(target, a, b, found, map));
      }
  }

  [[nodiscard]] bool rational() const { return rational_ || !exact_lengths_; }
  [[nodiscard]] bool exact_lengths() const { return exact_lengths_; }
  [[nodiscard]] bool orthonormal_rows() const { return orthonormal_rows_; }
  [[nodiscard]] bool factors_of_subgroups() const { return factors_of_subgroups_; }

 private:
  [[nodiscard]] LinearOptions options() const { return {task_.options.max_entries - entries_}; }

  [[nodiscard]] std::vector<LinearMap> basis_of(const RepExpression& v, const RepExpression& w,
                                                const RepExpression& u) {
    const Group& group = task_.v.group();
    const auto a = young_shape(group, v);
    const auto b = young_shape(group, w);
    const auto c = young_shape(group, u);
    if (a && b && c) {
      factors_of_subgroups_ = true;
      return young_.linear_maps(*a, *b, *c);
    }
    if (!u.has_matrices() && v.has_matrices() && w.has_matrices())
      throw InputError(fmt::format("'{}' x '{}' has the irrep {} of {}, which is known by its name only", v.text(),
                                   w.text(), u.text(), group.name()),
                       {}, "U, a space with matrices, such as 'vector', 'sym(2)' or 'skew(2)'",
                       group.classical() != nullptr && is_complex(group.classical()->family)
                           ? "'vector' is C^n as R^(2n) here; complex irreps are written by name, as in 'irrep((1,0))'"
                           : "");
    return linear_maps(single(group, RepExpression::product({v, w})), single(group, u), options(), task_.control).maps;
  }

  const Block& block(const RepExpression& v, const RepExpression& w, const CouplingTarget& target) {
    const auto same = [&](const Block& each) { return each.v == v && each.w == w && each.u == target.expression; };
    const auto known = std::find_if(blocks_.begin(), blocks_.end(), same);
    if (known != blocks_.end()) return *known;
    const std::vector<LinearMap> basis = basis_of(v, w, target.expression);
    Block found{v, w, target.expression, norms_between(v, w, target.expression), {}};
    found.maps = orthogonal_basis(basis, found.norms, target.endomorphisms, task_.control);
    require(found.maps.size() == basis.size(), "as many orthogonal maps as independent ones");
    blocks_.push_back(std::move(found));
    return blocks_.back();
  }

  void note(const Block& block, bool irreducible) {
    for (const OrthogonalMap& map : block.maps) {
      entries_ += map.entries.size();
      if (entries_ > task_.options.max_entries)
        throw LimitReached(fmt::format("the tensors have more than {} nonzero entries", task_.options.max_entries));
      exact_lengths_ =
          exact_lengths_ && (rational_ ? map.squared_norm.is_rational()
                                       : has_exact_entries(map, block.norms, normalizing_square(block), task_.control));
      orthonormal_rows_ = orthonormal_rows_ && irreducible && has_orthonormal_rows(map, block.norms);
    }
  }

  [[nodiscard]] CouplingTensor tensor(const CouplingTarget& target, const Summand& a, const Summand& b,
                                      const Block& block, const OrthogonalMap& map) const {
    CouplingTensor result{target.name,
                          static_cast<int>(target.tensors.size()),
                          {task_.v.dimension(), task_.w.dimension(), target.expression.dimension()},
                          {}};
    const Rational scale = rational() ? Rational(1) : squared_scale(map, block.norms) * normalizing_square(block);
    for (const LinearEntry& entry : map.entries) {
      const Rational weight = rational() ? Rational(1) : scale * weight_of(entry, block.norms);
      result.entries.push_back({a.offset + entry.col / b.dimension, b.offset + entry.col % b.dimension, entry.row,
                                scaled(entry.value, weight)});
    }
    std::sort(result.entries.begin(), result.entries.end(), [](const CouplingEntry& x, const CouplingEntry& y) {
      return std::tie(x.i, x.j, x.k) < std::tie(y.i, y.j, y.k);
    });
    return result;
  }

  /// The square of what the normalization multiplies orthonormal tensors with.
  [[nodiscard]] Rational normalizing_square(const Block& block) const {
    return coupling_scale(normalization_, block.v.dimension(), block.w.dimension(), block.u.dimension())
        .signed_square();
  }

  const CouplingTask& task_;
  bool rational_;
  CouplingNormalization normalization_;
  std::deque<Block> blocks_;
  YoungCouplings young_;
  std::size_t entries_ = 0;
  bool exact_lengths_ = true;
  bool orthonormal_rows_ = true;
  bool factors_of_subgroups_ = false;
};

bool has_young(const RepExpression& expression) {
  return expression.kind() == RepKind::young ||
         std::any_of(expression.parts().begin(), expression.parts().end(), has_young);
}

bool has_young(const Representation& representation) {
  return std::any_of(representation.summands().begin(), representation.summands().end(),
                     [](const Summand& summand) { return has_young(summand.expression); });
}

/// The convention's name and text.
void describe(bool young, bool rational, const std::vector<CouplingTarget>& targets, CouplingSet& set) {
  if (young) {
    set.convention = rational ? "seminormal" : "orthogonal";
    set.convention_text = fmt::format("Young's {} form, standard tableaux in last-letter order", set.convention);
  } else {
    set.convention = "coordinates";
    set.convention_text = rational
                              ? "the coordinates of the representations as their variables are named"
                              : "the coordinates of the representations, each times the length of its basis vector";
  }
  set.convention_text += "; the first coefficient of each tensor is positive where it is real";
  const std::string tensors = tensors_in_words(targets);
  if (!tensors.empty()) set.convention_text += "; " + tensors;
}

std::string reason_of(const GeneralCouplings& couplings, const std::vector<CouplingTarget>& targets,
                      const CouplingSet& set) {
  std::string reason = "a basis of Hom(V x W, U), exact, made orthogonal by Gram and Schmidt";
  if (couplings.factors_of_subgroups()) reason += "; between irreps of S(n) from those of S(n - 1), solved over Q";
  if (std::any_of(targets.begin(), targets.end(), [](const auto& target) { return !target.endomorphisms.empty(); }))
    reason += "; an irrep of complex or quaternionic type has 2 or 4 tensors for each time it occurs";
  if (set.normalization == "rational") {
    if (!couplings.exact_lengths())
      reason += "; not all lengths are roots of rationals, so that the tensors are left in the coordinates as they are";
    return reason + "; the tensors are orthogonal";
  }
  return reason + (couplings.orthonormal_rows() ? "; the rows of each tensor are orthonormal, checked exactly"
                                                : "; each tensor has squared length dim U times that of its scale");
}

}  // namespace

CouplingSet general_couplings(const CouplingTask& task) {
  const bool young =
      task.v.group().finite() != nullptr && (has_young(task.v) || has_young(task.w) || (task.u && has_young(*task.u)));
  require_convention(
      task, young ? std::vector<std::string>{"orthogonal", "seminormal"} : std::vector<std::string>{"coordinates"});
  const std::string& wanted = task.options.normalization;
  const bool rational = wanted == "rational" || task.options.convention == "seminormal";
  const auto normalization = rational ? CouplingNormalization::orthonormal : named_normalization(wanted);
  std::vector<CouplingTarget> targets = coupling_targets(task);
  GeneralCouplings couplings(task, rational, normalization);
  couplings.find(targets);
  CouplingSet set;
  set.normalization = couplings.rational() ? "rational" : to_string(normalization);
  long sum = 0;
  for (CouplingTarget& target : targets) {
    couplings.fill(target);
    sum += static_cast<long>(target.tensors.size()) * target.expression.dimension() /
           static_cast<long>(target.endomorphisms.size() + 1);
    for (CouplingTensor& tensor : target.tensors) set.tensors.push_back(std::move(tensor));
  }
  describe(young, couplings.rational(), targets, set);
  if (!couplings.rational() && !couplings.orthonormal_rows())
    set.convention_text +=
        "; not all coordinates are orthonormal, so that the rows are not: each tensor has a length only";
  set.reason = reason_of(couplings, targets, set) + completeness_text(task, sum);
  return set;
}

}  // namespace gordan::detail
