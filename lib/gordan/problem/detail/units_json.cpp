// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/json_parts.hpp>
#include <gordan/problem/detail/units_json.hpp>
#include <gordan/problem/detail/units_words.hpp>
#include <gordan/units/product_text.hpp>

#include <utility>

namespace gordan::detail {

namespace {

/// An integer as a number, any other rational as "p/q".
Json rational_json(const Rational& value) {
  return value.is_integer() ? json_integer(value.num()) : Json(to_string(value));
}

Json exponents_object(std::span<const UnitsVariable> variables, const ProductExponents& product) {
  Json object = Json::object();
  for (std::size_t j = 0; j < variables.size(); ++j)
    if (!product[j].is_zero()) object[variables[j].name] = rational_json(product[j]);
  return object;
}

Json product_object(std::span<const UnitsVariable> variables, const ProductExponents& product) {
  return {{"exponents", exponents_object(variables, product)}, {"text", product_text(variables, product)}};
}

Json product_list(std::span<const UnitsVariable> variables, std::span<const ProductExponents> products) {
  Json list = Json::array();
  for (const ProductExponents& product : products) list.push_back(product_object(variables, product));
  return list;
}

Json dimension_object(const PhysicalDimension& dimension) {
  Json object = Json::object();
  for (const auto& [base, exponent] : dimension.exponents()) object[base] = rational_json(exponent);
  return object;
}

Json names_list(const UnitsReport& report, std::span<const std::size_t> places) {
  Json list = Json::array();
  for (const std::size_t place : places) list.push_back(report.variables[place].name);
  return list;
}

Json quantity_object(const UnitsQuantity& quantity) {
  Json object = {{"name", quantity.name},
                 {"units", quantity.units},
                 {"dimension", to_string(quantity.dimension)},
                 {"exponents", dimension_object(quantity.dimension)}};
  if (!quantity.meaning.empty()) object["constant"] = quantity.meaning;
  return object;
}

Json matrix_object(const UnitsReport& report) {
  Json rows = Json::array();
  for (const std::string& base : report.matrix.base) {
    Json row = Json::array();
    for (const UnitsVariable& variable : report.variables)
      row.push_back(rational_json(variable.dimension.exponent(base)));
    rows.push_back(std::move(row));
  }
  return {{"base", report.matrix.base}, {"entries", std::move(rows)}};
}

Json known_object(const KnownNumber& known) {
  Json object = {{"name", known.name}, {"symbol", known.symbol}, {"definition", known.definition}};
  if (!known.alike.empty()) object["alike"] = known.alike;
  if (known.is_ratio) object["is_ratio"] = true;
  return object;
}

Json products_object(const UnitsReport& report) {
  Json list = Json::array();
  for (std::size_t i = 0; i < report.products.size(); ++i) {
    Json object = product_object(report.variables, report.products[i]);
    if (report.names[i]) {
      object["known"] = known_object(*report.names[i]);
      object["known"]["power"] = rational_json(report.names[i]->power);
    }
    list.push_back(std::move(object));
  }
  return list;
}

Json known_list(const UnitsReport& report) {
  Json list = Json::array();
  for (const KnownProduct& known : report.known) {
    Json object = known_object(known.number);
    object.update(product_object(report.variables, known.number.product));
    object["in_products"] = known.powers ? Json(in_products(*known.powers)) : Json(nullptr);
    list.push_back(std::move(object));
  }
  return list;
}

Json target_certificate(const UnitsTarget& target) {
  Json object = {{"reason", target_words(target)}};
  if (const std::optional<UnitsObstruction>& obstruction = target.prefactors.obstruction) {
    Json form = Json::object();
    for (const auto& [base, coefficient] : obstruction->form) form[base] = rational_json(coefficient);
    object["form"] = std::move(form);
    object["value_on_target"] = rational_json(obstruction->on_target);
  }
  return object;
}

Json target_object(const UnitsReport& report, const UnitsTarget& target) {
  const Prefactors& found = target.prefactors;
  Json object = quantity_object(target.quantity);
  object["prefactors"] = product_list(report.variables, found.monomials);
  object["root"] = json_integer(found.root);
  if (!found.monomials.empty()) object["norm"] = rational_json(found.norm);
  object["minimal"] = found.minimal;
  object["complete"] = found.complete;
  object["certificate"] = target_certificate(target);
  return object;
}

void add_targets(Json& json, const UnitsReport& report) {
  if (report.targets.empty()) return;
  Json list = Json::array();
  for (const UnitsTarget& target : report.targets) list.push_back(target_object(report, target));
  json["prefactors"] = list[0]["prefactors"];
  if (report.targets[0].prefactors.monomials.empty()) json["certificate"] = list[0]["certificate"];
  json["targets"] = std::move(list);
}

Json repeating_object(const UnitsReport& report) {
  const RepeatingBasis& basis = *report.repeating;
  Json object = {{"variables", names_list(report, basis.repeating)},
                 {"choice_index", json_integer(basis.choice_index)},
                 {"index", json_integer(basis.index)},
                 {"classical", product_list(report.variables, basis.products)}};
  if (!basis.note.empty()) object["note"] = basis.note;
  return object;
}

Json ranking_object(const UnitsReport& report) {
  const RepeatingRanking& ranking = *report.ranking;
  Json counts = Json::object();
  for (const auto& [index, count] : ranking.by_index) counts[std::to_string(index)] = count;
  Json best = Json::array();
  for (const RankedChoice& choice : ranking.best)
    best.push_back({{"variables", names_list(report, choice.variables)},
                    {"index", json_integer(choice.choice_index)},
                    {"norm", rational_json(choice.norm)}});
  return {{"choices", json_integer(ranking.choices)},
          {"singular", ranking.singular},
          {"by_index", std::move(counts)},
          {"best", std::move(best)}};
}

void add_check(Json& json, const UnitsReport& report) {
  const CheckedProducts& checked = *report.checked;
  Json products = Json::array();
  for (std::size_t i = 0; i < checked.products.size(); ++i) {
    Json object = product_object(report.variables, checked.products[i]);
    object["dimension"] = to_string(checked.check.dimensions[i]);
    products.push_back(std::move(object));
  }
  json["dimensionless"] = checked.check.dimensionless;
  json["independent"] = checked.check.independent;
  json["index"] = checked.check.index ? json_integer(*checked.check.index) : Json(nullptr);
  Json relations = Json::array();
  for (const std::vector<Integer>& relation : checked.check.relations) relations.push_back(json_integers(relation));
  json["check"] = {
      {"products", std::move(products)},   {"rank", checked.check.rank}, {"whole_rank", checked.check.whole_rank},
      {"relations", std::move(relations)}, {"passed", passed(checked)},  {"reason", check_words(checked)}};
}

Json missing_object(const UnitsReport& report) {
  const MissingConstants& missing = *report.missing;
  Json classes = Json::array();
  for (const ConstantClass& one : missing.classes) {
    const std::vector<UnitsVariable> variables = with_constant(report, one.simplest);
    Json members = Json::array();
    for (const PhysicalDimension& member : one.members) members.push_back(to_string(member));
    Json object = {{"simplest", to_string(one.simplest)},
                   {"exponents", dimension_object(one.simplest)},
                   {"members", std::move(members)},
                   {"name", variables.back().name},
                   {"prefactors", product_list(variables, one.prefactors)},
                   {"number_of_products", one.products}};
    if (const std::vector<std::string> known = known_constants(one); !known.empty()) object["known"] = known;
    if (!one.product.empty()) object["product"] = product_object(variables, one.product);
    classes.push_back(std::move(object));
  }
  return {
      {"reachable_without", missing.reachable_without}, {"classes", std::move(classes)}, {"reason", missing.reason}};
}

const char* lattice_name(LatticeBasis basis) {
  if (basis == LatticeBasis::hermite) return "hermite";
  return basis == LatticeBasis::lll ? "lll" : "short";
}

}  // namespace

Json units_object(const UnitsReport& report) {
  Json json = header("units");
  Json quantities = Json::array();
  for (const UnitsQuantity& quantity : report.quantities) quantities.push_back(quantity_object(quantity));
  json["quantities"] = std::move(quantities);
  json["dimension_matrix"] = matrix_object(report);
  json["rank"] = report.groups.rank;
  json["lattice"] = lattice_name(report.lattice);
  json["products"] = products_object(report);
  json["unimodular"] = is_unimodular(report);
  json["index"] = json_integer(product_index(report));
  json["optimal"] = is_optimal(report);
  json["norm"] = rational_json(products_norm(report));
  json["lower_bound"] = rational_json(report.groups.lower_bound);
  json["certificate"] = {{"reason", certificate_words(report)}};
  json["unused"] = names_list(report, report.groups.unused);
  json["known_numbers"] = known_list(report);
  if (report.repeating) json["repeating"] = repeating_object(report);
  if (report.ranking) json["ranking"] = ranking_object(report);
  add_targets(json, report);
  if (report.missing) json["missing_constants"] = missing_object(report);
  if (report.checked) add_check(json, report);
  json["notes"] = report.notes;
  return json;
}

}  // namespace gordan::detail
