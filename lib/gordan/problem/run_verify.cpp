// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/emit/emit.hpp>
#include <gordan/emit/sha256.hpp>
#include <gordan/problem/compiled_part.hpp>
#include <gordan/problem/detail/generated_folder.hpp>
#include <gordan/problem/detail/process.hpp>
#include <gordan/problem/output.hpp>
#include <gordan/problem/parse_problem.hpp>
#include <gordan/problem/read_file.hpp>
#include <gordan/problem/run_verify.hpp>
#include <gordan/program/residual.hpp>
#include <gordan/runtime/evaluator.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>

namespace gordan {

namespace {

namespace fs = std::filesystem;

constexpr Sampling sampling = {16, 8, 17};  // other points than those of the self-tests

/// A self-test and what it shows.
struct Trial {
  std::string what;
  SelfTest test;
};

std::vector<Trial> make_trials(const CompiledPart& part) {
  const std::string prefix = part.name.empty() ? "" : part.name + ": ";
  std::vector<Trial> trials;
  trials.push_back({fmt::format("{}values at {} exact random points", prefix, sampling.points), part.exact});
  if (!part.moved.inputs.empty()) trials.push_back({prefix + part.moved_what, part.moved});
  if (!part.rescaled.inputs.empty())
    trials.push_back(
        {fmt::format("{}{} changes of units, by powers of two exactly", prefix, sampling.elements), part.rescaled});
  return trials;
}

Eigen::ArrayXXd evaluate(const Evaluator& evaluator, const std::vector<std::vector<double>>& points) {
  Eigen::ArrayXXd inputs(static_cast<Eigen::Index>(points.size()), evaluator.input_size());
  for (Eigen::Index i = 0; i < inputs.rows(); ++i)
    for (Eigen::Index j = 0; j < inputs.cols(); ++j)
      inputs(i, j) = points[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
  return evaluator.evaluate(inputs);
}

/// Whether every rescaling changes every output by exactly its factor.
bool rescales_exactly(const Evaluator& evaluator, const std::vector<Rescaling>& rescalings) {
  for (const Rescaling& pair : rescalings) {
    const Eigen::ArrayXXd outputs = evaluate(evaluator, {pair.inputs, pair.rescaled});
    for (Eigen::Index j = 0; j < outputs.cols(); ++j)
      if (outputs(1, j) != outputs(0, j) * pair.factors[static_cast<std::size_t>(j)]) return false;
  }
  return true;
}

Check interpret(const StraightLineProgram& program, const Trial& trial) {
  const Evaluator evaluator(program);
  const Eigen::ArrayXXd outputs = evaluate(evaluator, trial.test.inputs);
  double worst = rescales_exactly(evaluator, trial.test.rescalings) ? 0 : INFINITY;
  for (Eigen::Index i = 0; i < outputs.rows(); ++i) {
    const auto p = static_cast<std::size_t>(i);
    for (Eigen::Index j = 0; j < outputs.cols(); ++j) {
      const auto k = static_cast<std::size_t>(j);
      worst = std::max(worst, ulps(outputs(i, j), trial.test.expected[p][k], trial.test.scales[p][k]));
    }
  }
  return {"interpreter", trial.what, worst, worst <= trial.test.limit};
}

/// The largest residual of the lines "<output> <ulps>" that a self-test prints.
double worst_of(const std::string& lines) {
  std::istringstream stream(lines);
  double worst = 0;
  for (std::string name, value; stream >> name >> value;) worst = std::max(worst, std::strtod(value.c_str(), nullptr));
  return worst;
}

/// The words that run the self-test of a language; empty for one that has none.
struct Runner {
  const char* language;
  const char* file;  ///< ending of the self-test's name
  std::vector<std::string> build;
  std::vector<std::string> run;
};

Runner runner(const std::string& language, const std::string& stem) {
  if (language == "cpp") {
    const char* compiler = std::getenv("CXX");
    const std::string program = compiler == nullptr || *compiler == '\0' ? "c++" : compiler;
    return {"cpp",
            "_selftest.cpp",
            {program, "-std=c++20", "-O2", stem + "_selftest.cpp", "-o", "selftest"},
            {"./selftest"}};
  }
  return {"numpy", "_selftest.py", {"python3", "-c", "import numpy"}, {"python3", "-B", stem + "_selftest.py"}};
}

/// Runs one language; false when its compiler or interpreter is missing.
bool run_language(const Runner& runner, const std::string& folder, const std::string& what, const Control& control,
                  std::vector<Check>& checks) {
  const detail::ProcessResult built = detail::run_process(runner.build, folder, control);
  const bool is_cpp = std::string(runner.language) == "cpp";
  if (!built.started || (!is_cpp && built.exit_code != 0)) return false;
  if (built.exit_code != 0) {
    report(control, built.output);
    checks.push_back({runner.language, "compiles", INFINITY, false});
    return true;
  }
  const detail::ProcessResult ran = detail::run_process(runner.run, folder, control);
  const double worst = ran.exit_code > 1 ? INFINITY : worst_of(ran.output);
  checks.push_back({runner.language, what, worst, ran.exit_code == 0});
  return true;
}

/// Puts the code under test and our own self-test into a folder of its own, and runs it.
bool check_language_code(const StraightLineProgram& program, const std::string& language, const Trial& trial,
                         const std::string& given_folder, const Control& control, VerifyReport& report) {
  const detail::TemporaryFolder folder;
  const std::vector<EmittedFile> files = emit(program, std::vector<std::string>{language}, trial.test);
  for (const EmittedFile& file : files) {
    const bool ours =
        given_folder.empty() || file.path.find("_selftest.") != std::string::npos || file.language == "json";
    const fs::path given = fs::path(given_folder) / file.path;
    if (!ours && !fs::exists(given)) continue;
    OutputFile((fs::path(folder.path()) / file.path).string(), {}).commit(ours ? file.text : read_file(given.string()));
  }
  const std::string manifest = files.back().path;
  const std::string stem = manifest.substr(0, manifest.rfind('.'));
  return run_language(runner(language, stem), folder.path(), trial.what, control, report.checks);
}

/// All parts in one language; false when it could not be run.
bool try_language(const CompiledProblem& compiled, const std::string& language, const std::string& given_folder,
                  const Control& control, VerifyReport& report) {
  for (const CompiledPart& part : compiled.parts) {
    for (const Trial& trial : make_trials(part)) {
      gordan::report(control, fmt::format("{}: {}", language, trial.what));
      if (check_language_code(part.program, language, trial, given_folder, control, report)) continue;
      report.not_run.push_back(language);
      report.notes.push_back(language == "cpp" ? "the C++ code was not run: there is no C++ compiler"
                                               : "the NumPy code was not run: python3 with numpy is missing");
      return false;
    }
  }
  return true;
}

}  // namespace

VerifyReport run_verify(const std::string& problem_or_folder, const GenerateOptions& options, const Control& control) {
  const bool is_folder = fs::is_directory(problem_or_folder);
  detail::GeneratedFolder given;
  if (is_folder) given = detail::read_generated_folder(problem_or_folder);
  const Problem problem = is_folder ? given.problem : parse_problem(read_file(problem_or_folder), problem_or_folder);
  const std::vector<std::string> languages =
      is_folder && options.languages.empty() ? given.languages : wanted_languages(problem, options);
  const Selection selection =
      is_folder && options.outputs.empty() ? given.selection : select_parts(problem, options.outputs);
  const std::string beside = is_folder ? problem_or_folder : fs::path(problem_or_folder).parent_path().string();
  const auto read = [&](const std::string& path) {
    const auto kept = given.files.find(path);
    return kept != given.files.end() ? kept->second : file_reader(beside, problem.group.place)(path);
  };
  const CompiledProblem compiled = compile_problem(problem, selection, read, sampling, control);
  VerifyReport report{problem_or_folder, compiled.source, {}, given.notes, {}};
  const bool named = !problem.languages.empty() || !options.languages.empty();
  for (const std::string& language : languages)
    if (!try_language(compiled, language, is_folder ? problem_or_folder : "", control, report) && named)
      report.complete = false;
  for (const CompiledPart& part : compiled.parts) {
    report.notes.insert(report.notes.end(), part.notes.begin(), part.notes.end());
    if (part.moved.inputs.empty())
      report.notes.push_back(fmt::format("{}the symmetry was not tried: no elements of {} are at hand",
                                         part.name.empty() ? "" : part.name + ": ", compiled.source.group().name()));
    for (const Trial& trial : make_trials(part)) report.checks.push_back(interpret(part.program, trial));
  }
  return report;
}

}  // namespace gordan
