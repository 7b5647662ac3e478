// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/zip_archive.hpp>
#include <gordan/problem/numeric_array.hpp>

namespace gordan {

namespace {

using detail::Archive;
using detail::Source;

Source buffer(const void* data, std::size_t length) {
  Source source(zip_source_buffer_create(data, length, 0, nullptr));
  if (source == nullptr) throw std::bad_alloc();
  return source;
}

/// An archive over a source that stays the caller's.
Archive open(const Source& source, int flags) {
  zip_source_keep(source.get());
  Archive archive(zip_open_from_source(source.get(), flags, nullptr));
  if (archive == nullptr) zip_source_free(source.get());
  return archive;
}

/// The bytes that an archive was written to.
std::string contents(const Source& source) {
  zip_stat_t stat;
  require(zip_source_stat(source.get(), &stat) == 0 && zip_source_open(source.get()) == 0,
          "an archive in memory can be read");
  std::string bytes(stat.size, '\0');
  const zip_int64_t length = zip_source_read(source.get(), bytes.data(), bytes.size());
  zip_source_close(source.get());
  require(length == static_cast<zip_int64_t>(bytes.size()), "an archive in memory is read to its end");
  return bytes;
}

}  // namespace

std::string to_npz(const std::vector<NumericArray>& arrays) {
  if (arrays.empty())  // libzip writes none
    return std::string("PK\5\6", 4) + std::string(detail::empty_archive - 4, '\0');
  const Source source = buffer(nullptr, 0);
  Archive archive = open(source, ZIP_TRUNCATE);
  require(archive != nullptr, "an archive in memory can be made");
  std::vector<std::string> bytes;  // the archive reads them when it is closed
  bytes.reserve(arrays.size());
  for (const NumericArray& array : arrays) {
    bytes.push_back(to_npy(array));
    detail::add_member(archive, array.name,
                       zip_source_buffer(archive.get(), bytes.back().data(), bytes.back().size(), 0));
  }
  require(zip_close(archive.get()) == 0, "an archive in memory can be written");
  static_cast<void>(archive.release());
  return contents(source);
}

std::vector<NumericArray> parse_npz(std::string_view bytes, const Place& place) {
  const Source source = buffer(bytes.data(), bytes.size());
  const Archive archive = open(source, ZIP_RDONLY);
  if (archive == nullptr || bytes.size() < detail::empty_archive)
    throw InputError("this is no NPZ file, or it is cut off", place, "a file that numpy.savez wrote");
  std::vector<NumericArray> arrays;
  const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
  for (zip_int64_t k = 0; k < count; ++k) {
    const auto index = static_cast<zip_uint64_t>(k);
    const std::string name = detail::member_name(archive, index);
    const std::string data = detail::read_member(archive, index, place);
    arrays.push_back(parse_npy(data, {place.source + " (" + name + ")", 0, 0}));
    arrays.back().name = name;
  }
  return arrays;
}

}  // namespace gordan
