// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

namespace gordan::tool {

/// From now on Ctrl-C, SIGTERM and, without nohup, SIGHUP request a stop of this token; a second one removes what is
/// unfinished of files and ends the program at once. To be called before any other thread is started.
[[nodiscard]] std::stop_token watch_interrupts();

}  // namespace gordan::tool
