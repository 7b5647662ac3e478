// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/learn/regression.hpp>
#include <gordan/problem/data_file.hpp>
#include <gordan/problem/problem_program.hpp>

#include <string>
#include <vector>

namespace gordan {

/// A problem with one target, and data for it.
struct FitData {
  ProblemProgram compiled;  ///< features of the target alone
  DeclaredQuantity target;
  Eigen::ArrayXXd inputs;         ///< samples x entries of the inputs
  Eigen::ArrayXXd target_values;  ///< samples x entries of the target
  Eigen::VectorXd weights;        ///< of the samples; empty without
  std::vector<std::string> notes;

  [[nodiscard]] const NamedTypedModule& module() const { return compiled.typed->modules.front(); }
};

/// The output that is fitted: the only one, or the one that [fit] names. Throws InputError.
[[nodiscard]] DeclaredQuantity fit_target(const Problem& problem);

/// The output of this name. Throws InputError, with the nearest one, where there is none.
[[nodiscard]] DeclaredQuantity output_named(const Problem& problem, const Located<std::string>& name);

/// Compiles the features of the target and reads the data of inputs and target.
[[nodiscard]] FitData fit_data(const Problem& problem, const std::string& problem_path, const std::string& data_path,
                               const std::vector<Located<std::string>>& units, const Control& control);

/// The features at all samples, stacked: one column a feature, dim W rows a sample.
[[nodiscard]] Regression regression(const FitData& data, const Control& control);

/// "|q1|^2*k1", one for each feature.
[[nodiscard]] std::vector<std::string> feature_texts(const FitData& data);

}  // namespace gordan
