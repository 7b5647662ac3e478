// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/formula/detail/cln.hpp>

#include <cln/integer_io.h>
#include <cln/malloc.h>

#include <string>
#include <string_view>

namespace gordan::detail {

cln::cl_I to_cln(const Integer& value) {
  if (value.fits_long()) return cln::cl_I(value.to_long());
  return cln::cl_I(to_string(value).c_str());
}

cln::cl_RA to_cln(const Rational& value) { return cln::cl_RA(to_cln(value.num())) / to_cln(value.den()); }

Integer from_cln(const cln::cl_I& value) {
  if (cln::integer_length(value) < 63) return cln::cl_I_to_long(value);
  char* text = cln::print_integer_to_string(10, value);
  Integer result{std::string_view(text)};
  cln::free_hook(text);
  return result;
}

Rational from_cln(const cln::cl_RA& value) {
  return {from_cln(cln::numerator(value)), from_cln(cln::denominator(value))};
}

}  // namespace gordan::detail
