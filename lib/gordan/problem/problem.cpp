// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/problem.hpp>

#include <gordan/core/text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

const std::vector<std::string>& available_languages() {
  static const std::vector<std::string> languages = {"cpp", "numpy"};
  return languages;
}

void check_language(const Located<std::string>& language) {
  const std::vector<std::string>& there = available_languages();
  if (std::find(there.begin(), there.end(), language.value) != there.end()) return;
  static const std::vector<std::string> later = {"c", "cuda", "torch", "jax", "julia"};
  const std::string list = fmt::format("one of {}", join(there, ", "));
  if (std::find(later.begin(), later.end(), language.value) != later.end())
    throw InputError(fmt::format("code in '{}' comes in a later version", language.value), language.place, list);
  const std::string nearest = nearest_match(language.value, there);
  throw InputError(fmt::format("unknown language '{}'", language.value), language.place, list,
                   nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest));
}

std::vector<Quantity> select_outputs(const Problem& problem, const std::vector<Located<std::string>>& names) {
  if (names.empty()) return problem.outputs;
  std::vector<std::string> known;
  for (const Quantity& output : problem.outputs) known.push_back(output.name.value);
  std::vector<Quantity> selected;
  for (const Located<std::string>& name : names) {
    const auto found = std::find(known.begin(), known.end(), name.value);
    if (found == known.end()) {
      const std::string nearest = nearest_match(name.value, known);
      throw InputError(fmt::format("the problem has no output '{}'", name.value), name.place,
                       known.empty() ? "a problem with [outputs]" : fmt::format("one of {}", join(known, ", ")),
                       nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest));
    }
    const auto is_same = [&](const Quantity& chosen) { return chosen.name.value == name.value; };
    if (std::none_of(selected.begin(), selected.end(), is_same))
      selected.push_back(problem.outputs[static_cast<std::size_t>(found - known.begin())]);
  }
  return selected;
}

}  // namespace gordan
