// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/table_check.hpp>
#include <gordan/core/text.hpp>
#include <gordan/problem/check_tables.hpp>
#include <gordan/problem/detail/coupling_choice.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

namespace {

std::vector<double> real_values(const NumericArray& table, const Place& place) {
  if (const auto* values = std::get_if<std::vector<double>>(&table.values)) return *values;
  if (const auto* values = std::get_if<std::vector<std::int64_t>>(&table.values))
    return {values->begin(), values->end()};
  throw InputError(fmt::format("the table '{}' has complex numbers", table.name), place, "a table of real numbers");
}

std::array<std::size_t, 3> shape_of(const NumericArray& table, const std::optional<std::pair<int, int>>& factors,
                                    const Place& place) {
  const auto fail = [&](const std::string& expected) {
    throw InputError(fmt::format("the table '{}' has the shape ({})", table.name, fmt::join(table.shape, ", ")), place,
                     expected);
  };
  const std::vector<std::size_t>& shape = table.shape;
  if (shape.size() != 3) fail("three axes, of 2 l1 + 1, 2 l2 + 1 and 2 l3 + 1 components");
  for (const std::size_t n : shape)
    if (n % 2 == 0) fail("odd numbers of components 2 l + 1");
  if (factors &&
      (shape[0] != static_cast<std::size_t>(factors->first) || shape[1] != static_cast<std::size_t>(factors->second)))
    fail(fmt::format("{} and {} components of V and W on the first two axes", factors->first, factors->second));
  return {shape[0], shape[1], shape[2]};
}

constexpr std::size_t max_listed_fits = 4;

/// The conventions that explain a table that is wrong; the one that it was compared with does not.
std::string fits_of(const CouplingTableCheck& check) {
  std::vector<std::string> fits;
  for (const TableFit& fit : check.fits)
    if (fit.text != check.convention) fits.push_back(fit.text);
  if (fits.empty()) return "no convention fits";
  std::stable_partition(fits.begin(), fits.end(),
                        [&](const std::string& fit) { return fit.starts_with(check.convention); });
  const bool more = fits.size() > max_listed_fits;
  if (more) fits.resize(max_listed_fits);
  return "would fit: " + join(fits, " | ") + (more ? " | ..." : "");
}

std::string message_of(const CouplingTableCheck& check) {
  std::vector<std::string> parts;
  if (check.precision == TablePrecision::float32) parts.emplace_back("single precision, in its ulps");
  if (check.num_wrong > 0) {
    parts.push_back(fmt::format("{} of {} entries are off by more than {} ulps", check.num_wrong, check.entries,
                                CouplingTableOptions().tolerance));
    const WrongEntry& first = check.wrong.front();
    parts.push_back(fmt::format("({},{},{}) is {} and should be {}{}", first.i, first.j, first.k, first.value,
                                to_string(first.exact),
                                first.exact.is_zero() ? "" : fmt::format(" = {}", first.expected)));
    parts.push_back(fits_of(check));
  }
  return join(parts, "; ");
}

}  // namespace

std::vector<TableCheck> check_tables(const std::vector<NumericArray>& tables, const CouplingRequest& request,
                                     const std::optional<std::pair<int, int>>& factors, const Place& place,
                                     const Control& control) {
  if (tables.empty()) throw InputError("the file holds no tables", place, "an NPZ, NPY or JSON file with arrays");
  const Convention& convention = detail::chosen_convention(request.convention);
  const auto normalization = detail::chosen_normalization(request.normalization);
  std::vector<TableCheck> checks;
  for (const NumericArray& table : tables) {
    check(control);
    const std::array<std::size_t, 3> shape = shape_of(table, factors, place);
    const std::vector<double> values = real_values(table, place);
    try {
      const CouplingTableCheck result = check_table(values, shape, convention, normalization);
      checks.push_back({table.name,
                        fmt::format("{} x {} -> {}", result.degrees[0], result.degrees[1], result.degrees[2]),
                        result.worst_ulps, result.num_wrong == 0, message_of(result)});
    } catch (const InputError& error) {
      throw InputError(fmt::format("the table '{}': {}", table.name, error.message()), place, error.expected(),
                       error.suggestion());
    }
  }
  return checks;
}

}  // namespace gordan
