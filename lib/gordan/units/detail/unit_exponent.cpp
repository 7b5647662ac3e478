// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/detail/unit_exponent.hpp>

#include <gordan/units/detail/unit_name.hpp>
#include <gordan/units/parse_unit.hpp>

#include <fmt/format.h>

#include <string>

namespace gordan::detail {

namespace {

constexpr std::size_t max_digits = 400;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view rest_of(const Scanner& scanner, std::string_view text) { return text.substr(scanner.offset()); }

std::string_view without_spaces(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
}

/// Whether "/ 2" follows, so that it is open where the exponent ends.
bool division_follows(std::string_view rest) {
  rest = without_spaces(rest);
  if (!rest.starts_with('/')) return false;
  rest = without_spaces(rest.substr(1));
  return !rest.empty() && is_digit(rest[0]);
}

std::string denominator_after(std::string_view rest) {
  rest = without_spaces(without_spaces(rest).substr(1));
  std::size_t length = 0;
  while (length < rest.size() && is_digit(rest[length])) ++length;
  return std::string(rest.substr(0, length));
}

[[noreturn]] void fail_at(const Place& place, std::string message, std::string expected = {},
                          std::string suggestion = {}) {
  throw InputError(std::move(message), place, std::move(expected), std::move(suggestion));
}

void check_ambiguous(const Scanner& scanner, std::string_view text, const Place& place, std::string_view base,
                     const std::string& exponent) {
  const std::string_view rest = rest_of(scanner, text);
  if (!division_follows(rest)) return;
  const std::string denominator = denominator_after(rest);
  fail_at(place, "ambiguous exponent", "",
          fmt::format("write {0}^({1}/{2}) or ({0}^{1})/{2}", base, exponent, denominator));
}

/// Digits with an optional fraction; "" when no number is next.
std::string decimal(Scanner& scanner, std::string_view text) {
  std::string digits = scanner.digits();
  const std::string_view rest = rest_of(scanner, text);
  if (rest.size() > 1 && rest[0] == '.' && is_digit(rest[1])) {
    digits += scanner.take();
    digits += scanner.digits();
  }
  return digits;
}

Rational value_of(const std::string& decimal) {
  const std::size_t point = decimal.find('.');
  if (point == std::string::npos) return Integer(std::string_view(decimal));
  const std::string digits = decimal.substr(0, point) + decimal.substr(point + 1);
  return {Integer(std::string_view(digits)), pow(Integer(10), decimal.size() - point - 1)};
}

/// A decimal number of an exponent; fails where none stands.
Rational signed_decimal(Scanner& scanner, std::string_view text, std::string_view sign) {
  const bool negative = accept_minus(scanner);
  if (!negative) static_cast<void>(scanner.accept('+'));
  const std::string digits = decimal(scanner, text);
  if (digits.empty())
    scanner.fail(fmt::format("unexpected {}", scanner.next()), fmt::format("an exponent after '{}'", sign));
  if (digits.size() > max_digits) scanner.fail("the exponent has too many digits");
  return negative ? -value_of(digits) : value_of(digits);
}

/// "(1/2)" or "{-2}" behind its bracket.
Rational in_parentheses(Scanner& scanner, std::string_view text, char close, const Place& place) {
  skip_spaces(scanner);
  Rational value = signed_decimal(scanner, text, "(");
  skip_spaces(scanner);
  if (scanner.accept('/')) {
    skip_spaces(scanner);
    const Rational denominator = signed_decimal(scanner, text, "/");
    if (denominator.is_zero()) fail_at(place, "exponent divides by zero");
    value /= denominator;
    skip_spaces(scanner);
  }
  scanner.expect(close, "after the exponent");
  return value;
}

/// The exponent, unless it is too large.
Rational checked(Rational exponent, const Place& place) {
  const Integer limit(max_unit_exponent);
  if (abs(exponent.num()) > limit || exponent.den() > limit)
    fail_at(place, fmt::format("the exponent {} is too large", to_string(exponent)),
            fmt::format("numerator and denominator of at most {}", max_unit_exponent));
  return exponent;
}

/// "2" of "m2" or "-1" of "s-1".
std::optional<Rational> bare_integer(Scanner& scanner, std::string_view text, std::string_view base) {
  std::string_view rest = rest_of(scanner, text);
  const std::size_t sign = rest.starts_with('-') || rest.starts_with('+') ? 1 : rest.starts_with("\u2212") ? 3 : 0;
  if (rest.size() <= sign || !is_digit(rest[sign])) return std::nullopt;
  const Place place = scanner.place();
  const bool negative = accept_minus(scanner);
  if (!negative) static_cast<void>(scanner.accept('+'));
  const std::string digits = scanner.digits();
  const std::string exponent = (negative ? "-" : "") + digits;
  rest = rest_of(scanner, text);
  if (rest.size() > 1 && rest[0] == '.' && is_digit(rest[1]))
    fail_at(place, "a bare exponent is an integer", "", fmt::format("write {}^{}...", base, exponent));
  check_ambiguous(scanner, text, place, base, exponent);
  if (digits.size() > max_digits) fail_at(place, "the exponent has too many digits");
  return checked(value_of(digits) * Rational(negative ? -1 : 1), place);
}

std::optional<Rational> explicit_exponent(Scanner& scanner, std::string_view text, std::string_view base) {
  std::string_view sign = "^";
  if (scanner.accept("**"))
    sign = "**";
  else if (!scanner.accept('^'))
    return std::nullopt;
  skip_spaces(scanner);
  const Place place = scanner.place();
  if (scanner.accept('(')) return checked(in_parentheses(scanner, text, ')', place), place);
  if (scanner.accept('{')) return checked(in_parentheses(scanner, text, '}', place), place);
  const Rational value = signed_decimal(scanner, text, sign);
  check_ambiguous(scanner, text, place, base, to_string(value));
  return checked(value, place);
}

}  // namespace

std::optional<Rational> read_exponent(Scanner& scanner, std::string_view text, std::string_view base, bool bare) {
  const Place place = scanner.place();
  const std::string raised = take_superscript(scanner);
  if (raised.empty()) {
    std::optional<Rational> exponent = explicit_exponent(scanner, text, base);
    return exponent || !bare ? exponent : bare_integer(scanner, text, base);
  }
  if (raised == "-") fail_at(place, "a sign without an exponent", "digits after it");
  if (raised.size() > max_digits) fail_at(place, "the exponent has too many digits");
  return checked(Integer(std::string_view(raised)), place);
}

bool starts_number(std::string_view text) {
  return !text.empty() && (is_digit(text[0]) || (text.size() > 1 && text[0] == '.' && is_digit(text[1])));
}

std::optional<Rational> read_number(Scanner& scanner, std::string_view text) {
  if (!starts_number(rest_of(scanner, text))) return std::nullopt;
  const Place place = scanner.place();
  std::string digits = decimal(scanner, text);
  if (digits.starts_with('.')) digits.insert(0, "0");
  if (digits.size() > max_digits) fail_at(place, "the number has too many digits");
  Rational value = value_of(digits);
  const std::string_view rest = rest_of(scanner, text);
  const std::size_t sign = rest.size() > 1 && (rest[1] == '-' || rest[1] == '+') ? 1 : 0;
  if (rest.size() > sign + 1 && (rest[0] == 'e' || rest[0] == 'E') && is_digit(rest[sign + 1])) {
    static_cast<void>(scanner.take());
    const bool negative = accept_minus(scanner);
    if (!negative) static_cast<void>(scanner.accept('+'));
    const std::string exponent = scanner.digits();
    if (exponent.size() > 3) fail_at(place, "the number is too large", "powers of ten up to 999");
    const long power_of_ten = Integer(std::string_view(exponent)).to_long();
    value *= pow(Rational(10), negative ? -power_of_ten : power_of_ten);
  }
  if (value.is_zero()) fail_at(place, "a unit cannot be zero");
  return value;
}

}  // namespace gordan::detail
