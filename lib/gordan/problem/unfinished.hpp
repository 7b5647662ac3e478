// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <string>

namespace gordan {

/// The files and folders of this program that are not complete yet. While a value lives, no other thread changes them.
class Unfinished {
 public:
  Unfinished();

  void add(const std::string& path);
  void erase(const std::string& path);

 private:
  std::unique_lock<std::mutex> lock_;
};

/// Removes all of them, for a program that is about to end without running destructors. Whoever begins or completes
/// another after this waits for ever.
void remove_unfinished();

}  // namespace gordan
