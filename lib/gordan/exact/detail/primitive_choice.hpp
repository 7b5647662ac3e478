// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/integer.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/exact/short_vectors.hpp>

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <vector>

namespace gordan::detail {

/// A machine word whose operations throw std::overflow_error rather than wrap.
class CheckedWord {
 public:
  CheckedWord(std::int64_t value = 0) : value_(value) {}
  bool is_zero() const { return value_ == 0; }
  std::int64_t value() const { return value_; }

  /// a -= b * c
  static void subtract_product(CheckedWord& a, const CheckedWord& b, const CheckedWord& c) {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(b.value_, c.value_, &product) || __builtin_sub_overflow(a.value_, product, &a.value_) ||
        a.value_ == INT64_MIN) {
      throw std::overflow_error("CheckedWord");
    }
  }
  CheckedWord operator-() const { return -value_; }
  static CheckedWord quotient(const CheckedWord& a, const CheckedWord& b) { return a.value_ / b.value_; }
  static bool smaller(const CheckedWord& a, const CheckedWord& b) { return std::abs(a.value_) < std::abs(b.value_); }
  static bool is_unit(const CheckedWord& a) { return a.value_ == 1 || a.value_ == -1; }

 private:
  std::int64_t value_;
};

/// The same operations for integers of any size.
class AnyWord {
 public:
  AnyWord(std::int64_t value = 0) : value_(value) {}
  bool is_zero() const { return value_.is_zero(); }
  /// Throws std::overflow_error where it does not fit.
  std::int64_t value() const { return value_.to_long(); }
  AnyWord operator-() const {
    AnyWord result;
    result.value_ = -value_;
    return result;
  }

  static void subtract_product(AnyWord& a, const AnyWord& b, const AnyWord& c) { a.value_ -= b.value_ * c.value_; }
  static AnyWord quotient(const AnyWord& a, const AnyWord& b) {
    AnyWord result;
    result.value_ = floor_quotient(a.value_, b.value_);
    return result;
  }
  static bool smaller(const AnyWord& a, const AnyWord& b) { return abs(a.value_) < abs(b.value_); }
  static bool is_unit(const AnyWord& a) { return abs(a.value_).is_one(); }

 private:
  Integer value_;
};

/// A growing list of independent vectors P of Z^n with a unimodular U such that P U = [L 0], L lower triangular. Then a
/// further vector v is independent of P exactly when the tail of v U is not zero. When L has units on its diagonal, P
/// generates a saturated lattice, and P with v does so exactly when the gcd of the tail is 1.
template <class Word>
class TriangularChoice {
 public:
  explicit TriangularChoice(std::size_t n) : u_(n, n), inverse_(n, n) {
    for (std::size_t i = 0; i < n; ++i) u_(i, i) = inverse_(i, i) = 1;
  }

  std::size_t size() const { return size_; }

  /// v U from the place size() on.
  std::vector<Word> tail(const ShortVector& v) const {
    std::vector<Word> result(v.size() - size_);
    for (std::size_t i = 0; i < v.size(); ++i) {
      if (v[i] == 0) continue;
      for (std::size_t j = 0; j < result.size(); ++j) Word::subtract_product(result[j], u_(i, size_ + j), -v[i]);
    }
    return result;
  }

  /// Adds the vector with this tail if its gcd is 1, or any gcd but 0 where `primitive_only` is not set.
  bool add(std::vector<Word> tail, bool primitive_only) {
    if (primitive_only && !has_gcd_one(tail)) return false;
    std::size_t pivot = smallest(tail);
    if (pivot == tail.size()) return false;
    while (true) {  // Euclid's algorithm by column operations
      bool others = false;
      for (std::size_t j = 0; j < tail.size(); ++j) {
        if (j == pivot || tail[j].is_zero()) continue;
        const Word q = Word::quotient(tail[j], tail[pivot]);
        Word::subtract_product(tail[j], q, tail[pivot]);
        for (std::size_t i = 0; i < u_.rows(); ++i) {
          Word::subtract_product(u_(i, size_ + j), q, u_(i, size_ + pivot));
          Word::subtract_product(inverse_(size_ + pivot, i), -q, inverse_(size_ + j, i));
        }
        others = others || !tail[j].is_zero();
      }
      if (!others) break;
      pivot = smallest(tail);
    }
    for (std::size_t i = 0; i < u_.rows(); ++i) {
      std::swap(u_(i, size_), u_(i, size_ + pivot));
      std::swap(inverse_(size_, i), inverse_(size_ + pivot, i));
    }
    ++size_;
    return true;
  }

  /// Vectors that make a primitive P a basis of Z^n: the last rows of U^-1.
  std::vector<ShortVector> completion() const {
    std::vector<ShortVector> result(u_.rows() - size_, ShortVector(u_.rows()));
    for (std::size_t i = 0; i < result.size(); ++i)
      for (std::size_t j = 0; j < u_.rows(); ++j) result[i][j] = inverse_(size_ + i, j).value();
    return result;
  }

 private:
  static std::size_t smallest(const std::vector<Word>& tail) {
    std::size_t pivot = tail.size();
    for (std::size_t j = 0; j < tail.size(); ++j) {
      if (!tail[j].is_zero() && (pivot == tail.size() || Word::smaller(tail[j], tail[pivot]))) pivot = j;
    }
    return pivot;
  }

  static bool has_gcd_one(const std::vector<Word>& tail) {
    Word gcd;
    for (const Word& entry : tail) {
      Word a = entry;
      while (!a.is_zero()) {
        Word remainder = gcd;
        Word::subtract_product(remainder, Word::quotient(gcd, a), a);
        gcd = std::exchange(a, remainder);
      }
      if (Word::is_unit(gcd)) return true;
    }
    return false;
  }

  Matrix<Word> u_;
  Matrix<Word> inverse_;  // U^-1
  std::size_t size_ = 0;
};

}  // namespace gordan::detail
