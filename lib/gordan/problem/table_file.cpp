// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/json_text.hpp>
#include <gordan/problem/table_file.hpp>

#include <fmt/format.h>

namespace gordan {

namespace {

using detail::Json;

constexpr const char* expected = "an NPZ or NPY file, or JSON with nested lists of numbers";
constexpr std::size_t max_dense = 50'000'000;

/// Reads a nested list depth by depth; all lists of one depth must have one length.
class NestedList {
 public:
  NestedList(std::string name, const Place& place) : array_{std::move(name), {}, {}}, place_(place) {}

  NumericArray read(const Json& value) && {
    for (const Json* inner = &value; inner->is_array(); inner = &inner->front()) {
      array_.shape.push_back(inner->size());
      if (inner->empty()) break;
    }
    append(value, 0);
    array_.values = std::move(values_);
    return std::move(array_);
  }

 private:
  void append(const Json& value, std::size_t depth) {
    if (depth == array_.shape.size()) {
      if (!value.is_number())
        throw InputError(fmt::format("the table '{}' has an entry that is no number", array_.name), place_, expected);
      values_.push_back(value.get<double>());
      return;
    }
    if (!value.is_array() || value.size() != array_.shape[depth])
      throw InputError(fmt::format("the lists of the table '{}' have different lengths", array_.name), place_,
                       fmt::format("{} entries in each list of depth {}", array_.shape[depth], depth + 1));
    for (const Json& inner : value) append(inner, depth + 1);
  }

  NumericArray array_;
  Place place_;
  std::vector<double> values_;
};

std::complex<double> number_of(const Json& value) {
  if (value.is_array()) return {value.at(0).get<double>(), value.at(1).get<double>()};
  return value.get<double>();
}

/// A tensor of `gordan cg --json`.
NumericArray tensor_of(const Json& tensor) {
  NumericArray array{fmt::format("{}_{}", tensor.at("irrep").get<std::string>(), tensor.at("copy").get<int>()),
                     tensor.at("shape").get<std::vector<std::size_t>>(),
                     {}};
  std::size_t count = 1;
  for (const std::size_t n : array.shape)
    if (n == 0 || (count *= n) > max_dense) throw std::out_of_range("shape");
  std::vector<std::complex<double>> values(count);
  bool real = true;
  for (const Json& entry : tensor.at("entries")) {
    std::size_t at = 0;
    for (std::size_t a = 0; a < array.shape.size(); ++a) at = at * array.shape[a] + entry.at(a).get<std::size_t>();
    values.at(at) = number_of(entry.at(array.shape.size() + 1));
    real = real && values[at].imag() == 0;
  }
  std::vector<double> parts;
  for (const std::complex<double>& value : values) parts.push_back(value.real());
  if (real)
    array.values = std::move(parts);
  else
    array.values = std::move(values);
  return array;
}

std::vector<NumericArray> tensors_of(const Json& json, const Place& place) {
  std::vector<NumericArray> arrays;
  try {
    for (const Json& tensor : json.at("tensors")) arrays.push_back(tensor_of(tensor));
  } catch (const std::exception&) {
    throw InputError("the list 'tensors' is not one of 'gordan cg --json'", place, expected);
  }
  return arrays;
}

}  // namespace

std::vector<NumericArray> parse_tables(std::string_view bytes, const Place& place) {
  if (bytes.starts_with("PK")) return parse_npz(bytes, place);
  if (bytes.starts_with("\x93NUMPY")) {
    std::vector<NumericArray> arrays = {parse_npy(bytes, place)};
    arrays[0].name = "table";
    return arrays;
  }
  const Json json = Json::parse(bytes, nullptr, false);
  if (json.is_discarded()) throw InputError("the file is neither NPZ nor JSON, or it is cut off", place, expected);
  if (json.is_array()) return {NestedList("table", place).read(json)};
  if (!json.is_object()) throw InputError("the file holds no tables", place, expected);
  if (json.contains("tensors")) return tensors_of(json, place);
  std::vector<NumericArray> arrays;
  for (const auto& item : json.items()) {
    if (!item.value().is_array())
      throw InputError(fmt::format("'{}' is no list of numbers", item.key()), place, expected);
    arrays.push_back(NestedList(item.key(), place).read(item.value()));
  }
  return arrays;
}

}  // namespace gordan
