// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/problem.hpp>

#include <gordan/core/text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

bool has_units(const Problem& problem) {
  const auto has = [](const DeclaredQuantity& quantity) { return quantity.units.has_value(); };
  return problem.units.has_value() || std::any_of(problem.inputs.begin(), problem.inputs.end(), has) ||
         std::any_of(problem.outputs.begin(), problem.outputs.end(), has);
}

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

namespace {

template <class Part>
const Part* part_named(const std::vector<Part>& parts, const std::string& name) {
  const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& p) { return p.name.value == name; });
  return found == parts.end() ? nullptr : &*found;
}

/// Adds the part of this name, once; whether there is one.
template <class Part>
bool select(const std::vector<Part>& parts, const std::string& name, std::vector<Part>& selected) {
  const Part* part = part_named(parts, name);
  if (part != nullptr && part_named(selected, name) == nullptr) selected.push_back(*part);
  return part != nullptr;
}

}  // namespace

Selection select_parts(const Problem& problem, const std::vector<Located<std::string>>& names) {
  if (names.empty()) return {!problem.inputs.empty(), problem.outputs, problem.layers};
  std::vector<std::string> known;
  for (const DeclaredQuantity& output : problem.outputs) known.push_back(output.name.value);
  for (const Layer& layer : problem.layers) known.push_back(layer.name.value);
  Selection selected;
  for (const Located<std::string>& name : names) {
    if (select(problem.outputs, name.value, selected.outputs) || select(problem.layers, name.value, selected.layers))
      continue;
    const std::string nearest = nearest_match(name.value, known);
    throw InputError(fmt::format("the problem has no output '{}'", name.value), name.place,
                     known.empty() ? "a problem with [outputs]" : fmt::format("one of {}", join(known, ", ")),
                     nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest));
  }
  selected.function = !selected.outputs.empty();
  return selected;
}

}  // namespace gordan
