// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/group/parse.hpp>
#include <gordan/invariant/generator.hpp>
#include <gordan/rep/parse.hpp>

#include <string>
#include <vector>

namespace gordan::test {

inline Representation space(const std::string& group, const std::string& representation) {
  const Group g = parse_group(group, {"-G"}, [](const std::string&) { return std::string(); });
  return parse_representation(g, representation, {"-V"});
}

/// "1 2^3 4": how many generators there are in each degree.
inline std::string degrees_of(const std::vector<Generator>& generators) {
  std::string text;
  for (std::size_t i = 0; i < generators.size();) {
    std::size_t j = i;
    while (j < generators.size() && generators[j].degree == generators[i].degree) ++j;
    text += (text.empty() ? "" : " ") + std::to_string(generators[i].degree);
    if (j - i > 1) text += "^" + std::to_string(j - i);
    i = j;
  }
  return text;
}

}  // namespace gordan::test
