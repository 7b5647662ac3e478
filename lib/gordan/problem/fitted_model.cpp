// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/fitted_model.hpp>

#include <gordan/core/version.hpp>
#include <gordan/exact/reader.hpp>
#include <gordan/exact/rounding.hpp>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace gordan {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kind = "gordan fitted model";

Json terms_of(const FitReport& report) {
  Json terms = Json::array();
  for (const FittedTerm& term : report.terms) {
    Json object = {{"feature", term.feature},
                   {"coefficient", term.coefficient},
                   {"exact", term.exact.empty() ? Json() : Json(term.exact)},
                   {"standard_error", term.standard_error},
                   {"units", term.units}};
    if (term.frequency) object["frequency"] = *term.frequency;
    if (!term.target.empty()) object["target"] = term.target;
    terms.push_back(std::move(object));
  }
  return terms;
}

Json metrics_of(const FitReport& report) {
  Json metrics = Json::array();
  for (const FitMetric& metric : report.metrics)
    metrics.push_back({{"name", metric.name}, {"value", metric.value}, {"units", metric.units}});
  return metrics;
}

FitReport report_of(const Json& object) {
  FitReport report;
  report.target = object.at("target");
  report.units = object.at("units");
  report.method = object.at("method");
  report.formula = object.at("law");
  report.latex = object.at("latex");
  report.seed = object.at("seed");
  for (const Json& term : object.at("terms"))
    report.terms.push_back({term.at("feature"), "", term.at("coefficient"),
                            term.at("exact").is_null() ? "" : term.at("exact").get<std::string>(),
                            term.at("standard_error"), term.at("units"), std::nullopt,
                            term.value("target", std::string())});
  for (const Json& metric : object.at("metrics"))
    report.metrics.push_back({metric.at("name"), metric.at("value"), metric.at("units")});
  for (const Json& warning : object.at("warnings")) report.warnings.push_back(warning);
  return report;
}

/// A basic string of TOML: JSON's escapes are among its own.
std::string quoted(const std::string& text) { return Json(text).dump(); }

}  // namespace

std::string to_json(const FittedModel& model) {
  Json files = Json::array();
  for (const NamedText& file : model.files) files.push_back({{"name", file.name}, {"text", file.text}});
  const Json object = {{"kind", kind},
                       {"gordan", std::string(version())},
                       {"target", model.report.target},
                       {"units", model.report.units},
                       {"law", model.report.formula},
                       {"latex", model.report.latex},
                       {"formula", model.formula},
                       {"terms", terms_of(model.report)},
                       {"method", model.report.method},
                       {"metrics", metrics_of(model.report)},
                       {"seed", model.report.seed},
                       {"warnings", model.report.warnings},
                       {"problem", {{"name", model.problem_name}, {"text", model.problem_text}, {"files", files}}}};
  return object.dump(2) + "\n";
}

FittedModel parse_model(std::string_view text, const Place& place) {
  const Json object = Json::parse(text, nullptr, false);
  if (object.is_discarded() || !object.is_object() || !object.contains("kind") || object["kind"] != kind)
    throw InputError("this is no fitted model", place, "a file NAME_model.json that `gordan fit -o` wrote");
  try {
    FittedModel model;
    const Json& problem = object.at("problem");
    model.problem_name = problem.at("name");
    model.problem_text = problem.at("text");
    for (const Json& file : problem.at("files")) model.files.push_back({file.at("name"), file.at("text")});
    model.report = report_of(object);
    model.formula = object.at("formula");
    for (const FittedTerm& term : model.report.terms)
      if (!term.exact.empty() && std::abs(to_double(parse_number(term.exact, place)) - term.coefficient) > 0.5)
        throw InputError(fmt::format("the model is damaged: {} is not near {}", term.exact, term.coefficient), place,
                         "a file that `gordan fit -o` wrote");
    return model;
  } catch (const Json::exception& error) {
    throw InputError(fmt::format("the model is damaged: {}", error.what()), place, "a file that `gordan fit -o` wrote");
  }
}

std::string to_toml(const FittedModel& model) {
  const FitReport& report = model.report;
  std::string text =
      fmt::format("# {}\ntarget = {}\nunits = {}\nlaw = {}\nmethod = {}\nseed = {}\n", kind, quoted(report.target),
                  quoted(report.units), quoted(report.formula), quoted(report.method), report.seed);
  for (const FittedTerm& term : report.terms) {
    text += fmt::format("\n[[terms]]\nfeature = {}\ncoefficient = {}\nstandard_error = {}\nunits = {}\n",
                        quoted(term.feature), Json(term.coefficient).dump(), Json(term.standard_error).dump(),
                        quoted(term.units));
    if (!term.exact.empty()) text += fmt::format("exact = {}\n", quoted(term.exact));
    if (!term.target.empty()) text += fmt::format("target = {}\n", quoted(term.target));
  }
  for (const FitMetric& metric : report.metrics)
    text += fmt::format("\n[[metrics]]\nname = {}\nvalue = {}\nunits = {}\n", quoted(metric.name),
                        Json(metric.value).dump(), quoted(metric.units));
  return text;
}

}  // namespace gordan
