// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/equivariant/equivariants.hpp>
#include <gordan/program/program.hpp>

#include <string>
#include <vector>

namespace gordan {

/// A target with its module, and the name of its output ("" becomes "equivariants").
struct NamedModule {
  std::string name;
  EquivariantModule module;
};

/// The program that evaluates generators: one input per summand of the source; the output
/// `invariants` (m x 1) holds f1, ..., fm, and for each target an output of its name (s x dim W), one
/// row per generator F1, ..., Fs of its module. Matrix recipes stay shared products, polynomials share
/// monomials, many equal inputs stay loops; every constant is rounded once.
/// The modules must have the same source.
[[nodiscard]] StraightLineProgram lower(const InvariantGenerators& invariants, const std::vector<NamedModule>& modules,
                                        Provenance provenance);

}  // namespace gordan
