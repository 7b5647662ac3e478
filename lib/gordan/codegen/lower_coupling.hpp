// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/coupling/coupling_tensor.hpp>
#include <gordan/program/program.hpp>

#include <span>

namespace gordan {

/// The products of two vectors by coupling tensors as a program: inputs `left` and `right`, output `out` with the results
/// of the tensors one after the other, out_k = sum C_{ijk} left_i right_j; every constant is rounded once, products
/// left_i right_j are shared. The tensors have the same first two axes.
/// Throws InputError for a value that is not real.
[[nodiscard]] StraightLineProgram lower_coupling(std::span<const CouplingTensor> tensors, int left, int right,
                                                 Provenance provenance);

}  // namespace gordan
