// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/numeric_array.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gordan {

/// An NPZ file that is read array by array, so that only those that are wanted are in memory.
class NpzReader {
 public:
  /// Throws InputError at `place` when the file is missing, is no archive or is cut off.
  NpzReader(const std::string& path, const Place& place);
  NpzReader(const NpzReader&) = delete;
  NpzReader& operator=(const NpzReader&) = delete;
  ~NpzReader();

  /// The names of the arrays, without ".npy", in the order of the file.
  [[nodiscard]] const std::vector<std::string>& names() const;
  /// The bytes of the NPY file that the array is. Throws InputError when it is damaged or not there.
  [[nodiscard]] std::string bytes(const std::string& name) const;
  /// The array; InputError when it is damaged, not there, or refused by parse_npy.
  [[nodiscard]] NumericArray array(const std::string& name) const;
  /// The texts of an array of strings, in row-major order (see parse_npy_texts).
  [[nodiscard]] std::vector<std::string> texts(const std::string& name) const;

 private:
  struct Archive;
  std::unique_ptr<Archive> archive_;
};

/// An array of an NPZ file that is to be written.
struct NpzMember {
  std::string name;  ///< without ".npy"
  std::string path;  ///< of the NPY file
};

/// Writes an archive from NPY files on disk, so that none of them need fit the memory. Members are stored without
/// compression and have the first date that an archive knows: the same bytes every time. Throws InputError at `place`
/// when that fails (a full disk).
void write_npz(const std::string& path, const std::vector<NpzMember>& members, const Place& place);

}  // namespace gordan
