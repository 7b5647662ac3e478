// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/numeric_array.hpp>
#include <gordan/problem/report_tables.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <type_traits>

namespace gordan {

namespace {

SparseTable named(SparseTable table, std::string name) {
  table.name = std::move(name);
  return table;
}

std::vector<SparseTable> tables_of(const LinearReport& report) {
  if (!report.basis) throw InputError("with --count there is no basis to write", {"--format", 0, 0}, "text or json");
  SparseTable stacked{
      "basis", {static_cast<int>(report.basis->maps.size()), report.target.dimension(), report.source.dimension()}, {}};
  int number = 0;
  for (const LinearMap& map : report.basis->maps) {
    for (TableEntry& entry : table_of(map, report.source, report.target).entries) {
      entry.at.insert(entry.at.begin(), number);
      stacked.entries.push_back(std::move(entry));
    }
    ++number;
  }
  return {std::move(stacked)};
}

std::vector<SparseTable> tables_of(const DecomposeReport& report) {
  const Representation& space = report.decomposition.source;
  std::vector<SparseTable> tables;
  for (std::size_t k = 0; k < report.projectors.size(); ++k)
    tables.push_back(
        named(table_of(report.projectors[k], &space, &space), "projector_" + report.decomposition.components[k].irrep));
  for (const AdaptedCopy& copy : report.basis)
    tables.push_back(named(table_of(copy, space), fmt::format("basis_{}_{}", copy.irrep, copy.copy)));
  if (tables.empty())
    throw InputError("a decomposition alone has no arrays", {"--format", 0, 0}, "--projectors or --basis");
  return tables;
}

std::vector<SparseTable> tables_of(const CouplingReport& report) {
  if (report.checks) throw InputError("checks have no arrays", {"--format", 0, 0}, "text or json");
  std::vector<SparseTable> tables;
  for (const Coupling& tensor : report.tensors)
    tables.push_back(named(tensor.table, fmt::format("{}_{}", tensor.irrep, tensor.copy)));
  return tables;
}

template <class Other>
std::vector<SparseTable> tables_of(const Other&) {
  throw InputError("this report has no arrays", {"--format", 0, 0}, "text, json, latex or markdown");
}

std::vector<std::size_t> sizes(const std::vector<int>& shape) { return {shape.begin(), shape.end()}; }

bool all_real(const SparseTable& table) {
  return std::all_of(table.entries.begin(), table.entries.end(), [](const TableEntry& e) { return is_real(e.value); });
}

std::size_t position(const TableEntry& entry, const std::vector<int>& shape) {
  std::size_t at = 0;
  for (std::size_t a = 0; a < shape.size(); ++a)
    at = at * static_cast<std::size_t>(shape[a]) + static_cast<std::size_t>(entry.at[a]);
  return at;
}

template <class Value>
Value rounded(const ExactValue& value) {
  if constexpr (std::is_same_v<Value, double>)
    return to_complex(value).real();
  else
    return to_complex(value);
}

/// The values of the entries one after the other, or (dense) at their places.
template <class Value>
NumericArray values_of(const SparseTable& table, bool dense) {
  if (!dense) {
    std::vector<Value> values;
    for (const TableEntry& entry : table.entries) values.push_back(rounded<Value>(entry.value));
    return {table.name + "_values", {table.entries.size()}, std::move(values)};
  }
  NumericArray array{table.name, sizes(table.shape), {}};
  std::vector<Value> values(size(array));
  for (const TableEntry& entry : table.entries) values[position(entry, table.shape)] = rounded<Value>(entry.value);
  array.values = std::move(values);
  return array;
}

NumericArray array_of(const SparseTable& table, bool dense) {
  return all_real(table) ? values_of<double>(table, dense) : values_of<std::complex<double>>(table, dense);
}

NumericArray indices_of(const SparseTable& table) {
  std::vector<std::int64_t> indices;
  for (const TableEntry& entry : table.entries) indices.insert(indices.end(), entry.at.begin(), entry.at.end());
  return {table.name + "_indices", {table.entries.size(), table.shape.size()}, std::move(indices)};
}

NumericArray shape_of(const SparseTable& table) {
  return {
      table.name + "_shape", {table.shape.size()}, std::vector<std::int64_t>(table.shape.begin(), table.shape.end())};
}

std::size_t num_values(const SparseTable& table) {
  std::size_t count = 1;
  for (const int n : table.shape) count *= static_cast<std::size_t>(n);
  return count;
}

}  // namespace

std::vector<SparseTable> report_tables(const Report& report) {
  return std::visit([](const auto& r) { return tables_of(r); }, report);
}

std::string report_npz(const Report& report) {
  const bool sparse_too = std::holds_alternative<LinearReport>(report);
  const std::vector<SparseTable> tables = report_tables(report);
  std::size_t count = 0;
  for (const SparseTable& table : tables) count += num_values(table);
  const bool dense = count <= max_dense_values;
  std::vector<NumericArray> arrays;
  for (const SparseTable& table : tables) {
    if (dense) arrays.push_back(array_of(table, true));
    if (dense && !sparse_too) continue;
    if (!dense) arrays.push_back(shape_of(table));
    arrays.push_back(indices_of(table));
    arrays.push_back(array_of(table, false));
  }
  return to_npz(arrays);
}

}  // namespace gordan
