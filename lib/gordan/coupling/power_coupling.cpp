// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/convention.hpp>
#include <gordan/core/error.hpp>
#include <gordan/coupling/detail/coupling_targets.hpp>
#include <gordan/coupling/detail/scaled_maps.hpp>
#include <gordan/coupling/power_coupling.hpp>
#include <gordan/coupling/symmetric_power.hpp>
#include <gordan/linear/linear_maps.hpp>
#include <gordan/rep/single.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace gordan {

namespace {

using detail::CouplingTarget;
using detail::MapNorms;
using detail::OrthogonalMap;

/// i1 <= ... <= ik in lexicographic order: the components of Sym^k.
std::vector<std::vector<int>> components(int dimension, int k) {
  std::vector<std::vector<int>> result;
  std::vector<int> index(static_cast<std::size_t>(k), 0);
  while (dimension > 0) {
    result.push_back(index);
    std::size_t a = index.size();
    while (a > 0 && index[a - 1] + 1 == dimension) --a;
    if (a == 0) break;
    const int next = index[a - 1] + 1;
    std::fill(index.begin() + static_cast<std::ptrdiff_t>(a) - 1, index.end(), next);
  }
  return result;
}

/// k! / product of the factorials of the multiplicities: the number of positions of a component.
Rational positions_of(const std::vector<int>& index) {
  Rational result = 1;
  int run = 0;
  for (std::size_t a = 0; a < index.size(); ++a) {
    run = a > 0 && index[a] == index[a - 1] ? run + 1 : 1;
    result *= Rational(static_cast<long>(a) + 1) / Rational(run);
  }
  return result;
}

RepExpression whole(const Representation& v) {
  std::vector<RepExpression> parts;
  for (const Summand& summand : v.summands()) parts.push_back(summand.expression);
  return parts.size() == 1 ? parts.front() : RepExpression::sum(parts);
}

class PowerCouplings {
 public:
  PowerCouplings(const Representation& v, int k, const CouplingOptions& options, const Control& control)
      : v_(v),
        power_(single(v.group(), RepExpression::symmetric_power(whole(v), k))),
        options_(options),
        control_(control),
        rational_(options.normalization == "rational"),
        components_(components(v.dimension(), k)) {
    if (!rational_) normalization_ = detail::named_normalization(options.normalization);
    if (normalization_ == CouplingNormalization::norm)
      throw InputError("powers have no normalization 'norm'", {}, "orthonormal, component, frobenius or rational");
    require(components_.size() == static_cast<std::size_t>(power_.dimension()), "the components of a symmetric power");
    const std::vector<Rational> of_v = squared_norms(v);
    for (const std::vector<int>& index : components_) {
      Rational norm = positions_of(index);
      for (const int i : index) norm *= of_v[static_cast<std::size_t>(i)];
      source_norms_.push_back(std::move(norm));
    }
  }

  [[nodiscard]] PowerSet result(const std::vector<std::string>& irreps) {
    std::vector<CouplingTarget> targets = detail::irrep_targets(power_, irreps, control_);
    for (CouplingTarget& target : targets) find(target);
    PowerSet set;
    set.normalization = rational_ ? "rational" : to_string(normalization_);
    set.convention_text = rational_
                              ? "the coordinates of the representations as their variables are named"
                              : "the coordinates of the representations, each times the length of its basis vector";
    const std::string tensors = detail::tensors_in_words(targets);
    if (!tensors.empty()) set.convention_text += "; " + tensors;
    long sum = 0;
    for (std::size_t t = 0; t < targets.size(); ++t) {
      fill(targets[t], maps_[t], set);
      sum += static_cast<long>(maps_[t].size()) * targets[t].expression.dimension() /
             static_cast<long>(targets[t].endomorphisms.size() + 1);
    }
    set.reason = "a basis of Hom(Sym^k V, U), exact, made orthogonal by Gram and Schmidt";
    if (!irreps.empty()) return set;
    require(sum == power_.dimension(), "the dimensions of all irreps of a power add up");
    set.reason += fmt::format("; complete: the dimensions of the irreps add up to {}", power_.dimension());
    return set;
  }

 private:
  [[nodiscard]] MapNorms norms(const CouplingTarget& target) const {
    return {source_norms_, target.expression.squared_norms()};
  }

  [[nodiscard]] Rational extra_square(const CouplingTarget& target) const {
    return detail::coupling_scale(normalization_, 1, 1, target.expression.dimension()).signed_square();
  }

  void find(CouplingTarget& target) {
    check(control_);
    const Group& group = v_.group();
    if (!target.expression.has_matrices() && power_.summands().front().expression.has_matrices())
      throw InputError(
          fmt::format("the power has the irrep {} of {}, which is known by its name only", target.name, group.name()),
          {}, "irreps with matrices");
    const LinearOptions linear{options_.max_entries};
    detail::find_endomorphisms(group, target, linear, control_);
    const Representation u = single(group, target.expression);
    const std::vector<LinearMap> basis = linear_maps(power_, u, linear, control_).maps;
    maps_.push_back(detail::orthogonal_basis(basis, norms(target), target.endomorphisms, control_));
    require(maps_.back().size() == basis.size(), "as many orthogonal maps as independent ones");
    for (const OrthogonalMap& map : maps_.back()) {
      for (const LinearEntry& entry : map.entries)
        entries_ += positions_of(components_[static_cast<std::size_t>(entry.col)]).num();
      rational_ = rational_ || !has_exact_entries(map, norms(target), extra_square(target), control_);
    }
    if (entries_ > Integer(options_.max_entries))
      throw LimitReached(
          fmt::format("the tensors of the power have more than {} nonzero entries", options_.max_entries));
  }

  void fill(const CouplingTarget& target, const std::vector<OrthogonalMap>& maps, PowerSet& set) const {
    const MapNorms lengths = norms(target);
    int copy = 0;
    for (const OrthogonalMap& map : maps) {
      check(control_);
      PowerTensor tensor{target.name, copy++, {}, {}};
      tensor.shape.assign(components_.front().size(), v_.dimension());
      tensor.shape.push_back(target.expression.dimension());
      const Rational scale = rational_ ? Rational(1) : detail::squared_scale(map, lengths) * extra_square(target);
      for (const LinearEntry& entry : map.entries) {
        std::vector<int> index = components_[static_cast<std::size_t>(entry.col)];
        const Rational positions = positions_of(index);
        const ExactValue value =
            rational_ ? detail::scaled(entry.value / Number(positions), 1)
                      : detail::scaled(entry.value, scale * detail::weight_of(entry, lengths) / positions);
        do {
          std::vector<int> at = index;
          at.push_back(entry.row);
          tensor.entries.push_back({std::move(at), value});
        } while (std::next_permutation(index.begin(), index.end()));
      }
      std::sort(tensor.entries.begin(), tensor.entries.end(),
                [](const PowerEntry& a, const PowerEntry& b) { return a.index < b.index; });
      set.tensors.push_back(std::move(tensor));
    }
  }

  const Representation& v_;
  Representation power_;
  const CouplingOptions& options_;
  const Control& control_;
  bool rational_;
  CouplingNormalization normalization_ = CouplingNormalization::orthonormal;
  std::vector<std::vector<int>> components_;
  std::vector<Rational> source_norms_;
  std::vector<std::vector<OrthogonalMap>> maps_;
  Integer entries_;
};

}  // namespace

PowerSet power_couplings(const Representation& v, int k, const std::vector<std::string>& irreps,
                         const CouplingOptions& options, const Control& control) {
  if (k < 1 || k > max_product_factors)
    throw InputError(fmt::format("the power {}; powers are from 1 to {}", k, max_product_factors));
  if (v.dimension() == 0) return {{}, "", "orthonormal", "the space has dimension 0"};
  return PowerCouplings(v, k, options, control).result(irreps);
}

}  // namespace gordan
