// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>
#include <gordan/formula/expression.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace gordan {

/// A formula as it was written: its operators and operands with the place of each; nothing is evaluated or sorted.
struct SyntaxTree {
  enum class Kind {
    number,    ///< value
    name,      ///< a variable, "pi" or "i"
    call,      ///< name(operands)
    sum,       ///< operands, those marked inverse subtracted
    product,   ///< operands, those marked inverse as divisors
    power,     ///< operands[0] ^ operands[1]
    negation,  ///< -operands[0]
  };

  Kind kind = Kind::number;
  Place place;           ///< of its first character
  Place operator_place;  ///< of a power: where ^ or ** stands; of a call: where the parenthesis stands
  std::string name;
  Number value;
  std::vector<SyntaxTree> operands;
  std::vector<bool> inverse;  ///< of a sum or product: one for each operand
};

/// Two formulas with "=" between them.
struct EquationSyntax {
  SyntaxTree left;
  SyntaxTree right;
};

/// Reads a formula in the grammar of parse_expression, where any name can be called with any number of arguments,
/// d(u, t). Throws InputError at the exact place.
[[nodiscard]] SyntaxTree parse_syntax(std::string_view text, Place start = {});

/// Reads "formula = formula".
[[nodiscard]] EquationSyntax parse_equation_syntax(std::string_view text, Place start = {});

/// Whether the name is that of a function of formulas: sin, ..., conjugate, sqrt or zeta.
[[nodiscard]] bool is_function_name(std::string_view name);

/// Throws InputError for a name that is called and is no function: "unexpected '('".
[[noreturn]] void refuse_call(const SyntaxTree& call);

/// The value of the formula; `resolve` gives that of each variable and of each call of a name that is no function.
/// Throws InputError at the place of what has no value, such as a division by zero.
[[nodiscard]] Expression to_expression(const SyntaxTree& tree,
                                       const std::function<Expression(const SyntaxTree&)>& resolve);

/// The formula as it was written, up to spaces and parentheses that are not needed: "alpha*u*(v + k2*W0)/(v + k2)".
[[nodiscard]] std::string to_string(const SyntaxTree& tree);

}  // namespace gordan
