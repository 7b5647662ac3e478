// SPDX-License-Identifier: Apache-2.0
#include <gordan/core/version.hpp>

namespace gordan {

std::string_view version() noexcept { return GORDAN_VERSION; }

}  // namespace gordan
