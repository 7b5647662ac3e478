// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/group/group.hpp>
#include <gordan/linear/linear_maps.hpp>
#include <gordan/rep/expression.hpp>

namespace gordan {

/// One generator, of a group or of a Lie algebra, by its matrices on V and on W.
struct GeneratorPair {
  Matrix<Number> source;
  Matrix<Number> target;
};

/// The generators of a group (group_generators) on two of its representations.
/// Throws InputError for an irrep without matrices, LimitReached beyond max_null_space_dimension.
[[nodiscard]] std::vector<GeneratorPair> generator_pairs(const Group& group, const RepExpression& v,
                                                         const RepExpression& w);

/// The largest dimension of V or W whose matrices are written down.
inline constexpr int max_null_space_dimension = 3000;

/// The reduced echelon basis of all X with target X = X source for every pair, each map scaled to integral coefficients
/// of content 1, its first entry positive.
///
/// Found modulo word-size primes, lifted to the field of the entries, and proven: for an X that solves the equations
/// modulo P and whose residual, denominators cleared, has all conjugates below P, the residual is zero; and no more
/// maps exist than modulo a prime. Throws LimitReached beyond `max_entries` nonzero entries or the memory limit.
[[nodiscard]] std::vector<LinearMap> intertwiners(const std::vector<GeneratorPair>& pairs, std::size_t source,
                                                  std::size_t target, const LinearOptions& options,
                                                  const Control& control);

/// Hom_G(V, W) between two expressions of a group with the generators of group_generators: intertwiners of
/// generator_pairs, tensor legs shared between both sides so that the larger matrix is as small as possible. In the
/// coordinates of the expressions, as their matrices are (RepExpression::squared_norms are not applied).
[[nodiscard]] std::vector<LinearMap> null_space_maps(const Group& group, const RepExpression& v, const RepExpression& w,
                                                     const Control& control, const LinearOptions& options = {});

}  // namespace gordan
