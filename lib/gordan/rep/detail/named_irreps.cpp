// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include <gordan/core/text.hpp>
#include <gordan/irrep/partition.hpp>
#include <gordan/rep/detail/irrep_spaces.hpp>
#include <gordan/rep/detail/word_reader.hpp>

namespace gordan::detail {

namespace {

constexpr int max_weight = 1'000'000;

/// "2,-1, 3" as numbers; nothing when it is no such list.
std::optional<std::vector<int>> read_numbers(const std::string& text, char separator) {
  std::vector<int> result;
  std::string number;
  bool wanted = true;
  for (const char c : text + separator) {
    if (c == separator && (separator != ' ' || !number.empty())) {
      const std::size_t first = number.starts_with('-') ? 1 : 0;
      const bool plain = number.size() > first && number.size() <= 7 + first &&
                         std::all_of(number.begin() + static_cast<std::ptrdiff_t>(first), number.end(),
                                     [](char d) { return d >= '0' && d <= '9'; });
      if (!plain) return std::nullopt;
      result.push_back(std::stoi(number));
      number.clear();
      wanted = false;
    } else if (c != ' ' && c != '\t') {
      number += c;
    } else if (!number.empty() && separator != ' ') {
      continue;
    }
  }
  if (wanted) return std::nullopt;
  return result;
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts = {""};
  for (const char c : text) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

}  // namespace

RepExpression WordReader::read_partition(const Place& place) {
  const int n = words_.point_count("partition", place);
  const std::string argument = read_raw_argument("partition");
  const std::optional<std::vector<int>> parts = read_numbers(argument, ',');
  if (!parts || !is_partition(*parts)) {
    throw InputError(fmt::format("'partition({})' is no partition", argument), place,
                     "positive numbers in descending order, such as partition(3,1)");
  }
  if (size(*parts) != n) {
    throw InputError(fmt::format("'partition({})' is a partition of {}, but {} acts on {} points", argument,
                                 size(*parts), words_.group().name(), n),
                     place, fmt::format("a partition of {}", n));
  }
  const Integer dimension = number_of_tableaux(*parts);
  if (dimension > Integer(max_young_dimension)) {
    throw InputError(fmt::format("'partition({})' has dimension {}", argument, to_string(dimension)), place,
                     fmt::format("at most {}", max_young_dimension));
  }
  const RepExpression result = RepExpression::young(*parts);
  return words_.group().name() == fmt::format("S({})", n) ? result.with_irrep(result.text()) : result;
}

RepExpression WordReader::read_lorentz_irrep(const Place& place) {
  const ClassicalGroup* classical = words_.group().classical();
  const bool lorentz = classical != nullptr && classical->dimension() == 4 && (classical->p == 1 || classical->q == 1);
  std::string argument = read_raw_argument("spin");
  std::erase(argument, ' ');
  const std::string text = fmt::format("spin({})", argument);
  if (!lorentz) {
    throw InputError(fmt::format("'{}': {} is no Lorentz group", text, words_.group().name()), place,
                     "O(1,3), SO(1,3) or Lorentz", words_.spinors() ? "spins of SU(2) are written 'j=1/2'" : "");
  }
  RepExpression result = classical_irrep_expression(words_, text, text, place);
  const std::string& name = result.irrep();
  if (name.find('+') != std::string::npos) {
    notes_.push_back(fmt::format("under {} the irrep {} is {}", words_.group().name(), text, name));
  }
  return result;
}

RepExpression WordReader::read_weights(const Place& place) {
  const TorusGroup* torus = words_.group().torus();
  if (torus == nullptr) {
    throw InputError(fmt::format("'weights': {} is no torus", words_.group().name()), place, "a torus, such as T(2)");
  }
  const std::string argument = read_raw_argument("weights");
  std::vector<std::vector<int>> weights;
  std::vector<std::string> texts;
  for (const std::string& part : split(argument, ',')) {
    const std::optional<std::vector<int>> weight = read_numbers(part, ' ');
    if (!weight || weight->size() != static_cast<std::size_t>(torus->rank)) {
      const std::size_t first = std::min(part.find_first_not_of(' '), part.size());
      throw InputError(fmt::format("'{}' is no weight of {}", part.substr(first), torus->name), place,
                       fmt::format("{} whole number{} for each weight", torus->rank, torus->rank == 1 ? "" : "s"),
                       torus->rank == 1 ? "for example 'weights(2,3,-5)'" : "for example 'weights(1 0, 0 1, -1 -1)'");
    }
    for (const int w : *weight) {
      if (w > max_weight || w < -max_weight) {
        throw InputError(fmt::format("the weight {} is too large", w), place, fmt::format("at most {}", max_weight));
      }
    }
    std::vector<std::string> numbers;
    for (const int w : *weight) numbers.push_back(std::to_string(w));
    texts.push_back(join(numbers, " "));
    weights.push_back(*weight);
  }
  return RepExpression::weights(std::move(weights), fmt::format("weights({})", join(texts, ",")));
}

RepExpression WordReader::read_named_irrep(const Place& place) {
  Place inside = scanner_.place();
  ++inside.column;
  const std::string name = read_raw_argument("irrep");
  const std::string text = fmt::format("irrep({})", name);
  if (name.empty()) throw InputError("'irrep' needs a name", place, "a name that 'gordan decompose' prints");
  if (words_.group().classical() != nullptr) return classical_irrep_expression(words_, name, text, inside);
  if (words_.group().finite() == nullptr) {
    throw InputError(fmt::format("'{}': the irreps of {} have no names", text, words_.group().name()), place,
                     "a finite or a classical group");
  }
  const FiniteGroup& group = *words_.group().finite();
  if (name.starts_with("partition(") && group.name() == fmt::format("S({})", group.points())) {
    Scanner scanner(std::string_view(name).substr(9), inside);
    return WordReader(words_, scanner).read_partition(inside).with_text(text);
  }
  return finite_irrep_expression(words_, name, text, inside);
}

}  // namespace gordan::detail
