// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/product_text.hpp>

#include <gordan/core/error.hpp>
#include <gordan/core/scanner.hpp>
#include <gordan/core/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace gordan {

namespace {

constexpr std::size_t max_digits = 9;

/// product := power (("*" | "·" | "/" | nothing) power)*; power := atom [("^" | "**") exponent]
class Reader {
 public:
  Reader(std::string_view text, std::span<const UnitsVariable> variables)
      : text_(text), variables_(variables), scanner_(text, {"product", 1, 1}) {}

  ProductExponents read() {
    ProductExponents result = product();
    if (!scanner_.at_end()) scanner_.fail("unexpected " + scanner_.next(), "'*', '/', '^' or the end");
    return result;
  }

 private:
  ProductExponents product() {
    const Scanner::Depth depth = scanner_.descend();
    ProductExponents result = power();
    while (true) {
      scanner_.skip_space();
      if (scanner_.at_end() || scanner_.peek() == ')') return result;
      int sign = 1;
      if (scanner_.accept('/')) {
        sign = -1;
      } else if (!scanner_.accept('*')) {
        scanner_.accept(std::string_view("\u00b7"));
      }
      add(result, power(), sign);
    }
  }

  ProductExponents power() {
    scanner_.skip_space();
    ProductExponents result = atom();
    scanner_.skip_space();
    if (scanner_.accept('^') || scanner_.accept(std::string_view("**"))) {
      const Rational factor = exponent();
      for (Rational& entry : result) entry *= factor;
    }
    return result;
  }

  ProductExponents atom() {
    if (scanner_.accept('(')) return parenthesis();
    if (const auto variable = next_variable()) {
      ProductExponents result(variables_.size());
      result[*variable] = 1;
      return result;
    }
    if (scanner_.accept(std::string_view("sqrt"))) {
      scanner_.skip_space();
      scanner_.expect('(', "after sqrt");
      ProductExponents result = parenthesis();
      for (Rational& entry : result) entry *= Rational(1, 2);
      return result;
    }
    const Place place = scanner_.place();
    if (const std::string digits = scanner_.digits(); !digits.empty()) {
      if (digits != "1") throw InputError("a product has no numeric factors", place, "a variable, or 1");
      return ProductExponents(variables_.size());
    }
    unknown();
  }

  ProductExponents parenthesis() {
    ProductExponents result = product();
    scanner_.expect(')', "to close the parenthesis");
    return result;
  }

  /// The longest name that stands next and does not go on as a word.
  std::optional<std::size_t> next_variable() {
    const std::string_view rest = text_.substr(scanner_.offset());
    std::optional<std::size_t> found;
    for (std::size_t j = 0; j < variables_.size(); ++j) {
      const std::string& name = variables_[j].name;
      if (!rest.starts_with(name) || (found && variables_[*found].name.size() >= name.size())) continue;
      if (name.size() < rest.size() && is_word(rest[name.size()]) && is_word(name.back())) continue;
      found = j;
    }
    if (found) {
      const std::size_t end = scanner_.offset() + variables_[*found].name.size();
      while (scanner_.offset() < end) scanner_.take();
    }
    return found;
  }

  [[noreturn]] void unknown() {
    const Place place = scanner_.place();
    const std::string_view rest = text_.substr(scanner_.offset());
    const auto goes_on = [](char c) { return is_word(c) || (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    const auto end = rest.empty() || !is_word(rest[0]) ? 0 : std::ranges::find_if_not(rest, goes_on) - rest.begin();
    const std::string_view word = rest.substr(0, static_cast<std::size_t>(end));
    if (word.empty()) scanner_.fail("unexpected " + scanner_.next(), "the name of a variable");
    try {
      static_cast<void>(variable_index(variables_, word));
    } catch (const InputError& error) {
      throw InputError(error.message(), place, error.expected(), error.suggestion());
    }
    scanner_.fail("unexpected " + scanner_.next(), "the name of a variable");
  }

  /// 2, -1, 0.5, (1/2), (-3/2)
  Rational exponent() {
    scanner_.skip_space();
    if (!scanner_.accept('(')) return number();
    Rational result = number();
    scanner_.skip_space();
    if (scanner_.accept('/')) {
      const Place place = scanner_.place();
      const Rational divisor = number();
      if (divisor.is_zero()) throw InputError("the exponent divides by zero", place);
      result /= divisor;
    }
    scanner_.skip_space();
    scanner_.expect(')', "to close the exponent");
    return result;
  }

  Rational number() {
    scanner_.skip_space();
    const bool negative = scanner_.accept('-');
    if (!negative) scanner_.accept('+');
    const std::string whole = scanner_.digits();
    const std::string fraction = scanner_.accept('.') ? scanner_.digits() : "";
    if (whole.empty() && fraction.empty()) scanner_.fail("unexpected " + scanner_.next(), "an exponent, such as 2");
    if (whole.size() + fraction.size() > max_digits) scanner_.fail("the exponent is too long", "at most nine digits");
    const Rational value(Integer(whole + fraction), pow(Integer(10), fraction.size()));
    return negative ? -value : value;
  }

  static bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<unsigned char>(c) >= 0xc3;
  }

  static void add(ProductExponents& sum, const ProductExponents& part, int sign) {
    for (std::size_t j = 0; j < sum.size(); ++j) sum[j] += sign > 0 ? part[j] : -part[j];
  }

  std::string_view text_;
  std::span<const UnitsVariable> variables_;
  Scanner scanner_;
};

}  // namespace

ProductExponents parse_product(std::string_view text, std::span<const UnitsVariable> variables) {
  return Reader(text, variables).read();
}

}  // namespace gordan
