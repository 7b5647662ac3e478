// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/coupling/clebsch_gordan.hpp>
#include <gordan/coupling/detail/coupling_task.hpp>

#include <fmt/format.h>

#include <utility>

namespace gordan {

namespace {

void require_one_group(const Representation& a, const Representation& b) {
  if (a.group().name() == b.group().name()) return;
  throw InputError(fmt::format("'{}' is a representation of {} and '{}' one of {}", a.name(), a.group().name(),
                               b.name(), b.group().name()),
                   {}, "representations of one group");
}

}  // namespace

CouplingSet clebsch_gordan(const Representation& v, const Representation& w, const std::optional<Representation>& u,
                           const CouplingOptions& options, const Control& control) {
  require_one_group(v, w);
  if (u) require_one_group(v, *u);
  const detail::CouplingTask task{v, w, u, options, control};
  if (std::optional<CouplingSet> set = detail::spherical_couplings(task)) return std::move(*set);
  if (std::optional<CouplingSet> set = detail::classical_couplings(task)) return std::move(*set);
  return detail::general_couplings(task);
}

}  // namespace gordan
