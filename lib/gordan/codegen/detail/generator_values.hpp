// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/codegen/lower.hpp>
#include <gordan/codegen/tensor_lowering.hpp>
#include <gordan/program/builder.hpp>
#include <gordan/typed/derived_summand.hpp>

#include <vector>

namespace gordan::detail {

/// One value per summand: an input, what a derived summand is made of, and the constant 0 for dimension 0. Derived
/// summands stand after the inputs that they are made of.
[[nodiscard]] std::vector<Value> declare_inputs(ProgramBuilder& builder, const Representation& source,
                                                const std::vector<DerivedSummand>& derived = {});

/// The coordinates of the source as one column.
[[nodiscard]] Value coordinates(const std::vector<Value>& inputs, const Representation& source);

/// The invariants, one scalar each.
[[nodiscard]] std::vector<Value> lower_invariants(ProgramBuilder& builder, const std::vector<Value>& inputs,
                                                  const InvariantGenerators& invariants);

/// The generators of a module, one row (1 x dim W) each.
[[nodiscard]] std::vector<Value> lower_module(ProgramBuilder& builder, const std::vector<Value>& inputs,
                                              const EquivariantModule& module);

}  // namespace gordan::detail
