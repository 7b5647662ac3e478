// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/svg_page.hpp>
#include <gordan/problem/plot_svg.hpp>

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

using namespace gordan;
using Catch::Contains;

namespace {

/// Whether every element is closed, in order, and no bare mark is left: as much of XML as the plots use.
bool is_well_formed(const std::string& svg) {
  std::vector<std::string> open;
  for (std::size_t at = svg.find('<'); at != std::string::npos; at = svg.find('<', at + 1)) {
    const std::size_t end = svg.find('>', at);
    if (end == std::string::npos) return false;
    const std::string tag = svg.substr(at + 1, end - at - 1);
    const std::string name = tag.substr(0, tag.find_first_of(" /", 1));
    if (tag[0] == '/') {
      if (open.empty() || "/" + open.back() != tag) return false;
      open.pop_back();
    } else if (tag.back() != '/') {
      open.push_back(name);
    }
  }
  return open.empty() && svg.ends_with("</svg>\n");
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

ResidualPlot line_with_noise(std::size_t n) {
  ResidualPlot plot{"Force", "F_x", "N", {}, {}};
  for (std::size_t k = 0; k < n; ++k) {
    plot.measured.push_back(static_cast<double>(k));
    plot.predicted.push_back(static_cast<double>(k) + std::sin(static_cast<double>(k)));
  }
  return plot;
}

}  // namespace

TEST_CASE("a residual plot has its points, axes with units and caption") {
  const std::string svg = residual_plot(line_with_noise(100));
  CHECK(is_well_formed(svg));
  CHECK(svg == residual_plot(line_with_noise(100)));
  CHECK(count(svg, "h0") == 200);
  CHECK(count(svg, "class=\"bar\"") >= 5);
  for (const char* part :
       {"<title>Force</title>", "measured F_x in N", "predicted F_x in N", "measured - predicted in N",
        "100 samples; residuals: root mean square 0.707 N, largest 1 N", "prefers-color-scheme: dark"})
    CHECK_THAT(svg, Contains(part));
  CHECK_THAT(svg, !Contains("nan") && !Contains("inf"));
}

TEST_CASE("many points are thinned, the same every time, and it is said") {
  const std::string svg = residual_plot(line_with_noise(50001));
  CHECK(count(svg, "h0") == 2 * max_plotted_points);
  CHECK_THAT(svg, Contains("50001 samples") && Contains("20000 points drawn, evenly along the samples"));
  CHECK(count(residual_plot(line_with_noise(max_plotted_points)), "h0") == 2 * max_plotted_points);
}

TEST_CASE("odd values make a plot as well") {
  const double infinity = std::numeric_limits<double>::infinity();
  const ResidualPlot odd{"<a> & \"b\"", "x", "1", {1, NAN, 2, infinity, 1e308, 3}, {1, 2, NAN, 3, -1e308, 3}};
  const std::string svg = residual_plot(odd);
  CHECK(is_well_formed(svg));
  CHECK_THAT(svg, Contains("&lt;a&gt; &amp; &quot;b&quot;") && Contains("2 samples") &&
                      Contains("4 not finite and left out") && !Contains("in 1<"));
  for (const ResidualPlot& plot :
       {ResidualPlot{"", "x", "", {}, {}}, ResidualPlot{"", "x", "", {5}, {5}},
        ResidualPlot{"", "x", "", {0, 0}, {0, 0}}, ResidualPlot{"", "x", "", {1e299}, {-1e299}},
        ResidualPlot{"", "x", "", {5e-324}, {0}}}) {
    const std::string text = residual_plot(plot);
    CHECK(is_well_formed(text));
    CHECK_THAT(text, !Contains("nan") && !Contains("inf"));
  }
}

TEST_CASE("a coefficient plot has bars, errors and frequencies") {
  const CoefficientPlot plot{
      "Model", "coefficient in N", {{"q·q", -2.5, 0.25, 1.0}, {"q·g", 1, 0, 0.4}, {"m", NAN, 1, 0.0}}};
  const std::string svg = coefficient_plot(plot);
  CHECK(is_well_formed(svg));
  CHECK(count(svg, "class=\"whisker\"") == 3);
  CHECK(count(svg, "class=\"bar\"") == 5);
  for (const char* part : {"q·q", "coefficient in N", "-2.5 ± 0.2", "100 %", "40 %", "3 terms", "chosen in resamples"})
    CHECK_THAT(svg, Contains(part));
  CHECK_THAT(coefficient_plot({"Model", "c", {{"q", 1, 0, std::nullopt}}}), !Contains("chosen in resamples"));
  CHECK(is_well_formed(coefficient_plot({"Empty", "c", {}})));
}

TEST_CASE("of very many terms the largest are drawn in their order") {
  CoefficientPlot plot{"Model", "c", {}};
  for (int k = 0; k < 500; ++k)
    plot.bars.push_back({"t" + std::to_string(k), k % 2 == 0 ? 1000.0 + k : 1.0, 0, std::nullopt});
  const std::string svg = coefficient_plot(plot);
  CHECK(count(svg, "class=\"bar\"") == 200);
  CHECK_THAT(
      svg, Contains("500 terms") && Contains("the 200 largest are drawn") && Contains(">t498<") && !Contains(">t98<"));
  CHECK(svg.find(">t100<") < svg.find(">t102<"));
}

TEST_CASE("ticks are round numbers inside the scale") {
  const detail::AxisScale scale = detail::axis_scale(0, 1, 5, 0);
  REQUIRE(scale.ticks.size() == 6);
  CHECK(scale.ticks[1].label == "0.2");
  CHECK(scale.ticks[5].label == "1.0");
  CHECK(detail::axis_scale(-3e7, 5e7, 4).ticks[0].label == "-2e+07");
  CHECK(detail::axis_scale(1e-9, 2e-9, 4).ticks[0].label == "1e-09");
  CHECK(detail::axis_scale(5, 5, 4).ticks.size() >= 3);
  for (const double high : {1e-300, 1e-3, 7.3, 123456.0, 9e299}) {
    const detail::AxisScale any = detail::axis_scale(-high, high, 5);
    CHECK(any.ticks.size() >= 3);
    CHECK(any.ticks.size() <= 14);
    for (const auto& tick : any.ticks) CHECK((any.low <= tick.value && tick.value <= any.high));
  }
}

TEST_CASE("positive values over many powers of ten are drawn by their logarithms") {
  const ResidualPlot wide{"B", "B", "W", {1e-3, 1, 1e4}, {1e-3, 10, 1e4}};
  const std::string svg = residual_plot(wide);
  CHECK_THAT(svg, Contains("log10 of measured B in W") && Contains("log10 of measured / predicted") &&
                      Contains("largest 1<"));
  ResidualPlot signs = wide;
  signs.predicted[0] = -1e-3;
  CHECK_THAT(residual_plot(signs), !Contains("log10"));
}
