// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/commands.hpp>
#include <gordan/problem/max_degree.hpp>
#include <gordan/problem/run_series.hpp>
#include <gordan/session.hpp>

namespace gordan::tool {

int series(const Arguments& arguments) {
  Session session(arguments);
  const auto terms = static_cast<int>(count_option(arguments, "terms", 10, 0, largest_degree));
  const Spaces spaces = read_spaces(arguments, session.control());
  return session.finish(
      run_series(spaces.source, spaces.target, terms, arguments.has("multigraded"), session.control()));
}

}  // namespace gordan::tool
