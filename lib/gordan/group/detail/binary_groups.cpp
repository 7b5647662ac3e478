// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/detail/finite_group_data.hpp>
#include <gordan/group/matrix_makers.hpp>
#include <gordan/group/detail/named_groups.hpp>

namespace gordan::detail {

namespace {

/// The unit quaternion a + b i + c j + d k as the matrix [[a + b i, c + d i], [-c + d i, a - b i]] of SU(2).
NaturalElement quaternion(const Number& a, const Number& b, const Number& c, const Number& d) {
  const Number i = Number::root_of_unity(4);
  return {{}, square_matrix(2, {a + b * i, c + d * i, d * i - c, a - b * i})};
}

}  // namespace

std::optional<FiniteGroup> binary_group(const std::string& name) {
  const Number half = Rational(1, 2);
  const NaturalElement omega = quaternion(half, half, half, half);
  FiniteGroupParts parts;
  if (name == "Q8") {
    parts.description = "the quaternion group on C^2";
    parts.order = Integer(8);
    parts.generators = {quaternion(0, 1, 0, 0), quaternion(0, 0, 1, 0)};
  } else if (name == "2T") {
    parts.description = "the binary tetrahedral group on C^2";
    parts.order = Integer(24);
    parts.generators = {quaternion(0, 1, 0, 0), omega};
  } else if (name == "2O") {
    const Number root = Number::square_root(Rational(1, 2));
    parts.description = "the binary octahedral group on C^2";
    parts.order = Integer(48);
    parts.generators = {quaternion(root, root, 0, 0), omega};
  } else if (name == "2I") {
    const Number golden = (Number(1) + Number::square_root(5)) * half;  // 1/golden = golden - 1
    parts.description = "the binary icosahedral group on C^2";
    parts.order = Integer(120);
    parts.generators = {quaternion(golden * half, 0, (golden - Number(1)) * half, half), omega};
  } else {
    return std::nullopt;
  }
  parts.name = name;
  parts.dimension = 2;
  parts.conventions =
      "vector: C^2, the unit quaternion a + b i + c j + d k as [[a + b i, c + d i], [-c + d i, a - b i]]";
  return make_finite_group(std::move(parts));
}

}  // namespace gordan::detail
