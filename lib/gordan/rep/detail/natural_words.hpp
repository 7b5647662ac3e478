// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gordan/core/error.hpp>
#include <gordan/group/group.hpp>
#include <gordan/rep/expression.hpp>

namespace gordan::detail {

/// The natural representations of one group that is no product, and what of the language it has.
class NaturalWords {
 public:
  explicit NaturalWords(Group group);

  [[nodiscard]] const Group& group() const { return group_; }
  /// The natural vector space; InputError with a hint where the group has none. `word` is what the user wrote.
  [[nodiscard]] RepExpression vector(const std::string& word, const Place& place) const;
  [[nodiscard]] RepExpression points(const std::string& word, const Place& place) const;
  [[nodiscard]] RepExpression pairs(const std::string& word, const Place& place) const;
  [[nodiscard]] int point_count(const std::string& word, const Place& place) const;
  /// The determinant of `vector` where there is one, else the sign of the permutation.
  [[nodiscard]] RepExpression determinant(const std::string& word) const;
  /// Whether every element has a real matrix that preserves the sum of squares.
  [[nodiscard]] bool orthogonal() const { return orthogonal_; }
  /// The same with determinant 1.
  [[nodiscard]] bool rotations() const;
  /// Whether the matrices are complex 2 x 2 of determinant 1: SU(2) and the binary polyhedral groups.
  [[nodiscard]] bool spinors() const;
  [[nodiscard]] bool has_matrix() const { return group_.finite() == nullptr || group_.finite()->has_matrix(); }
  /// InputError unless orthogonal().
  void require_orthogonal(const std::string& word, const Place& place) const;

  /// The words that this group has, for the nearest match.
  [[nodiscard]] std::vector<std::string> words() const;

 private:
  Group group_;
  bool orthogonal_ = false;
};

/// "unknown representation", with the nearest of the words that the group has.
[[nodiscard]] InputError unknown_word(const std::string& word, const std::vector<std::string>& words,
                                      bool only_permutations, const Place& place);

/// What the word of a later version stands for ("'realify(R)'"), or nothing.
[[nodiscard]] std::optional<std::string> later_word(std::string_view word);
[[nodiscard]] InputError comes_later(const std::string& what, const Place& place);

}  // namespace gordan::detail
