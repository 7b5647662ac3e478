// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/control.hpp>
#include <gordan/core/error.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace gordan;
using namespace std::chrono_literals;

TEST_CASE("work that nobody limits goes on") {
  const Control control;
  CHECK_NOTHROW(check(control));
  CHECK_NOTHROW(report(control, "nobody listens"));
  CHECK(control.memory_limit_mb == 1000);
  CHECK(control.seed == 1);
}

TEST_CASE("a stop request interrupts") {
  std::stop_source source;
  const Control control{.stop = source.get_token()};
  CHECK_NOTHROW(check(control));
  source.request_stop();
  CHECK_THROWS_AS(check(control), LimitReached);
  CHECK_THROWS_WITH(check(control), "interrupted");
}

TEST_CASE("a deadline that has passed ends the work, one to come does not") {
  const auto now = std::chrono::steady_clock::now();
  CHECK_NOTHROW(check(Control{.deadline = now + 1h}));
  CHECK_THROWS_WITH(check(Control{.deadline = now - 1ms}), "time limit reached");
}

TEST_CASE("progress reaches the listener in order") {
  std::vector<std::string> heard;
  const Control control{.progress = [&heard](std::string_view message) { heard.emplace_back(message); }};
  report(control, "degree 1");
  report(control, "degree 2");
  CHECK(heard == std::vector<std::string>{"degree 1", "degree 2"});
}
