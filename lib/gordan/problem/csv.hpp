// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/core/error.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gordan {

/// One column of a CSV file. Empty fields, NA and nan are NaN, inf is infinite: whether that may be is the reader's
/// affair, and so is a field that is no number, as columns nobody asks for may hold anything.
struct CsvColumn {
  std::string name;
  std::optional<std::string> unit{};  ///< of a header field `name [unit]`
  Place place{};                      ///< of the header field
  std::vector<double> values{};
  std::string fault{};  ///< the first field that is no number, "" where all are
  Place fault_place{};
};

/// A table with one line of names, then one line of numbers a row.
struct CsvTable {
  char separator = ',';
  std::vector<CsvColumn> columns;
  std::vector<int> lines;  ///< of the file, from 1: where each row begins
};

/// Reads a table: fields between separators, which are the commas, semicolons or tabs of the header line, quoted where
/// they hold one (RFC 4180); lines end with LF or CRLF; a byte order mark, empty lines and lines that begin with # are
/// skipped. With semicolons or tabs a comma inside a number is refused, never read as a point.
/// Throws InputError with line and column: no header, a header of numbers, a name missing or given twice, rows of
/// another length, a quote that is not closed, text that is no UTF-8 text. `source` is the file as the user named it.
[[nodiscard]] CsvTable parse_csv(std::string_view text, const std::string& source, const Control& control = {});

/// The header line of a file: `name` or `name [unit]`, quoted where needed, with its line end.
[[nodiscard]] std::string csv_header(const std::vector<CsvColumn>& columns);

/// Appends one field as it must stand in a file.
void append_csv_field(std::string_view field, std::string& text);

/// Appends the shortest decimal text that reads back as the same double; nan, inf, -inf.
void append_double(double value, std::string& text);

/// The table as text with commas; parse_csv gives back the same doubles.
[[nodiscard]] std::string to_csv(const std::vector<CsvColumn>& columns);

}  // namespace gordan
