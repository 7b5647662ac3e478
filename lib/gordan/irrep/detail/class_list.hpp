// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/irrep/detail/group_listing.hpp>

namespace gordan::detail {

/// The conjugacy classes of a listed group: by order of the elements, then size, then first element; identity first.
struct ClassList {
  std::vector<std::uint32_t> class_of;               ///< [element]
  std::vector<std::vector<std::uint32_t>> members;   ///< [class], ascending; the first one represents the class
  std::vector<std::vector<std::uint32_t>> powers;    ///< [class][l]: the class of g^l, 0 <= l < order of g
  long exponent = 1;

  [[nodiscard]] std::size_t size() const { return members.size(); }
  [[nodiscard]] std::uint32_t representative(std::size_t c) const { return members[c].front(); }
  [[nodiscard]] std::size_t order(std::size_t c) const { return powers[c].size(); }
  /// The class of g^l for any integer l.
  [[nodiscard]] std::size_t power(std::size_t c, long l) const;
};

/// Throws LimitReached when there are more than `most_classes` of them.
[[nodiscard]] ClassList class_list(const GroupListing& listing, const Control& control);

/// The most classes for which a table of characters is computed.
inline constexpr std::size_t most_classes = 1000;

}  // namespace gordan::detail
