// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/problem/report.hpp>

#include <string>

namespace gordan {

/// What can be written for a group; with a name, the generators, order and conventions of that group.
[[nodiscard]] Report run_groups(const std::string& name, const Control& control);

/// What can be written for a representation; with a name, its components and an example.
[[nodiscard]] Report run_representations(const std::string& name);

}  // namespace gordan
