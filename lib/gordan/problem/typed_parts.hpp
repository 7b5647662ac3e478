// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/codegen/lower.hpp>
#include <gordan/codegen/lower_typed.hpp>
#include <gordan/core/control.hpp>
#include <gordan/problem/problem.hpp>
#include <gordan/problem/problem_model.hpp>
#include <gordan/problem/report.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// Whether a problem asks for features with units, and not for the generators themselves.
[[nodiscard]] bool wants_features(const Problem& problem);

/// Refuses, at the place, a problem that asks for no features.
void require_features(const Problem& problem, const Place& place);

/// The degree up to which all is wanted: max_degree under [options] or [features]; nothing where all degrees are.
[[nodiscard]] std::optional<int> wanted_degree(const Problem& problem);

/// The targets of a problem; of one that wants features to a degree and has no outputs, a dimensionless scalar.
[[nodiscard]] std::vector<Target> feature_targets(const Problem& problem, const ProblemModel& model);

/// What the units make of the generators: without a degree under [features] the dimensionless products and one
/// prefactor for each generator; with it, all features of each output up to that degree.
[[nodiscard]] TypedProgramParts typed_parts(const Problem& problem, const ProblemModel& model,
                                            const InvariantGenerators& invariants,
                                            const std::vector<NamedModule>& modules, const Control& control);

/// What is known of the products and features. The certificates of the generators they are made of stand apart.
[[nodiscard]] std::vector<PartCertificate> typed_certificates(const TypedProgramParts& parts);

}  // namespace gordan
