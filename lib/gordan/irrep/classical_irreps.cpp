// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/classical_irreps.hpp>

#include <gordan/irrep/detail/irrep_names.hpp>
#include <gordan/irrep/detail/torus_weights.hpp>

#include <fmt/format.h>
#include <cstdlib>

namespace gordan {
namespace {

using detail::Torus;
using detail::TorusKind;

// O(n) with even n: the irrep is its own associate and has two highest weights of SO(n).
bool is_double(const Torus& torus, const std::vector<int>& weight) {
  return torus.two_components && torus.kind == TorusKind::even_orthogonal && !weight.empty() && weight.back() != 0;
}

bool swaps_halves(const ClassicalGroup& group) {
  return group.family == ClassicalFamily::special_orthogonal && group.dimension() % 2 == 0 &&
         std::abs(group.p - group.q) % 4 == 2;
}

std::vector<int> with_last_negative(std::vector<int> weight) {
  if (!weight.empty()) weight.back() = -weight.back();
  return weight;
}

// The dual highest weight.
std::vector<int> dual_weight(const Torus& torus, const std::vector<int>& weight) {
  switch (torus.kind) {
    case TorusKind::linear: {
      std::vector<int> reversed(weight.rbegin(), weight.rend());
      return detail::negative(torus, std::move(reversed));
    }
    case TorusKind::even_orthogonal:
      return torus.rank % 2 != 0 && !torus.two_components ? with_last_negative(weight) : weight;
    default:
      return weight;
  }
}

IrrepType type_of(const ClassicalGroup& group, const ClassicalIrrep& irrep) {
  if (conjugate(irrep).highest_weight != irrep.highest_weight) return IrrepType::complex;
  if (group.family != ClassicalFamily::special_unitary) return IrrepType::real;
  const auto n = static_cast<long>(irrep.highest_weight.size());
  long sum = 0;  // <w, 2 rho^vee>
  for (long i = 0; i < n; ++i) sum += (n - 1 - 2 * i) * irrep.highest_weight[static_cast<std::size_t>(i)];
  return sum % 2 == 0 ? IrrepType::real : IrrepType::quaternionic;
}

}  // namespace

ClassicalIrrep classical_irrep(const ClassicalGroup& group, std::vector<int> highest_weight, bool associate) {
  const Torus torus = detail::torus_of(group);
  require(static_cast<int>(highest_weight.size()) == torus.rank, "a weight has as many coordinates as the torus");
  require(detail::is_dominant(torus, highest_weight), "a highest weight is dominant");
  for (const int x : highest_weight) {
    if (std::abs(x) > max_weight_coordinate) {
      throw LimitReached(fmt::format("an irrep of {} with the coordinate {} in its highest weight, at most {}",
                                     group.name, x, max_weight_coordinate));
    }
  }
  ClassicalIrrep result{group, detail::canonical(torus, std::move(highest_weight)), associate, "", 0, IrrepType::real};
  const bool twice = is_double(torus, result.highest_weight);
  if (torus.two_components && !result.highest_weight.empty()) {
    require(result.highest_weight.back() >= 0, "the last coordinate of an irrep of O(n) is not negative");
  }
  if (!torus.two_components || twice) result.associate = false;
  result.dimension = detail::weyl_dimension(torus, result.highest_weight) * Integer(twice ? 2 : 1);
  result.name = detail::irrep_name(group, {result.highest_weight, result.associate});
  result.type = type_of(group, result);
  return result;
}

ClassicalIrrep parse_classical_irrep(const ClassicalGroup& group, std::string_view name, const Place& place) {
  detail::NamedWeight named = detail::read_irrep_name(group, name, place);
  return classical_irrep(group, std::move(named.weight), named.associate);
}

ClassicalIrrep trivial_irrep(const ClassicalGroup& group) {
  return classical_irrep(group, std::vector<int>(static_cast<std::size_t>(detail::torus_of(group).rank), 0));
}

ClassicalIrrep dual(const ClassicalIrrep& irrep) {
  const Torus torus = detail::torus_of(irrep.group);
  ClassicalIrrep result = irrep;
  result.highest_weight = dual_weight(torus, irrep.highest_weight);
  result.name = detail::irrep_name(irrep.group, {result.highest_weight, result.associate});
  return result;
}

ClassicalIrrep conjugate(const ClassicalIrrep& irrep) {
  const ClassicalFamily family = irrep.group.family;
  if (family == ClassicalFamily::unitary || family == ClassicalFamily::special_unitary) return dual(irrep);
  if (!swaps_halves(irrep.group)) return irrep;
  ClassicalIrrep result = irrep;
  result.highest_weight = with_last_negative(irrep.highest_weight);
  result.name = detail::irrep_name(irrep.group, {result.highest_weight, result.associate});
  return result;
}

std::string to_string(const std::vector<IrrepMultiplicity>& irreps) {
  std::string text;
  for (const IrrepMultiplicity& entry : irreps) {
    if (!text.empty()) text += " + ";
    if (!entry.multiplicity.is_one()) text += to_string(entry.multiplicity) + "*";
    text += entry.irrep.name;
  }
  return text.empty() ? "0" : text;
}

}  // namespace gordan
