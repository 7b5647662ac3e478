// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/output.hpp>

#include <gordan/problem/unfinished.hpp>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace gordan {

namespace {

namespace fs = std::filesystem;

std::string last_error() { return std::strerror(errno); }

/// The permissions that a new file or folder has by the user's umask.
mode_t permissions(mode_t all) {
  const mode_t mask = umask(0);
  umask(mask);
  return all & ~mask;
}

bool write_text(std::ofstream file, std::string_view text) {
  file.write(text.data(), static_cast<std::streamsize>(text.size()));
  file.close();
  return file.good();
}

/// The path without the slashes at its end.
std::string without_slashes(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

}  // namespace

OutputFile::OutputFile(std::string path, Place place) : path_(std::move(path)), place_(std::move(place)) {
  const auto fail = [this](const std::string& why) {
    throw InputError(fmt::format("the file '{}' cannot be written: {}", path_, why), place_,
                     "a file that can be written");
  };
  std::error_code error;
  const fs::file_status status = fs::status(path_, error);
  if (path_.empty()) fail("it has no name");
  if (fs::is_directory(status)) fail("it is a folder");
  if (fs::exists(status)) {
    if (access(path_.c_str(), W_OK) != 0) fail(last_error());
    if (!fs::is_regular_file(status)) return;
    path_ = fs::canonical(path_, error).string();  // a link stays a link
  }
  temporary_ = path_ + ".gordan-XXXXXX";
  Unfinished unfinished;
  const int descriptor = mkstemp(temporary_.data());
  if (descriptor < 0) {
    temporary_.clear();
    fail(last_error());
  }
  unfinished.add(temporary_);
  fchmod(descriptor, permissions(0666));
  close(descriptor);
}

OutputFile::~OutputFile() {
  if (temporary_.empty()) return;
  Unfinished unfinished;
  unlink(temporary_.c_str());
  unfinished.erase(temporary_);
}

std::ofstream OutputFile::open() const {
  // The temporary file is there already. It is not made again when a program that ends has removed it.
  return temporary_.empty() ? std::ofstream(path_, std::ios::binary | std::ios::trunc)
                            : std::ofstream(temporary_, std::ios::binary | std::ios::in | std::ios::out);
}

void OutputFile::commit(std::string_view text) {
  if (!write_text(open(), text))
    throw InputError(fmt::format("the file '{}' cannot be written: {}", path_, last_error()), place_);
  commit_written();
}

void OutputFile::commit_written() {
  if (temporary_.empty()) return;
  Unfinished unfinished;
  if (rename(temporary_.c_str(), path_.c_str()) != 0)
    throw InputError(fmt::format("the file '{}' cannot be written: {}", path_, last_error()), place_);
  unfinished.erase(temporary_);
  temporary_.clear();
}

void OutputFile::commit_file(const std::string& path) {
  if (temporary_.empty()) {
    std::ofstream to = open();
    to << std::ifstream(path, std::ios::binary).rdbuf();
    to.close();
    if (to) return;
  } else {
    const Unfinished unfinished;
    struct stat state = {};
    if (stat(temporary_.c_str(), &state) == 0 && chmod(path.c_str(), state.st_mode & 0777U) == 0 &&
        rename(path.c_str(), path_.c_str()) == 0)
      return;  // the destructor removes what is left
  }
  throw InputError(fmt::format("the file '{}' cannot be written: {}", path_, last_error()), place_);
}

OutputFolder::OutputFolder(std::string path, Place place)
    : path_(without_slashes(std::move(path))), place_(std::move(place)) {
  if (path_.empty()) fail("it has no name");
  std::error_code error;
  const fs::file_status status = fs::status(path_, error);
  if (fs::exists(status) && !fs::is_directory(status)) fail("there is a file of this name");
  if (fs::exists(status) && access(path_.c_str(), W_OK | X_OK) != 0) fail(last_error());
  Unfinished unfinished;
  make_parent();
  temporary_ = path_ + ".gordan-XXXXXX";
  if (mkdtemp(temporary_.data()) == nullptr) {
    const std::string why = last_error();
    temporary_.clear();
    if (!made_parent_.empty()) fs::remove_all(made_parent_, error);
    fail(why);
  }
  unfinished.add(temporary_);
  if (!made_parent_.empty()) unfinished.add(made_parent_);
  chmod(temporary_.c_str(), permissions(0777));
}

OutputFolder::~OutputFolder() {
  if (temporary_.empty()) return;
  Unfinished unfinished;
  std::error_code ignored;
  for (const std::string& path : {temporary_, made_parent_}) {
    if (!path.empty()) fs::remove_all(path, ignored);
    unfinished.erase(path);
  }
}

void OutputFolder::fail(const std::string& what) const {
  throw InputError(fmt::format("the folder '{}' cannot be written: {}", path_, what), place_,
                   "a folder that can be written");
}

void OutputFolder::make_parent() {
  const fs::path parent = fs::path(path_).parent_path();
  std::error_code error;
  fs::path missing;
  for (fs::path p = parent; !p.empty() && !fs::exists(p, error) && !error; p = p.parent_path()) missing = p;
  if (missing.empty()) return;
  fs::create_directories(parent, error);
  if (!error) {
    made_parent_ = missing.string();
    return;
  }
  const std::string why = error.message();
  fs::remove(missing, error);
  fail(why);
}

void OutputFolder::write(const std::string& name, std::string_view text) {
  const Unfinished unfinished;
  const fs::path file = fs::path(temporary_) / name;
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  if (error || !write_text(std::ofstream(file, std::ios::binary | std::ios::trunc), text)) fail(last_error());
}

void OutputFolder::commit() {
  Unfinished unfinished;
  std::error_code error;
  if (!fs::exists(path_)) {
    fs::rename(temporary_, path_, error);
    if (error) fail(error.message());
  } else {
    for (const auto& entry : fs::recursive_directory_iterator(temporary_)) {
      const fs::path target = fs::path(path_) / fs::relative(entry.path(), temporary_);
      if (entry.is_directory())
        fs::create_directories(target, error);
      else
        fs::rename(entry.path(), target, error);
      if (error) fail(error.message());
    }
    fs::remove_all(temporary_, error);
  }
  unfinished.erase(temporary_);
  unfinished.erase(made_parent_);
  temporary_.clear();
  made_parent_.clear();
}

}  // namespace gordan
