// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/detail/rep_reader.hpp>

#include <utility>

#include <fmt/format.h>

namespace gordan::detail {

namespace {

constexpr int max_order = 1000;

}  // namespace

int RepReader::read_order(const std::string& what) {
  scanner_.skip_space();
  const Place place = scanner_.place();
  const std::string digits = scanner_.digits();
  if (digits.empty()) scanner_.fail("unexpected " + scanner_.next(), "the order of " + what + ", a number");
  if (digits.size() > 4 || std::stoi(digits) > max_order) {
    throw InputError(fmt::format("the order {} is too large", digits), place, fmt::format("at most {}", max_order));
  }
  scanner_.skip_space();
  return std::stoi(digits);
}

RepExpression RepReader::read_argument(const std::string& word) {
  scanner_.skip_space();
  if (scanner_.peek() != '(') {
    scanner_.fail(fmt::format("'{}' needs a representation", word), fmt::format("'(' as in '{}(scalar)'", word));
  }
  return parenthesised_sum();
}

RepExpression RepReader::read_word() {
  const Place place = scanner_.place();
  const std::string word = scanner_.identifier();
  if (word.empty()) scanner_.fail("unexpected " + scanner_.next(), "a representation", "for example 'scalar'");
  const bool equation = word == "l" || word == "j";
  if (const auto later = later_word(word); later && (!equation || scanner_.peek() == '=')) {
    throw comes_later(*later, place);
  }
  try {
    return read_function(word, place);
  } catch (const InputError& error) {  // the dimension of an expression knows no place
    if (error.place() == Place{}) throw InputError(error.message(), place, error.expected(), error.suggestion());
    throw;
  }
}

RepExpression RepReader::read_function(const std::string& word, const Place& place) {
  if (word == "scalar" || word == "trivial") return RepExpression::trivial(word);
  if (word == "sign" || word == "pseudoscalar") return words_.determinant(word);
  if (word == "vector") return words_.vector(word, place);
  if (word == "covector") return RepExpression::dual(words_.vector(word, place)).with_text(word);
  if (word == "pseudovector") {
    return RepExpression::product({words_.vector(word, place), words_.determinant("pseudoscalar")}).with_text(word);
  }
  if (word == "pairs") return words_.pairs(word, place);
  if (word == "Sym" || word == "Alt") return read_power(word);
  if (word == "dual" || word == "pseudo") {
    const RepExpression base = read_argument(word);
    const std::string inner = base.kind() == RepKind::sum ? base.text() : "(" + base.text() + ")";
    if (word == "dual") {
      const RepExpression dual = RepExpression::dual(base);
      return dual.kind() == RepKind::sum || dual.kind() == RepKind::dual ? dual : dual.with_text(word + inner);
    }
    return RepExpression::product({base, words_.determinant("pseudoscalar")}).with_text(word + inner);
  }
  if (word == "perm" || word == "tensor" || word == "T" || word == "sym" || word == "skew" || word == "traceless") {
    return read_tensor(word, place);
  }
  throw words_.unknown_word(word, place);
}

RepExpression RepReader::read_tensor(const std::string& word, const Place& place) {
  const RepExpression base = word == "perm" ? words_.points(word, place) : RepExpression::trivial();
  scanner_.skip_space();
  if (word == "perm" && scanner_.peek() != '(') return base;
  if (scanner_.peek() == '^' && (word == "sym" || word == "skew")) {
    scanner_.fail("unexpected '^'", fmt::format("'(' as in '{}(2)'", word),
                  fmt::format("did you mean '{}^'?", word == "sym" ? "Sym" : "Alt"));
  }
  if (!scanner_.accept('(')) {
    scanner_.fail(fmt::format("'{}' needs its order", word), fmt::format("'(' as in '{}(2)'", word));
  }
  const int k = read_order(word);
  int q = 0;
  if (word == "T" && scanner_.accept(',')) q = read_order(word);
  if (scanner_.peek() != ')') {
    scanner_.fail("unexpected " + scanner_.next(), "')' behind the order",
                  word == "tensor" && scanner_.peek() == ',' ? "mixed tensors are written T(p,q)" : "");
  }
  static_cast<void>(scanner_.take());
  const std::string text = q > 0 ? fmt::format("{}({},{})", word, k, q) : fmt::format("{}({})", word, k);
  if (word == "traceless") words_.require_orthogonal(text, place);
  if (k + q == 0) return RepExpression::trivial(text);
  const RepExpression vector = word == "perm" ? base : words_.vector(word, place);
  if (word == "sym") return RepExpression::symmetric_power(vector, k).with_text(text);
  if (word == "skew") return RepExpression::alternating_power(vector, k).with_text(text);
  if (word == "traceless") return RepExpression::traceless(vector, k);
  std::vector<RepExpression> factors(static_cast<std::size_t>(k), vector);
  factors.insert(factors.end(), static_cast<std::size_t>(q), RepExpression::dual(vector));
  return RepExpression::product(factors).with_text(text);
}

RepExpression RepReader::read_power(const std::string& word) {
  if (!scanner_.accept('^')) {
    scanner_.fail(fmt::format("'{}' needs its order", word), fmt::format("'^' as in '{}^2(R)'", word));
  }
  const int k = read_order(word);
  const RepExpression base = read_argument(fmt::format("{}^{}", word, k));
  return word == "Sym" ? RepExpression::symmetric_power(base, k) : RepExpression::alternating_power(base, k);
}

}  // namespace gordan::detail
