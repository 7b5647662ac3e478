// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/program.hpp>

#include <string>

namespace gordan {

/// The adaptor to Eigen that stands beside the header of emit_cpp (`<name>.hpp`) and includes it:
///
///     template <class T> struct EigenInputs;    members are T or Eigen matrices of fixed size
///     template <class T> struct EigenOutputs;
///     template <class T> EigenOutputs<T> evaluate(const EigenInputs<T>& in);
///     void evaluate_rows(inputs, outputs);      one point a row, flattened
[[nodiscard]] std::string emit_eigen(const StraightLineProgram& program);

}  // namespace gordan
