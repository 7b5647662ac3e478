// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/program.hpp>

#include <span>
#include <vector>

namespace gordan {

/// For each output entry the sum of the absolute values of the terms that the program adds up to
/// it, at one point: the program with |inputs|, |constants| and every minus a plus; for y = f(x) of
/// a power or a function |y| + |f'(x)| scale(x). The scale in which rounding errors are counted.
[[nodiscard]] std::vector<double> term_scales(const StraightLineProgram& program,
                                              std::span<const double> inputs);

/// |value - expected| in units of the last place of `scale`: 2^-52 of the power of two at or below
/// it. Infinite for a NaN, and for any difference when scale is 0.
[[nodiscard]] double ulps(double value, double expected, double scale);

}  // namespace gordan
