// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <gordan/exact/matrix.hpp>

namespace gordan {

/// Arithmetic of residues in [0, p) for a word-size prime p < 2^31.
[[nodiscard]] inline std::uint32_t add_mod(std::uint32_t a, std::uint32_t b, std::uint32_t p) {
  const std::uint32_t sum = a + b;
  return sum >= p ? sum - p : sum;
}

[[nodiscard]] inline std::uint32_t sub_mod(std::uint32_t a, std::uint32_t b, std::uint32_t p) {
  return a >= b ? a - b : a + p - b;
}

[[nodiscard]] inline std::uint32_t mul_mod(std::uint32_t a, std::uint32_t b, std::uint32_t p) {
  return static_cast<std::uint32_t>(static_cast<std::uint64_t>(a) * b % p);
}

/// a^exponent mod p, with 0^0 = 1.
[[nodiscard]] std::uint32_t pow_mod(std::uint32_t a, std::uint64_t exponent, std::uint32_t p);

/// The inverse of a modulo the prime p; std::domain_error when a = 0 mod p.
[[nodiscard]] std::uint32_t inverse_mod(std::uint32_t a, std::uint32_t p);

/// Deterministic Miller-Rabin test for 32-bit integers (bases 2, 7, 61 suffice: Jaeschke 1993).
[[nodiscard]] bool is_prime(std::uint32_t n);

/// A ring homomorphism Z[zeta_N, 1/m] -> F_p: zeta_N goes to `root`, a primitive N-th root of 1 modulo `prime`.
struct ModularImage {
  std::uint32_t prime = 0;
  long conductor = 1;
  std::uint32_t root = 1;
};

/// All phi(N) images of Q(zeta_N) at one prime: the k-th largest prime p < 2^31 with p = 1 mod N (k = 0, 1, ...).
/// The roots ascend. LimitReached when there are not so many such primes (N near 2^31).
[[nodiscard]] std::vector<ModularImage> split_prime_images(long conductor, int k);

/// The image of a number; its conductor must divide the image's. std::domain_error when p divides a denominator.
[[nodiscard]] std::uint32_t reduce(const Number& number, const ModularImage& image);
[[nodiscard]] Matrix<std::uint32_t> reduce(const Matrix<Number>& matrix, const ModularImage& image);

/// Matrix product modulo p.
[[nodiscard]] Matrix<std::uint32_t> multiply(const Matrix<std::uint32_t>& a, const Matrix<std::uint32_t>& b,
                                             std::uint32_t p);

/// Matrix times column modulo p.
[[nodiscard]] std::vector<std::uint32_t> multiply(const Matrix<std::uint32_t>& a, std::span<const std::uint32_t> x,
                                                  std::uint32_t p);

/// Inverse of a square matrix modulo p; std::domain_error when it is singular modulo p.
[[nodiscard]] Matrix<std::uint32_t> inverse_mod(const Matrix<std::uint32_t>& a, std::uint32_t p);

/// Determinant of a square matrix modulo p.
[[nodiscard]] std::uint32_t determinant_mod(const Matrix<std::uint32_t>& a, std::uint32_t p);

}  // namespace gordan
