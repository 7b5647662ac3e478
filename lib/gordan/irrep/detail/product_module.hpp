// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/irrep/detail/sparse_rationals.hpp>
#include <gordan/irrep/gelfand_tsetlin.hpp>

#include <cstddef>
#include <map>
#include <vector>

namespace gordan::detail {

/// c E_k or c F_k of the vector at a pattern.
struct ActionStep {
  int k = 0;
  std::size_t from = 0;
  Rational coefficient;
};

/// For each pattern but the first one, how it is obtained from patterns of higher weight; and an order of the patterns
/// in which those come first.
struct ModuleRecipes {
  std::vector<std::vector<ActionStep>> steps;
  std::vector<std::size_t> order;
};

/// v_i = sum of c F_k v_from.
[[nodiscard]] ModuleRecipes lowering_recipes(const GelfandTsetlinModule& module, const Control& control);

/// Coefficients c such that sum over i of (v_i (x) x_i) is killed by all E_k only if x_i = -sum of c E_k x_from.
[[nodiscard]] ModuleRecipes raising_recipes(const GelfandTsetlinModule& module, const Control& control);

/// The tensor product of two modules of gl(n); the vector i (x) j has index i * (dimension of b) + j.
class ProductModule {
 public:
  ProductModule(const GelfandTsetlinModule& a, const GelfandTsetlinModule& b, const Control& control);

  [[nodiscard]] SparseRationals raise(int k, const SparseRationals& vector) const;
  [[nodiscard]] SparseRationals lower(int k, const SparseRationals& vector) const;
  /// The form in which E_{k+1,k} is the adjoint of E_{k,k+1}.
  [[nodiscard]] Rational inner(const SparseRationals& v, const SparseRationals& w) const;
  [[nodiscard]] Rational squared_norm(std::size_t index) const;
  [[nodiscard]] std::size_t left(std::size_t index) const { return index / b_.dimension(); }
  [[nodiscard]] std::size_t right(std::size_t index) const { return index % b_.dimension(); }

  /// The index of j (x) i, for a product of a module with itself.
  [[nodiscard]] std::size_t exchanged(std::size_t index) const {
    return right(index) * b_.dimension() + left(index);
  }

  /// The vectors of a weight that all E_k kill, in reduced echelon form. LimitReached when the vectors among which they
  /// are found can have more than `max_entries` coefficients.
  [[nodiscard]] std::vector<SparseRationals> highest_weight_vectors(const std::vector<int>& weight,
                                                                    std::size_t max_entries,
                                                                    const Control& control) const;

 private:
  [[nodiscard]] SparseRationals continued(std::size_t top, const Control& control) const;

  const GelfandTsetlinModule& a_;
  const GelfandTsetlinModule& b_;
  ModuleRecipes recipes_;
  std::map<std::vector<int>, std::vector<std::size_t>> b_by_weight_;
};

}  // namespace gordan::detail
