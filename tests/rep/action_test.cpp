// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <vector>

using namespace gordan;
using namespace gordan::test;

namespace {

struct Case {
  const char* group;
  std::vector<const char*> reps;
};

const std::vector<Case> cases = {
    {"S(4)",
     {"scalar", "perm", "perm(2)", "pairs", "sign", "perm*sign", "Sym^2(perm)", "Alt^2(perm)", "Sym^3(pairs)",
      "dual(Sym^2(perm))", "2perm + scalar", "(perm+sign)*pairs", "pseudo(perm)", "Alt^3(perm)"}},
    {"A(5)", {"perm", "pairs", "Alt^2(pairs)"}},
    {"D(5)",
     {"vector", "perm", "vector*perm", "sign", "sym(2)", "traceless(3)", "pseudo(sym(2))", "covector", "skew(2)"}},
    {"Oh",
     {"vector", "pseudovector", "tensor(2)", "T(1,1)", "sym(2)", "sym(3)", "skew(2)", "traceless(2)", "traceless(3)",
      "traceless(4)", "dual(sym(2))", "Sym^2(skew(2))", "Alt^2(vector+scalar)", "pseudoscalar"}},
    {"I", {"vector", "sym(2)", "traceless(2)", "Alt^2(sym(2))"}},
    {"W(A3)", {"vector", "covector", "T(1,1)", "T(1,2)", "sym(2)", "dual(sym(2))", "dual(skew(2))", "Sym^2(covector)"}},
    {"B(4)", {"vector", "skew(2)", "skew(4)", "traceless(2)", "skew(5)"}},
    {"2O", {"vector", "covector", "T(1,1)", "sym(3)", "pseudo(vector)", "dual(pseudo(vector))", "dual(sym(2))"}},
    {"Q8", {"vector", "covector", "sym(2)", "skew(2)", "vector*covector"}},
};

/// rho(gh) = rho(g) rho(h), exactly and modulo p, and the two agree.
void check_homomorphism(const FiniteGroup& group, const Representation& rep, Random& random) {
  const ModularImage image = split_prime_images(group.conductor(), 0).front();
  const NaturalElement g = random_element(group, random);
  const NaturalElement h = random_element(group, random);
  const Matrix<Number> exact = action(rep, g);
  REQUIRE(exact.rows() == static_cast<std::size_t>(rep.dimension()));
  CHECK(action(rep, product(g, h)) == exact * action(rep, h));
  const Matrix<std::uint32_t> modular = action(rep, reduced(g, image), image.prime);
  CHECK(modular == reduce(exact, image));
  CHECK(action(rep, reduced(product(g, h), image), image.prime) ==
        multiply(modular, action(rep, reduced(h, image), image.prime), image.prime));
}

}  // namespace

TEST_CASE("every kind of representation is a homomorphism", "[rep][action]") {
  Random random(20240611);
  for (const Case& one : cases) {
    const Group group = make_group(one.group);
    for (const char* text : one.reps) {
      CAPTURE(one.group, text);
      const Representation rep = parse_representation(group, text);
      for (int round = 0; round < 2; ++round) check_homomorphism(*group.finite(), rep, random);
    }
  }
}

TEST_CASE("the dual acts by the inverse transpose", "[rep][action]") {
  Random random(7);
  for (const Case& one : cases) {
    const Group group = make_group(one.group);
    for (const char* text : one.reps) {
      CAPTURE(one.group, text);
      const Representation rep = parse_representation(group, text);
      const NaturalElement g = random_element(*group.finite(), random);
      CHECK(action(dual(rep), g) == transpose(inverse(action(rep, g))));
      CHECK(action(dual(dual(rep)), g) == action(rep, g));
    }
  }
}

TEST_CASE("sums are block diagonal, products are Kronecker products with the first factor slowest", "[rep][action]") {
  Random random(3);
  const Group group = make_group("D(4)");
  const NaturalElement g = random_element(*group.finite(), random);
  const Matrix<Number> v = action(parse_representation(group, "vector"), g);
  const Matrix<Number> w = action(parse_representation(group, "perm"), g);
  const Matrix<Number> sum = action(parse_representation(group, "vector+perm"), g);
  const Matrix<Number> product = action(parse_representation(group, "vector*perm"), g);
  for (std::size_t i = 0; i < 6; ++i) {
    for (std::size_t j = 0; j < 6; ++j) {
      const Number expected = i < 2 && j < 2 ? v(i, j) : i >= 2 && j >= 2 ? w(i - 2, j - 2) : Number(0);
      CHECK(sum(i, j) == expected);
    }
  }
  for (std::size_t i = 0; i < 8; ++i) {
    for (std::size_t j = 0; j < 8; ++j) CHECK(product(i, j) == v(i / 4, j / 4) * w(i % 4, j % 4));
  }
}

TEST_CASE("permutation representations by brute force", "[rep][action]") {
  Random random(11);
  const Group group = make_group("S(5)");
  const NaturalElement g = random_element(*group.finite(), random);
  const Matrix<Number> ordered = action(parse_representation(group, "perm(2)"), g);
  const Matrix<Number> pairs = action(parse_representation(group, "pairs"), g);
  std::map<std::pair<int, int>, std::size_t> index;
  for (int i = 0; i < 5; ++i) {
    for (int j = i + 1; j < 5; ++j) index.emplace(std::pair(i, j), index.size());
  }
  const auto image = [&](int i) { return g.permutation[static_cast<std::size_t>(i)]; };
  for (int i = 0; i < 5; ++i) {
    for (int j = 0; j < 5; ++j) {
      const auto row = static_cast<std::size_t>(5 * image(i) + image(j));
      CHECK(ordered(row, static_cast<std::size_t>(5 * i + j)).is_one());
      if (i < j) CHECK(pairs(index.at(std::minmax(image(i), image(j))), index.at({i, j})).is_one());
    }
  }
}

TEST_CASE("the determinant character", "[rep][action]") {
  Random random(5);
  const Group s4 = make_group("S(4)");
  const Group d4 = make_group("D(4)");
  for (int round = 0; round < 6; ++round) {
    const NaturalElement g = random_element(*s4.finite(), random);
    CHECK(action(parse_representation(s4, "sign"), g)(0, 0) == Number(sign(g.permutation)));
    const NaturalElement h = random_element(*d4.finite(), random);
    CHECK(action(parse_representation(d4, "sign"), h)(0, 0) == determinant(h.matrix));
    CHECK(action(parse_representation(d4, "pseudoscalar"), h) == action(parse_representation(d4, "sign"), h));
  }
}

TEST_CASE("dimension zero", "[rep][action]") {
  const Group group = make_group("C1");
  for (const char* text : {"0 vector", "skew(4)", "(0 vector)*vector", "dual(skew(4))"}) {
    CAPTURE(text);
    const Representation rep = parse_representation(group, text);
    CHECK(rep.dimension() == 0);
    CHECK(rep.variables().empty());
    CHECK(rep.ring().num_variables() == 0);
    const NaturalElement g{identity_permutation(group.finite()->points()), Matrix<Number>::identity(3)};
    CHECK(action(rep, g).rows() == 0);
    CHECK(parse_representation(group, rep.name()).dimension() == 0);
  }
}
