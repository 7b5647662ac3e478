// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/classical_series.hpp>

#include <gordan/core/error.hpp>
#include <gordan/invariant/detail/integer_series.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

namespace gordan {

namespace {

using detail::IntegerSeries;

/// The same function over Prod (1 - t^{d_i}), where the numerator is a polynomial then.
std::optional<SeriesFraction> over_denominator(const LowestTerms& terms, const std::vector<int>& degrees) {
  std::vector<int> spare(terms.cyclotomic);
  for (int& e : spare) e = -e;
  for (const int d : degrees) {
    if (static_cast<int>(spare.size()) <= d) spare.resize(static_cast<std::size_t>(d) + 1, 0);
    for (int k = 1; k <= d; ++k) spare[static_cast<std::size_t>(k)] += d % k == 0;
  }
  if (std::any_of(spare.begin(), spare.end(), [](int e) { return e < 0; })) return std::nullopt;
  IntegerSeries numerator = terms.numerator;
  for (std::size_t k = 1; k < spare.size(); ++k) {
    for (int i = 0; i < spare[k]; ++i) {
      numerator = detail::product(numerator, detail::cyclotomic_polynomial(static_cast<int>(k)));
    }
  }
  // Phi_1 is t - 1, not 1 - t: the sign is the one that makes the first coefficient of the series positive.
  const auto first = std::find_if(numerator.begin(), numerator.end(), [](const Integer& c) { return !c.is_zero(); });
  if (first != numerator.end() && first->sign() < 0) {
    for (Integer& c : numerator) c = -c;
  }
  return SeriesFraction{std::move(numerator), degrees};
}

/// Searches denominators Prod (1 - t^{d_i}), d_1 <= ... <= d_r, by rising sum of the degrees, then
/// lexicographically, for one that turns the numerator into one with nonnegative coefficients.
class DenominatorSearch {
 public:
  explicit DenominatorSearch(const LowestTerms& terms) : terms_(terms) {
    for (std::size_t k = 1; k < terms.cyclotomic.size(); ++k) {
      if (terms.cyclotomic[k] > 0) largest_ = static_cast<int>(k);
    }
    count_ = terms.cyclotomic.size() > 1 ? terms.cyclotomic[1] : 0;
  }

  /// Nothing when a limited search finds none.
  [[nodiscard]] std::optional<SeriesFraction> run() {
    if (count_ == 0 && largest_ > 0) return std::nullopt;
    const int most = 2 * largest_;
    for (int sum = count_; sum <= count_ * most && tries_ > 0; ++sum) {
      if (extend(1, count_, sum)) return found_;
    }
    return std::nullopt;
  }

 private:
  /// Adds `left` degrees >= `least` of the given sum.
  bool extend(int least, int left, int sum) {
    if (left == 0) return sum == 0 && accept();
    for (int d = least; d * left <= sum && d <= 2 * largest_; ++d) {
      if (tries_ <= 0) return false;
      if (left == 1 && d != sum) continue;
      degrees_.push_back(d);
      const bool done = extend(d, left - 1, sum - d);
      degrees_.pop_back();
      if (done) return true;
    }
    return false;
  }

  bool accept() {
    --tries_;
    auto fraction = over_denominator(terms_, degrees_);
    if (!fraction) return false;
    if (std::any_of(fraction->numerator.begin(), fraction->numerator.end(),
                    [](const Integer& c) { return c.sign() < 0; })) {
      return false;
    }
    found_ = *std::move(fraction);
    return true;
  }

  const LowestTerms& terms_;
  int largest_ = 0;
  int count_ = 0;
  int tries_ = 20'000;
  std::vector<int> degrees_;
  SeriesFraction found_;
};

}  // namespace

LowestTerms lowest_terms(const SeriesFraction& fraction) {
  LowestTerms result;
  result.numerator = fraction.numerator;
  detail::trim(result.numerator);
  int largest = 0;
  for (const int d : fraction.denominator_degrees) largest = std::max(largest, d);
  result.cyclotomic.assign(static_cast<std::size_t>(largest) + 1, 0);
  for (const int d : fraction.denominator_degrees) {
    for (int k = 1; k <= d; ++k) result.cyclotomic[static_cast<std::size_t>(k)] += d % k == 0;
  }
  if (result.numerator.empty()) {
    result.cyclotomic.assign(1, 0);
    return result;
  }
  for (std::size_t k = result.cyclotomic.size(); k-- > 1;) {
    const IntegerSeries factor = detail::cyclotomic_polynomial(static_cast<int>(k));
    while (result.cyclotomic[k] > 0 && detail::divide(result.numerator, factor)) --result.cyclotomic[k];
  }
  return result;
}

SeriesFraction fraction_from_coefficients(const FractionForm& form, std::span<const Integer> coefficients,
                                          const std::vector<int>& preferred) {
  const auto size = static_cast<std::size_t>(form.numerator_degree) + 1;
  require(coefficients.size() >= size, "the coefficients reach the degree of the numerator");
  IntegerSeries numerator(coefficients.begin(), coefficients.begin() + static_cast<std::ptrdiff_t>(size));
  for (const int d : form.denominator_degrees) {
    detail::multiply_binomial(numerator, d);
    numerator.resize(size);
  }
  SeriesFraction fraction{std::move(numerator), form.denominator_degrees};
  detail::trim(fraction.numerator);
  const LowestTerms terms = lowest_terms(fraction);
  if (terms.numerator.empty()) return {{}, {}};
  if (!preferred.empty()) {
    if (auto found = over_denominator(terms, preferred)) return *found;
  }
  if (auto found = DenominatorSearch(terms).run()) return *found;
  return fraction;
}

}  // namespace gordan
