// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/detail/torus_dimension.hpp>

#include <algorithm>

#include <gordan/exact/prime.hpp>
#include <gordan/linear/detail/modular_characters.hpp>
#include <gordan/linear/detail/torus_elements.hpp>

namespace gordan::detail {

namespace {

int largest_weight(const Representation& v) {
  int result = 0;
  for (const Summand& summand : v.summands()) result = std::max(result, detail::largest_weight(summand.expression));
  return result;
}

}  // namespace

std::optional<Integer> torus_dimension(const Representation& v, const Representation& w, const Control& control) {
  for (const Representation* space : {&v, &w}) {
    for (const Summand& summand : space->summands()) {
      if (!summand.expression.has_matrices()) return std::nullopt;
    }
  }
  const ClassicalGroup& group = *v.group().classical();
  const int weight = largest_weight(v) + largest_weight(w);
  const long field = common_conductor(conductor(v), conductor(w));
  const long order = torus_order(group, weight, field);
  const Representation dual_v = dual(v);
  return integer_by_residues(Integer(v.dimension()) * Integer(w.dimension()), [&](int k) {
    const ModularImage image = split_prime_images(order, k).front();
    const std::uint32_t p = image.prime;
    const ModularTraces of_w(w, image);
    const ModularTraces of_v(dual_v, image);
    std::uint32_t total = 0;
    for (const TorusElement& c : torus_elements(group, weight, image, control)) {
      check(control);
      const std::uint32_t value = mul_mod(of_w(c.element), of_v(c.element), p);
      total = add_mod(total, mul_mod(c.weight, value, p), p);
    }
    return PrimeResidue{p, total};
  });
}

}  // namespace gordan::detail
