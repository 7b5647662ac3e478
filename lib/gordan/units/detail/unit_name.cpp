// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/detail/unit_name.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace gordan::detail {

namespace {

constexpr std::array<std::string_view, 3> wide_spaces = {"\u00a0", "\u2009", "\u202f"};
constexpr std::array<std::string_view, 5> times = {"*", "\u00b7", "\u22c5", "\u2219", "\u00d7"};
constexpr std::array<std::string_view, 10> superscripts = {"\u2070", "\u00b9", "\u00b2", "\u00b3", "\u2074",
                                                           "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};
constexpr std::array<std::string_view, 2> superscript_signs = {"\u207b", "\u207a"};
constexpr std::array<std::string_view, 3> operators = {"\u2212", "\u221a", "\u00f7"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '%'; }

template <std::size_t n>
bool starts_with_any(std::string_view text, const std::array<std::string_view, n>& candidates) {
  return std::any_of(candidates.begin(), candidates.end(), [&](std::string_view c) { return text.starts_with(c); });
}

/// Bytes of the letter at the front of the text, 0 when none stands there.
std::size_t letter_length(std::string_view text, bool after_underscore) {
  if (text.empty()) return 0;
  if (is_letter(text[0]) || (after_underscore && is_digit(text[0]))) return 1;
  if (static_cast<unsigned char>(text[0]) < 0xC0U) return 0;
  if (starts_with_any(text, wide_spaces) || starts_with_any(text, times) || starts_with_any(text, superscripts) ||
      starts_with_any(text, superscript_signs) || starts_with_any(text, operators))
    return 0;
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) ++length;
  return length;
}

}  // namespace

std::size_t name_length(std::string_view text) {
  std::size_t length = 0;
  bool after_underscore = false;
  while (const std::size_t letter = letter_length(text.substr(length), after_underscore)) {
    after_underscore = text[length] == '_' || (after_underscore && is_digit(text[length]));
    length += letter;
  }
  return length;
}

std::string take_name(Scanner& scanner, std::string_view text) {
  std::string name(text.substr(scanner.offset(), name_length(text.substr(scanner.offset()))));
  for (std::size_t i = 0; i < name.size(); ++i) static_cast<void>(scanner.take());
  return name;
}

bool is_unit_name(std::string_view name) { return !name.empty() && name_length(name) == name.size(); }

void check_unit_name(const std::string& name, const Place& place) {
  const bool reserved = name == "pi" || name == "\u03c0" || name == "sqrt" || name == "per";
  if (is_unit_name(name) && !reserved) return;
  throw InputError(fmt::format("'{}' cannot be the name of a unit", name), place,
                   "letters and underscores; digits only after an underscore");
}

void skip_spaces(Scanner& scanner) {
  scanner.skip_space();
  while (std::any_of(wide_spaces.begin(), wide_spaces.end(), [&](std::string_view s) { return scanner.accept(s); }))
    scanner.skip_space();
}

bool accept_times(Scanner& scanner, std::string_view text) {
  for (const std::string_view sign : times)
    if (scanner.accept(sign)) return true;
  const std::string_view rest = text.substr(scanner.offset());
  return rest.starts_with('.') && (rest.size() == 1 || !is_digit(rest[1])) && scanner.accept('.');
}

std::string take_superscript(Scanner& scanner) {
  std::string integer;
  if (scanner.accept(superscript_signs[0]))
    integer = "-";
  else
    static_cast<void>(scanner.accept(superscript_signs[1]));
  for (bool more = true; more;) {
    more = false;
    for (std::size_t digit = 0; digit < superscripts.size() && !more; ++digit)
      if (scanner.accept(superscripts[digit])) {
        integer += static_cast<char>('0' + digit);
        more = true;
      }
  }
  return integer;
}

bool accept_minus(Scanner& scanner) { return scanner.accept('-') || scanner.accept("\u2212"); }

}  // namespace gordan::detail
