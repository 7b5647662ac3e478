// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/polynomial.hpp>
#include <gordan/program/builder.hpp>

#include <span>

namespace gordan {

/// The values of polynomials in the entries of `variables`, one row each; monomials are shared.
[[nodiscard]] Value lower_polynomials(std::span<const Polynomial> polynomials, Value variables);

}  // namespace gordan
