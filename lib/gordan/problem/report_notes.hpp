// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/rep/representation.hpp>

#include <string>
#include <vector>

namespace gordan {

/// What a user should know about how the input was read: the notes of the group, and which functions the polynomials of
/// a complex group are.
[[nodiscard]] std::vector<std::string> report_notes(const Representation& source);

}  // namespace gordan
