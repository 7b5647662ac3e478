// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/commands.hpp>
#include <gordan/core/error.hpp>
#include <gordan/problem/run_average.hpp>
#include <gordan/session.hpp>

namespace gordan::tool {

int average(const Arguments& arguments) {
  Session session(arguments);
  const std::string polynomial = arguments.required("polynomial");
  const Spaces spaces = read_spaces(arguments, session.control());
  return session.finish(run_average(spaces.source, polynomial, {"--polynomial", 0, 0}, session.control()));
}

}  // namespace gordan::tool
