// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <gordan/core/error.hpp>
#include <gordan/group/group.hpp>

namespace gordan {

/// Gives the text of a file; the parsers never open one themselves.
using FileReader = std::function<std::string(const std::string& path)>;

/// Reads a group as users write it: S(4), D6h, m-3m, W(F4), perm:"(1,2,3);(1,2)", matrices:FILE.json, O(1,3),
/// T(2), S(3) x Z(2), O(3) x S(5), wr(S(3), 2), ...
/// Throws InputError with the place, what was expected and the nearest match.
[[nodiscard]] Group parse_group(std::string_view text, const Place& place, const FileReader& read_file,
                                const Control& control = {});

}  // namespace gordan
