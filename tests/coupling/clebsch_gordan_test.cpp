// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <gordan/angular/convention.hpp>
#include <gordan/core/error.hpp>
#include <gordan/core/random.hpp>
#include <gordan/exact/reader.hpp>

#include "support.hpp"

using namespace gordan;

namespace {

Number number(const std::string& text) { return parse_number(text); }

void check_entry(const CouplingTensor& tensor, int i, int j, int k, const std::string& value) {
  CAPTURE(tensor.irrep, i, j, k, value);
  CHECK(to_number(entry_at(tensor, i, j, k)) == number(value));
}

/// Every tensor commutes with the generators, exactly.
void check_equivariant(const std::string& group, const std::string& v, const std::string& w, const CouplingSet& set,
                       const std::string& u = "") {
  int wrong = 0;
  for (const CouplingTensor& tensor : set.tensors) {
    const Representation target = rep(group, u.empty() ? "irrep(" + tensor.irrep + ")" : u);
    wrong += is_equivariant(tensor, rep(group, v), rep(group, w), target) ? 0 : 1;
  }
  CAPTURE(group, v, w);
  CHECK(wrong == 0);
}

/// All irreps of V x W: orthonormal, complete and equivariant.
CouplingSet check_all(const std::string& group, const std::string& v, const std::string& w) {
  CAPTURE(group, v, w);
  CouplingSet set = couple(group, v, w);
  CHECK(wrong_overlaps(set) == 0);
  CHECK(total_dimension(set) == rep(group, v).dimension() * rep(group, w).dimension());
  check_equivariant(group, v, w, set);
  return set;
}

}  // namespace

TEST_CASE("Couplings in e3nn's convention have its values", "[clebsch_gordan]") {
  CouplingOptions e3nn;
  e3nn.convention = "e3nn";
  const CouplingSet set = couple("O(3)", "1o", "1o", "", e3nn);
  CHECK(irreps_of(set) == "0e:1 1e:1 2e:1");
  CHECK(set.normalization == "frobenius");
  for (int i = 0; i < 3; ++i) check_entry(set.tensors[0], i, i, 0, "1/sqrt(3)");
  check_entry(set.tensors[1], 0, 1, 2, "1/sqrt(6)");
  check_entry(set.tensors[1], 1, 0, 2, "-1/sqrt(6)");
  check_entry(set.tensors[2], 1, 1, 2, "sqrt(2/15)");
  check_entry(set.tensors[2], 0, 0, 2, "-sqrt(1/30)");
  check_entry(set.tensors[2], 0, 0, 4, "-sqrt(1/10)");
  check_entry(set.tensors[2], 0, 1, 1, "sqrt(1/10)");
  const CouplingSet vectors = couple("O(3)", "vector", "vector", "", e3nn);
  for (std::size_t t = 0; t < 3; ++t) CHECK(vectors.tensors[t].entries.size() == set.tensors[t].entries.size());
  check_entry(vectors.tensors[1], 0, 1, 2, "1/sqrt(6)");
}

TEST_CASE("Spins couple with Condon and Shortley's coefficients", "[clebsch_gordan]") {
  const CouplingSet two = couple("SU(2)", "j=2", "j=2");
  CHECK(irreps_of(two) == "j=0:1 j=1:1 j=2:1 j=3:1 j=4:1");
  check_entry(two.tensors[4], 2, 2, 4, "sqrt(18/35)");
  check_entry(two.tensors[2], 2, 2, 2, "-sqrt(2/7)");
  check_entry(two.tensors[0], 2, 2, 0, "sqrt(1/5)");
  check_entry(couple("SU(2)", "j=2", "j=1", "j=1").tensors.at(0), 3, 0, 1, "sqrt(3/10)");
  check_entry(couple("SU(2)", "j=3/2", "j=1", "j=5/2").tensors.at(0), 2, 1, 3, "sqrt(3/5)");
  check_all("SU(2)", "j=1/2", "j=3/2");
  check_all("SU(2)", "j=1+j=0", "j=1/2");
  CHECK(two.convention == "condon-shortley");
}

TEST_CASE("Rotations couple in every convention", "[clebsch_gordan]") {
  check_all("O(3)", "1o+0e", "2e");
  check_all("O(3)", "2x1o+0o", "1e");
  check_all("SO(3)", "l=2", "l=2+l=1");
  check_all("O(3)", "vector+pseudoscalar", "pseudovector");
  for (const Convention& each : conventions()) {
    CouplingOptions options;
    options.convention = each.name;
    options.normalization = "orthonormal";
    CAPTURE(each.name);
    const CouplingSet set = couple("O(3)", "vector+1o+2e", "1o", "", options);
    CHECK(set.convention == each.name);
    CHECK(wrong_overlaps(set) == 0);
    CHECK(total_dimension(set) == 33);
    check_equivariant("O(3)", "vector", "vector", couple("O(3)", "vector", "vector", "pseudovector", options),
                      "pseudovector");
    options.normalization = "norm";
    CHECK(couple("O(3)", "vector", "vector", "scalar", options).normalization == "norm");
    const Number diagonal =
        to_number(entry_at(couple("O(3)", "vector", "vector", "scalar", options).tensors.at(0), 1, 1, 0));
    CHECK(diagonal * diagonal == Number(3));
  }
  // Natural vectors have the same coordinates in every convention: one tensor, up to its sign.
  for (const char* onto : {"scalar", "pseudovector"}) {
    const CouplingSet first = couple("O(3)", "vector", "vector", onto);
    for (const Convention& each : conventions()) {
      CouplingOptions options;
      options.convention = each.name;
      options.normalization = "orthonormal";
      CAPTURE(onto, each.name);
      const CouplingSet other = couple("O(3)", "vector", "vector", onto, options);
      const auto& here = first.tensors.at(0).entries;
      const auto& there = other.tensors.at(0).entries;
      REQUIRE(here.size() == there.size());
      const bool flipped = !(here.front().value == there.front().value);
      for (std::size_t e = 0; e < here.size(); ++e) {
        const Number value = to_number(there[e].value);
        CHECK((here[e].i == there[e].i && here[e].j == there[e].j && here[e].k == there[e].k));
        CHECK(to_number(here[e].value) == (flipped ? -value : value));
      }
    }
  }
  const CouplingSet cross = couple("SO(3)", "vector", "vector", "vector");
  check_entry(cross.tensors.at(0), 0, 1, 2, "sqrt(1/2)");
  CHECK(cross.tensors.at(0).irrep == "vector");
}

TEST_CASE("Copies lie side by side where the convention says so", "[clebsch_gordan]") {
  const auto places = [](const CouplingTensor& tensor) {
    std::vector<std::array<int, 3>> result;
    for (const CouplingEntry& entry : tensor.entries) result.push_back({entry.i, entry.j, entry.k});
    return result;
  };
  CouplingOptions options;
  options.convention = "cuequivariance";  // ir_mul
  const CouplingSet inside = couple("SO(3)", "l=0+2l=1", "l=0", "l=1", options);
  CHECK(places(inside.tensors[0]) == std::vector<std::array<int, 3>>{{1, 0, 0}, {3, 0, 1}, {5, 0, 2}});
  CHECK(places(inside.tensors[1]) == std::vector<std::array<int, 3>>{{2, 0, 0}, {4, 0, 1}, {6, 0, 2}});
  options.convention = "e3nn";  // mul_ir
  const CouplingSet outside = couple("SO(3)", "l=0+2l=1", "l=0", "l=1", options);
  CHECK(places(outside.tensors[1]) == std::vector<std::array<int, 3>>{{4, 0, 0}, {5, 0, 1}, {6, 0, 2}});
}

TEST_CASE("Rational couplings are the tensors in rational coordinates", "[clebsch_gordan]") {
  CouplingOptions rational;
  rational.normalization = "rational";
  for (const CouplingTensor& tensor : couple("O(3)", "2e", "3o", "", rational).tensors)
    for (const CouplingEntry& entry : tensor.entries) CHECK(to_number(entry.value).is_rational());
  rational.convention = "e3nn";
  CHECK_THROWS_AS(couple("O(3)", "2e", "3o", "", rational), InputError);
}

TEST_CASE("Unitary and linear groups couple in pattern bases", "[clebsch_gordan]") {
  const CouplingSet octets = couple("SU(3)", "irrep((1,1))", "irrep((1,1))");
  CHECK(irreps_of(octets) == "(0,0):1 (1,1):2 (3,0):1 (0,3):1 (2,2):1");
  CHECK(wrong_overlaps(octets) == 0);
  CHECK(total_dimension(octets) == 64);
  const CouplingSet several = couple("SU(3)", "irrep((1,0))+scalar", "irrep((0,1))+irrep((1,0))");
  CHECK(wrong_overlaps(several) == 0);
  CHECK(total_dimension(several) == 24);
  CHECK(couple("SU(3)", "irrep((1,1))", "irrep((1,1))", "irrep((1,1))").tensors.size() == 2);
  CHECK(couple("SU(3)", "irrep((1,1))", "irrep((1,1))", "irrep((1,0))").tensors.empty());
  const CouplingSet trace = couple("GL(3)", "covector", "vector", "scalar");
  for (int i = 0; i < 3; ++i) check_entry(trace.tensors.at(0), i, i, 0, "1/sqrt(3)");
  const CouplingSet epsilon = couple("SL(3)", "vector", "vector", "covector");
  CHECK(epsilon.tensors.at(0).entries.size() == 6);
  check_equivariant("SL(3)", "vector", "vector", epsilon, "covector");
  check_equivariant("SL(3)", "covector", "covector", couple("SL(3)", "covector", "covector", "vector"), "vector");
  check_equivariant("GL(4)", "covector", "vector", couple("GL(4)", "covector", "vector", "scalar"), "scalar");
  CHECK(wrong_overlaps(couple("U(2)", "irrep([1])", "irrep([1])")) == 0);
}

TEST_CASE("Lorentz groups couple by pairs of spins", "[clebsch_gordan]") {
  CHECK(irreps_of(couple("SO(1,3)", "vector", "vector")) == "spin(0,0):1 spin(0,1):1 spin(1,0):1 spin(1,1):1");
  for (const char* group : {"SO(1,3)", "O(1,3)"}) {
    const CouplingSet set = couple(group, "vector+scalar", "vector");
    CAPTURE(group);
    CHECK(wrong_overlaps(set) == 0);
    CHECK(total_dimension(set) == 20);
    const CouplingSet metric = couple(group, "vector", "vector", "scalar");
    check_entry(metric.tensors.at(0), 0, 0, 0, "1/2");
    for (int i = 1; i < 4; ++i) check_entry(metric.tensors.at(0), i, i, 0, "-1/2");
    check_equivariant(group, "vector", "vector", metric, "scalar");
    check_equivariant(group, "vector", "scalar", couple(group, "vector", "scalar", "vector"), "vector");
    const CouplingSet weyl = couple(group, "vector", "spin(1,0)", "vector");
    CHECK(weyl.tensors.size() == 1);
    CHECK(wrong_overlaps(weyl) == 0);
  }
  for (const char* group : {"O(1,3)", "O(3,1)", "O(4)"}) {
    CAPTURE(group);
    CHECK(wrong_overlaps(couple(group, "pseudovector+pseudoscalar", "vector+scalar")) == 0);
    check_equivariant(group, "pseudovector", "vector", couple(group, "pseudovector", "vector", "pseudoscalar"),
                      "pseudoscalar");
    check_equivariant(group, "pseudovector", "pseudoscalar", couple(group, "pseudovector", "pseudoscalar", "vector"),
                      "vector");
  }
  const CouplingSet tensors = couple("O(1,3)", "vector", "vector", "sym(2)");
  CHECK(tensors.tensors.size() == 2);
  check_equivariant("O(1,3)", "vector", "vector", tensors, "sym(2)");
}

TEST_CASE("Vectors of R^4 are spin pairs", "[clebsch_gordan]") {
  CHECK(irreps_of(couple("SO(4)", "vector", "vector")) == "(0,0):1 (0,2):1 (2,0):1 (2,2):1");
  CHECK(irreps_of(couple("O(4)", "vector", "vector")) == "[0]:1 [1,1]:1 [2]:1");
  for (const char* group : {"SO(4)", "O(4)"}) {
    CAPTURE(group);
    const CouplingSet set = couple(group, "vector+scalar", "vector");
    CHECK(wrong_overlaps(set) == 0);
    CHECK(total_dimension(set) == 20);
    check_equivariant(group, "vector", "vector", couple(group, "vector", "vector", "scalar"), "scalar");
    check_equivariant(group, "vector", "scalar", couple(group, "vector", "scalar", "vector"), "vector");
  }
  const CouplingTensor trace = couple("O(4)", "vector", "vector", "scalar").tensors.at(0);
  CHECK(trace.entries.size() == 4);
  for (int i = 0; i < 4; ++i) CHECK(entry_at(trace, i, i, 0) == entry_at(trace, 0, 0, 0));
  // Of weight (1,-1), (2,0) has J1 = 1: the turn about the axes 1, 2 acts by m, that about 3, 4 by -m.
  const CouplingTensor left = couple("SO(4)", "vector", "vector", "irrep((2,0))").tensors.at(0);
  const Number i = Number::root_of_unity(4);
  for (const int plane : {0, 2}) {
    Matrix<Number> x(4, 4);
    x(static_cast<std::size_t>(plane), static_cast<std::size_t>(plane) + 1) = -i;
    x(static_cast<std::size_t>(plane) + 1, static_cast<std::size_t>(plane)) = i;
    for (int k = 0; k < 3; ++k) {
      Matrix<Number> c(4, 4);
      for (const CouplingEntry& e : left.entries)
        if (e.k == k) c(static_cast<std::size_t>(e.i), static_cast<std::size_t>(e.j)) = to_number(e.value);
      CHECK(transpose(x) * c + c * x == Number(plane == 0 ? k - 1 : 1 - k) * c);
    }
  }
}

TEST_CASE("Vectors of SO(1,3) are spin pairs with boosts J1 - J2", "[clebsch_gordan]") {
  // |1 m> of spin(1,0) has J1_z = m: the boost along z acts by m, and so does i times the turn about z.
  const CouplingTensor dual = couple("SO(1,3)", "vector", "vector", "spin(1,0)").tensors.at(0);
  const Number i = Number::root_of_unity(4);
  for (const bool boost : {true, false}) {
    Matrix<Number> x(4, 4);
    if (boost) {
      x(0, 3) = 1;
      x(3, 0) = 1;
    } else {
      x(1, 2) = -i;
      x(2, 1) = i;
    }
    for (int k = 0; k < 3; ++k) {
      Matrix<Number> c(4, 4);
      for (const CouplingEntry& e : dual.entries)
        if (e.k == k) c(static_cast<std::size_t>(e.i), static_cast<std::size_t>(e.j)) = to_number(e.value);
      CHECK(transpose(x) * c + c * x == Number(k - 1) * c);
    }
  }
}

TEST_CASE("Irreps of the plane couple as complex numbers", "[clebsch_gordan]") {
  CHECK(irreps_of(couple("SO(2)", "irrep(m=2)", "irrep(m=-3)+irrep(m=1)")) == "m=-1:1 m=3:1");
  const std::string some = "irrep(m=1)+irrep(m=2)+irrep(det)+scalar";
  const CouplingSet set = couple("O(2)", some, some);
  CHECK(wrong_overlaps(set) == 0);
  CHECK(total_dimension(set) == 36);
  for (const char* onto : {"scalar", "pseudoscalar"})
    check_equivariant("O(2)", "vector", "vector", couple("O(2)", "vector", "vector", onto), onto);
  check_equivariant("O(2)", "vector", "pseudovector", couple("O(2)", "vector", "pseudovector", "pseudoscalar"),
                    "pseudoscalar");
  check_equivariant("O(2)", "vector", "pseudoscalar", couple("O(2)", "vector", "pseudoscalar", "pseudovector"),
                    "pseudovector");
  check_equivariant("O(2)", "pseudoscalar", "pseudovector", couple("O(2)", "pseudoscalar", "pseudovector", "vector"),
                    "vector");
  // (x + iy)^2 = x^2 - y^2 + 2ixy, and the third power from it: harmonic polynomials of the coupled vector.
  const CouplingTensor square = couple("O(2)", "vector", "vector", "irrep(m=2)").tensors.at(0);
  check_entry(square, 0, 0, 0, "1/sqrt(2)");
  check_entry(square, 1, 1, 0, "-1/sqrt(2)");
  check_entry(square, 0, 1, 1, "1/sqrt(2)");
  // Onto traceless(2), whose matrices are known, both agree up to a factor.
  const Representation vector = rep("O(2)", "vector");
  CHECK(is_equivariant(square, vector, vector, rep("O(2)", "traceless(2)")));
}

TEST_CASE("Finite groups couple exactly", "[clebsch_gordan]") {
  CHECK(irreps_of(check_all("Oh", "irrep(T1u)", "irrep(T1u)")) == "A1g:1 Eg:1 T1g:1 T2g:1");
  check_all("Oh", "irrep(T2g)+irrep(Eg)", "1o");
  CHECK(total_dimension(check_all("D(4)", "vector", "vector")) == 4);
  check_all("D(4)", "perm", "vector");
  check_all("Q8", "vector", "vector");
  check_all("C3v", "irrep(E)", "irrep(E)");
  check_all("Td", "vector", "irrep(E)");
}

TEST_CASE("Icosahedral couplings have entries beyond square roots of rationals", "[clebsch_gordan]") {
  CHECK(irreps_of(check_all("I", "vector", "irrep(T2)")) == "G:1 H:1");
  const CouplingSet fives = check_all("Ih", "irrep(Hg)", "irrep(Hg)");
  CHECK(irreps_of(fives) == "Ag:1 T1g:1 T2g:1 Gg:2 Hg:2");
  CHECK(irreps_of(check_all("A(5)", "perm", "perm")) ==
        "partition(5):2 partition(3,1,1)+:1 partition(3,1,1)-:1 partition(4,1):3 partition(3,2):1");
  CHECK(couple("W(I2(7))", "vector", "vector").normalization == "rational");
  // The null space of Z(11) has irrational lengths in its first echelon form, and rational ones column by column.
  const CouplingSet eleven = couple("Z(11)", "perm", "vector");
  CHECK(eleven.normalization == "orthonormal");
  check_equivariant("Z(11)", "perm", "vector", eleven);
}

TEST_CASE("Irreps of complex type have two tensors for each time they occur", "[clebsch_gordan]") {
  const CouplingSet set = couple("Z(5)", "vector+scalar", "vector");
  check_equivariant("Z(5)", "vector+scalar", "vector", set);
  CHECK(irreps_of(set) == "A:2 E1:2 E2:2");
  for (const CouplingTensor& a : set.tensors) {
    for (const CouplingTensor& b : set.tensors) {
      if (a.irrep != b.irrep) {
        for (const auto& [place, value] : overlap(a, b)) CHECK(value.is_zero());
        continue;
      }
      Number trace;
      for (const auto& [place, value] : overlap(a, b))
        if (place.first == place.second) trace += value;
      CHECK(trace == Number(&a == &b ? a.shape[2] : 0));
    }
  }
  CHECK(set.reason.find("complex or quaternionic") != std::string::npos);
}

TEST_CASE("Products of groups, tori and groups without a special theory couple by null spaces", "[clebsch_gordan]") {
  check_all("O(3) x S(3)", "vector*perm", "vector");
  check_all("Oh x S(3)", "vector*perm", "vector");
  check_all("D(3) x Z(2)", "vector@1", "vector@2");
  CHECK(irreps_of(couple("SO(2)", "vector", "vector")) == "m=0:2 m=2:2");
  CHECK(irreps_of(couple("O(2) x S(3)", "vector", "perm")) == "m=1 (x) partition(3):1 m=1 (x) partition(2,1):1");
  CHECK(irreps_of(couple("O(2)", "vector", "vector")) == "m=0:1 det:1 m=2:1");
  CHECK(irreps_of(couple("SO(5)", "vector", "vector")) == "(0,0):1 (0,2):1 (2,0):1");
  CHECK(irreps_of(couple("T(1)", "weights(1)", "weights(2)+weights(-1)")) == "weights(0):1 weights(3):1");
  for (const char* onto : {"skew(2)", "sym(2)"}) {
    const CouplingSet set = couple("SO(4)", "vector", "vector", onto);
    CAPTURE(onto);
    CHECK(set.tensors.size() == 2);
    check_equivariant("SO(4)", "vector", "vector", set, onto);
  }
  const CouplingSet transvectants = couple("SL(2)", "Sym^2(vector)", "Sym^3(vector)");
  CHECK(irreps_of(transvectants) == "(1):1 (3):1 (5):1");
  for (const CouplingTensor& tensor : transvectants.tensors)
    CHECK(is_equivariant(tensor, rep("SL(2)", "Sym^2(vector)"), rep("SL(2)", "Sym^3(vector)"),
                         rep("SL(2)", "Sym^" + std::to_string(tensor.shape[2] - 1) + "(vector)")));
  const CouplingSet omega = couple("Sp(4)", "vector", "vector", "scalar");
  check_equivariant("Sp(4)", "vector", "vector", omega, "scalar");
  check_entry(omega.tensors.at(0), 0, 2, 0, "1/2");
}

TEST_CASE("Symmetric groups couple in Young's bases", "[clebsch_gordan]") {
  const CouplingSet four = check_all("S(4)", "partition(3,1)", "partition(3,1)");
  CHECK(irreps_of(four) == "partition(4):1 partition(2,2):1 partition(3,1):1 partition(2,1,1):1");
  CHECK(four.convention == "orthogonal");
  const CouplingSet five = check_all("S(5)", "partition(3,1,1)", "partition(3,1,1)");
  CHECK(irreps_of(five) ==
        "partition(5):1 partition(1,1,1,1,1):1 partition(4,1):1 partition(2,1,1,1):1 partition(3,2):2 "
        "partition(2,2,1):2 partition(3,1,1):1");
  CouplingOptions seminormal;
  seminormal.convention = "seminormal";
  const CouplingSet rational = couple("S(4)", "partition(3,1)", "partition(2,2)", "", seminormal);
  CHECK(rational.normalization == "rational");
  for (const CouplingTensor& tensor : rational.tensors)
    for (const CouplingEntry& entry : tensor.entries) CHECK(to_number(entry.value).is_rational());
  check_all("S(4)", "perm", "partition(2,2)");
}

TEST_CASE("Couplings of S(n) from S(n - 1) span what a null space gives", "[clebsch_gordan]") {
  const std::vector<std::string> five = {"5", "4,1", "3,2", "3,1,1", "2,2,1", "2,1,1,1", "1,1,1,1,1"};
  Random random(3);
  for (int round = 0; round < 20; ++round) {
    const auto any = [&] { return "partition(" + five[random.below(static_cast<std::uint32_t>(five.size()))] + ")"; };
    const Representation v = rep("S(5)", any());
    const Representation w = rep("S(5)", any());
    const Representation u = rep("S(5)", any());
    CAPTURE(v.name(), w.name(), u.name());
    const CouplingSet set = clebsch_gordan(v, w, u);
    const auto expected = null_space_maps(v.group(), RepExpression::product({whole(v), whole(w)}), whole(u), {});
    CHECK(set.tensors.size() == expected.size());
    CHECK(wrong_overlaps(set) == 0);
    for (const CouplingTensor& tensor : set.tensors) CHECK(is_equivariant(tensor, v, w, u));
  }
  const CouplingSet six = couple("S(6)", "partition(3,2,1)", "partition(3,2,1)", "partition(3,2,1)");
  CHECK(six.tensors.size() == 5);
  check_equivariant("S(6)", "partition(3,2,1)", "partition(3,2,1)", six);
  check_all("S(2)", "partition(1,1)", "partition(2)");
  check_all("S(3)", "partition(2,1)", "partition(2,1)+partition(1,1,1)");
  CHECK(couple("S(1)", "partition(1)", "partition(1)").tensors.size() == 1);
}

TEST_CASE("Random sums of irreps couple to a unitary matrix", "[clebsch_gordan]") {
  Random random(11);
  const std::vector<std::pair<std::string, std::vector<std::string>>> groups = {
      {"O(3)", {"0e", "0o", "1e", "1o", "2e", "vector", "pseudovector"}},
      {"SU(2)", {"j=0", "j=1/2", "j=1", "j=3/2"}},
      {"Td", {"irrep(A2)", "irrep(E)", "irrep(T1)", "irrep(T2)", "vector"}},
      {"S(4)", {"partition(4)", "partition(3,1)", "partition(2,2)", "partition(2,1,1)", "standard"}},
      {"SO(1,3)", {"vector", "scalar", "spin(1,0)", "spin(0,1)"}}};
  for (int round = 0; round < 15; ++round) {
    const auto& [group, words] = groups[random.below(static_cast<std::uint32_t>(groups.size()))];
    std::vector<std::string> texts;
    for (int side = 0; side < 2; ++side) {
      std::string text;
      for (std::uint32_t n = 1 + random.below(2); n > 0; --n)
        text += (text.empty() ? "" : "+") + words[random.below(static_cast<std::uint32_t>(words.size()))];
      texts.push_back(text);
    }
    CAPTURE(group, texts[0], texts[1]);
    const CouplingSet set = couple(group, texts[0], texts[1]);
    CHECK(wrong_overlaps(set) == 0);
    CHECK(total_dimension(set) == rep(group, texts[0]).dimension() * rep(group, texts[1]).dimension());
  }
}

TEST_CASE("Wrong input of couplings is refused", "[clebsch_gordan]") {
  const auto message = [](auto&& call) -> std::string {
    try {
      call();
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  };
  CouplingOptions options;
  options.convention = "e3nm";
  CHECK(message([&] { couple("O(3)", "1o", "1o", "", options); }).find("no convention 'e3nm'") != std::string::npos);
  options.convention = "e3nn";
  for (const char* group : {"Oh", "D(4)", "O(1,3)"})
    CHECK(message([&] { couple(group, "vector", "vector", "", options); }).find("does not apply") != std::string::npos);
  options.convention = "seminormal";
  CHECK_THROWS_AS(couple("O(3)", "1o", "1o", "", options), InputError);
  options = {};
  options.normalization = "unit";
  for (const char* group : {"O(3)", "Oh", "O(1,3)"})
    CHECK_THROWS_AS(couple(group, "vector", "vector", "", options), InputError);
  CHECK_THROWS_AS(couple("SO(3)", "j=1/2", "l=1"), InputError);
  CHECK_THROWS_AS(couple("Oh", "irrep(T3u)", "vector"), InputError);
  CHECK_THROWS_AS(clebsch_gordan(rep("O(3)", "1o"), rep("SO(3)", "l=1")), InputError);
  CHECK_THROWS_AS(clebsch_gordan(rep("O(3)", "1o"), rep("O(3)", "1o"), rep("SO(3)", "l=1")), InputError);
  CHECK_THROWS_AS(couple("Sp(4)", "vector", "vector"), InputError);
}

TEST_CASE("Couplings that are too large are refused before they are made", "[clebsch_gordan]") {
  CHECK_THROWS_AS(couple("SO(3)", "l=150", "l=150"), LimitReached);
  CHECK_THROWS_AS(couple("SO(3)", "l=30000", "l=1"), LimitReached);
  CHECK_THROWS_AS(couple("SU(2)", "j=1000", "j=1000"), LimitReached);
  CHECK_THROWS_AS(couple("S(100)", "perm", "perm"), LimitReached);
  CouplingOptions few;
  few.max_entries = 10;
  CHECK_THROWS_AS(couple("O(3)", "2e", "2e", "", few), LimitReached);
  CHECK_THROWS_AS(couple("SU(2)", "j=2", "j=2", "", few), LimitReached);
  CHECK_THROWS_AS(couple("SU(3)", "irrep((1,1))", "irrep((1,1))", "", few), LimitReached);
  CHECK_THROWS_AS(couple("SO(1,3)", "spin(1,0)", "spin(1,1)", "", few), LimitReached);
  CHECK_THROWS_AS(couple("Oh", "vector", "vector", "", few), LimitReached);
  std::stop_source stop;
  stop.request_stop();
  Control control;
  control.stop = stop.get_token();
  for (const char* group : {"O(3)", "Oh", "O(1,3)"})
    CHECK_THROWS_AS(clebsch_gordan(rep(group, "vector"), rep(group, "vector"), std::nullopt, {}, control),
                    LimitReached);
}
