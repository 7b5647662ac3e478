// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/haar/haar_average.hpp>

#include <gordan/core/error.hpp>
#include <gordan/group/lie_algebra.hpp>
#include <gordan/haar/detail/casimir.hpp>
#include <gordan/rep/action.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace gordan {

namespace {

const ClassicalGroup& compact_group(const Representation& v) {
  const ClassicalGroup* group = v.group().classical();
  const std::string name = v.group().name();
  if (group == nullptr)
    throw InputError("averages over Haar measure are for the compact classical groups, and " + name + " is none of them",
                     {"-G", 0, 0}, "O(n), SO(n), U(n) or SU(n)");
  if (!group->is_compact())
    throw InputError("the group " + name + " is not compact: its Haar measure is infinite, so it has no average",
                     {"-G", 0, 0}, "a finite or compact group, such as O(n) or U(n)");
  return *group;
}

/// f by the degrees in the summands, which the group keeps.
std::vector<Polynomial> homogeneous_parts(const Representation& v, const Polynomial& f) {
  std::map<std::vector<int>, std::vector<Term>> parts;
  for (const Term& term : f.terms()) {
    std::vector<int> degrees;
    for (const Summand& summand : v.summands()) {
      int total = 0;
      for (int i = 0; i < summand.dimension; ++i)
        total += term.exponents[static_cast<std::size_t>(summand.offset + i)];
      degrees.push_back(total);
    }
    parts[degrees].push_back(term);
  }
  std::vector<Polynomial> result;
  for (auto& [degrees, terms] : parts) result.emplace_back(f.ring(), std::move(terms));
  return result;
}

/// f(rho x).
Polynomial moved(const Polynomial& f, const Matrix<Number>& rho) {
  std::vector<Polynomial> images;
  for (std::size_t i = 0; i < rho.rows(); ++i) {
    Polynomial image(f.ring());
    for (std::size_t j = 0; j < rho.cols(); ++j) {
      if (!rho(i, j).is_zero()) image += rho(i, j) * variable(f.ring(), j);
    }
    images.push_back(std::move(image));
  }
  return substitute(f, images);
}

}  // namespace

Polynomial haar_average(const Representation& v, const Polynomial& f, const Control& control) {
  const ClassicalGroup& group = compact_group(v);
  const detail::Casimir casimir(v, lie_algebra_basis(group));
  Polynomial average(f.ring());
  for (const Polynomial& part : homogeneous_parts(v, f)) average += detail::kernel_part(casimir, part, control);
  const std::vector<NaturalElement> components = group_generators(v.group()).elements;
  require(components.size() <= 1, "a compact classical group has at most two components");
  for (const NaturalElement& element : components) {
    average += moved(average, action(v, element));
    average *= Number(Rational(1, 2));
  }
  require(casimir.annihilates(average), "the Lie algebra annihilates an average");
  return average;
}

}  // namespace gordan
