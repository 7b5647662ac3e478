// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/monomial_plan.hpp>
#include <gordan/program/program.hpp>

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace gordan::detail {

/// A summand: its sign and its text, a product of atoms.
struct SignedText {
  bool negative = false;
  std::string text;
};

/// "a + b - c"; `zero` when there are no summands.
[[nodiscard]] std::string sum_text(const std::vector<SignedText>& summands, const std::string& zero);

/// The sign and the absolute value of a constant, where its text lets the sign be split off.
[[nodiscard]] SignedText signed_literal(const Literal& c,
                                        const std::function<std::string(const Literal&)>& text);

/// Polynomials written out, in any language with infix operators: first statements that name the
/// shared monomials, then one expression per output.
struct PolynomialText {
  std::vector<std::pair<std::string, std::string>> shared;  ///< name, expression
  std::vector<std::string> outputs;
};
struct PolynomialDialect {
  std::function<std::string(int)> element;              ///< entry k of the argument
  std::function<std::string(const Literal&)> literal;   ///< a constant, as an atom
  std::function<std::string()> fresh;                   ///< a new name
  bool name_elements = false;                           ///< name entries used more than once
};
[[nodiscard]] PolynomialText polynomial_text(const Operation& op, const MonomialPlan& plan,
                                             const PolynomialDialect& dialect);

/// The terms of each output, as a table: indices into op.terms sorted by output, and where each
/// output begins (size + 1 entries).
struct TermOrder {
  std::vector<int> term;
  std::vector<int> begin;
};
[[nodiscard]] TermOrder order_terms(const Operation& op);

/// Index lists as arithmetic progressions: start, start + step, ..., count of them.
struct Run {
  int start = 0;
  int count = 0;
  int step = 1;
};
[[nodiscard]] std::vector<Run> runs(const std::vector<int>& indices);

}  // namespace gordan::detail
