// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/emit/emit.hpp>
#include <gordan/emit/sha256.hpp>
#include <gordan/problem/output.hpp>
#include <gordan/problem/parse_problem.hpp>
#include <gordan/problem/problem_program.hpp>
#include <gordan/problem/read_file.hpp>
#include <gordan/problem/run_generate.hpp>
#include <gordan/program/operation_count.hpp>

#include <algorithm>
#include <filesystem>

namespace gordan {

namespace {

constexpr std::size_t num_points = 8;
constexpr std::size_t num_elements = 4;

void append(std::vector<std::vector<double>>& rows, const std::vector<std::vector<double>>& more) {
  rows.insert(rows.end(), more.begin(), more.end());
}

/// Points with exact values, and points moved by the group.
SelfTest self_test(const ProblemProgram& compiled, std::uint64_t seed) {
  SelfTest test = exact_points(compiled, num_points, seed);
  const SelfTest moved = moved_points(compiled, num_elements, seed + 1);
  append(test.inputs, moved.inputs);
  append(test.expected, moved.expected);
  append(test.scales, moved.scales);
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
  const std::vector<Quantity> outputs = select_outputs(problem, options.outputs);
  OutputFolder target(folder, {"-o", 0, 0});
  const std::string beside = std::filesystem::path(problem_path).parent_path().string();
  const ProblemProgram compiled = problem_program(problem, outputs, file_reader(beside, problem.group.place), control);
  GenerateReport report{folder, compiled.model.source, part_certificates(compiled), {}, true};
  const std::optional<int> degree = problem.max_degree ? std::optional(problem.max_degree->value) : std::nullopt;
  for (const PartCertificate& part : report.certificates)
    report.certified = report.certified && is_certified(part.certificate, degree);
  const long operations = operation_count(compiled.program).total();
  for (const EmittedFile& file : emit(compiled.program, languages, self_test(compiled, control.seed))) {
    check(control);
    target.write(file.path, file.text);
    report.files.push_back({file.path, file.language, operations, sha256(file.text)});
  }
  target.commit();
  return report;
}

}  // namespace gordan
