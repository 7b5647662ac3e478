// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/detail/word_reader.hpp>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <gordan/irrep/character_table.hpp>
#include <gordan/rep/detail/irrep_spaces.hpp>

namespace gordan::detail {

namespace {

constexpr int max_order = 1000;
constexpr int max_searched_order = 2000;
constexpr std::size_t max_digits = 9;
const std::string largest = fmt::format("a dimension of at most {}", max_dimension);

/// Whether the word is the name of an irrep of a group that is small enough to look.
bool names_irrep(const Group& group, const std::string& word) {
  if (group.finite() == nullptr || group.finite()->order() > Integer(max_searched_order)) return false;
  const CharacterTable table = character_table(*group.finite());
  const auto has_name = [&](const auto& irrep) { return irrep.name == word; };
  return std::any_of(table.characters().begin(), table.characters().end(), has_name) ||
         std::any_of(table.real_irreps().begin(), table.real_irreps().end(), has_name);
}

}  // namespace

int read_order(Scanner& scanner, const std::string& what) {
  scanner.skip_space();
  const Place place = scanner.place();
  const std::string digits = scanner.digits();
  if (digits.empty()) scanner.fail("unexpected " + scanner.next(), "the order of " + what + ", a number");
  if (digits.size() > 4 || std::stoi(digits) > max_order) {
    throw InputError(fmt::format("the order {} is too large", digits), place, fmt::format("at most {}", max_order));
  }
  scanner.skip_space();
  return std::stoi(digits);
}

RepExpression WordReader::read(const std::string& word, const Place& place) {
  if (word == "sign" || word == "pseudoscalar") return words_.determinant(word);
  if (word == "vector") return words_.vector(word, place);
  if (word == "covector") return RepExpression::dual(words_.vector(word, place)).with_text(word);
  if (word == "pseudovector") {
    return RepExpression::product({words_.vector(word, place), words_.determinant("pseudoscalar")}).with_text(word);
  }
  if (word == "pairs") return words_.pairs(word, place);
  if (word == "perm" || word == "tensor" || word == "T" || word == "sym" || word == "skew" || word == "traceless") {
    return read_tensor(word, place);
  }
  if (word == "l" && scanner_.peek() == '=') return read_rotation_irrep(place);
  if (word == "j" && scanner_.peek() == '=') return read_spin_irrep(place);
  if (word == "spin") return read_lorentz_irrep(place);
  if (word == "standard") return standard(place);
  if (word == "partition") return read_partition(place);
  if (word == "regular") return regular(place);
  if (word == "weights") return read_weights(place);
  if (word == "irrep") return read_named_irrep(place);
  if (word == "elasticity" || word == "piezoelectric") {
    const char* formula = word == "elasticity" ? "ijkl=jikl=klij" : "ijk=ikj";
    return index_symmetric_tensors(words_.vector(word, place), formula, word, place);
  }
  if (word == "indexsym") return read_index_symmetry(place);
  if (names_irrep(words_.group(), word)) {
    throw InputError(fmt::format("unknown representation '{}'", word), place, {},
                     fmt::format("the irrep of this name is written 'irrep({})'", word));
  }
  throw unknown_word(word, words_.words(), !words_.has_matrix(), place);
}

RepExpression WordReader::read_tensor(const std::string& word, const Place& place) {
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
  const int k = read_order(scanner_, word);
  int q = 0;
  if (word == "T" && scanner_.accept(',')) q = read_order(scanner_, word);
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

RepExpression WordReader::read_parity_irrep(const std::string& digits, const Place& place) {
  const std::string parity = scanner_.identifier();
  const std::string text = digits + parity;
  if (digits.size() > max_digits) throw InputError(fmt::format("'{}' is too large", text), place, largest);
  const RepExpression result = rotation_irrep(words_, std::stoi(digits), parity == "e" ? 1 : -1, text, place);
  if (words_.rotations()) {
    notes_.push_back(
        fmt::format("under {} the irreps {}e and {}o are the same", words_.group().name(), digits, digits));
  }
  return result;
}

RepExpression WordReader::read_rotation_irrep(const Place& place) {
  static_cast<void>(scanner_.take());
  scanner_.skip_space();
  const std::string digits = scanner_.digits();
  if (digits.empty()) scanner_.fail("unexpected " + scanner_.next(), "an integer behind 'l='", "for example 'l=2'");
  if (scanner_.peek() == '/') {
    throw InputError(fmt::format("l is half an integer: {} has integer spins under l=", words_.group().name()), place,
                     "an integer, as in l=2", "half-integer spins are written 'j=1/2', of SU(2)");
  }
  if (digits.size() > max_digits) throw InputError(fmt::format("'l={}' is too large", digits), place, largest);
  const int l = std::stoi(digits);
  return rotation_irrep(words_, l, l % 2 == 0 ? 1 : -1, fmt::format("l={}", l), place);
}

RepExpression WordReader::read_spin_irrep(const Place& place) {
  static_cast<void>(scanner_.take());
  scanner_.skip_space();
  const std::string digits = scanner_.digits();
  if (digits.empty()) scanner_.fail("unexpected " + scanner_.next(), "a spin behind 'j='", "for example 'j=1/2'");
  bool half = false;
  if (scanner_.accept('/')) {
    if (scanner_.digits() != "2") {
      throw InputError("a spin is a multiple of 1/2", place, "an integer, or an odd number over 2, as in j=3/2");
    }
    half = true;
  }
  if (digits.size() > max_digits - 1) throw InputError(fmt::format("'j={}' is too large", digits), place, largest);
  const int twice = half ? std::stoi(digits) : 2 * std::stoi(digits);
  const std::string text = twice % 2 == 0 ? fmt::format("j={}", twice / 2) : fmt::format("j={}/2", twice);
  return spin_irrep(words_, twice, text, place);
}

std::string WordReader::read_raw_argument(const std::string& word) {
  scanner_.skip_space();
  scanner_.expect('(', fmt::format("behind '{}'", word));
  std::string text;
  int depth = 1;
  bool quoted = false;
  while (true) {
    if (scanner_.at_end()) scanner_.fail(fmt::format("the argument of '{}' is not closed", word), "')'");
    const char c = scanner_.take();
    if (c == '"') quoted = !quoted;
    if (!quoted && c == '(') ++depth;
    if (!quoted && c == ')' && --depth == 0) break;
    text += c;
  }
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

RepExpression WordReader::standard(const Place& place) {
  const int n = words_.point_count("standard", place);
  const bool symmetric = words_.group().name() == fmt::format("S({})", n);
  return standard_representation(n).with_irrep(symmetric && n > 1 ? fmt::format("partition({},1)", n - 1) : "");
}

RepExpression WordReader::regular(const Place& place) {
  const FiniteGroup* finite = words_.group().finite();
  if (finite == nullptr) {
    throw InputError(fmt::format("'regular': {} is not finite", words_.group().name()), place, "a finite group");
  }
  return RepExpression::regular(*finite);
}

RepExpression WordReader::read_index_symmetry(const Place& place) {
  std::string formula = read_raw_argument("indexsym");
  if (formula.size() >= 2 && formula.front() == '"' && formula.back() == '"') {
    formula = formula.substr(1, formula.size() - 2);
  }
  return index_symmetric_tensors(words_.vector("indexsym", place), formula, fmt::format("indexsym(\"{}\")", formula),
                                 place);
}

}  // namespace gordan::detail
