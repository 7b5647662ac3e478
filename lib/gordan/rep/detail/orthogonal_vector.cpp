// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/detail/orthogonal_vector.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>

#include <gordan/exact/prime.hpp>
#include <gordan/rep/detail/group_sums.hpp>
#include <gordan/rep/detail/labels.hpp>

namespace gordan::detail {

namespace {

/// The rows that a row goes to under right multiplication by the elements of the group.
std::vector<Matrix<Number>> orbit_of_row(const FiniteGroup& group, const Matrix<Number>& row, const Control& control) {
  const ModularImage image = split_prime_images(group.conductor(), 0).front();  // faithful on a finite orbit, but for
  std::vector<Matrix<Number>> orbit = {row};                                    // primes that divide differences
  std::map<std::vector<std::uint32_t>, std::vector<std::size_t>> known;
  known[reduce(row, image).data()].push_back(0);
  for (std::size_t k = 0; k < orbit.size(); ++k) {
    check(control);
    for (const NaturalElement& s : group.generators()) {
      const Matrix<Number> next = orbit[k] * s.matrix;
      std::vector<std::size_t>& places = known[reduce(next, image).data()];
      if (std::any_of(places.begin(), places.end(), [&](std::size_t place) { return orbit[place] == next; })) continue;
      places.push_back(orbit.size());
      orbit.push_back(next);
    }
  }
  return orbit;
}

/// Sigma_g adjoint(g) g, row by row of g: every row of an orbit comes from |G|/|orbit| elements.
Matrix<Number> invariant_form(const FiniteGroup& group, const Control& control) {
  const auto n = static_cast<std::size_t>(group.dimension());
  Matrix<Number> form(n, n);
  for (std::size_t i = 0; i < n; ++i) {
    Matrix<Number> row(1, n);
    row(0, i) = 1;
    const std::vector<Matrix<Number>> orbit = orbit_of_row(group, row, control);
    Matrix<Number> sum(n, n);
    for (const Matrix<Number>& image : orbit) sum = sum + adjoint(image) * image;
    form = form + Number(exact_quotient(group.order(), Integer(orbit.size()))) * sum;
  }
  return form;
}

}  // namespace

OrthogonalVector orthogonal_vector(const CharacterTable& table, const Control& control) {
  const FiniteGroup& group = table.group();
  const auto n = static_cast<std::size_t>(group.dimension());
  const std::vector<NaturalElement>& generators = group.generators();
  const bool unitary = std::all_of(generators.begin(), generators.end(), [&](const NaturalElement& g) {
    return adjoint(g.matrix) * g.matrix == Matrix<Number>::identity(n);
  });
  const RepExpression vector = RepExpression::vector(Group(group).axis_names(), unitary && !group.is_complex());
  if (unitary) return {vector, std::vector<Rational>(n, Rational(1)), true};
  const auto basis = orthogonal_columns(Matrix<Number>::identity(n), invariant_form(group, control), n);
  if (!basis) return {vector, std::vector<Rational>(n, Rational(1)), false};
  return {
      RepExpression::subspace(vector, basis->columns, basis->projection, number_labels(n), "vector", basis->lengths),
      basis->lengths, true};
}

}  // namespace gordan::detail
