// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include <gordan/irrep/character_table.hpp>
#include <gordan/rep/finite_irreps.hpp>

using namespace gordan;
using namespace gordan::test;

namespace {

/// Homomorphism, unitarity for the squared norms, and the character, for every irrep of the group.
void check_all(const std::string& name, bool orthogonal = true) {
  Random random(83);
  const Group group = make_group(name);
  const FiniteGroup& finite = *group.finite();
  const CharacterTable table = character_table(finite);
  const bool real = has_real_irreps(finite);
  const std::size_t count = real ? table.real_irreps().size() : table.characters().size();
  for (std::size_t k = 0; k < count; ++k) {
    const std::string irrep = real ? table.real_irreps()[k].name : table.characters()[k].name;
    CAPTURE(name, irrep);
    const RepExpression one = parse_representation(group, "irrep(" + irrep + ")").summands().front().expression;
    CHECK(one.irrep() == irrep);
    const NaturalElement g = random_element(finite, random);
    const NaturalElement h = random_element(finite, random);
    const Matrix<Number> a = action(one, g);
    CHECK(action(one, product(g, h)) == a * action(one, h));
    Number expected;
    const auto characters = real ? table.real_irreps()[k].characters : std::vector<std::size_t>{k};
    for (const std::size_t x : characters) expected += table.characters()[x].values[table.class_of(g)];
    if (real && table.real_irreps()[k].type == IrrepType::quaternionic) expected = Number(2) * expected;
    CHECK(trace(a) == expected);
    const std::vector<Rational> norms = one.squared_norms();
    for (std::size_t i = 0; orthogonal && i < a.rows(); ++i) {
      for (std::size_t j = 0; j < a.rows(); ++j) {
        Number sum;
        for (std::size_t m = 0; m < a.rows(); ++m) sum += a(m, i).conjugate() * Number(norms[m]) * a(m, j);
        CHECK(sum == (i == j ? Number(norms[i]) : Number(0)));
        if (real) CHECK(a(i, j).is_real());
      }
    }
  }
}

}  // namespace

TEST_CASE("all irreps of point groups", "[rep][irreps]") {
  for (const char* name : {"C3v", "C5", "D4h", "D6", "Td", "Oh", "Th", "S4", "C4h", "D3d"}) check_all(name);
}

TEST_CASE("all irreps of groups over number fields", "[rep][irreps]") {
  check_all("I");
  check_all("W(H3)", false);
  check_all("W(I2(7))", false);
}

TEST_CASE("irreps of finite groups that are refused", "[rep][irreps]") {
  const auto find = [](const char* group, const char* name) { return irreducible(*make_group(group).finite(), name); };
  CHECK_THROWS_WITH(find("Oh", "T3g"), Catch::Contains("did you mean"));
  CHECK_THROWS_AS(find("W(E8)", "X1"), LimitReached);
  CHECK_THROWS_AS(find("W(E6)", "X25"), LimitReached);
}

TEST_CASE("all irreps of binary groups", "[rep][irreps]") {
  for (const char* name : {"Q8", "2T", "2O"}) check_all(name);
}

TEST_CASE("all irreps of permutation and reflection groups", "[rep][irreps]") {
  for (const char* name : {"S(4)", "A(4)", "A(5)", "Z(6)", "D(5)", "B(3)", "W(A3)", "W(G2)",
                           "perm:\"(1,2,3,4,5);(2,3,5,4)\"", "S(3) x Z(2)", "wr(S(2),2)"}) {
    check_all(name);
  }
}
