// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <sys/wait.h>
#include <unistd.h>

namespace gordan::test {

/// A temporary folder in which emitted files are written, compiled and run.
class Sandbox {
 public:
  Sandbox() {
    std::string name = (std::filesystem::temp_directory_path() / "gordan-emit-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = name;
  }
  ~Sandbox() { std::filesystem::remove_all(folder_); }
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  void write(const std::string& path, std::string_view text) const {
    std::ofstream(folder_ / path, std::ios::binary) << text;
  }

  struct Result {
    int status = -1;
    std::string output;
  };
  Result run(const std::string& command) const {
    const std::string line = "cd '" + folder_.string() + "' && { " + command + "; } 2>&1";
    FILE* pipe = popen(line.c_str(), "r");
    Result result;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe))
      result.output.push_back(static_cast<char>(c));
    const int status = pclose(pipe);
    result.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return result;
  }

  /// Compiles with warnings as errors, without the project's own flags.
  Result compile(const std::string& source, const std::string& flags = "") const {
    const char* compiler = std::getenv("CXX");
    return run(std::string(compiler != nullptr ? compiler : "c++") +
               " -std=c++20 -O1 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -o program " +
               flags + " " + source);
  }

  /// A Python with NumPy: "" when there is none.
  static std::string python() {
    for (const std::string name : {"python3", "/usr/bin/python3"})
      if (std::system((name + " -c 'import numpy' >/dev/null 2>&1").c_str()) == 0) return name;
    return "";
  }

 private:
  std::filesystem::path folder_;
};

}  // namespace gordan::test
