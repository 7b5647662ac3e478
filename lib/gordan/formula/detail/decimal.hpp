// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cln/rational.h>

#include <string>

namespace gordan::detail {

/// The nearest double, ties to even; overflow to infinity.
double nearest_double(const cln::cl_RA& value);

/// Rounded to the given number of significant decimal digits, ties to even: "3.1416", "0.00012", "1.5e-30", "0".
std::string nearest_decimal(const cln::cl_RA& value, int digits);

}  // namespace gordan::detail
