// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/interrupts.hpp>

#include <signal.h>

#include <csignal>
#include <thread>

namespace gordan::tool {

std::stop_token watch_interrupts() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  // Blocked here and waited for in a thread of their own: requesting a stop is not safe in a signal handler.
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::stop_source source;
  std::thread([source, signals]() mutable {
    int received = 0;
    sigwait(&signals, &received);
    source.request_stop();
    sigwait(&signals, &received);
    std::signal(received, SIG_DFL);
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
    std::raise(received);
  }).detach();
  return source.get_token();
}

}  // namespace gordan::tool
