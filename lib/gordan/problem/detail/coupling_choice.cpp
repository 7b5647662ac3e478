// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/coupling_choice.hpp>

#include <fmt/format.h>

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

Place place_of(const InputError& error, const CouplingRequest& request, const Place& otherwise) {
  if (!error.place().source.empty()) return error.place();
  std::vector<const Located<std::string>*> options = {&request.convention, &request.normalization};
  for (const Located<std::string>& item : request.filter) options.push_back(&item);
  for (const Located<std::string>* option : options)
    if (!option->value.empty() && error.message().find(fmt::format("'{}'", option->value)) != std::string::npos)
      return option->place;
  return otherwise;
}

}  // namespace gordan::detail
