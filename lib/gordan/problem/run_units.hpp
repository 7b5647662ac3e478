// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/problem/problem.hpp>
#include <gordan/problem/units_report.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// A name and its units, as on a command line or in a problem file.
struct WrittenQuantity {
  Located<std::string> name;
  Located<std::string> units;
};

/// What `units` is asked.
struct UnitsRequest {
  std::vector<WrittenQuantity> quantities = {};
  std::vector<WrittenQuantity> targets = {};
  DeclaredUnits units = {};
  std::vector<Located<std::string>> constants = {};  ///< names of physical constants that join the quantities
  std::vector<Located<std::string>> exclude = {};    ///< no product may contain these
  std::vector<Located<std::string>> repeating = {};  ///< the classical repeating variables, where they are chosen
  std::vector<Located<std::string>> products = {};   ///< of the user, to be checked
  LatticeBasis lattice = LatticeBasis::shortest;
  bool rational = false;          ///< exponents may be rational: each product has power 1 in a quantity of its own
  bool positive_only = false;     ///< only exponents >= 0
  bool rank_repeating = false;    ///< list the good choices of repeating variables
  bool missing_constant = false;  ///< which units would one more constant need?
};

/// "q1,q2:m" as q1 and q2 in metres; columns of faults count in the text. InputError where it is no such thing.
[[nodiscard]] std::vector<WrittenQuantity> parse_written_quantities(const std::string& text, const Place& place);

/// The inputs of a problem as quantities and its outputs as targets, with its [units].
[[nodiscard]] UnitsRequest units_request(const Problem& problem);

/// All dimensionless products of the quantities, and what else is asked. Throws InputError for what is wrong with
/// names, units, choices and products, at its place.
[[nodiscard]] UnitsReport run_units(const UnitsRequest& request, const Control& control = {});

}  // namespace gordan
