// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>

#include <cstdint>
#include <functional>
#include <string>

namespace gordan {

/// The largest file that is read whole, and the largest with data.
inline constexpr std::uintmax_t largest_file = std::uintmax_t{256} << 20U;
inline constexpr std::uintmax_t largest_data_file = std::uintmax_t{8} << 30U;

/// The bytes of a file. Throws InputError, at the place where the file was named, when it is missing, a folder,
/// unreadable or larger than that.
[[nodiscard]] std::string read_file(const std::string& path, const Place& place = {},
                                    std::uintmax_t largest = largest_file);

/// The same as a resolver for the parsers of groups; relative paths start at `folder` ("" is the present one).
[[nodiscard]] std::function<std::string(const std::string&)> file_reader(std::string folder, Place place);

}  // namespace gordan
