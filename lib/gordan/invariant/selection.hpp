// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/echelon.hpp>
#include <gordan/invariant/generator.hpp>
#include <gordan/invariant/graded_dimensions.hpp>
#include <gordan/invariant/points.hpp>
#include <gordan/invariant/spanning_family.hpp>

#include <cstdint>
#include <map>
#include <set>
#include <vector>

namespace gordan {

/// The engine: count, propose, select, certify, one multidegree after the other.
///
/// Invariants are vectors of values at random points modulo p. In each multidegree the products of the
/// generators go in first; candidates that raise the rank after them are new minimal generators; the
/// multidegree is certified when the rank reaches the dimension D counted from characters, since
/// rank modulo p <= rank over the field <= D.
///
/// Products are kept as the standard monomials of the relation ideal in the lexicographic order in
/// which a later generator is larger: an order ideal, so only products all of whose divisors are
/// standard are tried, and nearly every elimination raises the rank.
class Selection {
 public:
  /// `prime` must be the one modulo which `family` evaluates. All arguments must outlive the selection.
  Selection(GradedDimensions& dimensions, const SpanningFamily& family, std::uint32_t prime, const Control& control);

  /// Makes the multidegree complete and returns the indices of its new generators. Every smaller
  /// multidegree (entry by entry) must be complete already. A second call returns nothing new.
  std::vector<std::size_t> complete(const Multidegree& degrees);

  /// Takes a generator that was found in another way, as the next one; its multidegree must not be complete.
  std::size_t adopt(Generator generator);

  [[nodiscard]] const std::vector<Generator>& generators() const { return generators_; }
  [[nodiscard]] std::uint32_t prime() const { return points_.prime(); }

 private:
  struct StandardMonomial {
    std::vector<std::uint32_t> factors;  // indices of generators, ascending
    std::vector<std::uint32_t> values;   // at the points used so far
  };
  using Basis = std::vector<StandardMonomial>;

  void extend_generator(std::size_t index, std::size_t points);
  void extend_values(StandardMonomial& monomial, std::size_t points);
  [[nodiscard]] bool divisors_are_standard(const std::vector<std::uint32_t>& factors) const;
  void insert_products(const Multidegree& degrees, std::size_t dimension, std::size_t points, Basis& basis,
                       EchelonForm& echelon);
  void insert_product(std::size_t generator, StandardMonomial& rest, std::size_t points, Basis& basis,
                      EchelonForm& echelon);
  std::vector<std::size_t> insert_candidates(const Multidegree& degrees, std::size_t dimension, std::size_t points,
                                             Basis& basis, EchelonForm& echelon);
  void require_memory(std::size_t dimension, std::size_t points) const;

  GradedDimensions& dimensions_;
  const SpanningFamily& family_;
  const Control& control_;
  Points points_;
  std::vector<Generator> generators_;
  std::vector<std::vector<std::uint32_t>> generator_values_;
  std::map<Multidegree, Basis> bases_;
  std::set<std::vector<std::uint32_t>> standard_;
};

}  // namespace gordan
