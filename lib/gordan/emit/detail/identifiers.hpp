// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/program.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace gordan::detail {

/// A name that is an identifier and no reserved word in every target language, and that no
/// generated helper uses: letters, digits, single underscores inside; never first or last but for
/// the `_` that is appended to a reserved word.
[[nodiscard]] std::string identifier(std::string_view name);

/// Hands out identifiers, each once: "f", then "f_2", ...
class UniqueNames {
 public:
  [[nodiscard]] std::string operator()(std::string_view name);

 private:
  std::set<std::string> used_;
};

/// The identifiers of a program in generated code; the same in every language.
struct Layout {
  std::string name;
  std::vector<std::string> inputs;
  std::vector<std::string> outputs;
};
[[nodiscard]] Layout layout(const StraightLineProgram& program);

}  // namespace gordan::detail
