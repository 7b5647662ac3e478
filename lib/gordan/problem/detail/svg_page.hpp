// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gordan::detail {

/// An interval of an axis, widened so that it is not a point, with round numbers in it.
struct AxisScale {
  double low = 0;
  double high = 1;
  struct Tick {
    double value = 0;
    std::string label;
  };
  std::vector<Tick> ticks;
};

/// The scale of values from low to high; both finite, below 1e300 in absolute value. `wanted` is how many ticks there
/// should be about; `margin` is the share of the length that is added at each end.
[[nodiscard]] AxisScale axis_scale(double low, double high, int wanted, double margin = 0.04);

/// Where the text stands to its point.
enum class Anchor { start, middle, end };

/// A rectangle of the page, in pixels from the upper left corner.
struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

/// An SVG text that grows element by element. Colours are classes, which the style sheet gives for light and dark.
class SvgPage {
 public:
  SvgPage(double width, double height, std::string_view title);

  void text(double x, double y, std::string_view text, std::string_view css = "", Anchor anchor = Anchor::start);
  /// Turned by a right angle, reading upwards.
  void text_upwards(double x, double y, std::string_view text);
  void line(double x1, double y1, double x2, double y2, std::string_view css);
  void rectangle(const Box& box, std::string_view css);
  /// One path of many dots: none covers another's colour.
  void dots(const std::vector<double>& x, const std::vector<double>& y);
  [[nodiscard]] std::string finish();

 private:
  std::string svg_;
};

/// A panel with axes: numbers become pixels.
class Panel {
 public:
  Panel(SvgPage& page, const Box& box, AxisScale x, AxisScale y);

  /// Frame, lines at the ticks, their numbers, and the names of the axes.
  void draw_axes(std::string_view x_name, std::string_view y_name);
  [[nodiscard]] double x(double value) const;
  [[nodiscard]] double y(double value) const;
  [[nodiscard]] const AxisScale& x_scale() const { return x_; }
  [[nodiscard]] const AxisScale& y_scale() const { return y_; }

 private:
  SvgPage& page_;
  Box box_;
  AxisScale x_;
  AxisScale y_;
};

/// "force_x in N", "force_x".
[[nodiscard]] std::string with_units(std::string_view name, std::string_view units);

}  // namespace gordan::detail
