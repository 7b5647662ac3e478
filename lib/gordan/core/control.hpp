// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string_view>

namespace gordan {

/// How long work is watched: a stop request, a deadline, a limit of memory, a listener for progress, and the seed of
/// all random choices (which decide running time, never an answer). Passed by const reference to everything that takes
/// long.
struct Control {
  std::stop_token stop = {};
  std::optional<std::chrono::steady_clock::time_point> deadline = {};
  std::size_t memory_limit_mb = 1000;
  std::function<void(std::string_view)> progress = {};
  std::uint64_t seed = 1;
};

/// Throws LimitReached("interrupted") or LimitReached("time limit reached") when it is time to end; cheap enough for
/// loops.
void check(const Control& control);

/// Hands a message to the listener, where there is one.
void report(const Control& control, std::string_view message);

}  // namespace gordan
