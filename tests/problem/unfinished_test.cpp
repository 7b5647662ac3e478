// SPDX-License-Identifier: GPL-3.0-or-later
#include "problem/data_support.hpp"

#include <gordan/problem/detail/process.hpp>
#include <gordan/problem/feature_file.hpp>
#include <gordan/problem/output.hpp>
#include <gordan/problem/unfinished.hpp>

#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

namespace gordan {
namespace {

namespace fs = std::filesystem;

std::size_t count(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::recursive_directory_iterator(folder), fs::recursive_directory_iterator()));
}

}  // namespace

TEST_CASE("a program that ends at once leaves what is complete and nothing else") {
  const test::DataFolder folder;
  const fs::path root = folder.path();
  std::ofstream(root / "before.txt") << "old";
  const pid_t child = fork();
  if (child == 0) {
    setenv("TMPDIR", root.c_str(), 1);
    OutputFile(root / "done.csv", {}).commit("1\n");
    const OutputFile half(root / "before.txt", {});
    std::ofstream(half.working_path()) << "new";
    OutputFolder code((root / "a" / "b" / "code").string(), {});
    code.write("src/x.hpp", "x");
    OutputFolder complete((root / "complete").string(), {});
    complete.write("y.hpp", "y");
    complete.commit();
    const detail::TemporaryFolder work;
    const auto features = feature_file((root / "f.npz").string(), {}, {}, 3);
    const bool begun = count(root) >= 10;
    remove_unfinished();
    _exit(begun ? 0 : 1);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(status == 0);
  CHECK(count(root) == 4);  // before.txt, done.csv, complete, complete/y.hpp
  CHECK(fs::exists(root / "complete" / "y.hpp"));
  std::string text;
  std::ifstream(root / "before.txt") >> text;
  CHECK(text == "old");
}

}  // namespace gordan
