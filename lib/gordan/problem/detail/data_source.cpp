// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/data_source.hpp>

#include <gordan/core/text.hpp>
#include <gordan/problem/csv.hpp>
#include <gordan/problem/detail/printable.hpp>
#include <gordan/problem/npy_text.hpp>
#include <gordan/problem/npz_file.hpp>
#include <gordan/problem/read_file.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <set>

namespace gordan::detail {

namespace {

constexpr std::string_view units_suffix = "__units";
constexpr std::array<std::string_view, 2> other_suffixes = {"__names", "__recipes"};  // of texts that eval writes

/// InputError for complex numbers.
NumericArray real_array(NumericArray array, const Place& place) {
  if (array.values.index() == 2)
    throw InputError(fmt::format("the array '{}' has complex numbers", array.name), place,
                     "real numbers; of a complex input the parts re and im");
  return array;
}

class NpzSource : public DataSource {
 public:
  explicit NpzSource(const std::string& path) : reader_(path, {path, 0, 0}), path_(path) {
    for (const std::string& name : reader_.names()) {
      if (name == "units")
        read_units_table();
      else if (name.ends_with(units_suffix))
        read_units(name);
      else if (name != "recipes" && !name.ends_with(other_suffixes[0]) && !name.ends_with(other_suffixes[1]))
        names_.push_back(name);
    }
  }

  NumericArray take(const std::string& name) override {
    if (several_units_.count(name) > 0)
      throw InputError(fmt::format("'{}{}' has several units", name, units_suffix), place(name), "one unit");
    return real_array(reader_.array(name), place(name));
  }

  [[nodiscard]] Place place(const std::string& name) const override {
    return {fmt::format("{} ({})", path_, printable(name)), 0, 0};
  }

 private:
  /// One text, or equal ones for all that the array holds. Several units are a fault where the array is wanted.
  void read_units(const std::string& name) {
    const std::vector<std::string> texts = reader_.texts(name);
    const std::string array = name.substr(0, name.size() - units_suffix.size());
    const bool one = !texts.empty() && std::count(texts.begin(), texts.end(), texts[0]) == std::ssize(texts);
    if (one)
      units_[array] = {texts[0], place(name)};
    else
      several_units_.insert(array);
  }

  void read_units_table() {
    const std::vector<std::string> texts = reader_.texts("units");
    const nlohmann::json table = nlohmann::json::parse(texts.empty() ? "" : texts[0], nullptr, false);
    const auto is_text = [](const auto& item) { return item.is_string(); };
    if (texts.size() != 1 || !table.is_object() || !std::all_of(table.begin(), table.end(), is_text))
      throw InputError("the units are no JSON object of texts", place("units"), R"(units such as {"q1": "km"})");
    for (const auto& item : table.items()) units_[item.key()] = {item.value().get<std::string>(), place("units")};
  }

  NpzReader reader_;
  std::string path_;
  std::set<std::string> several_units_;
};

class CsvSource : public DataSource {
 public:
  CsvSource(const std::string& path, const Place& place, const Control& control) : path_(path) {
    table_ = parse_csv(read_file(path, place, largest_data_file), path, control);
    for (const CsvColumn& column : table_.columns) {
      if (column.name.empty()) continue;
      names_.push_back(column.name);
      if (column.unit) units_[column.name] = {*column.unit, column.place};
    }
  }

  NumericArray take(const std::string& name) override {
    CsvColumn& column = table_.columns[find(name)];
    if (!column.fault.empty())
      throw InputError(fmt::format("in the column '{}' {}", name, column.fault), column.fault_place, "a number");
    return {name, {table_.lines.size()}, std::move(column.values)};
  }

  [[nodiscard]] Place place(const std::string& name) const override {
    return has(name) ? table_.columns[find(name)].place : Place{path_, 0, 0};
  }

  [[nodiscard]] Place value_place(const std::string&, std::size_t row) const override {
    return {path_, table_.lines[row], 0};
  }

  [[nodiscard]] const char* noun() const override { return "column"; }

 private:
  [[nodiscard]] std::size_t find(const std::string& name) const {
    const auto found = std::find_if(table_.columns.begin(), table_.columns.end(),
                                    [&](const CsvColumn& column) { return column.name == name; });
    require(found != table_.columns.end(), "only columns of the file are read");
    return static_cast<std::size_t>(found - table_.columns.begin());
  }

  std::string path_;
  CsvTable table_;
};

class NpySource : public DataSource {
 public:
  NpySource(const std::string& path, const Place& place, const std::vector<std::vector<std::string>>& column_names)
      : path_(path), array_(parse_npy(read_file(path, place, largest_data_file), {path, 0, 0})) {
    array_ = real_array(std::move(array_), {path, 0, 0});
    const bool is_matrix = array_.shape.size() == 2 || (array_.shape.size() == 1 && column_names[0].size() == 1);
    columns_ = array_.shape.size() == 2 ? array_.shape[1] : 1;
    for (const std::vector<std::string>& names : column_names)
      if (is_matrix && names_.empty() && names.size() == columns_) names_ = names;
    if (!names_.empty()) return;
    const std::size_t wanted = column_names[0].size();
    const bool turned = array_.shape.size() == 2 && array_.shape[0] == wanted;
    throw InputError(fmt::format("the array has the shape ({})", fmt::join(array_.shape, ", ")), {path, 0, 0},
                     fmt::format("the shape (n, {}) with the columns {}", wanted, join(column_names[0], ", ")),
                     turned ? "rows are samples: is it transposed?" : "");
  }

  NumericArray take(const std::string& name) override {
    const auto column = static_cast<std::size_t>(std::find(names_.begin(), names_.end(), name) - names_.begin());
    const std::size_t rows = array_.shape[0];
    std::vector<double> values(rows);
    std::visit(
        [&](const auto& all) {
          if constexpr (!std::is_same_v<std::decay_t<decltype(all)>, std::vector<std::complex<double>>>)
            for (std::size_t i = 0; i < rows; ++i) values[i] = static_cast<double>(all[i * columns_ + column]);
        },
        array_.values);
    return {name, {rows}, std::move(values)};
  }

  [[nodiscard]] Place place(const std::string&) const override { return {path_, 0, 0}; }
  [[nodiscard]] const char* noun() const override { return "column"; }

 private:
  std::string path_;
  NumericArray array_;
  std::size_t columns_ = 1;
};

std::string first_bytes(const std::string& path, const Place& place) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status))
    throw InputError(fmt::format("there is no file '{}'", path), place, "a data file: NPZ, NPY or CSV");
  if (std::filesystem::is_directory(status))
    throw InputError(fmt::format("'{}' is a folder", path), place, "a data file: NPZ, NPY or CSV");
  if (!std::filesystem::is_regular_file(status)) return "";  // a pipe can be read once only: it is text
  std::ifstream file(path, std::ios::binary);
  if (!file) throw InputError(fmt::format("'{}' cannot be read: {}", path, std::strerror(errno)), place);
  std::string bytes(8, '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  if (bytes.empty()) throw InputError("the file is empty", {path, 0, 0}, "a data file: NPZ, NPY or CSV");
  return bytes;
}

}  // namespace

bool DataSource::has(const std::string& name) const {
  return std::find(names_.begin(), names_.end(), name) != names_.end();
}

Place DataSource::value_place(const std::string& name, std::size_t) const { return place(name); }

std::unique_ptr<DataSource> open_data(const std::string& path, const Place& place,
                                      const std::vector<std::vector<std::string>>& column_names,
                                      const Control& control) {
  const std::string bytes = first_bytes(path, place);
  if (bytes.starts_with("PK")) return std::make_unique<NpzSource>(path);
  if (bytes.starts_with("\x93NUMPY")) return std::make_unique<NpySource>(path, place, column_names);
  if (path.ends_with(".npz") || path.ends_with(".npy"))
    throw InputError(fmt::format("this is no {} file, whatever its name", path.ends_with("z") ? "NPZ" : "NPY"),
                     {path, 0, 0}, "a data file: NPZ, NPY or CSV");
  return std::make_unique<CsvSource>(path, place, control);
}

}  // namespace gordan::detail
