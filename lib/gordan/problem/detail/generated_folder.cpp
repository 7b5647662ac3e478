// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/emit/sha256.hpp>
#include <gordan/problem/detail/generated_folder.hpp>
#include <gordan/problem/detail/json_text.hpp>
#include <gordan/problem/parse_problem.hpp>
#include <gordan/problem/read_file.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace gordan::detail {

namespace {

namespace fs = std::filesystem;

/// The JSON of a file when it is a manifest, else null.
Json manifest_of(const std::string& path) {
  Json json = Json::parse(read_file(path), nullptr, false);
  const bool is_manifest = json.is_object() && json.contains("gordan") && json.contains("problem") &&
                           json["problem"].is_string() && json.contains("files") && json["files"].is_array() &&
                           json.contains("outputs") && json["outputs"].is_array() && json.contains("name");
  return is_manifest ? json : Json(nullptr);
}

std::string text_of(const Json& object, const char* key) {
  return object.is_object() && object.contains(key) && object[key].is_string() ? object[key].get<std::string>() : "";
}

void read_files(const Json& manifest, const std::string& folder, GeneratedFolder& result) {
  for (const Json& file : manifest["files"]) {
    const std::string language = text_of(file, "language");
    const std::vector<std::string>& there = available_languages();
    const bool known = std::find(there.begin(), there.end(), language) != there.end();
    if (known && std::find(result.languages.begin(), result.languages.end(), language) == result.languages.end())
      result.languages.push_back(language);
    const std::string path = (fs::path(folder) / text_of(file, "path")).string();
    if (!fs::exists(path))
      result.notes.push_back(fmt::format("the file {} is missing", path));
    else if (sha256(read_file(path)) != text_of(file, "sha256"))
      result.notes.push_back(fmt::format("the file {} was changed since it was generated", path));
  }
}

std::vector<std::string> json_files(const std::string& folder) {
  std::vector<std::string> paths;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().extension() == ".json") paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// The layer that a manifest is of, for the name of the problem; nothing where it is of the function.
const Layer* layer_of(const Json& manifest, const std::string& problem_name, const std::vector<Layer>& layers) {
  for (const Layer& layer : layers)
    if (text_of(manifest, "name") == problem_name + '_' + layer.name.value) return &layer;
  return nullptr;
}

/// The name of the problem: that of a manifest, or what stands there before "_LAYER", so that it explains all of them.
std::string problem_name(const std::vector<Json>& manifests, const Problem& problem) {
  std::vector<std::string> candidates;
  const std::string first = text_of(manifests.front(), "name");
  for (const Layer& layer : problem.layers)
    if (first.ends_with('_' + layer.name.value))
      candidates.push_back(first.substr(0, first.size() - layer.name.value.size() - 1));
  for (const std::string& candidate : candidates) {
    const auto explains = [&](const Json& manifest) {
      return layer_of(manifest, candidate, problem.layers) != nullptr ||
             (text_of(manifest, "name") == candidate && !problem.inputs.empty());
    };
    if (std::all_of(manifests.begin(), manifests.end(), explains)) return candidate;
  }
  return first;
}

void select_function(const Json& manifest, GeneratedFolder& result) {
  result.selection.function = true;
  for (const Json& output : manifest["outputs"]) {
    const std::string name = text_of(output, "name");
    for (const DeclaredQuantity& quantity : result.problem.outputs)
      if (quantity.name.value == name) result.selection.outputs.push_back(quantity);
  }
}

}  // namespace

GeneratedFolder read_generated_folder(const std::string& folder) {
  std::vector<Json> manifests;
  std::string first;
  const Place place{folder, 0, 0};
  for (const std::string& path : json_files(folder)) {
    Json json = manifest_of(path);
    if (json.is_null()) continue;
    if (manifests.empty()) first = path;
    if (!manifests.empty() && text_of(json, "problem") != text_of(manifests.front(), "problem"))
      throw InputError("the folder has manifests of different problems", place, "one problem a folder");
    manifests.push_back(std::move(json));
  }
  if (manifests.empty()) throw InputError("the folder has no manifest", place, "a folder that 'gordan generate' wrote");
  GeneratedFolder result;
  result.problem = parse_problem(text_of(manifests.front(), "problem"), first + " (problem)");
  result.problem.name = problem_name(manifests, result.problem);
  result.selection.function = false;
  if (manifests.front().contains("problem_files"))
    for (const auto& [name, text] : manifests.front()["problem_files"].items())
      if (text.is_string()) result.files[name] = text.get<std::string>();
  for (const Json& manifest : manifests) {
    if (const Layer* layer = layer_of(manifest, result.problem.name, result.problem.layers))
      result.selection.layers.push_back(*layer);
    else
      select_function(manifest, result);
    read_files(manifest, folder, result);
  }
  return result;
}

}  // namespace gordan::detail
