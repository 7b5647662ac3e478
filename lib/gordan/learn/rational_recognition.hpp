// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

namespace gordan {

struct RecognitionOptions {
  std::int64_t max_denominator = 100;
  double standard_errors = 3;     ///< how far the rational may be from the value
  double max_coincidence = 0.01;  ///< greater chances are not recognised
};

struct RecognizedRational {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;  ///< positive, coprime to the numerator
  double distance = 0;           ///< |value - rational| in standard errors
  /// The chance that a number without cause is so near to a rational of no larger denominator:
  /// 2 standard_errors sigma sum_{d <= denominator} phi(d), at most 1.
  double coincidence = 0;
};

/// The rational of least denominator within `standard_errors` times sigma of the value; none when
/// its denominator is above max_denominator or the coincidence is too likely. sigma is taken as at
/// least 4 units in the last place of the value. Zero is recognised too. Throws InputError unless
/// value and sigma are finite and sigma >= 0. Source: the simplest fraction of an interval by
/// continued fractions, Knuth 4.5.3, exercise 39.
[[nodiscard]] std::optional<RecognizedRational> recognize_rational(
    double value, double sigma, const RecognitionOptions& options = {});

}  // namespace gordan
