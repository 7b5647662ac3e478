// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/fit_json.hpp>

namespace gordan::detail {

namespace {

Json metrics_object(const std::vector<FitMetric>& metrics) {
  Json object = Json::object();
  for (const FitMetric& metric : metrics) object[metric.name] = finite_number(metric.value);
  return object;
}

}  // namespace

Json fit_object(const FitReport& report) {
  Json json = header("fit");
  json["model"] = {{"target", report.target},
                   {"units", report.units},
                   {"law", report.formula},
                   {"latex", report.latex},
                   {"method", report.method}};
  Json terms = Json::array();
  for (const FittedTerm& term : report.terms) {
    Json object = {{"feature", term.feature},
                   {"coefficient", finite_number(term.coefficient)},
                   {"exact", term.exact.empty() ? Json(nullptr) : Json(term.exact)},
                   {"standard_error", finite_number(term.standard_error)},
                   {"units", term.units}};
    if (term.frequency) object["frequency"] = *term.frequency;
    if (!term.target.empty()) object["target"] = term.target;
    terms.push_back(std::move(object));
  }
  json["terms"] = std::move(terms);
  json["metrics"] = metrics_object(report.metrics);
  json["seed"] = report.seed;
  json["warnings"] = report.warnings;
  json["notes"] = report.notes;
  if (!report.folder.empty()) json["files"] = report.files;
  return json;
}

Json predict_object(const PredictReport& report) {
  Json json = header("predict");
  json["model"] = report.model;
  json["target"] = report.target;
  json["rows"] = report.rows;
  json["metrics"] = metrics_object(report.metrics);
  json["warnings"] = report.warnings;
  json["notes"] = report.notes;
  if (!report.file.empty()) json["file"] = report.file;
  return json;
}

}  // namespace gordan::detail
