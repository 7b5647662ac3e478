// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/zip_archive.hpp>

namespace gordan::detail {

namespace {

[[noreturn]] void damaged(const std::string& name, const Place& place) {
  throw InputError(fmt::format("the array '{}' of the NPZ file is damaged", name), place,
                   "a file that numpy.savez wrote");
}

std::string raw_name(const Archive& archive, zip_uint64_t index) {
  const char* raw = zip_get_name(archive.get(), index, 0);
  return raw == nullptr ? "" : raw;
}

}  // namespace

void add_member(const Archive& archive, const std::string& name, zip_source_t* member) {
  const zip_int64_t index = zip_file_add(archive.get(), (name + ".npy").c_str(), member, ZIP_FL_ENC_UTF_8);
  if (index < 0) zip_source_free(member);
  require(index >= 0, "the arrays of an archive have names of their own");
  const auto at = static_cast<zip_uint64_t>(index);
  zip_set_file_compression(archive.get(), at, ZIP_CM_STORE, 0);
  zip_file_set_dostime(archive.get(), at, 0, first_date, 0);
}

std::string read_member(const Archive& archive, zip_uint64_t index, const Place& place) {
  const std::string name = raw_name(archive, index);
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

std::string member_name(const Archive& archive, zip_uint64_t index) {
  std::string name = raw_name(archive, index);
  if (name.ends_with(".npy")) name.resize(name.size() - 4);
  return name;
}

}  // namespace gordan::detail
