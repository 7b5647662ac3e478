// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/reynolds_images.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/lifting.hpp>
#include <gordan/invariant/height.hpp>
#include <gordan/invariant/orbit_sums.hpp>
#include <gordan/rep/action.hpp>

#include <algorithm>

namespace gordan {

namespace {

constexpr std::size_t max_primes = 400;  // coefficients of 6000 digits
constexpr std::size_t no_pivot = static_cast<std::size_t>(-1);

}  // namespace

ReynoldsFamily::ReynoldsFamily(const Representation& space, const Control& control)
    : space_(space),
      control_(control),
      blocks_(coordinate_blocks(space)),
      forms_(block_forms_of(blocks_)),
      words_(element_words(*space.group().finite(), control)) {
  for (const NaturalElement& g : space.group().finite()->generators()) generators_.push_back(action(space, g));
  growth_ = growth(generators_);
}

const ModularImage& ReynoldsFamily::image() const { return images(0).images.front(); }

const ReynoldsFamily::PrimeImages& ReynoldsFamily::images(std::size_t k) const {
  while (primes_.size() <= k) {
    PrimeImages next;
    next.images = split_prime_images(conductor(space_), static_cast<int>(primes_.size()));
    for (const ModularImage& image : next.images) {
      std::vector<Matrix<std::uint32_t>> reduced;
      for (const auto& g : generators_) reduced.push_back(reduce(g, image));
      std::shared_ptr<const ModularOrbits> shared;
      for (const auto& other : next.orbits) {
        if (other->generators() == reduced) shared = other;
      }
      if (!shared) shared = std::make_shared<const ModularOrbits>(space_, blocks_, forms_, words_, image, control_);
      next.orbits.push_back(std::move(shared));
    }
    primes_.push_back(std::move(next));
  }
  return primes_[k];
}

void ReynoldsFamily::propose(const Multidegree& degrees, const std::function<bool(Recipe)>& visit) const {
  for_each_monomial(space_, degrees, [&](const Exponents& m) { return visit(ReynoldsImage{m, nullptr}); });
}

std::vector<std::uint32_t> ReynoldsFamily::values(const Recipe& recipe, const Points& points, std::size_t first,
                                                  std::size_t last) const {
  return images(0).orbits.front()->sum_at_points(std::get<ReynoldsImage>(recipe).exponents, points, first, last);
}

std::optional<MonomialImage> ReynoldsFamily::image_of(const Exponents& monomial) const {
  const ModularOrbits& orbits = *images(0).orbits.front();
  return MonomialImage{monomial, ReynoldsImage{monomial, nullptr}, {orbits.support(monomial), orbits.sum_expanded(monomial)}};
}

Recipe ReynoldsFamily::keep(Recipe recipe) const {
  auto& image = std::get<ReynoldsImage>(recipe);
  image.polynomial = std::make_shared<const Polynomial>(lift(image.exponents));
  return recipe;
}

std::vector<std::vector<std::uint32_t>> ReynoldsFamily::normalised_images(const PrimeImages& prime,
                                                                          const Exponents& exponents,
                                                                          std::size_t& pivot) const {
  std::vector<std::vector<std::uint32_t>> result;
  for (std::size_t e = 0; e < prime.images.size(); ++e) {
    const auto before = std::find(prime.orbits.begin(), prime.orbits.begin() + static_cast<std::ptrdiff_t>(e),
                                  prime.orbits[e]);
    const auto shared = static_cast<std::size_t>(before - prime.orbits.begin());
    if (shared < e) {
      result.push_back(result[shared]);
      continue;
    }
    std::vector<std::uint32_t> sum = prime.orbits[e]->sum_expanded(exponents);
    if (pivot == no_pivot) {
      pivot = static_cast<std::size_t>(std::find_if(sum.begin(), sum.end(), [](auto c) { return c != 0; }) - sum.begin());
    }
    if (pivot == sum.size() || sum[pivot] == 0) return {};
    const std::uint32_t p = prime.images[e].prime;
    const std::uint32_t scale = inverse_mod(sum[pivot], p);
    for (std::uint32_t& c : sum) c = mul_mod(c, scale, p);
    result.push_back(std::move(sum));
  }
  return result;
}

Integer ReynoldsFamily::height_bound(const std::vector<Number>& coefficients, int degree) const {
  const Rational cleared = size_of(coefficients) * Rational(common_denominator(coefficients));
  const Rational grown = growth_.row_size * Rational(growth_.denominator);
  return ceiling(Rational(2) * cleared * pow(grown, degree));
}

Polynomial ReynoldsFamily::lift(const Exponents& exponents) const {
  const std::vector<Exponents> support = images(0).orbits.front()->support(exponents);
  NumberLifter lifter(conductor(space_), support.size());
  std::size_t pivot = no_pivot;
  for (std::size_t k = 0; k < max_primes; ++k) {
    check(control_);
    const PrimeImages& prime = images(k);
    const auto values = normalised_images(prime, exponents, pivot);
    if (values.empty()) continue;
    lifter.add(prime.images, values);
    const auto coefficients = lifter.lift();
    if (!coefficients || height_bound(*coefficients, degree(exponents)) >= lifter.modulus()) continue;
    std::vector<Term> terms;
    for (std::size_t m = 0; m < support.size(); ++m) {
      if (!(*coefficients)[m].is_zero()) terms.push_back({support[m], (*coefficients)[m]});
    }
    return primitive(Polynomial(space_.ring(), std::move(terms)));
  }
  throw LimitReached("the coefficients of a Reynolds image are larger than " + std::to_string(max_primes) + " primes can tell");
}

}  // namespace gordan
