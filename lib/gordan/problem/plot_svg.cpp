// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/plot_svg.hpp>

#include <gordan/core/error.hpp>
#include <gordan/problem/detail/svg_page.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gordan {

namespace {

using detail::Anchor;
using detail::axis_scale;
using detail::AxisScale;
using detail::Box;
using detail::Panel;
using detail::SvgPage;

constexpr double largest_drawn = 1e300;
constexpr std::size_t max_bars = 200;
constexpr std::size_t max_bins = 60;

bool is_drawn(double value) { return std::fabs(value) < largest_drawn; }

struct Range {
  double low = INFINITY;
  double high = -INFINITY;
  void include(double value) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
  [[nodiscard]] AxisScale scale(int ticks, double margin = 0.04) const {
    return low > high ? axis_scale(0, 1, ticks, margin) : axis_scale(low, high, ticks, margin);
  }
};

/// The pairs that can be drawn, with their residuals.
struct Pairs {
  std::vector<double> measured;
  std::vector<double> predicted;
  std::vector<double> residual;
  std::size_t left_out = 0;
  std::string of{};  ///< "log10 of " where they are logarithms
};

/// Whether logarithms show more than the values do: all positive, and measured over three powers of ten.
bool wants_logarithms(const ResidualPlot& plot) {
  constexpr double decades = 1e3;
  const auto positive = [](double value) { return value > 0 && is_drawn(value); };
  if (plot.measured.empty() || !std::all_of(plot.measured.begin(), plot.measured.end(), positive) ||
      !std::all_of(plot.predicted.begin(), plot.predicted.end(), positive))
    return false;
  const auto [low, high] = std::minmax_element(plot.measured.begin(), plot.measured.end());
  return *high / *low > decades;
}

Pairs drawn_pairs(const ResidualPlot& plot) {
  require(plot.measured.size() == plot.predicted.size(), "every measured value has a predicted one");
  Pairs pairs;
  const bool logarithms = wants_logarithms(plot);
  if (logarithms) pairs.of = "log10 of ";
  for (std::size_t i = 0; i < plot.measured.size(); ++i) {
    const double measured = logarithms ? std::log10(plot.measured[i]) : plot.measured[i];
    const double predicted = logarithms ? std::log10(plot.predicted[i]) : plot.predicted[i];
    const double residual = measured - predicted;
    if (!is_drawn(measured) || !is_drawn(predicted) || !is_drawn(residual)) {
      ++pairs.left_out;
      continue;
    }
    pairs.measured.push_back(measured);
    pairs.predicted.push_back(predicted);
    pairs.residual.push_back(residual);
  }
  return pairs;
}

/// At most max_plotted_points of them, evenly along the list.
std::vector<double> thinned(const std::vector<double>& values) {
  if (values.size() <= max_plotted_points) return values;
  std::vector<double> kept;
  for (std::size_t k = 0; k < max_plotted_points; ++k) kept.push_back(values[k * values.size() / max_plotted_points]);
  return kept;
}

void draw_points(SvgPage& page, const Panel& panel, const std::vector<double>& x, const std::vector<double>& y) {
  std::vector<double> across = thinned(x);
  std::vector<double> up = thinned(y);
  for (double& value : across) value = panel.x(value);
  for (double& value : up) value = panel.y(value);
  page.dots(across, up);
}

Range range_of(const std::vector<double>& values) {
  Range range;
  for (const double value : values) range.include(value);
  return range;
}

std::string residual_label(const ResidualPlot& plot, const Pairs& pairs) {
  return pairs.of.empty() ? detail::with_units("measured - predicted", plot.units) : "log10 of measured / predicted";
}

void draw_predicted(SvgPage& page, const Box& box, const ResidualPlot& plot, const Pairs& pairs) {
  Range range = range_of(pairs.measured);
  for (const double value : pairs.predicted) range.include(value);
  Panel panel(page, box, range.scale(5), range.scale(5));
  panel.draw_axes(detail::with_units(fmt::format("{}measured {}", pairs.of, plot.quantity), plot.units),
                  detail::with_units(pairs.of + "predicted", plot.units));
  const AxisScale& scale = panel.x_scale();
  page.line(panel.x(scale.low), panel.y(scale.low), panel.x(scale.high), panel.y(scale.high), "guide");
  draw_points(page, panel, pairs.measured, pairs.predicted);
}

void draw_residuals(SvgPage& page, const Box& box, const ResidualPlot& plot, const Pairs& pairs) {
  Range residuals = range_of(pairs.residual);
  residuals.include(0);
  Panel panel(page, box, range_of(pairs.predicted).scale(5), residuals.scale(5));
  panel.draw_axes(detail::with_units(fmt::format("{}predicted {}", pairs.of, plot.quantity), plot.units),
                  residual_label(plot, pairs));
  page.line(box.x, panel.y(0), box.x + box.width, panel.y(0), "guide");
  draw_points(page, panel, pairs.predicted, pairs.residual);
}

/// Bins of equal width over the range of the residuals, 2 n^(1/3) of them (Rice's rule), at most max_bins.
void draw_histogram(SvgPage& page, const Box& box, const ResidualPlot& plot, const Pairs& pairs) {
  const AxisScale across = range_of(pairs.residual).scale(4, 0);
  const double rice = std::ceil(2 * std::cbrt(static_cast<double>(pairs.residual.size())));
  const std::size_t bins = std::clamp<std::size_t>(static_cast<std::size_t>(rice), 1, max_bins);
  std::vector<std::size_t> counts(bins);
  for (const double value : pairs.residual) {
    const double position = (value - across.low) / (across.high - across.low) * static_cast<double>(bins);
    ++counts[std::min(bins - 1, static_cast<std::size_t>(std::max(0.0, position)))];
  }
  Range up;
  up.include(0);
  up.include(static_cast<double>(*std::max_element(counts.begin(), counts.end())));
  AxisScale scale = up.scale(5);
  scale.low = 0;
  std::erase_if(scale.ticks, [](const AxisScale::Tick& tick) { return tick.value < 0; });
  Panel panel(page, box, across, scale);
  panel.draw_axes(residual_label(plot, pairs), "samples");
  const double width = (across.high - across.low) / static_cast<double>(bins);
  for (std::size_t k = 0; k < bins; ++k) {
    if (counts[k] == 0) continue;
    const double left = panel.x(across.low + width * static_cast<double>(k));
    const double top = panel.y(static_cast<double>(counts[k]));
    page.rectangle({left + 0.5, top, box.width / static_cast<double>(bins) - 1, panel.y(0) - top}, "bar");
  }
}

std::string caption(const ResidualPlot& plot, const Pairs& pairs) {
  const std::size_t n = pairs.residual.size();
  double largest = 0;
  for (const double value : pairs.residual) largest = std::max(largest, std::fabs(value));
  double squares = 0;
  for (const double value : pairs.residual) squares += largest == 0 ? 0 : (value / largest) * (value / largest);
  const bool plain = plot.units.empty() || plot.units == "1" || !pairs.of.empty();
  const std::string units = plain ? "" : " " + plot.units;
  std::string text = fmt::format("{} sample{}", n, n == 1 ? "" : "s");
  if (n > 0)
    text += fmt::format("; residuals: root mean square {:.3g}{}, largest {:.3g}{}",
                        largest * std::sqrt(squares / static_cast<double>(n)), units, largest, units);
  if (n > max_plotted_points) text += fmt::format("; {} points drawn, evenly along the samples", max_plotted_points);
  if (pairs.left_out > 0) text += fmt::format("; {} not finite and left out", pairs.left_out);
  return text;
}

/// The bars that are drawn: all, or the largest in the given order.
std::vector<CoefficientBar> drawn_bars(const CoefficientPlot& plot) {
  if (plot.bars.size() <= max_bars) return plot.bars;
  std::vector<std::size_t> order(plot.bars.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto size = [&](std::size_t k) {
    return is_drawn(plot.bars[k].value) ? std::fabs(plot.bars[k].value) : INFINITY;
  };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
  order.resize(max_bars);
  std::sort(order.begin(), order.end());
  std::vector<CoefficientBar> bars;
  bars.reserve(order.size());
  for (const std::size_t k : order) bars.push_back(plot.bars[k]);
  return bars;
}

double label_width(const std::vector<CoefficientBar>& bars) {
  std::size_t longest = 4;
  for (const CoefficientBar& bar : bars) longest = std::max(longest, bar.label.size());
  return 7.0 * static_cast<double>(std::min<std::size_t>(longest, 44));
}

void draw_bar(SvgPage& page, const Panel& panel, const CoefficientBar& bar, double middle) {
  if (!is_drawn(bar.value)) return;
  const double zero = panel.x(0);
  const double end = panel.x(bar.value);
  page.rectangle({std::min(zero, end), middle - 6, std::fabs(end - zero), 12}, "bar");
  if (!(bar.standard_error > 0) || !is_drawn(bar.standard_error)) return;
  const double low = panel.x(bar.value - bar.standard_error);
  const double high = panel.x(bar.value + bar.standard_error);
  page.line(low, middle, high, middle, "whisker");
  page.line(low, middle - 4, low, middle + 4, "whisker");
  page.line(high, middle - 4, high, middle + 4, "whisker");
}

std::string value_text(const CoefficientBar& bar) {
  return bar.standard_error > 0 ? fmt::format("{:.6g} ± {:.1g}", bar.value, bar.standard_error)
                                : fmt::format("{:.6g}", bar.value);
}

}  // namespace

std::string residual_plot(const ResidualPlot& plot) {
  const Pairs pairs = drawn_pairs(plot);
  SvgPage page(1140, 400, plot.title);
  constexpr double top = 40;
  constexpr double size = 280;
  draw_predicted(page, {80, top, size, size}, plot, pairs);
  draw_residuals(page, {460, top, size, size}, plot, pairs);
  draw_histogram(page, {840, top, size, size}, plot, pairs);
  page.text(12, 388, caption(plot, pairs), "small");
  return page.finish();
}

std::string coefficient_plot(const CoefficientPlot& plot) {
  const std::vector<CoefficientBar> bars = drawn_bars(plot);
  const bool has_frequency = std::any_of(bars.begin(), bars.end(), [](const auto& bar) { return bar.frequency; });
  Range range;
  range.include(0);
  for (const CoefficientBar& bar : bars) {
    if (!is_drawn(bar.value)) continue;
    const double error = bar.standard_error > 0 && is_drawn(bar.standard_error) ? bar.standard_error : 0;
    range.include(bar.value - error);
    range.include(bar.value + error);
  }
  constexpr double row = 22;
  const double height = row * static_cast<double>(std::max<std::size_t>(bars.size(), 1));
  const Box values{label_width(bars) + 24, 40, 360, height};
  const Box shares{values.x + values.width + 150, 40, 140, height};
  SvgPage page(has_frequency ? shares.x + shares.width + 60 : shares.x, height + 100, plot.title);
  Panel panel(page, values, range.scale(5), {0, 1, {}});
  panel.draw_axes(plot.axis, "");
  page.line(panel.x(0), values.y, panel.x(0), values.y + height, "zero");
  Panel beside(page, shares, axis_scale(0, 1, 3, 0), {0, 1, {}});
  if (has_frequency) beside.draw_axes("chosen in resamples", "");
  double middle = values.y + row / 2;
  for (const CoefficientBar& bar : bars) {
    page.text(values.x - 8, middle + 4, bar.label, "", Anchor::end);
    draw_bar(page, panel, bar, middle);
    page.text(values.x + values.width + 8, middle + 4, value_text(bar), "small");
    if (bar.frequency) {
      const double share = std::clamp(*bar.frequency, 0.0, 1.0);
      page.rectangle({shares.x, middle - 6, share * shares.width, 12}, "bar");
      page.text(shares.x + shares.width + 8, middle + 4, fmt::format("{:.0f} %", 100 * share), "small");
    }
    middle += row;
  }
  std::string text = fmt::format("{} term{}", plot.bars.size(), plot.bars.size() == 1 ? "" : "s");
  text += "; whiskers: one standard error to each side";
  if (bars.size() < plot.bars.size()) text += fmt::format("; the {} largest are drawn", bars.size());
  page.text(12, height + 90, text, "small");
  return page.finish();
}

}  // namespace gordan
