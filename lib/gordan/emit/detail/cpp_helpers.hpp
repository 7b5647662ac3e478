// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>

namespace gordan::detail {

/// The loops that emitted C++ calls for large operations, only those named and what they need:
/// storage, copy, transpose, gather, matmul, dot, sum, trace, determinant, cross, polynomials, root,
/// exp, log, sin, cos, tanh.
[[nodiscard]] std::string cpp_helpers(std::set<std::string> names);

}  // namespace gordan::detail
