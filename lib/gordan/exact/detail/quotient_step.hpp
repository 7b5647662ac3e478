// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/detail/quotient_degree.hpp>
#include <gordan/exact/row_sum.hpp>
#include <gordan/exact/echelon.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gordan::detail {

/// The elimination from one degree of a quotient to the next, in the span of the free columns of the border.
class QuotientStep {
 public:
  QuotientStep(std::uint32_t p, std::size_t num_variables, const QuotientDegree& below, QuotientBorder border,
               const Control& control);

  /// Makes the two sides of each condition agree.
  void impose(const std::vector<Condition>& conditions);

  /// Makes the form with these coordinates zero: Sigma_i x_i f_i, f_i = inner[i] in the standard monomials below.
  void impose_form(const std::vector<Row>& inner);

  /// The next degree, with normal forms in its standard monomials.
  [[nodiscard]] QuotientDegree finish();

 private:
  void rewrite();
  void add_condition(std::uint32_t factor, const Condition& condition);
  [[nodiscard]] Row take_columns();
  [[nodiscard]] std::vector<Row> freed(const std::vector<Row>& rows) const;
  [[nodiscard]] bool insert(const std::vector<Row>& rows);
  void impose_combinations(const std::vector<Condition>& conditions);

  std::uint32_t p_;
  std::size_t n_;
  const QuotientDegree& below_;
  QuotientBorder border_;
  const Control& control_;
  std::vector<std::uint32_t> place_;  // [column]: its place among the free ones, or no_index
  std::vector<Row> rewritten_;        // [column]: coordinates in the free columns, empty for free ones
  std::vector<RowSum> by_variable_;   // [j]: what x_j is to be multiplied with, in standard monomials below
  EchelonForm echelon_;
};

}  // namespace gordan::detail
