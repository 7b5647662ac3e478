// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/ideal_selection.hpp>

#include <gordan/exact/echelon.hpp>

#include <algorithm>
#include <set>

namespace gordan {

namespace {

Multidegree multidegree_of(const Exponents& exponents, const Representation& space) {
  Multidegree result;
  for (const Summand& s : space.summands()) {
    int sum = 0;
    for (int i = 0; i < s.dimension; ++i) sum += exponents[static_cast<std::size_t>(s.offset + i)];
    result.push_back(sum);
  }
  return result;
}

}  // namespace

std::vector<Generator> generators_modulo_ideal(const Representation& space, const SpanningFamily& family,
                                               const GradedQuotient& quotient, const Control& control) {
  std::vector<Exponents> monomials = quotient.standard_monomials();
  std::stable_sort(monomials.begin(), monomials.end(), [&](const Exponents& a, const Exponents& b) {
    return multidegree_of(a, space) > multidegree_of(b, space);
  });
  std::vector<Generator> result;
  std::set<Exponents> seen;
  EchelonForm independent(quotient.prime(), quotient.dimension());
  for (const Exponents& m : monomials) {
    if (independent.rank() == quotient.dimension()) break;
    check(control);
    auto candidate = family.image_of(m);
    if (!candidate || !seen.insert(candidate->monomial).second) continue;
    if (!independent.insert(quotient.normal_form(candidate->form))) continue;
    const Multidegree degrees = multidegree_of(m, space);
    result.push_back({"", total_degree(degrees), degrees, family.keep(std::move(candidate->recipe))});
  }
  return result;
}

}  // namespace gordan
