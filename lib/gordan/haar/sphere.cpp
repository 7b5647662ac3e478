// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/haar/sphere.hpp>

namespace gordan {

Rational sphere_moment(std::span<const int> exponents) {
  Integer top = 1;
  Integer bottom = 1;
  long taken = 0;
  for (const int exponent : exponents) {
    if (exponent % 2 != 0) return 0;
    for (int odd = 1; odd < exponent; odd += 2, taken += 2) {
      top *= odd;
      bottom *= static_cast<long>(exponents.size()) + taken;
    }
  }
  return {top, bottom};
}

}  // namespace gordan
