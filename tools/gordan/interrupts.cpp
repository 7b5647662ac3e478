// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/interrupts.hpp>
#include <gordan/problem/unfinished.hpp>

#include <signal.h>

#include <csignal>
#include <thread>

namespace gordan::tool {

namespace {

/// Whether a hangup ends the program: nohup has it ignored.
bool heeds_hangups() {
  struct sigaction action = {};
  return sigaction(SIGHUP, nullptr, &action) == 0 && action.sa_handler != SIG_IGN;
}

}  // namespace

std::stop_token watch_interrupts() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  if (heeds_hangups()) sigaddset(&signals, SIGHUP);
  // Blocked here and waited for in a thread of their own: neither requesting a stop nor removing files is safe in a
  // signal handler.
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::stop_source source;
  std::thread([source, signals]() mutable {
    int received = 0;
    sigwait(&signals, &received);
    source.request_stop();
    sigwait(&signals, &received);
    remove_unfinished();
    std::signal(received, SIG_DFL);
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
    std::raise(received);
  }).detach();
  return source.get_token();
}

}  // namespace gordan::tool
