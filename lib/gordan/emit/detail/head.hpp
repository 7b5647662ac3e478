// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/program.hpp>

#include <string>
#include <string_view>

namespace gordan::detail {

/// The comment at the head of every emitted file, each line behind `prefix` ("// ", "# "): what it
/// is, licence, problem, group, conventions, certificates, operation count.
[[nodiscard]] std::string head_comment(const StraightLineProgram& program, std::string_view what,
                                       std::string_view prefix);

}  // namespace gordan::detail
