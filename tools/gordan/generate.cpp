// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/commands.hpp>
#include <gordan/problem/run_generate.hpp>
#include <gordan/session.hpp>

namespace gordan::tool {

int generate(const Arguments& arguments) {
  Session session(arguments, false);
  const std::string folder = arguments.required("out");
  const GenerateOptions options{located_list(arguments, "output"), located_list(arguments, "lang")};
  return session.finish(run_generate(arguments.positionals[0], folder, options, session.control()));
}

}  // namespace gordan::tool
