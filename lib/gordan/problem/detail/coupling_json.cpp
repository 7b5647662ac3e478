// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/coupling_json.hpp>

#include <utility>

namespace gordan::detail {

namespace {

Json tensor_object(const Coupling& tensor) {
  Json object = {{"irrep", tensor.irrep}, {"copy", tensor.copy}};
  if (!tensor.summands.empty()) object["summands"] = tensor.summands;
  if (!tensor.path.empty()) object["path"] = tensor.path;
  object["shape"] = tensor.table.shape;
  object["entries"] = table_entries(tensor.table, true);
  return object;
}

Json check_object(const TableCheck& check) {
  return {{"table", check.table},
          {"what", check.what},
          {"worst_ulps", finite_number(check.worst_ulps)},
          {"passed", check.passed},
          {"message", check.message}};
}

}  // namespace

Json coupling_object(const CouplingReport& report) {
  Json json = header("cg");
  if (report.target || !report.checks) add_spaces(json, report.source, report.target ? &*report.target : nullptr);
  if (report.onto) json["onto"] = {{"name", report.onto->name()}, {"dimension", report.onto->dimension()}};
  if (report.power) json["power"] = *report.power;
  if (!report.formula.empty()) json["formula"] = report.formula;
  if (report.checks) {
    Json list = Json::array();
    for (const TableCheck& check : *report.checks) list.push_back(check_object(check));
    json["checks"] = std::move(list);
  } else {
    const CouplingSize size = coupling_size(report);
    json["outputs"] = size.outputs;
    json["nonzeros"] = size.nonzeros;
    Json list = Json::array();
    for (const Coupling& tensor : report.tensors) list.push_back(tensor_object(tensor));
    json["tensors"] = std::move(list);
  }
  json["normalization"] = report.normalization;
  json["convention"] = report.convention;
  json["convention_text"] = report.convention_text;
  if (!report.reason.empty()) json["reason"] = report.reason;
  return json;
}

}  // namespace gordan::detail
