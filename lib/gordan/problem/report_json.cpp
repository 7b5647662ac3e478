// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/number.hpp>
#include <gordan/problem/detail/coupling_json.hpp>
#include <gordan/problem/detail/eval_json.hpp>
#include <gordan/problem/detail/fit_json.hpp>
#include <gordan/problem/detail/json_parts.hpp>
#include <gordan/problem/detail/linear_json.hpp>
#include <gordan/problem/detail/nondimensionalize_json.hpp>
#include <gordan/problem/detail/units_json.hpp>
#include <gordan/problem/report_json.hpp>

namespace gordan {

namespace {

using detail::add_spaces;
using detail::group_object;
using detail::header;
using detail::Json;
using detail::json_integer;
using detail::json_integers;

Json series_object(const HilbertSeries& series) {
  Json object = {{"coefficients", json_integers(series.coefficients)}};
  if (series.fraction) {
    object["numerator"] = json_integers(series.fraction->numerator);
    object["denominator_degrees"] = series.fraction->denominator_degrees;
  }
  return object;
}

Json certificate_object(const Certificate& certificate) {
  return {{"completeness", to_string(certificate.completeness)},
          {"degree_checked", certificate.degree_checked},
          {"reason", certificate.reason},
          {"minimality", certificate.minimality}};
}

Json generator_object(const Generator& generator, const std::string& recipe) {
  return {{"name", generator.name},
          {"degree", generator.degree},
          {"multidegree", generator.multidegree},
          {"recipe", recipe}};
}

Json invariants_object(const InvariantGenerators& invariants, const ReportStyle& style) {
  Json list = Json::array();
  for (const Generator& generator : invariants.generators) {
    Json object = generator_object(generator, to_string(generator.recipe, invariants.source));
    if (style.polynomials) object["polynomial"] = to_string(expand(generator.recipe, invariants.source));
    list.push_back(std::move(object));
  }
  Json object = {{"generators", std::move(list)}, {"certificate", certificate_object(invariants.certificate)}};
  if (!invariants.stopped_by.empty()) object["stopped_by"] = invariants.stopped_by;
  return object;
}

void finish(Json& json, const std::vector<std::uint32_t>& primes, const ReportStyle& style) {
  json["primes"] = primes;
  json["seed"] = style.seed;
}

Json to_object(const SeriesReport& report, const ReportStyle& style) {
  Json json = header("series");
  add_spaces(json, report.source, report.target ? &*report.target : nullptr);
  json["series"] = series_object(report.series);
  if (report.multigraded) {
    Json list = Json::array();
    for (const auto& [degrees, coefficient] : *report.multigraded) list.push_back({degrees, json_integer(coefficient)});
    json["series"]["multigraded"] = std::move(list);
  }
  json["seed"] = style.seed;
  return json;
}

Json to_object(const InvariantsReport& report, const ReportStyle& style) {
  Json json = header("invariants");
  add_spaces(json, report.invariants.source, nullptr);
  json["series"] = series_object(report.series);
  json["invariants"] = invariants_object(report.invariants, style);
  finish(json, report.invariants.primes, style);
  return json;
}

Json to_object(const EquivariantsReport& report, const ReportStyle& style) {
  const EquivariantModule& module = report.module;
  Json json = header("equivariants");
  add_spaces(json, module.invariants.source, &module.target);
  json["series"] = series_object(report.series);
  json["invariants"] = invariants_object(module.invariants, style);
  Json list = Json::array();
  for (const Generator& generator : module.generators) {
    Json object = generator_object(generator, recipe_text(module, generator));
    if (style.polynomials) {
      Json texts = Json::array();
      for (const Polynomial& component : components(module, generator)) texts.push_back(to_string(component));
      object["components"] = std::move(texts);
    }
    list.push_back(std::move(object));
  }
  json["generators"] = std::move(list);
  json["certificate"] = certificate_object(module.certificate);
  if (!module.stopped_by.empty()) json["stopped_by"] = module.stopped_by;
  finish(json, module.invariants.primes, style);
  return json;
}

Json to_object(const AverageReport& report, const ReportStyle&) {
  Json json = header("average");
  add_spaces(json, report.source, nullptr);
  json["polynomial"] = to_string(report.average);
  return json;
}

Json to_object(const DecomposeReport& report, const ReportStyle&) { return detail::decompose_object(report); }

Json to_object(const LinearReport& report, const ReportStyle&) { return detail::linear_object(report); }

Json to_object(const CouplingReport& report, const ReportStyle&) { return detail::coupling_object(report); }

Json to_object(const NondimensionalizeReport& report, const ReportStyle&) {
  return detail::nondimensionalize_object(report);
}

Json to_object(const UnitsReport& report, const ReportStyle&) { return detail::units_object(report); }

Json to_object(const CatalogueReport& report, const ReportStyle&) {
  Json json = header(report.command.c_str());
  Json list = Json::array();
  for (const CatalogueEntry& entry : report.entries)
    list.push_back({{"name", entry.name}, {"meaning", entry.meaning}, {"example", entry.example}});
  json["entries"] = std::move(list);
  return json;
}

Json matrix_object(const Matrix<Number>& matrix) {
  Json rows = Json::array();
  for (std::size_t i = 0; i < matrix.rows(); ++i) {
    Json row = Json::array();
    for (std::size_t j = 0; j < matrix.cols(); ++j) row.push_back(to_string(matrix(i, j)));
    rows.push_back(std::move(row));
  }
  return rows;
}

Json to_object(const GroupReport& report, const ReportStyle&) {
  Json json = header("groups");
  json["group"] = group_object(report.group);
  json["meaning"] = report.group.description();
  json["axes"] = report.group.axis_names();
  if (const FiniteGroup* finite = report.group.finite()) {
    Json permutations = Json::array();
    Json matrices = Json::array();
    for (const NaturalElement& element : finite->generators()) {
      if (finite->has_permutation()) permutations.push_back(element.permutation);
      if (finite->has_matrix()) matrices.push_back(matrix_object(element.matrix));
    }
    if (finite->has_permutation()) json["points"] = finite->points();
    if (finite->has_matrix()) json["dimension"] = finite->dimension();
    if (finite->has_permutation()) json["permutations"] = std::move(permutations);
    if (finite->has_matrix()) json["generators"] = std::move(matrices);
  } else {
    json["dimension"] = report.group.dimension();
  }
  json["conventions"] = report.group.conventions();
  json["notes"] = report.group.notes();
  return json;
}

Json to_object(const RepresentationReport& report, const ReportStyle&) {
  Json json = header("reps");
  json["name"] = report.entry.name;
  json["meaning"] = report.entry.meaning;
  json["example"] = report.entry.example;
  json["conventions"] = report.entry.conventions;
  return json;
}

Json to_object(const EvalReport& report, const ReportStyle&) { return detail::eval_object(report); }

Json to_object(const FitReport& report, const ReportStyle&) { return detail::fit_object(report); }

Json to_object(const PredictReport& report, const ReportStyle&) { return detail::predict_object(report); }

Json to_object(const GenerateReport& report, const ReportStyle& style) {
  Json json = header("generate");
  add_spaces(json, report.source, nullptr);
  Json certificates = Json::array();
  for (const PartCertificate& part : report.certificates) {
    Json object = {{"part", part.part}};
    object.update(certificate_object(part.certificate));
    certificates.push_back(std::move(object));
  }
  json["certificates"] = std::move(certificates);
  Json features = Json::array();
  for (const ProgramFeature& feature : report.features) {
    features.push_back({{"output", feature.output},
                        {"name", feature.name},
                        {"recipe", feature.recipe},
                        {"latex", feature.latex},
                        {"components", feature.components.size()}});
    if (!feature.units.empty()) features.back()["units"] = feature.units;
  }
  json["features"] = std::move(features);
  json["folder"] = report.folder;
  Json files = Json::array();
  for (const GeneratedFile& file : report.files)
    files.push_back(
        {{"path", file.path}, {"language", file.language}, {"operations", file.operations}, {"sha256", file.sha256}});
  json["files"] = std::move(files);
  if (!report.notes.empty()) json["warnings"] = report.notes;
  json["seed"] = style.seed;
  return json;
}

Json to_object(const VerifyReport& report, const ReportStyle& style) {
  Json json = header("verify");
  add_spaces(json, report.source, nullptr);
  Json checks = Json::array();
  for (const Check& check : report.checks) {
    Json ulps = detail::finite_number(check.worst_ulps);
    checks.push_back({{"language", check.language},
                      {"what", check.what},
                      {"worst_ulps", std::move(ulps)},
                      {"passed", check.passed}});
  }
  json["checks"] = std::move(checks);
  if (!report.not_run.empty()) json["not_run"] = report.not_run;
  if (!report.notes.empty()) json["warnings"] = report.notes;
  json["seed"] = style.seed;
  return json;
}

}  // namespace

std::string to_json(const Report& report, const ReportStyle& style) {
  return detail::pretty(std::visit([&](const auto& r) { return to_object(r, style); }, report));
}

}  // namespace gordan
