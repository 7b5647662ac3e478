// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>
#include <gordan/problem/problem.hpp>

#include <toml++/toml.h>

#include <string>
#include <string_view>
#include <vector>

namespace gordan::detail {

/// One key of a table with its value and its place.
struct TomlEntry {
  std::string key;
  Place place;
  const toml::node* value;
};

/// A table of a TOML file whose keys come in the order of the file.
class TomlTable {
 public:
  TomlTable(const toml::table& table, std::string name, std::string source);

  [[nodiscard]] const std::vector<TomlEntry>& entries() const { return entries_; }
  [[nodiscard]] const TomlEntry* find(std::string_view key) const;
  /// InputError for the first key that is not among the known ones, with the nearest of them.
  void refuse_unknown(const std::vector<std::string>& known) const;

  [[nodiscard]] TomlTable table(const TomlEntry& entry) const;
  [[nodiscard]] Located<std::string> text(const TomlEntry& entry) const;
  [[nodiscard]] Located<bool> boolean(const TomlEntry& entry) const;
  [[nodiscard]] Located<std::int64_t> integer(const TomlEntry& entry) const;
  /// A whole number or one with a point.
  [[nodiscard]] Located<double> number(const TomlEntry& entry) const;
  [[nodiscard]] std::vector<Located<std::string>> texts(const TomlEntry& entry) const;

 private:
  [[noreturn]] void wrong_kind(const TomlEntry& entry, const char* expected) const;
  [[nodiscard]] Place place(const toml::source_region& region) const;

  std::vector<TomlEntry> entries_;
  std::string name_;  ///< "" for the whole file
  std::string source_;
};

/// The place of a word in a list of names; InputError, "unknown WHAT", with the nearest of them.
[[nodiscard]] std::size_t choice(const Located<std::string>& text, const std::vector<std::string>& names,
                                 const char* what);

/// Parses the text; InputError at the place of a fault.
[[nodiscard]] toml::table parse_toml(std::string_view text, const std::string& source);

}  // namespace gordan::detail
