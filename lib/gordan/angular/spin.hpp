// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include <gordan/core/error.hpp>

namespace gordan {

/// A half-integer j = twice/2: a spin or a magnetic quantum number.
struct Spin {
  int twice = 0;
  [[nodiscard]] static Spin integer(int l) { return {2 * l}; }
  [[nodiscard]] bool is_integer() const { return twice % 2 == 0; }
  [[nodiscard]] int dimension() const { return twice + 1; }  ///< 2j + 1 of a spin
  [[nodiscard]] auto operator<=>(const Spin&) const = default;
};

/// "2", "3/2", "-1/2".
[[nodiscard]] std::string to_string(Spin spin);

/// Reads "2", "3/2", "-1/2"; InputError with the place otherwise.
[[nodiscard]] Spin parse_spin(std::string_view text, const Place& place = {});

}  // namespace gordan
