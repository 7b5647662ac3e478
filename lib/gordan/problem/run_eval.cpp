// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/run_eval.hpp>

#include <gordan/core/counted.hpp>
#include <gordan/problem/data_file.hpp>
#include <gordan/problem/feature_file.hpp>
#include <gordan/problem/parse_problem.hpp>
#include <gordan/problem/positive_data.hpp>
#include <gordan/problem/problem_program.hpp>
#include <gordan/problem/program_features.hpp>
#include <gordan/problem/read_file.hpp>
#include <gordan/problem/typed_parts.hpp>
#include <gordan/runtime/evaluator.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>

namespace gordan {

namespace {

constexpr std::size_t block_rows = 16384;

/// What is known of one feature so far.
struct Summary {
  double smallest = std::numeric_limits<double>::infinity();
  double largest = -std::numeric_limits<double>::infinity();
  long double sum = 0;
  std::size_t finite = 0;
  std::size_t not_finite = 0;  ///< samples
  std::size_t first = 0;       ///< of them
};

/// Takes the values of one feature at one sample.
void include(Summary& summary, std::span<const double> values, std::size_t row) {
  bool finite = true;
  for (const double value : values) {
    if (!std::isfinite(value)) {
      finite = false;
      continue;
    }
    summary.smallest = std::min(summary.smallest, value);
    summary.largest = std::max(summary.largest, value);
    summary.sum += value;
    ++summary.finite;
  }
  if (finite) return;
  if (summary.not_finite == 0) summary.first = row;
  ++summary.not_finite;
}

EvaluatedFeature evaluated(const ProgramFeature& feature, const Summary& summary) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  const bool any = summary.finite > 0;
  return {feature.output,
          feature.name,
          feature.recipe,
          feature.units,
          static_cast<int>(feature.components.size()),
          any ? summary.smallest : none,
          any ? summary.largest : none,
          any ? static_cast<double>(summary.sum / static_cast<long double>(summary.finite)) : none,
          summary.not_finite};
}

/// Evaluates block by block; `file` may be null.
std::vector<Summary> evaluate(const StraightLineProgram& program, const std::vector<ProgramFeature>& features,
                              const DataTable& data, FeatureFile* file, const Control& control) {
  const Evaluator evaluator(program);
  const auto inputs = static_cast<Eigen::Index>(data.columns.size());
  const auto outputs = evaluator.output_size();
  require(evaluator.input_size() == inputs, "data have one column for each coordinate of the inputs");
  const Eigen::Map<const Eigen::ArrayXXd> all(data.values.data(), static_cast<Eigen::Index>(data.rows), inputs);
  std::vector<Summary> summaries(features.size());
  std::vector<double> rows;
  for (std::size_t first = 0; first < data.rows; first += block_rows) {
    check(control);
    const std::size_t count = std::min(block_rows, data.rows - first);
    const Eigen::ArrayXXd values =
        evaluator.evaluate(all.middleRows(static_cast<Eigen::Index>(first), static_cast<Eigen::Index>(count)));
    rows.resize(count * static_cast<std::size_t>(outputs));
    for (Eigen::Index i = 0; i < values.rows(); ++i)
      for (Eigen::Index j = 0; j < outputs; ++j) rows[static_cast<std::size_t>(i * outputs + j)] = values(i, j);
    for (std::size_t i = 0; i < count; ++i)
      for (std::size_t k = 0; k < features.size(); ++k)
        include(summaries[k],
                std::span(rows).subspan(i * static_cast<std::size_t>(outputs) + features[k].first,
                                        features[k].components.size()),
                first + i);
    if (file != nullptr) file->add(rows);
    report(control, fmt::format("evaluated {} of {} samples", first + count, data.rows));
  }
  return summaries;
}

/// The outputs that are asked for; InputError for a layer, or where there are no inputs.
std::vector<DeclaredQuantity> wanted_outputs(const Problem& problem, const EvalOptions& options) {
  if (problem.inputs.empty())
    throw InputError("the problem has no [inputs] to evaluate", {"PROBLEM.toml", 0, 0}, "a problem with [inputs]");
  const Selection selection = select_parts(problem, options.outputs);
  if (!options.outputs.empty() && !selection.layers.empty())
    throw InputError(fmt::format("'{}' is a layer", selection.layers[0].name.value), options.outputs[0].place,
                     "an output of the problem");
  return selection.outputs;
}

bool is_certified(const Problem& problem, const ProblemProgram& compiled) {
  const std::optional<int> degree = wanted_degree(problem);
  const std::vector<PartCertificate> parts = part_certificates(compiled);
  return std::all_of(parts.begin(), parts.end(),
                     [&](const PartCertificate& part) { return is_certified(part.certificate, degree); });
}

}  // namespace

EvalReport run_eval(const std::string& problem_path, const std::string& data_path, const EvalOptions& options,
                    const Control& control) {
  const Problem problem = parse_problem(read_file(problem_path, {"PROBLEM.toml", 0, 0}), problem_path);
  const std::vector<DeclaredQuantity> outputs = wanted_outputs(problem, options);
  const Place at_out = {"-o", 0, 0};
  if (!options.out.empty()) check_feature_file(options.out, at_out);
  const auto read_beside = file_reader(std::filesystem::path(problem_path).parent_path().string(), problem.group.place);
  // The data are read first: most faults are there, and they are found at once.
  const DataFields fields = data_fields(problem, problem_model(problem, problem.outputs, read_beside, control));
  const DataTable data =
      read_data(data_path, {"DATA", 0, 0}, fields.inputs, fields.system, {options.units, fields.outputs}, control);
  check_positive(problem, data, {data_path, 0, 0});
  const ProblemProgram compiled = problem_program(problem, outputs, read_beside, control);
  const std::vector<ProgramFeature> features = program_features(problem, compiled);
  std::unique_ptr<FeatureFile> file;
  if (!options.out.empty()) file = feature_file(options.out, at_out, features, data.rows);
  const std::vector<Summary> summaries = evaluate(compiled.program, features, data, file.get(), control);
  EvalReport report{data_path, options.out, compiled.model.source,          data.rows,
                    {},        data.notes,  is_certified(problem, compiled)};
  if (features.empty())
    report.notes.emplace_back("the problem has no features: nothing of its inputs has the wanted units");
  for (std::size_t k = 0; k < features.size(); ++k) {
    report.features.push_back(evaluated(features[k], summaries[k]));
    if (summaries[k].not_finite > 0)
      report.notes.push_back(fmt::format("{}: not finite in {} of {}, first in row {}", features[k].name,
                                         summaries[k].not_finite, counted(data.rows, "row"), summaries[k].first + 1));
  }
  if (file != nullptr) file->commit();
  return report;
}

}  // namespace gordan
