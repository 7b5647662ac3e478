// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/units/product_exponents.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace gordan {

/// How the basis of the lattice of dimensionless products is chosen: Hermite normal form; LLL-reduced; or made of the
/// shortest products there are (`--lattice short`).
enum class LatticeBasis : std::uint8_t { hermite, lll, shortest };

struct PiGroupsOptions {
  LatticeBasis basis = LatticeBasis::shortest;
  /// Products with rational exponents, each of power 1 in a variable of its own, as textbooks write them.
  bool rational = false;
  /// Only exponents >= 0: the Hilbert basis of the monoid of dimensionless monomials, in place of a basis of the
  /// lattice.
  bool positive_only = false;
  /// Names of variables that no product may contain.
  std::vector<std::string> exclude = {};
  /// Bounds the search for short products (list entries and nodes); the answer depends on it only where it is not
  /// proven.
  std::size_t work_limit = 4'000'000;
};

/// All dimensionless products of the variables.
struct PiGroups {
  std::vector<UnitsVariable> variables;    // as given; products have one exponent for each
  std::size_t rank = 0;                    // of the dimension matrix of the variables that are not excluded
  std::vector<ProductExponents> products;  // ordered by (sum |e|, max |e|, number of variables, of negative e, names)
  Integer index = 1;                       // of the lattice they generate in the lattice of all integer products
  bool unimodular = true;  // index == 1: every dimensionless product is a product of integer powers of them
  Rational norm;           // sum of |e| over all products
  Rational lower_bound;    // no integer basis has a smaller norm: the sum of the L1 successive minima, as far as known
  bool optimal = false;    // norm == lower_bound
  std::vector<std::size_t> unused;  // variables that occur in no dimensionless product at all
  std::string certificate;          // what is proven, and by which theorem
};

/// A basis of the lattice { e : the product x^e is dimensionless }, which is saturated: no root of a product of basis
/// members is missed. The answer does not depend on the order of the variables (only its layout does).
///
/// LLL reduction, then all products of norm 1, 2, ... are listed and taken greedily while the taken ones stay primitive
/// (extend to a basis). The norms of the first rationally independent ones are the successive minima lambda_i in the L1
/// norm; the sum of lambda_i bounds the norm of every basis from below, so a basis that attains it is optimal.
/// Throws InputError for names that occur twice or are unknown, LimitReached on interrupt.
[[nodiscard]] PiGroups pi_groups(std::span<const UnitsVariable> variables, const PiGroupsOptions& options = {},
                                 const Control& control = {});

}  // namespace gordan
