// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/text.hpp>
#include <gordan/problem/detail/coupling_text.hpp>
#include <gordan/problem/detail/heading.hpp>
#include <gordan/problem/detail/page.hpp>
#include <gordan/rep/meaning.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan::detail {

namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string labelled(const char* label, const std::string& text, const ReportStyle& style) {
  return bold(padded(label, 14), style) + fill(text, 14, 14) + '\n';
}

std::string checks_text(const std::vector<TableCheck>& checks, const ReportStyle& style) {
  Rows rows = {{"  table", "tensor", "worst ulps", "", ""}};
  std::size_t failed = 0;
  for (const TableCheck& check : checks) {
    failed += check.passed ? 0U : 1U;
    rows.push_back({"  " + check.table, check.what, fmt::format("{:.3g}", check.worst_ulps),
                    check.passed ? "passed" : "FAILED", check.message});
  }
  const std::string verdict = checks.size() == 1 && failed == 0 ? "the table passed"
                              : failed == 0                     ? fmt::format("all {} tables passed", checks.size())
                                            : fmt::format("{} of {} tables failed", failed, checks.size());
  return table(rows) + '\n' + bold(verdict, style) + '\n';
}

std::string tensor_text(const Coupling& tensor, const ReportStyle& style) {
  Rows rows;
  for (const TableEntry& entry : tensor.table.entries)
    rows.push_back(
        {fmt::format("    ({})", fmt::join(entry.at, ",")), to_string(entry.value), double_text(entry.value)});
  return fmt::format("\n  {}, shape {}\n{}", bold(coupling_title(tensor), style), fmt::join(tensor.table.shape, " x "),
                     table(rows));
}

}  // namespace

std::string coupling_title(const Coupling& tensor) {
  std::string made;
  if (std::any_of(tensor.summands.begin(), tensor.summands.end(), [](int s) { return s > 0; })) {
    made = "summands";
    for (const int summand : tensor.summands) made += fmt::format(" {}", summand + 1);
  }
  if (!tensor.path.empty()) made += fmt::format("{}by {}", made.empty() ? "" : ", ", join(tensor.path, ", "));
  return fmt::format("{}, copy {}{}", tensor.irrep, tensor.copy, made.empty() ? "" : fmt::format(" ({})", made));
}

std::string double_text(const ExactValue& value) {
  const std::complex<double> number = to_complex(value);
  if (is_real(value)) return fmt::format("{}", number.real());
  return fmt::format("{} {} {}i", number.real(), number.imag() < 0 ? '-' : '+', std::abs(number.imag()));
}

std::string convention_words(const CouplingReport& report) {
  return report.convention_text.empty() ? report.convention : report.convention + ": " + report.convention_text;
}

std::string product_words(const CouplingReport& report) {
  if (report.power) return fmt::format("the symmetric power Sym^{}(V)", *report.power);
  return report.formula.empty() ? "" : fmt::format("tensors with the symmetry {}", report.formula);
}

std::string size_words(const CouplingReport& report) {
  const CouplingSize size = coupling_size(report);
  return fmt::format("{} tensor{} with {} outputs and {} nonzero entries", report.tensors.size(),
                     report.tensors.size() == 1 ? "" : "s", size.outputs, size.nonzeros);
}

std::string coupling_text(const CouplingReport& report, const ReportStyle& style) {
  std::string text;
  if (report.target || !report.checks) text = heading(report.source, report.target ? &*report.target : nullptr, style);
  if (report.onto) text += labelled("Onto U", fmt::format("{}: {}", report.onto->name(), meaning(*report.onto)), style);
  if (const std::string product = product_words(report); !product.empty()) text += labelled("Product", product, style);
  text += labelled("Normalization", report.normalization, style) +
          labelled("Convention", detail::convention_words(report), style);
  if (report.checks) return text + '\n' + checks_text(*report.checks, style);
  text += '\n' + bold("Coupling tensors", style) + '\n';
  for (const Coupling& tensor : report.tensors) text += tensor_text(tensor, style);
  if (report.tensors.empty()) text += "\n  none: there is no such equivariant map\n";
  return text + '\n' + labelled("Size", size_words(report), style) + labelled("Reason", report.reason, style);
}

}  // namespace gordan::detail
