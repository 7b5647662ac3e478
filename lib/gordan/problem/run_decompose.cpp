// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/run_decompose.hpp>

#include <fmt/format.h>

namespace gordan {

namespace {

constexpr int largest_matrix = 2000;  // rows of a dense exact projector

void check_size(const Representation& source, const char* option) {
  if (source.dimension() > largest_matrix)
    throw LimitReached(fmt::format("{} would make exact matrices of {} rows, more than {}", option, source.dimension(),
                                   largest_matrix));
}

/// What is asked for with an option, whose errors are about it.
template <class Function>
auto for_option(const char* option, const Function& function) {
  try {
    return function();
  } catch (const InputError& error) {
    const Place place = error.place().source.empty() ? Place{option, 0, 0} : error.place();
    throw InputError(error.message(), place, error.expected(), error.suggestion());
  }
}

}  // namespace

DecomposeReport run_decompose(const Representation& source, const DecomposeOptions& options, const Control& control) {
  if (options.projectors) check_size(source, "--projectors");
  if (options.basis) check_size(source, "--basis");
  DecomposeReport report{decompose(source, control), {}, {}};
  if (options.projectors)
    for (const IsotypicComponent& component : report.decomposition.components)
      report.projectors.push_back(
          for_option("--projectors", [&] { return isotypic_projector(source, component.irrep, control); }));
  if (options.basis) report.basis = for_option("--basis", [&] { return symmetry_adapted_basis(source, control); });
  return report;
}

}  // namespace gordan
