// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <catch2/catch.hpp>

#include <vector>

#include <gordan/rep/catalogue.hpp>
#include <gordan/rep/meaning.hpp>

using namespace gordan;
using namespace gordan::test;

TEST_CASE("what was understood, in words", "[rep][meaning]") {
  struct Row {
    const char* group;
    const char* text;
    const char* words;
  };
  const std::vector<Row> rows = {
      {"O(3)", "5vector", "5 copies of the vector representation of O(3), dimension 15"},
      {"O(3)", "A:sym(2)+v:vector",
       "the symmetric tensors of order 2 + the vector representation of O(3), dimension 9"},
      {"S(4)", "2perm+sign",
       "2 copies of the permutation representation on 4 points + the sign of the permutation of S(4), dimension 9"},
      {"D(4)", "sign", "the determinant of the vector representation of D(4), dimension 1"},
      {"S(4)", "perm(2)",
       "the 2-fold tensor power of the permutation representation on 4 points of S(4), dimension 16"},
      {"O(3)", "pseudovector", "the vector representation times the determinant of O(3), dimension 3"},
      {"Oh", "traceless(2)",
       "the symmetric traceless tensors of order 2 (components with two or more of the axis z left out) of Oh, "
       "dimension 5"},
      {"GL(3)", "covector", "the covector representation (dual of vector) of GL(3), dimension 3"},
      {"O(3)", "2x1o+0e", "2 copies of the irrep 1o + the trivial representation of O(3), dimension 7"},
      {"O(3)", "l=2", "l=2, the irrep 2e of O(3), dimension 5"},
      {"O(3)", "1e", "the irrep 1e of O(3), dimension 3"},
      {"Oh", "l=3", "the irrep 3o (restricted from O(3)) of Oh, dimension 7"},
      {"Oh", "2o", "the irrep 2o (restricted from O(3)) of Oh, dimension 5"},
      {"2T", "j=3/2", "the irrep j=3/2 (restricted from SU(2)) of 2T, dimension 4"},
      {"S(4)", "standard", "standard, the irrep partition(3,1) of S(4), dimension 3"},
      {"Oh", "irrep(T2g)", "the irrep T2g of Oh, dimension 3"},
      {"O(3)", "elasticity",
       "elasticity, a subspace of the 4-fold tensor power of the vector representation of O(3), dimension 21"},
      {"T(2)", "weights(1 0, 0 1)", "the sum of 2 weights of the torus of T(2), dimension 2"},
      {"O(3)", "0vector", "the zero representation of O(3), dimension 0"},
      {"S(4)", "(perm+sign)*pairs",
       "the tensor product of (the permutation representation on 4 points + the sign of the permutation) and the "
       "permutation representation on the 6 unordered pairs of 4 points of S(4), dimension 30"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.group, row.text);
    CHECK(meaning(make_rep(row.group, row.text)) == row.words);
  }
}

TEST_CASE("natural tensors", "[rep][meaning]") {
  const auto tensor = [](const char* text) { return natural_tensor(make_rep("W(A3)", text).summands()[0].expression); };
  CHECK(tensor("scalar")->order() == 0);
  CHECK(tensor("vector")->vectors == 1);
  CHECK(tensor("covector")->covectors == 1);
  CHECK(tensor("T(2,1)")->vectors == 2);
  CHECK(tensor("T(2,1)")->covectors == 1);
  CHECK(tensor("sym(2)")->symmetry == NaturalTensor::Symmetry::symmetric);
  CHECK(tensor("Alt^2(covector)")->covectors == 2);
  CHECK(tensor("pseudo(skew(2))")->pseudo);
  CHECK_FALSE(tensor("pseudo(pseudo(vector))")->pseudo);
  CHECK_FALSE(tensor("covector*vector").has_value());
  CHECK_FALSE(tensor("dual(sym(2))").has_value());
  CHECK_FALSE(tensor("vector*sym(2)").has_value());
}

namespace {

bool read_by_some_group(const std::string& text) {
  for (const char* group : {"D(4)", "S(4)", "Oh", "O(3)", "SU(2)", "Lorentz", "T(2)", "O(3) x SO(2)"}) {
    try {
      return make_rep(group, text).dimension() > 0;
    } catch (const InputError&) {
      continue;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("every example of the catalogue is read by some group", "[rep][catalogue]") {
  for (const RepresentationEntry& entry : representation_catalogue()) {
    CAPTURE(entry.name, entry.example);
    CHECK_FALSE(entry.meaning.empty());
    CHECK_FALSE(entry.conventions.empty());
    CHECK(read_by_some_group(entry.example));
  }
}

TEST_CASE("entries of the catalogue by name", "[rep][catalogue]") {
  CHECK(representation_entry("sym(2)").name == "sym(k)");
  CHECK(representation_entry("sym").name == "sym(k)");
  CHECK(representation_entry("perm").name == "perm");
  CHECK(representation_entry("perm(2)").name == "perm(k)");
  CHECK(representation_entry("T(1,1)").name == "T(p,q)");
  CHECK(representation_entry("Sym^2(perm)").name == "Sym^k(R)");
  CHECK(representation_entry("trivial").name == "scalar");
  CHECK(representation_entry("irrep(T2g)").name == "irrep(NAME)");
  CHECK(representation_entry("l=3").name == "2x1o+0e, l=2");
  CHECK(representation_entry("j=1").name == "j=1/2");
  CHECK(representation_entry("2x1o").name == "2x1o+0e, l=2");
  CHECK(representation_entry("vector@2").name == "vector@1");
  CHECK_THROWS_WITH(representation_entry("vectro"), Catch::Contains("did you mean 'vector'?"));
}
