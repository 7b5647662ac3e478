// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run_tool.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace gordan::test {

using Words = std::vector<std::string>;

/// A command line that is wrong, and parts of what must be said about it.
struct Bad {
  Words words;
  std::vector<std::string> said;
};

/// Exit code 2, nothing on stdout, one line on stderr with all that must be said.
inline void check_refused(const Folder& folder, const Bad& bad) {
  std::string line;
  for (const std::string& word : bad.words) line += word + ' ';
  CAPTURE(line);
  const Outcome outcome = run_tool(folder, bad.words);
  CAPTURE(outcome.err);
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.err.starts_with("gordan: error: "));
  CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1);
  for (const std::string& part : bad.said) CHECK_THAT(outcome.err, Catch::Contains(part));
}

}  // namespace gordan::test
