// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_of.hpp"
#include "refused.hpp"

#include <fmt/format.h>

#include <cmath>

using namespace gordan;
using namespace gordan::test;

namespace {

/// y = 1 + 2 x - x^2 and a small error that is not of this form, x and y times powers of two.
std::string parabola(int power_of_x, int power_of_y) {
  std::string text = "x,y\n";
  for (int i = 1; i <= 10; ++i) {
    const double x = i / 4.0;
    const double y = 1 + 2 * x - x * x + (i * i % 7 - 3) / 64.0;
    text += fmt::format("{},{}\n", std::ldexp(x, power_of_x), std::ldexp(y, power_of_y));
  }
  return text;
}

std::string problem(const std::string& fit) {
  return "group = \"O(1)\"\n[inputs]\nx = { type = \"scalar\" }\n[outputs]\ny = { type = \"scalar\" }\n"
         "[features]\nmax_degree = 2\n[fit]\nresamples = 5\n" +
         fit;
}

}  // namespace

TEST_CASE("data at any scale give the same law", "[fit]") {
  for (const char* fit : {"", "criterion = \"cv\"\n", "method = \"ridge\"\n", "method = \"threshold\"\n",
                          "method = \"matching-pursuit\"\n", "method = \"threshold\"\nthreshold = 0.05\n"}) {
    const Folder folder;
    folder.write("p.toml", problem(fit));
    folder.write("d.csv", parabola(0, 0));
    const Json expected = json_of(folder, {"fit", "p.toml", "d.csv"});
    REQUIRE_FALSE(expected["terms"].empty());
    for (const auto& [px, py] : {std::pair{0, -700}, {0, 700}, {-300, 0}, {300, -300}, {400, 700}, {0, 1000}}) {
      CAPTURE(fit, px, py);
      folder.write("d.csv", parabola(px, py));
      const Json found = json_of(folder, {"fit", "p.toml", "d.csv", "-o", fmt::format("law_{}_{}", px, py)});
      REQUIRE(found["terms"].size() == expected["terms"].size());
      for (std::size_t k = 0; k < found["terms"].size(); ++k) {
        const Json& term = found["terms"][k];
        const Json& other = expected["terms"][k];
        CHECK(term["feature"] == other["feature"]);
        CHECK(term["frequency"] == other["frequency"]);
        const int degree = term["feature"] == "1" ? 0 : term["feature"] == "x" ? 1 : 2;
        CHECK(term["coefficient"] == std::ldexp(other["coefficient"].get<double>(), py - degree * px));
      }
      CHECK(found["metrics"]["R^2"].get<double>() == Approx(expected["metrics"]["R^2"].get<double>()));
      CHECK(found["metrics"]["rms residual"].get<double>() ==
            Approx(std::ldexp(expected["metrics"]["rms residual"].get<double>(), py)));
      const std::string plot = folder.read(fmt::format("law_{}_{}/p_residuals.svg", px, py));
      CHECK_THAT(plot, !Catch::Contains("nan") && !Catch::Contains("inf"));
    }
  }
}

TEST_CASE("features and coefficients beyond the range of doubles are refused", "[fit]") {
  const Folder folder;
  folder.write("p.toml", problem(""));
  folder.write("small.csv", parabola(-700, 0));
  folder.write("large.csv", parabola(700, 0));
  folder.write("both.csv", parabola(-500, 800));
  check_refused(folder, {{"fit", "p.toml", "small.csv"}, {"'x^2'", "below the range of double precision", "units"}});
  check_refused(folder, {{"fit", "p.toml", "large.csv"}, {"the value of 'x^2' at sample 1 is infinite"}});
  check_refused(folder, {{"fit", "p.toml", "both.csv"}, {"the coefficient of 'x", "beyond the range"}});
}
