// SPDX-License-Identifier: GPL-3.0-or-later
// King's algorithm as an independent second way: no characters, no points, normal forms modulo the ideal of the
// generators found so far.
#include "support.hpp"

#include <gordan/exact/echelon.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/exact/quotient.hpp>
#include <gordan/invariant/fundamental_invariants.hpp>
#include <gordan/invariant/reynolds_operator.hpp>

#include <catch2/catch.hpp>

using namespace gordan;
using test::degrees_of;
using test::space;

namespace {

ModularForm reduced(const Polynomial& f, const ModularImage& image) {
  ModularForm form;
  for (const Term& term : f.terms()) {
    form.exponents.push_back(term.exponents);
    form.coefficients.push_back(reduce(term.coefficient, image));
  }
  return form;
}

/// The number of minimal generators in each degree, until every monomial lies in their ideal.
std::string degrees_by_king(const Representation& v) {
  const ModularImage image = split_prime_images(v.group().finite()->conductor(), 2).front();
  std::vector<std::vector<ModularForm>> found{{}};
  std::string text;
  for (int degree = 1;; ++degree) {
    GradedQuotient quotient(image.prime, static_cast<std::size_t>(v.dimension()));
    for (int d = 1; d < degree; ++d) quotient.advance(found[static_cast<std::size_t>(d)]);
    quotient.advance();
    EchelonForm independent(image.prime, quotient.dimension());
    std::vector<ModularForm> fresh;
    for (const Exponents& m : quotient.standard_monomials()) {
      const Polynomial r = reynolds_operator(v, monomial(v.ring(), m));
      if (r.is_zero()) continue;
      const ModularForm form = reduced(r, image);
      if (independent.insert(quotient.normal_form(form))) fresh.push_back(form);
    }
    if (!fresh.empty()) text += (text.empty() ? "" : " ") + std::to_string(degree);
    if (fresh.size() > 1) text += "^" + std::to_string(fresh.size());
    if (independent.rank() == quotient.dimension()) return text;
    found.push_back(std::move(fresh));
  }
}

}  // namespace

TEST_CASE("King's algorithm finds the same number of generators in each degree", "[invariants]") {
  const char* const cases[][2] = {{"S(3)", "2perm"},  {"Z(4)", "perm"},    {"D(4)", "perm"},         {"T", "vector"},
                                  {"Q8", "vector"},   {"D(5)", "vector"},  {"S(4)", "pairs"},        {"C3", "vector"},
                                  {"-43m", "vector"}, {"6/mmm", "vector"}, {"mmm", "sym(2)"},        {"4/mmm", "sym(2)"},
                                  {"C2", "sym(2)"},   {"A(4)", "perm"},    {"D(3)", "perm+vector"},  {"C1", "vector"},
                                  {"C4", "2vector"},  {"S(2)", "3perm"},   {"D3", "traceless(2)"}};
  for (const auto& c : cases) {
    CAPTURE(c[0], c[1]);
    const Representation v = space(c[0], c[1]);
    CHECK(degrees_of(fundamental_invariants(v).generators) == degrees_by_king(v));
  }
}
