// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/units/physical_dimension.hpp>

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace gordan::detail {

/// A kind of argument of a dimensionless number: its exponents of m, kg, s, A, K.
struct ArgumentKind {
  std::string_view symbol;
  std::array<std::int64_t, 5> exponents;
};

/// A definition, as a product of argument kinds with integer exponents; `power` is the power of the number that it is.
struct NumberDefinition {
  std::string_view name;
  std::string_view symbol;
  std::string_view text;  // symbols of the kinds, as parse_product reads them
  int power = 1;
};

const std::vector<ArgumentKind>& argument_kinds();
const std::vector<NumberDefinition>& number_definitions();

}  // namespace gordan::detail
