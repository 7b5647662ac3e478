// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/commands.hpp>
#include <gordan/problem/run_decompose.hpp>
#include <gordan/session.hpp>

namespace gordan::tool {

int decompose(const Arguments& arguments) {
  Session session(arguments);
  const Spaces spaces = read_spaces(arguments, session.control());
  const DecomposeOptions options{arguments.has("projectors"), arguments.has("basis")};
  return session.finish(run_decompose(spaces.source, options, session.control()));
}

}  // namespace gordan::tool
