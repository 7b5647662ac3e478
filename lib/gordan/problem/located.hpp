// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>

namespace gordan {

/// A value of a problem file and where it stands there.
template <class T>
struct Located {
  T value{};
  Place place;
};

}  // namespace gordan
