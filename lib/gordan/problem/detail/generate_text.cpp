// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/text.hpp>
#include <gordan/exact/polynomial.hpp>
#include <gordan/problem/detail/generate_text.hpp>
#include <gordan/problem/detail/heading.hpp>
#include <gordan/problem/detail/latex_parts.hpp>
#include <gordan/problem/detail/markdown_parts.hpp>
#include <gordan/problem/detail/page.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan::detail {

namespace {

using Rows = std::vector<std::vector<std::string>>;

constexpr std::size_t listed_features = 24;
constexpr std::size_t longest_recipe = 60;

bool has_units(const GenerateReport& report) {
  return std::any_of(report.features.begin(), report.features.end(),
                     [](const ProgramFeature& feature) { return !feature.units.empty(); });
}

/// The beginning of a long recipe, up to a space.
std::string beginning(const std::string& recipe) {
  if (text_width(recipe) <= longest_recipe) return recipe;
  const std::size_t space = recipe.find_last_of(' ', longest_recipe);
  return recipe.substr(0, space == std::string::npos ? 0 : space) + " ...";
}

std::string feature_list(const GenerateReport& report) {
  Rows rows;
  for (const ProgramFeature& feature : report.features) {
    if (rows.size() == listed_features) break;
    rows.push_back({"  " + feature.output, feature.name});
    if (has_units(report)) rows.back().push_back(feature.units);
    rows.back().push_back(beginning(feature.recipe));
  }
  std::string text = table(rows);
  if (report.features.size() > rows.size())
    text += fmt::format("  ... and {} more; --json and --format latex or markdown give all\n",
                        report.features.size() - rows.size());
  return text;
}

}  // namespace

std::string generate_text(const GenerateReport& report, const ReportStyle& style) {
  std::string text = heading(report.source, nullptr, style) + '\n';
  Rows rows;
  for (const PartCertificate& part : report.certificates)
    rows.push_back({bold(part.part, style), completeness_words(part.certificate) + ". " + part.certificate.reason});
  text += table(rows);
  for (const std::string& note : report.notes) text += "note: " + fill(note, 6, 4) + '\n';
  if (!report.features.empty()) text += fmt::format("\n{}\n{}", bold("Features", style), feature_list(report));
  text += fmt::format("\n{} {}\n", bold("Written to", style), report.folder);
  rows = {{"  file", "language", "operations"}};
  for (const GeneratedFile& file : report.files)
    rows.push_back({"  " + file.path, file.language, file.operations == 0 ? "" : std::to_string(file.operations)});
  return text + table(rows);
}

std::string generate_markdown(const GenerateReport& report) {
  Rows rows;
  for (const PartCertificate& part : report.certificates)
    rows.push_back({cell(part.part), completeness_words(part.certificate), cell(part.certificate.reason)});
  std::string text = markdown_table({"part", "completeness", "reason"}, rows) + '\n';
  for (const std::string& note : report.notes) text += fmt::format("Note: {}\n\n", cell(note));
  rows.clear();
  for (const ProgramFeature& feature : report.features)
    rows.push_back({cell(feature.output), cell(feature.name), cell(feature.units), code(feature.recipe)});
  if (!rows.empty()) text += markdown_table({"output", "feature", "units", "recipe"}, rows) + '\n';
  rows.clear();
  for (const GeneratedFile& file : report.files)
    rows.push_back({code(file.path), file.language, std::to_string(file.operations), code(file.sha256)});
  return text + markdown_table({"file", "language", "operations", "SHA-256"}, rows);
}

std::string generate_latex(const GenerateReport& report) {
  std::string text;
  for (std::size_t k = 0; k < report.features.size();) {
    const std::string& output = report.features[k].output;
    std::vector<std::string> lines;
    for (; k < report.features.size() && report.features[k].output == output; ++k) {
      const ProgramFeature& feature = report.features[k];
      const std::string units =
          feature.units.empty() || feature.units == "1" ? "" : fmt::format(" \\quad [{}]", feature.units_latex);
      lines.push_back(fmt::format("  {} &= {}{}", latex_name(feature.name), feature.latex, units));
    }
    text += fmt::format("\\paragraph{{{}}}\n{}", escaped(output), aligned(lines));
  }
  for (const PartCertificate& part : report.certificates)
    text += fmt::format("\\paragraph{{Certificate of {}}} {}\n", escaped(part.part),
                        escaped(certificate_sentences(part.certificate)));
  for (const std::string& note : report.notes) text += fmt::format("\\paragraph{{Note}} {}.\n", escaped(note));
  return text;
}

}  // namespace gordan::detail
