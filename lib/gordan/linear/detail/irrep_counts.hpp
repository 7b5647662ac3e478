// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/exact/integer.hpp>
#include <gordan/group/group.hpp>
#include <gordan/irrep/irrep_type.hpp>
#include <gordan/rep/expression.hpp>

namespace gordan::detail {

/// A complex irrep of a group, and how often it occurs.
struct IrrepCount {
  std::string name;
  std::string conjugate;  ///< the name of the complex conjugate irrep
  std::string real_name;  ///< of the irrep over R that contains it
  Integer degree;
  IrrepType type = IrrepType::real;
  Integer multiplicity;
};

/// Complex irreps, in their order: the keys are compared from left to right.
using IrrepCounts = std::map<std::vector<long>, IrrepCount>;

/// Adds `factor` times the counts of `more`.
void add(IrrepCounts& counts, const IrrepCounts& more, const Integer& factor = 1);

/// The irreps over C in an expression of any group, those that occur.
/// Throws InputError where no characters are known, LimitReached where the table of characters is too large.
[[nodiscard]] IrrepCounts irrep_counts(const Group& group, const RepExpression& expression, const Control& control);

/// Finite groups: inner products with the table of characters, modulo primes larger than the dimension; S(n): on as few
/// points as the multiplicities depend on.
[[nodiscard]] IrrepCounts finite_irrep_counts(const FiniteGroup& group, const RepExpression& expression,
                                              const Control& control);

/// Classical groups: by weights; subspaces without a name by Weyl's integration formula.
[[nodiscard]] IrrepCounts classical_irrep_counts(const ClassicalGroup& group, const RepExpression& expression,
                                                 const Control& control);

}  // namespace gordan::detail
