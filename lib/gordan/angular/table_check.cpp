// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/table_check.hpp>

#include <gordan/angular/clebsch_gordan.hpp>
#include <gordan/angular/detail/table_patterns.hpp>
#include <gordan/core/error.hpp>

#include <algorithm>
#include <cmath>

namespace gordan {

namespace {

std::array<int, 3> degrees_of(const std::array<std::size_t, 3>& shape, std::size_t values) {
  const std::string text =
      "(" + std::to_string(shape[0]) + ", " + std::to_string(shape[1]) + ", " + std::to_string(shape[2]) + ")";
  std::array<int, 3> degrees{};
  for (std::size_t n = 0; n < 3; ++n) {
    if (shape[n] % 2 == 0 || shape[n] > 1000) {
      throw InputError("a table of shape " + text + " is no coupling of three irreps of SO(3)", {},
                       "the shape (2 l1 + 1, 2 l2 + 1, 2 l3 + 1)");
    }
    degrees[n] = static_cast<int>(shape[n] / 2);
  }
  if (!is_triangle(Spin::integer(degrees[0]), Spin::integer(degrees[1]), Spin::integer(degrees[2]))) {
    throw InputError("a table of shape " + text + " couples degrees that do not couple", {},
                     "|l1 - l2| <= l3 <= l1 + l2");
  }
  if (values != shape[0] * shape[1] * shape[2]) {
    throw InputError("a table of shape " + text + " has " + std::to_string(values) + " values", {},
                     std::to_string(shape[0] * shape[1] * shape[2]) + " values");
  }
  return degrees;
}

TablePrecision precision_of(std::span<const double> table) {
  const bool narrow = std::all_of(table.begin(), table.end(), [](double x) {
    return std::isnan(x) || static_cast<double>(static_cast<float>(x)) == x;
  });
  return narrow ? TablePrecision::float32 : TablePrecision::float64;
}

}  // namespace

CouplingTableCheck check_table(std::span<const double> table, const std::array<std::size_t, 3>& shape,
                               const Convention& convention, std::optional<CouplingNormalization> normalization,
                               const CouplingTableOptions& options) {
  CouplingTableCheck check;
  check.degrees = degrees_of(shape, table.size());
  check.convention = convention.name;
  check.normalization = normalization.value_or(convention.normalization);
  check.precision = options.precision.value_or(precision_of(table));
  check.entries = table.size();
  const std::vector<RealCouplingEntry> exact =
      real_coupling(check.degrees[0], check.degrees[1], check.degrees[2], convention, check.normalization);
  check.nonzeros = exact.size();
  double largest = 0;
  for (const RealCouplingEntry& e : exact) largest = std::max(largest, std::abs(to_double(e.value)));
  auto next = exact.begin();
  for (std::size_t n = 0; n < table.size(); ++n) {
    WrongEntry entry{static_cast<int>(n / (shape[1] * shape[2])),
                     static_cast<int>(n / shape[2] % shape[1]),
                     static_cast<int>(n % shape[2]),
                     table[n],
                     0,
                     {},
                     0};
    if (next != exact.end() && next->i == entry.i && next->j == entry.j && next->k == entry.k) {
      entry.exact = next->value;
      entry.expected = to_double(next->value);
      ++next;
    }
    entry.ulps = detail::ulps_between(entry.value, entry.expected, largest, check.precision);
    check.worst_ulps = std::max(check.worst_ulps, entry.ulps);
    if (entry.ulps <= options.tolerance) continue;
    ++check.num_wrong;
    if (check.wrong.size() < options.max_listed) check.wrong.push_back(entry);
  }
  check.fits = detail::find_fits(table, check.degrees, check.precision, options.tolerance);
  return check;
}

std::vector<std::string> conventions_that_fit(std::span<const CouplingTableCheck> checks) {
  std::vector<std::string> names;
  for (const Convention& c : conventions()) {
    const bool everywhere = std::all_of(checks.begin(), checks.end(), [&](const CouplingTableCheck& check) {
      return std::any_of(check.fits.begin(), check.fits.end(),
                         [&](const TableFit& fit) { return fit.convention == c.name && fit.factor == 1; });
    });
    if (everywhere) names.push_back(c.name);
  }
  return names;
}

}  // namespace gordan
