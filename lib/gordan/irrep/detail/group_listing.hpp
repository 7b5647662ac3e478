// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/group/finite_group.hpp>

namespace gordan::detail {

/// Hash of a list of words.
struct WordsHash {
  [[nodiscard]] std::size_t operator()(const std::vector<std::uint32_t>& words) const;
};

/// The largest group that is listed for its table of characters.
inline constexpr std::size_t most_listed_elements = 200'000;

/// All elements of a finite group as numbers 0, 1, ..., identity first, in breadth-first order of words in the
/// generators, with the tables of products by generators.
///
/// The group acts faithfully on the union of the natural points and the orbits of the basis vectors modulo a prime that
/// splits in the field of the entries (reduction is injective on a finite group: Minkowski). An element is known by the
/// images of the base: base points of the permutations, and all basis vectors.
class GroupListing {
 public:
  /// Throws LimitReached when the group has more than `limit` elements.
  GroupListing(const FiniteGroup& group, const Control& control, std::size_t limit = most_listed_elements);

  [[nodiscard]] std::size_t size() const { return count_; }
  [[nodiscard]] std::size_t num_generators() const { return left_.size(); }
  /// generator * k.
  [[nodiscard]] std::uint32_t left(std::size_t generator, std::uint32_t k) const { return left_[generator][k]; }
  [[nodiscard]] std::uint32_t product(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] std::uint32_t inverse(std::uint32_t a) const { return inverse_[a]; }
  /// s k s^-1 for generator s.
  [[nodiscard]] std::uint32_t conjugate(std::size_t generator, std::uint32_t k) const;
  /// k = generator * parent for k > 0.
  [[nodiscard]] std::uint32_t parent(std::uint32_t k) const { return parent_[k]; }
  [[nodiscard]] std::uint32_t generator(std::uint32_t k) const { return generator_[k]; }
  [[nodiscard]] NaturalElement element(std::uint32_t k) const;
  /// Several elements, the common parts of their words multiplied once.
  [[nodiscard]] std::vector<NaturalElement> elements(const std::vector<std::uint32_t>& numbers) const;
  /// Nothing when it is no element of the group.
  [[nodiscard]] std::optional<std::uint32_t> find(const NaturalElement& element) const;
  [[nodiscard]] const FiniteGroup& group() const { return group_; }

 private:
  using Key = std::vector<std::uint32_t>;

  [[nodiscard]] NaturalElement multiply_left(std::size_t generator, const NaturalElement& g) const;

  void make_points(const Control& control);
  void enumerate(const Control& control, std::size_t order);
  void make_inverses();
  std::uint32_t number_of(const Key& key, bool add);

  FiniteGroup group_;
  ModularImage image_;
  std::size_t count_ = 0;
  std::size_t natural_points_ = 0;
  std::unordered_map<Key, std::uint32_t, WordsHash> vector_points_;  // vector modulo p -> point
  std::vector<std::uint32_t> base_;                                  // points
  std::vector<std::vector<std::uint32_t>> action_;                   // [generator][point]
  std::unordered_map<Key, std::uint32_t, WordsHash> numbers_;
  std::vector<std::vector<std::uint32_t>> left_;
  std::vector<std::uint32_t> inverse_;
  std::vector<std::uint32_t> parent_;
  std::vector<std::uint32_t> generator_;
};

}  // namespace gordan::detail
