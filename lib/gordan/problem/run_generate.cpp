// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/emit/emit.hpp>
#include <gordan/emit/sha256.hpp>
#include <gordan/problem/compiled_part.hpp>
#include <gordan/problem/output.hpp>
#include <gordan/problem/parse_problem.hpp>
#include <gordan/problem/read_file.hpp>
#include <gordan/problem/run_generate.hpp>
#include <gordan/problem/typed_parts.hpp>
#include <gordan/program/operation_count.hpp>

#include <algorithm>
#include <filesystem>

namespace gordan {

namespace {

constexpr Sampling sampling = {8, 4, 0};

void append(std::vector<std::vector<double>>& rows, const std::vector<std::vector<double>>& more) {
  rows.insert(rows.end(), more.begin(), more.end());
}

/// Points with exact values, points moved by the group, and points in other units.
SelfTest self_test(const CompiledPart& part) {
  SelfTest test = part.exact;
  for (const SelfTest* more : {&part.moved, &part.rescaled}) {
    append(test.inputs, more->inputs);
    append(test.expected, more->expected);
    append(test.scales, more->scales);
  }
  test.rescalings = part.rescaled.rescalings;
  return test;
}

}  // namespace

std::vector<std::string> wanted_languages(const Problem& problem, const GenerateOptions& options) {
  const std::vector<Located<std::string>>& named = options.languages.empty() ? problem.languages : options.languages;
  std::vector<std::string> wanted;
  for (const Located<std::string>& language : named) {
    check_language(language);
    if (std::find(wanted.begin(), wanted.end(), language.value) == wanted.end()) wanted.push_back(language.value);
  }
  return wanted.empty() ? available_languages() : wanted;
}

GenerateReport run_generate(const std::string& problem_path, const std::string& folder, const GenerateOptions& options,
                            const Control& control) {
  const Problem problem = parse_problem(read_file(problem_path), problem_path);
  const std::vector<std::string> languages = wanted_languages(problem, options);
  const Selection selection = select_parts(problem, options.outputs);
  OutputFolder target(folder, {"-o", 0, 0});
  const std::string beside = std::filesystem::path(problem_path).parent_path().string();
  const CompiledProblem compiled =
      compile_problem(problem, selection, file_reader(beside, problem.group.place), sampling, control);
  GenerateReport report{folder, compiled.source, {}, {}, {}, {}, true};
  const std::optional<int> degree = wanted_degree(problem);
  for (const CompiledPart& part : compiled.parts) {
    for (const PartCertificate& certificate : part.certificates) {
      report.certified = report.certified && is_certified(certificate.certificate, degree);
      report.certificates.push_back(certificate);
    }
    report.features.insert(report.features.end(), part.features.begin(), part.features.end());
    report.notes.insert(report.notes.end(), part.notes.begin(), part.notes.end());
    const long operations = operation_count(part.program).total();
    for (const EmittedFile& file : emit(part.program, languages, self_test(part))) {
      check(control);
      target.write(file.path, file.text);
      report.files.push_back({file.path, file.language, operations, sha256(file.text)});
    }
  }
  target.commit();
  return report;
}

}  // namespace gordan
