// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/known_numbers.hpp>

#include <gordan/core/error.hpp>
#include <gordan/units/detail/number_table.hpp>
#include <gordan/units/product_text.hpp>

#include <algorithm>
#include <map>
#include <optional>

namespace gordan {

namespace {

/// Classes of argument kinds with equal dimensions, by the first kind of each.
using Kind = std::size_t;
constexpr Kind unknown = static_cast<Kind>(-1);

/// A product up to which variables stand in it: kinds with their exponents, sorted; the first exponent positive.
using Pattern = std::vector<std::pair<Kind, std::int64_t>>;

struct Definition {
  const detail::NumberDefinition* source;
  Pattern pattern;  // not normalised in sign
  std::vector<std::string> alike;
};

PhysicalDimension dimension_of_kind(const detail::ArgumentKind& kind) {
  static constexpr std::array<const char*, 5> base{"m", "kg", "s", "A", "K"};
  PhysicalDimension result;
  for (std::size_t d = 0; d < base.size(); ++d) result *= PhysicalDimension::base(base[d], kind.exponents[d]);
  return result;
}

struct Table {
  std::vector<PhysicalDimension> dimensions;  // of the kinds
  std::vector<Definition> definitions;        // those that give a pattern its name
  std::map<Pattern, std::size_t> by_pattern;  // in both signs

  Table();
  Kind kind_of(const PhysicalDimension& dimension) const {
    const auto place = std::ranges::find(dimensions, dimension);
    return place == dimensions.end() ? unknown : static_cast<Kind>(place - dimensions.begin());
  }
};

Pattern opposite(Pattern pattern) {
  for (auto& [kind, exponent] : pattern) exponent = -exponent;
  std::ranges::sort(pattern);
  return pattern;
}

Table::Table() {
  std::vector<UnitsVariable> arguments;
  for (const detail::ArgumentKind& kind : detail::argument_kinds()) {
    dimensions.push_back(dimension_of_kind(kind));
    arguments.push_back({std::string(kind.symbol), dimensions.back()});
  }
  for (const detail::NumberDefinition& source : detail::number_definitions()) {
    const ProductExponents product = parse_product(source.text, arguments);
    require(dimension_of(arguments, product).is_dimensionless(), "known_numbers: a definition has a dimension");
    Pattern pattern;
    for (std::size_t k = 0; k < product.size(); ++k) {
      if (!product[k].is_zero()) pattern.emplace_back(kind_of(dimensions[k]), product[k].num().to_long());
    }
    std::ranges::sort(pattern);
    const auto known = by_pattern.find(pattern);
    if (known != by_pattern.end()) {
      Definition& first = definitions[known->second];
      const std::string name(source.name);
      if (name != first.source->name && std::ranges::find(first.alike, name) == first.alike.end()) {
        first.alike.push_back(name);
      }
      continue;
    }
    by_pattern.emplace(pattern, definitions.size());
    by_pattern.emplace(opposite(pattern), definitions.size());
    definitions.push_back({&source, std::move(pattern), {}});
  }
}

const Table& table() {
  static const Table result;
  return result;
}

bool is_ratio(const Pattern& pattern) { return pattern.size() == 2 && pattern[0].first == pattern[1].first; }

KnownNumber make(const Definition& definition) {
  const detail::NumberDefinition& source = *definition.source;
  KnownNumber result;
  result.name = source.name;
  result.symbol = source.symbol;
  result.definition = source.text;
  result.alike = definition.alike;
  result.power = source.power;
  result.is_ratio = is_ratio(definition.pattern);
  return result;
}

/// Puts different variables into the places of a pattern; equal places take theirs in ascending order.
class Assignment {
 public:
  Assignment(const Definition& definition, const std::vector<Kind>& kinds, const std::vector<std::size_t>& order,
             std::size_t limit)
      : definition_(definition), kinds_(kinds), order_(order), limit_(limit), product_(kinds.size()) {}

  void extend(std::vector<KnownNumber>& found, std::size_t place = 0, std::size_t from = 0) {
    const Pattern& pattern = definition_.pattern;
    if (count_ == limit_) return;
    if (place == pattern.size()) {
      ++count_;
      found.push_back(make(definition_));
      found.back().product = product_;
      return;
    }
    for (std::size_t k = from; k < order_.size(); ++k) {
      const std::size_t j = order_[k];
      if (kinds_[j] != pattern[place].first || !product_[j].is_zero()) continue;
      product_[j] = pattern[place].second;
      // Of a ratio only one of x/y and y/x is listed.
      const bool same = place + 1 < pattern.size() && (pattern[place + 1] == pattern[place] || is_ratio(pattern));
      extend(found, place + 1, same ? k + 1 : 0);
      product_[j] = 0;
    }
  }

 private:
  const Definition& definition_;
  const std::vector<Kind>& kinds_;
  const std::vector<std::size_t>& order_;
  std::size_t limit_;
  std::size_t count_ = 0;
  ProductExponents product_;
};

}  // namespace

std::vector<KnownNumber> known_numbers(std::span<const UnitsVariable> variables, std::size_t per_number) {
  std::vector<Kind> kinds;
  std::vector<std::size_t> order;
  for (const UnitsVariable& variable : variables) {
    order.push_back(kinds.size());
    kinds.push_back(table().kind_of(variable.dimension));
  }
  std::ranges::sort(order, {}, [&](std::size_t j) { return std::string_view(variables[j].name); });
  std::vector<KnownNumber> found;
  for (const Definition& definition : table().definitions) {
    Assignment(definition, kinds, order, per_number).extend(found);
  }
  return found;
}

std::optional<KnownNumber> recognize_number(std::span<const UnitsVariable> variables, const ProductExponents& product) {
  require(product.size() == variables.size(), "recognize_number: one exponent for each variable");
  Integer denominator = 1;
  Integer content;
  for (const Rational& exponent : product) denominator = lcm(denominator, exponent.den());
  for (const Rational& exponent : product) content = gcd(content, (exponent * Rational(denominator)).num());
  if (content.is_zero()) return std::nullopt;
  const Rational scale(denominator, content);
  Pattern pattern;
  for (std::size_t j = 0; j < product.size(); ++j) {
    if (product[j].is_zero()) continue;
    const Kind kind = table().kind_of(variables[j].dimension);
    const Rational exponent = product[j] * scale;
    if (kind == unknown || !exponent.num().fits_long()) return std::nullopt;
    pattern.emplace_back(kind, exponent.num().to_long());
  }
  std::ranges::sort(pattern);
  const auto known = table().by_pattern.find(pattern);
  if (known == table().by_pattern.end()) return std::nullopt;
  const Definition& definition = table().definitions[known->second];
  KnownNumber result = make(definition);
  result.product = product;
  result.power *= (definition.pattern == pattern ? Rational(1) : Rational(-1)) / scale;
  return result;
}

}  // namespace gordan
