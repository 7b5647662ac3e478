// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/formula/expression.hpp>
#include <gordan/program/builder.hpp>

#include <map>
#include <string>

namespace gordan {

/// The value of a formula, whose symbols have the given scalar values. Rational powers become products, quotients and
/// roots, other powers exp(y log x); functions are exp, log, sin, cos, tan, sinh, cosh, tanh, abs. Every constant is
/// rounded once. Throws InputError for another function or a number that is not real; the symbols must all be known.
[[nodiscard]] Value lower_formula(ProgramBuilder& builder, const Expression& formula,
                                  const std::map<std::string, Value>& symbols);

}  // namespace gordan
