// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/nonlinearity.hpp>

#include <algorithm>
#include <optional>

#include <gordan/invariant/tensor_view.hpp>
#include <gordan/linear/detail/factor_spaces.hpp>
#include <gordan/rep/action.hpp>
#include <gordan/rep/monomial_action.hpp>
#include <gordan/rep/single.hpp>

namespace gordan {

namespace {

using Weights = std::optional<std::vector<Rational>>;

Weights weights_of(const RepExpression& expression, const std::vector<int>& form);

// i1 <= ... <= ik (or <) with the number of orders of its indices; the product of the weights of its indices.
Weights power_weights(const RepExpression& expression, const std::vector<int>& form) {
  const Weights base = weights_of(expression.parts().front(), form);
  if (!base) return std::nullopt;
  const bool symmetric = expression.kind() == RepKind::symmetric_power;
  const auto n = static_cast<int>(base->size());
  const int k = expression.order();
  std::vector<Rational> weights;
  std::vector<int> index;
  const auto visit = [&](const auto& self, int first) -> void {
    if (static_cast<int>(index.size()) == k) {
      Rational weight = symmetric ? Rational(factorial(static_cast<unsigned long>(k))) : Rational(1);
      for (std::size_t i = 0, run = 1; i < index.size(); ++i, ++run) {
        weight *= (*base)[static_cast<std::size_t>(index[i])];
        if (i > 0 && index[i] != index[i - 1]) run = 1;
        if (symmetric) weight /= Rational(static_cast<long>(run));
      }
      weights.push_back(weight);
      return;
    }
    for (int i = first; i < n; ++i) {
      index.push_back(i);
      self(self, symmetric ? i : i + 1);
      index.pop_back();
    }
  };
  visit(visit, 0);
  return weights;
}

Weights product_weights(const RepExpression& expression, const std::vector<int>& form) {
  std::vector<Rational> weights = {1};
  for (const RepExpression& factor : expression.parts()) {
    const Weights next = weights_of(factor, form);
    if (!next) return std::nullopt;
    std::vector<Rational> longer;
    for (const Rational& a : weights) {
      for (const Rational& b : *next) longer.push_back(a * b);
    }
    weights = std::move(longer);
  }
  return weights;
}

Weights sum_weights(const RepExpression& expression, const std::vector<int>& form) {
  std::vector<Rational> weights;
  for (const RepExpression& part : expression.parts()) {
    const Weights next = weights_of(part, form);
    if (!next) return std::nullopt;
    weights.insert(weights.end(), next->begin(), next->end());
  }
  return weights;
}

// The weights that the invariant squares of `form` on vectors give; the caller knows that the group preserves it.
Weights weights_of(const RepExpression& expression, const std::vector<int>& form) {
  switch (expression.kind()) {
    case RepKind::vector:
      if (form.empty()) return std::nullopt;
      return std::vector<Rational>(form.begin(), form.end());
    case RepKind::trivial:
    case RepKind::determinant:
    case RepKind::permutation_sign:
    case RepKind::points:
    case RepKind::pairs:
    case RepKind::realified_vector:
      return std::vector<Rational>(static_cast<std::size_t>(expression.dimension()), 1);
    case RepKind::dual: {
      Weights weights = weights_of(expression.parts().front(), form);
      if (weights) {
        for (Rational& weight : *weights) weight = Rational(1) / weight;
      }
      return weights;
    }
    case RepKind::product:
      return product_weights(expression, form);
    case RepKind::sum:
      return sum_weights(expression, form);
    case RepKind::symmetric_power:
    case RepKind::alternating_power:
      return power_weights(expression, form);
    case RepKind::subspace:
      if (std::ranges::any_of(form, [](int s) { return s < 0; })) return std::nullopt;
      return expression.squared_norms();
    default:
      return std::nullopt;  // traceless components are not orthogonal to each other
  }
}

constexpr int largest_checked = 400;  // dimension of a matrix action that is multiplied out

bool preserves(const Matrix<Number>& rho, const std::vector<Rational>& weights) {
  for (std::size_t i = 0; i < rho.cols(); ++i) {
    for (std::size_t j = i; j < rho.cols(); ++j) {
      Number sum;
      for (std::size_t k = 0; k < rho.rows(); ++k) {
        if (!rho(k, i).is_zero() && !rho(k, j).is_zero()) sum += Number(weights[k]) * rho(k, i) * rho(k, j);
      }
      if (sum != (i == j ? Number(weights[i]) : Number(0))) return false;
    }
  }
  return true;
}

Weights finite_weights(const FiniteGroup& group, const Summand& summand) {
  if (summand.dimension > largest_checked || group.is_complex()) return std::nullopt;
  Weights weights = weights_of(summand.expression, std::vector<int>(static_cast<std::size_t>(group.dimension()), 1));
  if (!weights) weights = summand.expression.squared_norms();
  for (const NaturalElement& g : group.generators()) {
    if (!preserves(action(summand, g), *weights)) return std::nullopt;
  }
  return weights;
}

Weights classical_weights(const ClassicalGroup& group, const Summand& summand) {
  if (is_orthogonal(group.family)) return weights_of(summand.expression, form_signs(group));
  return is_complex(group.family) ? weights_of(summand.expression, {}) : std::nullopt;
}

// For a finite group by its generators.
PointwiseKind finite_pointwise(const FiniteGroup& group, const Summand& summand) {
  PointwiseKind kind = PointwiseKind::every;
  for (const NaturalElement& g : group.generators()) {
    const std::optional<MonomialAction> monomial = monomial_action(summand.expression, g);
    if (!monomial || monomial->order > 2) return PointwiseKind::none;
    if (monomial->order == 2) kind = PointwiseKind::odd;
  }
  return kind;
}

// Of classical groups only scalars and the determinant +-1 have entries that are permuted up to sign.
PointwiseKind classical_pointwise(const ClassicalGroup& group, const RepExpression& expression) {
  if (expression.kind() == RepKind::trivial) return PointwiseKind::every;
  if (expression.kind() == RepKind::determinant) {
    if (group.family == ClassicalFamily::orthogonal) return PointwiseKind::odd;
    const bool one = group.family == ClassicalFamily::special_orthogonal ||
                     group.family == ClassicalFamily::special_linear || group.family == ClassicalFamily::symplectic ||
                     group.family == ClassicalFamily::special_unitary;
    return one ? PointwiseKind::every : PointwiseKind::none;
  }
  if (expression.kind() != RepKind::sum && expression.kind() != RepKind::product) return PointwiseKind::none;
  PointwiseKind kind = PointwiseKind::every;
  for (const RepExpression& part : expression.parts()) kind = std::max(kind, classical_pointwise(group, part));
  return kind;
}

/// What is known of a summand: how the coordinates are permuted, and an invariant sum of squares.
struct Symmetry {
  PointwiseKind pointwise = PointwiseKind::none;
  Weights weights;
};

Symmetry symmetry_of(const Group& group, const Summand& summand);

/// Where the coordinates lie whose index of factor k is the first one.
std::vector<std::size_t> rest_of(const detail::FactorSpaces& spaces, std::size_t k) {
  std::vector<std::size_t> places = {0};
  for (std::size_t f = 0; f < spaces.strides.size(); ++f) {
    if (f == k) continue;
    std::vector<std::size_t> longer;
    for (const std::size_t place : places)
      for (const int stride : spaces.strides[f]) longer.push_back(place + static_cast<std::size_t>(stride));
    places = std::move(longer);
  }
  return places;
}

/// A tensor product over the factors of a direct product: coordinates are permuted where those of all factors are, and
/// the weights are multiplied.
Symmetry product_symmetry(const Group& group, const Summand& summand) {
  const std::vector<Group> factors = group.factors();
  const std::optional<detail::FactorSpaces> spaces = detail::factor_spaces(summand.expression, factors.size());
  if (!spaces) return {};
  Symmetry result{PointwiseKind::every, std::vector<Rational>(static_cast<std::size_t>(summand.dimension), 1)};
  for (std::size_t k = 0; k < factors.size(); ++k) {
    const Representation own = single(factors[k], spaces->spaces[k]);
    if (own.summands().size() != 1) return {};
    const Symmetry factor = symmetry_of(factors[k], own.summands().front());
    result.pointwise = std::max(result.pointwise, factor.pointwise);
    if (!factor.weights) result.weights.reset();
    if (!result.weights) continue;
    // The coordinates with index i of this factor: i, and any index of the others.
    const std::vector<int>& strides = spaces->strides[k];
    const std::vector<std::size_t> others = rest_of(*spaces, k);
    for (std::size_t i = 0; i < strides.size(); ++i) {
      for (const std::size_t rest : others)
        (*result.weights)[rest + static_cast<std::size_t>(strides[i])] *= (*factor.weights)[i];
    }
  }
  return result;
}

Symmetry symmetry_of(const Group& group, const Summand& summand) {
  if (summand.expression.kind() == RepKind::trivial) return {PointwiseKind::every, std::vector<Rational>{1}};
  if (const FiniteGroup* finite = group.finite()) {
    const PointwiseKind kind = finite_pointwise(*finite, summand);
    if (kind == PointwiseKind::none) return {kind, finite_weights(*finite, summand)};
    return {kind, std::vector<Rational>(static_cast<std::size_t>(summand.dimension), 1)};
  }
  if (group.classical() != nullptr)
    return {classical_pointwise(*group.classical(), summand.expression),
            classical_weights(*group.classical(), summand)};
  return group.factors().empty() ? Symmetry{} : product_symmetry(group, summand);
}

std::string reason_of(const Nonlinearity& one) {
  if (one.pointwise == PointwiseKind::every) return "the group permutes the coordinates";
  if (one.pointwise == PointwiseKind::odd) return "the group permutes the coordinates up to signs";
  if (one.squared_norm.empty()) return "no invariant sum of squares is known; gates by invariants keep every symmetry";
  return one.definite ? "the group is orthogonal for the sum of squares"
                      : "the group preserves an indefinite sum of squares";
}

}  // namespace

std::vector<Nonlinearity> nonlinearities(const Representation& representation) {
  std::vector<Nonlinearity> all;
  for (const Summand& summand : representation.summands()) {
    Symmetry found = symmetry_of(representation.group(), summand);
    Nonlinearity one{.summand = all.size(), .pointwise = found.pointwise, .reason = ""};
    if (found.weights) one.squared_norm = std::move(*found.weights);
    one.definite = !one.squared_norm.empty() &&
                   std::ranges::all_of(one.squared_norm, [](const Rational& d) { return d.sign() > 0; });
    one.reason = reason_of(one);
    all.push_back(std::move(one));
  }
  return all;
}

std::string to_string(const Nonlinearity& nonlinearity) {
  if (nonlinearity.pointwise == PointwiseKind::every) return "every function entry by entry";
  if (nonlinearity.pointwise == PointwiseKind::odd) return "odd functions entry by entry";
  return nonlinearity.squared_norm.empty() ? "gates" : "norms and gates";
}

}  // namespace gordan
