// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/polynomial.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

namespace gordan {

/// Dense homogeneous forms in n variables modulo p: the monomials of each degree in lexicographic
/// order and, for multiplication by linear forms, where x_i times a monomial lies.
class FormSpace {
 public:
  explicit FormSpace(std::size_t n);

  [[nodiscard]] std::size_t num_variables() const { return n_; }
  [[nodiscard]] const std::vector<Exponents>& monomials(int degree);

  /// (Sigma_i linear[i] x_i)^degree, by the multinomial theorem.
  [[nodiscard]] std::vector<std::uint32_t> power(std::span<const std::uint32_t> linear, int degree, std::uint32_t p);

  /// form (of degree `degree`) times Sigma_i linear[i] x_i.
  [[nodiscard]] std::vector<std::uint32_t> times_linear(std::span<const std::uint32_t> form, int degree,
                                                        std::span<const std::uint32_t> linear, std::uint32_t p);

 private:
  struct Degree {
    std::vector<Exponents> monomials;
    std::vector<std::uint32_t> successors;  // [monomial * n + i]: index of x_i * monomial one degree up
  };
  void grow(int degree);

  std::size_t n_;
  std::deque<Degree> degrees_;
};

}  // namespace gordan
