// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/json_text.hpp>

#include <algorithm>

namespace gordan::detail {

namespace {

bool is_plain(const Json& value) {
  if (!value.is_structured()) return true;
  return value.is_array() && std::all_of(value.begin(), value.end(), [](const Json& v) { return is_plain(v); });
}

void write(const Json& value, std::string indent, std::string& text) {
  if (value.is_binary()) {
    text.append(value.get_binary().begin(), value.get_binary().end());
    return;
  }
  if (value.empty() || !value.is_structured()) {
    text += value.dump(-1, ' ', false, Json::error_handler_t::replace);
    return;
  }
  const bool one_line = is_plain(value);
  const bool object = value.is_object();
  indent += "  ";
  text += object ? '{' : '[';
  bool first = true;
  for (const auto& item : value.items()) {
    if (!first) text += one_line ? ", " : ",";
    if (!one_line) text += '\n' + indent;
    if (object) text += Json(item.key()).dump() + ": ";
    write(item.value(), indent, text);
    first = false;
  }
  indent.resize(indent.size() - 2);
  if (!one_line) text += '\n' + indent;
  text += object ? '}' : ']';
}

}  // namespace

std::string pretty(const Json& value) {
  std::string text;
  write(value, "", text);
  return text + '\n';
}

Json raw_json(const std::string& text) { return Json::binary({text.begin(), text.end()}); }

Json json_integer(const Integer& value) {
  static const Integer limit = pow(Integer(2), 53);
  if (abs(value) >= limit) return to_string(value);
  return value.to_long();
}

Json json_integers(const std::vector<Integer>& values) {
  Json list = Json::array();
  for (const Integer& value : values) list.push_back(json_integer(value));
  return list;
}

}  // namespace gordan::detail
