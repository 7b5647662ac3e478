// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/coupling/coupling_tensor.hpp>
#include <gordan/problem/problem.hpp>
#include <gordan/rep/representation.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gordan::detail {

/// Coupling tensors with what was chosen, in words.
struct SpinCouplings {
  std::vector<CouplingTensor> tensors;
  std::string convention;
  std::string convention_text;
  std::string normalization;
  std::string reason;
};

/// The coupling tensors of sums of irreps of SO(3), O(3) or SU(2): irreps by ascending spin, even before odd; copies by
/// the summands of V, in each those of W. Real bases in the convention named ("" is gordan's) for SO(3) and O(3), complex
/// ones for SU(2). InputError at the place of a name that does not exist, and for other groups and representations.
[[nodiscard]] SpinCouplings spin_couplings(const Representation& v, const Representation& w,
                                           const std::optional<Representation>& u,
                                           const Located<std::string>& convention,
                                           const Located<std::string>& normalization, const Control& control);

}  // namespace gordan::detail
