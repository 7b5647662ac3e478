// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/fit_formula.hpp>

#include <gordan/core/text.hpp>
#include <gordan/formula/reader.hpp>
#include <gordan/program/derivative.hpp>
#include <gordan/runtime/evaluator.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace gordan {

namespace {

std::vector<std::string> names_of_products(const FitData& data) {
  std::vector<std::string> names;
  for (std::size_t k = 0; k < data.compiled.typed->products.products.size(); ++k)
    names.push_back("pi" + std::to_string(k + 1));
  return names;
}

/// Reads the formula, whose symbols are products and the parameters of [fit.start].
Expression read_formula(const FitData& data, const FitTable& options) {
  std::vector<std::string> known = names_of_products(data);
  for (const ModelParameter& parameter : options.start) {
    if (std::find(known.begin(), known.end(), parameter.name.value) != known.end())
      throw InputError(fmt::format("'{}' is a product or a parameter already", parameter.name.value),
                       parameter.name.place, "another name for the parameter");
    known.push_back(parameter.name.value);
  }
  const Expression formula = parse_expression(options.model->value, known, options.model->place);
  const std::vector<std::string> used = symbols(formula);
  for (const ModelParameter& parameter : options.start)
    if (std::find(used.begin(), used.end(), parameter.name.value) == used.end())
      throw InputError(fmt::format("the model has no parameter '{}'", parameter.name.value), parameter.name.place,
                       fmt::format("one of {}", join(used, ", ")));
  return formula;
}

void refuse_several_generators(const FitData& data, const FitTable& options) {
  if (data.compiled.typed->products.products.empty() && data.compiled.typed->products.certificate.empty())
    throw InputError("a model is a formula in the dimensionless products", options.model->place,
                     "no max_degree under [features]");
  const std::size_t generators = data.module().typed.features.size();
  if (generators != 1)
    throw InputError(fmt::format("'{}' has {} generators, and a model is one formula", data.module().name, generators),
                     options.model->place, "a target with one generator, such as a scalar");
}

/// Residuals and their derivatives at all samples.
class FormulaResiduals {
 public:
  FormulaResiduals(const FitData& data, const Expression& formula, const std::vector<std::string>& parameters,
                   std::string loss)
      : target_(data.target_values),
        loss_(std::move(loss)),
        inputs_(data.inputs.rows(), 0),
        evaluator_(program(data, formula, parameters)) {
    inputs_.resize(data.inputs.rows(), data.inputs.cols() + static_cast<Eigen::Index>(parameters.size()));
    inputs_.leftCols(data.inputs.cols()) = data.inputs;
    if (loss_ == "log" && !(target_ > 0).all())
      throw InputError("the target is not positive everywhere", {"DATA", 0, 0}, "loss = \"absolute\" or \"relative\"");
    if (loss_ == "relative" && !(target_ != 0).all())
      throw InputError("the target is zero somewhere", {"DATA", 0, 0}, "loss = \"absolute\"");
  }

  void operator()(const Eigen::VectorXd& parameters, Eigen::VectorXd& residuals, Eigen::MatrixXd* jacobian) {
    const Eigen::Index n = parameters.size();
    inputs_.rightCols(n).rowwise() = parameters.transpose().array();
    const Eigen::ArrayXXd values = evaluator_.evaluate(inputs_);
    const Eigen::Index samples = inputs_.rows();
    const Eigen::Index size = target_.cols();
    residuals.resize(samples * size);
    if (jacobian != nullptr) jacobian->resize(samples * size, n);
    for (Eigen::Index i = 0; i < samples; ++i)
      for (Eigen::Index c = 0; c < size; ++c) {
        const double y = target_(i, c);
        const double f = values(i, c);
        residuals(i * size + c) = residual(y, f);
        if (jacobian == nullptr) continue;
        for (Eigen::Index k = 0; k < n; ++k) (*jacobian)(i * size + c, k) = values(i, size + c * n + k) * slope(y, f);
      }
  }

 private:
  static StraightLineProgram program(const FitData& data, const Expression& formula,
                                     const std::vector<std::string>& parameters) {
    std::vector<FormulaParameter> open;
    for (const std::string& name : parameters) open.push_back({name, std::nullopt});
    const StraightLineProgram law = lower_formula_law(*data.compiled.typed, data.module(), formula, open, {});
    std::vector<int> which;
    for (std::size_t k = law.inputs.size() - parameters.size(); k < law.inputs.size(); ++k)
      which.push_back(static_cast<int>(k));
    return with_jacobians(law, which);
  }

  [[nodiscard]] double residual(double y, double f) const {
    if (loss_ == "log") return std::log(f) - std::log(y);
    return loss_ == "relative" ? (f - y) / std::abs(y) : f - y;
  }
  [[nodiscard]] double slope(double y, double f) const {
    if (loss_ == "log") return 1 / f;
    return loss_ == "relative" ? 1 / std::abs(y) : 1.0;
  }

  Eigen::ArrayXXd target_;
  std::string loss_;
  Eigen::ArrayXXd inputs_;
  Evaluator evaluator_;
};

}  // namespace

FormulaFit fit_formula(const FitData& data, const FitTable& options, const Control& control) {
  refuse_several_generators(data, options);
  FormulaFit result{read_formula(data, options), {}, {}, options.loss ? options.loss->value : "absolute"};
  std::vector<FitParameter> parameters;
  for (const ModelParameter& parameter : options.start) {
    result.parameters.push_back(parameter.name.value);
    parameters.push_back({.name = parameter.name.value, .start = parameter.start.value});
  }
  if (parameters.empty())
    throw InputError("the model has no parameters", options.model->place, "[fit.start] with their first values");
  const auto residuals = std::make_shared<FormulaResiduals>(data, result.formula, result.parameters, result.loss);
  result.fit = levenberg_marquardt(
      parameters,
      [residuals](const Eigen::VectorXd& at, Eigen::VectorXd& values, Eigen::MatrixXd* jacobian) {
        (*residuals)(at, values, jacobian);
      },
      {}, control);
  return result;
}

}  // namespace gordan
