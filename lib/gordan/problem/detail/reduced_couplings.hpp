// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/problem/report.hpp>
#include <gordan/problem/run_coupling.hpp>

namespace gordan::detail {

/// Refuses requests that ask for a reduced product and for something else, and filters of what is none.
void check_reduced_request(bool has_target, bool has_onto, const CouplingRequest& request);

/// The power or the product with a formula of V, its blocks as coupling tensors with one axis for each factor. Where
/// the summands of V are named by indices of the formula these are the spaces of the indices, else V is that of every
/// index. Rows are orthonormal unless the request says frobenius. InputError at the place of what is wrong.
[[nodiscard]] CouplingReport reduced_couplings(const Representation& source, const CouplingRequest& request,
                                               const Control& control);

}  // namespace gordan::detail
