// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/usable_image.hpp>

#include <stdexcept>

namespace gordan {

ModularImage usable_image(const std::vector<Matrix<Number>>& matrices, long conductor, std::uint32_t below) {
  for (int k = 0;; ++k) {
    const ModularImage image = split_prime_images(conductor, k).front();
    if (image.prime >= below) continue;
    try {
      for (const Matrix<Number>& matrix : matrices) (void)reduce(matrix, image);
      return image;
    } catch (const std::domain_error&) {
      continue;  // this prime divides a denominator
    }
  }
}

}  // namespace gordan
