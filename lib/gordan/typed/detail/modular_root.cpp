// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/prime.hpp>
#include <gordan/typed/detail/modular_root.hpp>

namespace gordan::detail {

std::optional<std::uint32_t> root_mod(std::uint32_t a, std::uint32_t p) {
  if (a == 0) return 0;
  if (pow_mod(a, (p - 1) / 2, p) != 1) return std::nullopt;
  std::uint32_t odd = p - 1;
  unsigned twos = 0;
  for (; odd % 2 == 0; odd /= 2) ++twos;
  std::uint32_t non_residue = 2;
  while (pow_mod(non_residue, (p - 1) / 2, p) == 1) ++non_residue;
  std::uint32_t generator = pow_mod(non_residue, odd, p);  // of the 2-Sylow group
  std::uint32_t root = pow_mod(a, (odd + 1) / 2, p);
  std::uint32_t rest = pow_mod(a, odd, p);  // root^2 = a * rest throughout
  while (rest != 1) {
    unsigned order = 0;
    for (std::uint32_t power = rest; power != 1; power = mul_mod(power, power, p)) ++order;
    std::uint32_t step = generator;
    for (unsigned k = order + 1; k < twos; ++k) step = mul_mod(step, step, p);
    root = mul_mod(root, step, p);
    generator = mul_mod(step, step, p);
    rest = mul_mod(rest, generator, p);
    twos = order;
  }
  return root;
}

}  // namespace gordan::detail
