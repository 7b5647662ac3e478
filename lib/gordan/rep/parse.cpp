// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/parse.hpp>

#include <gordan/rep/detail/rep_reader.hpp>

namespace gordan {

Representation parse_representation(const Group& group, std::string_view text, const Place& place) {
  return detail::RepReader(group, text, place).read();
}

}  // namespace gordan
