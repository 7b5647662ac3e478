// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/detail/irrep_matrices.hpp>

#include <cstddef>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <gordan/core/error.hpp>
#include <gordan/exact/echelon.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/irrep/character_table.hpp>
#include <gordan/irrep/classical_irreps.hpp>
#include <gordan/linear/detail/real_spaces.hpp>
#include <gordan/linear/null_space.hpp>
#include <gordan/rep/action.hpp>
#include <gordan/rep/finite_irreps.hpp>
#include <gordan/rep/parse.hpp>

namespace gordan::detail {

namespace {

bool is_real(const Group& group, const RepExpression& expression) {
  return is_real_space(Representation(group, {{"", expression}}));
}

// Coordinates re, im, re, im, ... of complex ones.
Matrix<Number> realified(const Matrix<Number>& a) {
  Matrix<Number> result(2 * a.rows(), 2 * a.cols());
  for (std::size_t i = 0; i < a.rows(); ++i) {
    for (std::size_t j = 0; j < a.cols(); ++j) {
      result(2 * i, 2 * j) = result(2 * i + 1, 2 * j + 1) = real_part(a(i, j));
      result(2 * i + 1, 2 * j) = imaginary_part(a(i, j));
      result(2 * i, 2 * j + 1) = -result(2 * i + 1, 2 * j);
    }
  }
  return result;
}

RepExpression realified(const FiniteGroup& group, const RepExpression& irrep) {
  std::vector<Matrix<Number>> images;
  for (const NaturalElement& g : group.generators()) images.push_back(realified(action(irrep, g)));
  std::vector<std::string> labels;
  for (const std::string& label : irrep.labels()) {
    labels.push_back(label + "_re");
    labels.push_back(label + "_im");
  }
  return RepExpression::from_generators(group, std::move(images), std::move(labels), irrep.text());
}

Matrix<Number> conjugated(Matrix<Number> a) {
  for (Number& entry : a.data()) entry = entry.conjugate();
  return a;
}

// A basis, as columns, of vectors fixed by the antilinear map v -> x conjugate(v), whose square is one.
Matrix<Number> fixed_basis(const Matrix<Number>& x, const Control& control) {
  const std::size_t d = x.rows();
  const long field = common_conductor(conductor(x), 4);
  const ModularImage image = split_prime_images(field, 0).front();
  EchelonForm form(image.prime, d);
  Matrix<Number> basis(d, d);
  std::size_t count = 0;
  for (std::size_t k = 0; k < 2 * d && count < d; ++k) {
    check(control);
    Matrix<Number> v(d, 1);
    v(k / 2, 0) = k % 2 == 0 ? Number(1) : Number::root_of_unity(4);
    v = v + x * conjugated(v);
    if (!form.insert(reduce(v, image).data())) continue;
    for (std::size_t i = 0; i < d; ++i) basis(i, count) = v(i, 0);
    ++count;
  }
  require(count == d, "a real structure has a basis of fixed vectors");
  return basis;
}

// Real matrices of an irrep of real type that was found in complex ones.
RepExpression real_form(const FiniteGroup& group, const RepExpression& irrep, const Control& control) {
  std::vector<GeneratorPair> pairs;
  for (const NaturalElement& g : group.generators()) {
    const Matrix<Number> a = action(irrep, g);
    pairs.push_back({conjugated(a), a});
  }
  const auto d = static_cast<std::size_t>(irrep.dimension());
  const std::vector<LinearMap> maps = intertwiners(pairs, d, d, {}, control);
  require(maps.size() == 1, "an irrep of real type is its conjugate");
  Matrix<Number> x(d, d);
  for (const LinearEntry& e : maps.front().entries)
    x(static_cast<std::size_t>(e.row), static_cast<std::size_t>(e.col)) = e.value;
  const Number square = (x * conjugated(x))(0, 0);
  if (!square.is_rational()) throw LimitReached(fmt::format("real matrices of '{}' are not known", irrep.text()));
  x = (Number(1) / Number::square_root(square.to_rational())) * x;
  const Matrix<Number> basis = fixed_basis(x, control);
  const Matrix<Number> back = inverse(basis);
  std::vector<Matrix<Number>> images;
  for (const GeneratorPair& pair : pairs) images.push_back(back * pair.target * basis);
  return RepExpression::from_generators(group, std::move(images), irrep.labels(), irrep.text());
}

// Irreps over R of a group of complex matrices.
RepExpression real_irrep(const FiniteGroup& group, const IsotypicComponent& component, const Control& control) {
  const CharacterTable table = character_table(group, control);
  const RealIrrep& real = table.real_irreps()[find_real_irrep(table, component.irrep)];
  const RepExpression complex = irreducible(group, table.characters()[real.characters.front()].name, {}, control);
  if (component.type != IrrepType::real) return realified(group, complex);
  return is_real(Group(group), complex) ? complex : real_form(group, complex, control);
}

std::optional<RepExpression> planar_irrep(const Group& group, const IsotypicComponent& component) {
  const ClassicalGroup* classical = group.classical();
  const bool planar = classical != nullptr && classical->family == ClassicalFamily::special_orthogonal &&
                      classical->p == 2 && classical->q == 0;
  if (!planar || component.dimension != 2) return std::nullopt;
  const int m = std::abs(parse_classical_irrep(*classical, component.irrep).highest_weight.front());
  const RepExpression vector = RepExpression::vector(group.axis_names(), true);
  return m == 1 ? vector : RepExpression::traceless(vector, m);
}

}  // namespace

RepExpression irrep_expression(const Group& group, const std::string& name, const Control& control) {
  const bool finite = group.finite() != nullptr && name.find(" (x) ") == std::string::npos;
  if (finite && group.name() != fmt::format("S({})", group.points()))
    return irreducible(*group.finite(), name, {}, control);
  const Representation read = parse_representation(group, fmt::format("irrep({})", name));
  require(read.summands().size() == 1, "the name of an irrep is read as one summand");
  return read.summands().front().expression;
}

RepExpression irrep_matrices(const Decomposition& decomposition, const IsotypicComponent& component,
                             const Control& control) {
  const Group& group = decomposition.source.group();
  if (decomposition.over_reals) {
    if (const std::optional<RepExpression> planar = planar_irrep(group, component)) return *planar;
  }
  const bool complex_group = group.finite() != nullptr && !has_real_irreps(*group.finite());
  const RepExpression irrep = decomposition.over_reals && complex_group
                                  ? real_irrep(*group.finite(), component, control)
                                  : irrep_expression(group, component.irrep, control);
  const bool fits = irrep.dimension() == component.dimension && irrep.has_matrices() &&
                    (!decomposition.over_reals || is_real(group, irrep));
  if (!fits)
    throw InputError(fmt::format("no matrices over {} are known for the irrep {} of {}",
                                 decomposition.over_reals ? "R" : "C", component.irrep, group.name()),
                     {}, "a finite group, O(2), SO(2), O(3), SO(3) or a product of these");
  return irrep;
}

}  // namespace gordan::detail
