// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include <gordan/group/catalogue.hpp>

#include "support.hpp"

using namespace gordan;
using namespace gordan::test;

namespace {

struct Known {
  const char* name;
  long order;
};

using MatrixSet = std::set<std::vector<std::uint32_t>>;

MatrixSet all_matrices(const FiniteGroup& group, const ModularImage& image) {
  MatrixSet set;
  for (const ModularElement& g : elements(group, image, {})) set.insert(g.matrix.data());
  return set;
}

bool is_orthogonal(const Matrix<Number>& a) { return transpose(a) * a == Matrix<Number>::identity(a.rows()); }

/// 1/prod(1 - t^d) through the degree: the series of a polynomial ring with generators of these degrees.
std::vector<std::uint32_t> polynomial_ring_series(const std::vector<std::size_t>& degrees, std::size_t through) {
  std::vector<std::uint32_t> series(through + 1, 0);
  series[0] = 1;
  for (const std::size_t d : degrees) {
    for (std::size_t k = d; k <= through; ++k) series[k] += series[k - d];
  }
  return series;
}

}  // namespace

TEST_CASE("named groups have their orders, by formula and by listing") {
  const Known known[] = {
      {"S(1)", 1},     {"S(4)", 24},     {"S(6)", 720},  {"A(1)", 1},    {"A(2)", 1},      {"A(3)", 3},
      {"A(4)", 12},    {"A(5)", 60},     {"Z(1)", 1},    {"Z(2)", 2},    {"Z(7)", 7},      {"C(12)", 12},
      {"D(1)", 2},     {"D(2)", 4},      {"D(3)", 6},    {"D(10)", 20},  {"B(1)", 2},      {"B(2)", 8},
      {"B(4)", 384},   {"C1", 1},        {"Ci", 2},      {"Cs", 2},      {"C5", 5},        {"C5v", 10},
      {"C7h", 14},     {"D5", 10},       {"D5h", 20},    {"D5d", 20},    {"D4d", 16},      {"S8", 8},
      {"S10", 10},     {"C7", 7},        {"T", 12},      {"Td", 24},     {"Th", 24},       {"O", 24},
      {"Oh", 48},      {"I", 60},        {"Ih", 120},    {"Q8", 8},      {"2T", 24},       {"2O", 48},
      {"2I", 120},     {"W(A1)", 2},     {"W(A4)", 120}, {"W(B2)", 8},   {"W(B4)", 384},   {"W(D4)", 192},
      {"W(D5)", 1920}, {"W(F4)", 1152},  {"W(G2)", 12},  {"W(H3)", 120}, {"W(H4)", 14400}, {"W(I2(7))", 14},
      {"W(I2(2))", 4}, {"W(E6)", 51840},
  };
  for (const Known& k : known) {
    CAPTURE(k.name);
    const FiniteGroup group = finite_group_of(k.name);
    CHECK(group.order() == Integer(k.order));
    // The table of elements itself insists on the order that the formula states.
    CHECK(elements(group, image_for(group), {}).size() == static_cast<std::size_t>(k.order));
    CHECK(group.name() == k.name);
    CHECK_FALSE(group.description().empty());
    CHECK_FALSE(group.conventions().empty());
  }
}

TEST_CASE("each Hermann-Mauguin symbol is the same set of matrices as its Schoenflies twin") {
  const std::pair<const char*, const char*> twins[] = {
      {"1", "C1"},      {"-1", "Ci"},     {"2", "C2"},  {"m", "Cs"},    {"2/m", "C2h"}, {"222", "D2"},  {"mm2", "C2v"},
      {"mmm", "D2h"},   {"4", "C4"},      {"-4", "S4"}, {"4/m", "C4h"}, {"422", "D4"},  {"4mm", "C4v"}, {"-42m", "D2d"},
      {"4/mmm", "D4h"}, {"3", "C3"},      {"-3", "S6"}, {"32", "D3"},   {"321", "D3"},  {"3m", "C3v"},  {"3m1", "C3v"},
      {"-3m", "D3d"},   {"-3m1", "D3d"},  {"6", "C6"},  {"-6", "C3h"},  {"6/m", "C6h"}, {"622", "D6"},  {"6mm", "C6v"},
      {"-6m2", "D3h"},  {"6/mmm", "D6h"}, {"23", "T"},  {"m-3", "Th"},  {"432", "O"},   {"-43m", "Td"}, {"m-3m", "Oh"}};
  const ModularImage image = split_prime_images(12, 0).front();
  for (const auto& [hermann_mauguin, schoenflies] : twins) {
    CAPTURE(hermann_mauguin, schoenflies);
    const FiniteGroup a = finite_group_of(hermann_mauguin);
    const FiniteGroup b = finite_group_of(schoenflies);
    CHECK(a.order() == b.order());
    CHECK(all_matrices(a, image) == all_matrices(b, image));
    for (const NaturalElement& g : a.generators()) CHECK(is_orthogonal(g.matrix));
    CHECK(a.name() == hermann_mauguin);
  }
}

TEST_CASE("the settings of point groups are those of the conventions") {
  const ModularImage image = split_prime_images(12, 0).front();
  const std::uint32_t minus = image.prime - 1;
  const auto contains = [&](const char* group, int x, int y, int z) {
    const auto residue = [&](int v) { return v > 0 ? 1U : minus; };
    const std::vector<std::uint32_t> diagonal{residue(x), 0, 0, 0, residue(y), 0, 0, 0, residue(z)};
    return all_matrices(finite_group_of(group), image).count(diagonal) == 1;
  };
  CHECK(contains("2", -1, -1, 1));
  CHECK(contains("m", 1, 1, -1));
  CHECK(contains("mm2", -1, 1, 1));
  CHECK(contains("mm2", 1, -1, 1));
  CHECK(contains("32", 1, -1, -1));
  CHECK(contains("321", 1, -1, -1));
  CHECK_FALSE(contains("312", 1, -1, -1));
  CHECK(contains("312", -1, 1, -1));
  CHECK(contains("3m1", -1, 1, 1));
  CHECK_FALSE(contains("31m", -1, 1, 1));
  CHECK(contains("31m", 1, -1, 1));
  CHECK(contains("-3m1", 1, -1, -1));
  CHECK(contains("-31m", -1, 1, -1));
  CHECK_FALSE(contains("-31m", 1, -1, -1));
  CHECK(contains("-42m", 1, -1, -1));
  CHECK_FALSE(contains("-42m", -1, 1, 1));
  CHECK(contains("-4m2", -1, 1, 1));
  CHECK_FALSE(contains("-4m2", 1, -1, -1));
  CHECK(contains("-6m2", -1, 1, 1));
  CHECK_FALSE(contains("-6m2", 1, -1, -1));
  CHECK(contains("-62m", 1, -1, -1));
  CHECK_FALSE(contains("-62m", -1, 1, 1));
  CHECK(contains("D2d", 1, -1, -1));
  for (const char* cubic : {"T", "O", "I"}) {
    CAPTURE(cubic);
    const ModularImage fine = split_prime_images(60, 0).front();
    const auto set = all_matrices(finite_group_of(cubic), fine);
    CHECK(set.count({1, 0, 0, 0, fine.prime - 1, 0, 0, 0, fine.prime - 1}) == 1);
    CHECK(set.count({fine.prime - 1, 0, 0, 0, 1, 0, 0, 0, fine.prime - 1}) == 1);
  }
}

TEST_CASE("generators of the other point groups are orthogonal, for any order of the axis") {
  for (const char* name : {"C5v", "D5h", "D5d", "S8", "S10", "C7", "D9h", "I", "Ih", "D8d", "C11h", "Oh"}) {
    CAPTURE(name);
    const FiniteGroup group = finite_group_of(name);
    for (const NaturalElement& g : group.generators()) CHECK(is_orthogonal(g.matrix));
  }
}

TEST_CASE("proper point groups and binary groups have determinant one") {
  for (const char* name : {"C5", "D7", "T", "O", "I", "Q8", "2T", "2O", "2I"}) {
    CAPTURE(name);
    const FiniteGroup group = finite_group_of(name);
    for (const NaturalElement& g : group.generators()) CHECK(determinant(g.matrix).is_one());
  }
  CHECK(finite_group_of("Q8").is_complex());
  CHECK(finite_group_of("2I").is_complex());
  CHECK_FALSE(finite_group_of("I").is_complex());
  CHECK(finite_group_of("I").conductor() == 5);
  CHECK(finite_group_of("Oh").conductor() == 1);
}

TEST_CASE("reflection groups: generators are reflections, and the series is that of the known degrees") {
  const std::pair<const char*, std::vector<std::size_t>> known[] = {
      {"W(A3)", {2, 3, 4}},          {"W(B3)", {2, 4, 6}},       {"W(D4)", {2, 4, 4, 6}},
      {"W(F4)", {2, 6, 8, 12}},      {"W(G2)", {2, 6}},          {"W(H3)", {2, 6, 10}},
      {"W(I2(7))", {2, 7}},          {"W(D5)", {2, 4, 5, 6, 8}}, {"W(A5)", {2, 3, 4, 5, 6}},
      {"W(H4)", {2, 12, 20, 30}},    {"B(4)", {2, 4, 6, 8}},     {"S(5)", {1, 2, 3, 4, 5}},
      {"W(E6)", {2, 5, 6, 8, 9, 12}}};
  for (const auto& [name, degrees] : known) {
    CAPTURE(name);
    const FiniteGroup group = finite_group_of(name);
    if (std::string(name).starts_with("W")) {
      for (const NaturalElement& g : group.generators()) {
        CHECK(determinant(g.matrix) == Number(-1));
        CHECK(trace(g.matrix) == Number(group.dimension() - 2));
        CHECK(g.matrix * g.matrix == Matrix<Number>::identity(g.matrix.rows()));
      }
    }
    CHECK(molien_by_classes(group, image_for(group), 32) == polynomial_ring_series(degrees, 32));
  }
  for (const char* name :
       {"W(A7)", "W(B5)", "W(D6)", "W(E6)", "W(E7)", "W(E8)", "W(F4)", "W(G2)", "W(H3)", "W(H4)", "W(I2(9))"}) {
    CAPTURE(name);
    const FiniteGroup group = finite_group_of(name);
    Integer product = 1;
    for (const int d : group.reflection_degrees()) product *= Integer(d);
    CHECK(product == group.order());
    CHECK(std::is_sorted(group.reflection_degrees().begin(), group.reflection_degrees().end()));
    if (group.order() > Integer(60000)) continue;
    const std::vector<std::size_t> degrees(group.reflection_degrees().begin(), group.reflection_degrees().end());
    CHECK(molien_by_classes(group, image_for(group), 20) == polynomial_ring_series(degrees, 20));
  }
  CHECK(finite_group_of("Oh").reflection_degrees().empty());
  const FiniteGroup f4 = finite_group_of("W(F4)");
  for (const NaturalElement& g : f4.generators()) CHECK(is_orthogonal(g.matrix));
}

TEST_CASE("W(E7) and W(E8) are values that are never listed") {
  CHECK(finite_group_of("W(E7)").order() == Integer(2903040));
  CHECK(finite_group_of("W(E8)").order() == Integer(696729600));
  const FiniteGroup e7 = finite_group_of("W(E7)");
  CHECK_THROWS_AS(conjugacy_classes(e7, image_for(e7), {}), LimitReached);
  CHECK_THROWS_AS(elements(e7, image_for(e7), {}), LimitReached);
  CHECK(finite_group_of("S(20)").order() == factorial(20));
  const FiniteGroup s20 = finite_group_of("S(20)");
  CHECK_THROWS_AS(elements(s20, image_for(s20), {}), LimitReached);
}

TEST_CASE("Z(n) and D(n) act on vertices and plane alike") {
  for (const char* name : {"Z(5)", "D(6)", "D(2)", "D(1)"}) {
    CAPTURE(name);
    const FiniteGroup group = finite_group_of(name);
    CHECK(group.has_permutation());
    CHECK(group.has_matrix());
    CHECK(group.axis_names() == std::vector<std::string>{"x", "y"});
    const long n = group.points();
    for (const NaturalElement& g : group.generators()) {
      for (long k = 0; k < n; ++k) {  // the vertex at the angle 2 pi k/n
        const std::vector<Number> vertex{real_part(Number::root_of_unity(n, k)),
                                         imaginary_part(Number::root_of_unity(n, k))};
        const long image = g.permutation[static_cast<std::size_t>(k)];
        CHECK(g.matrix * vertex == std::vector<Number>{real_part(Number::root_of_unity(n, image)),
                                                       imaginary_part(Number::root_of_unity(n, image))});
      }
    }
  }
}

TEST_CASE("bare words that look like families carry a note") {
  const auto note = [](const char* name) { return finite_group_of(name).notes().at(0); };
  CHECK(note("S4") == "point group -4; the symmetric group is S(4)");
  CHECK(note("S6") == "point group -3; the symmetric group is S(6)");
  CHECK(note("D4") == "point group 422; the dihedral group is D(4)");
  CHECK(note("C4") == "point group 4; the cyclic group is C(4)");
  CHECK(note("S8") == "point group S8; the symmetric group is S(8)");
  CHECK(finite_group_of("Oh").notes().empty());
  CHECK(finite_group_of("-4").notes().empty());
  CHECK(finite_group_of("S(4)").notes().empty());
}

TEST_CASE("classical groups are values") {
  const auto classical = [](const char* name) { return *group_of(name).classical(); };
  CHECK(classical("O(3)").dimension() == 3);
  CHECK(classical("O(3)").axis_names() == std::vector<std::string>{"x", "y", "z"});
  CHECK(classical("Lorentz").axis_names() == std::vector<std::string>{"t", "x", "y", "z"});
  CHECK(classical("Lorentz").p == 1);
  CHECK(classical("Lorentz").q == 3);
  CHECK(classical("SO(2,1)").family == ClassicalFamily::special_orthogonal);
  CHECK(classical("SO(2,1)").name == "SO(2,1)");
  CHECK(classical("O( 1 , 3 )").name == "O(1,3)");
  CHECK(classical("U(2)").family == ClassicalFamily::unitary);
  CHECK(classical("SU(2)").family == ClassicalFamily::special_unitary);
  CHECK(classical("Sp(4)").family == ClassicalFamily::symplectic);
  CHECK(classical("GL(3)").family == ClassicalFamily::general_linear);
  CHECK(classical("SL(2)").family == ClassicalFamily::special_linear);
  CHECK(group_of("O(1,3)").description() == "the pseudo-orthogonal group of signature (1,3)");
  CHECK(group_of("O(3)").description() == "the orthogonal group of R^3");
  CHECK(classical("O(3)").is_compact());
  CHECK_FALSE(classical("O(1,3)").is_compact());
}

TEST_CASE("every example of the catalogue is read") {
  for (const GroupEntry& entry : group_catalogue()) {
    CAPTURE(entry.example);
    CHECK_NOTHROW(group_of(entry.example, R"({"generators": [[["0", "-1"], ["1", "0"]]]})"));
  }
}
