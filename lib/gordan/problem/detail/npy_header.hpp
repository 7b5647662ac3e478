// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace gordan::detail {

/// What the header of an NPY file says.
struct NpyHeader {
  std::string type;  ///< "<f8"
  bool column_major = false;
  std::vector<std::size_t> shape;
};

struct NpyParts {
  NpyHeader header;
  std::string_view data;  ///< of the file's bytes
};

/// Cuts a file into its header and the bytes of its values; InputError when it is none, or cut off in its header.
[[nodiscard]] NpyParts split_npy(std::string_view bytes, const Place& place);

/// The bytes before the values of a row-major array, version 1.0 of the format.
[[nodiscard]] std::string npy_header(std::string_view type, const std::vector<std::size_t>& shape);

}  // namespace gordan::detail
