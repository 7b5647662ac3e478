// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/coupling/detail/named_parts.hpp>

#include <array>
#include <map>

namespace gordan::detail {

namespace {

ExactValue conjugate(const ExactValue& value) {
  const Number* number = std::get_if<Number>(&value);
  return number == nullptr ? value : ExactValue(number->conjugate());
}

ExactValue product(const ExactValue& a, const ExactValue& b) {
  const SignedRoot* x = std::get_if<SignedRoot>(&a);
  const SignedRoot* y = std::get_if<SignedRoot>(&b);
  if (x != nullptr && y != nullptr) return *x * *y;
  return to_number(a) * to_number(b);
}

bool is_linear(const ClassicalGroup& group) {
  return group.family == ClassicalFamily::general_linear || group.family == ClassicalFamily::special_linear;
}

bool is_lorentz(const ClassicalGroup& group) {
  return group.dimension() == 4 && group.q > 0 && (group.p == 1 || group.q == 1);
}

bool is_rotations_of_four(const ClassicalGroup& group) {
  return group.dimension() == 4 && group.q == 0 &&
         (group.family == ClassicalFamily::orthogonal || group.family == ClassicalFamily::special_orthogonal);
}

/// The coordinates of |+ +>, |+ ->, |- +>, |- -> (by m1 from -1/2, then m2) of x, y, z, t in these places, with t |00>
/// times `phase`, 1 or i.
CoordinateChange spin_pair_vector(int x, int t, const ExactValue& phase) {
  const SignedRoot half = SignedRoot::from_signed_square(Rational(1, 2));
  const Number i_half = Number::root_of_unity(4) * to_number(half);
  const ExactValue plus = product(half, phase);
  const ExactValue minus = product(-half, phase);
  return {{{x, half}, {x + 1, i_half}},
          {{x + 2, half}, {t, minus}},
          {{x + 2, half}, {t, plus}},
          {{x, -half}, {x + 1, i_half}}};
}

CoordinateChange lorentz_vector(const ClassicalGroup& group) {
  return group.p == 1 ? spin_pair_vector(1, 0, SignedRoot(1)) : spin_pair_vector(0, 3, SignedRoot(1));
}

/// e_n*, -e_(n-1)*, e_(n-2)*, ...: E_{k+1,k} is positive on the patterns.
CoordinateChange covector(int n) {
  CoordinateChange rows;
  for (int m = 0; m < n; ++m) rows.push_back({{n - 1 - m, SignedRoot(m % 2 == 0 ? 1 : -1)}});
  return rows;
}

ClassicalIrrep natural_irrep(const ClassicalGroup& group) {
  std::vector<int> weight(static_cast<std::size_t>(group.dimension()), 0);
  weight.front() = 1;
  if (group.family == ClassicalFamily::special_linear && weight.size() == 1) weight.front() = 0;
  return classical_irrep(group, std::move(weight));
}

bool is_plane(const ClassicalGroup& group) {
  return group.dimension() == 2 && group.family == ClassicalFamily::orthogonal && group.is_compact();
}

std::optional<NamedPart> vector_part(const ClassicalGroup& group, const std::string& text) {
  if (is_plane(group)) return NamedPart{classical_irrep(group, {1}), text, 0, {}};
  if (is_linear(group)) return NamedPart{natural_irrep(group), text, 0, {}};
  if (is_rotations_of_four(group)) {
    const bool special = group.family == ClassicalFamily::special_orthogonal;
    return NamedPart{parse_classical_irrep(group, special ? "(1,1)" : "[1]"), text, 0,
                     spin_pair_vector(0, 3, Number::root_of_unity(4))};
  }
  if (!is_lorentz(group)) return std::nullopt;
  const ClassicalIrrep irrep = parse_classical_irrep(group, "spin(1/2,1/2)");
  return NamedPart{irrep, irrep.name, 0, lorentz_vector(group)};
}

bool is_pseudovector(const RepExpression& expression) {
  return expression.parts().size() == 2 && expression.parts()[0].kind() == RepKind::vector &&
         expression.parts()[1].kind() == RepKind::determinant;
}

/// The same coordinates as the vector's.
std::optional<NamedPart> pseudovector_part(const ClassicalGroup& group, const std::string& text) {
  std::optional<NamedPart> part = is_linear(group) ? std::nullopt : vector_part(group, text);
  if (is_plane(group))
    part->change = {{{1, SignedRoot(-1)}}, {{0, SignedRoot(1)}}};
  else if (part && group.family == ClassicalFamily::orthogonal)
    part->irrep = parse_classical_irrep(group, is_lorentz(group) ? part->irrep.name + "*det" : "[1,1,1]");
  if (part) part->label = text;
  return part;
}

std::optional<NamedPart> part_of(const ClassicalGroup& group, const RepExpression& expression) {
  const auto named = [&](const ClassicalIrrep& irrep) { return NamedPart{irrep, irrep.name, 0, {}}; };
  switch (expression.kind()) {
    case RepKind::trivial:
      return named(trivial_irrep(group));
    case RepKind::determinant:
      if (group.family == ClassicalFamily::special_linear || group.family == ClassicalFamily::special_unitary ||
          group.family == ClassicalFamily::special_orthogonal)
        return named(trivial_irrep(group));
      return named(parse_classical_irrep(group, "det"));
    case RepKind::vector:
      return vector_part(group, expression.text());
    case RepKind::dual:
      if (expression.parts().front().kind() != RepKind::vector || !is_linear(group)) return std::nullopt;
      return NamedPart{dual(natural_irrep(group)), expression.text(), 0, covector(group.dimension())};
    case RepKind::product:
      if (expression.irrep().empty() && is_pseudovector(expression)) return pseudovector_part(group, expression.text());
      [[fallthrough]];
    default:
      if (expression.irrep().empty()) return std::nullopt;
      return named(parse_classical_irrep(group, expression.irrep()));
  }
}

bool append(const ClassicalGroup& group, const RepExpression& expression, int offset, std::vector<NamedPart>& parts) {
  if (expression.kind() == RepKind::sum && expression.irrep().empty()) {
    for (const RepExpression& summand : expression.parts()) {
      if (!append(group, summand, offset, parts)) return false;
      offset += summand.dimension();
    }
    return true;
  }
  std::optional<NamedPart> part = part_of(group, expression);
  if (!part) return false;
  part->offset = offset;
  parts.push_back(std::move(*part));
  return true;
}

/// A root of a rational where it is one.
ExactValue simplified(const Number& value) {
  if (!value.is_real()) return value;
  const Number square = value * value;
  if (!square.is_rational()) return value;
  const Rational magnitude = square.to_rational();
  return SignedRoot::from_signed_square(sign(value) < 0 ? -magnitude : magnitude);
}

ExactValue sum(const std::vector<ExactValue>& terms) {
  if (terms.size() == 1) {
    const Number* number = std::get_if<Number>(&terms.front());
    return number == nullptr ? terms.front() : simplified(*number);
  }
  Number total;
  for (const ExactValue& term : terms) total += to_number(term);
  return simplified(total);
}

/// The terms of every basis vector of an irrep, one by one.
using Terms = std::vector<std::pair<int, ExactValue>>;

Terms terms_of(const NamedPart& part, int m, bool conjugated) {
  if (part.change.empty()) return Terms{{part.offset + m, SignedRoot(1)}};
  Terms terms = part.change[static_cast<std::size_t>(m)];
  for (auto& [place, value] : terms) {
    place += part.offset;
    if (conjugated) value = conjugate(value);
  }
  return terms;
}

}  // namespace

std::optional<std::vector<NamedPart>> named_parts(const Representation& representation) {
  const ClassicalGroup* group = representation.group().classical();
  if (group == nullptr) return std::nullopt;
  std::vector<NamedPart> parts;
  for (const Summand& summand : representation.summands())
    if (!append(*group, summand.expression, summand.offset, parts)) return std::nullopt;
  return parts;
}

CoordinateChange change_of_irrep(const ClassicalIrrep& irrep) {
  if (is_lorentz(irrep.group) && irrep.name == "spin(1/2,1/2)") return lorentz_vector(irrep.group);
  return {};
}

std::vector<CouplingEntry> changed(std::vector<CouplingEntry> entries, const NamedPart& v, const NamedPart& w,
                                   const NamedPart& u) {
  if (v.change.empty() && w.change.empty() && u.change.empty()) {
    for (CouplingEntry& entry : entries) {
      entry.i += v.offset;
      entry.j += w.offset;
    }
    return entries;
  }
  std::map<std::array<int, 3>, std::vector<ExactValue>> sums;
  for (const CouplingEntry& entry : entries)
    for (const auto& [i, a] : terms_of(v, entry.i, false))
      for (const auto& [j, b] : terms_of(w, entry.j, false))
        for (const auto& [k, c] : terms_of(u, entry.k, true))
          sums[{i, j, k}].push_back(product(product(a, b), product(c, entry.value)));
  std::vector<CouplingEntry> result;
  for (const auto& [index, terms] : sums) {
    ExactValue value = sum(terms);
    if (!to_number(value).is_zero()) result.push_back({index[0], index[1], index[2], std::move(value)});
  }
  return result;
}

}  // namespace gordan::detail
