// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/codegen/literal.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/rounding.hpp>

namespace gordan {

Literal literal(const Number& value) {
  if (!value.is_real()) {
    throw InputError("the coefficient " + to_string(value) + " is not real", {},
                     "a problem over the real numbers: code for complex coefficients comes in a later version");
  }
  return {to_double(value), to_string(value)};
}

}  // namespace gordan
