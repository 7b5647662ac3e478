// SPDX-License-Identifier: Apache-2.0
#include <gordan/core/control.hpp>
#include <gordan/core/error.hpp>

namespace gordan {

void check(const Control& control) {
  if (control.stop.stop_requested()) throw LimitReached("interrupted");
  if (control.deadline && std::chrono::steady_clock::now() >= *control.deadline) {
    throw LimitReached("time limit reached");
  }
}

void report(const Control& control, std::string_view message) {
  if (control.progress) control.progress(message);
}

}  // namespace gordan
