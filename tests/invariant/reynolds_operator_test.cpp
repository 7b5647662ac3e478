// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.hpp"

#include <gordan/core/random.hpp>
#include <gordan/group/elements.hpp>
#include <gordan/invariant/reynolds_images.hpp>
#include <gordan/invariant/reynolds_operator.hpp>
#include <gordan/rep/action.hpp>

#include <catch2/catch.hpp>

using namespace gordan;
using test::space;

namespace {

Polynomial random_polynomial(const Representation& v, Random& random) {
  std::vector<Term> terms;
  for (int t = 0; t < 3; ++t) {
    Exponents e(static_cast<std::size_t>(v.dimension()), 0);
    for (int k = static_cast<int>(random.below(4)); k > 0; --k) ++e[random.below(static_cast<std::uint32_t>(e.size()))];
    terms.push_back({e, Number(Rational(Integer(static_cast<long>(random.below(9)) - 4), Integer(static_cast<long>(random.below(3)) + 1)))});
  }
  return {v.ring(), terms};
}

/// f(g x), symbolically.
Polynomial moved(const Polynomial& f, const Matrix<Number>& g) {
  std::vector<Polynomial> images;
  for (std::size_t i = 0; i < g.rows(); ++i) {
    Polynomial image(f.ring());
    for (std::size_t j = 0; j < g.cols(); ++j) image += g(i, j) * variable(f.ring(), j);
    images.push_back(image);
  }
  return substitute(f, images);
}

/// 1/|G| Sigma f(g x), as the definition has it.
Polynomial mean(const Representation& v, const Polynomial& f) {
  const FiniteGroup& group = *v.group().finite();
  std::vector<Matrix<Number>> elements{Matrix<Number>::identity(static_cast<std::size_t>(v.dimension()))};
  const auto words = element_words(group, {});
  for (std::size_t k = 1; k < words.size(); ++k) {
    elements.push_back(action(v, group.generators()[static_cast<std::size_t>(words[k].generator)]) * elements[words[k].parent]);
  }
  Polynomial sum(f.ring());
  for (const auto& g : elements) sum += moved(f, g);
  return Number(Rational(Integer(1), Integer(elements.size()))) * sum;
}

const char* const cases[][2] = {{"S(3)", "perm"}, {"C3", "vector"}, {"D(5)", "vector"}, {"Q8", "vector"},
                                {"2T", "vector"}, {"T", "vector"},  {"I", "vector"},    {"D3", "sym(2)"},
                                {"C1", "vector"}, {"D(3)", "perm+vector"}};

}  // namespace

TEST_CASE("the Reynolds operator is the mean over the group", "[reynolds]") {
  constexpr std::uint64_t seed = 11;
  Random random(seed);
  for (const auto& c : cases) {
    CAPTURE(c[0], c[1], seed);
    const Representation v = space(c[0], c[1]);
    for (int trial = 0; trial < 3; ++trial) {
      const Polynomial f = random_polynomial(v, random);
      CAPTURE(to_string(f));
      const Polynomial r = reynolds_operator(v, f);
      CHECK(r == mean(v, f));
      CHECK(is_invariant(v, r));
      CHECK(reynolds_operator(v, r) == r);
    }
  }
}

TEST_CASE("a lifted Reynolds image is a multiple of the Reynolds operator", "[reynolds]") {
  for (const auto& c : cases) {
    CAPTURE(c[0], c[1]);
    const Representation v = space(c[0], c[1]);
    const Control control;
    const ReynoldsFamily family(v, control);
    for (int degree = 1; degree <= 4; ++degree) {
      Multidegree degrees(v.summands().size(), 0);
      degrees[0] = degree;
      family.propose(degrees, [&](Recipe recipe) {
        const Exponents& m = std::get<ReynoldsImage>(recipe).exponents;
        const Polynomial r = reynolds_operator(v, monomial(v.ring(), m));
        if (r.is_zero()) return true;
        const Polynomial lifted = *std::get<ReynoldsImage>(family.keep(recipe)).polynomial;
        CHECK(primitive(r) == lifted);
        return true;
      });
    }
  }
}

TEST_CASE("an average over an infinite group is refused", "[reynolds]") {
  const Representation v = space("O(3)", "vector");
  CHECK_THROWS_AS(reynolds_operator(v, variable(v.ring(), 0)), InputError);
}
