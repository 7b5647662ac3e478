// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/control.hpp>

#include <functional>

namespace gordan::detail {

/// Calls work(k) for k = 0 to count - 1 in the given number of threads, each k once; the caller's
/// thread is one of them. The work of every k must not depend on that of others, so that the number
/// of threads does not matter. Progress is reported by the caller's thread alone.
/// The first exception by number is thrown once all threads have ended.
void parallel_for(int count, int threads, const Control& control,
                  const std::function<void(int, const Control&)>& work);

}  // namespace gordan::detail
