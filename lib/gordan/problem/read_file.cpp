// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/read_file.hpp>

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace gordan {

std::string read_file(const std::string& path, const Place& place, std::uintmax_t largest) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status))
    throw InputError(fmt::format("there is no file '{}'", path), place, "the path of a file");
  if (std::filesystem::is_directory(status))
    throw InputError(fmt::format("'{}' is a folder", path), place, "the path of a file");
  const std::uintmax_t length = std::filesystem::is_regular_file(status) ? std::filesystem::file_size(path, error) : 0;
  if (length > largest)
    throw InputError(fmt::format("the file '{}' is larger than {} MiB", path, largest >> 20U), place);
  std::ifstream file(path, std::ios::binary);
  if (!file) throw InputError(fmt::format("'{}' cannot be read: {}", path, std::strerror(errno)), place);
  std::string text(length, '\0');
  file.read(text.data(), static_cast<std::streamsize>(length));
  text.resize(static_cast<std::size_t>(file.gcount()));
  if (file) text.append(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());  // of a pipe, all
  if (file.bad()) throw InputError(fmt::format("'{}' cannot be read to its end", path), place);
  return text;
}

std::function<std::string(const std::string&)> file_reader(std::string folder, Place place) {
  return [folder = std::move(folder), place = std::move(place)](const std::string& path) {
    const std::filesystem::path wanted(path);
    return read_file(wanted.is_absolute() || folder.empty() ? path : (std::filesystem::path(folder) / wanted).string(),
                     place);
  };
}

}  // namespace gordan
