// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/law.hpp>

#include <gordan/codegen/literal.hpp>
#include <gordan/core/counted.hpp>
#include <gordan/exact/polynomial.hpp>
#include <gordan/exact/reader.hpp>
#include <gordan/formula/reader.hpp>
#include <gordan/learn/rational_recognition.hpp>
#include <gordan/program/derivative.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace gordan {

namespace {

Literal coefficient_literal(const FittedTerm& term) {
  if (!term.exact.empty()) return literal(parse_number(term.exact));
  return {term.coefficient, number_text(term.coefficient)};
}

std::vector<Literal> coefficients_of(const ProblemProgram& compiled, const NamedTypedModule& module,
                                     const std::vector<FittedTerm>& terms) {
  std::vector<Literal> coefficients(module.typed.features.size());
  std::size_t found = 0;
  for (std::size_t k = 0; k < coefficients.size(); ++k) {
    const std::string text = feature_text(module.module, compiled.typed->scalars, module.typed.features[k]);
    const auto term =
        std::find_if(terms.begin(), terms.end(), [&](const FittedTerm& fitted) { return fitted.feature == text; });
    if (term == terms.end()) continue;
    coefficients[k] = coefficient_literal(*term);
    ++found;
  }
  if (found != terms.size())
    throw InputError("the model is damaged: its terms are not features of its problem", {"MODEL", 0, 0},
                     "a file that `gordan fit -o` wrote");
  return coefficients;
}

/// Programs with the same inputs as one, with the outputs of all.
StraightLineProgram joined(const std::vector<StraightLineProgram>& programs) {
  if (programs.size() == 1) return programs.front();
  ProgramBuilder builder;
  std::vector<Value> inputs;
  for (const Input& input : programs.front().inputs)
    inputs.push_back(builder.input(input.name, input.shape, input.components, input.description));
  for (const StraightLineProgram& program : programs) {
    const std::vector<Value> values = apply(builder, program, inputs);
    for (std::size_t k = 0; k < values.size(); ++k) builder.output(program.outputs[k], values[k]);
  }
  return builder.finish(programs.front().provenance);
}

Provenance law_provenance(const ProblemProgram& compiled, const std::string& name) {
  Provenance from = compiled.program.provenance;
  from.name = name;
  from.certificates.clear();
  from.notes.emplace_back("a law fitted to data");
  return from;
}

/// "+ 3*x", "- x": with its sign apart.
template <class Number, class Times>
std::string signed_sum(const std::vector<FittedTerm>& terms, const Number& number, const Times& times) {
  std::string text;
  for (const FittedTerm& term : terms) {
    std::string size = number(term);
    const bool negative = size.front() == '-';
    if (negative) size.erase(0, 1);
    if (text.empty())
      text = negative ? "-" : "";
    else
      text += negative ? " - " : " + ";
    text += times(size, term);
  }
  return text.empty() ? "0" : text;
}

}  // namespace

std::string recognized_rational(double value, double error) {
  const std::optional<RecognizedRational> rational = recognize_rational(value, error);
  return rational ? to_string(Rational(Integer(rational->numerator), Integer(rational->denominator))) : "";
}

void leave_out_zeros(FitReport& report) {
  const auto zeros = std::erase_if(report.terms, [](const FittedTerm& term) { return term.exact == "0"; });
  if (zeros > 0)
    report.notes.push_back(
        fmt::format("{} recognised as 0 {} left out", counted(zeros, "coefficient"), zeros == 1 ? "is" : "are"));
}

double coefficient_value(const FittedTerm& term) { return coefficient_literal(term).value; }

std::string number_text(double value) { return fmt::format("{}", value); }

std::string number_latex(double value) {
  std::string text = number_text(value);
  const std::size_t e = text.find('e');
  if (e == std::string::npos) return text;
  return fmt::format("{} \\cdot 10^{{{}}}", text.substr(0, e), std::stoi(text.substr(e + 1)));
}

std::vector<FittedTerm> terms_of_target(const std::vector<FittedTerm>& terms, const std::string& target) {
  std::vector<FittedTerm> result;
  for (const FittedTerm& term : terms)
    if (term.target.empty() || term.target == target) result.push_back(term);
  return result;
}

std::string law_text(const std::string& target, const std::vector<FittedTerm>& terms) {
  const auto number = [](const FittedTerm& term) {
    return term.exact.empty() ? number_text(term.coefficient) : term.exact;
  };
  const auto times = [](const std::string& size, const FittedTerm& term) {
    if (term.feature == "1") return size;
    return size == "1" ? term.feature : size + "*" + term.feature;
  };
  return target + " = " + signed_sum(terms, number, times);
}

std::string law_latex(const std::string& target, const std::vector<FittedTerm>& terms) {
  const auto number = [](const FittedTerm& term) {
    return term.exact.empty() ? number_latex(term.coefficient) : term.exact;
  };
  const auto times = [](const std::string& size, const FittedTerm& term) {
    if (term.feature == "1") return size;
    return size == "1" ? term.latex : size + "\\, " + term.latex;
  };
  return latex_name(target) + " = " + signed_sum(terms, number, times);
}

StraightLineProgram law_program(const ProblemProgram& compiled, const std::vector<FittedTerm>& terms,
                                const std::string& formula, const std::string& name) {
  const NamedTypedModule& module = compiled.typed->modules.front();
  const Provenance from = law_provenance(compiled, name);
  if (formula.empty()) {
    std::vector<StraightLineProgram> laws;
    for (const NamedTypedModule& one : compiled.typed->modules)
      laws.push_back(
          lower_law(*compiled.typed, one, coefficients_of(compiled, one, terms_of_target(terms, one.name)), from));
    return joined(laws);
  }
  std::vector<FormulaParameter> parameters;
  parameters.reserve(terms.size());
  for (const FittedTerm& term : terms) parameters.push_back({term.feature, coefficient_literal(term)});
  return lower_formula_law(*compiled.typed, module, parse_expression(formula), parameters, from);
}

}  // namespace gordan
