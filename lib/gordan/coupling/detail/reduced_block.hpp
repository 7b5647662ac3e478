// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/coupling/detail/coupling_tables.hpp>
#include <gordan/coupling/detail/index_orbits.hpp>
#include <gordan/coupling/reduced_product.hpp>

#include <functional>
#include <map>
#include <vector>

namespace gordan::detail {

/// A symmetric tensor valued in an irrep: the value on every orbit, component by component; `position` is the number of
/// the orbit.
struct SymmetricTensor {
  std::vector<int> path;  ///< the intermediate degrees
  std::vector<TensorComponent> components;
  Rational squared_norm;  ///< of one component in orthonormal coordinates, that of the irrep included
};

/// The independent symmetrised couplings over one choice of summands, orthogonal, by degree.
class BlockSolver {
 public:
  /// `wanted(l)`: whether irreps of degree l are asked for; `middle(step, l)`: whether the intermediate irrep after
  /// coupling factor number `step` may have degree l.
  template <class Wanted, class Middle>
  BlockSolver(const IndexOrbits& orbits, CouplingTables& tables, Wanted wanted, Middle middle, bool complete,
              const Control& control)
      : orbits_(orbits), tables_(tables), middle_(middle), complete_(complete), control_(control) {
    const std::vector<int> counts = orbits.multiplicities();
    for (std::size_t l = 0; l < counts.size(); ++l)
      if (counts[l] > 0 && wanted(static_cast<int>(l))) open_[static_cast<int>(l)] = counts[l];
    solve();
  }

  [[nodiscard]] std::map<int, std::vector<SymmetricTensor>> take() { return std::move(found_); }
  /// The product of the weights of the coordinates of an orbit.
  [[nodiscard]] const Rational& orbit_weight(std::size_t orbit) const { return orbit_weights_[orbit]; }

 private:
  void solve();
  void descend(const std::vector<TensorComponent>& tensor, int degree, std::size_t used, std::vector<int>& path);
  void finish(const std::vector<TensorComponent>& tensor, int degree, const std::vector<int>& path);
  void add(const std::vector<TensorComponent>& tensor, int degree, int target, const std::vector<int>& path);
  [[nodiscard]] bool reaches(int degree, std::size_t used) const;
  [[nodiscard]] TensorComponent symmetrise(const TensorComponent& component) const;
  [[nodiscard]] Rational product(const TensorComponent& a, const TensorComponent& b) const;

  const IndexOrbits& orbits_;
  CouplingTables& tables_;
  std::function<bool(std::size_t, int)> middle_;
  bool complete_;
  const Control& control_;
  std::map<int, int> open_;  ///< copies that are still to be found, by degree
  std::vector<Rational> orbit_weights_;
  std::map<int, std::vector<SymmetricTensor>> found_;
};

}  // namespace gordan::detail
