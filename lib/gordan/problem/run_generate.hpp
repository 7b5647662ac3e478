// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/problem/problem.hpp>
#include <gordan/problem/report.hpp>

#include <string>
#include <vector>

namespace gordan {

/// What of a problem is wanted, where it is less than all.
struct GenerateOptions {
  std::vector<Located<std::string>> outputs;    ///< all when empty
  std::vector<Located<std::string>> languages;  ///< those of the problem when empty, else all that are there
};

/// Writes the code of a problem with its self-tests and manifest into a folder, all files or none.
/// Throws InputError before any work when the folder cannot be written.
[[nodiscard]] GenerateReport run_generate(const std::string& problem_path, const std::string& folder,
                                          const GenerateOptions& options, const Control& control);

/// The languages wanted for a problem. Throws InputError for one that is not there.
[[nodiscard]] std::vector<std::string> wanted_languages(const Problem& problem, const GenerateOptions& options);

}  // namespace gordan
