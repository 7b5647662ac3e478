// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace gordan {

struct GroupEntry {
  std::string name;
  std::string meaning;
  std::string example;
};

/// What can be written for a group, one line each, in the order of the documentation.
[[nodiscard]] std::vector<GroupEntry> group_catalogue();

}  // namespace gordan
