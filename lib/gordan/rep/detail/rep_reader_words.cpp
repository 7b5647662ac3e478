// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/detail/rep_reader.hpp>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <gordan/core/text.hpp>

namespace gordan::detail {

RepExpression RepReader::read_argument(const std::string& word) {
  scanner_.skip_space();
  if (scanner_.peek() != '(') {
    scanner_.fail(fmt::format("'{}' needs a representation", word), fmt::format("'(' as in '{}(scalar)'", word));
  }
  return parenthesised_sum();
}

RepExpression RepReader::read_word() {
  const Place place = scanner_.place();
  try {
    if (at_parity_irrep()) return read_factor_word(scanner_.digits(), true, place);
    const std::string word = scanner_.identifier();
    if (word.empty()) {
      const bool labels = scanner_.peek() == ',';
      scanner_.fail("unexpected " + scanner_.next(), "a representation",
                    labels ? "irreps by labels are written 'irrep((1,1))'" : "for example 'scalar'");
    }
    if (const auto later = later_word(word)) throw comes_later(*later, place);
    if (word == "scalar" || word == "trivial") return RepExpression::trivial(word);
    if (const auto function = read_function(word)) return *function;
    if (word == "irrep") {
      if (factors_.size() > 1) {
        if (const auto product = read_product_of_irreps(place)) return *product;
      }
      if (const auto irrep = read_irrep_of_product(place)) return *irrep;
    }
    return read_factor_word(word, false, place);
  } catch (const InputError& error) {  // the dimension of an expression knows no place
    if (error.place() == Place{}) throw InputError(error.message(), place, error.expected(), error.suggestion());
    throw;
  }
}

std::optional<RepExpression> RepReader::read_function(const std::string& word) {
  if (word == "Sym" || word == "Alt") return read_power(word);
  if (word != "dual" && word != "pseudo") return std::nullopt;
  const RepExpression base = read_argument(word);
  const std::string inner = base.kind() == RepKind::sum ? base.text() : "(" + base.text() + ")";
  if (word == "dual") {
    const RepExpression dual = RepExpression::dual(base);
    return dual.kind() == RepKind::sum || dual.kind() == RepKind::dual ? dual : dual.with_text(word + inner);
  }
  const RepExpression sign = determinant(word);
  const std::string choice = factors_.size() > 1 && sign.text() != word ? sign.text() : "";
  return RepExpression::product({base, sign}).with_text(word + inner + choice);
}

RepExpression RepReader::determinant(const std::string& word) {
  if (factors_.size() == 1) return factors_.front().determinant("pseudoscalar");
  const Place place = scanner_.place();
  const std::optional<std::size_t> choice = read_choice();
  std::vector<std::size_t> with_matrix;
  for (std::size_t k = 0; k < factors_.size(); ++k) {
    if (factors_[k].has_matrix()) with_matrix.push_back(k);
  }
  if (!choice && with_matrix.size() != 1) throw ambiguous(word + "(R)", with_matrix, place);
  const std::size_t k = choice ? *choice : with_matrix.front();
  const RepExpression sign = factors_[k].determinant("pseudoscalar").on_factor(static_cast<int>(k), blocks_[k]);
  return sign.with_text(choice ? fmt::format("@{}", k + 1) : word);
}

RepExpression RepReader::read_power(const std::string& word) {
  if (!scanner_.accept('^')) {
    scanner_.fail(fmt::format("'{}' needs its order", word), fmt::format("'^' as in '{}^2(R)'", word));
  }
  const int k = read_order(scanner_, word);
  const RepExpression base = read_argument(fmt::format("{}^{}", word, k));
  return word == "Sym" ? RepExpression::symmetric_power(base, k) : RepExpression::alternating_power(base, k);
}

std::optional<std::size_t> RepReader::read_choice() {
  const Scanner start = scanner_;
  scanner_.skip_space();
  const Place place = scanner_.place();
  if (!scanner_.accept('@')) {
    scanner_ = start;
    return std::nullopt;
  }
  const std::string digits = scanner_.digits();
  const std::string expected = fmt::format("a factor of {}, from @1 to @{}", group_.name(), factors_.size());
  if (factors_.size() == 1) {
    throw InputError(fmt::format("'@' chooses a factor, but {} is no product", group_.name()), place);
  }
  if (digits.empty() || digits.size() > 4 || std::stoul(digits) < 1 || std::stoul(digits) > factors_.size()) {
    throw InputError(fmt::format("there is no factor '@{}'", digits), place, expected);
  }
  return std::stoul(digits) - 1;
}

InputError RepReader::ambiguous(const std::string& word, const std::vector<std::size_t>& factors,
                                const Place& place) const {
  if (factors.empty()) {
    return InputError(fmt::format("'{}': no factor of {} has it", word, group_.name()), place,
                      "one of " + join(all_words(), ", "));
  }
  std::vector<std::string> names;
  std::vector<std::string> choices;
  for (const std::size_t k : factors) {
    names.push_back(factors_[k].group().name());
    choices.push_back(fmt::format("'{}@{}'", word, k + 1));
  }
  return InputError(fmt::format("'{}' is a representation of {}", word, join(names, " and of ")), place,
                    join(choices, " or "));
}

std::optional<RepExpression> RepReader::read_irrep_of_product(const Place& place) {
  const Scanner start = scanner_;
  if (factors_.size() > 1 && group_.finite() != nullptr) {
    const NaturalWords whole(group_);
    try {
      const RepExpression result = WordReader(whole, scanner_).read("irrep", place);
      scanner_.skip_space();
      if (scanner_.peek() != '@') return result;
    } catch (const InputError&) {    // no name of the whole group: perhaps one of a factor
    } catch (const LimitReached&) {  // no table for the whole group
    }
  }
  scanner_ = start;
  return std::nullopt;
}

std::optional<RepExpression> RepReader::read_product_of_irreps(const Place& place) {
  const std::string separator = " (x) ";
  const Scanner start = scanner_;
  const std::string name = WordReader(factors_.front(), scanner_).read_raw_argument("irrep");
  if (name.find(separator) == std::string::npos) {
    scanner_ = start;
    return std::nullopt;
  }
  std::vector<RepExpression> parts;
  for (std::size_t begin = 0, k = 0; begin <= name.size(); ++k) {
    const std::size_t end = std::min(name.find(separator, begin), name.size());
    if (k >= factors_.size()) break;
    const std::string argument = "(" + name.substr(begin, end - begin) + ")";
    Scanner scanner(argument, place);
    parts.push_back(WordReader(factors_[k], scanner).read("irrep", place).on_factor(static_cast<int>(k), blocks_[k]));
    begin = end + separator.size();
    if ((begin > name.size()) != (k + 1 == factors_.size())) break;
    if (begin > name.size()) return RepExpression::product(parts).with_text(fmt::format("irrep({})", name));
  }
  throw InputError(fmt::format("'irrep({})' does not name one irrep for each factor of {}", name, group_.name()), place,
                   fmt::format("{} names, with '(x)' between them", factors_.size()));
}

RepExpression RepReader::read_factor_word(const std::string& word, bool parity_irrep, const Place& place) {
  const Scanner start = scanner_;
  std::vector<std::optional<RepExpression>> found(factors_.size());
  std::vector<std::optional<InputError>> errors(factors_.size());
  std::vector<std::vector<std::string>> notes(factors_.size());
  std::vector<std::size_t> fitting;
  Scanner behind = start;
  for (std::size_t k = 0; k < factors_.size(); ++k) {
    scanner_ = start;
    WordReader reader(factors_[k], scanner_);
    try {
      found[k] = parity_irrep ? reader.read_parity_irrep(word, place) : reader.read(word, place);
      notes[k] = reader.notes();
      fitting.push_back(k);
      behind = scanner_;
    } catch (const InputError& error) {
      if (factors_.size() == 1) throw;
      errors[k].emplace(error);
    }
  }
  scanner_ = behind;
  if (fitting.empty()) {  // the first factor that knows the word has the reason
    for (std::size_t k = 0; k < factors_.size(); ++k) {
      const std::vector<std::string> words = factors_[k].words();
      if (std::find(words.begin(), words.end(), word) != words.end()) throw *errors[k];
    }
    if (parity_irrep || word == "l" || word == "j") throw *errors.front();
    throw unknown_word(word, all_words(), false, place);
  }
  std::optional<std::size_t> choice = read_choice();
  if (choice && !found[*choice]) throw *errors[*choice];
  if (!choice && fitting.size() > 1) throw ambiguous(found[fitting.front()]->text(), fitting, place);
  const std::size_t k = choice ? *choice : fitting.front();
  for (const std::string& note : notes[k]) {
    if (std::find(notes_.begin(), notes_.end(), note) == notes_.end()) notes_.push_back(note);
  }
  if (factors_.size() == 1) return *found[k];
  const RepExpression result = found[k]->on_factor(static_cast<int>(k), blocks_[k]);
  return choice ? result.with_text(fmt::format("{}@{}", result.text(), k + 1)) : result;
}

}  // namespace gordan::detail
