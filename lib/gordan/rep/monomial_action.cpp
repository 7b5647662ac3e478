// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/monomial_action.hpp>

#include <numeric>
#include <utility>

#include <gordan/core/error.hpp>
#include <gordan/rep/action.hpp>
#include <gordan/rep/detail/expression_node.hpp>
#include <gordan/rep/detail/scalar_arithmetic.hpp>

namespace gordan {

namespace {

constexpr int max_dense_dimension = 2000;  // traceless tensors and subspaces are looked at through their dense matrices

using Result = std::optional<MonomialAction>;

std::uint32_t add_phase(std::uint32_t a, std::uint32_t b, long order) {
  return static_cast<std::uint32_t>((static_cast<long>(a) + static_cast<long>(b)) % order);
}

MonomialAction with_order(MonomialAction action, long order) {
  const auto factor = static_cast<std::uint32_t>(order / action.order);
  for (std::uint32_t& phase : action.phase) phase *= factor;
  action.order = order;
  return action;
}

MonomialAction reduced(MonomialAction action) {
  long common = action.order;
  for (const std::uint32_t phase : action.phase) common = std::gcd(common, static_cast<long>(phase));
  for (std::uint32_t& phase : action.phase) phase /= static_cast<std::uint32_t>(common);
  action.order /= common;
  return action;
}

MonomialAction permutation_action(std::vector<int> image) {
  std::vector<std::uint32_t> phase(image.size(), 0);
  return {std::move(image), std::move(phase), 1};
}

/// The root of unity as (exponent, order), where it is one. A root of unity of conductor N has order N or 2N.
std::optional<std::pair<std::uint32_t, long>> root_exponent(const Number& x) {
  if (x.is_one()) return {{0, 1}};
  if (x == Number(-1)) return {{1, 2}};
  if (x.is_rational() || !(x * x.conjugate()).is_one()) return std::nullopt;
  const long order = x.conductor() % 2 == 0 ? x.conductor() : 2 * x.conductor();
  if (!pow(x, order).is_one()) return std::nullopt;
  const Number root = Number::root_of_unity(order);
  Number power = root;
  for (std::uint32_t k = 1; k < order; ++k, power *= root) {
    if (power == x) return {{k, order}};
  }
  return std::nullopt;
}

Result matrix_action(const Matrix<Number>& matrix) {
  const std::size_t n = matrix.rows();
  MonomialAction result = permutation_action(std::vector<int>(n, -1));
  std::vector<bool> taken(n, false);
  for (std::size_t j = 0; j < n; ++j) {
    for (std::size_t i = 0; i < n; ++i) {
      if (matrix(i, j).is_zero()) continue;
      const auto root = root_exponent(matrix(i, j));
      if (!root || taken[i] || result.image[j] >= 0) return std::nullopt;
      taken[i] = true;
      result.image[j] = static_cast<int>(i);
      result = with_order(std::move(result), std::lcm(result.order, root->second));
      result.phase[j] = root->first * static_cast<std::uint32_t>(result.order / root->second);
    }
    if (result.image[j] < 0) return std::nullopt;
  }
  return result;
}

Result scalar_action(const Number& value) { return matrix_action(Matrix<Number>(1, 1, value)); }

MonomialAction pair_action(const Permutation& p) {
  std::vector<int> image;
  for (std::size_t i = 0; i < p.size(); ++i) {
    for (std::size_t j = i + 1; j < p.size(); ++j) {
      image.push_back(static_cast<int>(detail::pair_index(p[i], p[j], p.size())));
    }
  }
  return permutation_action(std::move(image));
}

MonomialAction kronecker(const MonomialAction& a, const MonomialAction& b) {
  const long order = std::lcm(a.order, b.order);
  const MonomialAction left = with_order(a, order);
  const MonomialAction right = with_order(b, order);
  MonomialAction result;
  result.order = order;
  const auto columns = static_cast<int>(b.image.size());
  for (std::size_t i = 0; i < a.image.size(); ++i) {
    for (std::size_t j = 0; j < b.image.size(); ++j) {
      result.image.push_back(left.image[i] * columns + right.image[j]);
      result.phase.push_back(add_phase(left.phase[i], right.phase[j], order));
    }
  }
  return result;
}

void append(MonomialAction& sum, const MonomialAction& block) {
  const long order = std::lcm(sum.order, block.order);
  sum = with_order(std::move(sum), order);
  const MonomialAction next = with_order(block, order);
  const auto offset = static_cast<int>(sum.image.size());
  for (const int image : next.image) sum.image.push_back(offset + image);
  sum.phase.insert(sum.phase.end(), next.phase.begin(), next.phase.end());
}

MonomialAction power_action(const detail::PowerBasis& power, const MonomialAction& base, bool strict) {
  const int k = power.order();
  const long order = strict ? std::lcm(base.order, 2L) : base.order;
  const MonomialAction step_action = with_order(base, order);
  std::vector<std::size_t> image = {0};
  std::vector<std::uint32_t> phase = {0};
  for (int level = 1; level <= k; ++level) {
    std::vector<std::size_t> next_image(power.size(level));
    std::vector<std::uint32_t> next_phase(power.size(level));
    for (std::size_t tuple = 0; tuple < power.size(level); ++tuple) {
      const std::size_t prefix = power.prefix(level, tuple);
      const auto last = static_cast<std::size_t>(power.last(level, tuple));
      const auto& step = power.insert(level - 1, image[prefix], step_action.image[last]);
      next_image[tuple] = step.index;
      next_phase[tuple] = add_phase(phase[prefix], step_action.phase[last], order);
      if (step.sign < 0) next_phase[tuple] = add_phase(next_phase[tuple], static_cast<std::uint32_t>(order / 2), order);
    }
    image = std::move(next_image);
    phase = std::move(next_phase);
  }
  MonomialAction result;
  for (const std::size_t index : image) result.image.push_back(static_cast<int>(index));
  result.phase = std::move(phase);
  result.order = order;
  return result;
}

MonomialAction inverse_phases(MonomialAction action) {
  for (std::uint32_t& phase : action.phase) {
    if (phase != 0) phase = static_cast<std::uint32_t>(action.order) - phase;
  }
  return action;
}

Result act(const RepExpression& expression, const NaturalElement& element);

template <class Combine>
Result combine_parts(const RepExpression& expression, const NaturalElement& element, MonomialAction start,
                     Combine combine) {
  for (const RepExpression& part : expression.parts()) {
    const Result action = act(part, element);
    if (!action) return std::nullopt;
    combine(start, *action);
  }
  return start;
}

Result act(const RepExpression& expression, const NaturalElement& element) {
  using detail::block_of;
  const std::optional<FactorBlock>& block = expression.node().block;
  switch (expression.kind()) {
    case RepKind::trivial:
      return permutation_action({0});
    case RepKind::determinant:
      return scalar_action(determinant(block_of(element.matrix, block)));
    case RepKind::permutation_sign:
      return scalar_action(Number(sign(block_of(element.permutation, block))));
    case RepKind::points:
      return permutation_action(block_of(element.permutation, block));
    case RepKind::pairs:
      return pair_action(block_of(element.permutation, block));
    case RepKind::vector:
      return matrix_action(block_of(element.matrix, block));
    case RepKind::realified_vector:
      return std::nullopt;
    case RepKind::dual: {
      Result base = act(expression.parts().front(), element);
      if (base) base = inverse_phases(std::move(*base));
      return base;
    }
    case RepKind::product:
      return combine_parts(expression, element, permutation_action({0}),
                           [](MonomialAction& a, const MonomialAction& b) { a = kronecker(a, b); });
    case RepKind::sum:
      return combine_parts(expression, element, {}, append);
    case RepKind::symmetric_power:
    case RepKind::alternating_power: {
      const Result base = act(expression.parts().front(), element);
      if (!base) return std::nullopt;
      return power_action(*expression.node().power, *base, expression.kind() == RepKind::alternating_power);
    }
    case RepKind::irreducible:
    case RepKind::weights:
      return std::nullopt;
    case RepKind::regular: {
      const detail::WordTable& words = *expression.node().words;
      const NaturalElement inner{block_of(element.permutation, block), block_of(element.matrix, block)};
      return permutation_action(
          detail::product_of_word(words.left_multiplication(), words.word(inner), expression.dimension()));
    }
    case RepKind::generated:
    case RepKind::young:
    case RepKind::traceless:
    case RepKind::subspace:
      if (expression.dimension() > max_dense_dimension) return std::nullopt;
      return matrix_action(action(expression, element));
  }
  return std::nullopt;
}

}  // namespace

std::optional<MonomialAction> monomial_action(const RepExpression& expression, const NaturalElement& element) {
  Result result = act(expression, element);
  if (result) result = reduced(std::move(*result));
  return result;
}

std::optional<MonomialAction> monomial_action(const Representation& representation, const NaturalElement& element) {
  MonomialAction result;
  for (const Summand& summand : representation.summands()) {
    const Result block = act(summand.expression, element);
    if (!block) return std::nullopt;
    append(result, *block);
  }
  return reduced(std::move(result));
}

std::optional<std::vector<MonomialAction>> monomial_generators(const Representation& representation) {
  const FiniteGroup* group = representation.group().finite();
  if (group == nullptr) return std::nullopt;
  std::vector<MonomialAction> result;
  long order = 1;
  for (const NaturalElement& generator : group->generators()) {
    Result action = monomial_action(representation, generator);
    if (!action) return std::nullopt;
    order = std::lcm(order, action->order);
    result.push_back(std::move(*action));
  }
  for (MonomialAction& action : result) action = with_order(std::move(action), order);
  return result;
}

MonomialAction compose(const MonomialAction& a, const MonomialAction& b) {
  require(a.order == b.order && a.image.size() == b.image.size(), "monomial actions of one size and order");
  MonomialAction result = b;
  for (std::size_t j = 0; j < b.image.size(); ++j) {
    const auto middle = static_cast<std::size_t>(b.image[j]);
    result.image[j] = a.image[middle];
    result.phase[j] = add_phase(b.phase[j], a.phase[middle], a.order);
  }
  return result;
}

}  // namespace gordan
