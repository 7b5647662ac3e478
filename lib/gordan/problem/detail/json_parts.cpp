// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/version.hpp>
#include <gordan/problem/detail/json_parts.hpp>
#include <gordan/problem/report_notes.hpp>
#include <gordan/rep/meaning.hpp>

namespace gordan::detail {

namespace {

Json representation_object(const Representation& representation, bool with_variables) {
  Json object = {{"name", representation.name()}, {"dimension", representation.dimension()}};
  if (with_variables) object["variables"] = representation.variables();
  object["meaning"] = meaning(representation);
  return object;
}

}  // namespace

Json header(const char* command) { return {{"gordan", std::string(version())}, {"command", command}}; }

Json group_object(const Group& group) {
  Json order = nullptr;
  if (const FiniteGroup* finite = group.finite()) order = json_integer(finite->order());
  return {{"name", group.name()}, {"order", order}};
}

void add_spaces(Json& json, const Representation& source, const Representation* target) {
  json["group"] = group_object(source.group());
  json["source"] = representation_object(source, true);
  if (target != nullptr) json["target"] = representation_object(*target, false);
  json["conventions"] = source.group().conventions();
  if (const auto notes = report_notes(source); !notes.empty()) json["notes"] = notes;
}

}  // namespace gordan::detail
