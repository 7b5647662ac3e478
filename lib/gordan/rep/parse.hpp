// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include <gordan/core/error.hpp>
#include <gordan/rep/representation.hpp>

namespace gordan {

/// Reads a representation as users write it: "5vector", "v:vector + A:sym(2)", "q1,q2,g:vector", "a:3 vector",
/// "perm(2)*sign", "Sym^2(perm)", "2(vector*vector)".
///
/// sum := term ("+" term)*, term := [names ":"] [count ["x" | "*"]] product, product := factor ("*" factor)*. A sum in
/// parentheses that is a whole unnamed term is opened into its summands.
/// Throws InputError with the place, what was expected, and the nearest match.
[[nodiscard]] Representation parse_representation(const Group& group, std::string_view text, const Place& place = {});

}  // namespace gordan
