// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/report.hpp>
#include <gordan/problem/sparse_table.hpp>

#include <string>

namespace gordan::detail {

/// A small table of order 2 as a matrix, a larger one as its entries, each line after `indent`.
[[nodiscard]] std::string table_text(const SparseTable& table, std::size_t indent);

[[nodiscard]] std::string decompose_text(const DecomposeReport& report, const ReportStyle& style);
[[nodiscard]] std::string linear_text(const LinearReport& report, const ReportStyle& style);

/// "v:vector", "perm(2)": a summand as a person writes it.
[[nodiscard]] std::string summand_words(const Summand& summand);

/// "2A1g + T2g": a decomposition as one sum.
[[nodiscard]] std::string components_sum(const Decomposition& decomposition);

}  // namespace gordan::detail
