// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/data_file.hpp>

#include <gordan/core/counted.hpp>
#include <gordan/core/text.hpp>
#include <gordan/problem/csv.hpp>
#include <gordan/problem/detail/data_reader.hpp>
#include <gordan/problem/detail/data_source.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace gordan {

namespace {

using detail::DataReader;
using detail::LoadedField;

std::vector<std::string> variables_of(const std::vector<DataField>& fields) {
  std::vector<std::string> names;
  for (const DataField& field : fields)
    for (const Summand& part : field.parts) names.insert(names.end(), part.variables.begin(), part.variables.end());
  return names;
}

/// Refuses a file that cannot fit the memory before it is read.
void check_memory(const std::string& path, const Control& control) {
  std::error_code error;
  const std::uintmax_t bytes = std::filesystem::file_size(path, error);
  if (error || bytes >> 20U <= control.memory_limit_mb) return;
  throw LimitReached(fmt::format("the data file has {} MB, more than the memory limit of {} MB", bytes >> 20U,
                                 control.memory_limit_mb));
}

/// The number of samples; fields of one row stand for every sample.
std::size_t common_rows(const std::vector<LoadedField>& fields, const std::string& path) {
  const LoadedField* longest = &fields.front();
  for (const LoadedField& field : fields)
    if (field.rows > longest->rows) longest = &field;
  for (const LoadedField& field : fields) {
    if (field.rows == 0)
      throw InputError("there are no samples", field.place, fmt::format("at least one row for '{}'", field.name));
    if (field.rows != longest->rows && field.rows != 1)
      throw InputError(
          fmt::format("'{}' has {}, '{}' has {}", field.name, counted(field.rows, "row"), longest->name, longest->rows),
          {path, 0, 0}, "one row a sample in each, or one row for all samples");
  }
  return longest->rows;
}

void append(LoadedField field, const DataField& expected, std::size_t rows, DataTable& table) {
  if (field.rows == 1 && rows > 1)
    table.notes.push_back(fmt::format("{}: one row, which stands for all {} samples", field.name, rows));
  std::size_t k = 0;
  for (const Summand& part : expected.parts) {
    for (const std::string& variable : part.variables) {
      table.columns.push_back({variable, expected.name, expected.base_units()});
      std::vector<double> values = std::move(field.columns[k++]);
      if (field.rows == rows)
        table.values.insert(table.values.end(), values.begin(), values.end());
      else
        table.values.insert(table.values.end(), rows, values[0]);
    }
  }
}

}  // namespace

std::string to_csv(const DataTable& table) {
  std::vector<CsvColumn> columns;
  for (std::size_t k = 0; k < table.columns.size(); ++k) {
    const DataColumn& column = table.columns[k];
    const auto begin = table.values.begin() + static_cast<std::ptrdiff_t>(k * table.rows);
    columns.push_back({column.name, column.units.empty() ? std::nullopt : std::optional<std::string>(column.units)});
    columns.back().values.assign(begin, begin + static_cast<std::ptrdiff_t>(table.rows));
  }
  return to_csv(columns);
}

DataTable read_data(const std::string& path, const Place& place, const std::vector<DataField>& fields,
                    const UnitSystem& system, const DataOptions& options, const Control& control) {
  check_memory(path, control);
  std::vector<DataField> all = fields;
  all.insert(all.end(), options.unused.begin(), options.unused.end());
  const std::unique_ptr<detail::DataSource> source =
      detail::open_data(path, place, {variables_of(fields), variables_of(all)}, control);
  DataReader reader(*source, all, system, options, path);
  DataTable table;
  std::vector<LoadedField> loaded;
  for (const DataField& field : fields) {
    check(control);
    report(control, fmt::format("reading {} from {}", field.name, path));
    loaded.push_back(reader.read(field));
  }
  require(!loaded.empty(), "a problem has inputs");
  table.rows = common_rows(loaded, path);
  table.notes = reader.notes();
  table.values.reserve(table.rows * variables_of(fields).size());
  for (std::size_t k = 0; k < fields.size(); ++k) append(std::move(loaded[k]), fields[k], table.rows, table);
  return table;
}

}  // namespace gordan
