// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <gordan/rep/representation.hpp>

namespace gordan::detail {

/// Unnamed sums opened into their summands.
[[nodiscard]] std::vector<NamedExpression> opened_sums(const std::vector<NamedExpression>& summands);

/// The names of the variables, one list per summand (which are opened).
[[nodiscard]] std::vector<std::vector<std::string>> variable_names(const std::vector<NamedExpression>& summands);

/// What is wrong with the names: at which summand, and in words.
struct NameFault {
  std::size_t summand = 0;
  std::string message;
};

/// The first fault of the names: equal ones, equal variables, a variable that polynomials read otherwise ("i").
[[nodiscard]] std::optional<NameFault> find_name_fault(const std::vector<NamedExpression>& summands);

/// "q1,q2:vector+3sym(2)": reads back as the same summands.
[[nodiscard]] std::string representation_text(const std::vector<NamedExpression>& summands);

}  // namespace gordan::detail
