// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/irrep/character_table.hpp>
#include <gordan/rep/expression.hpp>

namespace gordan::detail {

/// A natural representation with an orthogonal basis, from which search spaces are made.
struct SearchLeaf {
  RepExpression expression;
  std::vector<Rational> lengths;         ///< squared, in an invariant inner product
  std::vector<std::uint32_t> character;  ///< modulo the prime, [class]
};

/// A symmetric or alternating power of a leaf.
struct SearchPower {
  std::size_t leaf = 0;
  bool symmetric = true;
  int order = 1;
};

/// A product of powers of leaves, not built yet.
struct SearchSpace {
  std::vector<SearchPower> factors;
  std::size_t dimension = 1;
};

/// The spaces in which the irreps of a finite group are looked for: powers of its natural representations, their
/// products by two, and these times a natural representation of dimension one; by dimension.
class SearchSpaces {
 public:
  /// `image`: its conductor is a multiple of those of the group and of the characters.
  SearchSpaces(const CharacterTable& table, const ModularImage& image, const Control& control);

  [[nodiscard]] const std::vector<SearchSpace>& spaces() const { return spaces_; }
  [[nodiscard]] const ModularImage& image() const { return image_; }
  /// Whether lengths() are those of an invariant inner product.
  [[nodiscard]] bool orthogonal() const { return orthogonal_; }
  /// How often a character occurs in a space.
  [[nodiscard]] std::uint32_t multiplicity(const SearchSpace& space, std::size_t character);
  [[nodiscard]] RepExpression expression(const SearchSpace& space) const;
  /// The squared lengths of the basis vectors of expression(space).
  [[nodiscard]] std::vector<Rational> lengths(const SearchSpace& space) const;

  /// The largest dimension of a space.
  static constexpr std::size_t largest = 600;

 private:
  void add_leaf(RepExpression expression, std::vector<Rational> lengths, std::vector<std::uint32_t> character);
  void make_leaves(const Control& control);
  void make_spaces();
  [[nodiscard]] std::vector<std::uint32_t> fixed_points() const;
  [[nodiscard]] const std::vector<std::uint32_t>& power_character(const SearchPower& power);

  const CharacterTable table_;
  ModularImage image_;
  bool orthogonal_ = true;
  std::vector<SearchLeaf> leaves_;
  std::vector<SearchSpace> spaces_;
  std::vector<std::vector<std::uint32_t>> weighted_;                // [character][class], conjugated and weighted
  std::vector<std::vector<std::vector<std::uint32_t>>> symmetric_;  // [leaf][order]
  std::vector<std::vector<std::vector<std::uint32_t>>> alternating_;
};

}  // namespace gordan::detail
