// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <gordan/core/error.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/group/parse.hpp>
#include <gordan/irrep/character_table.hpp>
#include <gordan/irrep/partition.hpp>
#include <gordan/linear/detail/irrep_counts.hpp>
#include <gordan/linear/detail/modular_characters.hpp>
#include <gordan/linear/detail/stable_points.hpp>

namespace gordan::detail {

namespace {

constexpr int largest_tabled_alternating = 8;

// The traces, times the sizes of the classes, modulo the prime of the image.
std::vector<std::uint32_t> values_mod(const CharacterTable& table, const RepExpression& expression,
                                      const ModularImage& image, const Control& control) {
  const ModularTrace trace(expression, image);
  std::vector<std::uint32_t> values;
  for (const CharacterClass& c : table.classes()) {
    check(control);
    const ModularElement g{c.representative.permutation, reduce(c.representative.matrix, image)};
    values.push_back(mul_mod(c.size.mod(image.prime), trace(g), image.prime));
  }
  return values;
}

// Modulo a prime, which is larger than any multiplicity.
std::vector<Integer> multiplicities(const CharacterTable& table, const RepExpression& expression,
                                    const Control& control) {
  long field = expression.conductor();
  if (table.group().has_matrix()) field = common_conductor(field, table.group().conductor());
  for (const Character& x : table.characters()) {
    for (const Number& value : x.values) field = common_conductor(field, value.conductor());
  }
  std::vector<std::uint32_t> values;
  ModularImage image;
  for (int k = 0; values.empty(); ++k) {
    image = split_prime_images(field, k).front();
    try {
      values = values_mod(table, expression, image, control);
    } catch (const std::domain_error&) {
      continue;  // the prime divides a denominator
    }
  }
  const std::uint32_t p = image.prime;
  const std::uint32_t inverse_order = inverse_mod(table.group().order().mod(p), p);
  std::vector<Integer> result;
  for (const Character& x : table.characters()) {
    std::uint32_t sum = 0;
    for (std::size_t c = 0; c < values.size(); ++c) {
      if (values[c] != 0 && !x.values[table.inverse_class(c)].is_zero())
        sum = add_mod(sum, mul_mod(values[c], reduce(x.values[table.inverse_class(c)], image), p), p);
    }
    result.emplace_back(mul_mod(sum, inverse_order, p));
  }
  return result;
}

IrrepCounts by_table(const FiniteGroup& group, const RepExpression& expression, const Control& control) {
  const CharacterTable table = character_table(group, control);
  const std::vector<Character>& characters = table.characters();
  const bool regular = expression.kind() == RepKind::regular && expression.factor() < 0;
  const std::vector<Integer> counts = regular ? std::vector<Integer>() : multiplicities(table, expression, control);
  IrrepCounts result;
  for (const RealIrrep& irrep : table.real_irreps()) {
    for (const std::size_t k : irrep.characters) {
      const Character& x = characters[k];
      const Integer& count = regular ? x.degree : counts[k];
      if (count.is_zero()) continue;
      result[{static_cast<long>(k)}] = {x.name, characters[x.conjugate].name, irrep.name, x.degree, x.type, count};
    }
  }
  return result;
}

// By degree, then partitions in reverse lexicographic order, as in the table of S(n).
void add_partition(IrrepCounts& counts, const Partition& partition, const Integer& multiplicity) {
  const Integer degree = number_of_tableaux(partition);
  std::vector<long> key = {degree.fits_long() ? degree.to_long() : 0};
  for (const int part : partition) key.push_back(-part);
  const std::string name = "partition" + to_string(partition);
  counts[std::move(key)] = {name, name, name, degree, IrrepType::real, multiplicity};
}

Partition partition_of(const std::string& name) {
  Partition result;
  int number = 0;
  for (const char c : name.substr(name.find('(') + 1)) {
    if (c >= '0' && c <= '9') {
      number = 10 * number + (c - '0');
    } else {
      result.push_back(number);
      number = 0;
    }
  }
  return result;
}

template <class Map>
IrrepCounts with_partitions(const IrrepCounts& counts, const Map& map) {
  IrrepCounts result;
  for (const auto& [key, irrep] : counts) add_partition(result, map(partition_of(irrep.name)), irrep.multiplicity);
  return result;
}

Group symmetric_group(int n) {
  return parse_group(fmt::format("S({})", n), {}, [](const std::string&) { return std::string(); });
}

// Multiplicities in tensors with k legs over n >= 2k points do not change when the first row grows with n.
// Source: T. Church, J. Ellenberg, B. Farb, FI-modules and stability, Duke Math. J. 164 (2015), theorem 1.13.
IrrepCounts by_fewer_points(const RepExpression& expression, int n, int fewer, const Control& control) {
  const Group smaller = symmetric_group(fewer);
  const IrrepCounts counts = by_table(*smaller.finite(), over_points(expression, fewer), control);
  return with_partitions(counts, [&](Partition partition) {
    partition.front() += n - fewer;
    return partition;
  });
}

IrrepCounts symmetric_irrep_counts(const FiniteGroup& group, const RepExpression& expression, const Control& control) {
  const int n = group.points();
  if (expression.irrep().starts_with("partition(")) {
    IrrepCounts result;
    add_partition(result, partition_of(expression.irrep()), 1);
    return result;
  }
  if (const std::optional<int> legs = point_legs(expression)) {
    const int fewer = std::max(2 * *legs, 1);
    if (fewer < n) return by_fewer_points(expression, n, fewer, control);
  }
  if (expression.kind() == RepKind::permutation_sign) {
    IrrepCounts result;
    add_partition(result, Partition(static_cast<std::size_t>(n), 1), 1);
    return result;
  }
  if (expression.kind() == RepKind::product) {
    std::vector<RepExpression> others;
    bool odd = false;
    for (const RepExpression& part : expression.parts()) {
      if (part.kind() == RepKind::permutation_sign) {
        odd = !odd;
      } else {
        others.push_back(part);
      }
    }
    if (others.size() < expression.parts().size()) {
      IrrepCounts rest = symmetric_irrep_counts(group, RepExpression::product(others), control);
      return odd ? with_partitions(rest, [](const Partition& partition) { return conjugate(partition); }) : rest;
    }
  }
  IrrepCounts result;
  for (const auto& [key, irrep] : by_table(group, expression, control))
    add_partition(result, partition_of(irrep.name), irrep.multiplicity);
  return result;
}

// Two conjugate partitions have one restriction to A(n), a partition that is its own conjugate has two halves: their
// characters differ on one class of S(n), whose cycles are the hooks of the diagonal, by roots of (-1)^((n-d)/2) times
// the product of the d hooks. Source: James, Kerber (1981), theorem 2.5.13.
IrrepCounts restricted_to_alternating(const IrrepCounts& counts, int n) {
  IrrepCounts result;
  for (const auto& [key, irrep] : counts) {
    const Partition partition = partition_of(irrep.name);
    const Partition other = conjugate(partition);
    IrrepCounts next;
    if (partition != other) {
      add_partition(next, std::max(partition, other), irrep.multiplicity);
      add(result, next);
      continue;
    }
    int diagonal = 0;
    while (diagonal < static_cast<int>(partition.size()) && partition[static_cast<std::size_t>(diagonal)] > diagonal)
      ++diagonal;
    const bool real = (n - diagonal) / 2 % 2 == 0;
    for (const char half : {'+', '-'}) {
      IrrepCount part = irrep;
      part.name += half;
      part.conjugate = real ? part.name : irrep.name + (half == '+' ? '-' : '+');
      part.degree = exact_quotient(irrep.degree, 2);
      part.type = real ? IrrepType::real : IrrepType::complex;
      std::vector<long> place = key;
      place.front() /= 2;
      place.push_back(half == '+' ? 0 : 1);
      result[std::move(place)] = part;  // `real_name`: the whole partition
    }
  }
  return result;
}

// Nothing for irreps of A(n) given by matrices, which are no restrictions.
bool is_restriction(const RepExpression& expression) {
  const std::vector<RepExpression>& parts = expression.parts();
  return expression.kind() != RepKind::generated && expression.irrep().empty() &&
         std::all_of(parts.begin(), parts.end(), is_restriction);
}

}  // namespace

IrrepCounts finite_irrep_counts(const FiniteGroup& group, const RepExpression& expression, const Control& control) {
  if (expression.kind() == RepKind::sum && expression.factor() < 0) {
    IrrepCounts total;
    for (const RepExpression& part : expression.parts()) add(total, finite_irrep_counts(group, part, control));
    return total;
  }
  const bool only_permutes = group.has_permutation() && (!group.has_matrix() || group.matrices_permute());
  if (only_permutes && group.name() == fmt::format("S({})", group.points()))
    return symmetric_irrep_counts(group, expression, control);
  const int n = group.points();
  if (only_permutes && n > largest_tabled_alternating && group.name() == fmt::format("A({})", n) &&
      is_restriction(expression)) {
    const Group symmetric = symmetric_group(n);
    return restricted_to_alternating(symmetric_irrep_counts(*symmetric.finite(), expression, control), n);
  }
  return by_table(group, expression, control);
}

}  // namespace gordan::detail
