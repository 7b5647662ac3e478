// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/number.hpp>
#include <gordan/program/program.hpp>

namespace gordan {

/// A real constant of a program: its exact text and the nearest double, rounded once.
/// Throws InputError for a number that is not real.
[[nodiscard]] Literal literal(const Number& value);

}  // namespace gordan
