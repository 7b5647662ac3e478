// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/commands.hpp>
#include <gordan/coupling/symmetric_power.hpp>
#include <gordan/problem/run_coupling.hpp>
#include <gordan/rep/parse.hpp>
#include <gordan/session.hpp>

namespace gordan::tool {

namespace {

Located<std::string> located(const Arguments& arguments, std::string_view option) {
  return {arguments.value(option), {arguments.flag(option), 0, 0}};
}

CouplingRequest request_of(const Arguments& arguments) {
  CouplingRequest request;
  request.convention = located(arguments, arguments.has("convention") ? "convention" : "basis");
  request.normalization = located(arguments, "normalization");
  if (arguments.has("power")) request.power = static_cast<int>(count_option(arguments, "power", 2, 1, max_product_factors));
  request.formula = located(arguments, "formula");
  request.filter = located_list(arguments, "filter");
  request.filter_mid = located_list(arguments, "filter-mid");
  if (arguments.has("check-table")) request.check_table = arguments.value("check-table");
  return request;
}

/// The spaces are there together, or all of them are left out.
int check_tables(const Arguments& arguments, const CouplingRequest& request, Session& session) {
  std::optional<Representation> source;
  std::optional<Representation> target;
  if (arguments.has("group") || arguments.has("source") || arguments.has("target-rep")) {
    static_cast<void>(arguments.required("target-rep"));
    Spaces spaces = read_spaces(arguments, session.control());
    source = std::move(spaces.source);
    target = std::move(spaces.target);
  }
  return session.finish(run_check_tables(source, target, request, session.control()));
}

}  // namespace

int cg(const Arguments& arguments) {
  Session session(arguments);
  const CouplingRequest request = request_of(arguments);
  if (request.check_table) return check_tables(arguments, request, session);
  const bool one_space = request.power || !request.formula.value.empty();
  static_cast<void>(arguments.required("group"));
  static_cast<void>(arguments.required("source"));
  if (!one_space) static_cast<void>(arguments.required("target-rep"));
  const Spaces spaces = read_spaces(arguments, session.control());
  std::optional<Representation> onto;
  if (arguments.has("onto"))
    onto = parse_representation(spaces.source.group(), arguments.value("onto"), {"-U", 0, 0});
  return session.finish(run_coupling(spaces.source, spaces.target, onto, request, session.control()));
}

}  // namespace gordan::tool
