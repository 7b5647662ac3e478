// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/fit_data.hpp>

#include <gordan/core/text.hpp>
#include <gordan/problem/positive_data.hpp>
#include <gordan/problem/problem_model.hpp>
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

Eigen::ArrayXXd columns_of(const DataTable& data, std::size_t first, std::size_t count) {
  const auto rows = static_cast<Eigen::Index>(data.rows);
  return Eigen::Map<const Eigen::ArrayXXd>(data.values.data() + first * data.rows, rows,
                                           static_cast<Eigen::Index>(count));
}

/// Weights are a column of their own.
void refuse_quantity_as_weights(const Problem& problem) {
  const Located<std::string>& weights = *problem.fit->weights;
  const auto is_it = [&](const DeclaredQuantity& quantity) { return quantity.name.value == weights.value; };
  if (std::any_of(problem.inputs.begin(), problem.inputs.end(), is_it) ||
      std::any_of(problem.outputs.begin(), problem.outputs.end(), is_it) || weights.value.empty())
    throw InputError(fmt::format("the weights '{}' are no column of their own", weights.value), weights.place,
                     "a column of the data that is neither input nor output");
}

/// A column of pure numbers that is no quantity of the problem.
DataField weights_field(const Representation& source, const std::string& name) {
  Summand part = source.summands().front();
  part.name = name;
  part.type = "scalar";
  part.dimension = 1;
  part.offset = 0;
  part.variables = {name};
  return {name, {part}, "", std::nullopt};
}

Eigen::ArrayXXd features_at(const StraightLineProgram& program, const Eigen::ArrayXXd& inputs, const Control& control) {
  constexpr Eigen::Index block = 8192;
  const Evaluator evaluator(program);
  Eigen::ArrayXXd values(inputs.rows(), evaluator.output_size());
  for (Eigen::Index first = 0; first < inputs.rows(); first += block) {
    check(control);
    const Eigen::Index count = std::min(block, inputs.rows() - first);
    values.middleRows(first, count) = evaluator.evaluate(inputs.middleRows(first, count));
  }
  return values;
}

/// Every input divided by the power of two next to its largest entry.
Eigen::ArrayXXd near_one(const StraightLineProgram& program, Eigen::ArrayXXd inputs) {
  Eigen::Index first = 0;
  for (const Input& input : program.inputs) {
    auto entries = inputs.middleCols(first, input.shape.size());
    first += input.shape.size();
    const double largest = entries.size() == 0 ? 0 : entries.abs().maxCoeff();
    if (largest > 0)
      entries =
          entries.unaryExpr([exponent = std::ilogb(largest)](double x) { return std::ldexp(x, -exponent); }).eval();
  }
  return inputs;
}

/// Refuses features that are zero, or nearly, only because products of small numbers are below the range of doubles.
void refuse_vanishing(const FitData& data, const Regression& found, Eigen::Index before, const Control& control) {
  Eigen::ArrayXXd other;
  for (Eigen::Index k = 0; k < found.columns(); ++k) {
    if (!(found.features.col(k).cwiseAbs().maxCoeff() < std::numeric_limits<double>::min())) continue;
    if (other.size() == 0)
      other = features_at(data.compiled.program, near_one(data.compiled.program, data.inputs), control);
    const Eigen::Index size = data.target_values.cols();
    if (!(other.middleCols(before + k * size, size).abs().maxCoeff() > 0)) continue;
    throw InputError(fmt::format("the values of '{}' are below the range of double precision", column_name(found, k)),
                     {"DATA", 0, 0}, "units in which the data are nearer to 1");
  }
}

/// The entries of the outputs before that of the module.
Eigen::Index entries_before(const StraightLineProgram& program, const std::string& name) {
  Eigen::Index before = 0;
  for (const Output& output : program.outputs) {
    if (output.name == name) return before;
    before += output.shape.size();
  }
  require(false, "the program has the output of the target");
  return before;
}

}  // namespace

DeclaredQuantity fit_target(const Problem& problem) {
  const Place place = problem.fit ? problem.fit->place : problem.group.place;
  if (problem.outputs.empty())
    throw InputError("the problem has no [outputs], so nothing to fit", place, "an output, which the data have too");
  if (!problem.fit || !problem.fit->target) {
    if (problem.outputs.size() > 1)
      throw InputError("the problem has several outputs", place, "target = \"...\" under [fit]");
    return problem.outputs.front();
  }
  return output_named(problem, *problem.fit->target);
}

DeclaredQuantity output_named(const Problem& problem, const Located<std::string>& name) {
  std::vector<std::string> known;
  for (const DeclaredQuantity& output : problem.outputs) {
    if (output.name.value == name.value) return output;
    known.push_back(output.name.value);
  }
  const std::string nearest = nearest_match(name.value, known);
  throw InputError(fmt::format("the problem has no output '{}'", name.value), name.place,
                   fmt::format("one of {}", join(known, ", ")),
                   nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest));
}

FitData fit_data(const Problem& problem, const std::string& problem_path, const std::string& data_path,
                 const std::vector<Located<std::string>>& units, const Control& control) {
  const DeclaredQuantity target = fit_target(problem);
  const auto read_beside = file_reader(std::filesystem::path(problem_path).parent_path().string(), problem.group.place);
  const ProblemModel model = problem_model(problem, problem.outputs, read_beside, control);
  const DataFields fields = data_fields(problem, model);
  std::vector<DataField> wanted = fields.inputs;
  std::vector<DataField> unused;
  for (const DataField& output : fields.outputs) (output.name == target.name.value ? wanted : unused).push_back(output);
  const std::size_t inputs = total_width(fields.inputs);
  const std::size_t outputs = total_width(wanted) - inputs;
  const bool weighted = problem.fit && problem.fit->weights;
  if (weighted) refuse_quantity_as_weights(problem);
  if (weighted) wanted.push_back(weights_field(model.source, problem.fit->weights->value));
  const DataTable table = read_data(data_path, {"DATA", 0, 0}, wanted, fields.system, {units, unused}, control);
  check_positive(problem, table, {data_path, 0, 0});
  FitData data{problem_program(problem, {target}, read_beside, control),
               target,
               columns_of(table, 0, inputs),
               columns_of(table, inputs, outputs),
               {},
               table.notes};
  if (weighted) data.weights = columns_of(table, inputs + outputs, 1).col(0).matrix();
  require_features(problem, problem.group.place);
  return data;
}

Regression regression(const FitData& data, const Control& control) {
  const Eigen::ArrayXXd values = features_at(data.compiled.program, data.inputs, control);
  const Eigen::Index before = entries_before(data.compiled.program, data.module().name);
  const Eigen::Index size = data.target_values.cols();
  const Eigen::Index samples = values.rows();
  const auto columns = static_cast<Eigen::Index>(data.module().typed.features.size());
  Regression result{Eigen::MatrixXd(samples * size, columns), Eigen::VectorXd(samples * size)};
  for (Eigen::Index i = 0; i < samples; ++i)
    for (Eigen::Index c = 0; c < size; ++c) {
      result.target(i * size + c) = data.target_values(i, c);
      for (Eigen::Index k = 0; k < columns; ++k) result.features(i * size + c, k) = values(i, before + k * size + c);
    }
  if (data.weights.size() > 0) {
    result.weights.resize(samples * size);
    for (Eigen::Index i = 0; i < samples; ++i) result.weights.segment(i * size, size).setConstant(data.weights(i));
  }
  result.rows_per_sample = size;
  result.names = feature_texts(data);
  refuse_vanishing(data, result, before, control);
  return result;
}

std::vector<std::string> feature_texts(const FitData& data) {
  std::vector<std::string> texts;
  for (const TypedFeature& feature : data.module().typed.features)
    texts.push_back(feature_text(data.module().module, data.compiled.typed->scalars, feature));
  return texts;
}

}  // namespace gordan
