// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <gordan/exact/integer.hpp>
#include <gordan/exact/number.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/exact/rational.hpp>

namespace gordan {

/// The only fraction a/b = residue mod modulus with |a|, b <= sqrt(modulus/2), gcd(b, modulus) = 1, if there is one
/// (Wang 1981).
[[nodiscard]] std::optional<Rational> rational_reconstruction(const Integer& residue, const Integer& modulus);

/// A vector of rationals from its images modulo several distinct primes, by Chinese remaindering and rational
/// reconstruction.
class RationalLifter {
 public:
  explicit RationalLifter(std::size_t count);
  RationalLifter(RationalLifter&&) noexcept;
  RationalLifter& operator=(RationalLifter&&) noexcept;
  ~RationalLifter();

  /// Adds the residues modulo a prime that was not used before (`count` of them).
  void add(std::uint32_t prime, std::span<const std::uint32_t> residues);

  /// The fractions, if each is so small that the modulus exceeds 2^16 |numerator| denominator. A wrong vector can
  /// pass with tiny probability only, yet it can: check the result exactly.
  [[nodiscard]] std::optional<std::vector<Rational>> lift() const;

  /// The product of the primes so far.
  [[nodiscard]] Integer modulus() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A vector of numbers of Q(zeta_N) from its images under all phi(N) homomorphisms at several primes, through the
/// inverse Vandermonde matrix of the roots. The result has to be checked exactly, as for RationalLifter.
class NumberLifter {
 public:
  NumberLifter(long conductor, std::size_t count);

  /// Adds one prime: `images` are all images at this prime, as split_prime_images gives them; values[image][entry].
  void add(const std::vector<ModularImage>& images, const std::vector<std::vector<std::uint32_t>>& values);

  [[nodiscard]] std::optional<std::vector<Number>> lift() const;
  [[nodiscard]] Integer modulus() const;

 private:
  long conductor_;
  std::size_t count_;
  std::size_t degree_;
  RationalLifter coefficients_;
};

}  // namespace gordan
