// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gordan/core/scanner.hpp>
#include <gordan/group/products.hpp>
#include <gordan/rep/detail/word_reader.hpp>
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
  /// dual(R), pseudo(R), Sym^k(R), Alt^k(R); nothing, with nothing taken, for another word.
  std::optional<RepExpression> read_function(const std::string& word);
  RepExpression read_power(const std::string& word);
  /// A word that belongs to one factor of the group, which `@k` may choose.
  RepExpression read_factor_word(const std::string& word, bool parity_irrep, const Place& place);
  /// irrep(NAME) of a finite product as a whole; nothing, with nothing taken, when it has no such irrep or '@' follows.
  std::optional<RepExpression> read_irrep_of_product(const Place& place);
  /// irrep(NAME (x) NAME), a name for each factor of the group; nothing, with nothing taken, for another name.
  std::optional<RepExpression> read_product_of_irreps(const Place& place);
  /// `@k`: the factor, counted from 0; nothing when there is no '@'.
  std::optional<std::size_t> read_choice();
  [[nodiscard]] RepExpression determinant(const std::string& word);
  [[nodiscard]] InputError ambiguous(const std::string& word, const std::vector<std::size_t>& factors,
                                     const Place& place) const;
  RepExpression read_argument(const std::string& word);
  RepExpression parenthesised_sum();
  /// Whether "1o", "2e" come next: irreps of O(3), which start like a count.
  [[nodiscard]] bool at_parity_irrep() const;
  [[nodiscard]] std::vector<std::string> all_words() const;
  void refuse_name_after_count(const std::string& count);
  void finish_term();
  std::vector<PlacedSummand> copies(const std::vector<Name>& names, std::optional<int> count,
                                    const RepExpression& expression, const Place& place);

  const Group& group_;
  std::vector<NaturalWords> factors_;  // of the group, or the group itself
  std::vector<FactorBlock> blocks_;
  std::vector<std::string> notes_;
  std::string_view text_;
  Scanner scanner_;
  std::string empty_text_;
};

}  // namespace gordan::detail
