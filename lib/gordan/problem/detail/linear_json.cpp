// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/linear_json.hpp>

#include <utility>

namespace gordan::detail {

namespace {

Json components_object(const Decomposition& decomposition) {
  Json list = Json::array();
  for (const IsotypicComponent& component : decomposition.components)
    list.push_back({{"irrep", component.irrep},
                    {"dimension", component.dimension},
                    {"multiplicity", json_integer(component.multiplicity)},
                    {"type", to_string(component.type)}});
  return list;
}

Json nonlinearity_object(const Nonlinearity& nonlinearity, const Representation& space) {
  const Summand& summand = space.summands()[nonlinearity.summand];
  return {{"summand", summand.name.empty() ? summand.type : summand.name + ':' + summand.type},
          {"keeps_symmetry", to_string(nonlinearity)},
          {"reason", nonlinearity.reason}};
}

}  // namespace

Json table_object(const SparseTable& table) {
  return {{"shape", table.shape}, {"entries", table_entries(table, false)}};
}

Json decompose_object(const DecomposeReport& report) {
  const Decomposition& decomposition = report.decomposition;
  const Representation& space = decomposition.source;
  Json json = header("decompose");
  add_spaces(json, space, nullptr);
  json["field"] = decomposition.over_reals ? "R" : "C";
  json["components"] = components_object(decomposition);
  if (!report.projectors.empty()) {
    Json list = Json::array();
    for (std::size_t k = 0; k < report.projectors.size(); ++k) {
      Json object = {{"irrep", decomposition.components[k].irrep}};
      object.update(table_object(table_of(report.projectors[k], &space, &space)));
      list.push_back(std::move(object));
    }
    json["projectors"] = std::move(list);
  }
  if (!report.basis.empty()) {
    Json list = Json::array();
    for (const AdaptedCopy& copy : report.basis) {
      Json object = {{"irrep", copy.irrep}, {"copy", copy.copy}};
      object.update(table_object(table_of(copy, space)));
      list.push_back(std::move(object));
    }
    json["basis"] = std::move(list);
  }
  json["reason"] = decomposition.reason;
  if (!decomposition.notes.empty())
    for (const std::string& note : decomposition.notes) json["notes"].push_back(note);
  return json;
}

Json linear_object(const LinearReport& report) {
  Json json = header("linear");
  add_spaces(json, report.source, &report.target);
  json["dimension"] = json_integer(report.dimension);
  if (!report.basis) return json;
  Json list = Json::array();
  for (const LinearMap& map : report.basis->maps) {
    Json object = table_object(table_of(map, report.source, report.target));
    if (!map.recipe.empty()) object["recipe"] = map.recipe;
    list.push_back(std::move(object));
  }
  json["basis"] = std::move(list);
  json["method"] = report.basis->method;
  json["reason"] = report.basis->reason;
  Json kept = Json::array();
  for (const Nonlinearity& nonlinearity : report.nonlinearities)
    kept.push_back(nonlinearity_object(nonlinearity, report.target));
  json["nonlinearities"] = std::move(kept);
  return json;
}

}  // namespace gordan::detail
