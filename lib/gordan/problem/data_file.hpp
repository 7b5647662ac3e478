// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/problem/problem_model.hpp>
#include <gordan/units/unit_system.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// What a problem expects of data under one name: an input or an output, with its copies.
struct DataField {
  std::string name;            ///< as in the problem file
  std::vector<Summand> parts;  ///< one, or its numbered copies
  std::string units;           ///< as in the problem file, "" where it has none
  std::optional<Unit> unit;    ///< the same, read; nothing where the problem has no units at all

  /// The units of the values that are read: those of the problem file where they are base units, as N is m kg s^-2,
  /// else base units, m in place of km, so that the values of all fields fit together. "" where there are none.
  [[nodiscard]] std::string base_units() const;
  /// The number of its coordinates.
  [[nodiscard]] std::size_t width() const;
};

/// Of all of them together.
[[nodiscard]] std::size_t total_width(const std::vector<DataField>& fields);

/// The fields of a problem, in the order of its file.
struct DataFields {
  UnitSystem system = UnitSystem::standard();  ///< the units that data can have
  std::vector<DataField> inputs;
  std::vector<DataField> outputs;  ///< those that the model has
};
[[nodiscard]] DataFields data_fields(const Problem& problem, const ProblemModel& model);

/// One column of data: a coordinate of an input or output.
struct DataColumn {
  std::string name;   ///< of the variable: v_x
  std::string field;  ///< v
  std::string units;  ///< DataField::base_units
};

/// Data that fit a problem: finite numbers in base units, one row a sample.
struct DataTable {
  std::vector<DataColumn> columns;  ///< the coordinates of the fields, in their order
  std::size_t rows = 0;             ///< at least 1
  std::vector<double> values;       ///< column after column: sample i of column k is values[k * rows + i]
  std::vector<std::string> notes;   ///< conversions of units, columns that were not used, and the like
};

/// How data are read.
struct DataOptions {
  std::vector<Located<std::string>> units{};  ///< "q1=km": units that data have; they win over what the file says
  std::vector<DataField> unused{};            ///< fields that data may have as well, without a note
};

/// Reads the fields from an NPZ, NPY or CSV file, told apart by their first bytes.
///
/// - NPZ: an array by the name of a field, of shape (n,) for a scalar, (n, dim), (n, copies, dim), or (n, rows, cols)
///   for a tensor, whose entries are then checked to have the symmetries of the type; or one array a copy; or one array
///   (n,) a coordinate, by the names of the variables. One row, or a scalar of shape (), stands for every sample.
///   Units: NAME__units beside NAME, or one JSON text `units` = {"q1": "km"}.
/// - CSV: one column a coordinate, `v_x` or `v_x [km/h]`.
/// - NPY: one matrix, its columns in the order of the fields; those of `unused` may follow.
///
/// Values are in the units of the problem file where nothing else is said; they are converted to base units by the
/// exact factor, each rounded once, with a note. Throws InputError for anything missing (with the nearest name), of the
/// wrong shape or type, not finite (with counts, row and column), in other units than the problem's dimension, for no
/// rows; LimitReached when it does not fit the memory limit.
[[nodiscard]] DataTable read_data(const std::string& path, const Place& place, const std::vector<DataField>& fields,
                                  const UnitSystem& system, const DataOptions& options, const Control& control);

/// The table as CSV text, with units in the header; read_data gives back the same doubles.
[[nodiscard]] std::string to_csv(const DataTable& table);

}  // namespace gordan
