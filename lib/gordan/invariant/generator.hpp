// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/invariant/multidegree.hpp>
#include <gordan/invariant/recipe.hpp>

#include <string>

namespace gordan {

/// A homogeneous generator of an algebra of invariants or of a module of equivariants.
struct Generator {
  std::string name;  ///< f1, f2, ... for invariants; F1, F2, ... for equivariants
  int degree = 0;    ///< in the variables of the source
  Multidegree multidegree;
  Recipe recipe;
};

}  // namespace gordan
