// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/rep/representation.hpp>

namespace gordan::detail {

/// Whether the coordinates are real ones, the matrices of all elements real (those of a realified vector of U(n) are,
/// in re and im), so that irreps over R make sense. An irrep without matrices is real when its type is, or when the
/// group is finite and has real irreps.
[[nodiscard]] bool is_real_space(const Representation& v);

}  // namespace gordan::detail
