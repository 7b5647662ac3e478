// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace gordan::detail {

/// A square root of a modulo an odd prime p, the one that is itself a product of roots: root(a) * root(b) is
/// root(a * b) up to sign; nothing for a non-residue. Source: Tonelli 1891, Shanks 1973.
[[nodiscard]] std::optional<std::uint32_t> root_mod(std::uint32_t a, std::uint32_t p);

}  // namespace gordan::detail
