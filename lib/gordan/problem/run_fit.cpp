// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/run_fit.hpp>

#include <gordan/emit/emit.hpp>
#include <gordan/problem/dynamics_model.hpp>
#include <gordan/problem/fit_data.hpp>
#include <gordan/problem/fit_formula.hpp>
#include <gordan/problem/fit_linear.hpp>
#include <gordan/problem/fitted_model.hpp>
#include <gordan/problem/law.hpp>
#include <gordan/problem/output.hpp>
#include <gordan/problem/parse_problem.hpp>
#include <gordan/problem/plot_svg.hpp>
#include <gordan/problem/read_file.hpp>
#include <gordan/runtime/evaluator.hpp>

#include <fmt/format.h>

#include <filesystem>
#include <optional>

namespace gordan {

namespace {

std::optional<double> frequency(const LinearFit& fit, Eigen::Index column) {
  if (!fit.stability) return std::nullopt;
  for (std::size_t k = 0; k < fit.candidates.size(); ++k)
    if (fit.candidates[k] == column) return fit.stability->frequency(static_cast<Eigen::Index>(k));
  return std::nullopt;
}

std::vector<FittedTerm> terms_of(const FitData& data, const LinearFit& fit, bool rational) {
  std::vector<FittedTerm> terms;
  for (std::size_t k = 0; k < fit.subset.columns.size(); ++k) {
    const TypedFeature& feature = data.module().typed.features[static_cast<std::size_t>(fit.subset.columns[k])];
    const auto row = static_cast<Eigen::Index>(k);
    const double value = fit.subset.fit.coefficients(row);
    const double error = fit.subset.fit.standard_errors(row);
    terms.push_back({feature_text(data.module().module, data.compiled.typed->scalars, feature),
                     feature_latex(data.module().module, data.compiled.typed->scalars, feature), value,
                     rational ? recognized_rational(value, error) : "", error, "1",
                     frequency(fit, fit.subset.columns[k])});
  }
  return terms;
}

std::vector<FitMetric> metrics_of(const LeastSquaresFit& fit, const std::string& units) {
  return {{"rms residual", fit.rms, units}, {"largest residual", fit.max_residual, units},
          {"R^2", fit.r_squared},           {"rounding level", fit.rounding_level, units},
          {"condition", fit.condition},     {"degrees of freedom", fit.degrees_of_freedom}};
}

/// What the features lack where no degree was asked for, if that shows in the residual.
void suggest_products(const FitData& data, const LeastSquaresFit& fit, FitReport& report) {
  const std::size_t products = data.compiled.typed->products.products.size();
  if (data.module().typed.max_degree || products == 0 || fit.rms <= fit.rounding_level) return;
  report.warnings.push_back(fmt::format(
      "the coefficients may be functions of {} dimensionless product{}, which are taken as constants here: max_degree "
      "under [features] fits powers of them, model under [fit] any formula",
      products, products == 1 ? "" : "s"));
}

void fit_features(const FitData& data, const FitTable& options, FitReport& report, const Control& control) {
  const Regression all = regression(data, control);
  const LinearFit fit = fit_linear(all, options, control);
  report.terms = terms_of(data, fit, options.rational);
  leave_out_zeros(report);
  report.method = fit.method;
  report.metrics = metrics_of(fit.subset.fit, report.units);
  report.metrics.push_back({"features", static_cast<double>(all.columns())});
  report.warnings.insert(report.warnings.end(), fit.warnings.begin(), fit.warnings.end());
  if (fit.stability)
    report.warnings.insert(report.warnings.end(), fit.stability->warnings.begin(), fit.stability->warnings.end());
  suggest_products(data, fit.subset.fit, report);
  report.formula = law_text(report.target, report.terms);
  report.latex = law_latex(report.target, report.terms);
  report.notes.push_back(data.module().typed.certificate);
  if (options.rational)
    report.notes.push_back(
        "coefficients that are within three standard errors of a rational number with a small "
        "denominator are given as that number, which the data do not prove");
}

/// Returns the formula of the law.
std::string fit_model(const FitData& data, const FitTable& options, FitReport& report, const Control& control) {
  const FormulaFit fit = fit_formula(data, options, control);
  for (std::size_t k = 0; k < fit.parameters.size(); ++k) {
    const auto row = static_cast<Eigen::Index>(k);
    const double value = fit.fit.parameters(row);
    const double error = fit.fit.standard_errors(row);
    report.terms.push_back({fit.parameters[k], latex_name(fit.parameters[k]), value,
                            options.rational ? recognized_rational(value, error) : "", error, "1", std::nullopt});
  }
  report.method = fmt::format("Levenberg-Marquardt, loss {}, {} iterations: {}", fit.loss, fit.fit.iterations,
                              to_string(fit.fit.reason));
  report.metrics = {{fit.loss == "log"        ? "rms of log"
                     : fit.loss == "relative" ? "relative rms"
                                              : "rms residual",
                     fit.fit.rms, fit.loss == "absolute" ? report.units : ""},
                    {"condition", fit.fit.condition}};
  report.warnings.insert(report.warnings.end(), fit.fit.warnings.begin(), fit.fit.warnings.end());
  if (!fit.fit.converged())
    report.warnings.push_back(fmt::format("the fit has not converged: {}", to_string(fit.fit.reason)));
  const TypedFeature& prefactor = data.module().typed.features.front();
  report.formula =
      fmt::format("{} = {} * ({})", report.target,
                  feature_text(data.module().module, data.compiled.typed->scalars, prefactor), to_string(fit.formula));
  report.latex =
      fmt::format("{} = {} \\left({}\\right)", latex_name(report.target),
                  feature_latex(data.module().module, data.compiled.typed->scalars, prefactor), to_latex(fit.formula));
  for (std::size_t k = 0; k < data.compiled.typed->products.products.size(); ++k)
    report.notes.push_back(fmt::format(
        "pi{} = {}", k + 1, monomial_text(data.compiled.typed->scalars, data.compiled.typed->products.products[k])));
  return to_string(fit.formula);
}

std::string residuals_svg(const FitData& data, const StraightLineProgram& law, const FitReport& report) {
  const Eigen::ArrayXXd predicted = Evaluator(law).evaluate(data.inputs);
  ResidualPlot plot{report.formula.size() < 80 ? report.formula : report.target, report.target, report.units, {}, {}};
  for (Eigen::Index i = 0; i < predicted.rows(); ++i)
    for (Eigen::Index c = 0; c < predicted.cols(); ++c) {
      plot.measured.push_back(data.target_values(i, c));
      plot.predicted.push_back(predicted(i, c));
    }
  return residual_plot(plot);
}

std::string coefficients_svg(const FitReport& report) {
  CoefficientPlot plot{report.target, "coefficient", {}};
  for (const FittedTerm& term : report.terms)
    plot.bars.push_back({term.feature, term.coefficient, term.standard_error, term.frequency});
  return coefficient_plot(plot);
}

/// Model, law and code; with the data of a table, residuals as well.
void write_folder(const Problem& problem, const ProblemProgram& compiled, const FitData* data,
                  const std::string& formula, OutputFolder& folder, FitReport& report) {
  const auto write = [&](const std::string& name, const std::string& text) {
    folder.write(name, text);
    report.files.push_back(name);
  };
  const StraightLineProgram law = law_program(compiled, report.terms, formula, problem.name + "_law");
  for (const EmittedFile& file : emit(law, available_languages())) write(file.path, file.text);
  write(problem.name + "_law.tex", "\\[ " + report.latex + " \\]\n");
  if (data != nullptr) write(problem.name + "_residuals.svg", residuals_svg(*data, law, report));
  write(problem.name + "_coefficients.svg", coefficients_svg(report));
  const FittedModel model{problem.name, problem.text, compiled.program.provenance.files, report, formula};
  write(problem.name + "_model.toml", to_toml(model));
  write(problem.name + "_model.json", to_json(model));
  folder.commit();
}

FitReport fit_motion(const Problem& problem, const std::string& problem_path, const std::string& data_path,
                     std::optional<OutputFolder>& folder, const FitOptions& options, const Control& control) {
  if (!options.units.empty())
    throw InputError("--data-units is for tables", options.units.front().place, "trajectories in the problem's units");
  const auto read_beside = file_reader(std::filesystem::path(problem_path).parent_path().string(), problem.group.place);
  const DynamicsModel model = dynamics_model(problem, read_beside, control);
  FitReport report;
  for (const NamedTypedModule& module : model.compiled.typed->modules)
    if (has_units(problem)) report.units += (report.units.empty() ? "" : ", ") + to_string(module.dimension);
  report.seed = control.seed;
  fit_trajectories(model, *problem.dynamics, data_path, problem.fit && problem.fit->rational, report, control);
  report.folder = options.folder;
  if (folder) write_folder(problem, model.compiled, nullptr, "", *folder, report);
  return report;
}

}  // namespace

FitReport run_fit(const std::string& problem_path, const std::string& data_path, const FitOptions& options,
                  const Control& control) {
  const Problem problem = parse_problem(read_file(problem_path, {"PROBLEM.toml", 0, 0}), problem_path);
  std::optional<OutputFolder> folder;
  if (!options.folder.empty()) folder.emplace(options.folder, Place{"-o", 0, 0});
  if (problem.dynamics) return fit_motion(problem, problem_path, data_path, folder, options, control);
  const FitData data = fit_data(problem, problem_path, data_path, options.units, control);
  const FitTable table = problem.fit.value_or(FitTable{});
  FitReport report;
  report.target = data.target.name.value;
  report.units = has_units(problem) ? to_string(data.module().dimension) : "";
  report.seed = control.seed;
  report.notes = data.notes;
  report.metrics = {};
  std::string formula;
  if (table.model)
    formula = fit_model(data, table, report, control);
  else
    fit_features(data, table, report, control);
  report.metrics.push_back({"samples", static_cast<double>(data.inputs.rows())});
  report.folder = options.folder;
  if (folder) write_folder(problem, data.compiled, &data, formula, *folder, report);
  return report;
}

}  // namespace gordan
