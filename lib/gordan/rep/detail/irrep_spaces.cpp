// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/detail/irrep_spaces.hpp>

#include <utility>

#include <fmt/format.h>

#include <gordan/angular/spin.hpp>
#include <gordan/irrep/classical_irreps.hpp>
#include <gordan/rep/detail/labels.hpp>
#include <gordan/rep/finite_irreps.hpp>

namespace gordan::detail {

namespace {

void refuse_dimension(const std::string& text, double dimension, const Place& place) {
  if (dimension <= max_dimension) return;
  throw InputError(
      fmt::format("'{}' has dimension {:.0f}; the largest that is supported is {}", text, dimension, max_dimension),
      place);
}

/// The matrices of l in the natural vectors, without a name.
RepExpression rotation_tensors(const RepExpression& vector, int l) {
  return l == 0 ? RepExpression::trivial() : harmonic_tensors(vector, l);
}

}  // namespace

RepExpression rotation_irrep(const NaturalWords& words, int l, int parity, const std::string& text,
                             const Place& place) {
  const Group& group = words.group();
  const ClassicalGroup* classical = group.classical();
  if (!words.orthogonal() || group.dimension() != 3) {
    throw InputError(
        fmt::format("'{}': {} is no group of rotations and reflections of the space of x, y, z", text, group.name()),
        place, "O(3), SO(3) or one of their finite subgroups",
        words.spinors() ? fmt::format("for spins of {} write 'j={}'", group.name(), l) : "");
  }
  refuse_dimension(text, 2.0 * l + 1, place);
  const bool natural = words.rotations() || parity == (l % 2 == 0 ? 1 : -1);
  std::string name;
  if (classical != nullptr)
    name = words.rotations() ? fmt::format("l={}", l) : fmt::format("{}{}", l, parity > 0 ? 'e' : 'o');
  if (l > max_harmonic_order) {
    if (classical == nullptr) {
      throw InputError(fmt::format("'{}': the symmetric tensors of order {} of {} have dimension {}", text, l,
                                   group.name(), (l + 1L) * (l + 2L) / 2),
                       place, fmt::format("l at most {} under a finite group", max_harmonic_order));
    }
    return RepExpression::irreducible(name, 2 * l + 1, magnetic_labels(2 * l)).with_text(text);
  }
  const RepExpression tensors = rotation_tensors(words.vector("vector", place), l);
  if (natural) return tensors.with_text(text).with_irrep(name);
  const std::string other = name.empty() ? "" : fmt::format("{}{}", l, parity > 0 ? 'o' : 'e');
  return RepExpression::product({tensors.with_irrep(other), words.determinant("pseudoscalar")})
      .with_text(text)
      .with_irrep(name);
}

RepExpression spin_irrep(const NaturalWords& words, int twice, const std::string& text, const Place& place) {
  const Group& group = words.group();
  if (!words.spinors()) {
    const bool rotations = words.orthogonal() && group.dimension() == 3;
    const std::string hint = !rotations       ? ""
                             : twice % 2 == 0 ? fmt::format("did you mean 'l={}'?", twice / 2)
                                              : "the double covers are SU(2), 2T, 2O, 2I";
    throw InputError(
        rotations && twice % 2 != 0
            ? fmt::format("'{}': {} has no half-integer spins, a turn by 2 pi is the identity", text, group.name())
            : fmt::format("'{}': {} is no group of complex 2 x 2 matrices of determinant 1", text, group.name()),
        place, rotations ? "an integer, as in l=1" : "SU(2), 2T, 2O, 2I or Q8", hint);
  }
  refuse_dimension(text, twice + 1.0, place);
  const std::string name = group.classical() != nullptr ? "j=" + to_string(Spin{twice}) : "";
  if (twice == 0) return RepExpression::trivial(text).with_irrep(name);
  if (twice > 2 * max_harmonic_order) {
    if (group.classical() == nullptr) {
      throw InputError(fmt::format("'{}' is too large under {}", text, group.name()), place,
                       fmt::format("j at most {} under a finite group", max_harmonic_order));
    }
    return RepExpression::irreducible(name, twice + 1, magnetic_labels(twice)).with_text(text);
  }
  const RepExpression power = RepExpression::symmetric_power(RepExpression::vector({"1", "2"}), twice);
  const auto d = static_cast<std::size_t>(twice + 1);
  Matrix<Number> reversal(d, d);  // the component with k indices 2 has m = j - k
  std::vector<Rational> norms;
  Integer multiplicity(1);
  for (std::size_t k = 0; k < d; ++k) {
    reversal(k, d - 1 - k) = 1;
    norms.emplace_back(multiplicity);
    multiplicity = exact_quotient(multiplicity * Integer(d - 1 - k), Integer(k + 1));
  }
  return RepExpression::subspace(power, reversal, reversal, magnetic_labels(twice), text, std::move(norms))
      .with_irrep(name);
}

RepExpression classical_irrep_expression(const NaturalWords& words, const std::string& name, const std::string& text,
                                         const Place& place) {
  const ClassicalGroup& group = *words.group().classical();
  const ClassicalIrrep irrep = parse_classical_irrep(group, name, place);
  if (irrep.name == trivial_irrep(group).name) return RepExpression::trivial(text).with_irrep(irrep.name);
  if (words.orthogonal() && group.dimension() == 3) {
    const int parity = irrep.name.back() == 'o' ? -1 : 1;
    return rotation_irrep(words, irrep.highest_weight.front(), parity, text, place);
  }
  if (words.orthogonal() && group.dimension() == 2 && group.family == ClassicalFamily::orthogonal &&
      irrep.name != "det") {
    const int m = irrep.highest_weight.front();
    const RepExpression vector = words.vector("vector", place);
    if (m <= max_harmonic_order)
      return (m == 1 ? vector : RepExpression::traceless(vector, m)).with_text(text).with_irrep(irrep.name);
  }
  if (words.spinors()) return spin_irrep(words, parse_spin(irrep.name.substr(2)).twice, text, place);
  if (irrep.name == "det") return RepExpression::determinant(text).with_irrep(irrep.name);
  if (irrep.name == "spin(1/2,1/2)") return words.vector("vector", place).with_text(text).with_irrep(irrep.name);
  if (irrep.dimension > Integer(max_dimension)) {
    throw InputError(fmt::format("'{}' has dimension {}; the largest that is supported is {}", text,
                                 to_string(irrep.dimension), max_dimension),
                     place);
  }
  const auto dimension = static_cast<int>(irrep.dimension.to_long());
  return RepExpression::irreducible(irrep.name, dimension, number_labels(static_cast<std::size_t>(dimension)))
      .with_text(text);
}

RepExpression finite_irrep_expression(const NaturalWords& words, const std::string& name, const std::string& text,
                                      const Place& place) {
  return irreducible(*words.group().finite(), name, place).with_text(text);
}

RepExpression standard_representation(int points) {
  const auto n = static_cast<std::size_t>(points);
  const std::size_t d = n == 0 ? 0 : n - 1;
  Matrix<Number> inclusion(n, d);
  Matrix<Number> projection(d, n);
  std::vector<Rational> norms;
  for (std::size_t k = 1; k <= d; ++k) {
    const auto size = static_cast<long>(k);
    const Rational norm(size * (size + 1));
    for (std::size_t i = 0; i <= k; ++i) {
      const Rational entry(i < k ? 1 : -size);
      inclusion(i, k - 1) = entry;
      projection(k - 1, i) = entry / norm;
    }
    norms.push_back(norm);
  }
  return RepExpression::subspace(RepExpression::points(points), std::move(inclusion), std::move(projection),
                                 number_labels(d), "standard", std::move(norms));
}

}  // namespace gordan::detail
