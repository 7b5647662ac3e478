// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace gordan {

/// The candidate that the word was most likely meant to be, "" when none is near.
///
/// Near means an edit distance (insertions, deletions, exchanges, swaps of neighbours; a change of case counts half) of
/// at most a third of the longer length, at least one edit, and fewer edits than letters; failing that, the shortest
/// candidate that a word of three letters or more begins. Among equals the first wins.
[[nodiscard]] std::string nearest_match(std::string_view word, std::span<const std::string> candidates);

/// The parts with the separator between them.
[[nodiscard]] std::string join(std::span<const std::string> parts, std::string_view separator);

}  // namespace gordan
