// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/markdown_parts.hpp>
#include <gordan/problem/detail/units_text.hpp>
#include <gordan/problem/detail/units_words.hpp>
#include <gordan/units/product_text.hpp>
#include <gordan/units/unit_text.hpp>

#include <fmt/format.h>

namespace gordan::detail {

namespace {

using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

std::string quantities(const UnitsReport& report) {
  Row head = {"quantity", "units"};
  for (const std::string& base : report.matrix.base) head.push_back(cell(base));
  Rows rows;
  for (const UnitsQuantity& quantity : report.quantities) {
    rows.push_back({code(quantity.name), cell(quantity.units)});
    for (const std::string& base : report.matrix.base)
      rows.back().push_back(to_string(quantity.dimension.exponent(base)));
  }
  std::string text = markdown_table(head, rows);
  for (const UnitsQuantity& quantity : report.quantities)
    if (!quantity.meaning.empty()) text += fmt::format("\n{}: {}.\n", code(quantity.name), cell(quantity.meaning));
  return text;
}

std::string products(const UnitsReport& report) {
  Rows rows;
  for (std::size_t i = 0; i < report.products.size(); ++i)
    rows.push_back({fmt::format("pi{}", i + 1), code(text_of(report, report.products[i])), cell(name_of(report, i))});
  return markdown_table({"name", "product", "known as"}, rows);
}

std::string known(const UnitsReport& report) {
  if (report.known.empty()) return "";
  Rows rows;
  for (const KnownProduct& one : report.known)
    rows.push_back({cell(one.number.name), code(one.number.symbol), code(text_of(report, one.number.product)),
                    one.powers ? code(in_products(*one.powers)) : "not generated"});
  return "\n## Numbers with a name\n\n" + markdown_table({"name", "symbol", "product", "in the products"}, rows);
}

std::string target(const UnitsReport& report, const UnitsTarget& one) {
  std::string text = fmt::format("\n## Target {}, {}\n\n", code(one.quantity.name), to_string(one.quantity.dimension));
  for (const ProductExponents& monomial : one.prefactors.monomials)
    text += fmt::format("- {}\n", code(text_of(report, monomial)));
  if (one.prefactors.monomials.empty()) text += "- no product of the quantities has its units\n";
  return text + '\n' + cell(sentence(target_words(one))) + '\n';
}

std::string ranking(const UnitsReport& report) {
  Rows rows;
  for (const RankedChoice& choice : report.ranking->best)
    rows.push_back(
        {code(quantity_names(report, choice.variables)), to_string(choice.choice_index), to_string(choice.norm)});
  return "\n## Repeating variables\n\n" + markdown_table({"choice", "index", "sum of exponents"}, rows) + '\n' +
         cell(ranking_words(*report.ranking)) + ".\n";
}

std::string check(const UnitsReport& report) {
  const CheckedProducts& checked = *report.checked;
  Rows rows;
  for (std::size_t i = 0; i < checked.products.size(); ++i)
    rows.push_back({code(text_of(report, checked.products[i])), to_string(checked.check.dimensions[i])});
  return "\n## Your products\n\n" + markdown_table({"product", "dimension"}, rows) + '\n' +
         cell(sentence(check_words(checked))) + '\n';
}

std::string missing(const UnitsReport& report) {
  std::string text = "\n## A further constant\n\n";
  for (const ConstantClass& one : report.missing->classes) {
    Row members;
    for (const PhysicalDimension& member : one.members) members.push_back(to_string(member));
    text += fmt::format("- {}: the class of {}\n", to_string(one.simplest), fmt::join(members, "; "));
  }
  return text + '\n' + cell(sentence(report.missing->reason)) + '\n';
}

}  // namespace

std::string units_markdown(const UnitsReport& report) {
  std::string text = "# Dimensionless products\n\n" + quantities(report);
  text += fmt::format("\n{}.\n\n", count_words(report)) + products(report);
  text += '\n' + cell(sentence(certificate_words(report))) + '\n';
  if (!report.groups.unused.empty())
    text += fmt::format("\nIn no dimensionless product: {}.\n", code(quantity_names(report, report.groups.unused)));
  for (const std::string& note : report.notes) text += fmt::format("\nNote: {}\n", cell(sentence(note)));
  text += known(report);
  if (report.ranking) text += ranking(report);
  for (const UnitsTarget& one : report.targets) text += target(report, one);
  if (report.missing) text += missing(report);
  if (report.checked) text += check(report);
  return text;
}

}  // namespace gordan::detail
