// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/run_invariants.hpp>

#include <algorithm>

namespace gordan {

namespace {

constexpr int usual_terms = 10;

int largest_generator_degree(const std::vector<Generator>& generators) {
  int degree = 0;
  for (const Generator& generator : generators) degree = std::max(degree, generator.degree);
  return degree;
}

/// The series as far as it is of use; after an interrupt or a limit there is no time for it, and it stays empty unless
/// it comes at once.
HilbertSeries series_beside(const Representation& source, const Representation* target, int degree,
                            const std::string& stopped_by, const Control& control) {
  Control watched = control;
  int terms = std::max(usual_terms, degree);
  if (!stopped_by.empty()) {
    watched.stop = {};
    watched.deadline = std::chrono::steady_clock::now() + std::chrono::seconds(1);
    terms = usual_terms;
  }
  try {
    return hilbert_series(source, target, terms, watched);
  } catch (const LimitReached&) {
    return {};
  }
}

}  // namespace

InvariantsReport run_invariants(const Representation& source, const InvariantOptions& options, const Control& control) {
  InvariantsReport report{fundamental_invariants(source, options, control), {}, options.max_degree};
  report.series = series_beside(source, nullptr, largest_generator_degree(report.invariants.generators),
                                report.invariants.stopped_by, control);
  return report;
}

EquivariantsReport run_equivariants(const Representation& source, const Representation& target,
                                    const InvariantOptions& options, const Control& control) {
  EquivariantsReport report{equivariants(source, target, options, control), {}, options.max_degree};
  const int degree = std::max(largest_generator_degree(report.module.invariants.generators),
                              largest_generator_degree(report.module.generators));
  report.series = series_beside(source, &target, degree, stopped_by(report), control);
  return report;
}

}  // namespace gordan
