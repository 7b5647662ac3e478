// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/ascii_name.hpp>
#include <gordan/core/text.hpp>
#include <gordan/problem/detail/toml_cursor.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace gordan::detail {

namespace {

const char* kind_of(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::table:
      return "a table";
    case toml::node_type::array:
      return "a list";
    case toml::node_type::string:
      return "a text";
    case toml::node_type::integer:
      return "a whole number";
    case toml::node_type::floating_point:
      return "a number with a point";
    case toml::node_type::boolean:
      return "true or false";
    default:
      return "a date or time";
  }
}

}  // namespace

TomlTable::TomlTable(const toml::table& table, std::string name, std::string source)
    : name_(std::move(name)), source_(std::move(source)) {
  for (const auto& [key, value] : table) {
    // A table that is only implied by [inputs.q1] has no place of its own.
    const toml::source_region& region = key.source().begin ? key.source() : value.source();
    entries_.push_back({std::string(key.str()), place(region), &value});
  }
  std::stable_sort(entries_.begin(), entries_.end(), [](const TomlEntry& a, const TomlEntry& b) {
    return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
  });
}

Place TomlTable::place(const toml::source_region& region) const {
  return {source_, static_cast<int>(region.begin.line), static_cast<int>(region.begin.column)};
}

const TomlEntry* TomlTable::find(std::string_view key) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const TomlEntry& e) { return e.key == key; });
  return found == entries_.end() ? nullptr : &*found;
}

void TomlTable::refuse_unknown(const std::vector<std::string>& known) const {
  for (const TomlEntry& entry : entries_) {
    if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
    const std::string nearest = nearest_match(entry.key, known);
    const std::string where = name_.empty() ? "" : fmt::format(" in {}", name_);
    throw InputError(fmt::format("unknown key '{}'{}", entry.key, where), entry.place,
                     fmt::format("one of {}", join(known, ", ")),
                     nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest));
  }
}

void TomlTable::wrong_kind(const TomlEntry& entry, const char* expected) const {
  throw InputError(fmt::format("'{}' is {}", entry.key, kind_of(*entry.value)), place(entry.value->source()), expected);
}

TomlTable TomlTable::table(const TomlEntry& entry) const {
  if (const toml::table* inner = entry.value->as_table())
    return {*inner, name_.empty() ? fmt::format("[{}]", entry.key) : fmt::format("'{}'", entry.key), source_};
  wrong_kind(entry, "a table, such as { type = \"vector\" }");
}

Located<std::string> TomlTable::text(const TomlEntry& entry) const {
  const auto* inner = entry.value->as_string();
  if (inner == nullptr) wrong_kind(entry, "a text in quotation marks");
  Place start = place(inner->source());
  ++start.column;  // after the quotation mark
  return {inner->get(), start};
}

Located<bool> TomlTable::boolean(const TomlEntry& entry) const {
  const auto* inner = entry.value->as_boolean();
  if (inner == nullptr) wrong_kind(entry, "true or false");
  return {inner->get(), place(inner->source())};
}

Located<std::int64_t> TomlTable::integer(const TomlEntry& entry) const {
  const auto* inner = entry.value->as_integer();
  if (inner == nullptr) wrong_kind(entry, "a whole number");
  return {inner->get(), place(inner->source())};
}

Located<double> TomlTable::number(const TomlEntry& entry) const {
  const std::optional<double> value = entry.value->value<double>();
  if (!entry.value->is_number() || !value) wrong_kind(entry, "a number");
  return {*value, place(entry.value->source())};
}

std::vector<Located<std::string>> TomlTable::texts(const TomlEntry& entry) const {
  const toml::array* list = entry.value->as_array();
  if (list == nullptr) wrong_kind(entry, "a list of texts, such as [\"cpp\", \"numpy\"]");
  std::vector<Located<std::string>> result;
  for (const toml::node& node : *list) result.push_back(text({entry.key, place(node.source()), &node}));
  return result;
}

namespace {

/// The text from a place on, on its line.
std::string_view text_at(std::string_view text, const Place& place) {
  for (int line = 1; line < place.line; ++line)
    text.remove_prefix(std::min(text.size(), std::min(text.find('\n'), text.size() - 1) + 1));
  for (int column = 1; column < place.column && !text.empty();) {
    text.remove_prefix(1);
    if (text.empty() || (static_cast<unsigned char>(text[0]) & 0xC0U) != 0x80U) ++column;
  }
  return text.substr(0, text.find('\n'));
}

}  // namespace

std::size_t choice(const Located<std::string>& text, const std::vector<std::string>& names, const char* what) {
  const auto found = std::find(names.begin(), names.end(), text.value);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  const std::string nearest = nearest_match(text.value, names);
  throw InputError(fmt::format("unknown {} '{}'", what, text.value), text.place,
                   fmt::format("one of {}", join(names, ", ")),
                   nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest));
}

toml::table parse_toml(std::string_view text, const std::string& source) {
  try {
    return toml::parse(text, source);
  } catch (const toml::parse_error& error) {
    const toml::source_position& at = error.source().begin;
    const Place place = {source, static_cast<int>(at.line), static_cast<int>(at.column)};
    const std::string suggestion = ascii_suggestion(text_at(text, place));
    if (!suggestion.empty())
      throw InputError("a name without quotation marks has ASCII letters, digits and _", place, "", suggestion);
    throw InputError(std::string(error.description()), place);
  }
}

}  // namespace gordan::detail
