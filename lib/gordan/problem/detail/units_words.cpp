// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/units_words.hpp>

#include <gordan/core/counted.hpp>
#include <gordan/core/text.hpp>
#include <gordan/units/constants.hpp>
#include <gordan/units/product_text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan::detail {

namespace {

const char* basis_words(LatticeBasis basis) {
  switch (basis) {
    case LatticeBasis::hermite:
      return "Hermite";
    case LatticeBasis::lll:
      return "LLL-reduced";
    case LatticeBasis::shortest:
      return "Shortest";
  }
  return "";
}

}  // namespace

std::string sentence(std::string text) { return text.ends_with('.') ? text : text + '.'; }

std::string text_of(const UnitsReport& report, const ProductExponents& product) {
  return product_text(report.variables, product);
}

std::string name_of(const UnitsReport& report, std::size_t product) {
  const std::optional<KnownNumber>& known = report.names[product];
  if (!known) return "";
  const Rational size = abs(known->power);
  std::string text = known->symbol;
  if (!size.is_one())
    text += size.is_integer() ? fmt::format("^{}", to_string(size)) : fmt::format("^({})", to_string(size));
  if (known->power.sign() < 0) text.insert(0, "1/");
  return fmt::format("{}{} ({})", known->is_ratio ? "perhaps " : "", text, known->name);
}

std::string in_products(std::span<const Rational> powers) {
  std::string above;
  std::string below;
  for (std::size_t i = 0; i < powers.size(); ++i) {
    if (powers[i].is_zero()) continue;
    const Rational size = abs(powers[i]);
    std::string& side = powers[i].sign() > 0 ? above : below;
    side += fmt::format("{}pi{}", side.empty() ? "" : "*", i + 1);
    if (!size.is_one())
      side += size.is_integer() ? fmt::format("^{}", to_string(size)) : fmt::format("^({})", to_string(size));
  }
  if (below.empty()) return above.empty() ? "1" : above;
  const bool many = below.find('*') != std::string::npos;
  return fmt::format("{}/{}", above.empty() ? "1" : above, many ? fmt::format("({})", below) : below);
}

std::string count_words(const UnitsReport& report) {
  const std::string quantities = counted(report.variables.size(), "quantity", "quantities");
  if (report.positive_only)
    return fmt::format("{}, rank {}: {} with exponents >= 0", quantities, report.groups.rank,
                       counted(report.products.size(), "dimensionless monomial"));
  return fmt::format("{}, rank {}: {}", quantities, report.groups.rank,
                     counted(report.products.size(), "dimensionless product"));
}

std::string certificate_words(const UnitsReport& report) {
  std::string text;
  if (report.repeating) {
    const RepeatingBasis& basis = *report.repeating;
    text = fmt::format("Repeating variables {}: ", quantity_names(report, basis.repeating));
    text += basis.unimodular ? "index 1, the products generate every dimensionless product" : basis.note;
    return text + fmt::format(". Sum of |exponents| {}, at least {} for any basis", to_string(products_norm(report)),
                              to_string(report.groups.lower_bound));
  }
  const bool usual = report.lattice == LatticeBasis::shortest;
  return usual ? report.groups.certificate
               : fmt::format("{} basis. {}", basis_words(report.lattice), report.groups.certificate);
}

std::string quantity_names(const UnitsReport& report, std::span<const std::size_t> places) {
  std::vector<std::string> names;
  for (const std::size_t place : places) names.push_back(report.variables[place].name);
  return join(names, ", ");
}

std::string target_words(const UnitsTarget& target) {
  const Prefactors& found = target.prefactors;
  std::string text = found.certificate;
  if (found.obstruction && text.find(found.obstruction->text) == std::string::npos)
    text += (text.empty() ? "" : ". ") + found.obstruction->text;
  if (!found.monomials.empty() && !found.root.is_one())
    text += fmt::format(". The root of order {} needs quantities that are positive", to_string(found.root));
  return text;
}

std::string check_words(const CheckedProducts& checked) {
  const ProductCheck& check = checked.check;
  if (!check.reason.empty()) return check.reason;
  std::string text = check.dimensionless ? "All are dimensionless" : "Not all are dimensionless";
  text += check.independent ? ", independent" : ", dependent";
  if (check.index)
    text += check.index->is_one() ? ", and generate every dimensionless product (index 1)"
                                  : fmt::format(", and generate a sublattice of index {}", to_string(*check.index));
  return text;
}

std::string ranking_words(const RepeatingRanking& ranking) {
  const std::string choices = ranking.choices.is_one() ? "1 choice" : to_string(ranking.choices) + " choices";
  std::string text = fmt::format("{}; {} singular", choices, ranking.singular);
  for (const auto& [index, count] : ranking.by_index) text += fmt::format(", {} of index {}", count, index);
  return text;
}

std::vector<std::string> known_constants(const ConstantClass& one) {
  std::vector<std::string> names;
  for (const PhysicalConstant& constant : physical_constants())
    if (std::find(one.members.begin(), one.members.end(), constant.value.dimension) != one.members.end())
      names.push_back(constant.name);
  return names;
}

std::vector<UnitsVariable> with_constant(const UnitsReport& report, const PhysicalDimension& constant) {
  std::vector<UnitsVariable> variables = report.variables;
  std::string name = "C";
  const auto taken = [&] {
    for (const UnitsVariable& variable : report.variables)
      if (variable.name == name) return true;
    return false;
  };
  while (taken()) name += '_';
  variables.push_back({name, constant});
  return variables;
}

}  // namespace gordan::detail
