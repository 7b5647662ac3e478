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

}  // namespace

GeneratedFolder read_generated_folder(const std::string& folder) {
  std::vector<std::string> found;
  std::vector<std::string> paths;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().extension() == ".json") paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  Json manifest;
  for (const std::string& path : paths) {
    Json json = manifest_of(path);
    if (json.is_null()) continue;
    found.push_back(path);
    manifest = std::move(json);
  }
  const Place place{folder, 0, 0};
  if (found.empty()) throw InputError("the folder has no manifest", place, "a folder that 'gordan generate' wrote");
  if (found.size() > 1)
    throw InputError(fmt::format("the folder has {} manifests", found.size()), place, "one problem a folder");
  GeneratedFolder result;
  result.problem = parse_problem(text_of(manifest, "problem"), found[0] + " (problem)");
  result.problem.name = text_of(manifest, "name");
  for (const Json& output : manifest["outputs"]) {
    const std::string name = text_of(output, "name");
    const auto named = [&](const Quantity& q) { return q.name.value == name; };
    if (std::any_of(result.problem.outputs.begin(), result.problem.outputs.end(), named))
      result.outputs.push_back({name, {found[0], 0, 0}});
  }
  read_files(manifest, folder, result);
  return result;
}

}  // namespace gordan::detail
