// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>

#include <gordan/core/random.hpp>

#include "finite_support.hpp"

using namespace gordan;
using namespace gordan::test;

namespace {

const char* frobenius_21 = "perm:\"(1,2,3,4,5,6,7);(2,3,5)(4,7,6)\"";
const char* mathieu_11 = "perm:\"(1,2,3,4,5,6,7,8,9,10,11);(3,7,11,8)(4,10,5,6)\"";

std::vector<Number> product_of(const std::vector<Number>& a, const std::vector<Number>& b) {
  std::vector<Number> result;
  for (std::size_t c = 0; c < a.size(); ++c) result.push_back(a[c] * b[c]);
  return result;
}

}  // namespace

TEST_CASE("tables of characters are orthonormal and as large as the group") {
  for (const char* name : {"S(1)", "S(2)", "S(6)", "A(3)", "A(6)", "Z(1)", "Z(7)", "Z(12)", "D(1)", "D(2)", "D(7)", "D(12)",
                           "B(4)", "Oh", "Ih", "C1", "D6h", "S8", "2T", "2O", "2I", "Q8", "W(A4)", "W(D4)", "W(F4)",
                           "W(H3)", "W(I2(8))", frobenius_21, mathieu_11, "perm[3]:\"\""}) {
    CAPTURE(name);
    const CharacterTable table = table_of(name);
    REQUIRE(table.characters().size() == table.classes().size());
    Integer squares = 0;
    for (const Character& x : table.characters()) squares += x.degree * x.degree;
    CHECK(squares == table.group().order());
    for (std::size_t i = 0; i < table.characters().size(); ++i) {
      const Character& x = table.characters()[i];
      CHECK(x.values[0] == Number(x.degree));
      CHECK(table.characters()[x.conjugate].conjugate == i);
      const std::vector<Integer> products = inner_products(table, x.values);
      for (std::size_t j = 0; j < products.size(); ++j) CHECK(products[j] == Integer(i == j ? 1 : 0));
    }
  }
}

TEST_CASE("columns are orthogonal too") {
  for (const char* name : {"S(5)", "A(5)", "2O", "D(9)", frobenius_21}) {
    CAPTURE(name);
    const CharacterTable table = table_of(name);
    for (std::size_t c = 0; c < table.classes().size(); ++c) {
      for (std::size_t d = 0; d < table.classes().size(); ++d) {
        Number sum = 0;
        for (const Character& x : table.characters()) sum += x.values[c] * x.values[table.inverse_class(d)];
        CHECK(sum * Number(table.classes()[c].size) == (c == d ? Number(table.group().order()) : Number(0)));
      }
    }
  }
}

TEST_CASE("the character of the natural action decomposes") {
  const auto parts = [](const char* name) {
    const CharacterTable table = table_of(name);
    const std::vector<Integer> m = inner_products(table, natural_character(table));
    std::string text;
    for (std::size_t k = 0; k < m.size(); ++k) {
      if (!m[k].is_zero()) text += (text.empty() ? "" : " ") + to_string(m[k]) + table.characters()[k].name;
    }
    return text;
  };
  CHECK(parts("S(5)") == "1partition(5) 1partition(4,1)");
  CHECK(parts("C2v") == "1A1 1B1 1B2");
  CHECK(parts("Td") == "1T2");
  CHECK(parts("Oh") == "1T1u");
  CHECK(parts("D2d") == "1B2 1E");
  CHECK(parts("D3h") == "1A2'' 1E'");
  CHECK(parts("D4d") == "1B2 1E1");
  CHECK(parts("D5d") == "1A2u 1E1u");
  CHECK(parts("C6v") == "1A1 1E1");
  CHECK(parts("S4") == "1B 11E 12E");
  CHECK(parts("C3h") == "1A'' 11E' 12E'");
  CHECK(parts("D2h") == "1B1u 1B2u 1B3u");
  CHECK(parts("Ih") == "1T1u");
  CHECK(parts("Z(5)") == "11E1 12E1");
  CHECK(parts("D(6)") == "1E1");
}

TEST_CASE("names of point groups are Mulliken's") {
  using Names = std::vector<std::string>;
  CHECK(names_of(table_of("D4h")) == Names{"A1g", "A2g", "B1g", "B2g", "A1u", "A2u", "B1u", "B2u", "Eg", "Eu"});
  CHECK(names_of(table_of("Oh")) == Names{"A1g", "A2g", "A1u", "A2u", "Eg", "Eu", "T1g", "T2g", "T1u", "T2u"});
  CHECK(names_of(table_of("m-3m")) == names_of(table_of("Oh")));
  CHECK(names_of(table_of("Th")) == Names{"Ag", "Au", "1Eg", "2Eg", "1Eu", "2Eu", "Tg", "Tu"});
  CHECK(names_of(table_of("D2h")) == Names{"Ag", "B1g", "B2g", "B3g", "Au", "B1u", "B2u", "B3u"});
  CHECK(names_of(table_of("D3h")) == Names{"A1'", "A2'", "A1''", "A2''", "E'", "E''"});
  CHECK(names_of(table_of("-4m2")) == Names{"A1", "A2", "B1", "B2", "E"});
  CHECK(names_of(table_of("I")) == Names{"A", "T1", "T2", "G", "H"});
  CHECK(names_of(table_of("C5")) == Names{"A", "1E1", "2E1", "1E2", "2E2"});
  CHECK(names_of(table_of("Cs")) == Names{"A'", "A''"});
  CHECK(names_of(table_of("Z(4)")) == Names{"A", "B", "1E", "2E"});
  CHECK(names_of(table_of("D(5)")) == Names{"A1", "A2", "E1", "E2"});
  CHECK(names_of(table_of("S(3)")) == Names{"partition(3)", "partition(1,1,1)", "partition(2,1)"});
  CHECK(names_of(table_of("A(4)")) == Names{"partition(4)", "partition(2,2)+", "partition(2,2)-", "partition(3,1)"});
  CHECK(names_of(table_of("Q8")) == Names{"X1", "X2", "X3", "X4", "X5"});
}

TEST_CASE("every point group has names, all different") {
  for (const char* name :
       {"1", "-1", "2", "m", "2/m", "222", "mm2", "mmm", "4", "-4", "4/m", "422", "4mm", "-42m", "-4m2", "4/mmm", "3", "-3",
        "32", "312", "3m", "31m", "-3m", "-31m", "6", "-6", "6/m", "622", "6mm", "-6m2", "-62m", "6/mmm", "23", "m-3",
        "432", "-43m", "m-3m", "C7", "C7v", "C7h", "D7", "D7h", "D7d", "C8h", "D8", "D8h", "D6d", "S10", "S12", "I", "Ih"}) {
    CAPTURE(name);
    std::vector<std::string> names = names_of(table_of(name));
    for (const std::string& n : names) CHECK(n[0] != 'X');
    std::sort(names.begin(), names.end());
    CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
  }
}

TEST_CASE("Frobenius-Schur indicators") {
  using Signs = std::vector<int>;
  CHECK(indicators_of(table_of("Q8")) == Signs{1, 1, 1, 1, -1});
  CHECK(indicators_of(table_of("2T")) == Signs{1, 0, 0, -1, 0, 0, 1});
  CHECK(indicators_of(table_of("A(4)")) == Signs{1, 0, 0, 1});
  CHECK(indicators_of(table_of(frobenius_21)) == Signs{1, 0, 0, 0, 0});
  for (const char* name : {"Q8", "2I", "S(5)", "Z(6)", mathieu_11}) {
    CAPTURE(name);
    const CharacterTable table = table_of(name);
    for (std::size_t k = 0; k < table.characters().size(); ++k) {
      CHECK(frobenius_schur(table, k) == indicators_of(table)[k]);
    }
  }
}

TEST_CASE("irreps over the real numbers") {
  const auto text = [](const char* name) {
    std::string result;
    for (const RealIrrep& irrep : table_of(name).real_irreps()) {
      result += irrep.name + ":" + to_string(irrep.dimension) + ":" + to_string(irrep.type).substr(0, 1) + " ";
    }
    return result;
  };
  CHECK(text("T") == "A:1:r E:2:c T:3:r ");
  CHECK(text("Z(5)") == "A:1:r E1:2:c E2:2:c ");
  CHECK(text("Q8") == "X1:1:r X2:1:r X3:1:r X4:1:r X5:4:q ");
  CHECK(text("A(4)") == "partition(4):1:r partition(2,2):2:c partition(3,1):3:r ");
  CHECK(text(frobenius_21) == "X1:1:r X2+X3:2:c X4+X5:6:c ");
}

TEST_CASE("A(5) in three dimensions: multiplicities in symmetric powers") {
  const CharacterTable table = table_of("I");
  const std::vector<Number> x = natural_character(table);
  std::vector<Number> square;  // Sym^2, Sym^3 by Newton's formulas
  std::vector<Number> cube;
  for (std::size_t c = 0; c < x.size(); ++c) {
    const auto& powers = table.classes()[c].powers;
    const Number p2 = x[powers[2 % powers.size()]];
    const Number p3 = x[powers[3 % powers.size()]];
    square.push_back((x[c] * x[c] + p2) / Number(2));
    cube.push_back((x[c] * x[c] * x[c] + Number(3) * x[c] * p2 + Number(2) * p3) / Number(6));
  }
  CHECK(inner_products(table, square) == std::vector<Integer>{1, 0, 0, 0, 1});
  CHECK(inner_products(table, cube) == std::vector<Integer>{0, 1, 1, 1, 0});
}

TEST_CASE("A(n) and S(n) by Dixon and Schneider agree with Murnaghan and Nakayama") {
  for (const int n : {4, 5, 6}) {
    CAPTURE(n);
    const CharacterTable young = table_of("S(" + std::to_string(n) + ")");
    // The same group on the simple roots, which the general algorithm treats: sign * standard = the reflections.
    const CharacterTable listed = table_of("W(A" + std::to_string(n - 1) + ")");
    CHECK(degrees_of(young) == degrees_of(listed));
    const auto sorted_rows = [](const CharacterTable& table) {
      std::vector<std::string> rows;
      for (const Character& x : table.characters()) {
        std::vector<std::string> entries;
        for (std::size_t c = 0; c < x.values.size(); ++c) {
          entries.push_back(to_string(table.classes()[c].size) + ":" + to_string(x.values[c]));
        }
        std::sort(entries.begin(), entries.end());
        std::string row;
        for (const std::string& entry : entries) row += entry + " ";
        rows.push_back(row);
      }
      std::sort(rows.begin(), rows.end());
      return rows;
    };
    CHECK(sorted_rows(young) == sorted_rows(listed));
  }
}

TEST_CASE("classes of elements, by conjugation with random elements") {
  for (const char* name : {"S(5)", "2O", "D(6)", "Ih", "W(F4)", mathieu_11}) {
    const CharacterTable table = table_of(name);
    const std::vector<NaturalElement> generators = table.group().generators();
    const std::uint64_t seed = 5;
    CAPTURE(name, seed);
    Random random(seed);
    for (std::size_t c = 0; c < table.classes().size(); ++c) {
      NaturalElement g = table.classes()[c].representative;
      for (int k = 0; k < 6; ++k) {
        const NaturalElement& s = generators[random.below(static_cast<std::uint32_t>(generators.size()))];
        if (table.group().has_permutation())
          g.permutation = compose(compose(s.permutation, g.permutation), inverse(s.permutation));
        if (table.group().has_matrix()) g.matrix = s.matrix * g.matrix * inverse(s.matrix);
      }
      CHECK(table.class_of(g) == c);
    }
  }
}

TEST_CASE("products of irreps have multiplicities that count dimensions") {
  for (const char* name : {"2T", "Oh", "A(6)", frobenius_21}) {
    CAPTURE(name);
    const CharacterTable table = table_of(name);
    for (const Character& x : table.characters()) {
      for (const Character& y : table.characters()) {
        Integer sum = 0;
        const std::vector<Integer> m = inner_products(table, product_of(x.values, y.values));
        for (std::size_t k = 0; k < m.size(); ++k) {
          CHECK(m[k].sign() >= 0);
          sum += m[k] * table.characters()[k].degree;
        }
        CHECK(sum == x.degree * y.degree);
      }
    }
  }
}

TEST_CASE("names are found, others refused with the nearest") {
  const CharacterTable table = table_of("Oh");
  CHECK(find_irrep(table, "T2g") == 7);
  CHECK_THROWS_WITH(find_irrep(table, "T2q"), Catch::Contains("no irrep 'T2q'") && Catch::Contains("did you mean 'T2g'?"));
  CHECK_THROWS_AS(find_irrep(table, "partition(3,1)"), InputError);
  const CharacterTable cyclic = table_of("Z(5)");
  CHECK(find_real_irrep(cyclic, "E2") == 2);
  CHECK(find_real_irrep(cyclic, "2E2") == 2);
  CHECK_THROWS_AS(find_real_irrep(cyclic, "E3"), InputError);
}

TEST_CASE("groups that are too large are refused with their size") {
  CHECK_THROWS_WITH(table_of("A(12)"), Catch::Contains("239500800 elements"));
  CHECK_THROWS_WITH(table_of("S(40)"), Catch::Contains("37338 conjugacy classes"));
  CHECK_THROWS_AS(table_of("W(E8)"), LimitReached);
}
