// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/commands.hpp>
#include <gordan/problem/run_linear.hpp>
#include <gordan/session.hpp>

namespace gordan::tool {

int linear(const Arguments& arguments) {
  Session session(arguments);
  static_cast<void>(arguments.required("group"));
  static_cast<void>(arguments.required("source"));
  static_cast<void>(arguments.required("target-rep"));
  const Spaces spaces = read_spaces(arguments, session.control());
  return session.finish(run_linear(spaces.source, *spaces.target, arguments.has("count"), session.control()));
}

}  // namespace gordan::tool
