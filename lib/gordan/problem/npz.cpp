// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that includes libzip.
#include <gordan/problem/numeric_array.hpp>

#include <fmt/format.h>
#include <zip.h>

#include <memory>

namespace gordan {

namespace {

constexpr std::uint64_t largest_member = std::uint64_t{1} << 30U;
constexpr std::size_t empty_archive = 22;                // bytes of the record that ends every archive
constexpr std::uint16_t first_date = (1U << 5U) | 1U;  // 1980-01-01, the first day that an archive knows

struct SourceFree {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct FileClose {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Source = std::unique_ptr<zip_source_t, SourceFree>;
using Archive = std::unique_ptr<zip_t, Discard>;
using Member = std::unique_ptr<zip_file_t, FileClose>;

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

void add(const Archive& archive, const std::string& name, const std::string& bytes) {
  zip_source_t* member = zip_source_buffer(archive.get(), bytes.data(), bytes.size(), 0);
  const zip_int64_t index = zip_file_add(archive.get(), name.c_str(), member, ZIP_FL_ENC_UTF_8);
  if (index < 0) zip_source_free(member);
  require(index >= 0, "the arrays of an archive have names of their own");
  const auto at = static_cast<zip_uint64_t>(index);
  zip_set_file_compression(archive.get(), at, ZIP_CM_STORE, 0);
  zip_file_set_dostime(archive.get(), at, 0, first_date, 0);
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

[[noreturn]] void damaged(const std::string& name, const Place& place) {
  throw InputError(fmt::format("the array '{}' of the NPZ file is damaged", name), place,
                   "a file that numpy.savez wrote");
}

std::string read_member(const Archive& archive, zip_uint64_t index, const std::string& name, const Place& place) {
  zip_stat_t stat;
  if (zip_stat_index(archive.get(), index, 0, &stat) != 0) damaged(name, place);
  if (stat.size > largest_member)
    throw InputError(fmt::format("the array '{}' of the NPZ file has {} bytes", name, stat.size), place,
                     fmt::format("at most {}", largest_member));
  const Member member(zip_fopen_index(archive.get(), index, 0));
  if (member == nullptr) damaged(name, place);
  std::string bytes(stat.size, '\0');
  if (zip_fread(member.get(), bytes.data(), bytes.size()) != static_cast<zip_int64_t>(bytes.size()))
    damaged(name, place);
  char beyond = 0;
  if (zip_fread(member.get(), &beyond, 1) != 0) damaged(name, place);  // checks the sum of the bytes as well
  return bytes;
}

}  // namespace

std::string to_npz(const std::vector<NumericArray>& arrays) {
  if (arrays.empty()) return std::string("PK\5\6", 4) + std::string(empty_archive - 4, '\0');  // libzip writes none
  const Source source = buffer(nullptr, 0);
  Archive archive = open(source, ZIP_TRUNCATE);
  require(archive != nullptr, "an archive in memory can be made");
  std::vector<std::string> bytes;  // the archive reads them when it is closed
  bytes.reserve(arrays.size());
  for (const NumericArray& array : arrays) {
    bytes.push_back(to_npy(array));
    add(archive, array.name + ".npy", bytes.back());
  }
  require(zip_close(archive.get()) == 0, "an archive in memory can be written");
  static_cast<void>(archive.release());
  return contents(source);
}

std::vector<NumericArray> parse_npz(std::string_view bytes, const Place& place) {
  const Source source = buffer(bytes.data(), bytes.size());
  const Archive archive = open(source, ZIP_RDONLY);
  if (archive == nullptr || bytes.size() < empty_archive)
    throw InputError("this is no NPZ file, or it is cut off", place, "a file that numpy.savez wrote");
  std::vector<NumericArray> arrays;
  const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
  for (zip_int64_t k = 0; k < count; ++k) {
    const auto index = static_cast<zip_uint64_t>(k);
    const char* raw = zip_get_name(archive.get(), index, 0);
    std::string name = raw == nullptr ? "" : raw;
    const std::string data = read_member(archive, index, name, place);
    if (name.ends_with(".npy")) name.resize(name.size() - 4);
    arrays.push_back(parse_npy(data, {place.source + " (" + name + ")", 0, 0}));
    arrays.back().name = name;
  }
  return arrays;
}

}  // namespace gordan
