// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/detail/weyl_multiplicities.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <utility>

#include <gordan/core/error.hpp>
#include <gordan/linear/detail/modular_characters.hpp>
#include <gordan/linear/detail/torus_elements.hpp>

namespace gordan::detail {

namespace {

int largest_coordinate(const ClassicalCharacter& character) {
  int result = 0;
  for (const WeightMultiplicities* weights : {&character.torus, &character.reflected}) {
    for (const auto& [weight, multiplicity] : *weights) {
      for (const int w : weight) result = std::max(result, std::abs(w));
    }
  }
  return result;
}

// The character of the dual at an element: every weight negated.
std::uint32_t dual_value(const ClassicalCharacter& character, const TorusElement& element, std::uint32_t p) {
  std::uint32_t total = 0;
  for (const auto& [weight, multiplicity] : element.reflected ? character.reflected : character.torus) {
    std::uint32_t term = multiplicity.mod(p);
    for (std::size_t i = 0; i < weight.size(); ++i) {
      const std::uint32_t t = weight[i] > 0 ? inverse_mod(element.torus[i], p) : element.torus[i];
      term = mul_mod(term, pow_mod(t, static_cast<std::uint64_t>(std::abs(weight[i])), p), p);
    }
    total = add_mod(total, term, p);
  }
  return total;
}

}  // namespace

std::vector<IrrepMultiplicity> weyl_multiplicities(const ClassicalGroup& group, const RepExpression& expression,
                                                   const std::vector<ClassicalIrrep>& candidates,
                                                   const Control& control) {
  std::vector<ClassicalCharacter> characters;
  int weight = 0;
  for (const ClassicalIrrep& irrep : candidates) {
    characters.push_back(character(irrep, control));
    weight = std::max(weight, largest_coordinate(characters.back()));
  }
  weight += largest_weight(expression);
  const long order = torus_order(group, weight, expression.conductor());
  const ModularImage image = split_prime_images(order, 0).front();  // a prime above every multiplicity
  const std::uint32_t p = image.prime;
  const ModularTrace trace(expression, image);
  std::vector<std::uint32_t> sums(candidates.size(), 0);
  for (const TorusElement& c : torus_elements(group, weight, image, control)) {
    check(control);
    const std::uint32_t value = mul_mod(c.weight, trace(c.element), p);
    for (std::size_t k = 0; k < sums.size(); ++k)
      sums[k] = add_mod(sums[k], mul_mod(value, dual_value(characters[k], c, p), p), p);
  }
  std::vector<IrrepMultiplicity> result;
  for (std::size_t k = 0; k < sums.size(); ++k) {
    if (sums[k] != 0) result.push_back({candidates[k], sums[k]});
  }
  return result;
}

}  // namespace gordan::detail
