// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <gordan/core/scanner.hpp>
#include <gordan/rep/detail/natural_words.hpp>
#include <gordan/rep/expression.hpp>

namespace gordan::detail {

/// Reads one word and its arguments, as one group understands it. Words that take representations (dual, Sym^k, ...)
/// are none of it.
class WordReader {
 public:
  /// The scanner stands behind the word (behind the digits of an irrep of O(3)).
  WordReader(const NaturalWords& words, Scanner& scanner) : words_(words), scanner_(scanner) {}

  /// InputError with the place for a word that the group does not have.
  [[nodiscard]] RepExpression read(const std::string& word, const Place& place);
  /// "1o", "2e": an irrep of O(3) or SO(3), restricted to a point group.
  [[nodiscard]] RepExpression read_parity_irrep(const std::string& digits, const Place& place);
  /// What the user should know: "under SO(3), 1o and 1e are the same".
  [[nodiscard]] const std::vector<std::string>& notes() const { return notes_; }
  /// The text between the parentheses that come next, spaces at its ends taken off.
  [[nodiscard]] std::string read_raw_argument(const std::string& word);

 private:
  [[nodiscard]] RepExpression read_tensor(const std::string& word, const Place& place);
  [[nodiscard]] RepExpression read_rotation_irrep(const Place& place);
  [[nodiscard]] RepExpression read_spin_irrep(const Place& place);
  [[nodiscard]] RepExpression read_lorentz_irrep(const Place& place);
  [[nodiscard]] RepExpression read_partition(const Place& place);
  [[nodiscard]] RepExpression read_weights(const Place& place);
  [[nodiscard]] RepExpression read_named_irrep(const Place& place);
  [[nodiscard]] RepExpression read_index_symmetry(const Place& place);
  [[nodiscard]] RepExpression regular(const Place& place);
  [[nodiscard]] RepExpression standard(const Place& place);

  const NaturalWords& words_;
  Scanner& scanner_;
  std::vector<std::string> notes_;
};

/// A number of at most four digits, not above 1000: the order of what is named.
[[nodiscard]] int read_order(Scanner& scanner, const std::string& what);

}  // namespace gordan::detail
