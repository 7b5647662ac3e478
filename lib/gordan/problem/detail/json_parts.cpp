// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/version.hpp>
#include <gordan/problem/detail/json_parts.hpp>
#include <gordan/problem/report_notes.hpp>
#include <gordan/rep/meaning.hpp>

#include <fmt/format.h>

#include <cmath>
#include <iterator>

namespace gordan::detail {

namespace {

Json representation_object(const Representation& representation, bool with_variables) {
  Json object = {{"name", representation.name()}, {"dimension", representation.dimension()}};
  if (with_variables) object["variables"] = representation.variables();
  object["meaning"] = meaning(representation);
  return object;
}

/// The shortest text that reads back as the same double, and not as an integer.
void append_double(double value, std::string& text) {
  const std::size_t begin = text.size();
  fmt::format_to(std::back_inserter(text), "{}", value);
  if (text.find_first_of(".e", begin) == std::string::npos) text += ".0";
}

void append_rounded(const ExactValue& value, std::string& text) {
  const std::complex<double> number = to_complex(value);
  if (is_real(value)) return append_double(number.real(), text);
  text += '[';
  append_double(number.real(), text);
  text += ", ";
  append_double(number.imag(), text);
  text += ']';
}

}  // namespace

Json table_entries(const SparseTable& table, bool rounded) {
  std::string text = "[";
  for (const TableEntry& entry : table.entries) {
    text += text.size() == 1 ? "[" : ", [";
    for (const int index : entry.at) fmt::format_to(std::back_inserter(text), "{}, ", index);
    text += '"' + to_string(entry.value) + '"';
    if (rounded) {
      text += ", ";
      append_rounded(entry.value, text);
    }
    text += ']';
  }
  return raw_json(text + ']');
}

Json header(const char* command) { return {{"gordan", std::string(version())}, {"command", command}}; }

Json finite_number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json group_object(const Group& group) {
  Json order = nullptr;
  if (const FiniteGroup* finite = group.finite()) order = json_integer(finite->order());
  return {{"name", group.name()}, {"order", order}};
}

void add_spaces(Json& json, const Representation& source, const Representation* target) {
  json["group"] = group_object(source.group());
  json["source"] = representation_object(source, true);
  if (target != nullptr) json["target"] = representation_object(*target, false);
  json["conventions"] = source.group().conventions();
  if (const auto notes = report_notes(source); !notes.empty()) json["notes"] = notes;
}

}  // namespace gordan::detail
