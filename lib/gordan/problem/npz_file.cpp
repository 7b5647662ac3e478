// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/npz_file.hpp>

#include <gordan/problem/detail/zip_archive.hpp>
#include <gordan/problem/npy_text.hpp>

#include <algorithm>

namespace gordan {

struct NpzReader::Archive {
  detail::Archive handle;
  std::vector<std::string> names;
  Place place;
};

namespace {

std::string words_of(int error) {
  zip_error_t fault;
  zip_error_init_with_code(&fault, error);
  std::string words = zip_error_strerror(&fault);
  zip_error_fini(&fault);
  return words;
}

}  // namespace

NpzReader::NpzReader(const std::string& path, const Place& place) : archive_(std::make_unique<Archive>()) {
  int error = 0;
  archive_->handle.reset(zip_open(path.c_str(), ZIP_RDONLY, &error));
  archive_->place = place;
  if (archive_->handle == nullptr && error == ZIP_ER_NOENT)
    throw InputError(fmt::format("there is no file '{}'", path), place, "the path of a file");
  if (archive_->handle == nullptr)
    throw InputError(fmt::format("this is no NPZ file, or it is cut off ({})", words_of(error)), place,
                     "a file that numpy.savez wrote");
  const zip_int64_t count = zip_get_num_entries(archive_->handle.get(), 0);
  for (zip_int64_t k = 0; k < count; ++k)
    archive_->names.push_back(detail::member_name(archive_->handle, static_cast<zip_uint64_t>(k)));
}

NpzReader::~NpzReader() = default;

const std::vector<std::string>& NpzReader::names() const { return archive_->names; }

std::string NpzReader::bytes(const std::string& name) const {
  const auto found = std::find(names().begin(), names().end(), name);
  if (found == names().end()) throw InputError(fmt::format("there is no array '{}'", name), archive_->place);
  return detail::read_member(archive_->handle, static_cast<zip_uint64_t>(found - names().begin()), archive_->place);
}

NumericArray NpzReader::array(const std::string& name) const {
  NumericArray array = parse_npy(bytes(name), {archive_->place.source + " (" + name + ")", 0, 0});
  array.name = name;
  return array;
}

std::vector<std::string> NpzReader::texts(const std::string& name) const {
  return parse_npy_texts(bytes(name), {archive_->place.source + " (" + name + ")", 0, 0});
}

void write_npz(const std::string& path, const std::vector<NpzMember>& members, const Place& place) {
  int error = 0;
  detail::Archive archive(zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error));
  if (archive == nullptr)
    throw InputError(fmt::format("the file '{}' cannot be written: {}", path, words_of(error)), place);
  for (const NpzMember& member : members) {
    zip_source_t* source = zip_source_file(archive.get(), member.path.c_str(), 0, -1);
    if (source == nullptr) throw std::bad_alloc();
    detail::add_member(archive, member.name, source);
  }
  if (zip_close(archive.get()) != 0)
    throw InputError(fmt::format("the file '{}' cannot be written: {}", path, zip_strerror(archive.get())), place);
  static_cast<void>(archive.release());
}

}  // namespace gordan
