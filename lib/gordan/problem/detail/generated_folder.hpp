// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/problem.hpp>

#include <map>
#include <string>
#include <vector>

namespace gordan::detail {

/// A folder that `generate` wrote, as its manifests tell it.
struct GeneratedFolder {
  Problem problem;
  std::map<std::string, std::string> files;  ///< that the problem reads: their texts when it was generated
  std::vector<std::string> languages;
  Selection selection;  ///< what was generated
  std::vector<std::string> notes;  ///< files that are missing or were changed since
};

/// Throws InputError when the folder has no manifest, or those of more than one problem.
[[nodiscard]] GeneratedFolder read_generated_folder(const std::string& folder);

}  // namespace gordan::detail
