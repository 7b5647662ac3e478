// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gordan {

struct RepresentationEntry {
  std::string name;
  std::string meaning;
  std::string example;
  std::string conventions;  ///< order and names of the components
};

/// What can be written for a representation, in the order of the documentation.
[[nodiscard]] std::vector<RepresentationEntry> representation_catalogue();

/// The entry of a name as a user types it: "sym(2)" and "sym" find "sym(k)".
/// Throws InputError with the nearest match.
[[nodiscard]] RepresentationEntry representation_entry(std::string_view name);

}  // namespace gordan
