// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/text.hpp>
#include <gordan/problem/detail/latex_parts.hpp>
#include <gordan/problem/detail/units_text.hpp>
#include <gordan/problem/detail/units_words.hpp>
#include <gordan/units/product_text.hpp>
#include <gordan/units/unit_text.hpp>

#include <fmt/format.h>

namespace gordan::detail {

namespace {

std::string latex_of(const UnitsReport& report, const ProductExponents& product) {
  return product_latex(report.variables, product);
}

/// The name of a quantity in a formula.
std::string symbol(const std::string& name) {
  const std::vector<UnitsVariable> alone = {{name, {}}};
  return product_latex(alone, {Rational(1)});
}

std::string quantities(const UnitsReport& report) {
  std::string columns = "ll";
  std::string head = "  quantity & dimension";
  for (const std::string& base : report.matrix.base) {
    columns += 'r';
    head += fmt::format(" & ${}$", to_latex(PhysicalDimension::base(base)));
  }
  std::string text = fmt::format("\\begin{{tabular}}{{{}}}\n{} \\\\ \\hline\n", columns, head);
  for (const UnitsQuantity& quantity : report.quantities) {
    text += fmt::format("  ${}$ & ${}$", symbol(quantity.name), to_latex(quantity.dimension));
    for (const std::string& base : report.matrix.base)
      text += fmt::format(" & ${}$", to_string(quantity.dimension.exponent(base)));
    text += " \\\\\n";
  }
  return text + "\\end{tabular}\n";
}

std::string products(const UnitsReport& report) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < report.products.size(); ++i) {
    const std::string name = name_of(report, i);
    lines.push_back(fmt::format("  \\pi_{{{}}} &= {}{}", i + 1, latex_of(report, report.products[i]),
                                name.empty() ? "" : fmt::format(" && \\text{{{}}}", escaped(name))));
  }
  return aligned(lines);
}

std::string known(const UnitsReport& report) {
  std::vector<std::string> lines;
  for (const KnownProduct& one : report.known)
    lines.push_back(fmt::format("  \\mathrm{{{}}} &= {} && \\text{{{}}}", escaped(one.number.symbol),
                                latex_of(report, one.number.product), escaped(one.number.name)));
  return lines.empty() ? "" : "\\paragraph{Numbers with a name}\n" + aligned(lines);
}

std::string target(const UnitsReport& report, const UnitsTarget& one) {
  std::vector<std::string> lines;
  for (const ProductExponents& monomial : one.prefactors.monomials)
    lines.push_back(
        fmt::format("  {} &= {}\\,f(\\pi_1, \\dots)", symbol(one.quantity.name), latex_of(report, monomial)));
  return fmt::format("\\paragraph{{Target}} ${}$\n", symbol(one.quantity.name)) + aligned(lines) +
         escaped(sentence(target_words(one))) + '\n';
}

std::string missing(const UnitsReport& report) {
  std::vector<std::string> lines;
  for (const ConstantClass& one : report.missing->classes) {
    std::vector<std::string> members;
    for (const PhysicalDimension& member : one.members) members.push_back(to_latex(member));
    lines.push_back("  &" + join(members, " \\sim "));
  }
  return "\\paragraph{A further constant}\n" + aligned(lines) + escaped(sentence(report.missing->reason)) + '\n';
}

std::string check(const UnitsReport& report) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < report.checked->products.size(); ++i)
    lines.push_back(fmt::format("  \\left[{}\\right] &= {}", latex_of(report, report.checked->products[i]),
                                to_latex(report.checked->check.dimensions[i])));
  return "\\paragraph{Products}\n" + aligned(lines) + escaped(sentence(check_words(*report.checked))) + '\n';
}

}  // namespace

std::string units_latex(const UnitsReport& report) {
  std::string text = quantities(report) + "\\paragraph{Dimensionless products}\n" + products(report);
  text += escaped(sentence(certificate_words(report))) + '\n';
  if (!report.groups.unused.empty())
    text += fmt::format("\\paragraph{{Unused}} {}.\n", escaped(quantity_names(report, report.groups.unused)));
  for (const std::string& note : report.notes) text += fmt::format("\\paragraph{{Note}} {}\n", escaped(sentence(note)));
  text += known(report);
  if (report.ranking) text += fmt::format("\\paragraph{{Repeating variables}} {}.\n", ranking_words(*report.ranking));
  for (const UnitsTarget& one : report.targets) text += target(report, one);
  if (report.missing) text += missing(report);
  if (report.checked) text += check(report);
  return text;
}

}  // namespace gordan::detail
