// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/commands.hpp>
#include <gordan/problem/run_catalogue.hpp>
#include <gordan/session.hpp>

namespace gordan::tool {

int groups(const Arguments& arguments) {
  Session session(arguments);
  const std::string name = arguments.positionals.empty() ? "" : arguments.positionals[0];
  return session.finish(run_groups(name, session.control()));
}

}  // namespace gordan::tool
