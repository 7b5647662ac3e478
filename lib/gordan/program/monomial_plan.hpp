// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/program.hpp>

#include <span>
#include <vector>

namespace gordan {

/// How to evaluate a list of polynomials with shared monomials: a table of products, then one
/// multiplication and one addition a term.
///
/// Nodes are numbered: 0 .. variables-1 the variables; then the products, node variables+k being
/// nodes[left[k]] * nodes[right[k]]; the last node is the constant 1. Products are sorted by level
/// (all products of a level depend on earlier levels only): the k-th level is
/// levels[k] <= product < levels[k+1].
struct MonomialPlan {
  int variables = 0;
  std::vector<int> left, right;
  std::vector<int> levels;
  std::vector<int> monomial;  ///< the node of each term
  [[nodiscard]] int products() const { return static_cast<int>(left.size()); }
  [[nodiscard]] int one() const { return variables + products(); }
};

/// A plan for `terms` over `variables` entries: every monomial costs one product when it is a
/// variable times one that is there already, and else it is built from its prefix; powers by
/// squaring.
[[nodiscard]] MonomialPlan plan_monomials(std::span<const PolynomialTerm> terms, int variables);

}  // namespace gordan
