// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/classical_group.hpp>

#include <fmt/format.h>

#include <gordan/group/detail/finite_group_data.hpp>

namespace gordan {

std::string ClassicalGroup::description() const {
  const std::string space = fmt::format("R^{}", dimension());
  const std::string form =
      q > 0 ? fmt::format("pseudo-orthogonal group of signature ({},{})", p, q) : "orthogonal group of " + space;
  switch (family) {
    case ClassicalFamily::orthogonal:
      return "the " + form;
    case ClassicalFamily::special_orthogonal:
      return "the special " + form;
    case ClassicalFamily::unitary:
      return fmt::format("the unitary group of C^{}, as a real group", p);
    case ClassicalFamily::special_unitary:
      return fmt::format("the special unitary group of C^{}, as a real group", p);
    case ClassicalFamily::symplectic:
      return fmt::format("the symplectic group of {}, omega = [[0, I], [-I, 0]]", space);
    case ClassicalFamily::general_linear:
      return "the general linear group of " + space;
    case ClassicalFamily::special_linear:
      return "the special linear group of " + space;
  }
  return "";
}

std::vector<std::string> ClassicalGroup::axis_names() const {
  if (p == 1 && q == 3) return {"t", "x", "y", "z"};
  return detail::default_axis_names(dimension());
}

bool ClassicalGroup::is_compact() const {
  switch (family) {
    case ClassicalFamily::orthogonal:
    case ClassicalFamily::special_orthogonal:
      return p == 0 || q == 0;
    case ClassicalFamily::unitary:
    case ClassicalFamily::special_unitary:
      return true;
    default:
      return false;
  }
}

}  // namespace gordan
