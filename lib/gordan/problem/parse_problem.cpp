// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/text.hpp>
#include <gordan/problem/detail/parse_dynamics.hpp>
#include <gordan/problem/detail/parse_fit.hpp>
#include <gordan/problem/detail/problem_tables.hpp>
#include <gordan/problem/detail/toml_cursor.hpp>
#include <gordan/problem/max_degree.hpp>
#include <gordan/problem/parse_problem.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace gordan {

namespace {

using detail::TomlEntry;
using detail::TomlTable;

constexpr const char* example = "a problem such as: group = \"O(3)\", [inputs], v = { type = \"vector\" }";

[[noreturn]] void refuse_later(const std::string& what, const Place& place, const std::string& expected) {
  throw InputError(fmt::format("{} in a later version", what), place, expected);
}

Located<std::string> required_text(const TomlTable& table, const TomlEntry& layer, const char* key) {
  if (const TomlEntry* entry = table.find(key)) return table.text(*entry);
  throw InputError(fmt::format("the layer '{}' has no {}", layer.key, key), layer.place,
                   fmt::format("{} = \"...\", a representation", key));
}

Layer parse_layer(const TomlTable& section, const TomlEntry& entry) {
  detail::check_name(entry);
  const TomlTable table = section.table(entry);
  static const std::vector<std::string> kinds = {"linear", "cg"};
  const TomlEntry* kind = table.find("kind");
  if (kind == nullptr)
    throw InputError(fmt::format("the layer '{}' has no kind", entry.key), entry.place,
                     "kind = \"linear\" or kind = \"cg\"");
  const Located<std::string> name = table.text(*kind);
  if (name.value == "linear") {
    table.refuse_unknown({"kind", "source", "target"});
    return {{entry.key, entry.place},
            LayerKind::linear,
            required_text(table, entry, "source"),
            required_text(table, entry, "target"),
            std::nullopt};
  }
  if (name.value != "cg") {
    const std::string nearest = nearest_match(name.value, kinds);
    throw InputError(fmt::format("unknown kind of layer '{}'", name.value), name.place, "linear or cg",
                     nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest));
  }
  table.refuse_unknown({"kind", "left", "right", "out"});
  Layer layer{{entry.key, entry.place},
              LayerKind::coupling,
              required_text(table, entry, "left"),
              required_text(table, entry, "right"),
              std::nullopt};
  if (const TomlEntry* out = table.find("out")) layer.out = table.text(*out);
  return layer;
}

void refuse_shared_names(const Problem& problem) {
  for (const DerivedQuantity& derived : problem.derived) {
    for (const DeclaredQuantity& input : problem.inputs) {
      if (input.name.value == derived.name.value)
        throw InputError(fmt::format("'{}' is an input already", derived.name.value), derived.name.place,
                         "another name for the derived vector");
    }
  }
  for (const DeclaredQuantity& output : problem.outputs) {
    for (const DeclaredQuantity& input : problem.inputs) {
      if (input.name.value == output.name.value)
        throw InputError(fmt::format("'{}' is an input already", output.name.value), output.name.place,
                         "another name for the output");
    }
  }
  for (const Layer& layer : problem.layers) {
    for (const DeclaredQuantity& output : problem.outputs) {
      if (output.name.value == layer.name.value)
        throw InputError(fmt::format("'{}' is an output already", layer.name.value), layer.name.place,
                         "another name for the layer");
    }
  }
}

/// Of [fit] only a few keys say something about motion.
void refuse_with_dynamics(const TomlTable& fit) {
  for (const TomlEntry& entry : fit.entries())
    if (entry.key != "target" && entry.key != "rational")
      throw InputError(fmt::format("'{}' does not go with [dynamics]", entry.key), entry.place,
                       "target and rational only");
}

void parse_options(const TomlTable& options, Problem& problem) {
  options.refuse_unknown({"max_degree"});
  const TomlEntry* entry = options.find("max_degree");
  if (entry == nullptr) return;
  const Located<std::int64_t> value = options.integer(*entry);
  problem.max_degree = {check_max_degree(value.value, value.place), value.place};
}

void parse_generate(const TomlTable& generate, Problem& problem) {
  generate.refuse_unknown({"languages", "gradients"});
  if (const TomlEntry* entry = generate.find("languages")) {
    problem.languages = generate.texts(*entry);
    for (const Located<std::string>& language : problem.languages) check_language(language);
  }
  if (const TomlEntry* entry = generate.find("gradients")) {
    const Located<bool> value = generate.boolean(*entry);
    if (value.value) refuse_later("gradients come", value.place, "gradients = false, or none");
  }
}

}  // namespace

Problem parse_problem(std::string_view text, const std::string& source) {
  const toml::table root = detail::parse_toml(text, source);
  const TomlTable file(root, "", source);
  file.refuse_unknown({"group", "inputs", "derived", "outputs", "layers", "units", "features", "fit", "dynamics",
                       "options", "generate"});
  Problem problem;
  problem.name = std::filesystem::path(source).stem().string();
  problem.text = std::string(text);
  const TomlEntry* group = file.find("group");
  const TomlEntry* inputs = file.find("inputs");
  const TomlEntry* layers = file.find("layers");
  if (inputs == nullptr && layers == nullptr) throw InputError("the problem has no [inputs]", {source, 0, 0}, example);
  if (const TomlEntry* units = file.find("units")) problem.units = detail::parse_units_table(file.table(*units));
  if (inputs != nullptr) problem.inputs = detail::parse_quantities(file, *inputs);
  if (const TomlEntry* derived = file.find("derived")) problem.derived = detail::parse_derived(file.table(*derived));
  if (const TomlEntry* outputs = file.find("outputs")) problem.outputs = detail::parse_quantities(file, *outputs);
  if (group != nullptr)
    problem.group = file.text(*group);
  else if (detail::only_scalars(problem) && has_units(problem))
    problem.group = {"C1", {source, 0, 0}};
  else
    throw InputError("the problem has no group", {source, 0, 0},
                     std::string(example) + "; scalars with units, such as units = \"1\", need none");
  if (layers != nullptr) {
    const TomlTable section = file.table(*layers);
    for (const TomlEntry& layer : section.entries()) problem.layers.push_back(parse_layer(section, layer));
  }
  if (inputs == nullptr && !problem.outputs.empty())
    throw InputError("there are [outputs] without [inputs]", problem.outputs[0].name.place,
                     "[inputs], or no [outputs]");
  refuse_shared_names(problem);
  if (const TomlEntry* features = file.find("features"))
    problem.features = detail::parse_features(file.table(*features));
  if (const TomlEntry* fit = file.find("fit")) problem.fit = detail::parse_fit(file.table(*fit), fit->place);
  if (const TomlEntry* dynamics = file.find("dynamics"))
    problem.dynamics = detail::parse_dynamics(file.table(*dynamics), dynamics->place);
  if (const TomlEntry* fit = file.find("fit"); fit != nullptr && problem.dynamics)
    refuse_with_dynamics(file.table(*fit));
  if (const TomlEntry* options = file.find("options")) parse_options(file.table(*options), problem);
  if (const TomlEntry* generate = file.find("generate")) parse_generate(file.table(*generate), problem);
  return problem;
}

}  // namespace gordan
