// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/unfinished.hpp>

#include <filesystem>
#include <set>
#include <system_error>

namespace gordan {

namespace {

struct Registry {
  std::mutex mutex;
  std::set<std::string> paths;
};

/// Never destroyed: a thread may ask for it while the program ends.
Registry& registry() {
  static auto* const value = new Registry;
  return *value;
}

}  // namespace

Unfinished::Unfinished() : lock_(registry().mutex) {}

void Unfinished::add(const std::string& path) { registry().paths.insert(path); }

void Unfinished::erase(const std::string& path) { registry().paths.erase(path); }

void remove_unfinished() {
  registry().mutex.lock();
  std::error_code error;
  for (const std::string& path : registry().paths) {
    // Another thread may write a file while the folder is emptied.
    do std::filesystem::remove_all(path, error);
    while (error == std::errc::directory_not_empty);
  }
}

}  // namespace gordan
