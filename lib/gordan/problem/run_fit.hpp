// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/problem/fit_report.hpp>
#include <gordan/problem/located.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gordan {

struct FitOptions {
  std::vector<Located<std::string>> units{};  ///< "q1=km": units that the data have
  std::string folder{};                       ///< where model, plots and code are written; "" for nowhere
};

/// Fits the law that [fit] of a problem asks for to data. The folder gets NAME_model.json (which `predict` reads),
/// NAME_model.toml, NAME_law.tex, NAME_residuals.svg, NAME_coefficients.svg and the code of the law in every language,
/// all or nothing.
[[nodiscard]] FitReport run_fit(const std::string& problem_path, const std::string& data_path,
                                const FitOptions& options, const Control& control);

struct PredictOptions {
  std::vector<Located<std::string>> units{};
  std::string out{};  ///< NPZ, NPY or CSV by its ending, of a motion NPZ or CSV; "" for none
};

/// Evaluates a fitted law on data that have the inputs of its problem; where they have the target too, compares.
[[nodiscard]] PredictReport run_predict(const std::string& model_path, const std::string& data_path,
                                        const PredictOptions& options, const Control& control);

}  // namespace gordan
