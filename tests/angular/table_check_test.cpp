// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <gordan/angular/table_check.hpp>
#include <gordan/core/error.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace gordan {
namespace {

using Shape = std::array<std::size_t, 3>;

std::vector<double> table_of(int l1, int l2, int l3, const Convention& c) {
  const auto width = [](int l) { return static_cast<std::size_t>(2 * l + 1); };
  std::vector<double> table(width(l1) * width(l2) * width(l3));
  for (const RealCouplingEntry& e : real_coupling(l1, l2, l3, c)) {
    const auto at = [](int n) { return static_cast<std::size_t>(n); };
    table[(at(e.i) * width(l2) + at(e.j)) * width(l3) + at(e.k)] = to_double(e.value);
  }
  return table;
}

const TableFit* fit_of(const CouplingTableCheck& check, const std::string& name) {
  for (const TableFit& fit : check.fits) {
    if (fit.convention == name) return &fit;
  }
  return nullptr;
}

TEST_CASE("tables of every convention pass in it and are recognised") {
  for (const Convention& c : conventions()) {
    CAPTURE(c.name);
    std::vector<CouplingTableCheck> checks;
    for (const auto& [l1, l2, l3] :
         {std::array{1, 1, 0}, std::array{1, 1, 1}, std::array{2, 2, 3}, std::array{3, 2, 2}}) {
      const Shape shape{static_cast<std::size_t>(2 * l1 + 1), static_cast<std::size_t>(2 * l2 + 1),
                        static_cast<std::size_t>(2 * l3 + 1)};
      checks.push_back(check_table(table_of(l1, l2, l3, c), shape, c));
      CHECK(checks.back().worst_ulps == 0);
      CHECK(checks.back().num_wrong == 0);
      REQUIRE(fit_of(checks.back(), c.name) != nullptr);
      CHECK(fit_of(checks.back(), c.name)->factor == 1);
    }
    const std::vector<std::string> names = conventions_that_fit(checks);
    CHECK(std::find(names.begin(), names.end(), c.name) != names.end());
    if (c.name == "e3nn" || c.name == "e3x" || c.name == "cuequivariance") CHECK(names.size() == 1);
  }
}

TEST_CASE("a wrong entry is found with its place and its distance") {
  const Convention& e3nn = convention("e3nn");
  std::vector<double> table = table_of(2, 2, 2, e3nn);
  std::size_t at = 0;
  while (table[at] == 0) ++at;
  const double right = table[at];
  table[at] = std::nextafter(right, 2.0);
  CouplingTableCheck check = check_table(table, {5, 5, 5}, e3nn);
  CHECK(check.worst_ulps == 1);
  CHECK(check.num_wrong == 0);
  REQUIRE(table[1] == 0);
  table[1] = std::ldexp(1.0, -54);  // where the exact value is zero: in ulps of the largest value, 2/sqrt(70) < 1/4
  CHECK(check_table(table, {5, 5, 5}, e3nn).worst_ulps == 2);
  CHECK(fit_of(check_table(table, {5, 5, 5}, e3nn), "e3nn") != nullptr);
  table[1] = 0;
  table[at] = -right;
  check = check_table(table, {5, 5, 5}, e3nn);
  REQUIRE(check.wrong.size() == 1);
  CHECK(check.wrong[0].i * 25 + check.wrong[0].j * 5 + check.wrong[0].k == static_cast<int>(at));
  CHECK(check.wrong[0].expected == right);
  CHECK(to_double(check.wrong[0].exact) == right);
  CHECK(check.fits.empty());
  table[at] = std::numeric_limits<double>::quiet_NaN();
  CHECK(std::isinf(check_table(table, {5, 5, 5}, e3nn).worst_ulps));
}

TEST_CASE("a table in another convention says which one and which factor") {
  const Convention& e3nn = convention("e3nn");
  const std::vector<double> cue = table_of(1, 1, 2, convention("cuequivariance"));
  CouplingTableCheck check = check_table(cue, {3, 3, 5}, e3nn);
  CHECK(check.num_wrong == check.nonzeros);
  REQUIRE(fit_of(check, "e3nn") != nullptr);
  CHECK(fit_of(check, "e3nn")->text == "e3nn, normalization orthonormal");
  CHECK(check.fits.front().factor == 1);

  std::vector<double> negative = table_of(1, 1, 2, e3nn);
  for (double& x : negative) x = -x;
  check = check_table(negative, {3, 3, 5}, e3nn);
  REQUIRE(fit_of(check, "e3nn") != nullptr);
  CHECK(fit_of(check, "e3nn")->text == "e3nn times -1");
  for (double& x : negative) x *= -2.5;
  check = check_table(negative, {3, 3, 5}, e3nn);
  CHECK(fit_of(check, "e3nn")->text == "e3nn times 2.5");
}

TEST_CASE("components in descending order are recognised") {
  std::vector<double> table = table_of(2, 1, 2, convention("gordan"));
  std::vector<double> reversed(table.rbegin(), table.rend());
  const CouplingTableCheck check = check_table(reversed, {5, 3, 5}, convention("gordan"));
  REQUIRE(check.fits.size() == 1);
  CHECK(check.fits[0].text.find("descending") != std::string::npos);
}

TEST_CASE("tables in single precision are counted in their own ulps") {
  const Convention& e3nn = convention("e3nn");
  std::vector<double> table = table_of(3, 3, 4, e3nn);
  for (double& x : table) x = static_cast<double>(static_cast<float>(x));
  const CouplingTableCheck check = check_table(table, {7, 7, 9}, e3nn);
  CHECK(check.precision == TablePrecision::float32);
  CHECK(check.worst_ulps == 0);
  CHECK(fit_of(check, "e3nn") != nullptr);
  CouplingTableOptions options;
  options.precision = TablePrecision::float64;
  CHECK(check_table(table, {7, 7, 9}, e3nn, std::nullopt, options).worst_ulps > 1e6);
}

TEST_CASE("tables of a wrong shape are refused") {
  const std::vector<double> table(27);
  CHECK_THROWS_AS(check_table(table, {3, 3, 2}, convention("e3nn")), InputError);
  CHECK_THROWS_AS(check_table(table, {1, 3, 9}, convention("e3nn")), InputError);
  CHECK_THROWS_AS(check_table(table, {3, 3, 5}, convention("e3nn")), InputError);
}

}  // namespace
}  // namespace gordan
