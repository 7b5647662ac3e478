// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>

#include <functional>
#include <string>

namespace gordan {

/// The bytes of a file. Throws InputError, at the place where the file was named, when it is missing, a folder,
/// unreadable or larger than 256 MiB.
[[nodiscard]] std::string read_file(const std::string& path, const Place& place = {});

/// The same as a resolver for the parsers of groups; relative paths start at `folder` ("" is the present one).
[[nodiscard]] std::function<std::string(const std::string&)> file_reader(std::string folder, Place place);

}  // namespace gordan
