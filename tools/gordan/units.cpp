// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/commands.hpp>
#include <gordan/core/text.hpp>
#include <gordan/excerpt.hpp>
#include <gordan/problem/parse_problem.hpp>
#include <gordan/problem/read_file.hpp>
#include <gordan/problem/run_nondimensionalize.hpp>
#include <gordan/problem/run_units.hpp>
#include <gordan/session.hpp>

#include <fmt/format.h>

namespace gordan::tool {

namespace {

/// The word as the place of a fault; of a very long one its beginning.
std::string quoted(const std::string& word) {
  constexpr std::size_t longest = 80;
  if (word.size() <= longest) return fmt::format("'{}'", word);
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) --end;
  return fmt::format("'{}...'", word.substr(0, end));
}

/// "v:m/s" is a quantity; a word without a colon is the name of a problem file.
bool is_file(const std::string& word) { return word.ends_with(".toml") || word.find(':') == std::string::npos; }

/// "ecu = 4.5 l; x = 3 m" as definitions.
void add_definitions(const Arguments& arguments, DeclaredUnits& units) {
  const std::string text = arguments.value("define");
  const Place place = {arguments.flag("define"), 0, 0};
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(';', begin), text.size());
    const std::string part = text.substr(begin, end - begin);
    const std::size_t equals = part.find('=');
    if (equals == std::string::npos)
      throw InputError(fmt::format("'{}' defines no unit", part), place, "NAME = UNIT, separated by ';'");
    std::string name = part.substr(0, equals);
    name.erase(0, name.find_first_not_of(' '));
    name.erase(name.find_last_not_of(' ') + 1);
    units.definitions.push_back({{std::move(name), place}, {part.substr(equals + 1), place}});
    begin = end + 1;
  }
}

LatticeBasis lattice_option(const Arguments& arguments) {
  const std::string name = arguments.has("lattice") ? arguments.value("lattice") : "short";
  if (name == "short") return LatticeBasis::shortest;
  if (name == "lll") return LatticeBasis::lll;
  if (name == "hermite") return LatticeBasis::hermite;
  const std::string nearest = nearest_match(name, std::vector<std::string>{"short", "lll", "hermite"});
  throw InputError(fmt::format("'{}' cannot be chosen", name), {"--lattice", 0, 0}, "one of short, lll, hermite",
                   nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest));
}

void append(std::vector<WrittenQuantity>& list, std::vector<WrittenQuantity> more) {
  list.insert(list.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

UnitsRequest read_request(const Arguments& arguments) {
  UnitsRequest request;
  std::string file;
  for (const std::string& word : arguments.positionals) {
    if (!is_file(word)) {
      append(request.quantities, parse_written_quantities(word, {quoted(word), 0, 0}));
      continue;
    }
    if (!word.ends_with(".toml") && word.find_first_of("./") == std::string::npos)
      throw InputError(fmt::format("'{}' has no unit", word), {}, "NAME:UNIT, such as v:m/s, or a problem file",
                       word.empty() ? "" : fmt::format("a number is '{}:1'", word));
    if (!file.empty()) throw InputError(fmt::format("unexpected argument '{}'", word), {}, "one problem file");
    file = word;
    UnitsRequest problem = units_request(parse_problem(read_file(word), word));
    append(problem.quantities, std::move(request.quantities));
    request = std::move(problem);
  }
  if (arguments.has("target"))
    append(request.targets, parse_written_quantities(arguments.value("target"), {"--target", 0, 0}));
  for (Located<std::string>& base : located_list(arguments, "base")) request.units.base.push_back(std::move(base));
  add_definitions(arguments, request.units);
  request.constants = located_list(arguments, "constants");
  request.exclude = located_list(arguments, "exclude");
  request.repeating = located_list(arguments, "repeating");
  request.products = located_list(arguments, "check-products");
  request.lattice = lattice_option(arguments);
  request.rational = arguments.has("rational");
  request.positive_only = arguments.has("positive-only");
  request.rank_repeating = arguments.has("rank-repeating");
  request.missing_constant = arguments.has("missing-constant");
  return request;
}

/// Options that exclude each other.
void check_options(const Arguments& arguments) {
  const std::pair<const char*, const char*> conflicts[] = {{"positive-only", "repeating"},
                                                           {"positive-only", "rational"},
                                                           {"positive-only", "lattice"},
                                                           {"repeating", "lattice"},
                                                           {"rational", "lattice"}};
  for (const auto& [one, other] : conflicts)
    if (arguments.has(one) && arguments.has(other))
      throw InputError(fmt::format("--{} and --{} exclude each other", one, other));
}

/// The text in which the fault is, for the caret.
std::string text_of(const Place& place, const Arguments& arguments) {
  if (place.source == arguments.value("of") && place.line > 0) return read_file(place.source);
  for (const std::string& word : arguments.positionals) {
    if (place.source == quoted(word)) return word;
    if (place.source == word && place.line > 0) return read_file(word);
  }
  if (place.source == "--scales") return arguments.value("scales");
  return place.source == "--target" ? arguments.value("target") : "";
}

/// `units --of SYSTEM.toml`.
NondimensionalizeReport nondimensionalized(const Arguments& arguments, const Control& control) {
  for (const Option& option : arguments.command->options)
    if (option.name != "of" && option.name != "scales" && arguments.has(option.name))
      throw InputError(fmt::format("--of and --{} exclude each other", option.name));
  if (!arguments.positionals.empty())
    throw InputError(fmt::format("unexpected argument '{}'", arguments.positionals.front()), {}, "--of and a file");
  NondimensionalizeOptions options;
  options.scales = {arguments.value("scales"), {"--scales", 0, 0}};
  return run_nondimensionalize({arguments.value("of"), {"--of", 0, 0}}, options, control);
}

int run(const Arguments& arguments) {
  Session session(arguments);
  if (arguments.has("of")) return session.finish(nondimensionalized(arguments, session.control()));
  if (arguments.has("scales")) throw InputError("--scales is for a system of equations", {}, "--of SYSTEM.toml");
  check_options(arguments);
  return session.finish(run_units(read_request(arguments), session.control()));
}

}  // namespace

int units(const Arguments& arguments) {
  try {
    return run(arguments);
  } catch (const InputError& error) {
    const std::string text = text_of(error.place(), arguments);
    if (text.empty()) throw;
    throw MarkedError(error, excerpt(text, error.place()));
  }
}

}  // namespace gordan::tool
