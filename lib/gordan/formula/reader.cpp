// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/formula/reader.hpp>

#include <gordan/core/scanner.hpp>
#include <gordan/core/text.hpp>
#include <gordan/exact/reader.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

namespace gordan {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<Function> function_called(std::string_view word) {
  for (int k = 0; k <= static_cast<int>(Function::conjugate); ++k) {
    if (name(static_cast<Function>(k)) == word) return static_cast<Function>(k);
  }
  return std::nullopt;
}

/// The grammar of exact/reader, with formulas in place of numbers and polynomials:
///   sum := product (("+" | "-") product)*        product := unary (("*" | "/") unary)*
///   unary := ("+" | "-") unary | power           power := atom [("^" | "**") unary]
///   atom := number | variable | "i" | "pi" | function "(" sum ")" | "sqrt" "(" sum ")" | "zeta" "(" digits ")"
///           | "(" sum ")"
class Reader {
 public:
  Reader(std::string_view text, const std::span<const std::string>* variables, Place start)
      : text_(text), variables_(variables), scanner_(text, std::move(start)) {}

  Expression read_all() {
    scanner_.skip_space();
    if (scanner_.at_end()) scanner_.fail("the formula is empty", operand);
    Expression result = sum();
    if (!scanner_.at_end()) fail_after_operand();
    return result;
  }

 private:
  static constexpr const char* operand = "a number, a variable or a function";

  Expression sum();
  Expression product();
  Expression unary();
  Expression power();
  Expression atom();
  Expression word();
  Expression literal();
  Expression argument();
  Expression variable(const std::string& name, const Place& place) const;
  [[noreturn]] void fail_after_operand() const;

  char ahead(std::size_t distance) const {
    const std::size_t offset = scanner_.offset() + distance;
    return offset < text_.size() ? text_[offset] : '\0';
  }

  /// Runs an operation; what it refuses becomes an error of the input at the place.
  template <class Operation>
  static Expression at(const Place& place, Operation operation) {
    try {
      return operation();
    } catch (const LimitReached& limit) {
      throw InputError(limit.what(), place);
    } catch (const std::domain_error& error) {
      throw InputError(error.what(), place);
    }
  }

  std::string_view text_;
  const std::span<const std::string>* variables_;
  Scanner scanner_;
};

Expression Reader::sum() {
  const auto depth = scanner_.descend();
  const Place start = scanner_.place();
  std::vector<Expression> terms{product()};
  while (scanner_.peek() == '+' || scanner_.peek() == '-') {
    const bool minus = scanner_.take() == '-';
    scanner_.skip_space();
    Expression term = product();
    terms.push_back(minus ? -term : std::move(term));
  }
  return terms.size() == 1 ? terms.front() : at(start, [&] { return Expression::sum(std::move(terms)); });
}

Expression Reader::product() {
  const Place start = scanner_.place();
  std::vector<Expression> factors{unary()};
  while (scanner_.peek() == '*' || scanner_.peek() == '/') {
    const bool division = scanner_.take() == '/';
    scanner_.skip_space();
    const Place place = scanner_.place();
    Expression factor = unary();
    if (division && factor == Expression(0)) throw InputError("division by zero", place);
    factors.push_back(division ? at(place, [&] { return pow(factor, -1); }) : std::move(factor));
  }
  return factors.size() == 1 ? factors.front() : at(start, [&] { return Expression::product(std::move(factors)); });
}

Expression Reader::unary() {
  const auto depth = scanner_.descend();
  if (scanner_.peek() != '+' && scanner_.peek() != '-') return power();
  const bool minus = scanner_.take() == '-';
  scanner_.skip_space();
  Expression value = unary();
  return minus ? -value : value;
}

Expression Reader::power() {
  Expression base = atom();
  const Place place = scanner_.place();
  const bool stars = scanner_.peek() == '*' && ahead(1) == '*';
  if (!stars && scanner_.peek() != '^') return base;
  scanner_.take();
  if (stars) scanner_.take();
  scanner_.skip_space();
  const Expression exponent = unary();
  return at(place, [&] { return pow(base, exponent); });
}

Expression Reader::atom() {
  if (scanner_.peek() == '(') return argument();
  if (is_letter(scanner_.peek())) return word();
  if (is_digit(scanner_.peek()) || (scanner_.peek() == '.' && is_digit(ahead(1)))) return literal();
  scanner_.fail(scanner_.at_end() ? "the formula ends too early" : fmt::format("unexpected {}", scanner_.next()),
                operand);
}

/// "(" sum ")"
Expression Reader::argument() {
  scanner_.expect('(', "");
  scanner_.skip_space();
  Expression value = sum();
  scanner_.expect(')', "");
  scanner_.skip_space();
  return value;
}

Expression Reader::word() {
  const Place place = scanner_.place();
  const std::string word = scanner_.identifier();
  scanner_.skip_space();
  const auto function = function_called(word);
  if (function || word == "sqrt" || word == "zeta") {
    if (scanner_.peek() != '(') scanner_.expect('(', fmt::format("after '{}'", word));
    const Expression inside = argument();
    if (word == "zeta") {
      // The reader of numbers knows which orders there are.
      return parse_number(fmt::format("zeta({})", to_string(inside)), place);
    }
    return at(place, [&] { return function ? apply(*function, inside) : sqrt(inside); });
  }
  if (word == "pi") return Expression::pi();
  if (word == "i") return Number::root_of_unity(4);
  return variable(word, place);
}

Expression Reader::variable(const std::string& name, const Place& place) const {
  if (variables_ == nullptr || std::ranges::find(*variables_, name) != variables_->end()) {
    return Expression::symbol(name);
  }
  std::vector<std::string> candidates(variables_->begin(), variables_->end());
  for (int k = 0; k <= static_cast<int>(Function::conjugate); ++k) {
    candidates.emplace_back(gordan::name(static_cast<Function>(k)));
  }
  candidates.insert(candidates.end(), {"sqrt", "zeta", "pi", "i"});
  const std::string nearest = nearest_match(name, candidates);
  const std::string list = join(variables_->first(std::min<std::size_t>(6, variables_->size())), ", ");
  throw InputError(
      fmt::format("unknown variable '{}'", name), place,
      variables_->empty() ? "a number" : fmt::format("a variable: {}{}", list, variables_->size() > 6 ? ", ..." : ""),
      nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest));
}

/// The digits, point and exponent of one number, which the reader of numbers understands.
Expression Reader::literal() {
  const Place place = scanner_.place();
  const std::size_t begin = scanner_.offset();
  scanner_.digits();
  if (scanner_.accept('.')) {
    if (scanner_.digits().empty()) scanner_.fail("a decimal point without digits after it", "a digit");
  }
  const bool signed_exponent = (ahead(1) == '+' || ahead(1) == '-') && is_digit(ahead(2));
  if ((scanner_.peek() == 'e' || scanner_.peek() == 'E') && (is_digit(ahead(1)) || signed_exponent)) {
    scanner_.take();
    if (signed_exponent) scanner_.take();
    scanner_.digits();
  }
  const std::string_view digits = text_.substr(begin, scanner_.offset() - begin);
  if (is_letter(scanner_.peek())) {
    scanner_.fail(fmt::format("unexpected {} after a number", scanner_.next()), "an operator", "write '*'");
  }
  scanner_.skip_space();
  return parse_number(digits, place);
}

void Reader::fail_after_operand() const {
  const bool adjacent = is_letter(scanner_.peek()) || is_digit(scanner_.peek()) || scanner_.peek() == '(';
  scanner_.fail(fmt::format("unexpected {}", scanner_.next()), "an operator or the end",
                adjacent ? "write '*' for a product" : "");
}

}  // namespace

Expression parse_expression(std::string_view text, Place start) {
  return Reader(text, nullptr, std::move(start)).read_all();
}

Expression parse_expression(std::string_view text, std::span<const std::string> variables, Place start) {
  return Reader(text, &variables, std::move(start)).read_all();
}

}  // namespace gordan
