// SPDX-License-Identifier: Apache-2.0
#include <gordan/emit/manifest.hpp>

#include <gordan/emit/detail/identifiers.hpp>
#include <gordan/emit/sha256.hpp>
#include <gordan/program/operation_count.hpp>

#include <nlohmann/json.hpp>

namespace gordan {

namespace {

using Json = nlohmann::ordered_json;

template <class Port>
Json port_json(const Port& port, const std::string& identifier, int& offset) {
  Json json;
  json["name"] = port.name;
  json["identifier"] = identifier;
  json["shape"] = {port.shape.rows, port.shape.cols};
  json["offset"] = offset;
  json["components"] = port.components;
  json["description"] = port.description;
  offset += port.shape.size();
  return json;
}

Json certificates_json(const std::vector<CertificateText>& certificates) {
  Json list = Json::array();
  for (const CertificateText& certificate : certificates)
    list.push_back({{"subject", certificate.subject},
                    {"completeness", certificate.completeness},
                    {"degree_checked", certificate.degree_checked},
                    {"reason", certificate.reason}});
  return list;
}

Json inputs_json(const StraightLineProgram& program, const detail::Layout& names) {
  Json list = Json::array();
  int offset = 0;
  for (std::size_t k = 0; k < program.inputs.size(); ++k)
    list.push_back(port_json(program.inputs[k], names.inputs[k], offset));
  return list;
}

Json outputs_json(const StraightLineProgram& program, const detail::Layout& names) {
  Json list = Json::array();
  int offset = 0;
  for (std::size_t k = 0; k < program.outputs.size(); ++k) {
    const Output& output = program.outputs[k];
    Json json = port_json(output, names.outputs[k], offset);
    if (output.degree >= 0) json["degree"] = output.degree;
    if (!output.multidegree.empty()) json["multidegree"] = output.multidegree;
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace

std::string emit_manifest(const StraightLineProgram& program, std::span<const EmittedFile> files) {
  const detail::Layout names = detail::layout(program);
  const OperationCount count = operation_count(program);
  const Provenance& from = program.provenance;
  Json json;
  json["gordan"] = from.version;
  json["name"] = names.name;
  json["problem"] = from.problem;
  if (!from.files.empty()) json["problem_files"] = Json::object();
  for (const NamedText& file : from.files) json["problem_files"][file.name] = file.text;
  json["group"] = from.group;
  json["conventions"] = from.conventions;
  json["certificates"] = certificates_json(from.certificates);
  json["notes"] = from.notes;
  json["inputs"] = inputs_json(program, names);
  json["outputs"] = outputs_json(program, names);
  json["operations"] = count.total();
  json["additions"] = count.additions;
  json["multiplications"] = count.multiplications;
  if (count.functions != 0) json["functions"] = count.functions;
  json["licence"] = "Apache-2.0";
  json["files"] = Json::array();
  for (const EmittedFile& file : files)
    json["files"].push_back({{"path", file.path},
                             {"language", file.language},
                             {"operations", count.total()},
                             {"sha256", sha256(file.text)}});
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace gordan
