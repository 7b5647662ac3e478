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

/// The natural representations of one group, and what of the language it has.
class NaturalWords {
 public:
  explicit NaturalWords(const Group& group);

  /// The natural vector space; InputError with a hint where the group has none. `word` is what the user wrote.
  [[nodiscard]] RepExpression vector(const std::string& word, const Place& place) const;
  [[nodiscard]] RepExpression points(const std::string& word, const Place& place) const;
  [[nodiscard]] RepExpression pairs(const std::string& word, const Place& place) const;
  /// The determinant of `vector` where there is one, else the sign of the permutation.
  [[nodiscard]] RepExpression determinant(const std::string& word) const;
  /// InputError unless every element preserves the sum of squares.
  void require_orthogonal(const std::string& word, const Place& place) const;
  /// InputError for a summand of a classical group that this version does not treat.
  void require_supported(const RepExpression& summand, const Place& place) const;

  /// The words that this group has, for the nearest match.
  [[nodiscard]] std::vector<std::string> words() const;
  [[nodiscard]] InputError unknown_word(const std::string& word, const Place& place) const;

 private:
  [[nodiscard]] int point_count(const std::string& word, const Place& place) const;

  const Group& group_;
  bool orthogonal_ = false;
};

/// What the word of a later version stands for ("the irreps of O(3)"), or nothing.
[[nodiscard]] std::optional<std::string> later_word(std::string_view word);
[[nodiscard]] InputError comes_later(const std::string& what, const Place& place);

}  // namespace gordan::detail
