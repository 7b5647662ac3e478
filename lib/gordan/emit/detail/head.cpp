// SPDX-License-Identifier: Apache-2.0
#include <gordan/emit/detail/head.hpp>

#include <gordan/emit/detail/text.hpp>
#include <gordan/program/operation_count.hpp>

#include <fmt/core.h>

#include <vector>

namespace gordan::detail {

namespace {

std::string certificate_text(const CertificateText& certificate) {
  std::string text = certificate.completeness;
  if (certificate.completeness != "proven")
    text += fmt::format(", degree {} checked", certificate.degree_checked);
  if (!certificate.subject.empty()) text = certificate.subject + ": " + text;
  return certificate.reason.empty() ? text : text + ": " + certificate.reason;
}

void section(std::vector<std::string>& lines, const std::string& title,
             const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  lines.emplace_back();
  lines.push_back(title);
  for (const std::string& text : texts)
    for (const std::string& line : comment_lines(text)) lines.push_back("  " + line);
}

}  // namespace

std::string head_comment(const StraightLineProgram& program, std::string_view what,
                         std::string_view prefix) {
  const Provenance& from = program.provenance;
  const OperationCount count = operation_count(program);
  std::vector<std::string> lines;
  lines.push_back(comment_line(
      fmt::format("{}: {}. Written by gordan {}; do not edit.", from.name, what, from.version)));
  lines.emplace_back("SPDX-License-Identifier: Apache-2.0");
  std::vector<std::string> certificates;
  for (const CertificateText& certificate : from.certificates)
    certificates.push_back(certificate_text(certificate));
  if (!from.problem.empty()) section(lines, "Problem", {from.problem});
  if (!from.group.empty()) section(lines, "Group", {from.group});
  section(lines, "Conventions", from.conventions);
  section(lines, "Certificate", certificates);
  section(lines, "Notes", from.notes);
  lines.emplace_back();
  lines.push_back(fmt::format("Operations: {} ({} additions, {} multiplications{})", count.total(),
                              count.additions, count.multiplications,
                              count.functions == 0
                                  ? ""
                                  : fmt::format(", {} divisions and functions", count.functions)));
  std::string text;
  for (const std::string& line : lines) {
    std::string whole = std::string(prefix) + line;
    while (whole.ends_with(' ')) whole.pop_back();
    text += whole + "\n";
  }
  return text;
}

}  // namespace gordan::detail
