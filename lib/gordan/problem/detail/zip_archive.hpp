// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// libzip's handles as C++ values; for npz.cpp and npz_file.cpp alone, the only files that see libzip.

#include <gordan/core/error.hpp>

#include <fmt/format.h>
#include <zip.h>

#include <memory>
#include <new>
#include <string>

namespace gordan::detail {

inline constexpr std::uint64_t largest_member = std::uint64_t{1} << 31U;
inline constexpr std::size_t empty_archive = 22;              // bytes of the record that ends every archive
inline constexpr std::uint16_t first_date = (1U << 5U) | 1U;  // 1980-01-01, the first day that an archive knows

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

/// Adds a member that is stored as it is, under its name and ".npy".
void add_member(const Archive& archive, const std::string& name, zip_source_t* member);

/// The bytes of a member; InputError at `place` when it is damaged or too large.
[[nodiscard]] std::string read_member(const Archive& archive, zip_uint64_t index, const Place& place);

/// The name of a member without ".npy".
[[nodiscard]] std::string member_name(const Archive& archive, zip_uint64_t index);

}  // namespace gordan::detail
