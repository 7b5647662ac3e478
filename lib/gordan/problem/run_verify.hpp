// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/problem/report.hpp>
#include <gordan/problem/run_generate.hpp>

#include <string>

namespace gordan {

/// Checks the code of a problem, or of a folder that `generate` wrote: C++ compiled by the system's compiler (CXX, else
/// c++), NumPy by python3, and the interpreter, at exact random points and at points moved by group elements, against
/// exact evaluation of the generators. Residuals are in ulps of the sum of the absolute values of the terms.
[[nodiscard]] VerifyReport run_verify(const std::string& problem_or_folder, const GenerateOptions& options,
                                      const Control& control);

}  // namespace gordan
