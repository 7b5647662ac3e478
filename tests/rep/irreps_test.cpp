// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <complex>
#include <optional>
#include <utility>
#include <vector>

#include <gordan/angular/solid_harmonics.hpp>
#include <gordan/exact/rounding.hpp>
#include <gordan/group/lie_algebra.hpp>
#include <gordan/rep/lie_action.hpp>

using namespace gordan;
using namespace gordan::test;

namespace {

RepExpression expression_of(const Group& group, const std::string& text) {
  return parse_representation(group, text).summands().front().expression;
}

/// (gh) = (g)(h) at random elements, modulo a prime as well, and A^* N A = N for the squared norms.
void check_representation(const Group& group, const RepExpression& one, Random& random) {
  CAPTURE(group.name(), one.text());
  const NaturalElement g = random_element(*group.finite(), random);
  const NaturalElement h = random_element(*group.finite(), random);
  const Matrix<Number> a = action(one, g);
  CHECK(action(one, product(g, h)) == a * action(one, h));
  const Representation rep(group, {{"", one}});
  const ModularImage image = split_prime_images(conductor(rep), 0).front();
  CHECK(action(one, reduced(g, image), image) == reduce(a, image));
  const std::vector<Rational> norms = one.squared_norms();
  Matrix<Number> metric(norms.size(), norms.size());
  Matrix<Number> adjoint = transpose(a);
  for (Number& entry : adjoint.data()) entry = entry.conjugate();
  for (std::size_t i = 0; i < norms.size(); ++i) metric(i, i) = norms[i];
  CHECK(adjoint * metric * a == metric);
}

/// The components i1 <= ... <= ik of the k-th tensor power of a vector, as a column.
Matrix<Number> power_of(const std::vector<Number>& x, int k) {
  std::vector<std::pair<std::size_t, Number>> values = {{0, Number(1)}};  // the last index, the product
  for (int level = 0; level < k; ++level) {
    std::vector<std::pair<std::size_t, Number>> longer;
    for (const auto& [last, value] : values) {
      for (std::size_t i = last; i < x.size(); ++i) longer.emplace_back(i, value * x[i]);
    }
    values = std::move(longer);
  }
  Matrix<Number> column(values.size(), 1);
  for (std::size_t i = 0; i < values.size(); ++i) column(i, 0) = values[i].second;
  return column;
}

double real_trace(const Matrix<Number>& a) { return to_complex(trace(a)).real(); }

}  // namespace

TEST_CASE("l= on point groups is a representation with the characters of rotations", "[rep][irreps]") {
  Random random(61);
  for (const char* name : {"Oh", "Td", "D3d", "C4v", "C5", "D6h", "O", "S4"}) {
    const Group group = make_group(name);
    for (int l = 0; l <= 5; ++l) {
      const RepExpression one = expression_of(group, "l=" + std::to_string(l));
      REQUIRE(one.dimension() == 2 * l + 1);
      check_representation(group, one, random);
      for (const char* parity : {"e", "o"}) {
        const RepExpression irrep = expression_of(group, std::to_string(l) + parity);
        CAPTURE(name, irrep.text());
        const NaturalElement g = random_element(*group.finite(), random);
        const double sign = real_trace(action(RepExpression::determinant(), g));
        const double cosine = (sign * real_trace(g.matrix) - 1) / 2;
        const double theta = std::acos(std::max(-1.0, std::min(1.0, cosine)));
        const double rotation = theta < 1e-9 ? 2 * l + 1 : std::sin((l + 0.5) * theta) / std::sin(theta / 2);
        const double expected = sign < 0 && parity[0] == 'o' ? -rotation : rotation;
        CHECK(real_trace(action(irrep, g)) == Approx(expected).margin(1e-9));
      }
    }
  }
}

TEST_CASE("the coordinates of l= are those of the solid harmonics", "[rep][irreps]") {
  const Group group = make_group("O(3)");
  const std::vector<Number> x = {Number(Rational(2, 3)), Number(-5), Number(Rational(1, 7))};
  for (int l = 1; l <= 6; ++l) {
    const RepExpression one = expression_of(group, "l=" + std::to_string(l));
    const HarmonicBasis basis = harmonic_basis(l);
    const Matrix<Number> power = power_of(x, l);
    const Matrix<Number> coordinates = one.projection() * power;
    const std::vector<Rational> norms = one.squared_norms();
    std::optional<Rational> factor;  // between the orthonormal coordinates, squared
    for (std::size_t m = 0; m < norms.size(); ++m) {
      CAPTURE(l, m);
      const Rational own = coordinates(m, 0).to_rational();
      const Rational theirs = evaluate(basis.rational[m], x).to_rational();
      CHECK(own.sign() == theirs.sign());
      const Rational ratio = own * own * norms[m] * basis.squared_norms[m] / (theirs * theirs);
      if (!factor) factor = ratio;
      CHECK(ratio == *factor);
    }
  }
}

TEST_CASE("labels and names of irreps", "[rep][irreps]") {
  CHECK(make_rep("O(3)", "h:l=2").variables() == std::vector<std::string>{"h_m2", "h_m1", "h_0", "h_p1", "h_p2"});
  CHECK(make_rep("SU(2)", "u:j=3/2").variables() == std::vector<std::string>{"u_m3_2", "u_m1_2", "u_p1_2", "u_p3_2"});
  const auto irrep = [](const char* group, const char* text) { return expression_of(make_group(group), text).irrep(); };
  CHECK(irrep("O(3)", "l=3") == "3o");
  CHECK(irrep("O(3)", "2e") == "2e");
  CHECK(irrep("O(3)", "2o") == "2o");
  CHECK(irrep("SO(3)", "2o") == "l=2");
  CHECK(irrep("SU(2)", "j=1/2") == "j=1/2");
  CHECK(irrep("Lorentz", "spin(1/2,1/2)") == "spin(1/2,1/2)");
  CHECK(irrep("SU(3)", "irrep((1,1))") == "(1,1)");
  CHECK(irrep("S(4)", "standard") == "partition(3,1)");
  CHECK(irrep("S(4)", "irrep(partition(2,2))") == "partition(2,2)");
  CHECK(irrep("A(4)", "standard").empty());
  CHECK(irrep("Oh", "irrep(A2u)") == "A2u");
}

TEST_CASE("strings of e3nn", "[rep][irreps]") {
  const Representation rep = make_rep("O(3)", "2x1o+0e");
  CHECK(rep.summands().size() == 3);
  CHECK(rep.dimension() == 7);
  CHECK(rep.notes().empty());
  for (const char* text :
       {"2x1o+0e", "21o", "2x1o", "0x1o", "v:1o+0x2e", "2x1o*2e", "128x0e+128x1o+128x2e", "2e", "2 2e"}) {
    const Representation first = make_rep("O(3)", text);
    CAPTURE(text, first.name());
    const Representation second = make_rep("O(3)", first.name());
    CHECK(second.dimension() == first.dimension());
    CHECK(second.summands().size() == first.summands().size());
  }
  CHECK(make_rep("O(3)", "21o").dimension() == 43);  // the longest match: l = 21
  CHECK(make_rep("O(3)", "2 2e").dimension() == 10);
  const Representation rotations = make_rep("SO(3)", "1o+1e+2x1o");
  CHECK(rotations.notes() == std::vector<std::string>{"under SO(3) the irreps 1e and 1o are the same"});
  CHECK(rotations.summands()[0].expression.irrep() == rotations.summands()[1].expression.irrep());
}

TEST_CASE("spins of the binary groups", "[rep][irreps]") {
  Random random(67);
  for (const char* name : {"2T", "2O", "2I", "Q8"}) {
    const Group group = make_group(name);
    for (const char* text : {"j=1/2", "j=1", "j=3/2", "j=2", "j=5/2"}) {
      const RepExpression one = expression_of(group, text);
      check_representation(group, one, random);
      const NaturalElement g = random_element(*group.finite(), random);
      const double theta = std::acos(std::max(-1.0, std::min(1.0, real_trace(g.matrix) / 2)));
      const double d = one.dimension();
      const double sign = d == 2 || d == 4 || d == 6 ? -1 : 1;
      const double expected =
          std::abs(std::sin(theta)) < 1e-9 ? (theta < 1 ? d : sign * d) : std::sin(d * theta) / std::sin(theta);
      CHECK(real_trace(action(one, g)) == Approx(expected).margin(1e-9));
    }
  }
}

TEST_CASE("spins are in the order of m, with the phases of Condon and Shortley", "[rep][irreps][lie]") {
  const Group group = make_group("SU(2)");
  Matrix<Number> z(2, 2);  // J_z
  z(0, 0) = Rational(1, 2);
  z(1, 1) = Rational(-1, 2);
  Matrix<Number> plus(2, 2);  // J_+
  plus(0, 1) = 1;
  for (int twice = 1; twice <= 6; ++twice) {
    CAPTURE(twice);
    const RepExpression one = expression_of(group, "j=" + std::to_string(twice) + "/2");
    const std::vector<Rational> norms = one.squared_norms();
    const Matrix<Number> jz = lie_action(one, z);
    const Matrix<Number> raised = lie_action(one, plus);
    for (int k = 0; k <= twice; ++k) {  // 2m = 2k - 2j
      const auto i = static_cast<std::size_t>(k);
      CHECK(jz(i, i) == Number(Rational(2 * k - twice, 2)));
      if (k == twice) continue;
      // <m+1| J_+ |m> = sqrt((j-m)(j+m+1)) in orthonormal coordinates, positive
      const Rational entry = raised(i + 1, i).to_rational();
      CHECK(entry.sign() > 0);
      CHECK(entry * entry * norms[i + 1] / norms[i] == Rational((twice - k) * (k + 1)));
    }
  }
}

TEST_CASE("irreps of symmetric groups and their restrictions", "[rep][irreps]") {
  Random random(71);
  for (const char* text :
       {"standard", "partition(4,1)", "partition(3,2)", "partition(2,2,1)", "partition(1,1,1,1,1)"}) {
    for (const char* name : {"S(5)", "A(5)", "Z(5)"}) {
      const Group group = make_group(name);
      check_representation(group, expression_of(group, text), random);
    }
  }
  const Group group = make_group("S(5)");
  const NaturalElement g = random_element(*group.finite(), random);
  CHECK(trace(action(expression_of(group, "standard"), g)) == trace(action(expression_of(group, "partition(4,1)"), g)));
  CHECK(action(expression_of(group, "irrep(partition(3,1,1))"), g) ==
        action(expression_of(group, "partition(3,1,1)"), g));
  CHECK(action(expression_of(group, "partition(1,1,1,1,1)"), g) == action(expression_of(group, "sign"), g));
}

TEST_CASE("index symmetries", "[rep][irreps]") {
  Random random(73);
  const Group group = make_group("Td");
  struct Row {
    const char* text;
    int dimension;
  };
  for (const Row& row :
       {Row{"elasticity", 21}, Row{"piezoelectric", 18}, Row{"indexsym(\"ij=ji\")", 6}, Row{"indexsym(\"ij=-ji\")", 3},
        Row{"indexsym(\"ijk=-jik=-ikj\")", 1}, Row{"indexsym(\"ijkl=jikl=klij\")", 21},
        Row{"indexsym(\"ijk=jki\")", 11}, Row{"indexsym(\"ijkl=-jikl=-ijlk=klij\")", 6}}) {
    const RepExpression one = expression_of(group, row.text);
    CHECK(one.dimension() == row.dimension);
    check_representation(group, one, random);
  }
  CHECK(make_rep("O(3)", "C:elasticity").variables().front() == "C_xxxx");
  CHECK(make_rep("O(3)", "indexsym(\"ij=ji=-ji\")").dimension() == 0);
  const RepExpression symmetric = expression_of(group, "indexsym(\"ij=ji\")");
  const NaturalElement g = random_element(*group.finite(), random);
  CHECK(trace(action(symmetric, g)) == trace(action(expression_of(group, "sym(2)"), g)));
}

TEST_CASE("representations of the factors of a product", "[rep][irreps]") {
  Random random(79);
  const Group group = make_group("C3v x S(4)");
  for (const char* text : {"vector*perm", "l=2*standard", "1o*partition(2,2)", "vector@1", "perm@2",
                           "(vector+scalar)*pairs", "regular@1", "dual(vector*perm)", "Sym^2(vector)*perm"}) {
    const RepExpression one = expression_of(group, text);
    CAPTURE(text);
    const NaturalElement g = random_element(*group.finite(), random);
    const NaturalElement h = random_element(*group.finite(), random);
    CHECK(action(one, product(g, h)) == action(one, g) * action(one, h));
    CHECK(make_rep("C3v x S(4)", Representation(group, {{"", one}}).name()).dimension() == one.dimension());
  }
  CHECK(make_rep("O(3) x S(5)", "vector*perm").dimension() == 15);
  CHECK(make_rep("SO(3) x SO(3)", "1o@1*2e@2").dimension() == 15);
}

TEST_CASE("the derived action keeps brackets on irreps", "[rep][irreps][lie]") {
  const auto check = [](const char* name, const char* text) {
    CAPTURE(name, text);
    const Group group = make_group(name);
    const RepExpression one = expression_of(group, text);
    const auto basis = lie_algebra_basis(*group.classical());
    for (std::size_t a = 0; a + 1 < basis.size(); ++a) {
      const Matrix<Number> bracket = basis[a] * basis[a + 1] - basis[a + 1] * basis[a];
      const Matrix<Number> x = lie_action(one, basis[a]);
      const Matrix<Number> y = lie_action(one, basis[a + 1]);
      CHECK(lie_action(one, bracket) == x * y - y * x);
      CHECK_FALSE(x == Matrix<Number>(x.rows(), x.cols()));
    }
  };
  for (const char* text : {"l=1", "l=2", "l=3", "2o", "elasticity", "indexsym(\"ijk=-jik\")"}) check("SO(3)", text);
  for (const char* text : {"j=1/2", "j=1", "j=3/2"}) check("SU(2)", text);
  for (const char* text : {"spin(1/2,1/2)", "elasticity"}) check("O(1,3)", text);
}

TEST_CASE("irreps without element matrices", "[rep][irreps]") {
  CHECK(expression_of(make_group("O(3)"), "l=12").has_matrices());
  CHECK_FALSE(expression_of(make_group("O(3)"), "l=13").has_matrices());
  CHECK(make_rep("O(3)", "l=1000").dimension() == 2001);
  CHECK(make_rep("SU(3)", "irrep((2,2))").dimension() == 27);
  CHECK_FALSE(expression_of(make_group("SU(3)"), "irrep((1,1))").has_matrices());
}
