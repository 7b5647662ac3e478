// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>
#include <gordan/problem/fit_report.hpp>
#include <gordan/program/program.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace gordan {

/// A fitted law as it is kept in a file: the problem it belongs to, and what was fitted.
struct FittedModel {
  std::string problem_name;
  std::string problem_text;
  std::vector<NamedText> files;  ///< that the problem reads
  FitReport report;
  std::string formula;  ///< of a nonlinear law, "" of a sum of features
};

/// The model as JSON, which `parse_model` reads back without loss.
[[nodiscard]] std::string to_json(const FittedModel& model);

/// Throws InputError at `place` for anything that is no model of this program.
[[nodiscard]] FittedModel parse_model(std::string_view text, const Place& place);

/// The model as TOML, for people.
[[nodiscard]] std::string to_toml(const FittedModel& model);

}  // namespace gordan
