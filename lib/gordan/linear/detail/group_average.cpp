// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/detail/group_average.hpp>

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <gordan/core/error.hpp>
#include <gordan/group/elements.hpp>
#include <gordan/rep/action.hpp>

namespace gordan::detail {

namespace {

constexpr double most_entries = 1e9;
constexpr std::size_t most_elements = 200'000;

void add_block(Matrix<Number>& sum, const Matrix<Number>& block, const Number& weight, std::size_t offset) {
  for (std::size_t i = 0; i < block.rows(); ++i) {
    for (std::size_t j = 0; j < block.cols(); ++j) {
      if (!block(i, j).is_zero()) sum(offset + i, offset + j) += weight * block(i, j);
    }
  }
}

}  // namespace

Matrix<Number> character_projector(const CharacterTable& table, const std::vector<std::size_t>& characters,
                                   const Representation& v, const Control& control) {
  const FiniteGroup& group = table.group();
  double entries = 0;
  for (const Summand& summand : v.summands())
    entries += static_cast<double>(summand.dimension) * static_cast<double>(summand.dimension);
  if (group.order() > Integer(most_elements) || entries * static_cast<double>(group.order().to_long()) > most_entries)
    throw LimitReached(fmt::format("a sum over the {} elements of {} in dimension {}", to_string(group.order()),
                                   group.name(), v.dimension()));
  std::vector<Number> weights(table.classes().size());
  for (const std::size_t k : characters) {
    const Number factor(Rational(table.characters()[k].degree) / Rational(group.order()));
    for (std::size_t c = 0; c < weights.size(); ++c)
      weights[c] += factor * table.characters()[k].values[table.inverse_class(c)];
  }
  const auto n = static_cast<std::size_t>(v.dimension());
  Matrix<Number> result(n, n);
  for (const NaturalElement& g : exact_elements(group, control, most_elements)) {
    check(control);
    const Number& weight = weights[table.class_of(g)];
    if (weight.is_zero()) continue;
    for (const Summand& summand : v.summands())
      add_block(result, action(summand, g), weight, static_cast<std::size_t>(summand.offset));
  }
  return result;
}

}  // namespace gordan::detail
