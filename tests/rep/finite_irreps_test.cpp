// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include <gordan/group/elements.hpp>
#include <gordan/irrep/character_table.hpp>
#include <gordan/rep/detail/class_sums.hpp>
#include <gordan/rep/detail/group_sums.hpp>
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
  CHECK_THROWS_AS(find("W(E6)", "X24"), LimitReached);
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

TEST_CASE("all irreps of a large reflection group, some of a larger one", "[rep][irreps]") {
  check_all("W(F4)");
  const Group group = make_group("W(E6)");  // 51840 elements
  const CharacterTable table = character_table(*group.finite());
  Random random(84);
  for (const std::size_t k : {std::size_t{2}, std::size_t{7}, std::size_t{24}}) {
    const RepExpression one = irreducible(*group.finite(), table.characters()[k].name);
    const NaturalElement g = random_element(*group.finite(), random);
    CHECK(trace(action(one, g)) == table.characters()[k].values[table.class_of(g)]);
  }
}

TEST_CASE("large alternating groups have restrictions of Young's matrices", "[rep][irreps]") {
  const FiniteGroup group = *make_group("A(11)").finite();
  CHECK(irreducible(group, "partition(2,1,1,1,1,1,1,1,1,1)").irrep() == "partition(10,1)");
  CHECK(irreducible(group, "partition(9,2)").dimension() == 44);
  CHECK_THROWS_AS(irreducible(group, "partition(6,1,1,1,1,1)"), LimitReached);  // two halves
  CHECK_THROWS_AS(irreducible(group, "partition(1,10)"), LimitReached);
  CHECK_THROWS_AS(irreducible(group, "partition(99999999999999999999,10)"), LimitReached);
}

TEST_CASE("projectors by class sums are those by sums over the group", "[rep][irreps]") {
  for (const char* name : {"Oh", "A(5)", "C4h", "wr(S(3),2)"}) {
    const Group group = make_group(name);
    const RepExpression space =
        make_rep(name, group.points() > 0 ? "perm*perm" : "sym(2)").summands().front().expression;
    const CharacterTable table = character_table(*group.finite());
    const auto n = static_cast<std::size_t>(space.dimension());
    for (std::size_t k = 0; k < table.characters().size(); ++k) {
      CAPTURE(name, k);
      Matrix<Number> direct(n, n);
      for (const NaturalElement& g : exact_elements(*group.finite(), {}, 20'000))
        direct = direct + table.characters()[k].values[table.inverse_class(table.class_of(g))] * action(space, g);
      direct = (Number(table.characters()[k].degree) / Number(group.finite()->order())) * direct;
      std::vector<std::size_t> others;
      for (std::size_t j = 0; j < table.characters().size(); ++j) {
        if (j != k) others.push_back(j);
      }
      const auto found = detail::class_sum_projector(table, {k}, others, space, {});
      REQUIRE(found.has_value());
      CHECK(*found == direct);
    }
  }
}
