// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/program.hpp>

namespace gordan {

/// Scalar operations of one evaluation; sign changes and copies are free.
struct OperationCount {
  long additions = 0;
  long multiplications = 0;
  long functions = 0;  ///< divisions, roots, exp and others
  [[nodiscard]] long total() const { return additions + multiplications + functions; }
};

/// The cost of operation `index` of the program.
[[nodiscard]] OperationCount operation_count(const StraightLineProgram& program, int index);

/// The cost of the whole program.
[[nodiscard]] OperationCount operation_count(const StraightLineProgram& program);

}  // namespace gordan
