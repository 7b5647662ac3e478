// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/coupling_choice.hpp>

namespace gordan::detail {

namespace {

[[noreturn]] void at_place(const InputError& error, const Place& place) {
  throw InputError(error.message(), place, error.expected(), error.suggestion());
}

}  // namespace

const Convention& chosen_convention(const Located<std::string>& name) {
  try {
    return convention(name.value.empty() ? "gordan" : name.value);
  } catch (const InputError& error) {
    at_place(error, name.place);
  }
}

std::optional<CouplingNormalization> chosen_normalization(const Located<std::string>& name) {
  if (name.value.empty()) return std::nullopt;
  try {
    return parse_coupling_normalization(name.value);
  } catch (const InputError& error) {
    at_place(error, name.place);
  }
}

}  // namespace gordan::detail
