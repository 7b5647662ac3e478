// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <vector>

#include <gordan/core/error.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/exact/number.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/group/finite_group.hpp>
#include <gordan/group/products.hpp>
#include <gordan/rep/detail/word_table.hpp>

namespace gordan::detail {

/// The arithmetic that the action of an element needs, over exact numbers.
struct ExactArithmetic {
  using Scalar = Number;
  using Element = NaturalElement;

  [[nodiscard]] static bool is_zero(const Number& a) { return a.is_zero(); }
  [[nodiscard]] static Number from_long(long a) { return Number(a); }
  [[nodiscard]] static Number multiply(const Number& a, const Number& b) {
    if (a.is_one()) return b;
    return b.is_one() ? a : a * b;
  }
  [[nodiscard]] static Number add(const Number& a, const Number& b) { return a.is_zero() ? b : a + b; }
  [[nodiscard]] static Number determinant(const Matrix<Number>& a) { return gordan::determinant(a); }
  [[nodiscard]] static Matrix<Number> inverse(const Matrix<Number>& a) { return gordan::inverse(a); }
  [[nodiscard]] static Number from_number(const Number& a) { return a; }
  [[nodiscard]] static Number power(const Number& a, int exponent) { return pow(a, exponent); }
  [[nodiscard]] static std::vector<std::int32_t> word(const WordTable& table, const NaturalElement& g) {
    return table.word(g);
  }
  [[nodiscard]] static Number half() { return Number(Rational(Integer(1), Integer(2))); }
  [[nodiscard]] static Number imaginary_unit() { return Number::root_of_unity(4); }
};

/// The same modulo a word-size prime.
struct ModularArithmetic {
  using Scalar = std::uint32_t;
  using Element = ModularElement;
  ModularImage image;
  std::uint32_t p = image.prime;

  [[nodiscard]] static bool is_zero(std::uint32_t a) { return a == 0; }
  [[nodiscard]] std::uint32_t from_long(long a) const {
    const long residue = a % static_cast<long>(p);
    return static_cast<std::uint32_t>(residue < 0 ? residue + static_cast<long>(p) : residue);
  }
  [[nodiscard]] std::uint32_t multiply(std::uint32_t a, std::uint32_t b) const { return mul_mod(a, b, p); }
  [[nodiscard]] std::uint32_t add(std::uint32_t a, std::uint32_t b) const { return add_mod(a, b, p); }
  [[nodiscard]] std::uint32_t determinant(const Matrix<std::uint32_t>& a) const { return determinant_mod(a, p); }
  [[nodiscard]] Matrix<std::uint32_t> inverse(const Matrix<std::uint32_t>& a) const { return inverse_mod(a, p); }
  [[nodiscard]] std::uint32_t power(std::uint32_t a, int exponent) const {
    const auto size = static_cast<std::uint64_t>(exponent < 0 ? -static_cast<long>(exponent) : exponent);
    return pow_mod(exponent < 0 ? inverse_mod(a, p) : a, size, p);
  }
  [[nodiscard]] std::vector<std::int32_t> word(const WordTable& table, const ModularElement& g) const {
    return table.word(g, image);
  }
  [[nodiscard]] std::uint32_t from_number(const Number& a) const {
    if (image.conductor % a.conductor() != 0) {
      throw std::domain_error("the matrices of a subspace lie outside the field that is reduced");
    }
    return reduce(a, image);
  }
  [[nodiscard]] std::uint32_t half() const { return (p + 1) / 2; }

  /// The image of i, where the field that is reduced has one, else the smaller square root of -1: a^((p-1)/4) for the
  /// first a that is no square.
  [[nodiscard]] std::uint32_t imaginary_unit() const {
    if (image.conductor % 4 == 0) return pow_mod(image.root, static_cast<std::uint64_t>(image.conductor) / 4, p);
    if (p % 4 != 1) throw std::domain_error("a complex vector as a real one needs a prime p = 1 mod 4");
    for (std::uint32_t a = 2;; ++a) {
      const std::uint32_t root = pow_mod(a, (p - 1) / 4, p);
      if (mul_mod(root, root, p) == p - 1) return root < p - root ? root : p - root;
    }
  }
};

/// The product of two matrices, zeros skipped.
template <class Arithmetic>
[[nodiscard]] Matrix<typename Arithmetic::Scalar> sparse_product(const Matrix<typename Arithmetic::Scalar>& a,
                                                                 const Matrix<typename Arithmetic::Scalar>& b,
                                                                 const Arithmetic& arithmetic) {
  using Scalar = typename Arithmetic::Scalar;
  Matrix<Scalar> result(a.rows(), b.cols(), arithmetic.from_long(0));
  for (std::size_t i = 0; i < a.rows(); ++i) {
    for (std::size_t k = 0; k < a.cols(); ++k) {
      if (Arithmetic::is_zero(a(i, k))) continue;
      for (std::size_t j = 0; j < b.cols(); ++j) {
        if (Arithmetic::is_zero(b(k, j))) continue;
        result(i, j) = arithmetic.add(result(i, j), arithmetic.multiply(a(i, k), b(k, j)));
      }
    }
  }
  return result;
}

/// The matrix in the arithmetic's scalars.
template <class Arithmetic>
[[nodiscard]] Matrix<typename Arithmetic::Scalar> convert(const Matrix<Number>& a, const Arithmetic& arithmetic) {
  Matrix<typename Arithmetic::Scalar> result(a.rows(), a.cols(), arithmetic.from_long(0));
  for (std::size_t i = 0; i < a.data().size(); ++i) {
    if (!a.data()[i].is_zero()) result.data()[i] = arithmetic.from_number(a.data()[i]);
  }
  return result;
}

/// The part of a natural matrix or permutation in the block of a factor; the whole without a block.
template <class Scalar>
[[nodiscard]] Matrix<Scalar> block_of(const Matrix<Scalar>& whole, const std::optional<FactorBlock>& block) {
  if (!block) return whole;
  const auto n = static_cast<std::size_t>(block->dimension);
  const auto first = static_cast<std::size_t>(block->first_row);
  require(first + n <= whole.rows(), "the matrix of a product holds the blocks of its factors");
  Matrix<Scalar> result(n, n);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) result(i, j) = whole(first + i, first + j);
  }
  return result;
}

[[nodiscard]] inline Permutation block_of(const Permutation& whole, const std::optional<FactorBlock>& block) {
  if (!block) return whole;
  require(static_cast<std::size_t>(block->first_point + block->points) <= whole.size(),
          "the permutation of a product holds the points of its factors");
  Permutation result;
  for (int i = 0; i < block->points; ++i) {
    result.push_back(whole[static_cast<std::size_t>(block->first_point + i)] - block->first_point);
  }
  return result;
}

/// s1 s2 ... of permutations, the last one first.
[[nodiscard]] inline Permutation product_of_word(const std::vector<Permutation>& generators,
                                                 const std::vector<std::int32_t>& word, int points) {
  Permutation result = identity_permutation(points);
  for (const std::int32_t s : word) result = compose(result, generators[static_cast<std::size_t>(s)]);
  return result;
}

}  // namespace gordan::detail
