// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/rational_recognition.hpp>

#include <gordan/core/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gordan {

namespace {

struct Fraction {
  double numerator, denominator;
};

/// The fraction of least denominator, then numerator, with low <= fraction <= high; 0 < low.
/// Integers above 2^53 are left to the caller's limit.
Fraction simplest(double low, double high, int depth) {
  const double whole = std::ceil(low);
  if (whole <= high || depth > 60) return {whole, 1};
  const double below = whole - 1;
  const Fraction rest = simplest(1 / (high - below), 1 / (low - below), depth + 1);
  return {below * rest.numerator + rest.denominator, rest.numerator};
}

/// sum_{d <= n} phi(d): how many fractions of denominator at most n there are in a unit interval;
/// for large n by its leading term, 3 n^2 / pi^2.
double num_fractions(std::int64_t n) {
  const auto size = static_cast<double>(n);
  if (n > 500) return 3 * size * size / (3.14159265358979323846 * 3.14159265358979323846);
  double sum = 0;
  for (std::int64_t d = 1; d <= n; ++d) {
    for (std::int64_t k = 1; k <= d; ++k) sum += std::gcd(k, d) == 1 ? 1 : 0;
  }
  return sum;
}

}  // namespace

std::optional<RecognizedRational> recognize_rational(double value, double sigma,
                                                     const RecognitionOptions& options) {
  if (!std::isfinite(value) || !std::isfinite(sigma) || sigma < 0) {
    throw InputError(fmt::format("{} with standard error {}", value, sigma), {},
                     "finite numbers, the error not negative");
  }
  const double size = std::abs(value);
  const double error = std::max(sigma, 4 * 0x1p-52 * size);
  const double reach = options.standard_errors * error;
  RecognizedRational result;
  if (size > reach) {
    const Fraction found = simplest(size - reach, size + reach, 0);
    if (found.denominator > static_cast<double>(options.max_denominator)) return std::nullopt;
    if (found.numerator > 0x1p53) return std::nullopt;
    result.numerator = static_cast<std::int64_t>(std::copysign(found.numerator, value));
    result.denominator = static_cast<std::int64_t>(found.denominator);
  }
  const double rational =
      static_cast<double>(result.numerator) / static_cast<double>(result.denominator);
  result.distance = error > 0 ? std::abs(value - rational) / error : 0;
  result.coincidence = std::min(1.0, 2 * reach * num_fractions(result.denominator));
  if (result.coincidence > options.max_coincidence) return std::nullopt;
  return result;
}

}  // namespace gordan
