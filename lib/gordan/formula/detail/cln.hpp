// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/rational.hpp>

#include <cln/integer.h>
#include <cln/rational.h>

namespace gordan::detail {

cln::cl_I to_cln(const Integer& value);
cln::cl_RA to_cln(const Rational& value);
Integer from_cln(const cln::cl_I& value);
Rational from_cln(const cln::cl_RA& value);

}  // namespace gordan::detail
