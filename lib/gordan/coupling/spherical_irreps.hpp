// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>
#include <gordan/rep/representation.hpp>

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gordan {

/// An irrep of O(3), parity +1 or -1 the value of minus the identity, or of SO(3), parity 0.
struct SphericalIrrep {
  int degree = 0;
  int parity = 0;
  [[nodiscard]] int dimension() const { return 2 * degree + 1; }
  friend bool operator==(const SphericalIrrep&, const SphericalIrrep&) = default;
  /// Ascending degree, even before odd.
  friend std::strong_ordering operator<=>(const SphericalIrrep& a, const SphericalIrrep& b) {
    return a.degree != b.degree ? a.degree <=> b.degree : b.parity <=> a.parity;
  }
};

/// "2e", "1o"; "l=2" of SO(3).
[[nodiscard]] std::string to_string(const SphericalIrrep& irrep);

/// A space with coordinates, a sum of irreps; component number m + l of summand s is coordinate places[s][m + l].
struct SphericalSpace {
  std::vector<SphericalIrrep> irreps;
  std::vector<std::vector<int>> places;
  int dimension = 0;
};

/// A sum of irreps side by side, m = -l, ..., l in each.
[[nodiscard]] SphericalSpace spherical_space(const std::vector<SphericalIrrep>& irreps);

/// A representation of SO(3) or O(3) that is a sum of irreps, scalars, pseudoscalars and vectors, in its orthonormal
/// coordinates: irreps m = -l, ..., l (solid_harmonics.hpp), vectors x, y, z. InputError for anything else.
[[nodiscard]] SphericalSpace spherical_space(const Representation& representation, const Place& place = {});

/// The same, nothing in place of an error.
[[nodiscard]] std::optional<SphericalSpace> find_spherical_space(const Representation& representation);

/// Whether the group is SO(3) or O(3).
[[nodiscard]] bool is_spherical(const Group& group);

/// Reads "0e+2x1o+2e", and with `parity` false "0+2x1+2" or "l=1"; "1y" is the parity (-1)^l. InputError with the place
/// and what was expected.
[[nodiscard]] std::vector<SphericalIrrep> parse_spherical_irreps(std::string_view text, bool parity,
                                                                 const Place& place = {});

}  // namespace gordan
