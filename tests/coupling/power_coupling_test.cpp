// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <gordan/core/error.hpp>
#include <gordan/coupling/power_coupling.hpp>
#include <gordan/coupling/symmetric_power.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "support.hpp"

using namespace gordan;

namespace {

/// As a tensor with two factors, the first k - 1 in one: what the checks of products read.
CouplingTensor folded(const PowerTensor& tensor) {
  CouplingTensor result{tensor.irrep, tensor.copy, {1, tensor.shape.front(), tensor.shape.back()}, {}};
  for (std::size_t a = 0; a + 2 < tensor.shape.size(); ++a) result.shape[0] *= tensor.shape[a];
  for (const PowerEntry& entry : tensor.entries) {
    const std::vector<int>& at = entry.index;
    int i = 0;
    for (std::size_t a = 0; a + 2 < at.size(); ++a) i = i * tensor.shape[a] + at[a];
    result.entries.push_back({i, at[at.size() - 2], at.back(), entry.value});
  }
  return result;
}

int asymmetric_entries(const PowerTensor& tensor) {
  std::map<std::vector<int>, ExactValue> values;
  for (const PowerEntry& entry : tensor.entries) values.emplace(entry.index, entry.value);
  int wrong = 0;
  for (const auto& [index, value] : values) {
    std::vector<int> sorted = index;
    std::sort(sorted.begin(), sorted.end() - 1);
    const auto other = values.find(sorted);
    wrong += other == values.end() || !(other->second == value) ? 1 : 0;
  }
  return wrong;
}

std::map<std::string, int> check_power(const std::string& group, const std::string& text, int k) {
  CAPTURE(group, text, k);
  const Representation v = rep(group, text);
  const PowerSet set = power_couplings(v, k);
  CHECK(set.normalization == "orthonormal");
  CouplingSet products;
  std::map<std::string, int> counts;
  const std::vector<RepExpression> rest(static_cast<std::size_t>(k) - 1, whole(v));
  const RepExpression first = RepExpression::product(rest);
  int unequal = 0;
  for (const PowerTensor& tensor : set.tensors) {
    ++counts[tensor.irrep];
    CHECK(asymmetric_entries(tensor) == 0);
    products.tensors.push_back(folded(tensor));
    const Representation target = rep(group, "irrep(" + tensor.irrep + ")");
    unequal += is_equivariant(products.tensors.back(), Representation(v.group(), {{"", first}}), v, target) ? 0 : 1;
  }
  CHECK(unequal == 0);
  CHECK(wrong_overlaps(products) == 0);
  CHECK(set.reason.find("complete") != std::string::npos);
  return counts;
}

}  // namespace

TEST_CASE("Symmetric powers of finite groups are orthonormal, symmetric and equivariant", "[power_coupling]") {
  CHECK(check_power("Oh", "vector", 2) == std::map<std::string, int>{{"A1g", 1}, {"Eg", 1}, {"T2g", 1}});
  CHECK(check_power("Oh", "vector", 3) == std::map<std::string, int>{{"A2u", 1}, {"T1u", 2}, {"T2u", 1}});
  check_power("Oh", "irrep(Eg)+scalar", 3);
  check_power("D(4)", "vector+scalar", 3);
  check_power("D(3)", "perm", 3);
  check_power("S(4)", "partition(3,1)", 3);
  check_power("Td", "irrep(E)", 4);
  check_power("Q8", "vector", 2);
}

TEST_CASE("Powers agree with the reduced products of rotations and with tensors of rotations", "[power_coupling]") {
  const ReducedProduct reduced = symmetric_power(spherical_space(parse_spherical_irreps("0e+1o", true)), 3);
  std::map<std::string, int> expected;
  for (const ReducedBlock& block : reduced.blocks) ++expected[to_string(block.irrep)];
  CHECK(check_power("O(3)", "0e+1o", 3) == expected);
  CHECK(power_couplings(rep("GL(3)", "vector"), 2).tensors.at(0).irrep == "[2]");
  const PowerSet four = power_couplings(rep("SO(4)", "vector"), 2);
  CHECK(four.tensors.size() == 2);
  CHECK(four.convention_text.find("(2,2) as traceless(2)") != std::string::npos);
}

TEST_CASE("Powers with chosen irreps, other lengths, and what is refused", "[power_coupling]") {
  const Representation v = rep("Oh", "vector");
  const PowerSet some = power_couplings(v, 3, {"T1u"});
  CHECK(some.tensors.size() == 2);
  CHECK(power_couplings(v, 3, {"T1g"}).tensors.empty());
  CHECK_THROWS_AS(power_couplings(v, 3, {"T9u"}), InputError);
  CouplingOptions options;
  options.normalization = "rational";
  const PowerSet rational = power_couplings(v, 4, {}, options);
  for (const PowerEntry& entry : rational.tensors.front().entries) CHECK(to_number(entry.value).is_rational());
  options.normalization = "frobenius";
  const PowerSet unit = power_couplings(v, 2, {"T2g"}, options);
  Number length;
  for (const PowerEntry& entry : unit.tensors.front().entries)
    length += to_number(entry.value) * conjugate_of(entry.value);
  CHECK(length == Number(1));
  options.normalization = "norm";
  CHECK_THROWS_AS(power_couplings(v, 2, {}, options), InputError);
  CHECK_THROWS_AS(power_couplings(v, 0), InputError);
  CHECK_THROWS_AS(power_couplings(v, 9), InputError);
  CHECK_THROWS_AS(power_couplings(rep("SU(3)", "vector"), 2), InputError);
  CouplingOptions few;
  few.max_entries = 10;
  CHECK_THROWS_AS(power_couplings(v, 3, {}, few), LimitReached);
}
