// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/hilbert_series.hpp>

#include <gordan/core/error.hpp>
#include <gordan/invariant/classical_series.hpp>
#include <gordan/invariant/degree_bounds.hpp>
#include <gordan/invariant/hironaka_degrees.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gordan {

namespace {

/// x = r_1 mod p_1, ... by Garner's mixed radix, 0 <= x < Prod p_k.
Integer remainder_combination(const std::vector<std::uint32_t>& residues, const std::vector<std::uint32_t>& primes) {
  Integer value(0);
  Integer modulus(1);
  for (std::size_t k = 0; k < primes.size(); ++k) {
    const std::uint32_t p = primes[k];
    const std::uint32_t gap = sub_mod(residues[k], value.mod(p), p);
    value += modulus * Integer(mul_mod(gap, inverse_mod(modulus.mod(p), p), p));
    modulus *= Integer(p);
  }
  return value;
}

/// The coefficients of degrees 0 .. terms of the series, exactly, over V inside V + W*.
std::vector<Integer> coefficients(GradedDimensions& dimensions, std::size_t source_summands, bool equivariants,
                                  int terms, const Control& control) {
  const Representation& space = dimensions.space();
  double bits = 1;
  for (int k = 1; k <= terms; ++k) bits += std::log2(1.0 + std::max(0.0, space.dimension() - 1.0) / k);
  bits += std::log2(1.0 + space.dimension());
  const auto num_primes = static_cast<std::size_t>(std::ceil(bits / 30.0));
  std::vector<std::vector<std::uint32_t>> residues(static_cast<std::size_t>(terms) + 1);
  std::vector<std::uint32_t> primes;
  for (std::size_t k = 0; k < num_primes; ++k) {
    check(control);
    Counter& counter = dimensions.counter(k, terms + 1);
    primes.push_back(counter.image().prime);
    const auto sum = counter.series(source_summands, equivariants, terms);
    for (std::size_t d = 0; d < sum.size(); ++d) residues[d].push_back(sum[d]);
  }
  std::vector<Integer> result;
  for (const auto& r : residues) result.push_back(remainder_combination(r, primes));
  return result;
}

/// The largest degree up to which coefficients are computed for the sake of the fraction.
constexpr int max_fraction_degree = 600;

/// Finite groups: over the first degrees that parameters could have, else over those of a monomial group.
std::optional<SeriesFraction> finite_fraction(GradedDimensions& dimensions, std::size_t source_summands,
                                              bool equivariants, const Control& control) {
  const Representation source = leading_summands(dimensions.space(), source_summands);
  const Integer order = image_order(dimensions, source_summands);
  const auto series = [&](bool module) {
    return [&, module](int top) { return coefficients(dimensions, source_summands, module, top, control); };
  };
  std::optional<Parameters> parameters;
  if (order.fits_long() && order.to_long() < 10'000'000) {
    parameters = hironaka_degrees({.dimension = source.dimension(),
                                   .order = order.to_long(),
                                   .multiplicities = dimensions.counter(0, 1).eigenvalue_multiplicities(source_summands),
                                   .coefficients = series(false)});
  }
  if (!parameters) {
    const auto degrees = monomial_parameter_degrees(source);
    if (!degrees) return std::nullopt;
    parameters = Parameters{*degrees, {}};
  }
  const int top = std::accumulate(parameters->degrees.begin(), parameters->degrees.end(), 0) - source.dimension();
  if (top > max_fraction_degree) return std::nullopt;
  if (equivariants || parameters->numerator.empty()) {
    parameters->numerator = numerator_over(parameters->degrees, series(equivariants)(top));
  }
  return SeriesFraction{parameters->numerator, parameters->degrees};
}

std::optional<SeriesFraction> classical_fraction(GradedDimensions& dimensions, const Representation& source,
                                                 const Representation* target, const Control& control) {
  const auto form = classical_fraction_form(source, target);
  if (!form || form->numerator_degree > max_fraction_degree) return std::nullopt;
  const auto known = coefficients(dimensions, source.summands().size(), target != nullptr, form->numerator_degree, control);
  std::vector<int> preferred;
  if (target != nullptr) {
    if (const auto of_source = hilbert_series(source, nullptr, 0, control).fraction) preferred = of_source->denominator_degrees;
  }
  return fraction_from_coefficients(*form, known, preferred);
}

}  // namespace

HilbertSeries hilbert_series(const Representation& source, const Representation* target, int terms,
                             const Control& control) {
  const Representation space = target == nullptr ? source : direct_sum(source, dual(*target));
  GradedDimensions dimensions(space, control);
  HilbertSeries result;
  const std::size_t summands = source.summands().size();
  result.coefficients = coefficients(dimensions, summands, target != nullptr, terms, control);
  result.fraction = source.group().finite() != nullptr ? finite_fraction(dimensions, summands, target != nullptr, control)
                                                       : classical_fraction(dimensions, source, target, control);
  return result;
}

std::vector<std::pair<Multidegree, Integer>> multigraded_series(const Representation& source,
                                                                const Representation* target, int terms,
                                                                const Control& control) {
  const Representation space = target == nullptr ? source : direct_sum(source, dual(*target));
  GradedDimensions dimensions(space, control);
  const std::size_t summands = source.summands().size();
  const std::size_t all = space.summands().size();
  std::vector<std::pair<Multidegree, Integer>> result;
  for (int degree = 0; degree <= terms; ++degree) {
    for (const Multidegree& d : multidegrees(degree, static_cast<int>(summands))) {
      check(control);
      std::size_t sum = 0;
      for (std::size_t w = target == nullptr ? all : summands; w < (target == nullptr ? all + 1 : all); ++w) {
        Multidegree extended = d;
        extended.resize(all, 0);
        if (w < all) extended[w] = 1;
        sum += dimensions.dimension(extended);
      }
      if (sum != 0) result.emplace_back(d, Integer(sum));
    }
  }
  return result;
}

}  // namespace gordan
