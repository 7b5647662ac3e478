// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/group/classes.hpp>
#include <gordan/invariant/multidegree.hpp>
#include <gordan/rep/representation.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gordan {

/// A group as a weighted set of elements modulo p, over which class functions are averaged: the
/// conjugacy classes of a finite group, or the points of a finite torus with Weyl's density
/// (exact for every character whose weights stay below the order of the torus).
struct Averaging {
  ModularImage image;
  std::vector<ModularClass> classes;
};

/// The averaging that is exact for characters of K[V] up to degree `max_degree`, modulo the k-th
/// suitable prime (k = 0, 1, ...).
/// Throws LimitReached where the group is too large to be listed.
[[nodiscard]] Averaging averaging(const Representation& space, int max_degree, int k, const Control& control);

/// The first step of the engine, "count": dim K[V]^G in every multidegree, by Molien's formula
///   D_d = 1/|G| Sigma_C |C| Prod_i h_{d_i}(rho_i(g_C)),   Sigma_k h_k(A) t^k = 1/det(1 - t A),
/// evaluated modulo p.
class Counter {
 public:
  Counter(const Representation& space, Averaging averaging);

  [[nodiscard]] const ModularImage& image() const { return averaging_.image; }

  [[nodiscard]] std::size_t num_classes() const { return averaging_.classes.size(); }

  /// The share of the elements that act trivially on the first `summands` summands, |ker rho| / |G|, modulo p.
  [[nodiscard]] std::uint32_t kernel_weight(std::size_t summands) const;

  /// For each k the largest multiplicity of a primitive k-th root of 1 as an eigenvalue of an element on the
  /// first `source_summands` summands, for all k that occur; entry 0 is not used.
  /// Empty when an element has an eigenvalue of an order beyond 2000.
  [[nodiscard]] std::vector<int> eigenvalue_multiplicities(std::size_t source_summands) const;

  /// D_d modulo p; equal to D_d where Prod_i C(n_i + d_i - 1, d_i) < p.
  [[nodiscard]] std::uint32_t dimension(const Multidegree& degrees);

  /// The coefficients of t^0, ..., t^max_degree modulo p, degrees in the first `source_summands` summands:
  /// the series of the invariants of these or, with `equivariants`, of the invariants of degree 1 in the others.
  [[nodiscard]] std::vector<std::uint32_t> series(std::size_t source_summands, bool equivariants, int max_degree);

 private:
  void extend(int max_degree);

  Averaging averaging_;
  int degree_ = 0;
  std::vector<std::size_t> kind_;                             // summand -> row of distinct actions
  std::vector<std::vector<std::vector<std::uint32_t>>> det_;  // [kind][class] -> det(1 - t rho)
  std::vector<std::vector<std::vector<std::uint32_t>>> h_;    // [kind][class] -> h_0, h_1, ...
  std::vector<std::vector<bool>> trivial_;                    // [kind][class] -> acts as the identity
};

}  // namespace gordan
