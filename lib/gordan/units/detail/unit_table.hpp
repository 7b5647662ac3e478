// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/units/unit_system.hpp>

#include <span>
#include <string_view>

namespace gordan::detail {

/// One unit of the table with its synonyms.
struct UnitRow {
  std::string_view symbols;     ///< separated by spaces; these take k, m, ...
  std::string_view words;       ///< these take kilo, milli, ... and a plural s
  std::string_view definition;  ///< by rows above, or by a base dimension in brackets
  PrefixRule prefixes = PrefixRule::none;
  std::string_view note = "";
  std::string_view offset = "";  ///< of an offset unit, in its base unit
};

/// All rows; the first `si_rows` are SI and what everyone writes with it, of which "kgm" may be put together.
[[nodiscard]] std::span<const UnitRow> unit_table();
inline constexpr std::size_t si_rows = 34;

struct Prefix {
  std::string_view symbol;
  std::string_view word;
  int exponent = 0;  ///< of 10; of 1024 for binary ones
  bool binary = false;
};
[[nodiscard]] std::span<const Prefix> prefixes();

/// A name that is a unit somewhere but is refused.
struct RefusedName {
  std::string_view name;
  std::string_view reason;
};
[[nodiscard]] std::span<const RefusedName> refused_names();

}  // namespace gordan::detail
