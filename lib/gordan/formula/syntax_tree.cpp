// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/formula/syntax_tree.hpp>

#include <gordan/core/as_input_error.hpp>
#include <gordan/core/ascii_name.hpp>
#include <gordan/core/scanner.hpp>
#include <gordan/exact/reader.hpp>

#include <fmt/format.h>

#include <optional>
#include <stdexcept>
#include <utility>

namespace gordan {

namespace {

using Kind = SyntaxTree::Kind;

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
///   atom := number | variable | "i" | "pi" | name "(" sum ("," sum)* ")" | "(" sum ")"
class SyntaxReader {
 public:
  SyntaxReader(std::string_view text, Place start) : text_(text), scanner_(text, std::move(start)) {}

  SyntaxTree read_all() {
    begin();
    SyntaxTree result = sum();
    if (!scanner_.at_end()) fail_after_operand("an operator or the end");
    return result;
  }

  EquationSyntax read_equation() {
    begin();
    EquationSyntax result{sum(), {}};
    if (scanner_.peek() != '=') {
      if (scanner_.at_end()) scanner_.fail("the equation has no '='", "left side = right side");
      fail_after_operand("an operator or '='");
    }
    scanner_.take();
    if (scanner_.peek() == '=') scanner_.fail("unexpected '='", operand, "an equation is written with one '='");
    scanner_.skip_space();
    result.right = sum();
    if (!scanner_.at_end()) fail_after_operand("an operator or the end");
    return result;
  }

 private:
  static constexpr const char* operand = "a number, a variable or a function";

  void begin() {
    scanner_.skip_space();
    if (scanner_.at_end()) scanner_.fail("the formula is empty", operand);
  }

  SyntaxTree sum();
  SyntaxTree product();
  SyntaxTree unary();
  SyntaxTree power();
  SyntaxTree atom();
  SyntaxTree word();
  SyntaxTree literal();
  SyntaxTree parentheses();
  [[noreturn]] void fail_after_operand(const char* expected) const;

  char ahead(std::size_t distance) const {
    const std::size_t offset = scanner_.offset() + distance;
    return offset < text_.size() ? text_[offset] : '\0';
  }

  std::string_view text_;
  Scanner scanner_;
};

SyntaxTree SyntaxReader::sum() {
  const auto depth = scanner_.descend();
  SyntaxTree tree;
  tree.kind = Kind::sum;
  tree.place = scanner_.place();
  tree.operands.push_back(product());
  tree.inverse.push_back(false);
  while (scanner_.peek() == '+' || scanner_.peek() == '-') {
    tree.inverse.push_back(scanner_.take() == '-');
    scanner_.skip_space();
    tree.operands.push_back(product());
  }
  return tree.operands.size() == 1 ? std::move(tree.operands.front()) : std::move(tree);
}

SyntaxTree SyntaxReader::product() {
  SyntaxTree tree;
  tree.kind = Kind::product;
  tree.place = scanner_.place();
  tree.operands.push_back(unary());
  tree.inverse.push_back(false);
  while (scanner_.peek() == '*' || scanner_.peek() == '/') {
    tree.inverse.push_back(scanner_.take() == '/');
    scanner_.skip_space();
    tree.operands.push_back(unary());
  }
  return tree.operands.size() == 1 ? std::move(tree.operands.front()) : std::move(tree);
}

SyntaxTree SyntaxReader::unary() {
  const auto depth = scanner_.descend();
  if (scanner_.peek() != '+' && scanner_.peek() != '-') return power();
  SyntaxTree tree;
  tree.kind = Kind::negation;
  tree.place = scanner_.place();
  const bool minus = scanner_.take() == '-';
  scanner_.skip_space();
  if (!minus) return unary();
  tree.operands.push_back(unary());
  return tree;
}

SyntaxTree SyntaxReader::power() {
  SyntaxTree base = atom();
  const bool stars = scanner_.peek() == '*' && ahead(1) == '*';
  if (!stars && scanner_.peek() != '^') return base;
  SyntaxTree tree;
  tree.kind = Kind::power;
  tree.place = base.place;
  tree.operator_place = scanner_.place();
  scanner_.take();
  if (stars) scanner_.take();
  scanner_.skip_space();
  tree.operands.push_back(std::move(base));
  tree.operands.push_back(unary());
  return tree;
}

SyntaxTree SyntaxReader::atom() {
  if (scanner_.peek() == '(') return parentheses();
  if (is_letter(scanner_.peek())) return word();
  if (is_digit(scanner_.peek()) || (scanner_.peek() == '.' && is_digit(ahead(1)))) return literal();
  scanner_.fail(scanner_.at_end() ? "the formula ends too early" : fmt::format("unexpected {}", scanner_.next()),
                operand, ascii_suggestion(text_.substr(scanner_.offset())));
}

/// "(" sum ")"
SyntaxTree SyntaxReader::parentheses() {
  const Place start = scanner_.place();
  scanner_.expect('(', "");
  scanner_.skip_space();
  SyntaxTree value = sum();
  scanner_.expect(')', "");
  scanner_.skip_space();
  if (value.kind == Kind::sum || value.kind == Kind::product || value.kind == Kind::power) value.place = start;
  return value;
}

SyntaxTree SyntaxReader::word() {
  SyntaxTree tree;
  tree.kind = Kind::name;
  tree.place = scanner_.place();
  tree.name = scanner_.identifier();
  scanner_.skip_space();
  const bool function = is_function_name(tree.name);
  if (!function && scanner_.peek() != '(') return tree;
  tree.kind = Kind::call;
  tree.operator_place = scanner_.place();
  scanner_.expect('(', fmt::format("after '{}'", tree.name));
  scanner_.skip_space();
  tree.operands.push_back(sum());
  while (!function && scanner_.accept(',')) {
    scanner_.skip_space();
    tree.operands.push_back(sum());
  }
  scanner_.expect(')', "");
  scanner_.skip_space();
  return tree;
}

/// The digits, point and exponent of one number, which the reader of numbers understands.
SyntaxTree SyntaxReader::literal() {
  SyntaxTree tree;
  tree.place = scanner_.place();
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
  tree.value = parse_number(digits, tree.place);
  return tree;
}

void SyntaxReader::fail_after_operand(const char* expected) const {
  const bool adjacent = is_letter(scanner_.peek()) || is_digit(scanner_.peek()) || scanner_.peek() == '(';
  scanner_.fail(fmt::format("unexpected {}", scanner_.next()), expected,
                adjacent ? "write '*' for a product" : ascii_suggestion(text_.substr(scanner_.offset())));
}

/// How tightly the outermost operator binds: sums 0, signs 1, products 2, powers 3, all else 4.
int binding(const SyntaxTree& tree) {
  switch (tree.kind) {
    case Kind::sum:
      return 0;
    case Kind::negation:
      return 1;
    case Kind::product:
      return 2;
    case Kind::power:
      return 3;
    default:
      return tree.kind == Kind::number && needs_parentheses(tree.value) ? 0 : 4;
  }
}

std::string written(const SyntaxTree& tree, int at_least) {
  const std::string text = to_string(tree);
  return binding(tree) < at_least ? '(' + text + ')' : text;
}

Expression divided(const Expression& factor, const Place& place) {
  if (factor == Expression(0)) throw InputError("division by zero", place);
  return as_input_error(place, [&] { return pow(factor, -1); });
}

/// The value of the call of a function, given that of its argument.
Expression call(const SyntaxTree& tree, const Expression& inside) {
  // The reader of numbers knows which orders there are.
  if (tree.name == "zeta") return parse_number(fmt::format("zeta({})", to_string(inside)), tree.place);
  const auto function = function_called(tree.name);
  return as_input_error(tree.place, [&] { return function ? apply(*function, inside) : sqrt(inside); });
}

}  // namespace

bool is_function_name(std::string_view name) {
  return function_called(name).has_value() || name == "sqrt" || name == "zeta";
}

void refuse_call(const SyntaxTree& call) {
  throw InputError("unexpected '('", call.operator_place, "an operator or the end", "write '*' for a product");
}

SyntaxTree parse_syntax(std::string_view text, Place start) { return SyntaxReader(text, std::move(start)).read_all(); }

EquationSyntax parse_equation_syntax(std::string_view text, Place start) {
  return SyntaxReader(text, std::move(start)).read_equation();
}

Expression to_expression(const SyntaxTree& tree, const std::function<Expression(const SyntaxTree&)>& resolve) {
  if (tree.kind == Kind::number) return tree.value;
  if (tree.kind == Kind::name) {
    if (tree.name == "pi") return Expression::pi();
    return tree.name == "i" ? Expression(Number::root_of_unity(4)) : resolve(tree);
  }
  if (tree.kind == Kind::call && !is_function_name(tree.name)) return resolve(tree);
  std::vector<Expression> values;
  for (std::size_t k = 0; k < tree.operands.size(); ++k) {
    Expression value = to_expression(tree.operands[k], resolve);
    const bool inverse = k < tree.inverse.size() && tree.inverse[k];
    if (inverse) value = tree.kind == Kind::sum ? -value : divided(value, tree.operands[k].place);
    values.push_back(std::move(value));
  }
  switch (tree.kind) {
    case Kind::sum:
      return as_input_error(tree.place, [&] { return Expression::sum(std::move(values)); });
    case Kind::product:
      return as_input_error(tree.place, [&] { return Expression::product(std::move(values)); });
    case Kind::power:
      return as_input_error(tree.operator_place, [&] { return pow(values[0], values[1]); });
    case Kind::negation:
      return -values[0];
    default:
      return call(tree, values[0]);
  }
}

std::string to_string(const SyntaxTree& tree) {
  std::string text;
  switch (tree.kind) {
    case Kind::number:
      return to_string(tree.value);
    case Kind::name:
      return tree.name;
    case Kind::negation:
      return '-' + written(tree.operands[0], 2);
    case Kind::power:
      return written(tree.operands[0], 4) + '^' + written(tree.operands[1], 3);
    case Kind::call:
      for (const SyntaxTree& operand : tree.operands) text += (text.empty() ? "" : ", ") + to_string(operand);
      return fmt::format("{}({})", tree.name, text);
    default:
      break;
  }
  const bool sum = tree.kind == Kind::sum;
  for (std::size_t k = 0; k < tree.operands.size(); ++k) {
    if (k > 0) text += sum ? (tree.inverse[k] ? " - " : " + ") : (tree.inverse[k] ? "/" : "*");
    text += written(tree.operands[k], k == 0 ? (sum ? 0 : 1) : (sum ? 2 : 3));
  }
  return text;
}

}  // namespace gordan
