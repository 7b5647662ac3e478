// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/detail/irrep_counts.hpp>

#include <cstdlib>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include <gordan/core/error.hpp>
#include <gordan/core/text.hpp>
#include <gordan/linear/detail/product_terms.hpp>
#include <gordan/linear/expression_character.hpp>
#include <gordan/rep/lie_action.hpp>

namespace gordan::detail {

namespace {

IrrepType type_of_product(IrrepType a, IrrepType b) {
  if (a == IrrepType::complex || b == IrrepType::complex) return IrrepType::complex;
  return a == b ? IrrepType::real : IrrepType::quaternionic;
}

// The irreps of a direct product are the tensor products of irreps of the factors.
IrrepCounts tensor_products(const IrrepCounts& counts, const IrrepCounts& factor, bool first) {
  if (first) return factor;
  const auto joined = [](const std::string& a, const std::string& b) { return fmt::format("{} (x) {}", a, b); };
  IrrepCounts result;
  for (const auto& [left_key, left] : counts) {
    for (const auto& [right_key, right] : factor) {
      std::vector<long> key = left_key;
      key.insert(key.end(), right_key.begin(), right_key.end());
      const std::string name = joined(left.name, right.name);
      const bool both_complex = left.type == IrrepType::complex && right.type == IrrepType::complex;
      result[std::move(key)] = {name,
                                joined(left.conjugate, right.conjugate),
                                both_complex ? name : joined(left.real_name, right.real_name),
                                left.degree * right.degree,
                                type_of_product(left.type, right.type),
                                left.multiplicity * right.multiplicity};
    }
  }
  return result;
}

IrrepCounts product_irrep_counts(const Group& group, const RepExpression& expression, const Control& control) {
  const std::vector<Group> factors = group.factors();
  IrrepCounts total;
  for (const ProductTerm& term : product_terms(expression, factors.size())) {
    IrrepCounts counts;
    for (std::size_t k = 0; k < factors.size(); ++k)
      counts = tensor_products(counts, irrep_counts(factors[k], term.spaces.spaces[k], control), k == 0);
    add(total, counts, term.count);
  }
  std::erase_if(total, [](const auto& entry) { return entry.second.multiplicity.is_zero(); });
  return total;
}

std::string weight_name(const std::vector<int>& weight, int sign) {
  std::vector<std::string> numbers;
  for (const int w : weight) numbers.push_back(std::to_string(sign * w));
  return fmt::format("weights({})", join(numbers, " "));
}

// The weight of every coordinate, where the torus acts by diagonal matrices.
WeightMultiplicities coordinate_weights(const TorusGroup& torus, const RepExpression& expression) {
  const auto rank = static_cast<std::size_t>(torus.rank);
  const auto n = static_cast<std::size_t>(expression.dimension());
  std::vector<std::vector<int>> weights(n, std::vector<int>(rank, 0));
  for (std::size_t k = 0; k < rank; ++k) {
    Matrix<Number> x(rank, rank);
    x(k, k) = 1;
    const Matrix<Number> derived = lie_action(expression, x);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        if (i != j && !derived(i, j).is_zero())
          throw InputError(fmt::format("the weights of '{}' are not known", expression.text()));
      }
      weights[i][k] = static_cast<int>(derived(i, i).to_rational().num().to_long());
    }
  }
  WeightMultiplicities result;
  for (const std::vector<int>& weight : weights) result[weight] += 1;
  return result;
}

// The torus of rank r is the diagonal of U(r).
WeightMultiplicities weights_of(const TorusGroup& torus, const RepExpression& expression, const Control& control) {
  const ClassicalGroup unitary{ClassicalFamily::unitary, torus.rank, 0, fmt::format("U({})", torus.rank)};
  std::optional<ClassicalCharacter> character = expression_character(unitary, expression, control);
  return character ? std::move(character->torus) : coordinate_weights(torus, expression);
}

IrrepCounts torus_irrep_counts(const TorusGroup& torus, const RepExpression& expression, const Control& control) {
  IrrepCounts result;
  for (const auto& [weight, multiplicity] : weights_of(torus, expression, control)) {
    std::vector<long> key = {0};
    for (const int w : weight) {
      key.front() += std::abs(w);
      key.push_back(-w);
    }
    const IrrepType type = key.front() == 0 ? IrrepType::real : IrrepType::complex;
    const std::string name = weight_name(weight, 1);
    result[std::move(key)] = {name, weight_name(weight, -1), name, 1, type, multiplicity};
  }
  return result;
}

}  // namespace

void add(IrrepCounts& counts, const IrrepCounts& more, const Integer& factor) {
  for (const auto& [key, irrep] : more) {
    const auto [place, added] = counts.emplace(key, irrep);
    if (added) place->second.multiplicity = 0;
    place->second.multiplicity += factor * irrep.multiplicity;
  }
}

IrrepCounts irrep_counts(const Group& group, const RepExpression& expression, const Control& control) {
  check(control);
  if (group.classical() != nullptr) return classical_irrep_counts(*group.classical(), expression, control);
  if (group.torus() != nullptr) return torus_irrep_counts(*group.torus(), expression, control);
  if (group.product() != nullptr) return product_irrep_counts(group, expression, control);
  if (group.finite() == nullptr)
    throw InputError(fmt::format("the irreps of {} are not known", group.name()), {},
                     "a finite group, a classical group, a torus or a product of these");
  if (group.factors().empty()) return finite_irrep_counts(*group.finite(), expression, control);
  try {
    return finite_irrep_counts(*group.finite(), expression, control);
  } catch (const LimitReached&) {
    check(control);  // too large for a table: by the tables of the factors
    return product_irrep_counts(group, expression, control);
  }
}

}  // namespace gordan::detail
