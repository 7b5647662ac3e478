// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/recipe.hpp>

#include <gordan/core/error.hpp>
#include <gordan/invariant/orbit_sums.hpp>

namespace gordan {

namespace {

template <class... F>
struct Overloaded : F... {
  using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

Polynomial monomial_of(const Exponents& exponents, const Representation& space) {
  return monomial(space.ring(), exponents);
}

}  // namespace

std::string to_string(const Recipe& recipe, const Representation& space) {
  return std::visit(
      Overloaded{[&](const OrbitSum& r) { return "orbit(" + to_string(monomial_of(r.exponents, space)) + ")"; },
                 [&](const ReynoldsImage& r) { return "reynolds(" + to_string(monomial_of(r.exponents, space)) + ")"; },
                 [&](const Contraction& r) { return to_string(r, space); }},
      recipe);
}

std::string to_latex(const Recipe& recipe, const Representation& space) {
  return std::visit(
      Overloaded{[&](const OrbitSum& r) {
                   return "\\sum_{G} " + to_latex(monomial_of(r.exponents, space));
                 },
                 [&](const ReynoldsImage& r) {
                   return "\\mathcal{R}\\left(" + to_latex(monomial_of(r.exponents, space)) + "\\right)";
                 },
                 [&](const Contraction& r) { return to_latex(r, space); }},
      recipe);
}

Polynomial expand(const Recipe& recipe, const Representation& space) {
  return std::visit(Overloaded{[&](const OrbitSum& r) { return expand(r, space); },
                               [&](const ReynoldsImage& r) {
                                 require(r.polynomial != nullptr, "a Reynolds image is lifted when it is kept");
                                 return *r.polynomial;
                               },
                               [&](const Contraction& r) { return expand(r, space); }},
                    recipe);
}

}  // namespace gordan
