// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/svg_page.hpp>

#include <gordan/problem/detail/printable.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace gordan::detail {

namespace {

constexpr std::size_t longest_text = 160;
constexpr double smallest_length = 1e-280;

constexpr const char* style =
    "<style>\n"
    "svg { color-scheme: light dark; }\n"
    "text { font: 12px system-ui, sans-serif; fill: #1f2328; }\n"
    ".title { font-size: 15px; font-weight: 600; }\n"
    ".small { font-size: 11px; fill: #59636e; }\n"
    ".page { fill: #ffffff; }\n"
    ".frame { fill: none; stroke: #59636e; }\n"
    ".grid { stroke: #d8dee4; }\n"
    ".zero { stroke: #59636e; }\n"
    ".guide { stroke: #bc4c00; stroke-width: 1.5; }\n"
    ".bar { fill: #0969da; fill-opacity: 0.75; }\n"
    ".whisker { stroke: #1f2328; stroke-width: 1.5; }\n"
    ".dots { fill: none; stroke: #0969da; stroke-opacity: 0.7; stroke-width: 3; stroke-linecap: round; }\n"
    "@media (prefers-color-scheme: dark) {\n"
    "text { fill: #e6edf3; }\n"
    ".small { fill: #9198a1; }\n"
    ".page { fill: #0d1117; }\n"
    ".frame { stroke: #9198a1; }\n"
    ".grid { stroke: #30363d; }\n"
    ".zero { stroke: #9198a1; }\n"
    ".guide { stroke: #f0883e; }\n"
    ".bar { fill: #58a6ff; }\n"
    ".whisker { stroke: #e6edf3; }\n"
    ".dots { stroke: #58a6ff; }\n"
    "}\n"
    "</style>\n";

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : printable(text, longest_text)) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

const char* anchor_name(Anchor anchor) {
  return anchor == Anchor::start ? "start" : anchor == Anchor::middle ? "middle" : "end";
}

/// k * step * 10^exponent as a person writes it.
std::string tick_label(double multiple, int exponent) {
  if (multiple == 0) return "0";
  const double value = multiple * std::pow(10.0, exponent);
  if (exponent < -5 || std::fabs(value) >= 1e6) return fmt::format("{:.6g}", value);
  return fmt::format("{:.{}f}", value, exponent < 0 ? -exponent : 0);
}

}  // namespace

AxisScale axis_scale(double low, double high, int wanted, double margin) {
  const double largest = std::max(std::fabs(low), std::fabs(high));
  const double middle = low / 2 + high / 2;
  if (high - low <= std::max(1e-12 * largest, smallest_length)) {
    const double half = largest < smallest_length ? 1 : largest / 2;
    low = middle - half;
    high = middle + half;
  }
  const double length = high - low;
  AxisScale scale{low - margin * length, high + margin * length, {}};
  const int exponent = static_cast<int>(std::floor(std::log10(length / wanted)));
  const double unit = std::pow(10.0, exponent);
  double step = 10;
  for (const double candidate : {5.0, 2.0, 1.0})
    if (length / (candidate * unit) >= wanted - 1) {
      step = candidate;
      break;
    }
  const double first = std::ceil(scale.low / (step * unit));
  for (double k = first; k * step * unit <= scale.high; ++k)
    scale.ticks.push_back({k * step * unit, tick_label(k * step, exponent)});
  return scale;
}

SvgPage::SvgPage(double width, double height, std::string_view title)
    : svg_(fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.0f}\" height=\"{1:.0f}\" "
                       "viewBox=\"0 0 {0:.0f} {1:.0f}\" role=\"img\">\n<title>{2}</title>\n",
                       width, height, escaped(title))) {
  svg_ += style;
  rectangle({0, 0, width, height}, "page");
  text(12, 22, title, "title");
}

void SvgPage::text(double x, double y, std::string_view text, std::string_view css, Anchor anchor) {
  svg_ += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\"", x, y);
  if (!css.empty()) svg_ += fmt::format(" class=\"{}\"", css);
  if (anchor != Anchor::start) svg_ += fmt::format(" text-anchor=\"{}\"", anchor_name(anchor));
  svg_ += fmt::format(">{}</text>\n", escaped(text));
}

void SvgPage::text_upwards(double x, double y, std::string_view text) {
  svg_ += fmt::format("<text transform=\"translate({:.1f} {:.1f}) rotate(-90)\" text-anchor=\"middle\">{}</text>\n", x,
                      y, escaped(text));
}

void SvgPage::line(double x1, double y1, double x2, double y2, std::string_view css) {
  svg_ += fmt::format("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" class=\"{}\"/>\n", x1, y1, x2, y2,
                      css);
}

void SvgPage::rectangle(const Box& box, std::string_view css) {
  svg_ += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" class=\"{}\"/>\n", box.x,
                      box.y, box.width, box.height, css);
}

void SvgPage::dots(const std::vector<double>& x, const std::vector<double>& y) {
  if (x.empty()) return;
  svg_ += "<path class=\"dots\" d=\"";
  for (std::size_t k = 0; k < x.size(); ++k) {
    svg_ += fmt::format("M{:.1f} {:.1f}h0", x[k], y[k]);
    if (k % 8 == 7) svg_ += '\n';
  }
  svg_ += "\"/>\n";
}

std::string SvgPage::finish() { return svg_ + "</svg>\n"; }

Panel::Panel(SvgPage& page, const Box& box, AxisScale x, AxisScale y)
    : page_(page), box_(box), x_(std::move(x)), y_(std::move(y)) {}

double Panel::x(double value) const { return box_.x + box_.width * ((value - x_.low) / (x_.high - x_.low)); }

double Panel::y(double value) const { return box_.y + box_.height * (1 - (value - y_.low) / (y_.high - y_.low)); }

void Panel::draw_axes(std::string_view x_name, std::string_view y_name) {
  const double bottom = box_.y + box_.height;
  for (const AxisScale::Tick& tick : x_.ticks) {
    page_.line(x(tick.value), box_.y, x(tick.value), bottom, "grid");
    page_.text(x(tick.value), bottom + 15, tick.label, "small", Anchor::middle);
  }
  for (const AxisScale::Tick& tick : y_.ticks) {
    page_.line(box_.x, y(tick.value), box_.x + box_.width, y(tick.value), "grid");
    page_.text(box_.x - 5, y(tick.value) + 4, tick.label, "small", Anchor::end);
  }
  page_.rectangle(box_, "frame");
  page_.text(box_.x + box_.width / 2, bottom + 32, x_name, "", Anchor::middle);
  std::size_t widest = 0;
  for (const AxisScale::Tick& tick : y_.ticks) widest = std::max(widest, tick.label.size());
  constexpr double digit = 6.4;
  if (!y_name.empty())
    page_.text_upwards(box_.x - 18 - digit * static_cast<double>(widest), box_.y + box_.height / 2, y_name);
}

std::string with_units(std::string_view name, std::string_view units) {
  return units.empty() || units == "1" ? std::string(name) : fmt::format("{} in {}", name, units);
}

}  // namespace gordan::detail
