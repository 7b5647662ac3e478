// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/invariant/fundamental_invariants.hpp>

#include <string>
#include <vector>

namespace gordan {

/// Minimal generators of the module (K[V] (x) W)^G of polynomial equivariants V -> W over K[V]^G.
struct EquivariantModule {
  InvariantGenerators invariants;  ///< of the source
  Representation target;
  Representation space;               ///< V + W*: the recipes of `generators` live here
  std::vector<Generator> generators;  ///< degree 1 in W*; degree and multidegree count V only
  Certificate certificate;
  std::string stopped_by;
};

/// Invariants to equivariants (Malgrange, Schwarz): of bihomogeneous generators of K[V + W*]^G of degree
/// at most 1 in W*, those of degree 0 generate the invariants, and F_j = Sigma_i (df_j/dl_i) e_i,
/// over those of degree 1, generate the module; minimality carries over.
[[nodiscard]] EquivariantModule equivariants(const Representation& source, const Representation& target,
                                             const InvariantOptions& options = {}, const Control& control = {});

/// F_j as polynomials in the variables of the source, one per component of the target.
[[nodiscard]] std::vector<Polynomial> components(const EquivariantModule& module, const Generator& generator);

/// The equivariant as a person writes it: "v", "A·v"; "grad_l reynolds(...)" where nothing shorter is known.
[[nodiscard]] std::string recipe_text(const EquivariantModule& module, const Generator& generator);
[[nodiscard]] std::string recipe_latex(const EquivariantModule& module, const Generator& generator);

}  // namespace gordan
