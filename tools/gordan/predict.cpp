// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/commands.hpp>
#include <gordan/problem/run_fit.hpp>
#include <gordan/session.hpp>

namespace gordan::tool {

int predict(const Arguments& arguments) {
  Session session(arguments, false);
  return session.finish(run_predict(arguments.positionals[0], arguments.positionals[1],
                                    {located_list(arguments, "data-units"), arguments.value("out")},
                                    session.control()));
}

}  // namespace gordan::tool
