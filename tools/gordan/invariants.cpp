// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/commands.hpp>
#include <gordan/problem/generator_stream.hpp>
#include <gordan/problem/run_invariants.hpp>
#include <gordan/session.hpp>

namespace gordan::tool {

int invariants(const Arguments& arguments) {
  Session session(arguments);
  InvariantOptions options{max_degree_option(arguments), {}};
  const Spaces spaces = read_spaces(arguments, session.control());
  GeneratorStream stream(spaces.source, nullptr, session.style(), [&](std::string_view text) { session.write(text); });
  if (session.streams()) {
    stream.begin();
    options.on_generator = [&](const Generator& generator) { stream.add(generator); };
  }
  const InvariantsReport report = run_invariants(spaces.source, options, session.control());
  if (session.streams()) stream.finish(report);
  return session.finish(report, session.streams());
}

}  // namespace gordan::tool
