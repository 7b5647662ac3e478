// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/codegen/lower_typed.hpp>
#include <gordan/problem/fit_report.hpp>
#include <gordan/problem/problem_program.hpp>

#include <string>
#include <vector>

namespace gordan {

/// The program of a fitted law, with one output for each target. `formula` is "" for sums of features, whose terms are
/// found by their texts; InputError for terms that are no features of the problem.
[[nodiscard]] StraightLineProgram law_program(const ProblemProgram& compiled, const std::vector<FittedTerm>& terms,
                                              const std::string& formula, const std::string& name);

/// The terms of one target; all where terms name none.
[[nodiscard]] std::vector<FittedTerm> terms_of_target(const std::vector<FittedTerm>& terms, const std::string& target);

/// "H = 1/2*|p1|^2 + 3.1*q1·g", and in LaTeX: of a sum of features.
[[nodiscard]] std::string law_text(const std::string& target, const std::vector<FittedTerm>& terms);
[[nodiscard]] std::string law_latex(const std::string& target, const std::vector<FittedTerm>& terms);

/// The rational number "1/2" that a coefficient with this error is recognised as, "" for none.
[[nodiscard]] std::string recognized_rational(double value, double error);

/// Takes terms whose coefficients were recognised as 0 out of the law, and notes how many.
void leave_out_zeros(FitReport& report);

/// The coefficient as the law uses it: the rational number where it was recognised as one.
[[nodiscard]] double coefficient_value(const FittedTerm& term);

/// A double in as few digits as read back the same; in LaTeX with a power of ten.
[[nodiscard]] std::string number_text(double value);
[[nodiscard]] std::string number_latex(double value);

}  // namespace gordan
