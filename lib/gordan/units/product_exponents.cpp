// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/product_exponents.hpp>

#include <gordan/core/error.hpp>
#include <gordan/core/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace gordan {

PhysicalDimension dimension_of(std::span<const UnitsVariable> variables, const ProductExponents& product) {
  if (product.size() != variables.size()) {
    throw InputError(fmt::format("a product has {} exponents for {} variables", product.size(), variables.size()), {},
                     "one exponent for each variable");
  }
  PhysicalDimension result;
  for (std::size_t j = 0; j < product.size(); ++j) {
    if (!product[j].is_zero()) result *= pow(variables[j].dimension, product[j]);
  }
  return result;
}

Rational l1_norm(const ProductExponents& product) {
  Rational norm;
  for (const Rational& exponent : product) norm += abs(exponent);
  return norm;
}

std::size_t variable_index(std::span<const UnitsVariable> variables, std::string_view name) {
  std::vector<std::string> names;
  for (const UnitsVariable& variable : variables) {
    if (variable.name == name) return static_cast<std::size_t>(&variable - variables.data());
    names.push_back(variable.name);
  }
  const std::string nearest = nearest_match(name, names);
  throw InputError(fmt::format("there is no variable '{}'", name), {},
                   names.size() <= 12 ? "one of " + join(names, ", ") : "the name of a variable",
                   nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest));
}

void require_distinct_names(std::span<const UnitsVariable> variables) {
  std::set<std::string_view> names;
  for (const UnitsVariable& variable : variables) {
    if (variable.name.empty()) throw InputError("a variable has no name", {}, "a name for each variable");
    if (!names.insert(variable.name).second) {
      throw InputError(fmt::format("two variables have the name '{}'", variable.name), {}, "different names");
    }
  }
}

}  // namespace gordan
