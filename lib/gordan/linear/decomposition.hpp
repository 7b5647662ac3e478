// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/integer.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/irrep/irrep_type.hpp>
#include <gordan/rep/representation.hpp>

#include <string>
#include <vector>

namespace gordan {

/// One irreducible representation and how often it occurs.
struct IsotypicComponent {
  std::string irrep;  ///< a name that irrep(NAME) reads; "1E+2E" style names of real groups stand for the real irrep
  int dimension = 0;  ///< over R when the decomposition is over R, else over C
  Integer multiplicity;
  IrrepType type = IrrepType::real;  ///< real: commutant R (over R); complex: C; quaternionic: H
};

/// V = sum of multiplicity * irrep.
struct Decomposition {
  Representation source;
  std::vector<IsotypicComponent> components;  ///< those that occur, in the order of the irreps of the group
  bool over_reals = true;  ///< into real irreps; otherwise into complex ones, of a holomorphic representation
  std::vector<std::string> notes;
  std::string reason;  ///< the theorem, and the checks that were made
};

/// The multiplicities of the irreps in V: finite groups by exact inner products of characters, classical Lie groups by
/// weights. Real representations are decomposed over R: an irrep of complex or quaternionic type has twice the
/// dimension there (and occurs with its conjugate, or an even number of times, over C).
/// Throws LimitReached where the group is too large for its table of characters.
/// Source: Serre, Linear Representations of Finite Groups (1977), sections 2.3, 13.2.
[[nodiscard]] Decomposition decompose(const Representation& representation, const Control& control = {});

}  // namespace gordan
