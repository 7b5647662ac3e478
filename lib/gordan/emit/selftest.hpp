// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/program.hpp>

#include <string>
#include <vector>

namespace gordan {

/// Two points that differ by a change of units by powers of two: the outputs at `rescaled` must be
/// exactly `factors` times those at `inputs`.
struct Rescaling {
  std::vector<double> inputs{};
  std::vector<double> rescaled{};
  std::vector<double> factors{};
};

/// Points at which emitted code is compared with exact values. Each point: flattened inputs that
/// are doubles exactly, the exact outputs rounded to double, and for each output entry the sum of
/// the absolute values of its terms, in whose units of the last place the difference is counted.
struct SelfTest {
  std::vector<std::vector<double>> inputs{};
  std::vector<std::vector<double>> expected{};
  std::vector<std::vector<double>> scales{};
  std::vector<Rescaling> rescalings{};
  double limit = 64;  ///< in ulps
};

/// Programs that run the emitted C++ (`#include "<name>.hpp"`), the emitted NumPy module (beside
/// it), at the points. They print a line "<output> <worst ulps>" per output, "inf" for a NaN, and
/// exit with 0 when all are within the limit, else with 1.
[[nodiscard]] std::string emit_selftest_cpp(const StraightLineProgram& program, const SelfTest& test);
[[nodiscard]] std::string emit_selftest_numpy(const StraightLineProgram& program, const SelfTest& test);

}  // namespace gordan
