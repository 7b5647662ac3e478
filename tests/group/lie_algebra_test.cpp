// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <catch2/catch.hpp>

#include <gordan/exact/echelon.hpp>
#include <gordan/group/lie_algebra.hpp>

using namespace gordan;
using namespace gordan::test;
using Catch::Contains;

namespace {

/// The dimension over F_p of the Lie algebra that the matrices generate, by brackets until nothing new appears.
std::size_t generated_dimension(const std::vector<Matrix<Number>>& matrices, long conductor) {
  const ModularImage image = split_prime_images(conductor, 0).front();
  const std::uint32_t p = image.prime;
  const std::size_t n = matrices.empty() ? 0 : matrices[0].rows();
  EchelonForm span(p, n * n);
  std::vector<Matrix<std::uint32_t>> found;
  for (const auto& a : matrices) {
    const Matrix<std::uint32_t> reduced = reduce(a, image);
    if (span.insert(reduced.data())) found.push_back(reduced);
  }
  for (std::size_t k = 0; k < found.size(); ++k) {
    for (std::size_t j = 0; j < k; ++j) {
      const auto ab = multiply(found[k], found[j], p);
      auto bracket = multiply(found[j], found[k], p);
      for (std::size_t i = 0; i < bracket.data().size(); ++i) {
        bracket.data()[i] = sub_mod(ab.data()[i], bracket.data()[i], p);
      }
      if (span.insert(bracket.data())) found.push_back(bracket);
    }
  }
  return found.size();
}

Matrix<Number> form_of(const ClassicalGroup& group) {
  const auto n = static_cast<std::size_t>(group.dimension());
  Matrix<Number> form(n, n);
  for (std::size_t i = 0; i < n; ++i) {
    if (group.family == ClassicalFamily::symplectic) {
      form(i, (i + n / 2) % n) = i < n / 2 ? 1 : -1;
    } else {
      form(i, i) = i < static_cast<std::size_t>(group.p) ? 1 : -1;
    }
  }
  return form;
}

Matrix<Number> conjugate(Matrix<Number> a) {
  for (Number& x : a.data()) x = x.conjugate();
  return a;
}

}  // namespace

TEST_CASE("the Lie algebras of the classical groups have their dimensions and are generated", "[group][lie]") {
  struct Case {
    const char* group;
    std::size_t dimension;
  };
  for (const Case& one : {Case{"O(1)", 0}, Case{"SO(2)", 1}, Case{"O(3)", 3}, Case{"SO(5)", 10}, Case{"O(1,3)", 6},
                          Case{"SO(2,2)", 6}, Case{"U(1)", 1}, Case{"U(2)", 4}, Case{"U(3)", 9}, Case{"SU(1)", 0},
                          Case{"SU(2)", 3}, Case{"SU(4)", 15}, Case{"Sp(2)", 3}, Case{"Sp(4)", 10}, Case{"Sp(6)", 21},
                          Case{"GL(1)", 1}, Case{"GL(3)", 9}, Case{"SL(1)", 0}, Case{"SL(2)", 3}, Case{"SL(4)", 15}}) {
    CAPTURE(one.group);
    const Group group = group_of(one.group);
    const auto basis = lie_algebra_basis(*group.classical());
    CHECK(basis.size() == one.dimension);
    CHECK(generated_dimension(basis, 4) == one.dimension);
    CHECK(generated_dimension(group_generators(group).lie_algebra, 4) == one.dimension);
  }
}

TEST_CASE("Lie algebras and discrete generators preserve the forms", "[group][lie]") {
  for (const char* text : {"O(3)", "O(1,3)", "SO(2,1)", "O(4)", "Sp(4)", "Sp(6)"}) {
    CAPTURE(text);
    const Group group = group_of(text);
    const Matrix<Number> form = form_of(*group.classical());
    for (const auto& x : lie_algebra_basis(*group.classical())) {
      CHECK(transpose(x) * form == Number(-1) * (form * x));
    }
    for (const NaturalElement& g : group_generators(group).elements) {
      CHECK(transpose(g.matrix) * form * g.matrix == form);
      CHECK(determinant(g.matrix) == Number(-1));
    }
  }
  for (const char* text : {"U(3)", "SU(3)"}) {
    CAPTURE(text);
    for (const auto& x : lie_algebra_basis(*group_of(text).classical())) {
      CHECK(transpose(conjugate(x)) == Number(-1) * x);
      if (text[0] == 'S') CHECK(trace(x).is_zero());
    }
  }
  CHECK(group_generators(group_of("O(1,3)")).elements.size() == 2);
  CHECK(group_generators(group_of("O(3)")).elements.size() == 1);
  CHECK(group_generators(group_of("SO(3)")).elements.empty());
}

TEST_CASE("generators of products and tori", "[group][lie]") {
  const Group mixed = group_of("SO(3) x S(3) x T(2)");
  const GroupGenerators generators = group_generators(mixed);
  CHECK(generators.elements.size() == 2);
  CHECK(generators.lie_algebra.size() == 4);
  for (const auto& x : generators.lie_algebra) CHECK(x.rows() == 5);
  for (const auto& g : generators.elements) {
    CHECK(g.permutation.size() == 3);
    CHECK(g.matrix == Matrix<Number>::identity(5));
  }
  CHECK(conductor(mixed) == 1);
  CHECK(conductor(group_of("SU(2) x Z(5)")) == 20);
}

TEST_CASE("matrices files with a Lie algebra", "[group][lie]") {
  const std::string so2 = R"({"lie_algebra": [[["0", "-1"], ["1", "0"]]]})";
  const Group rotation = group_of("matrices:a.json", so2);
  REQUIRE(rotation.generated() != nullptr);
  CHECK(rotation.dimension() == 2);
  CHECK(rotation.generated()->generators.empty());
  CHECK(rotation.finite() == nullptr);
  const std::string mixed = R"({"generators": [[["1", "0"], ["0", "2"]]], "lie_algebra": [[["0", "0"], ["1", "0"]]]})";
  const Group group = group_of("matrices:a.json", mixed);
  REQUIRE(group.generated() != nullptr);
  CHECK(group_generators(group).elements.size() == 1);
  CHECK(group_generators(group).lie_algebra.size() == 1);
  CHECK_THAT(group.description(), Contains("1 generator and 1 element of its Lie algebra"));
  CHECK(group_of("matrices:a.json", R"({"lie_algebra": [], "dimension": 3})").dimension() == 3);
}

TEST_CASE("matrices files with a Lie algebra that are refused", "[group][lie]") {
  const auto fault = [](const std::string& json) { return refusal("matrices:a.json", json); };
  CHECK_THAT(fault(R"({"lie_algebra": []})"), Contains("an empty Lie algebra has no dimension"));
  CHECK_THAT(fault(R"({"lie_algebra": [[["0", "1"]]]})"), Contains("element 1 is not square"));
  CHECK_THAT(fault(R"({"lie_algebra": [[["0"]], [["0", "1"], ["1", "0"]]]})"), Contains("element 2 has dimension 2"));
  CHECK_THAT(fault(R"({"lie_algebra": [[["0"]]], "generators": [[["0", "1"], ["1", "0"]]]})"),
             Contains("the generators have dimension 2, the elements of the Lie algebra 1"));
  CHECK_THAT(fault(R"({"lie_algebra": [[["0"]]], "generators": [[["0"]]]})"), Contains("generator 1 is not invertible"));
  CHECK_THAT(fault(R"({"lie_algebra": [[["0"]]], "permutations": [[0]]})"), Contains("beside permutations"));
  CHECK_THAT(fault(R"({"lie_algebra": [[["0"]]], "dimension": 2})"), Contains("\"dimension\" is 2"));
  CHECK_THAT(fault(R"({"lie_algebr": [[["0"]]]})"), Contains("did you mean 'lie_algebra'"));
}
