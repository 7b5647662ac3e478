// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/commands.hpp>
#include <gordan/problem/run_verify.hpp>
#include <gordan/session.hpp>

namespace gordan::tool {

int verify(const Arguments& arguments) {
  Session session(arguments);
  const GenerateOptions options{located_list(arguments, "output"), located_list(arguments, "lang")};
  return session.finish(run_verify(arguments.positionals[0], options, session.control()));
}

}  // namespace gordan::tool
