// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// A term of a fitted law, or a parameter of a nonlinear one.
struct FittedTerm {
  std::string feature;  ///< "|q1|^2*k1"; of a parameter its name
  std::string latex;
  double coefficient = 0;
  std::string exact;  ///< "1/2" where it was recognised, else ""
  double standard_error = 0;
  std::string units;                  ///< of the coefficient
  std::optional<double> frequency{};  ///< the share of the resamples that chose the term
  std::string target{};               ///< whose term it is, where the law has several targets
};

/// A figure of a fit: "rms residual", 1.5e-3, "J".
struct FitMetric {
  std::string name;
  double value = 0;
  std::string units{};
};

/// What `fit` answers.
struct FitReport {
  std::string target;   ///< several of a system of equations: "dx, dy"
  std::string units;    ///< of the target, in which residuals are
  std::string method;   ///< how terms were chosen, in words
  std::string formula;  ///< "H = 0.5*|p1|^2/m1 + ..."
  std::string latex;
  std::vector<FittedTerm> terms;
  std::vector<FitMetric> metrics;
  std::uint64_t seed = 1;
  std::vector<std::string> warnings;
  std::vector<std::string> notes;  ///< conversions of units, what was left out and why, certificates
  std::string folder{};            ///< what was written to, "" where nothing was
  std::vector<std::string> files{};
};

/// What `predict` answers.
struct PredictReport {
  std::string model;
  std::string target;
  std::string file;  ///< that was written, "" where none was
  std::size_t rows = 0;
  std::vector<FitMetric> metrics;  ///< where the data have the target
  std::vector<std::string> warnings;
  std::vector<std::string> notes;
};

}  // namespace gordan
