// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/problem/numeric_array.hpp>
#include <gordan/problem/problem.hpp>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gordan::detail {

/// A file of named arrays, whatever its form.
class DataSource {
 public:
  virtual ~DataSource() = default;
  DataSource(const DataSource&) = delete;
  DataSource& operator=(const DataSource&) = delete;

  /// The names of all arrays, in the order of the file; not those that only say units.
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  [[nodiscard]] bool has(const std::string& name) const;
  /// Reads an array; it can be read once. Throws InputError when it is no array of real numbers.
  [[nodiscard]] virtual NumericArray take(const std::string& name) = 0;
  /// The units that the file states, by the name of the array.
  [[nodiscard]] const std::map<std::string, Located<std::string>>& units() const { return units_; }
  /// Where an array stands, for messages.
  [[nodiscard]] virtual Place place(const std::string& name) const = 0;
  /// Where its value in a row (from 0) stands.
  [[nodiscard]] virtual Place value_place(const std::string& name, std::size_t row) const;
  /// "column" or "array".
  [[nodiscard]] virtual const char* noun() const { return "array"; }

 protected:
  DataSource() = default;
  std::vector<std::string> names_;
  std::map<std::string, Located<std::string>> units_;
};

/// Opens an NPZ, NPY or CSV file by its first bytes. Of an NPY file the columns get the first of the lists of names
/// that has as many. Throws InputError when it is none of these.
[[nodiscard]] std::unique_ptr<DataSource> open_data(const std::string& path, const Place& place,
                                                    const std::vector<std::vector<std::string>>& column_names,
                                                    const Control& control);

}  // namespace gordan::detail
