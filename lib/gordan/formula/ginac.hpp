// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/polynomial.hpp>
#include <gordan/formula/expression.hpp>

#include <mutex>
#include <optional>
#include <string>

// The conversions between gordan's values and GiNaC's. Include <ginac/ginac.h> beside this header to use them: it needs
// the name of GiNaC's expressions only.
namespace GiNaC {
class ex;
}

namespace gordan {

/// GiNaC shares subexpressions between all expressions, without locks. Hold this lock while any expression of GiNaC is
/// made, copied, used or destroyed in a program with several threads. The lock can be taken repeatedly by a thread;
/// gordan's own functions take it themselves.
[[nodiscard]] std::unique_lock<std::recursive_mutex> lock_ginac();

/// GiNaC's symbol for a name: always the same object, real-valued. GiNaC's own symbols of equal names differ.
[[nodiscard]] GiNaC::ex ginac_symbol(const std::string& name);

/// Exact: surds become powers 1/2 of rationals, i becomes I and zeta(n)^k the power 2k/n of -1.
[[nodiscard]] GiNaC::ex to_ginac(const Number& value);
/// GiNaC evaluates where it can: sin(pi/6) becomes 1/2. std::domain_error at a pole.
[[nodiscard]] GiNaC::ex to_ginac(const Expression& expression);
/// Term by term; any names of variables.
[[nodiscard]] GiNaC::ex to_ginac(const Polynomial& f);

/// Throws std::domain_error for what formulas do not hold: floating-point numbers, other functions and constants,
/// symbols that are not from ginac_symbol.
[[nodiscard]] Expression from_ginac(const GiNaC::ex& expression);
/// The expanded polynomial of the ring; nullopt when the expression is none.
[[nodiscard]] std::optional<Polynomial> polynomial_from_ginac(const GiNaC::ex& expression, const PolynomialRing& ring);

}  // namespace gordan
