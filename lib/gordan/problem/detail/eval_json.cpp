// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/eval_json.hpp>

namespace gordan::detail {

Json eval_object(const EvalReport& report) {
  Json json = header("eval");
  add_spaces(json, report.source, nullptr);
  json["data"] = report.data;
  json["rows"] = report.rows;
  Json list = Json::array();
  for (const EvaluatedFeature& feature : report.features) {
    Json object = {{"output", feature.output}, {"name", feature.name}, {"recipe", feature.recipe}};
    if (!feature.units.empty()) object["units"] = feature.units;
    object["components"] = feature.components;
    object["smallest"] = finite_number(feature.smallest);
    object["largest"] = finite_number(feature.largest);
    object["mean"] = finite_number(feature.mean);
    object["not_finite"] = feature.not_finite;
    list.push_back(std::move(object));
  }
  json["features"] = std::move(list);
  if (!report.file.empty()) json["file"] = report.file;
  if (!report.notes.empty()) json["warnings"] = report.notes;
  return json;
}

}  // namespace gordan::detail
