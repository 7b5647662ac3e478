// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/exact/prime.hpp>

namespace gordan::detail {

struct VectorHash {
  std::size_t operator()(const std::vector<std::uint32_t>& v) const;
};

/// The number of vectors in the union of the orbits of the basis vectors modulo p; empty beyond `limit`.
[[nodiscard]] std::optional<std::size_t> modular_orbit_size(const std::vector<Matrix<std::uint32_t>>& generators,
                                                            std::uint32_t p, std::size_t limit, const Control& control);

/// Whether the union of the orbits of the basis vectors, computed exactly, has at most `limit` vectors. Vectors are
/// found by their image modulo the prime and compared exactly.
[[nodiscard]] bool exact_orbit_is_finite(const std::vector<Matrix<Number>>& generators, const ModularImage& image,
                                         std::size_t limit, const Control& control);

}  // namespace gordan::detail
