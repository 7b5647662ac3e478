// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// Points beyond this number are thinned, evenly along the list, and the caption says so.
inline constexpr std::size_t max_plotted_points = 20'000;

/// What a fit says of one quantity, beside what was measured.
struct ResidualPlot {
  std::string title;
  std::string quantity;  ///< "force_x"
  std::string units;     ///< "" for a pure number
  std::vector<double> measured;
  std::vector<double> predicted;
};

/// Three panels: predicted against measured with the diagonal, residuals (measured minus predicted) against predicted,
/// and a histogram of the residuals. Where all values are positive and the measured ones span three powers of ten, all
/// are drawn by their decimal logarithms. Pairs that are not finite are left out, and the caption says how many.
[[nodiscard]] std::string residual_plot(const ResidualPlot& plot);

/// One term of a model.
struct CoefficientBar {
  std::string label;
  double value = 0;
  double standard_error = 0;          ///< 0: none is drawn
  std::optional<double> frequency{};  ///< in [0, 1]: the share of the resamples that chose the term
};

struct CoefficientPlot {
  std::string title;
  std::string axis = "coefficient";  ///< what the values are, with units
  std::vector<CoefficientBar> bars;
};

/// One horizontal bar a term with a whisker of one standard error to each side; beside it, where there are any, the
/// frequencies. At most 200 terms are drawn, the largest in absolute value, in the given order.
[[nodiscard]] std::string coefficient_plot(const CoefficientPlot& plot);

// Both are SVG 1.1 texts without scripts, fonts or other files; light or dark as the viewer prefers; the same bytes for
// the same values.

}  // namespace gordan
