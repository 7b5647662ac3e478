// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/detail/variable_names.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <unordered_set>

#include <fmt/format.h>

#include <gordan/core/text.hpp>
#include <gordan/rep/detail/labels.hpp>

namespace gordan::detail {

namespace {

constexpr std::array<std::string_view, 3> unnamed_letters = {"x", "y", "z"};
constexpr std::array<std::string_view, 3> reserved_words = {"i", "sqrt", "zeta"};

std::vector<std::string> names_of_unnamed(std::size_t number, int dimension) {
  const std::string stem =
      number < unnamed_letters.size() ? std::string(unnamed_letters[number]) : fmt::format("x{}_", number + 1);
  std::vector<std::string> names;
  for (int i = 1; i <= dimension; ++i) names.push_back(stem + std::to_string(i));
  return names;
}

std::vector<std::string> names_of_named(const NamedExpression& summand) {
  std::vector<std::string> names;
  for (const std::string& label : summand.expression.labels()) {
    names.push_back(label.empty() ? summand.name : summand.name + "_" + label);
  }
  return names;
}

std::string described(const NamedExpression& summand) {
  return summand.name.empty() ? "the unnamed '" + summand.expression.text() + "'" : "'" + summand.name + "'";
}

}  // namespace

std::vector<NamedExpression> opened_sums(const std::vector<NamedExpression>& summands) {
  std::vector<NamedExpression> opened;
  for (const NamedExpression& summand : summands) {
    if (summand.name.empty() && summand.expression.kind() == RepKind::sum) {
      for (const RepExpression& part : summand.expression.parts()) opened.push_back({"", part});
    } else {
      opened.push_back(summand);
    }
  }
  return opened;
}

std::vector<std::vector<std::string>> variable_names(const std::vector<NamedExpression>& summands) {
  std::vector<std::vector<std::string>> names;
  std::size_t unnamed = 0;
  for (const NamedExpression& summand : summands) {
    names.push_back(summand.name.empty() ? names_of_unnamed(unnamed++, summand.expression.dimension())
                                         : names_of_named(summand));
  }
  return names;
}

std::optional<NameFault> find_name_fault(const std::vector<NamedExpression>& summands) {
  std::unordered_set<std::string> names;
  std::map<std::string, std::size_t> owner;
  const std::vector<std::vector<std::string>> variables = variable_names(summands);
  for (std::size_t k = 0; k < summands.size(); ++k) {
    const std::string& name = summands[k].name;
    if (!name.empty() && !names.insert(name).second) {
      return NameFault{k, fmt::format("the name '{}' occurs twice", name)};
    }
    for (const std::string& variable : variables[k]) {
      if (std::find(reserved_words.begin(), reserved_words.end(), variable) != reserved_words.end()) {
        return NameFault{k, fmt::format("the name '{}' has a meaning of its own in polynomials", variable)};
      }
      const auto [place, inserted] = owner.emplace(variable, k);
      if (!inserted) {
        return NameFault{k, fmt::format("the variable '{}' of {} clashes with the one of {}", variable,
                                        described(summands[k]), described(summands[place->second]))};
      }
    }
  }
  return std::nullopt;
}

std::string representation_text(const std::vector<NamedExpression>& summands) {
  std::string result;
  for (std::size_t first = 0; first < summands.size();) {
    const std::string& text = summands[first].expression.text();
    const bool named = !summands[first].name.empty();
    std::vector<std::string> names;
    std::vector<std::string> texts;
    std::size_t last = first;
    for (; last < summands.size(); ++last) {
      if (summands[last].expression.text() != text || summands[last].name.empty() == named) break;
      names.push_back(summands[last].name);
      texts.push_back(text);
    }
    if (!result.empty()) result += "+";
    result += named ? join(names, ",") + ":" + text : counted_texts(texts);
    first = last;
  }
  return result;
}

}  // namespace gordan::detail
