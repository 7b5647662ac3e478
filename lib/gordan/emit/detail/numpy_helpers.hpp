// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>

namespace gordan::detail {

/// The functions that an emitted NumPy module calls, only those named and what they need:
/// flat, shaped, stack, determinant, cross, polynomials, root; input and output always.
[[nodiscard]] std::string numpy_helpers(std::set<std::string> names);

}  // namespace gordan::detail
