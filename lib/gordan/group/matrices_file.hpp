// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include <gordan/core/error.hpp>
#include <gordan/group/group.hpp>

namespace gordan {

/// Reads the JSON of `matrices:FILE.json`: {"generators": [[["0","-1"],["1","0"]], ...]} or {"permutations": [[1,2,0],
/// ...]}. "dimension" (with "generators") and "points" (with "permutations") are needed only when the list is empty:
/// then the group is trivial on that space. With "lie_algebra", a list of matrices alone or beside "generators", the group
/// is a GeneratedGroup; its generators need not generate a finite group. Throws InputError for anything that is not exact, not square, not of one
/// dimension.
[[nodiscard]] Group parse_matrices_file(std::string_view json, std::string name, const Place& place,
                                        const Control& control = {});

}  // namespace gordan
