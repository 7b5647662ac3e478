// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/version.hpp>

namespace gordan {

std::string_view version() noexcept { return GORDAN_VERSION; }

}  // namespace gordan
