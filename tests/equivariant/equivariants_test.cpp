// SPDX-License-Identifier: GPL-3.0-or-later
#include "../invariant/support.hpp"

#include <gordan/equivariant/equivariants.hpp>
#include <gordan/rep/action.hpp>

#include <catch2/catch.hpp>

using namespace gordan;
using test::degrees_of;
using test::space;

namespace {

struct Row {
  const char* group;
  const char* source;
  const char* target;
  const char* degrees;
};

const Row known[] = {
    {"S(4)", "perm", "perm", "0 1 2 3"},
    {"Z(3)", "perm", "perm", "0 1^2 2^2"},
    {"D(4)", "perm", "perm", "0 1^2 2^2 3"},
    {"Oh", "vector", "vector", "1 3 5"},
    {"B(4)", "vector", "vector", "1 3 5 7"},
    {"W(F4)", "vector", "vector", "1 5 7 11"},
    {"T", "vector", "vector", "1 2 3^2 4 5"},
    {"O", "vector", "vector", "1 3 4 5 6 8"},
    {"D(5)", "vector", "vector", "1 4"},
    {"Q8", "vector", "vector", "1 3^2 5"},
    {"2T", "vector", "vector", "1 5 7 11"},
    {"S(3)", "2 perm", "perm", "0 1^2 2^3"},
    {"Oh", "2 vector", "vector", "1^2 3^4 5^6"},
    {"S(4)", "pairs", "perm", "0 1 2^2 3^3 4^2"},
    {"I", "vector", "vector", "1 5 6 9 10 14"},
    {"Oh", "vector", "sym(2)", "0 2^2 4^2 6"},
};

/// F(rho_V(g) x) as polynomials.
std::vector<Polynomial> moved(const std::vector<Polynomial>& map, const Matrix<Number>& g, const PolynomialRing& ring) {
  std::vector<Polynomial> images;
  for (std::size_t i = 0; i < g.rows(); ++i) {
    Polynomial image(ring);
    for (std::size_t j = 0; j < g.cols(); ++j) image += g(i, j) * variable(ring, j);
    images.push_back(image);
  }
  std::vector<Polynomial> result;
  for (const Polynomial& f : map) result.push_back(substitute(f, images));
  return result;
}

}  // namespace

TEST_CASE("minimal generators of the modules in the literature, proven and equivariant", "[equivariants]") {
  for (const Row& row : known) {
    CAPTURE(row.group, row.source, row.target);
    const Representation v = space(row.group, row.source);
    const Representation w = space(row.group, row.target);
    const EquivariantModule module = equivariants(v, w);
    CHECK(degrees_of(module.generators) == row.degrees);
    CHECK(module.certificate.completeness == Completeness::proven);
    for (const Generator& generator : module.generators) {
      if (generator.degree > 6) continue;
      const std::vector<Polynomial> map = components(module, generator);
      for (const NaturalElement& g : v.group().finite()->generators()) {
        const std::vector<Polynomial> left = moved(map, action(v, g), v.ring());
        const Matrix<Number> b = action(w, g);
        for (std::size_t i = 0; i < b.rows(); ++i) {
          Polynomial right(v.ring());
          for (std::size_t j = 0; j < b.cols(); ++j) right += b(i, j) * map[j];
          CHECK(left[i] == right);
        }
      }
    }
  }
}
