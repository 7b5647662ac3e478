// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/detail/class_list.hpp>

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include <gordan/core/error.hpp>

namespace gordan::detail {

namespace {

/// Orbits of conjugation by the generators.
void find_classes(const GroupListing& listing, ClassList& list, const Control& control) {
  constexpr std::uint32_t none = 0xffffffffU;
  std::vector<std::uint32_t> seen(listing.size(), none);
  for (std::uint32_t first = 0; first < listing.size(); ++first) {
    if (seen[first] != none) continue;
    if (list.members.size() == most_classes) {
      throw LimitReached(fmt::format("{} has more than {} conjugacy classes; a table of characters has one column and "
                                     "one row for each",
                                     listing.group().name(), most_classes));
    }
    std::vector<std::uint32_t> members{first};
    seen[first] = 0;
    for (std::size_t k = 0; k < members.size(); ++k) {
      check(control);
      for (std::size_t s = 0; s < listing.num_generators(); ++s) {
        const std::uint32_t other = listing.conjugate(s, members[k]);
        if (seen[other] != none) continue;
        seen[other] = 0;
        members.push_back(other);
      }
    }
    std::sort(members.begin(), members.end());
    list.members.push_back(std::move(members));
  }
}

/// The powers 1, g, g^2, ... of an element, below its order.
std::vector<std::uint32_t> powers_of(const GroupListing& listing, std::uint32_t g) {
  std::vector<std::uint32_t> powers{0};
  for (std::uint32_t power = g; power != 0; power = listing.product(g, power)) powers.push_back(power);
  return powers;
}

}  // namespace

std::size_t ClassList::power(std::size_t c, long l) const {
  const long n = static_cast<long>(order(c));
  return powers[c][static_cast<std::size_t>(((l % n) + n) % n)];
}

ClassList class_list(const GroupListing& listing, const Control& control) {
  ClassList list;
  find_classes(listing, list, control);
  std::vector<std::vector<std::uint32_t>> elements;
  for (const auto& members : list.members) elements.push_back(powers_of(listing, members.front()));
  std::vector<std::size_t> order(list.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (elements[a].size() != elements[b].size()) return elements[a].size() < elements[b].size();
    return list.members[a].size() < list.members[b].size();
  });
  ClassList sorted;
  sorted.class_of.assign(listing.size(), 0);
  for (std::size_t c = 0; c < order.size(); ++c) {
    sorted.members.push_back(std::move(list.members[order[c]]));
    for (const std::uint32_t g : sorted.members.back()) sorted.class_of[g] = static_cast<std::uint32_t>(c);
    sorted.exponent = std::lcm(sorted.exponent, static_cast<long>(elements[order[c]].size()));
  }
  for (const std::size_t c : order) {
    std::vector<std::uint32_t> classes;
    for (const std::uint32_t g : elements[c]) classes.push_back(sorted.class_of[g]);
    sorted.powers.push_back(std::move(classes));
  }
  return sorted;
}

}  // namespace gordan::detail
