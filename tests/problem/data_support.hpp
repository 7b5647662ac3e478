// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/data_file.hpp>
#include <gordan/problem/numeric_array.hpp>
#include <gordan/problem/parse_problem.hpp>

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace gordan::test {

/// A folder of its own for one test.
class DataFolder {
 public:
  DataFolder() : path_((std::filesystem::temp_directory_path() / "gordan-data-XXXXXX").string()) {
    if (mkdtemp(path_.data()) == nullptr) std::abort();
  }
  DataFolder(const DataFolder&) = delete;
  DataFolder& operator=(const DataFolder&) = delete;
  ~DataFolder() { std::filesystem::remove_all(path_); }
  [[nodiscard]] std::string operator/(const std::string& name) const { return path_ + '/' + name; }
  [[nodiscard]] const std::string& path() const { return path_; }
  std::string write(const std::string& name, const std::string& bytes) const {
    std::ofstream(*this / name, std::ios::binary) << bytes;
    return *this / name;
  }
  [[nodiscard]] std::string read(const std::string& name) const {
    std::ifstream file(*this / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  }
  /// Runs a shell command in the folder; whether it succeeded.
  [[nodiscard]] bool run(const std::string& command) const {
    return std::system(("cd '" + path_ + "' && " + command).c_str()) == 0;
  }

 private:
  std::string path_;
};

/// A Python with NumPy: "" when there is none.
inline std::string python_with_numpy() {
  for (const std::string name : {"python3", "/usr/bin/python3"})
    if (std::system((name + " -c 'import numpy' >/dev/null 2>&1").c_str()) == 0) return name;
  return "";
}

/// The fields of a problem file, and reading data for them.
class DataProblem {
 public:
  explicit DataProblem(const std::string& toml)
      : problem_(parse_problem(toml, "p.toml")),
        fields_(data_fields(problem_, problem_model(problem_, problem_.outputs, {}))) {}

  [[nodiscard]] DataTable read(const std::string& path, const std::vector<std::string>& units = {},
                               bool with_outputs = false) const {
    DataOptions options;
    for (const std::string& unit : units) options.units.push_back({unit, {"--data-units", 0, 0}});
    std::vector<DataField> wanted = fields_.inputs;
    if (with_outputs)
      wanted.insert(wanted.end(), fields_.outputs.begin(), fields_.outputs.end());
    else
      options.unused = fields_.outputs;
    return read_data(path, {"DATA", 0, 0}, wanted, fields_.system, options, {});
  }

  [[nodiscard]] std::string fault(const std::string& path, const std::vector<std::string>& units = {},
                                  bool with_outputs = false) const {
    try {
      static_cast<void>(read(path, units, with_outputs));
    } catch (const InputError& error) {
      return error.what();
    }
    return "none";
  }

  [[nodiscard]] const DataFields& fields() const { return fields_; }

 private:
  Problem problem_;
  DataFields fields_;
};

/// The column of this name.
inline std::vector<double> column(const DataTable& table, const std::string& name) {
  for (std::size_t k = 0; k < table.columns.size(); ++k) {
    const auto begin = table.values.begin() + static_cast<std::ptrdiff_t>(k * table.rows);
    if (table.columns[k].name == name) return {begin, begin + static_cast<std::ptrdiff_t>(table.rows)};
  }
  FAIL("no column " << name);
  return {};
}

using Doubles = std::vector<double>;

inline NumericArray array(const std::string& name, std::vector<std::size_t> shape, Doubles values) {
  return {name, std::move(shape), std::move(values)};
}

}  // namespace gordan::test
