// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/integer.hpp>

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace gordan::detail {

using Json = nlohmann::ordered_json;

/// The value as people read it: objects with one key a line, lists of plain values on one line; ends with a line end.
[[nodiscard]] std::string pretty(const Json& value);

/// A text that is JSON already, on one line; pretty() writes it as it is, which is much faster for long lists.
[[nodiscard]] Json raw_json(const std::string& text);

/// A number, or from 2^53 on, which other readers of JSON would round, a text.
[[nodiscard]] Json json_integer(const Integer& value);
[[nodiscard]] Json json_integers(const std::vector<Integer>& values);

}  // namespace gordan::detail
