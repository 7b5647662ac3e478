// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/coupling/clebsch_gordan.hpp>
#include <gordan/coupling/spherical_irreps.hpp>
#include <gordan/group/parse.hpp>
#include <gordan/problem/check_tables.hpp>
#include <gordan/problem/detail/coupling_choice.hpp>
#include <gordan/problem/detail/reduced_couplings.hpp>
#include <gordan/problem/read_file.hpp>
#include <gordan/problem/run_coupling.hpp>
#include <gordan/problem/table_file.hpp>

#include <fmt/format.h>

#include <utility>

namespace gordan {

namespace {

Coupling coupling_of(CouplingTensor tensor) {
  Coupling coupling{std::move(tensor.irrep), tensor.copy, {}, {}, {"", {tensor.shape.begin(), tensor.shape.end()}, {}}};
  coupling.table.entries.reserve(tensor.entries.size());
  for (CouplingEntry& entry : tensor.entries)
    coupling.table.entries.push_back({{entry.i, entry.j, entry.k}, std::move(entry.value)});
  return coupling;
}

CouplingSet couplings_of(const Representation& source, const Representation& target,
                         const std::optional<Representation>& onto, const CouplingRequest& request,
                         const Control& control) {
  try {
    return clebsch_gordan(source, target, onto,
                          {request.convention.value, request.normalization.value, request.max_entries}, control);
  } catch (const InputError& error) {
    throw InputError(error.message(), detail::place_of(error, request, {"-V", 0, 0}), error.expected(),
                     error.suggestion());
  } catch (const LimitReached& limit) {
    const std::string text = limit.what();
    if (text.find("nonzero") == std::string::npos) throw;
    throw LimitReached(text + "; -U chooses irreps, and gordan decompose -V '(V)*(W)' counts them");
  }
}

/// Other libraries have tables of SO(3) and O(3) only.
void require_rotations(const Group& group) {
  if (is_spherical(group)) return;
  throw InputError(fmt::format("tables are compared with the couplings of rotations, not of {}", group.name()),
                   {"-G", 0, 0}, "SO(3) or O(3), or no group");
}

}  // namespace

CouplingReport run_coupling(const Representation& source, const std::optional<Representation>& target,
                            const std::optional<Representation>& onto, const CouplingRequest& request,
                            const Control& control) {
  detail::check_reduced_request(target.has_value(), onto.has_value(), request);
  if (request.power || !request.formula.value.empty()) return detail::reduced_couplings(source, request, control);
  CouplingReport report{source, target, onto};
  CouplingSet found = couplings_of(source, *target, onto, request, control);
  report.tensors.reserve(found.tensors.size());
  for (CouplingTensor& tensor : found.tensors) report.tensors.push_back(coupling_of(std::move(tensor)));
  report.normalization = found.normalization;
  report.convention = found.convention;
  report.convention_text = found.convention_text;
  report.reason = found.reason;
  return report;
}

CouplingReport run_check_tables(const std::optional<Representation>& source,
                                const std::optional<Representation>& target, const CouplingRequest& request,
                                const Control& control) {
  detail::check_reduced_request(target.has_value(), false, request);
  if (source) require_rotations(source->group());
  const Place place{*request.check_table, 0, 0};
  const std::vector<NumericArray> tables =
      parse_tables(read_file(*request.check_table, {"--check-table", 0, 0}), place);
  std::optional<std::pair<int, int>> factors;
  if (source && target) factors = {source->dimension(), target->dimension()};
  const Convention& convention = detail::chosen_convention(request.convention);
  const auto normalization = detail::chosen_normalization(request.normalization);
  const Representation none(parse_group("SO(3)", {}, {}), {});
  CouplingReport report{source.value_or(none), target};
  report.checks = check_tables(tables, request, factors, place, control);
  report.normalization = to_string(normalization.value_or(convention.normalization));
  report.convention = convention.name;
  report.convention_text = convention.text;
  return report;
}

}  // namespace gordan
