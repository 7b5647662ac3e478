// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/group/classes.hpp>
#include <gordan/irrep/classical_irreps.hpp>
#include <gordan/linear/diagram_basis.hpp>
#include <gordan/linear/expression_character.hpp>
#include <gordan/linear/linear_maps.hpp>
#include <gordan/rep/action.hpp>

#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace gordan {

namespace {

/// tr rho(g) modulo p; products and sums of traces where the expression is one.
std::uint32_t character_mod(const RepExpression& expression, const ModularElement& g, const ModularImage& image) {
  const std::uint32_t p = image.prime;
  if (expression.kind() == RepKind::product || expression.kind() == RepKind::sum) {
    const bool product = expression.kind() == RepKind::product;
    std::uint32_t result = product ? 1 : 0;
    for (const RepExpression& part : expression.parts()) {
      const std::uint32_t value = character_mod(part, g, image);
      result = product ? mul_mod(result, value, p) : add_mod(result, value, p);
    }
    return result;
  }
  const Matrix<std::uint32_t> matrix = action(expression, g, image);
  std::uint32_t trace = 0;
  for (std::size_t i = 0; i < matrix.rows(); ++i) trace = add_mod(trace, matrix(i, i), p);
  return trace;
}

std::uint32_t character_mod(const Representation& v, const ModularElement& g, const ModularImage& image) {
  std::vector<RepExpression> known;
  std::vector<std::uint32_t> values;
  std::uint32_t total = 0;
  for (const Summand& summand : v.summands()) {
    std::size_t k = 0;
    while (k < known.size() && !(known[k] == summand.expression)) ++k;
    if (k == known.size()) {
      known.push_back(summand.expression);
      values.push_back(character_mod(summand.expression, g, image));
    }
    total = add_mod(total, values[k], image.prime);
  }
  return total;
}

/// 1/|G| sum over g of chi_W(g) chi_V(g^-1) modulo a prime.
std::uint32_t inner_product_mod(const Representation& dual_v, const Representation& w, const ModularImage& image,
                                const Control& control) {
  std::uint32_t total = 0;
  for (const ModularClass& c : conjugacy_classes(*w.group().finite(), image, control)) {
    check(control);
    const std::uint32_t value = mul_mod(character_mod(w, c.representative, image),
                                        character_mod(dual_v, c.representative, image), image.prime);
    total = add_mod(total, mul_mod(c.weight, value, image.prime), image.prime);
  }
  return total;
}

/// The inner product of the characters, an integer from 0 to dim V dim W, by Chinese remainders.
Integer finite_dimension(const Representation& v, const Representation& w, const Control& control) {
  const Integer bound = Integer(v.dimension()) * Integer(w.dimension());
  const long field = common_conductor(conductor(v), conductor(w));
  const Representation dual_v = dual(v);
  Integer result;
  Integer modulus = 1;
  for (int k = 0; modulus <= bound; ++k) {
    const ModularImage image = split_prime_images(field, k).front();
    try {
      const std::uint32_t residue = inner_product_mod(dual_v, w, image, control);
      const std::uint32_t p = image.prime;
      const std::uint32_t step = mul_mod(sub_mod(residue, result.mod(p), p), inverse_mod(modulus.mod(p), p), p);
      result += modulus * Integer(step);
      modulus *= Integer(p);
    } catch (const std::domain_error&) {
      continue;  // the prime divides a denominator
    }
  }
  return result;
}

std::optional<ClassicalCharacter> character_of(const Representation& v, const Control& control) {
  const ClassicalGroup& group = *v.group().classical();
  ClassicalCharacter total;
  for (const Summand& summand : v.summands()) {
    const std::optional<ClassicalCharacter> part = expression_character(group, summand.expression, control);
    if (!part) return std::nullopt;
    total = total + *part;
  }
  return total;
}

/// The sum over irreps of the products of multiplicities; over C, which is the dimension over R of real maps.
std::optional<Integer> classical_dimension(const Representation& v, const Representation& w, const Control& control) {
  const std::optional<ClassicalCharacter> source = character_of(v, control);
  const std::optional<ClassicalCharacter> target = character_of(w, control);
  if (!source || !target) return std::nullopt;
  const ClassicalGroup& group = *v.group().classical();
  std::map<std::string, Integer> multiplicities;
  for (const IrrepMultiplicity& m : decompose_character(group, *source, control))
    multiplicities[m.irrep.name] = m.multiplicity;
  Integer total;
  for (const IrrepMultiplicity& m : decompose_character(group, *target, control)) {
    const auto found = multiplicities.find(m.irrep.name);
    if (found != multiplicities.end()) total += found->second * m.multiplicity;
  }
  return total;
}

}  // namespace

Integer linear_dimension(const Representation& v, const Representation& w, const Control& control) {
  if (v.dimension() == 0 || w.dimension() == 0) return 0;
  if (std::optional<Integer> dimension = diagram_dimension(v, w)) return *dimension;
  if (v.group().finite() != nullptr) return finite_dimension(v, w, control);
  if (v.group().classical() != nullptr) {
    if (std::optional<Integer> dimension = classical_dimension(v, w, control)) return *dimension;
  }
  return linear_maps(v, w, {}, control).dimension;
}

}  // namespace gordan
