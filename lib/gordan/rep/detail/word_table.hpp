// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <gordan/exact/prime.hpp>
#include <gordan/group/elements.hpp>
#include <gordan/group/finite_group.hpp>

namespace gordan::detail {

/// Finds the elements of a finite group as words in its generators. The list is made when it is first needed, and safe
/// to use from several threads.
///
/// Elements are looked up by their permutation where the group acts faithfully on points, else by their matrix modulo a
/// splitting prime, on which reduction is injective (Minkowski).
class WordTable {
 public:
  explicit WordTable(FiniteGroup group);

  /// The generators s1, s2, ... with g = s1 s2 ... as an element of the group. Contract violation for an element of no
  /// such group, std::domain_error when the image's field does not hold the group's matrices.
  [[nodiscard]] std::vector<std::int32_t> word(const NaturalElement& g) const;
  [[nodiscard]] std::vector<std::int32_t> word(const ModularElement& g, const ModularImage& image) const;

  /// The permutation h -> s h of the elements, numbered in the order of element_words, for every generator s.
  [[nodiscard]] const std::vector<Permutation>& left_multiplication() const;
  [[nodiscard]] const FiniteGroup& group() const { return group_; }

 private:
  using Index = std::unordered_map<std::string, std::uint32_t>;

  void list() const;
  [[nodiscard]] const Index& index_for(const ModularImage& image) const;
  [[nodiscard]] std::vector<ModularElement> listed(const ModularImage& image) const;
  [[nodiscard]] std::string key(const ModularElement& g) const;
  [[nodiscard]] std::vector<std::int32_t> word_of(const Index& index, const ModularElement& g) const;

  FiniteGroup group_;
  ModularImage own_image_;
  mutable std::mutex mutex_;
  mutable bool is_listed_ = false;
  mutable bool by_points_ = false;
  mutable std::vector<WordStep> steps_;
  mutable std::map<std::pair<std::uint32_t, std::uint32_t>, Index> indices_;  // by prime and root; {0, 0}: by points
  mutable std::vector<Permutation> left_;
};

}  // namespace gordan::detail
