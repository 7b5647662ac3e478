// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/builder.hpp>

#include <optional>
#include <span>

namespace gordan::detail {

/// A tangent; nothing is zero.
using Tangent = std::optional<Value>;

/// The operation again, of other arguments, by the verbs of operations.hpp; not an input.
[[nodiscard]] Value rebuild(ProgramBuilder& builder, const Operation& op,
                            std::span<const Value> arguments);

/// The tangent of an operation whose result is `y`, given its arguments and their tangents.
[[nodiscard]] Tangent tangent(const Operation& op, Value y, std::span<const Value> arguments,
                              std::span<const Tangent> along);

}  // namespace gordan::detail
