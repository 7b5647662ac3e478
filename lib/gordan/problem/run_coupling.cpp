// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/spin_coupling.hpp>
#include <gordan/problem/run_coupling.hpp>

#include <algorithm>

namespace gordan {

namespace {

Coupling coupling_of(const CouplingTensor& tensor) {
  Coupling coupling{tensor.irrep, tensor.copy, {}, {"", {tensor.shape.begin(), tensor.shape.end()}, {}}};
  coupling.table.entries.reserve(tensor.entries.size());
  for (const CouplingEntry& entry : tensor.entries)
    coupling.table.entries.push_back({{entry.i, entry.j, entry.k}, entry.value});
  return coupling;
}

}  // namespace

CouplingReport run_coupling(const Representation& source, const std::optional<Representation>& target,
                            const std::optional<Representation>& onto, const CouplingRequest& request,
                            const Control& control) {
  CouplingReport report{source, target, onto, {}, "", "", "", "", std::nullopt};
  const detail::SpinCouplings found =
      detail::spin_couplings(source, *target, onto, request.convention, request.normalization, control);
  for (const CouplingTensor& tensor : found.tensors) report.tensors.push_back(coupling_of(tensor));
  report.normalization = found.normalization;
  report.convention = found.convention;
  report.convention_text = found.convention_text;
  report.reason = found.reason;
  return report;
}

}  // namespace gordan
