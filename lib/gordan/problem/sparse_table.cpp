// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/sparse_table.hpp>
#include <gordan/rep/parse.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

namespace {

std::vector<Rational> norms(const Representation* space, std::size_t size) {
  return space == nullptr ? std::vector<Rational>(size, Rational(1)) : squared_norms(*space);
}

bool has_unit_norms(const Representation& space) {
  const std::vector<Summand>& summands = space.summands();
  return std::all_of(summands.begin(), summands.end(), [](const Summand& s) { return s.expression.has_unit_norms(); });
}

}  // namespace

ExactValue orthonormal_entry(const Number& value, const Rational& row, const Rational& column) {
  if (row == column) return value;
  const SignedRoot factor = SignedRoot::from_signed_square(row / column);
  if (value.is_rational()) return SignedRoot(value.to_rational()) * factor;
  return value * to_number(factor);
}

std::vector<ExactValue> orthonormal_values(const LinearMap& map, const Representation& source,
                                           const Representation& target) {
  if (has_unit_norms(source) && has_unit_norms(target)) {
    std::vector<ExactValue> values;
    for (const LinearEntry& entry : map.entries) values.emplace_back(entry.value);
    return values;
  }
  const std::vector<Rational> rows = squared_norms(target);
  const std::vector<Rational> columns = squared_norms(source);
  const auto row = [&](const LinearEntry& entry) { return rows[static_cast<std::size_t>(entry.row)]; };
  const auto column = [&](const LinearEntry& entry) { return columns[static_cast<std::size_t>(entry.col)]; };
  std::vector<ExactValue> values;
  values.reserve(map.entries.size());
  for (const LinearEntry& entry : map.entries) {
    const LinearEntry& first = map.entries.front();
    values.push_back(orthonormal_entry(entry.value, row(entry) * column(first), column(entry) * row(first)));
  }
  return values;
}

SparseTable table_of(const LinearMap& map, const Representation& source, const Representation& target) {
  SparseTable table{map.recipe, {target.dimension(), source.dimension()}, {}};
  std::vector<ExactValue> values = orthonormal_values(map, source, target);
  table.entries.reserve(values.size());
  for (std::size_t k = 0; k < values.size(); ++k)
    table.entries.push_back({{map.entries[k].row, map.entries[k].col}, std::move(values[k])});
  return table;
}

SparseTable table_of(const Matrix<Number>& matrix, const Representation* rows, const Representation* columns) {
  const std::vector<Rational> row_norms = norms(rows, matrix.rows());
  const std::vector<Rational> column_norms = norms(columns, matrix.cols());
  SparseTable table{"", {static_cast<int>(matrix.rows()), static_cast<int>(matrix.cols())}, {}};
  for (std::size_t i = 0; i < matrix.rows(); ++i)
    for (std::size_t j = 0; j < matrix.cols(); ++j)
      if (!matrix(i, j).is_zero())
        table.entries.push_back({{static_cast<int>(i), static_cast<int>(j)},
                                 orthonormal_entry(matrix(i, j), row_norms[i], column_norms[j])});
  return table;
}

SparseTable table_of(const AdaptedCopy& copy, const Representation& space) {
  const Representation irrep = parse_representation(space.group(), fmt::format("irrep({})", copy.irrep));
  const bool fits = static_cast<std::size_t>(irrep.dimension()) == copy.basis.cols();
  return table_of(copy.basis, &space, fits ? &irrep : nullptr);
}

}  // namespace gordan
