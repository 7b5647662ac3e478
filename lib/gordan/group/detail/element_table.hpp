// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/group/elements.hpp>
#include <gordan/group/finite_group.hpp>

namespace gordan::detail {

/// One generator, made ready for many products: its permutation and its sparse matrix and inverse matrix modulo p.
struct PreparedGenerator {
  struct Entry {
    std::uint32_t index = 0;
    std::uint32_t value = 0;
  };
  Permutation permutation;
  std::vector<std::vector<Entry>> rows;             ///< of the matrix: column and value
  std::vector<std::vector<Entry>> inverse_columns;  ///< of the inverse matrix: row and value
};

/// All elements of a finite group in breadth-first order of words, packed in words of 32 bits: the matrix row by row,
/// then the permutation, four or two points a word. Elements are found through an open hash table of these words.
///
/// Modulo a splitting prime the reduction is injective on the finite group, so equal words are equal elements.
class ElementTable {
 public:
  /// Throws LimitReached when the group has more than `limit` elements, or when they pass the memory limit.
  ElementTable(const FiniteGroup& group, const ModularImage& image, const Control& control, std::size_t limit);

  [[nodiscard]] std::size_t size() const { return count_; }
  [[nodiscard]] ModularElement element(std::size_t k) const;
  [[nodiscard]] const std::vector<WordStep>& steps() const { return steps_; }
  [[nodiscard]] std::size_t num_generators() const { return generators_.size(); }
  /// The place of s g s^-1, where s is a generator and g the element k.
  [[nodiscard]] std::size_t conjugate(std::size_t generator, std::size_t k);

 private:
  void prepare(const FiniteGroup& group, const ModularImage& image);
  void enumerate(const Control& control, std::size_t order);
  void multiply_left(const PreparedGenerator& s, const std::uint32_t* x, std::uint32_t* out) const;
  void conjugate_words(const PreparedGenerator& s, const std::uint32_t* x, std::uint32_t* out);
  void write_permutation(const Permutation& p, std::uint32_t* out) const;
  /// The place of these words in the table, which is added when `add`; size() when it is not there.
  std::size_t find(const std::uint32_t* words, bool add);
  [[nodiscard]] const std::uint32_t* words_of(std::size_t k) const { return words_.data() + k * width_; }

  std::uint32_t p_ = 2;
  std::size_t dimension_ = 0;  ///< of the matrices that are stored
  std::size_t points_ = 0;     ///< of the permutations that are stored
  bool wide_points_ = false;   ///< two points a word instead of four
  bool has_permutation_ = false;
  bool has_matrix_ = false;
  bool matrices_permute_ = false;
  std::size_t width_ = 0;
  std::size_t count_ = 0;
  std::vector<PreparedGenerator> generators_;
  std::vector<std::uint32_t> words_;
  std::vector<WordStep> steps_;
  std::vector<std::uint32_t> slots_;  ///< place + 1, 0 where free
  std::vector<std::uint32_t> scratch_;
  std::vector<std::uint32_t> half_;
};

}  // namespace gordan::detail
