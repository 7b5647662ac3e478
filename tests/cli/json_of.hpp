// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refused.hpp"

#include <nlohmann/json.hpp>

namespace gordan::test {

using Json = nlohmann::json;

/// What a command answers with --json, once it ended with the exit code.
inline Json json_of(const Folder& folder, Words words, int exit_code = 0) {
  words.emplace_back("--json");
  const Outcome outcome = run_tool(folder, words);
  CAPTURE(outcome.err);
  REQUIRE(outcome.exit_code == exit_code);
  return Json::parse(outcome.out);
}

}  // namespace gordan::test
