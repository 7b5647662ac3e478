// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/diagram_basis.hpp>
#include <gordan/linear/orbit_basis.hpp>
#include <gordan/problem/detail/basis_of_maps.hpp>

namespace gordan::detail {

Integer dimension_of_maps(const Representation& v, const Representation& w, const Control& control) {
  if (const std::optional<Integer> known = diagram_dimension(v, w)) return *known;
  return basis_of_maps(v, w, {}, control).dimension;
}

LinearBasis basis_of_maps(const Representation& v, const Representation& w, const LinearOptions& options,
                          const Control& control) {
  if (std::optional<LinearBasis> basis = diagram_maps(v, w, options, control)) return *std::move(basis);
  if (std::optional<LinearBasis> basis = orbit_maps(v, w, options, control)) return *std::move(basis);
  throw LimitReached("no basis of diagrams or orbits is known for these representations");
}

}  // namespace gordan::detail
