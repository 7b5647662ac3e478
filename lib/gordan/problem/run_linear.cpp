// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/diagram_basis.hpp>
#include <gordan/problem/run_linear.hpp>

#include <fmt/format.h>

namespace gordan {

namespace {

[[noreturn]] void too_large(const std::string& size) {
  throw InputError(fmt::format("the basis is too large to print: {}", size), {"gordan linear", 0, 0},
                   fmt::format("at most {} nonzero entries", max_printed_entries),
                   "--count gives its dimension alone");
}

/// Refuses a basis whose size is known to be too large before any of it is built.
void check_size(const LinearReport& report, const Control& control) {
  const Integer limit(max_printed_entries);
  const std::string dimension = to_string(report.dimension);
  if (report.dimension > limit) too_large(fmt::format("it has {} maps", dimension));
  if (const std::optional<DiagramBasis> diagrams = diagram_basis(report.source, report.target, control)) {
    const Integer entries = predicted_entries(*diagrams);
    if (entries > limit) too_large(fmt::format("its {} maps have {} nonzero entries", dimension, to_string(entries)));
  }
}

}  // namespace

LinearReport run_linear(const Representation& source, const Representation& target, bool count_only,
                        const Control& control) {
  LinearReport report{source, target, linear_dimension(source, target, control), std::nullopt, {}};
  if (count_only) return report;
  check_size(report, control);
  LinearOptions options;
  options.max_entries = static_cast<std::size_t>(max_printed_entries);
  report.basis = linear_maps(source, target, options, control);
  report.nonlinearities = nonlinearities(target);
  return report;
}

}  // namespace gordan
