// SPDX-License-Identifier: Apache-2.0
#include <gordan/emit/emit.hpp>

#include <gordan/core/error.hpp>
#include <gordan/core/text.hpp>
#include <gordan/emit/cpp.hpp>
#include <gordan/emit/detail/identifiers.hpp>
#include <gordan/emit/eigen.hpp>
#include <gordan/emit/manifest.hpp>
#include <gordan/emit/numpy.hpp>

#include <algorithm>
#include <array>

namespace gordan {

std::span<const std::string> emit_languages() {
  static const std::array<std::string, 2> languages = {"cpp", "numpy"};
  return languages;
}

std::vector<EmittedFile> emit(const StraightLineProgram& program,
                              std::span<const std::string> languages, const SelfTest& test) {
  for (const std::string& language : languages) {
    if (std::ranges::find(emit_languages(), language) != emit_languages().end()) continue;
    const std::string near = nearest_match(language, emit_languages());
    throw InputError("unknown language '" + language + "'", {},
                     "one of " + join(emit_languages(), ", "),
                     near.empty() ? "" : "did you mean '" + near + "'?");
  }
  const std::string stem = detail::layout(program).name;
  const auto wanted = [&](const char* language) {
    return std::ranges::find(languages, language) != languages.end();
  };
  std::vector<EmittedFile> files;
  if (wanted("cpp")) {
    files.push_back({stem + ".hpp", "cpp", emit_cpp(program)});
    files.push_back({stem + "_eigen.hpp", "cpp", emit_eigen(program)});
    if (!test.inputs.empty())
      files.push_back({stem + "_selftest.cpp", "cpp", emit_selftest_cpp(program, test)});
  }
  if (wanted("numpy")) {
    files.push_back({stem + ".py", "numpy", emit_numpy(program)});
    if (!test.inputs.empty())
      files.push_back({stem + "_selftest.py", "numpy", emit_selftest_numpy(program, test)});
  }
  files.push_back({stem + ".json", "json", emit_manifest(program, files)});
  return files;
}

}  // namespace gordan
