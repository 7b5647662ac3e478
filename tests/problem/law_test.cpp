// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/law.hpp>

#include <catch2/catch.hpp>

using namespace gordan;

TEST_CASE("coefficients that are recognised as 0 are in no law, and are counted") {
  FitReport report;
  report.terms = {
      {"x", "x", 1.1, "11/10", 0.1, "1"}, {"x*y^2", "x y^2", -1e-11, "0", 0.1, "1"}, {"y", "y", 1e-11, "", 0.1, "1"}};
  leave_out_zeros(report);
  CHECK(law_text("dx", report.terms) == "dx = 11/10*x + 1e-11*y");
  REQUIRE(report.notes.size() == 1);
  CHECK(report.notes[0] == "1 coefficient recognised as 0 is left out");
  leave_out_zeros(report);
  CHECK(report.notes.size() == 1);
}
