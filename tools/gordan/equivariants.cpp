// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/commands.hpp>
#include <gordan/core/error.hpp>
#include <gordan/problem/generator_stream.hpp>
#include <gordan/problem/run_invariants.hpp>
#include <gordan/session.hpp>

namespace gordan::tool {

int equivariants(const Arguments& arguments) {
  Session session(arguments);
  InvariantOptions options{max_degree_option(arguments), {}};
  static_cast<void>(arguments.required("group"));
  static_cast<void>(arguments.required("source"));
  static_cast<void>(arguments.required("target-rep"));
  const Spaces spaces = read_spaces(arguments, session.control());
  GeneratorStream stream(spaces.source, &*spaces.target, session.style(),
                         [&](std::string_view text) { session.write(text); });
  if (session.streams()) {
    stream.begin();
    options.on_generator = [&](const Generator& generator) { stream.add(generator); };
  }
  const EquivariantsReport report = run_equivariants(spaces.source, *spaces.target, options, session.control());
  if (session.streams()) stream.finish(report);
  return session.finish(report, session.streams());
}

}  // namespace gordan::tool
