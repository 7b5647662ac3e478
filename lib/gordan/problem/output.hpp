// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>

#include <fstream>
#include <string>
#include <string_view>

namespace gordan {

/// A file that appears complete or not at all: it is written beside its place and renamed by commit(). Constructing it
/// before the work shows early that it can be written.
class OutputFile {
 public:
  /// Throws InputError, at the place where the file was named, when it cannot be written.
  OutputFile(std::string path, Place place);
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();  ///< without commit, nothing is left

  /// Writes the text and puts the file in its place; throws InputError when that fails (a full disk).
  void commit(std::string_view text);

  /// Where to write a file piece by piece; a stream that writes there; and puts in its place what was written.
  [[nodiscard]] const std::string& working_path() const { return temporary_.empty() ? path_ : temporary_; }
  [[nodiscard]] std::ofstream open() const;
  void commit_written();
  /// Puts a file in its place that was written elsewhere, on the same disk.
  void commit_file(const std::string& path);

 private:
  std::string path_;
  std::string temporary_;  ///< empty for a device, which is written to directly, and after commit
  Place place_;
};

/// A folder whose files appear together when all of them are written, or not at all. Files of an existing folder that
/// have other names are kept.
class OutputFolder {
 public:
  /// Throws InputError, at the place where the folder was named, when it cannot be written; missing parents are made.
  OutputFolder(std::string path, Place place);
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;
  ~OutputFolder();  ///< without commit, nothing is left

  /// Writes a file, named relative to the folder.
  void write(const std::string& name, std::string_view text);
  void commit();

 private:
  [[noreturn]] void fail(const std::string& what) const;
  void make_parent();

  std::string path_;
  std::string temporary_;
  std::string made_parent_;  ///< the topmost folder that was made for it
  Place place_;
};

}  // namespace gordan
