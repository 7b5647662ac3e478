// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/detail/rep_reader.hpp>

#include <algorithm>
#include <cctype>
#include <utility>

#include <fmt/format.h>

#include <gordan/core/text.hpp>
#include <gordan/rep/detail/labels.hpp>
#include <gordan/rep/detail/variable_names.hpp>

namespace gordan::detail {

namespace {

/// The text up to the end of the term that it begins with, without spaces around it.
std::string rest_of_term(std::string_view text) {
  int depth = 0;
  std::size_t end = 0;
  for (; end < text.size(); ++end) {
    if (text[end] == '(') ++depth;
    if (text[end] == ')' && --depth < 0) break;
    if (text[end] == '+' && depth == 0) break;
  }
  std::string rest(text.substr(0, end));
  rest.erase(0, std::min(rest.find_first_not_of(" \t"), rest.size()));
  while (!rest.empty() && (rest.back() == ' ' || rest.back() == '\t')) rest.pop_back();
  return rest;
}

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

}  // namespace

RepReader::RepReader(const Group& group, std::string_view text, const Place& place)
    : group_(group), blocks_(factor_blocks(group)), text_(text), scanner_(text, place) {
  for (const Group& factor : group.factors()) factors_.emplace_back(factor);
  if (factors_.empty()) factors_.emplace_back(group);
}

std::vector<std::string> RepReader::all_words() const {
  std::vector<std::string> result;
  for (const NaturalWords& factor : factors_) {
    for (std::string& word : factor.words()) {
      if (std::find(result.begin(), result.end(), word) == result.end()) result.push_back(std::move(word));
    }
  }
  return result;
}

Representation RepReader::read() {
  scanner_.skip_space();
  if (scanner_.at_end()) {
    scanner_.fail("the representation is empty", "one of " + join(all_words(), ", "), "for example '2 scalar'");
  }
  const Place start = scanner_.place();
  const std::vector<PlacedSummand> placed = read_sum(false);
  std::vector<NamedExpression> summands;
  double dimension = 0;
  for (const PlacedSummand& one : placed) {
    summands.push_back(one.summand);
    dimension += one.summand.expression.dimension();
  }
  if (dimension <= max_dimension) {
    if (const auto fault = find_name_fault(summands)) throw InputError(fault->message, placed[fault->summand].place);
  }
  try {
    return Representation(group_, summands, empty_text_.empty() ? "0scalar" : empty_text_, notes_);
  } catch (const InputError& error) {
    throw InputError(error.message(), start);
  }
}

std::vector<RepReader::PlacedSummand> RepReader::read_sum(bool in_parentheses) {
  std::vector<PlacedSummand> summands = read_term(in_parentheses);
  while (scanner_.accept('+')) {
    std::vector<PlacedSummand> more = read_term(in_parentheses);
    summands.insert(summands.end(), more.begin(), more.end());
    if (summands.size() > static_cast<std::size_t>(max_dimension)) {
      scanner_.fail(fmt::format("more than {} summands", max_dimension));
    }
  }
  if (in_parentheses) {
    scanner_.expect(')', "to close the parenthesis");
  } else if (!scanner_.at_end()) {
    scanner_.fail("unexpected " + scanner_.next(), "'+', '*' or the end");
  }
  return summands;
}

std::vector<RepReader::PlacedSummand> RepReader::read_term(bool in_parentheses) {
  scanner_.skip_space();
  Place place = scanner_.place();
  const std::vector<Name> names = read_names();
  if (!names.empty() && in_parentheses) {
    throw InputError(fmt::format("the name '{}' stands inside parentheses", names.front().text), place,
                     "names before whole terms only", fmt::format("write '{}:(...)'", names.front().text));
  }
  if (!names.empty()) {
    scanner_.skip_space();
    place = scanner_.place();
  }
  const std::optional<int> count = read_count();
  const RepExpression expression = read_product();
  finish_term();
  if (!in_parentheses) {
    if (count == 0 && empty_text_.empty()) empty_text_ = counted_text(0, expression.text());
  }
  return copies(names, count, expression, place);
}

std::vector<RepReader::PlacedSummand> RepReader::copies(const std::vector<Name>& names, std::optional<int> count,
                                                        const RepExpression& expression, const Place& place) {
  if (names.size() > 1 && count) {
    std::vector<std::string> listed;
    for (const Name& name : names) listed.push_back(name.text);
    throw InputError("a list of names and a count", place, "a representation",
                     fmt::format("write '{}:{}'", join(listed, ","), expression.text()));
  }
  if (count && static_cast<double>(*count) * expression.dimension() > max_dimension) {
    throw InputError(fmt::format("{} copies of '{}' have more than {} dimensions, the largest that is supported",
                                 *count, expression.text(), max_dimension),
                     place);
  }
  std::vector<PlacedSummand> result;
  if (names.size() > 1 || (names.size() == 1 && !count)) {
    for (const Name& name : names) result.push_back({{name.text, expression}, name.place});
    return result;
  }
  for (int copy = 1; copy <= count.value_or(1); ++copy) {
    const std::string name = names.empty() ? "" : names.front().text + std::to_string(copy);
    for (NamedExpression& one : opened_sums({{name, expression}})) {
      result.push_back({std::move(one), names.empty() ? place : names.front().place});
    }
  }
  return result;
}

std::vector<RepReader::Name> RepReader::read_names() {
  const Scanner start = scanner_;
  std::vector<Name> names;
  while (true) {
    scanner_.skip_space();
    const Place place = scanner_.place();
    std::string name = scanner_.identifier();
    if (name.empty() && !names.empty()) scanner_.fail("unexpected " + scanner_.next(), "a name after ','");
    if (!name.empty()) names.push_back({std::move(name), place});
    scanner_.skip_space();
    if (!names.empty() && scanner_.accept(',')) continue;
    if (!names.empty() && scanner_.accept(':')) return names;
    if (names.size() > 1) {
      scanner_.fail("unexpected " + scanner_.next(), "':' after the names", "summands are joined by '+'");
    }
    scanner_ = start;
    return {};
  }
}

bool RepReader::at_parity_irrep() const {
  Scanner ahead = scanner_;
  if (ahead.digits().empty()) return false;
  const std::string word = ahead.identifier();
  if (word != "e" && word != "o") return false;
  ahead.skip_space();
  return ahead.peek() != ':';
}

void RepReader::refuse_name_after_count(const std::string& count) {
  const Scanner start = scanner_;
  const Place place = scanner_.place();
  const std::vector<Name> names = read_names();
  if (names.empty()) {
    scanner_ = start;
    return;
  }
  const std::string rest = rest_of_term(text_.substr(scanner_.offset()));
  throw InputError(fmt::format("the count stands before the name '{}'", names.front().text), place,
                   "the name first, then the count",
                   fmt::format("write '{}:{} {}'", names.front().text, count, rest.empty() ? "vector" : rest));
}

std::optional<int> RepReader::read_count() {
  if (at_parity_irrep()) return std::nullopt;
  const Place place = scanner_.place();
  const std::string digits = scanner_.digits();
  if (digits.empty()) return std::nullopt;
  scanner_.skip_space();
  refuse_name_after_count(digits);
  if (scanner_.peek() == 'x' || scanner_.peek() == '*') static_cast<void>(scanner_.take());
  scanner_.skip_space();
  if (is_digit(scanner_.peek()) && !at_parity_irrep()) {
    scanner_.fail("two counts", "one count, then a representation");
  }
  if (scanner_.at_end() || scanner_.peek() == '+' || scanner_.peek() == ')') {
    scanner_.fail(fmt::format("the count {} stands alone", digits), "a representation after the count",
                  fmt::format("write '{} scalar' for {} scalars", digits, digits));
  }
  const std::size_t first = digits.find_first_not_of('0');
  const std::size_t length = first == std::string::npos ? 1 : digits.size() - first;
  if (length > 6 || std::stol(digits) > max_dimension) {
    throw InputError(fmt::format("the count {} is too large", digits), place,
                     fmt::format("at most {} copies", max_dimension));
  }
  return static_cast<int>(std::stol(digits));
}

void RepReader::finish_term() {
  scanner_.skip_space();
  const Place place = scanner_.place();
  switch (scanner_.peek()) {
    case '[':
      throw comes_later("a representation with units, '[...]'", place);
    case '@':
      scanner_.fail("unexpected '@'", "'+', '*' or the end",
                    "a factor of the group is chosen behind a word, as in vector@1");
    case '^':
      scanner_.fail("unexpected '^'", "'+', '*' or the end", "powers are written Sym^2(R), Alt^2(R) or R*R");
    case '(':
      scanner_.fail("unexpected '(': what stands before it takes no argument", "'+', '*' or the end");
    default:
      return;
  }
}

RepExpression RepReader::read_product() {
  const Place place = scanner_.place();
  std::vector<RepExpression> factors = {read_factor()};
  scanner_.skip_space();
  while (scanner_.accept('*')) {
    scanner_.skip_space();
    if (is_digit(scanner_.peek()) && !at_parity_irrep()) {
      const Place second = scanner_.place();
      const std::string digits = scanner_.digits();
      throw InputError(
          fmt::format("the count {} stands behind '*'", digits), second, "a representation",
          fmt::format("a count comes first: write '{}*{}'", digits, RepExpression::product(factors).text()));
    }
    factors.push_back(read_factor());
    scanner_.skip_space();
  }
  try {
    return RepExpression::product(factors);
  } catch (const InputError& error) {
    throw InputError(error.message(), place);
  }
}

RepExpression RepReader::read_factor() {
  scanner_.skip_space();
  if (scanner_.peek() != '(') return read_word();
  return parenthesised_sum();
}

RepExpression RepReader::parenthesised_sum() {
  const auto depth = scanner_.descend();
  const Place place = scanner_.place();
  scanner_.expect('(', "before a representation");
  const std::vector<PlacedSummand> placed = read_sum(true);
  std::vector<RepExpression> summands;
  for (const PlacedSummand& one : placed) summands.push_back(one.summand.expression);
  try {
    return RepExpression::sum(summands);
  } catch (const InputError& error) {
    throw InputError(error.message(), place);
  }
}

}  // namespace gordan::detail
