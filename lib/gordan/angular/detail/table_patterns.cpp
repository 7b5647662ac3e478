// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/detail/table_patterns.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace gordan::detail {

namespace {

std::size_t place(int n) { return static_cast<std::size_t>(n); }

std::vector<double> dense(const std::vector<RealCouplingEntry>& entries, const std::array<int, 3>& degrees) {
  const std::size_t second = place(2 * degrees[1] + 1);
  const std::size_t third = place(2 * degrees[2] + 1);
  std::vector<double> result(place(2 * degrees[0] + 1) * second * third);
  for (const RealCouplingEntry& e : entries) {
    result[(place(e.i) * second + place(e.j)) * third + place(e.k)] = to_double(e.value);
  }
  return result;
}

/// gordan's tensor with m descending from l to -l. (Signs (-1)^m or a reflection of an axis would not show: projections
/// of an entry add up to an even number.)
std::vector<double> descending_table(const std::array<int, 3>& degrees) {
  std::vector<double> table = dense(real_coupling(degrees[0], degrees[1], degrees[2]), degrees);
  std::reverse(table.begin(), table.end());
  return table;
}

/// The factor f with table = f pattern up to rounding, if there is one.
std::optional<double> factor_of(std::span<const double> table, const std::vector<double>& pattern,
                                TablePrecision precision, double tolerance) {
  std::size_t largest = 0;
  for (std::size_t n = 0; n < pattern.size(); ++n) {
    if (std::abs(pattern[n]) > std::abs(pattern[largest])) largest = n;
  }
  const double factor = table[largest] / pattern[largest];
  if (!std::isfinite(factor) || factor == 0) return std::nullopt;
  const double top = std::abs(table[largest]);
  for (std::size_t n = 0; n < pattern.size(); ++n) {
    // one rounding of the factor and one of the product come on top
    if (!(ulps_between(table[n], factor * pattern[n], top, precision) <= tolerance + 4)) return std::nullopt;
  }
  return factor;
}

bool is_one(double factor, TablePrecision precision, double tolerance) {
  return ulps_between(factor, 1, 1, precision) <= tolerance + 4;
}

double norm(CouplingNormalization normalization, const std::array<int, 3>& degrees) {
  switch (normalization) {
    case CouplingNormalization::orthonormal:
    case CouplingNormalization::component:
      return std::sqrt(2.0 * degrees[2] + 1);
    case CouplingNormalization::norm:
      return std::sqrt((2.0 * degrees[0] + 1) * (2.0 * degrees[1] + 1));
    case CouplingNormalization::frobenius:
      break;
  }
  return 1;
}

/// "e3nn", "e3nn times -1", "e3nn, normalization norm", "e3nn times 2.5".
std::string fit_text(const Convention& convention, double factor, const std::array<int, 3>& degrees,
                     TablePrecision precision, double tolerance) {
  using enum CouplingNormalization;
  const auto one = [&](double x) { return is_one(x, precision, tolerance); };
  if (one(factor)) return convention.name;
  if (one(-factor)) return convention.name + " times -1";
  for (const CouplingNormalization n : {orthonormal, norm, frobenius}) {
    const double scale = detail::norm(n, degrees) / detail::norm(convention.normalization, degrees);
    const std::string text = convention.name + ", normalization " + to_string(n);
    if (one(factor / scale)) return text;
    if (one(-factor / scale)) return text + ", times -1";
  }
  return fmt::format("{} times {}", convention.name, factor);
}

}  // namespace

double ulps_between(double value, double expected, double largest, TablePrecision precision) {
  const double reference = expected == 0 ? std::abs(largest) : std::abs(expected);
  const auto unit = [&]() -> double {
    if (precision == TablePrecision::float32) {
      const auto narrow = static_cast<float>(reference);
      return static_cast<double>(std::nextafter(narrow, std::numeric_limits<float>::max())) -
             static_cast<double>(narrow);
    }
    return std::nextafter(reference, std::numeric_limits<double>::max()) - reference;
  };
  const double target =
      precision == TablePrecision::float32 ? static_cast<double>(static_cast<float>(expected)) : expected;
  const double distance = std::abs(value - target) / unit();
  return std::isnan(distance) ? std::numeric_limits<double>::infinity() : distance;
}

std::vector<TableFit> find_fits(std::span<const double> table, const std::array<int, 3>& degrees,
                                TablePrecision precision, double tolerance) {
  std::vector<TableFit> fits;
  for (const Convention& c : conventions()) {
    const std::vector<double> pattern = dense(real_coupling(degrees[0], degrees[1], degrees[2], c), degrees);
    const std::optional<double> factor = factor_of(table, pattern, precision, tolerance);
    if (!factor) continue;
    const bool one = is_one(*factor, precision, tolerance);
    fits.push_back({c.name, one ? 1 : *factor, fit_text(c, *factor, degrees, precision, tolerance)});
  }
  if (fits.empty()) {
    const std::optional<double> factor = factor_of(table, descending_table(degrees), precision, tolerance);
    if (factor) fits.push_back({"", *factor, fmt::format("gordan with m descending from l to -l, times {}", *factor)});
  }
  std::stable_partition(fits.begin(), fits.end(), [](const TableFit& fit) { return fit.factor == 1; });
  return fits;
}

}  // namespace gordan::detail
