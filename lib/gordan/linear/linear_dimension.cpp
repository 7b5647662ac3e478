// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/linear_maps.hpp>

#include <gordan/core/error.hpp>
#include <gordan/linear/detail/character_dimension.hpp>

namespace gordan {

Integer linear_dimension(const Representation& v, const Representation& w, const Control& control) {
  require(v.group().name() == w.group().name(), "linear_dimension: representations of one group");
  try {
    if (std::optional<Integer> dimension = detail::character_dimension(v, w, control)) return *dimension;
  } catch (const LimitReached&) {
    check(control);  // too many classes: by orbits or a null space
  }
  return linear_maps(v, w, {}, control).dimension;
}

}  // namespace gordan
