// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/numeric_array.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace gordan {

/// The arrays of an NPZ file, an NPY file, or a JSON text, told apart by their first bytes. JSON holds nested lists of
/// numbers, alone or by name in one object, or the answer of `gordan cg --json`, whose tensors are named IRREP_COPY.
/// An array without a name is called "table". Throws InputError at `place` for anything else.
[[nodiscard]] std::vector<NumericArray> parse_tables(std::string_view bytes, const Place& place);

}  // namespace gordan
