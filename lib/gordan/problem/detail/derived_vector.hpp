// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/problem.hpp>
#include <gordan/rep/representation.hpp>
#include <gordan/typed/derived_summand.hpp>
#include <gordan/typed/typed_scalars.hpp>

#include <span>
#include <vector>

namespace gordan::detail {

/// Reads "q2 - q1", "2*a + b": a sum of summands of the source by their names, with integers before them. Throws
/// InputError at the place of the fault, with the nearest name.
[[nodiscard]] std::vector<DerivedSummand::Term> parse_derived_vector(const Located<std::string>& definition,
                                                                     const Representation& source);

/// Throws InputError unless two summands have one type and one unit, so that they can be added.
void require_same_kind(const Representation& source, std::span<const SummandUnits> units, std::size_t a, std::size_t b,
                       const Place& place);

}  // namespace gordan::detail
