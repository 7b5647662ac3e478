// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/spin.hpp>

#include <charconv>

namespace gordan {

std::string to_string(Spin spin) {
  return spin.is_integer() ? std::to_string(spin.twice / 2) : std::to_string(spin.twice) + "/2";
}

Spin parse_spin(std::string_view text, const Place& place) {
  int value = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, value);
  constexpr int largest = 1'000'000;
  const bool small = error == std::errc() && -largest <= value && value <= largest;
  if (small && rest == end) return Spin::integer(value);
  if (small && std::string_view(rest, static_cast<std::size_t>(end - rest)) == "/2") return {value};
  throw InputError("'" + std::string(text) + "' is no spin", place, "an integer or a half-integer such as 3/2");
}

}  // namespace gordan
