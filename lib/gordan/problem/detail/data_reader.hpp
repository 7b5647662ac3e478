// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/data_file.hpp>
#include <gordan/problem/detail/data_shape.hpp>
#include <gordan/problem/detail/data_source.hpp>

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace gordan::detail {

/// A field as the data have it, checked and in the units of the problem.
struct LoadedField {
  std::string name;
  Place place;
  std::size_t rows = 0;
  std::vector<std::vector<double>> columns;  ///< of all coordinates of all copies
};

/// Reads fields from a source and says what was done with it.
class DataReader {
 public:
  /// `fields` are all that the data may have. InputError for options that name none of them.
  DataReader(DataSource& source, const std::vector<DataField>& fields, const UnitSystem& system,
             const DataOptions& options, std::string path);

  /// Throws InputError when the field is not there, not finite, or of another shape, type or dimension.
  [[nodiscard]] LoadedField read(const DataField& field);
  /// Conversions, and what of the source was not used.
  [[nodiscard]] std::vector<std::string> notes() const;

 private:
  using Columns = std::vector<std::vector<double>>;

  void read_options(const DataOptions& options);
  void check_units() const;
  [[nodiscard]] std::vector<std::string> known_names(const DataField& field) const;
  ArrayColumns read_array(const std::string& name, const std::vector<Summand>& parts);
  ArrayColumns read_coordinates(const DataField& field, const Summand& part);
  /// Brings the columns of a part to the units of the problem; `arrays` are the names that they had in the file.
  void finish(const DataField& field, const Summand& part, const std::vector<std::string>& arrays, Columns& columns);
  [[nodiscard]] const Located<std::string>* unit_of(const DataField& field, const Summand& part,
                                                    const std::string& variable, const std::string& array) const;
  void convert(const DataField& field, const Located<std::string>& unit, const std::string& variable,
               std::vector<double>& values);
  void check_finite(const std::string& array, const std::string& variable, const std::vector<double>& values) const;
  void flush_conversions(const DataField& field);
  [[noreturn]] void missing(const DataField& field, const Summand& part, const std::string& name) const;
  void note(const std::string& text);

  DataSource& source_;
  const std::vector<DataField>& fields_;
  const UnitSystem& system_;
  std::string path_;
  std::map<std::string, Located<std::string>> given_units_;  ///< by the command line
  std::set<std::string> used_;
  std::vector<std::pair<std::string, std::vector<std::string>>> conversions_;  ///< of a field: what, of which variables
  std::vector<std::string> notes_;
};

}  // namespace gordan::detail
