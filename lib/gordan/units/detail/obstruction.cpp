// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/detail/obstruction.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/lattice.hpp>
#include <gordan/exact/short_basis.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan::detail {

namespace {

using Form = std::vector<Rational>;  // one coefficient for each row of the dimension matrix

Rational value(const Form& form, const Matrix<Integer>& entries, std::size_t column) {
  Rational sum;
  for (std::size_t d = 0; d < form.size(); ++d) {
    if (!form[d].is_zero() && !entries(d, column).is_zero()) sum += form[d] * Rational(entries(d, column));
  }
  return sum;
}

Matrix<Integer> without_last_column(const Matrix<Integer>& entries) {
  Matrix<Integer> result(entries.rows(), entries.cols() - 1);
  for (std::size_t d = 0; d < result.rows(); ++d)
    for (std::size_t j = 0; j < result.cols(); ++j) result(d, j) = entries(d, j);
  return result;
}

/// A short form that vanishes on the variables but not on the target; an empty one when there is none.
Form vanishing_form(const Matrix<Integer>& entries, const Matrix<Integer>& variables) {
  const Matrix<Integer> transposed = transpose(variables);
  const ShortBasis basis = short_basis(transposed, integer_nullspace(transposed), 100'000);
  for (const ShortVector& v : basis.vectors) {
    Form form(v.begin(), v.end());
    if (!value(form, entries, entries.cols() - 1).is_zero()) return form;
  }
  return {};
}

/// A form that is integral on the variables but not on the target, its coefficients in (-1/2, 1/2].
Form torsion_form(const Matrix<Integer>& entries, const Matrix<Integer>& variables) {
  const SmithNormalForm smith = smith_normal_form(variables, true);
  Form best;
  for (std::size_t i = 0; i < smith.invariants.size(); ++i) {
    Form form;
    for (const Integer& entry : smith.left.row(i)) {
      Integer rest = floor_remainder(entry, smith.invariants[i]);
      if (rest * 2 > smith.invariants[i]) rest -= smith.invariants[i];
      form.emplace_back(rest, smith.invariants[i]);
    }
    if (!value(form, entries, entries.cols() - 1).is_integer()) best = std::move(form);
  }
  require(!best.empty(), "find_obstruction: the target can be reached");
  return best;
}

std::string form_text(const UnitsObstruction& obstruction) {
  std::string text;
  for (const auto& [base, coefficient] : obstruction.form) {
    const Rational size = abs(coefficient);
    text += text.empty() ? (coefficient.sign() < 0 ? "-" : "") : (coefficient.sign() < 0 ? " - " : " + ");
    text += size.is_one() ? fmt::format("[{}]", base) : fmt::format("{}*[{}]", to_string(size), base);
  }
  return text;
}

std::string text_for(const UnitsObstruction& obstruction, bool vanishes) {
  if (vanishes && obstruction.form.size() == 1) {
    return fmt::format("no variable contains {}, but the target does", obstruction.form.front().first);
  }
  return fmt::format("with [u] for the exponent of u, {} is {} for every variable, but {} for the target",
                     form_text(obstruction), vanishes ? "0" : "an integer", to_string(obstruction.on_target));
}

}  // namespace

UnitsObstruction find_obstruction(const DimensionMatrix& matrix) {
  const Matrix<Integer> variables = without_last_column(matrix.entries);
  Form form = vanishing_form(matrix.entries, variables);
  const bool vanishes = !form.empty();
  if (!vanishes) form = torsion_form(matrix.entries, variables);
  UnitsObstruction result;
  result.on_target = value(form, matrix.entries, variables.cols());
  if (result.on_target.sign() < 0) {
    result.on_target = -result.on_target;
    for (Rational& coefficient : form) coefficient = -coefficient;
  }
  for (std::size_t d = 0; d < form.size(); ++d) {
    if (!form[d].is_zero()) result.form.emplace_back(matrix.base[d], form[d] * Rational(matrix.scale[d]));
  }
  result.text = text_for(result, vanishes);
  return result;
}

}  // namespace gordan::detail
