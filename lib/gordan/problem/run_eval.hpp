// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/problem/eval_report.hpp>
#include <gordan/problem/problem.hpp>

#include <string>
#include <vector>

namespace gordan {

/// What of a problem is evaluated, and where to.
struct EvalOptions {
  std::vector<Located<std::string>> outputs{};  ///< all when empty
  std::vector<Located<std::string>> units{};    ///< "q1=km": units that the data have
  std::string out{};                            ///< the file to write, by its ending .npz, .npy or .csv; "" for none
};

/// Evaluates the features of a problem at every row of a data file, block by block, and writes them, all or nothing.
/// Throws InputError before any work when the file cannot be written or its ending is none of these.
[[nodiscard]] EvalReport run_eval(const std::string& problem_path, const std::string& data_path,
                                  const EvalOptions& options, const Control& control);

}  // namespace gordan
