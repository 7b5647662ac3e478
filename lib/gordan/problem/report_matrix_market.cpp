// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/version.hpp>
#include <gordan/problem/detail/heading.hpp>
#include <gordan/problem/report_tables.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

namespace {

struct MatrixEntry {
  long row = 0;
  long col = 0;
  ExactValue value;
};

/// A sparse matrix with what its rows and columns are.
struct SparseMatrix {
  std::vector<std::string> remarks;
  long rows = 0;
  long cols = 0;
  std::vector<MatrixEntry> entries;
};

SparseMatrix matrix_of(const LinearReport& report) {
  SparseMatrix matrix;
  const long width = report.source.dimension();
  const SparseTable basis = report_tables(report)[0];
  matrix.remarks = {fmt::format("equivariant linear maps of {} from V = {} to W = {}", report.source.group().name(),
                                report.source.name(), report.target.name()),
                    fmt::format("column: a map; row: {} i + j + 1 for its entry (i, j), which count from 0", width)};
  matrix.rows = width * report.target.dimension();
  matrix.cols = basis.shape[0];
  for (const TableEntry& entry : basis.entries)
    matrix.entries.push_back({entry.at[1] * width + entry.at[2], entry.at[0], entry.value});
  return matrix;
}

SparseMatrix matrix_of(const CouplingReport& report) {
  SparseMatrix matrix;
  matrix.remarks = {fmt::format("coupling tensors of {}, {}", report.source.group().name(), report.normalization),
                    "column: a coordinate of an irrep, the tensors one after the other; row: a product of coordinates "
                    "of the factors, the first slowest"};
  for (const SparseTable& table : report_tables(report)) {
    matrix.rows = 1;
    for (std::size_t a = 0; a + 1 < table.shape.size(); ++a) matrix.rows *= table.shape[a];
    for (const TableEntry& entry : table.entries) {
      long row = 0;
      for (std::size_t a = 0; a + 1 < table.shape.size(); ++a) row = row * table.shape[a] + entry.at[a];
      matrix.entries.push_back({row, matrix.cols + entry.at.back(), entry.value});
    }
    matrix.remarks.push_back(fmt::format("columns {} to {}: {}", matrix.cols + 1, matrix.cols + table.shape.back(),
                                         table.name));
    matrix.cols += table.shape.back();
  }
  return matrix;
}

SparseMatrix matrix_of(const DecomposeReport& report) {
  if (report.basis.empty() || !report.projectors.empty())
    throw InputError("a MatrixMarket file holds one matrix", {"--format", 0, 0}, "--basis without --projectors");
  SparseMatrix matrix;
  matrix.remarks = {fmt::format("symmetry-adapted basis of {} under {}", report.decomposition.source.name(),
                                report.decomposition.source.group().name())};
  for (const SparseTable& table : report_tables(report)) {
    matrix.rows = table.shape[0];
    for (const TableEntry& entry : table.entries)
      matrix.entries.push_back({entry.at[0], matrix.cols + entry.at[1], entry.value});
    matrix.remarks.push_back(fmt::format("columns {} to {}: {}", matrix.cols + 1, matrix.cols + table.shape[1],
                                         table.name));
    matrix.cols += table.shape[1];
  }
  return matrix;
}

template <class Other>
SparseMatrix matrix_of(const Other&) {
  throw InputError("this report has no arrays", {"--format", 0, 0}, "text, json, latex or markdown");
}

}  // namespace

std::string report_matrix_market(const Report& report) {
  SparseMatrix matrix = std::visit([](const auto& r) { return matrix_of(r); }, report);
  std::stable_sort(matrix.entries.begin(), matrix.entries.end(), [](const MatrixEntry& a, const MatrixEntry& b) {
    return std::pair(a.col, a.row) < std::pair(b.col, b.row);
  });
  const bool real = std::all_of(matrix.entries.begin(), matrix.entries.end(),
                                [](const MatrixEntry& entry) { return is_real(entry.value); });
  std::string text = fmt::format("%%MatrixMarket matrix coordinate {} general\n% written by gordan {}\n",
                                 real ? "real" : "complex", version());
  for (const std::string& remark : matrix.remarks) text += fmt::format("% {}\n", remark);
  text += fmt::format("{} {} {}\n", matrix.rows, matrix.cols, matrix.entries.size());
  for (const MatrixEntry& entry : matrix.entries) {
    const std::complex<double> value = to_complex(entry.value);
    text += fmt::format("{} {} {}", entry.row + 1, entry.col + 1, value.real());
    text += real ? "\n" : fmt::format(" {}\n", value.imag());
  }
  return text;
}

}  // namespace gordan
