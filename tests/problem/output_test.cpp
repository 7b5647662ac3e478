// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/output.hpp>
#include <gordan/problem/read_file.hpp>

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace gordan;
namespace fs = std::filesystem;

namespace {

/// An empty folder of its own for one test.
class Folder {
 public:
  Folder() : path_((fs::temp_directory_path() / "gordan-test-XXXXXX").string()) {
    if (mkdtemp(path_.data()) == nullptr) std::abort();
  }
  ~Folder() { fs::remove_all(path_); }
  [[nodiscard]] std::string operator/(const std::string& name) const { return path_ + '/' + name; }
  [[nodiscard]] std::size_t count() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
  }

 private:
  std::string path_;
};

}  // namespace

TEST_CASE("a file appears complete or not at all") {
  const Folder folder;
  {
    OutputFile file(folder / "a.txt", {"-o", 0, 0});
    CHECK_FALSE(fs::exists(folder / "a.txt"));
  }
  CHECK(folder.count() == 0);
  {
    OutputFile file(folder / "a.txt", {"-o", 0, 0});
    file.commit("one\n");
  }
  CHECK(read_file(folder / "a.txt") == "one\n");
  {
    OutputFile file(folder / "a.txt", {"-o", 0, 0});  // given up: the old text stays
  }
  CHECK(read_file(folder / "a.txt") == "one\n");
  CHECK(folder.count() == 1);
  CHECK_THROWS_AS(OutputFile(folder / "no/b.txt", {"-o", 0, 0}), InputError);
  CHECK_THROWS_AS(OutputFile(folder / "a.txt/b", {"-o", 0, 0}), InputError);
  CHECK_THROWS_AS(OutputFile(folder / ".", {"-o", 0, 0}), InputError);
}

TEST_CASE("a folder appears complete or not at all") {
  const Folder folder;
  {
    OutputFolder target(folder / "out", {"-o", 0, 0});
    target.write("a.txt", "a");
    CHECK_FALSE(fs::exists(folder / "out"));
  }
  CHECK(folder.count() == 0);
  {
    OutputFolder target(folder / "deep/er/out/", {"-o", 0, 0});
    target.write("a.txt", "a");
  }
  CHECK(folder.count() == 0);
  {
    OutputFolder target(folder / "out", {"-o", 0, 0});
    target.write("a.txt", "a");
    target.write("sub/b.txt", "b");
    target.commit();
  }
  CHECK(read_file(folder / "out/sub/b.txt") == "b");
  CHECK(folder.count() == 1);
}

TEST_CASE("files of another name in an existing folder are kept") {
  const Folder folder;
  fs::create_directory(folder / "out");
  OutputFile(folder / "out/mine.txt", {}).commit("mine");
  OutputFile(folder / "out/a.txt", {}).commit("old");
  {
    OutputFolder target(folder / "out", {"-o", 0, 0});
    target.write("a.txt", "new");
  }
  CHECK(read_file(folder / "out/a.txt") == "old");
  {
    OutputFolder target(folder / "out", {"-o", 0, 0});
    target.write("a.txt", "new");
    target.commit();
  }
  CHECK(read_file(folder / "out/a.txt") == "new");
  CHECK(read_file(folder / "out/mine.txt") == "mine");
  CHECK(folder.count() == 1);
}

TEST_CASE("a folder that cannot be written is refused at once") {
  const Folder folder;
  OutputFile(folder / "file", {}).commit("x");
  CHECK_THROWS_AS(OutputFolder(folder / "file", {"-o", 0, 0}), InputError);
  CHECK_THROWS_AS(OutputFolder(folder / "file/out", {"-o", 0, 0}), InputError);
  CHECK_THROWS_AS(OutputFolder("", {"-o", 0, 0}), InputError);
  CHECK(folder.count() == 1);
}

TEST_CASE("missing files and folders are refused where they were named") {
  const Folder folder;
  try {
    static_cast<void>(read_file(folder / "none", {"-G", 0, 0}));
    FAIL("it was read");
  } catch (const InputError& error) {
    CHECK(error.place().source == "-G");
    CHECK_THAT(error.message(), Catch::Contains("there is no file"));
  }
  CHECK_THROWS_AS(read_file(folder / "."), InputError);
}
