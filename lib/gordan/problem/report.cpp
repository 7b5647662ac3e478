// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/report.hpp>

#include <algorithm>

namespace gordan {

namespace {

int exit_code_of(const InvariantsReport& report) {
  return is_certified(report.invariants.certificate, report.max_degree) ? 0 : 3;
}

int exit_code_of(const EquivariantsReport& report) {
  const bool certified = is_certified(report.module.invariants.certificate, report.max_degree) &&
                         is_certified(report.module.certificate, report.max_degree);
  return certified ? 0 : 3;
}

int exit_code_of(const GenerateReport& report) { return report.certified ? 0 : 3; }

int exit_code_of(const EvalReport& report) { return report.certified ? 0 : 3; }

int exit_code_of(const VerifyReport& report) {
  const auto passed = [](const Check& check) { return check.passed; };
  if (!std::all_of(report.checks.begin(), report.checks.end(), passed)) return 1;
  return report.complete ? 0 : 3;
}

int exit_code_of(const NondimensionalizeReport& report) { return report.result.proven ? 0 : 3; }

int exit_code_of(const UnitsReport& report) {
  if (report.checked && !passed(*report.checked)) return 1;
  const bool wants_shortest = report.lattice == LatticeBasis::shortest && !report.repeating && !report.positive_only;
  if (wants_shortest && !report.groups.optimal) return 3;
  const auto is_proven = [](const UnitsTarget& target) {
    return target.prefactors.minimal && target.prefactors.complete;
  };
  return std::all_of(report.targets.begin(), report.targets.end(), is_proven) ? 0 : 3;
}

int exit_code_of(const CouplingReport& report) {
  if (!report.checks) return 0;
  const auto passed = [](const TableCheck& check) { return check.passed; };
  return std::all_of(report.checks->begin(), report.checks->end(), passed) ? 0 : 1;
}

template <class Other>
int exit_code_of(const Other&) {
  return 0;
}

std::string stopped(const InvariantsReport& report) { return report.invariants.stopped_by; }

std::string stopped(const EquivariantsReport& report) {
  const std::string& first = report.module.invariants.stopped_by;
  return first.empty() ? report.module.stopped_by : first;
}

template <class Other>
std::string stopped(const Other&) {
  return "";
}

}  // namespace

CouplingSize coupling_size(const CouplingReport& report) {
  CouplingSize size;
  for (const Coupling& tensor : report.tensors) {
    size.outputs += tensor.table.shape.back();
    size.nonzeros += static_cast<long>(tensor.table.entries.size());
  }
  return size;
}

bool is_certified(const Certificate& certificate, const std::optional<int>& max_degree) {
  switch (certificate.completeness) {
    case Completeness::proven:
      return true;
    case Completeness::up_to_degree:
      return max_degree && certificate.degree_checked >= *max_degree;
    case Completeness::unproven:
      return false;
  }
  return false;
}

int exit_code(const Report& report) {
  return std::visit([](const auto& r) { return exit_code_of(r); }, report);
}

std::string stopped_by(const Report& report) {
  return std::visit([](const auto& r) { return stopped(r); }, report);
}

}  // namespace gordan
