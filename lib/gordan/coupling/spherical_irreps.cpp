// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/coupling/spherical_irreps.hpp>

#include <fmt/format.h>

#include <gordan/core/scanner.hpp>
#include <gordan/core/text.hpp>
#include <gordan/invariant/tensor_view.hpp>
#include <gordan/irrep/classical_irreps.hpp>

#include <numeric>

namespace gordan {

namespace {

bool is_pseudovector(const RepExpression& expression) {
  return expression.kind() == RepKind::product && expression.parts().size() == 2 &&
         expression.parts()[0].kind() == RepKind::vector && expression.parts()[1].kind() == RepKind::determinant;
}

/// Reads what a summand is; the coordinates of natural vectors are x, y, z = Y_1, Y_-1, Y_0.
void append(const RepExpression& expression, const ClassicalGroup& group, int offset, const Place& place,
            SphericalSpace& space) {
  const bool parity = group.family == ClassicalFamily::orthogonal;
  const auto add = [&](int degree, int sign, std::vector<int> places) {
    for (int& each : places) each += offset;
    space.irreps.push_back({degree, parity ? sign : 0});
    space.places.push_back(std::move(places));
  };
  if (expression.kind() == RepKind::sum) {
    for (const RepExpression& part : expression.parts()) {
      append(part, group, offset, place, space);
      offset += part.dimension();
    }
  } else if (expression.kind() == RepKind::trivial) {
    add(0, 1, {0});
  } else if (expression.kind() == RepKind::determinant) {
    add(0, -1, {0});
  } else if (expression.kind() == RepKind::vector) {
    add(1, -1, {1, 2, 0});
  } else if (is_pseudovector(expression)) {
    add(1, 1, {1, 2, 0});
  } else if (!expression.irrep().empty()) {
    const ClassicalIrrep irrep = parse_classical_irrep(group, expression.irrep(), place);
    std::vector<int> places(static_cast<std::size_t>(expression.dimension()));
    std::iota(places.begin(), places.end(), 0);
    add((expression.dimension() - 1) / 2, irrep.name.ends_with('o') ? -1 : 1, std::move(places));
  } else {
    throw InputError(fmt::format("'{}' is not written as a sum of irreps of {}", expression.text(), group.name), place,
                     parity ? "irreps such as 0e+1o+2e" : "irreps such as l=0+l=1");
  }
}

int read_number(const std::string& digits, const Place& place) {
  if (digits.empty()) throw InputError("an irrep begins with its degree l", place, "for example 0e or 2x1o");
  if (digits.size() > 5) throw InputError(fmt::format("the number {} is too large", digits), place, "at most 99999");
  return std::stoi(digits);
}

SphericalIrrep read_irrep(Scanner& scanner, int degree, bool parity) {
  if (!parity) return {degree, 0};
  const Place place = scanner.place();
  const char letter = scanner.at_end() ? '\0' : scanner.take();
  if (letter == 'e') return {degree, 1};
  if (letter == 'o') return {degree, -1};
  if (letter == 'y') return {degree, degree % 2 == 0 ? 1 : -1};
  throw InputError("an irrep of O(3) has a parity", place, "e, o or y, as in 1o");
}

}  // namespace

std::string to_string(const SphericalIrrep& irrep) {
  if (irrep.parity == 0) return fmt::format("l={}", irrep.degree);
  return fmt::format("{}{}", irrep.degree, irrep.parity > 0 ? 'e' : 'o');
}

SphericalSpace spherical_space(const std::vector<SphericalIrrep>& irreps) {
  SphericalSpace space{irreps, {}, 0};
  for (const SphericalIrrep& irrep : irreps) {
    std::vector<int> places(static_cast<std::size_t>(irrep.dimension()));
    std::iota(places.begin(), places.end(), space.dimension);
    space.dimension += irrep.dimension();
    space.places.push_back(std::move(places));
  }
  return space;
}

SphericalSpace spherical_space(const Representation& representation, const Place& place) {
  if (!is_spherical(representation.group()))
    throw InputError(
        fmt::format("reduced products are made for SO(3) and O(3), not for {}", representation.group().name()), place,
        "SO(3) or O(3)");
  const ClassicalGroup& group = *representation.group().classical();
  SphericalSpace space;
  for (const Summand& summand : representation.summands())
    append(summand.expression, group, summand.offset, place, space);
  space.dimension = representation.dimension();
  return space;
}

std::optional<SphericalSpace> find_spherical_space(const Representation& representation) {
  try {
    return spherical_space(representation);
  } catch (const InputError&) {
    return std::nullopt;
  }
}

bool is_spherical(const Group& group) {
  const ClassicalGroup* classical = group.classical();
  return classical != nullptr && is_orthogonal(classical->family) && classical->p == 3 && classical->q == 0;
}

std::vector<SphericalIrrep> parse_spherical_irreps(std::string_view text, bool parity, const Place& place) {
  Scanner scanner(text, place);
  std::vector<SphericalIrrep> irreps;
  do {
    scanner.skip_space();
    int copies = 1;
    bool named = scanner.accept("l=");
    int degree = read_number(scanner.digits(), scanner.place());
    if (!named && scanner.accept('x')) {
      copies = degree;
      named = scanner.accept("l=");
      degree = read_number(scanner.digits(), scanner.place());
    }
    const SphericalIrrep irrep = read_irrep(scanner, degree, parity);
    if (irreps.size() + static_cast<std::size_t>(copies) > 10'000) throw InputError("too many irreps", place);
    irreps.insert(irreps.end(), static_cast<std::size_t>(copies), irrep);
    scanner.skip_space();
  } while (scanner.accept('+'));
  if (!scanner.at_end())
    throw InputError("what follows is no irrep", scanner.place(), parity ? "as in 0e+2x1o" : "as in 0+2x1");
  return irreps;
}

}  // namespace gordan
