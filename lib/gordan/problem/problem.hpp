// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/dynamics_table.hpp>
#include <gordan/problem/fit_table.hpp>
#include <gordan/problem/located.hpp>
#include <gordan/typed/monomial_kind.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// An input or an output: its name, its type, a representation as users write it, and its units.
struct DeclaredQuantity {
  Located<std::string> name;
  Located<std::string> type;                  ///< "scalar" where it is left out and there are units
  std::optional<Located<std::string>> units;  ///< as written; a pure number where they are left out
  bool positive = false;                      ///< of a scalar: it may stand below a fraction bar and under a root
};

/// A vector made of inputs, such as d = "q2 - q1": a sum of inputs of one type, with integers before them.
struct DerivedQuantity {
  Located<std::string> name;
  Located<std::string> definition;
};

/// The table [units]: more base units, and units by their definitions.
struct DeclaredUnits {
  struct Definition {
    Located<std::string> name;
    Located<std::string> text;
  };
  std::vector<Located<std::string>> base;
  std::vector<Definition> definitions;
};

/// The table [features]: which functions of the invariants are wanted.
struct FeatureOptions {
  MonomialKind monomials = MonomialKind::polynomial;
  bool norms = false;                      ///< |v| in place of v.v
  bool cosines = false;                    ///< v.w/(|v||w|) in place of v.w
  std::optional<Located<int>> max_degree;  ///< of the monomials, in the inputs; without it, a lattice basis alone
};

enum class LayerKind { linear, coupling };

/// A layer that code is wanted for: all equivariant linear maps of a source to a target, or the coupling of two
/// factors.
struct Layer {
  Located<std::string> name;
  LayerKind kind = LayerKind::linear;
  Located<std::string> left;                ///< source, or the first factor
  Located<std::string> right;               ///< target, or the second factor
  std::optional<Located<std::string>> out;  ///< of a coupling: what to project onto; every irrep when left out
};

/// A problem file as written: a group, named inputs and outputs, and what is wanted. Nothing of it has been given a
/// mathematical meaning yet (see problem_model.hpp).
struct Problem {
  std::string name;  ///< of the file, without folder and extension; names what is generated
  std::string text;  ///< the whole file
  Located<std::string> group;
  std::vector<DeclaredQuantity> inputs;   ///< in the order of the file
  std::vector<DerivedQuantity> derived;   ///< in the order of the file
  std::vector<DeclaredQuantity> outputs;  ///< in the order of the file
  std::optional<DeclaredUnits> units;
  std::optional<FeatureOptions> features;
  std::optional<FitTable> fit;
  std::optional<DynamicsTable> dynamics;
  std::vector<Layer> layers;  ///< in the order of the file
  std::optional<Located<int>> max_degree;
  std::vector<Located<std::string>> languages;
};

/// Whether anything in the problem has units.
[[nodiscard]] bool has_units(const Problem& problem);

/// The languages that code can be generated in, in the order in which they are offered.
[[nodiscard]] const std::vector<std::string>& available_languages();

/// Throws InputError, with the list of what is there, for a language that is not known or not there yet.
void check_language(const Located<std::string>& language);

/// What of a problem is wanted.
struct Selection {
  bool function = true;  ///< invariants and equivariants of the inputs
  std::vector<DeclaredQuantity> outputs;
  std::vector<Layer> layers;
};

/// The outputs and layers of these names, all when none is named. Throws InputError with the nearest match for a name
/// that is none of the problem.
[[nodiscard]] Selection select_parts(const Problem& problem, const std::vector<Located<std::string>>& names);

}  // namespace gordan
