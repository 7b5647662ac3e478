// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/run_units.hpp>

#include <gordan/core/ascii_name.hpp>
#include <gordan/core/scanner.hpp>
#include <gordan/problem/declared_units.hpp>
#include <gordan/units/constants.hpp>
#include <gordan/units/parse_unit.hpp>
#include <gordan/units/product_text.hpp>
#include <gordan/units/unit_text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

namespace {

void add_note(UnitsReport& report, const std::string& note) {
  if (std::find(report.notes.begin(), report.notes.end(), note) == report.notes.end()) report.notes.push_back(note);
}

UnitsQuantity read_quantity(const UnitSystem& system, const WrittenQuantity& written, UnitsReport& report) {
  ParsedDimension parsed = parse_dimension(system, written.units.value, written.units.place);
  for (const std::string& note : parsed.notes) add_note(report, note);
  return {written.name.value, written.units.value, "", std::move(parsed.dimension)};
}

UnitsQuantity constant_quantity(const Located<std::string>& name) {
  const PhysicalConstant& constant = physical_constant(name.value, name.place);
  return {name.value, to_string(constant.value.dimension), fmt::format("{}, {}", constant.meaning, constant.source),
          constant.value.dimension};
}

void add_quantity(UnitsReport& report, UnitsQuantity quantity, const Place& place) {
  for (const UnitsVariable& variable : report.variables)
    if (variable.name == quantity.name)
      throw InputError(fmt::format("the quantity '{}' is given twice", quantity.name), place);
  report.variables.push_back({quantity.name, quantity.dimension});
  report.quantities.push_back(std::move(quantity));
}

/// The names, each of which must be a quantity.
std::vector<std::string> names_of(const std::vector<Located<std::string>>& names, const UnitsReport& report) {
  std::vector<std::string> result;
  for (const Located<std::string>& name : names) {
    try {
      static_cast<void>(variable_index(report.variables, name.value));
    } catch (const InputError& error) {
      throw InputError(error.message(), name.place, error.expected(), error.suggestion());
    }
    result.push_back(name.value);
  }
  return result;
}

/// Calls a function of units, and says where the user asked for what it refuses.
template <class Function>
auto at_place(const Place& place, const Function& function) {
  try {
    return function();
  } catch (const InputError& error) {
    Place shown = place;
    if (error.place().column > 0) shown.column = error.place().column;
    throw InputError(error.message(), shown, error.expected(), error.suggestion());
  }
}

void add_products(UnitsReport& report, const UnitsRequest& request, const Control& control) {
  PiGroupsOptions options;
  options.basis = request.lattice;
  options.positive_only = request.positive_only;
  options.rational = request.rational && request.repeating.empty();
  options.exclude = names_of(request.exclude, report);
  report.groups = pi_groups(report.variables, options, control);
  report.products = report.groups.products;
  if (!request.repeating.empty()) {
    const std::vector<std::string> names = names_of(request.repeating, report);
    report.repeating =
        at_place(request.repeating.front().place, [&] { return repeating_basis(report.variables, names); });
    report.products = request.rational ? report.repeating->products : report.repeating->integral;
  }
  if (request.rank_repeating) report.ranking = rank_repeating(report.variables, {}, control);
}

ProductExponents inverse(ProductExponents product) {
  for (Rational& exponent : product) exponent = -exponent;
  return product;
}

/// Names the products, and finds the numbers with names that are not among them.
void add_names(UnitsReport& report) {
  for (const ProductExponents& product : report.products)
    report.names.push_back(recognize_number(report.variables, product));
  for (KnownNumber& number : known_numbers(report.variables)) {
    const auto is_listed = [&](const ProductExponents& product) {
      return number.product == product || number.product == inverse(product);
    };
    if (std::any_of(report.products.begin(), report.products.end(), is_listed)) continue;
    std::optional<std::vector<Rational>> powers = express_product(report.products, number.product);
    report.known.push_back({std::move(number), std::move(powers)});
  }
}

void add_targets(UnitsReport& report, const UnitSystem& system, const UnitsRequest& request, const Control& control) {
  for (const WrittenQuantity& written : request.targets) {
    UnitsQuantity quantity = read_quantity(system, written, report);
    for (const UnitsVariable& variable : report.variables)
      if (variable.name == quantity.name)
        throw InputError(fmt::format("the target '{}' is one of the quantities", quantity.name), written.name.place,
                         "a name of its own");
    Prefactors found = prefactors(report.variables, quantity.dimension, {}, control);
    report.targets.push_back({std::move(quantity), std::move(found)});
  }
}

void add_check(UnitsReport& report, const UnitsRequest& request, const Control& control) {
  if (request.products.empty()) return;
  CheckedProducts checked;
  for (const Located<std::string>& text : request.products)
    checked.products.push_back(at_place(text.place, [&] { return parse_product(text.value, report.variables); }));
  checked.check = check_products(report.variables, checked.products, control);
  report.checked = std::move(checked);
}

void add_missing(UnitsReport& report, const UnitsRequest& request, const Control& control) {
  if (!request.missing_constant) return;
  if (report.targets.size() != 1)
    throw InputError("the search for a missing constant needs one target", {"--missing-constant", 0, 0},
                     "--target 'NAME:UNIT'");
  MissingConstantOptions options;
  for (const Located<std::string>& constant : request.constants) options.constants.push_back(constant.value);
  report.missing = missing_constants(report.variables, report.targets.front().quantity.dimension, options, control);
}

}  // namespace

std::vector<WrittenQuantity> parse_written_quantities(const std::string& text, const Place& place) {
  Scanner scanner(text, place);
  std::vector<Located<std::string>> names;
  do {
    scanner.skip_space();
    const Place at = scanner.place();
    std::string name = scanner.identifier();
    const std::string suggestion = ascii_suggestion(std::string_view(text).substr(scanner.offset() - name.size()));
    if (!suggestion.empty())
      throw InputError("a name has ASCII letters, digits and _, as code needs them", at, "NAME:UNIT, such as v:m/s",
                       suggestion);
    if (name.empty()) scanner.fail(fmt::format("unexpected {}", scanner.next()), "NAME:UNIT, such as v:m/s");
    names.push_back({std::move(name), at});
    scanner.skip_space();
  } while (scanner.accept(','));
  scanner.expect(':', "and a unit behind the name, such as v:m/s; a number is theta:1");
  const Located<std::string> units = {text.substr(scanner.offset()), scanner.place()};
  if (units.value.find_first_not_of(' ') == std::string::npos)
    scanner.fail(fmt::format("'{}' has no unit", names.back().value), "NAME:UNIT, such as v:m/s",
                 fmt::format("a number is '{}:1'", names.back().value));
  std::vector<WrittenQuantity> quantities;
  for (Located<std::string>& name : names) quantities.push_back({std::move(name), units});
  return quantities;
}

UnitsRequest units_request(const Problem& problem) {
  UnitsRequest request;
  const auto written = [](const DeclaredQuantity& quantity) {
    return WrittenQuantity{quantity.name,
                           quantity.units ? *quantity.units : Located<std::string>{"1", quantity.name.place}};
  };
  for (const DeclaredQuantity& input : problem.inputs) request.quantities.push_back(written(input));
  for (const DeclaredQuantity& output : problem.outputs) request.targets.push_back(written(output));
  if (problem.units) request.units = *problem.units;
  return request;
}

UnitsReport run_units(const UnitsRequest& request, const Control& control) {
  const UnitSystem system = unit_system(request.units);
  UnitsReport report;
  report.lattice = request.lattice;
  report.positive_only = request.positive_only;
  report.notes = system.notes();
  for (const WrittenQuantity& written : request.quantities)
    add_quantity(report, read_quantity(system, written, report), written.name.place);
  for (const Located<std::string>& constant : request.constants)
    add_quantity(report, constant_quantity(constant), constant.place);
  if (report.variables.empty())
    throw InputError("there is no quantity", {}, "quantities with their units, such as 'v:m/s' 'L:m'");
  report.matrix = dimension_matrix(report.variables);
  add_products(report, request, control);
  add_names(report);
  add_targets(report, system, request, control);
  add_check(report, request, control);
  add_missing(report, request, control);
  return report;
}

}  // namespace gordan
