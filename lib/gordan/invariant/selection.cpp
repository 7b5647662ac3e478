// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/selection.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/prime.hpp>

#include <string>

namespace gordan {

namespace {

/// Points beyond the dimension: a rank that random points miss is missed with probability about 1/p
/// for each, and the engine then stops with an error, never with a wrong answer.
constexpr std::size_t spare_points = 3;

std::string describe(const Multidegree& degrees) {
  std::string text;
  for (const int d : degrees) text += (text.empty() ? "(" : ",") + std::to_string(d);
  return text + ")";
}

}  // namespace

Selection::Selection(GradedDimensions& dimensions, const SpanningFamily& family, std::uint32_t prime,
                     const Control& control)
    : dimensions_(dimensions),
      family_(family),
      control_(control),
      points_(prime, static_cast<std::size_t>(dimensions.space().dimension()), control.seed) {
  bases_[Multidegree(dimensions.space().summands().size(), 0)].emplace_back();
  standard_.insert(std::vector<std::uint32_t>{});
}

void Selection::require_memory(std::size_t dimension, std::size_t points) const {
  const std::size_t megabytes = 2 * dimension * points * sizeof(std::uint32_t) / 1'000'000;
  if (megabytes > control_.memory_limit_mb) {
    throw LimitReached("the memory limit: a space of dimension " + std::to_string(dimension) + " needs " +
                       std::to_string(megabytes) + " MB of " + std::to_string(control_.memory_limit_mb) + " MB");
  }
}

void Selection::extend_generator(std::size_t index, std::size_t points) {
  auto& values = generator_values_[index];
  if (values.size() >= points) return;
  const auto more = family_.values(generators_[index].recipe, points_, values.size(), points);
  values.insert(values.end(), more.begin(), more.end());
}

void Selection::extend_values(StandardMonomial& monomial, std::size_t points) {
  const std::size_t first = monomial.values.size();
  if (first >= points) return;
  monomial.values.resize(points, 1);
  for (const std::uint32_t factor : monomial.factors) {
    extend_generator(factor, points);
    const auto& values = generator_values_[factor];
    for (std::size_t k = first; k < points; ++k) {
      monomial.values[k] = mul_mod(monomial.values[k], values[k], points_.prime());
    }
  }
}

bool Selection::divisors_are_standard(const std::vector<std::uint32_t>& factors) const {
  for (std::size_t i = 0; i + 1 < factors.size(); ++i) {
    if (factors[i] == factors[i + 1]) continue;
    std::vector<std::uint32_t> divisor = factors;
    divisor.erase(divisor.begin() + static_cast<std::ptrdiff_t>(i));
    if (!standard_.contains(divisor)) return false;
  }
  return true;
}

void Selection::insert_product(std::size_t generator, StandardMonomial& rest, std::size_t points, Basis& basis,
                               EchelonForm& echelon) {
  if (!rest.factors.empty() && rest.factors.back() > generator) return;
  StandardMonomial product{rest.factors, {}};
  product.factors.push_back(static_cast<std::uint32_t>(generator));
  if (!divisors_are_standard(product.factors)) return;
  extend_generator(generator, points);
  extend_values(rest, points);
  product.values.resize(points);
  for (std::size_t k = 0; k < points; ++k) {
    product.values[k] = mul_mod(generator_values_[generator][k], rest.values[k], points_.prime());
  }
  if (!echelon.insert(product.values)) return;
  standard_.insert(product.factors);
  basis.push_back(std::move(product));
}

void Selection::insert_products(const Multidegree& degrees, std::size_t dimension, std::size_t points, Basis& basis,
                                EchelonForm& echelon) {
  for (std::size_t g = 0; g < generators_.size(); ++g) {
    Multidegree rest = degrees;
    const Multidegree& own = generators_[g].multidegree;
    for (std::size_t i = 0; i < rest.size(); ++i) rest[i] -= own[i];
    const auto lower = bases_.find(rest);
    if (lower == bases_.end()) continue;
    for (StandardMonomial& monomial : lower->second) {
      if (echelon.rank() == dimension) return;
      check(control_);
      insert_product(g, monomial, points, basis, echelon);
    }
  }
}

std::vector<std::size_t> Selection::insert_candidates(const Multidegree& degrees, std::size_t dimension,
                                                      std::size_t points, Basis& basis, EchelonForm& echelon) {
  std::vector<std::size_t> fresh;
  family_.propose(degrees, [&](Recipe recipe) {
    check(control_);
    std::vector<std::uint32_t> values = family_.values(recipe, points_, 0, points);
    if (!echelon.insert(values)) return true;
    const std::size_t index = generators_.size();
    fresh.push_back(index);
    generators_.push_back({"", total_degree(degrees), degrees, family_.keep(std::move(recipe))});
    generator_values_.push_back(values);
    const std::vector<std::uint32_t> factors{static_cast<std::uint32_t>(index)};
    standard_.insert(factors);
    basis.push_back({factors, std::move(values)});
    return echelon.rank() < dimension;
  });
  return fresh;
}

std::size_t Selection::adopt(Generator generator) {
  require(!bases_.contains(generator.multidegree), "a generator is adopted before its multidegree is complete");
  generators_.push_back(std::move(generator));
  generator_values_.emplace_back();
  return generators_.size() - 1;
}

std::vector<std::size_t> Selection::complete(const Multidegree& degrees) {
  if (bases_.contains(degrees)) return {};
  const std::size_t dimension = dimensions_.dimension(degrees);
  if (dimension == 0) return {};
  const std::size_t points = dimension + spare_points;
  require_memory(dimension, points);
  points_.extend(points);
  Basis basis;
  EchelonForm echelon(points_.prime(), points);
  insert_products(degrees, dimension, points, basis, echelon);
  std::vector<std::size_t> fresh;
  if (echelon.rank() < dimension) fresh = insert_candidates(degrees, dimension, points, basis, echelon);
  if (echelon.rank() != dimension) {
    throw ContractViolation("rank " + std::to_string(echelon.rank()) + " instead of " + std::to_string(dimension) +
                            " in multidegree " + describe(degrees));
  }
  bases_.emplace(degrees, std::move(basis));
  return fresh;
}

}  // namespace gordan
