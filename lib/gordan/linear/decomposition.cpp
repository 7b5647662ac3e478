// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/decomposition.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include <gordan/core/error.hpp>
#include <gordan/irrep/character_table.hpp>
#include <gordan/linear/detail/irrep_counts.hpp>
#include <gordan/linear/detail/real_spaces.hpp>

namespace gordan {

namespace {

using detail::IrrepCounts;

IrrepCounts counts_of(const Representation& v, const Control& control) {
  std::vector<std::pair<RepExpression, Integer>> distinct;
  for (const Summand& summand : v.summands()) {
    const auto same = [&](const auto& known) { return known.first == summand.expression; };
    const auto known = std::find_if(distinct.begin(), distinct.end(), same);
    if (known == distinct.end()) {
      distinct.emplace_back(summand.expression, 1);
    } else {
      known->second += 1;
    }
  }
  IrrepCounts total;
  for (const auto& [expression, count] : distinct)
    add(total, detail::irrep_counts(v.group(), expression, control), count);
  return total;
}

int as_dimension(const Integer& dimension) { return static_cast<int>(dimension.to_long()); }

std::vector<IsotypicComponent> over_complex_numbers(const IrrepCounts& counts) {
  std::vector<IsotypicComponent> result;
  for (const auto& [key, irrep] : counts)
    result.push_back({irrep.name, as_dimension(irrep.degree), irrep.multiplicity, irrep.type});
  return result;
}

// A real irrep that contains a complex one: itself, that plus its conjugate, or twice that.
std::vector<IsotypicComponent> over_real_numbers(const IrrepCounts& counts) {
  std::map<std::string, Integer> pending;  // conjugates of those that were listed
  std::vector<IsotypicComponent> result;
  for (const auto& [key, irrep] : counts) {
    const int degree = as_dimension(irrep.degree);
    if (irrep.type == IrrepType::real) {
      result.push_back({irrep.name, degree, irrep.multiplicity, irrep.type});
    } else if (irrep.type == IrrepType::quaternionic) {
      result.push_back({irrep.name, 2 * degree, exact_quotient(irrep.multiplicity, 2), irrep.type});
    } else if (const auto other = pending.find(irrep.name); other != pending.end()) {
      require(other->second == irrep.multiplicity, "a real space has each irrep as often as its conjugate");
      pending.erase(other);
    } else {
      result.push_back({irrep.real_name, 2 * degree, irrep.multiplicity, irrep.type});
      pending[irrep.conjugate] = irrep.multiplicity;
    }
  }
  require(pending.empty(), "a real space has the conjugate of each of its irreps");
  return result;
}

// What the names of real irreps mean over C.
std::vector<std::string> notes_on_types(const IrrepCounts& counts) {
  std::vector<std::string> notes;
  std::set<std::string> seen;
  for (const auto& [key, irrep] : counts) {
    if (irrep.type == IrrepType::quaternionic)
      notes.push_back(fmt::format("{} over R has twice the dimension of {} over C", irrep.real_name, irrep.name));
    if (irrep.type == IrrepType::complex && !seen.contains(irrep.conjugate))
      notes.push_back(fmt::format("{} over R is {} + {} over C", irrep.real_name, irrep.name, irrep.conjugate));
    seen.insert(irrep.name);
  }
  constexpr std::size_t most = 8;
  if (notes.size() > most) notes.assign(1, "irreps of complex and quaternionic type have twice the dimension over R");
  return notes;
}

std::string finite_reason(const FiniteGroup& group, const Control& control) {
  if (group.has_permutation() && group.name() == fmt::format("S({})", group.points()))
    return "inner products with the characters of the symmetric group (Murnaghan, Nakayama); tensors over many points "
           "have the multiplicities that they have over few";
  if (group.has_permutation() && group.points() > 8 && group.name() == fmt::format("A({})", group.points()))
    return "inner products of characters, those of the alternating group by restriction from the symmetric group";
  try {
    return fmt::format("inner products of characters, modulo a prime that exceeds the dimension; {}",
                       character_table(group, control).reason());
  } catch (const LimitReached&) {
    check(control);
    return "inner products of characters, factor by factor of the group";
  }
}

std::string reason_of(const Representation& v, const Control& control) {
  const Group& group = v.group();
  std::string reason = "weights of a maximal torus, factor by factor of the group";
  if (group.finite() != nullptr) reason = finite_reason(*group.finite(), control);
  if (group.torus() != nullptr) reason = "the weights are the irreps of a torus";
  if (group.classical() != nullptr)
    reason = "weights of a maximal torus, highest weights by the formula of Racah and Speiser";
  return fmt::format("{}; the dimensions add up to {}", reason, v.dimension());
}

}  // namespace

Decomposition decompose(const Representation& representation, const Control& control) {
  const IrrepCounts counts = counts_of(representation, control);
  Decomposition result{representation, {}, detail::is_real_space(representation), {}, ""};
  result.components = result.over_reals ? over_real_numbers(counts) : over_complex_numbers(counts);
  if (result.over_reals) {
    result.notes = notes_on_types(counts);
  } else {
    result.notes.emplace_back("the matrices are complex, so the irreps are those over C");
    if (representation.group().torus() != nullptr)
      result.notes.emplace_back("over R the weights w and -w are one irrep of dimension 2");
  }
  Integer total;
  for (const IsotypicComponent& component : result.components)
    total += component.multiplicity * Integer(component.dimension);
  require(total == Integer(representation.dimension()), "the dimensions of the components add up");
  result.reason = reason_of(representation, control);
  return result;
}

}  // namespace gordan
