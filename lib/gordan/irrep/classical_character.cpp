// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/classical_character.hpp>

#include <gordan/core/error.hpp>
#include <gordan/irrep/detail/torus_weights.hpp>

#include <fmt/format.h>

namespace gordan {
namespace {

using detail::Torus;
using detail::TorusKind;

void add_to(WeightMultiplicities& sum, const std::vector<int>& weight, const Integer& multiplicity) {
  const auto [entry, created] = sum.try_emplace(weight, multiplicity);
  if (created) return;
  entry->second += multiplicity;
  if (entry->second.is_zero()) sum.erase(entry);
}

WeightMultiplicities combine(const WeightMultiplicities& a, const Integer& factor, const WeightMultiplicities& b) {
  WeightMultiplicities result = a;
  for (const auto& [weight, multiplicity] : b) add_to(result, weight, factor * multiplicity);
  return result;
}

WeightMultiplicities multiply(const Torus& torus, const WeightMultiplicities& a, const WeightMultiplicities& b,
                              const Control& control) {
  constexpr std::size_t most_products = 1'000'000'000;
  if (!a.empty() && b.size() > most_products / a.size()) {
    throw LimitReached(fmt::format("a product of characters with {} and {} weights", a.size(), b.size()));
  }
  WeightMultiplicities result;
  for (const auto& [v, m] : a) {
    check(control);
    for (const auto& [w, n] : b) {
      std::vector<int> sum = v;
      for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += w[i];
      add_to(result, detail::canonical(torus, std::move(sum)), m * n);
    }
  }
  return result;
}

std::vector<int> unit(int rank, int i, int value) {
  std::vector<int> weight(static_cast<std::size_t>(rank), 0);
  if (i < rank) weight[static_cast<std::size_t>(i)] = value;
  return weight;
}

// psi^k on the torus, where t goes to t^k.
WeightMultiplicities scaled(const WeightMultiplicities& a, int k) {
  WeightMultiplicities result;
  for (const auto& [weight, multiplicity] : a) {
    std::vector<int> image = weight;
    for (int& x : image) x *= k;
    add_to(result, image, multiplicity);
  }
  return result;
}

// Powers on the second component: for odd n, (-t)^k = (-1)^k t^k; for even n, an even power of (t, 1, -1) is the point
// (t^k, 1) of the torus.
WeightMultiplicities reflected_adams(const Torus& torus, const ClassicalCharacter& a, int k) {
  if (k % 2 != 0) return scaled(a.reflected, k);
  if (torus.kind == TorusKind::odd_orthogonal) return scaled(a.torus, k);
  WeightMultiplicities restricted;
  for (const auto& [weight, multiplicity] : a.torus) {
    add_to(restricted, std::vector<int>(weight.begin(), weight.end() - 1), multiplicity);
  }
  return scaled(restricted, k);
}

// h_k (sign 1) or e_k (sign -1) of a character.
ClassicalCharacter power(const ClassicalGroup& group, const ClassicalCharacter& a, int k, int sign,
                         const Control& control) {
  require(k >= 0, "the order of a power is not negative");
  std::vector<ClassicalCharacter> powers{trivial_character(group)};
  std::vector<ClassicalCharacter> sums;
  for (int j = 1; j <= k; ++j) {
    sums.push_back(adams(group, a, j));
    ClassicalCharacter sum;
    for (int i = 1; i <= j; ++i) {
      const Integer factor = sign < 0 && i % 2 == 0 ? -1 : 1;
      sum = sum + factor * product(group, sums[static_cast<std::size_t>(i - 1)],
                                   powers[static_cast<std::size_t>(j - i)], control);
    }
    for (auto* part : {&sum.torus, &sum.reflected}) {
      for (auto& [weight, multiplicity] : *part) multiplicity = exact_quotient(multiplicity, j);
    }
    powers.push_back(std::move(sum));
  }
  return powers.back();
}

}  // namespace

Integer dimension(const ClassicalCharacter& character) {
  Integer sum = 0;
  for (const auto& [weight, multiplicity] : character.torus) sum += multiplicity;
  return sum;
}

ClassicalCharacter trivial_character(const ClassicalGroup& group) {
  const Torus torus = detail::torus_of(group);
  ClassicalCharacter result;
  result.torus.emplace(unit(torus.rank, 0, 0), 1);
  if (torus.two_components) result.reflected.emplace(unit(detail::reflected_torus(torus).rank, 0, 0), 1);
  return result;
}

ClassicalCharacter natural_character(const ClassicalGroup& group) {
  const Torus torus = detail::torus_of(group);
  const bool odd = torus.kind == TorusKind::odd_orthogonal;
  ClassicalCharacter result;
  for (int i = 0; i < torus.rank; ++i) {
    add_to(result.torus, detail::canonical(torus, unit(torus.rank, i, 1)), 1);
    if (torus.kind != TorusKind::linear) add_to(result.torus, unit(torus.rank, i, -1), 1);
  }
  if (odd) add_to(result.torus, unit(torus.rank, 0, 0), 1);
  if (!torus.two_components) return result;
  const int rank = detail::reflected_torus(torus).rank;
  for (int i = 0; i < rank; ++i) {  // for even n the last two eigenvalues 1 and -1 cancel
    add_to(result.reflected, unit(rank, i, 1), odd ? -1 : 1);
    add_to(result.reflected, unit(rank, i, -1), odd ? -1 : 1);
  }
  if (odd) add_to(result.reflected, unit(rank, 0, 0), -1);
  return result;
}

ClassicalCharacter determinant_character(const ClassicalGroup& group) {
  const Torus torus = detail::torus_of(group);
  ClassicalCharacter result = trivial_character(group);
  if (torus.two_components) return {result.torus, combine({}, -1, result.reflected)};
  if (torus.kind != TorusKind::linear || torus.traceless) return result;
  result.torus.clear();
  result.torus.emplace(std::vector<int>(static_cast<std::size_t>(torus.rank), 1), 1);
  return result;
}

ClassicalCharacter operator+(const ClassicalCharacter& a, const ClassicalCharacter& b) {
  return {combine(a.torus, 1, b.torus), combine(a.reflected, 1, b.reflected)};
}

ClassicalCharacter operator-(const ClassicalCharacter& a, const ClassicalCharacter& b) {
  return {combine(a.torus, -1, b.torus), combine(a.reflected, -1, b.reflected)};
}

ClassicalCharacter operator*(const Integer& factor, const ClassicalCharacter& a) {
  if (factor.is_zero()) return {};
  return {combine({}, factor, a.torus), combine({}, factor, a.reflected)};
}

ClassicalCharacter product(const ClassicalGroup& group, const ClassicalCharacter& a, const ClassicalCharacter& b,
                           const Control& control) {
  const Torus torus = detail::torus_of(group);
  ClassicalCharacter result{multiply(torus, a.torus, b.torus, control), {}};
  if (torus.two_components) {
    result.reflected = multiply(detail::reflected_torus(torus), a.reflected, b.reflected, control);
  }
  return result;
}

ClassicalCharacter dual(const ClassicalGroup& group, const ClassicalCharacter& a) {
  const Torus torus = detail::torus_of(group);
  ClassicalCharacter result{{}, scaled(a.reflected, -1)};
  for (const auto& [weight, multiplicity] : a.torus) {
    result.torus.emplace(detail::negative(torus, weight), multiplicity);
  }
  return result;
}

ClassicalCharacter adams(const ClassicalGroup& group, const ClassicalCharacter& a, int k) {
  require(k >= 1, "the order of an Adams operation is positive");
  const Torus torus = detail::torus_of(group);
  ClassicalCharacter result{scaled(a.torus, k), {}};
  if (torus.two_components) result.reflected = reflected_adams(torus, a, k);
  return result;
}

ClassicalCharacter symmetric_power(const ClassicalGroup& group, const ClassicalCharacter& a, int k,
                                   const Control& control) {
  return power(group, a, k, 1, control);
}

ClassicalCharacter alternating_power(const ClassicalGroup& group, const ClassicalCharacter& a, int k,
                                     const Control& control) {
  return power(group, a, k, -1, control);
}

}  // namespace gordan
