// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/reader.hpp>

#include <gordan/core/as_input_error.hpp>
#include <gordan/core/scanner.hpp>
#include <gordan/core/text.hpp>
#include <gordan/exact/detail/reading_limits.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <variant>

namespace gordan {

namespace {

/// What has been read so far: a number, or a polynomial that is none.
using Value = std::variant<Number, Polynomial>;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The grammar, loosest first:
///   sum := product (("+" | "-") product)*        product := unary (("*" | "/") unary)*
///   unary := ("+" | "-") unary | power           power := atom [("^" | "**") unary]
///   atom := number | variable | "i" | "sqrt" "(" sum ")" | "zeta" "(" sum ")" | "(" sum ")"
class Reader {
 public:
  Reader(const PolynomialRing& ring, std::string_view text, Place start)
      : ring_(ring), text_(text), scanner_(text, std::move(start)) {}

  Value read_all() {
    scanner_.skip_space();
    if (scanner_.at_end()) scanner_.fail("the expression is empty", expected_operand());
    Value result = sum();
    if (!scanner_.at_end()) fail_after_operand();
    return result;
  }

  Polynomial to_polynomial(Value value) const {
    if (auto* number = std::get_if<Number>(&value)) return constant(ring_, *number);
    return std::get<Polynomial>(std::move(value));
  }

 private:
  Value sum();
  Value product();
  Value unary();
  Value power();
  Value atom();
  Value name();
  Value literal();
  Number argument(const std::string& function, Place& place);
  Number function(const std::string& name, const Place& place);
  Number unit_root(const Number& n, const Place& place);

  Value negated(Value value) const;
  Value multiplied(Value a, Value b) const;
  Value divided(Value a, const Value& b, const Place& place) const;
  Value raised(Value base, const Value& exponent, const Place& place) const;

  char ahead(std::size_t distance) const {
    const std::size_t offset = scanner_.offset() + distance;
    return offset < text_.size() ? text_[offset] : '\0';
  }
  std::string expected_operand() const { return ring_.num_variables() == 0 ? "a number" : "a number or a variable"; }
  [[noreturn]] void fail_after_operand() const;
  [[noreturn]] void fail_unknown(const std::string& name, const Place& place) const;

  const PolynomialRing& ring_;
  std::string_view text_;
  Scanner scanner_;
};

Value simplified(Polynomial f) {
  if (f.is_zero()) return Number();
  if (f.is_constant()) return f.terms().front().coefficient;
  return f;
}

Value Reader::sum() {
  const auto depth = scanner_.descend();
  const Place start = scanner_.place();
  Value first = product();
  if (scanner_.peek() != '+' && scanner_.peek() != '-') return first;
  std::vector<Term> terms;  // gathered and merged once, so that long sums stay linear
  Number number;
  const auto add = [&](Value value, const Place& place) {
    if (auto* summand = std::get_if<Number>(&value)) {
      as_input_error(place, [&] { return number += *summand; });
    } else {
      const auto& summands = std::get<Polynomial>(value).terms();
      terms.insert(terms.end(), summands.begin(), summands.end());
    }
  };
  add(std::move(first), start);
  while (scanner_.peek() == '+' || scanner_.peek() == '-') {
    const Place place = scanner_.place();
    const bool minus = scanner_.take() == '-';
    scanner_.skip_space();
    Value next = product();
    add(minus ? negated(std::move(next)) : std::move(next), place);
  }
  if (terms.empty()) return number;
  terms.push_back({Exponents(ring_.num_variables()), number});
  return as_input_error(start, [&] { return simplified(Polynomial(ring_, std::move(terms))); });
}

Value Reader::product() {
  Value result = unary();
  while (scanner_.peek() == '*' || scanner_.peek() == '/') {
    const Place place = scanner_.place();
    const bool division = scanner_.take() == '/';
    scanner_.skip_space();
    const Place operand = scanner_.place();
    Value next = unary();
    result = as_input_error(place, [&] {
      return division ? divided(std::move(result), next, operand) : multiplied(std::move(result), std::move(next));
    });
  }
  return result;
}

Value Reader::unary() {
  const auto depth = scanner_.descend();
  if (scanner_.peek() != '+' && scanner_.peek() != '-') return power();
  const bool minus = scanner_.take() == '-';
  scanner_.skip_space();
  Value value = unary();
  return minus ? negated(std::move(value)) : std::move(value);
}

Value Reader::power() {
  Value base = atom();
  const Place place = scanner_.place();
  const bool stars = scanner_.peek() == '*' && ahead(1) == '*';
  if (!stars && scanner_.peek() != '^') return base;
  scanner_.take();
  if (stars) scanner_.take();
  scanner_.skip_space();
  const Place operand = scanner_.place();
  const Value exponent = unary();
  return as_input_error(place, [&] { return raised(std::move(base), exponent, operand); });
}

Value Reader::atom() {
  if (scanner_.accept('(')) {
    scanner_.skip_space();
    Value value = sum();
    scanner_.expect(')', "");
    scanner_.skip_space();
    return value;
  }
  if (is_letter(scanner_.peek())) return name();
  if (is_digit(scanner_.peek()) || (scanner_.peek() == '.' && is_digit(ahead(1)))) return literal();
  scanner_.fail(scanner_.at_end() ? "the expression ends too early" : fmt::format("unexpected {}", scanner_.next()),
                expected_operand());
}

Value Reader::name() {
  const Place place = scanner_.place();
  const std::string word = scanner_.identifier();
  scanner_.skip_space();
  if ((word == "sqrt" || word == "zeta") && scanner_.peek() == '(') return function(word, place);
  if (const auto index = ring_.index_of(word)) return variable(ring_, *index);
  if (word == "i") return Number::root_of_unity(4);
  if (word == "sqrt" || word == "zeta") scanner_.expect('(', fmt::format("after '{}'", word));
  fail_unknown(word, place);
}

Number Reader::argument(const std::string& function, Place& place) {
  scanner_.expect('(', "");
  scanner_.skip_space();
  place = scanner_.place();
  const Value value = sum();
  scanner_.expect(')', "");
  scanner_.skip_space();
  if (const auto* number = std::get_if<Number>(&value)) return *number;
  throw InputError(fmt::format("the argument of '{}' has variables in it", function), place, "a number");
}

Number Reader::function(const std::string& name, const Place& place) {
  Place inside;
  const Number value = argument(name, inside);
  if (name == "zeta") return unit_root(value, inside);
  if (!value.is_rational()) throw InputError("'sqrt' of a number that is not rational", inside, "a rational number");
  return as_input_error(place, [&] { return Number::square_root(value.to_rational()); });
}

Number Reader::unit_root(const Number& n, const Place& place) {
  if (!n.is_rational() || !n.to_rational().is_integer() || n.to_rational().sign() <= 0) {
    throw InputError("zeta(n) is exp(2*pi*i/n)", place, "a positive integer n");
  }
  const Integer order = n.to_rational().num();
  if (order > Integer(2 * max_conductor)) {
    throw InputError(fmt::format("zeta({}) is beyond the fields that gordan computes in", to_string(order)), place,
                     fmt::format("at most zeta({})", max_conductor));
  }
  return as_input_error(place, [&] { return Number::root_of_unity(order.to_long()); });
}

/// Digits, with a decimal point and a decimal exponent where there are any; exact.
Value Reader::literal() {
  const Place place = scanner_.place();
  std::string digits = scanner_.digits();
  Integer scale = 1;
  if (scanner_.accept('.')) {
    const std::string fraction = scanner_.digits();
    if (fraction.empty()) scanner_.fail("a decimal point without digits after it", "a digit");
    digits += fraction;
    scale = pow(Integer(10), fraction.size());
  }
  Rational value(Integer(std::string_view(digits)), scale);
  const bool signed_exponent = (ahead(1) == '+' || ahead(1) == '-') && is_digit(ahead(2));
  if ((scanner_.peek() == 'e' || scanner_.peek() == 'E') && (is_digit(ahead(1)) || signed_exponent)) {
    scanner_.take();
    const bool negative = signed_exponent && scanner_.take() == '-';
    const Integer exponent{std::string_view(scanner_.digits())};
    constexpr long max_decimal_exponent = 10000;
    if (exponent > Integer(max_decimal_exponent)) {
      throw InputError("a decimal exponent is too large", place, fmt::format("at most {}", max_decimal_exponent));
    }
    value *= pow(Rational(10), negative ? -exponent.to_long() : exponent.to_long());
  }
  if (is_letter(scanner_.peek()))
    scanner_.fail(fmt::format("unexpected {} after a number", scanner_.next()), "an operator", "write '*'");
  scanner_.skip_space();
  return Number(std::move(value));
}

Value Reader::negated(Value value) const {
  if (auto* number = std::get_if<Number>(&value)) return -*number;
  return -std::get<Polynomial>(value);
}

Value Reader::multiplied(Value a, Value b) const {
  if (std::holds_alternative<Number>(b)) std::swap(a, b);
  if (auto* factor = std::get_if<Number>(&a)) {
    if (auto* number = std::get_if<Number>(&b)) return *factor * *number;
    return simplified(std::get<Polynomial>(std::move(b)) * *factor);
  }
  const auto& left = std::get<Polynomial>(a);
  const auto& right = std::get<Polynomial>(b);
  detail::check_product(left, right);
  return simplified(left * right);
}

Value Reader::divided(Value a, const Value& b, const Place& place) const {
  const auto* divisor = std::get_if<Number>(&b);
  if (divisor == nullptr) throw InputError("division by a polynomial", place, "a number");
  if (divisor->is_zero()) throw InputError("division by zero", place);
  detail::check_inverse(*divisor);
  return multiplied(1 / *divisor, std::move(a));
}

Value Reader::raised(Value base, const Value& exponent, const Place& place) const {
  const auto* number = std::get_if<Number>(&exponent);
  if (number == nullptr || !number->is_rational() || !number->to_rational().is_integer()) {
    throw InputError("an exponent that is not an integer", place, "an integer", "square roots are written sqrt(q)");
  }
  const Integer integer = number->to_rational().num();
  if (!integer.fits_long()) throw InputError("an exponent that is too large", place);
  const long k = integer.to_long();
  const unsigned long size = k < 0 ? 0UL - static_cast<unsigned long>(k) : static_cast<unsigned long>(k);
  if (const auto* value = std::get_if<Number>(&base)) {
    if (k < 0 && value->is_zero()) throw InputError("division by zero", place);
    if (k < 0) detail::check_inverse(*value);
    detail::check_power(*value, size);
    return pow(*value, k);
  }
  if (k < 0) throw InputError("a negative power of a polynomial", place, "an exponent that is not negative");
  const auto& polynomial = std::get<Polynomial>(base);
  detail::check_power(polynomial, size);
  return simplified(pow(polynomial, size));
}

void Reader::fail_after_operand() const {
  const bool adjacent = is_letter(scanner_.peek()) || is_digit(scanner_.peek()) || scanner_.peek() == '(';
  scanner_.fail(fmt::format("unexpected {}", scanner_.next()), "an operator or the end",
                adjacent ? "write '*' for a product" : "");
}

void Reader::fail_unknown(const std::string& name, const Place& place) const {
  std::vector<std::string> candidates = ring_.names();
  candidates.insert(candidates.end(), {"sqrt", "zeta", "i"});
  const std::string nearest = nearest_match(name, candidates);
  std::string expected = "a number";
  constexpr std::size_t listed = 6;
  if (ring_.num_variables() > 0) {
    const std::size_t count = std::min(listed, ring_.num_variables());
    expected = "a variable: " + join(std::span(ring_.names()).first(count), ", ");
    if (count < ring_.num_variables()) expected += ", ...";
  }
  throw InputError(fmt::format("unknown {} '{}'", ring_.num_variables() > 0 ? "variable" : "name", name), place,
                   expected, nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest));
}

}  // namespace

Number parse_number(std::string_view text, Place start) {
  const PolynomialRing numbers({});
  return std::get<Number>(Reader(numbers, text, std::move(start)).read_all());
}

Polynomial parse_polynomial(const PolynomialRing& ring, std::string_view text, Place start) {
  Reader reader(ring, text, std::move(start));
  return reader.to_polynomial(reader.read_all());
}

}  // namespace gordan
