// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/convention.hpp>
#include <gordan/core/error.hpp>
#include <gordan/core/text.hpp>
#include <gordan/coupling/detail/coupling_task.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan::detail {

CouplingNormalization named_normalization(const std::string& name) {
  return name.empty() ? CouplingNormalization::orthonormal : parse_coupling_normalization(name);
}

SignedRoot coupling_scale(CouplingNormalization normalization, int v, int w, int u) {
  switch (normalization) {
    case CouplingNormalization::norm:
      return SignedRoot::from_signed_square(Rational(v) * Rational(w) / Rational(u));
    case CouplingNormalization::frobenius:
      return SignedRoot::from_signed_square(Rational(1) / Rational(u));
    default:
      return SignedRoot(1);
  }
}

void require_convention(const CouplingTask& task, const std::vector<std::string>& names) {
  const std::string& name = task.options.convention;
  if (name.empty() || name == "gordan" || std::find(names.begin(), names.end(), name) != names.end()) return;
  throw InputError(fmt::format("the convention '{}' does not apply to {} x {} of {}", name, task.v.name(),
                               task.w.name(), task.v.group().name()),
                   {}, names.empty() ? "no convention" : join(names, " or "));
}

std::string completeness_text(const CouplingTask& task, long sum) {
  if (task.u) return "";
  const long product = static_cast<long>(task.v.dimension()) * task.w.dimension();
  require(sum == product, "the dimensions of all irreps of a product add up");
  return fmt::format("; complete: the dimensions of the irreps add up to {} * {} = {}", task.v.dimension(),
                     task.w.dimension(), product);
}

}  // namespace gordan::detail
