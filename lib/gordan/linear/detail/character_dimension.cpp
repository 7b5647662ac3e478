// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/detail/character_dimension.hpp>

#include <map>
#include <string>

#include <fmt/core.h>

#include <gordan/exact/prime.hpp>
#include <gordan/group/classes.hpp>
#include <gordan/irrep/classical_irreps.hpp>
#include <gordan/linear/detail/factor_spaces.hpp>
#include <gordan/linear/detail/modular_characters.hpp>
#include <gordan/linear/detail/stable_points.hpp>
#include <gordan/linear/detail/torus_dimension.hpp>
#include <gordan/linear/diagram_basis.hpp>
#include <gordan/linear/expression_character.hpp>
#include <gordan/rep/single.hpp>

namespace gordan::detail {

namespace {

bool holds(const RepExpression& expression, RepKind kind) {
  if (expression.kind() == kind) return true;
  for (const RepExpression& part : expression.parts()) {
    if (holds(part, kind)) return true;
  }
  return false;
}

bool holds(const Representation& v, RepKind kind) {
  for (const Summand& summand : v.summands()) {
    if (holds(summand.expression, kind)) return true;
  }
  return false;
}

// 1/|G| sum over g of chi_W(g) chi_V(g^-1), an integer from 0 to dim V dim W, modulo primes. The classes of A(n) that
// are listed together differ on irreps given by matrices, which are left out.
std::optional<Integer> finite_dimension(const Representation& v, const Representation& w, const Control& control) {
  const FiniteGroup& group = *v.group().finite();
  const auto by_matrices = [](const Representation& x) {
    return holds(x, RepKind::generated) || holds(x, RepKind::subspace);
  };
  if (group.name() == fmt::format("A({})", group.points()) && (by_matrices(v) || by_matrices(w))) return std::nullopt;
  const long field = common_conductor(conductor(v), conductor(w));
  const Representation dual_v = dual(v);
  return integer_by_residues(Integer(v.dimension()) * Integer(w.dimension()), [&](int k) {
    const ModularImage image = split_prime_images(field, k).front();
    const ModularTraces of_w(w, image);
    const ModularTraces of_v(dual_v, image);
    std::uint32_t total = 0;
    for (const ModularClass& c : conjugacy_classes(group, image, control)) {
      check(control);
      const std::uint32_t value = mul_mod(of_w(c.representative), of_v(c.representative), image.prime);
      total = add_mod(total, mul_mod(c.weight, value, image.prime), image.prime);
    }
    return PrimeResidue{image.prime, total};
  });
}

std::optional<ClassicalCharacter> character_of(const ClassicalGroup& group, const Representation& v,
                                               const Control& control) {
  ClassicalCharacter total;
  for (const Summand& summand : v.summands()) {
    const std::optional<ClassicalCharacter> part = expression_character(group, summand.expression, control);
    if (!part) return std::nullopt;
    total = total + *part;
  }
  return total;
}

// The sum over irreps of the products of multiplicities; over C, which is the dimension over R of real maps.
std::optional<Integer> classical_dimension(const Representation& v, const Representation& w, const Control& control) {
  const ClassicalGroup& group = *v.group().classical();
  const std::optional<ClassicalCharacter> source = character_of(group, v, control);
  const std::optional<ClassicalCharacter> target = source ? character_of(group, w, control) : std::nullopt;
  if (!target) return torus_dimension(v, w, control);
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

// The torus of rank r is the diagonal of U(r): its characters are sums of weights of U(r), each an irrep.
std::optional<Integer> torus_group_dimension(const Representation& v, const Representation& w, const Control& control) {
  const int rank = v.group().torus()->rank;
  const ClassicalGroup unitary{ClassicalFamily::unitary, rank, 0, fmt::format("U({})", rank)};
  const std::optional<ClassicalCharacter> source = character_of(unitary, v, control);
  const std::optional<ClassicalCharacter> target = character_of(unitary, w, control);
  if (!source || !target) return std::nullopt;
  Integer total;
  for (const auto& [weight, multiplicity] : source->torus) {
    const auto found = target->torus.find(weight);
    if (found != target->torus.end()) total += multiplicity * found->second;
  }
  return total;
}

// Hom of a direct product: the product over the factors, block by block.
std::optional<Integer> product_dimension(const Representation& v, const Representation& w, const Control& control) {
  const std::vector<Group> factors = v.group().factors();
  Integer total;
  for (const Summand& target : w.summands()) {
    for (const Summand& source : v.summands()) {
      const auto of_v = factor_spaces(source.expression, factors.size());
      const auto of_w = factor_spaces(target.expression, factors.size());
      if (!of_v || !of_w) return std::nullopt;
      Integer block = 1;
      for (std::size_t k = 0; k < factors.size() && !block.is_zero(); ++k) {
        const std::optional<Integer> dimension =
            character_dimension(single(factors[k], of_v->spaces[k]), single(factors[k], of_w->spaces[k]), control);
        if (!dimension) return std::nullopt;
        block *= *dimension;
      }
      total += block;
    }
  }
  return total;
}

}  // namespace

std::optional<Integer> character_dimension(const Representation& v, const Representation& w, const Control& control) {
  if (v.dimension() == 0 || w.dimension() == 0) return Integer(0);
  if (std::optional<Integer> dimension = diagram_dimension(v, w)) return dimension;
  if (const auto fewer = on_fewer_points(v, w)) return character_dimension(fewer->first, fewer->second, control);
  if (!v.group().factors().empty()) {
    if (std::optional<Integer> dimension = product_dimension(v, w, control)) return dimension;
  }
  if (v.group().finite() != nullptr) return finite_dimension(v, w, control);
  if (v.group().classical() != nullptr) return classical_dimension(v, w, control);
  if (v.group().torus() != nullptr) return torus_group_dimension(v, w, control);
  return std::nullopt;
}

}  // namespace gordan::detail
