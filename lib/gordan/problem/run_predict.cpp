// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/learn/metrics.hpp>
#include <gordan/learn/rollout.hpp>
#include <gordan/problem/data_file.hpp>
#include <gordan/problem/dynamics_model.hpp>
#include <gordan/problem/feature_file.hpp>
#include <gordan/problem/fit_data.hpp>
#include <gordan/problem/fitted_model.hpp>
#include <gordan/problem/law.hpp>
#include <gordan/problem/output.hpp>
#include <gordan/problem/parse_problem.hpp>
#include <gordan/problem/problem_model.hpp>
#include <gordan/problem/read_file.hpp>
#include <gordan/problem/run_fit.hpp>
#include <gordan/runtime/evaluator.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>

namespace gordan {

namespace {

constexpr const char* data_place = "DATA";

/// Data with the target, where they have it.
struct Samples {
  DataTable table;
  bool has_target = false;
};

Samples read_samples(const std::string& path, const DataFields& fields, const DataField& target,
                     const std::vector<Located<std::string>>& units, const Control& control) {
  std::vector<DataField> all = fields.inputs;
  all.push_back(target);
  try {
    return {read_data(path, {data_place, 0, 0}, all, fields.system, {units, fields.outputs}, control), true};
  } catch (const InputError& error) {
    // Data without the target are what is predicted for; a fault of the inputs comes again.
    Samples samples{read_data(path, {data_place, 0, 0}, fields.inputs, fields.system, {units, fields.outputs}, control),
                    false};
    samples.table.notes.push_back(fmt::format("not compared with '{}': {}", target.name, error.message()));
    return samples;
  }
}

Eigen::Map<const Eigen::ArrayXXd> columns(const DataTable& table, std::size_t first, std::size_t count) {
  return {table.values.data() + first * table.rows, static_cast<Eigen::Index>(table.rows),
          static_cast<Eigen::Index>(count)};
}

void write_predictions(const std::string& path, const Eigen::ArrayXXd& predicted, const ProgramFeature& feature) {
  const std::unique_ptr<FeatureFile> file =
      feature_file(path, {"-o", 0, 0}, {feature}, static_cast<std::size_t>(predicted.rows()));
  std::vector<double> row(static_cast<std::size_t>(predicted.cols()));
  for (Eigen::Index i = 0; i < predicted.rows(); ++i) {
    for (Eigen::Index j = 0; j < predicted.cols(); ++j) row[static_cast<std::size_t>(j)] = predicted(i, j);
    file->add(row);
  }
  file->commit();
}

void compare(const Eigen::ArrayXXd& predicted, const Eigen::ArrayXXd& measured, const std::string& units,
             std::vector<FitMetric>& metrics) {
  const Eigen::VectorXd a = predicted.reshaped().matrix();
  const Eigen::VectorXd b = measured.reshaped().matrix();
  metrics.push_back({"rms residual", rms(a - b), units});
  metrics.push_back({"largest residual", (a - b).cwiseAbs().maxCoeff(), units});
  metrics.push_back({"relative error", relative_error(a, b)});
  if (a.minCoeff() > 0 && b.minCoeff() > 0) metrics.push_back({"rms of log", rms_of_log(a, b)});
}

ProgramFeature prediction_feature(const FittedModel& model, const DataField& target) {
  ProgramFeature feature{
      "prediction", model.report.target, model.report.formula, model.report.latex, model.report.units, "", 0, {}};
  for (const Summand& part : target.parts)
    for (const std::string& variable : part.variables)
      feature.components.push_back(part.dimension == 1 && target.parts.size() == 1 ? "" : variable);
  return feature;
}

/// Rollouts from the first states of trajectories, at their times.
PredictReport predict_motion(const Problem& problem, const FittedModel& model,
                             const std::function<std::string(const std::string&)>& read_kept,
                             const std::string& data_path, const std::string& model_path, const PredictOptions& options,
                             const Control& control) {
  const bool csv = options.out.ends_with(".csv");
  if (!options.out.empty() && !csv && !options.out.ends_with(".npz"))
    throw InputError(fmt::format("the motion cannot be written to '{}'", options.out), {"-o", 0, 0},
                     "a name that ends in .npz (arrays, as they are read) or .csv (one line a point)");
  const DynamicsModel dynamics = dynamics_model(problem, read_kept, control);
  const std::vector<Trajectory> references = read_trajectories(data_path, dynamics.fields);
  const RolloutComparison rolled =
      compare_rollouts(dynamics.dynamics, coefficients_of(dynamics, model.report.terms), references, {}, control);
  PredictReport report{model_path, model.report.target, options.out, references.size(), {}, rolled.error.warnings, {}};
  report.metrics.push_back({"rollout error", rolled.error.value});
  report.metrics.push_back({"diverged", static_cast<double>(rolled.diverged.size())});
  for (const Divergence& divergence : rolled.diverged) report.warnings.push_back(to_string(divergence));
  if (!options.out.empty()) {
    OutputFile file(options.out, {"-o", 0, 0});
    file.commit(csv ? trajectories_csv(rolled.predicted, dynamics.fields)
                    : trajectories_npz(rolled.predicted, dynamics.fields));
  }
  return report;
}

}  // namespace

PredictReport run_predict(const std::string& model_path, const std::string& data_path, const PredictOptions& options,
                          const Control& control) {
  const FittedModel model = parse_model(read_file(model_path, {"MODEL", 0, 0}), {model_path, 0, 0});
  if (!options.out.empty()) check_feature_file(options.out, {"-o", 0, 0});
  const Problem problem = parse_problem(model.problem_text, model.problem_name + ".toml");
  const auto read_kept = [&](const std::string& path) {
    for (const NamedText& file : model.files)
      if (file.name == path) return file.text;
    throw InputError(fmt::format("the model does not hold the file '{}'", path), {model_path, 0, 0});
  };
  if (problem.dynamics) return predict_motion(problem, model, read_kept, data_path, model_path, options, control);
  const DeclaredQuantity target = fit_target(problem);
  const ProblemProgram compiled = problem_program(problem, {target}, read_kept, control);
  const DataFields fields = data_fields(problem, problem_model(problem, problem.outputs, read_kept, control));
  const auto field = std::find_if(fields.outputs.begin(), fields.outputs.end(),
                                  [&](const DataField& output) { return output.name == target.name.value; });
  require(field != fields.outputs.end(), "the target is an output");
  const Samples samples = read_samples(data_path, fields, *field, options.units, control);
  const StraightLineProgram law = law_program(compiled, model.report.terms, model.formula, problem.name + "_law");
  const Evaluator evaluator(law);
  const auto inputs = static_cast<std::size_t>(evaluator.input_size());
  const Eigen::ArrayXXd predicted = evaluator.evaluate(columns(samples.table, 0, inputs));
  PredictReport report{model_path, model.report.target, options.out, samples.table.rows, {}, {}, samples.table.notes};
  if (samples.has_target)
    compare(predicted, columns(samples.table, inputs, static_cast<std::size_t>(evaluator.output_size())),
            model.report.units, report.metrics);
  if (const auto bad = (!predicted.isFinite()).count(); bad > 0)
    report.warnings.push_back(fmt::format("{} predicted values are not finite", bad));
  if (!options.out.empty()) write_predictions(options.out, predicted, prediction_feature(model, *field));
  return report;
}

}  // namespace gordan
