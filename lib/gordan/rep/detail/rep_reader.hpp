// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gordan/core/scanner.hpp>
#include <gordan/rep/detail/natural_words.hpp>
#include <gordan/rep/representation.hpp>

namespace gordan::detail {

/// Reads the language of representations by recursive descent.
class RepReader {
 public:
  RepReader(const Group& group, std::string_view text, const Place& place);

  [[nodiscard]] Representation read();

 private:
  struct Name {
    std::string text;
    Place place;
  };
  struct PlacedSummand {
    NamedExpression summand;
    Place place;
  };

  std::vector<PlacedSummand> read_sum(bool in_parentheses);
  std::vector<PlacedSummand> read_term(bool in_parentheses);
  /// The names before a ':'; empty, with nothing taken, when the term has none.
  std::vector<Name> read_names();
  std::optional<int> read_count();
  RepExpression read_product();
  RepExpression read_factor();
  RepExpression read_word();
  RepExpression read_function(const std::string& word, const Place& place);
  RepExpression read_tensor(const std::string& word, const Place& place);
  RepExpression read_power(const std::string& word);
  RepExpression read_argument(const std::string& word);
  RepExpression parenthesised_sum();
  int read_order(const std::string& what);
  /// "1o", "2e": irreps of O(3), which start like a count.
  void refuse_irrep(const std::string& digits, const Place& place);
  void refuse_name_after_count(const std::string& count);
  void finish_term();
  std::vector<PlacedSummand> copies(const std::vector<Name>& names, std::optional<int> count,
                                    const RepExpression& expression, const Place& place);

  const Group& group_;
  NaturalWords words_;
  std::string_view text_;
  Scanner scanner_;
  std::string empty_text_;
};

}  // namespace gordan::detail
