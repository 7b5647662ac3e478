// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace gordan {

/// The version of this library, "major.minor.patch".
[[nodiscard]] std::string_view version() noexcept;

}  // namespace gordan
