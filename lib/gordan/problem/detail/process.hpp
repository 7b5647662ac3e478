// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/core/error.hpp>

#include <string>
#include <vector>

namespace gordan::detail {

/// A folder for files that nobody keeps; it goes with the value.
class TemporaryFolder {
 public:
  TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

struct ProcessResult {
  bool started = false;  ///< false: there is no such program
  int exit_code = 0;     ///< 128 + signal when it was killed
  std::string output;    ///< of stdout and stderr together
};

/// Runs a program, found along PATH, in a folder and waits for it; an interrupt or the deadline kills it and throws
/// LimitReached. Its output goes through a file in `folder`.
[[nodiscard]] ProcessResult run_process(const std::vector<std::string>& words, const std::string& folder,
                                        const Control& control);

}  // namespace gordan::detail
