// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/commands.hpp>
#include <gordan/problem/run_eval.hpp>
#include <gordan/session.hpp>

namespace gordan::tool {

int eval(const Arguments& arguments) {
  Session session(arguments, false);
  const EvalOptions options{located_list(arguments, "output"), located_list(arguments, "data-units"),
                            arguments.value("out")};
  return session.finish(run_eval(arguments.positionals[0], arguments.positionals[1], options, session.control()));
}

}  // namespace gordan::tool
