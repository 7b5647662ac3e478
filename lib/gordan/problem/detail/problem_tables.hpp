// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/detail/toml_cursor.hpp>
#include <gordan/problem/problem.hpp>

#include <vector>

namespace gordan::detail {

/// InputError unless the key can name a quantity: a letter, then letters, digits and underscores.
void check_name(const TomlEntry& entry);

/// A table of quantities, [inputs] or [outputs]: NAME = { type = "vector", units = "m/s", positive = true }.
[[nodiscard]] std::vector<DeclaredQuantity> parse_quantities(const TomlTable& file, const TomlEntry& entry);

/// [derived]: NAME = "q2 - q1".
[[nodiscard]] std::vector<DerivedQuantity> parse_derived(const TomlTable& table);

/// [units]: base = ["l"], and NAME = "definition".
[[nodiscard]] DeclaredUnits parse_units_table(const TomlTable& table);

/// [features]: monomials, norms, cosines, max_degree.
[[nodiscard]] FeatureOptions parse_features(const TomlTable& table);

/// Whether every input and output is a scalar, so that no group need be named.
[[nodiscard]] bool only_scalars(const Problem& problem);

}  // namespace gordan::detail
