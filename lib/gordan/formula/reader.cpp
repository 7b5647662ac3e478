// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/formula/reader.hpp>

#include <gordan/core/text.hpp>
#include <gordan/formula/syntax_tree.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace gordan {

namespace {

[[noreturn]] void refuse_variable(const SyntaxTree& variable, std::span<const std::string> variables) {
  std::vector<std::string> candidates(variables.begin(), variables.end());
  for (int k = 0; k <= static_cast<int>(Function::conjugate); ++k) {
    candidates.emplace_back(name(static_cast<Function>(k)));
  }
  candidates.insert(candidates.end(), {"sqrt", "zeta", "pi", "i"});
  const std::string nearest = nearest_match(variable.name, candidates);
  const std::string list = join(variables.first(std::min<std::size_t>(6, variables.size())), ", ");
  throw InputError(
      fmt::format("unknown variable '{}'", variable.name), variable.place,
      variables.empty() ? "a number" : fmt::format("a variable: {}{}", list, variables.size() > 6 ? ", ..." : ""),
      nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest));
}

}  // namespace

Expression parse_expression(std::string_view text, Place start) {
  return to_expression(parse_syntax(text, std::move(start)), [](const SyntaxTree& variable) {
    if (variable.kind == SyntaxTree::Kind::call) refuse_call(variable);
    return Expression::symbol(variable.name);
  });
}

Expression parse_expression(std::string_view text, std::span<const std::string> variables, Place start) {
  return to_expression(parse_syntax(text, std::move(start)), [&](const SyntaxTree& variable) {
    if (std::ranges::find(variables, variable.name) == variables.end()) refuse_variable(variable, variables);
    if (variable.kind == SyntaxTree::Kind::call) refuse_call(variable);
    return Expression::symbol(variable.name);
  });
}

}  // namespace gordan
