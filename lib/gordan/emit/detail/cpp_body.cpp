// SPDX-License-Identifier: Apache-2.0
#include <gordan/emit/detail/cpp_body.hpp>

#include <gordan/core/text.hpp>
#include <gordan/emit/detail/text.hpp>
#include <gordan/program/operation_count.hpp>

#include <fmt/core.h>

#include <algorithm>

namespace gordan::detail {

namespace {

constexpr int unrolled_operations = 16;
constexpr int unrolled_polynomial_operations = 3000;

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

}  // namespace

CppBody::CppBody(const StraightLineProgram& program, const Layout& names)
    : program_(program),
      names_(names),
      loop_(program.operations.size(), false),
      needs_array_(program.operations.size(), false),
      array_(program.operations.size()),
      scalar_(program.operations.size()) {
  mark_arrays();
  for (int value = 0; value < static_cast<int>(program.operations.size()); ++value) emit(value);
  for (std::size_t k = 0; k < program.outputs.size(); ++k) emit_output(k);
}

std::string CppBody::statements() const {
  std::set<std::string> used;
  const auto use = [&](const std::string& code) {
    for (std::size_t at = 0; at < code.size(); ++at) {
      if ((code[at] != 't' && code[at] != 'c') || (at > 0 && is_word(code[at - 1]))) continue;
      std::size_t end = at;
      while (end < code.size() && is_word(code[end])) ++end;
      used.insert(code.substr(at, end - at));
    }
  };
  std::string text;
  for (auto s = statements_.rbegin(); s != statements_.rend(); ++s) {
    if (!s->defines.empty() && !used.contains(s->defines)) continue;
    use(s->code);
    text.insert(0, s->code);
  }
  std::string constants;
  for (const Literal& c : constant_order_)
    if (const std::string& name = constants_.at(c); used.contains(name))
      constants += fmt::format("  const T {} = T({});  // {}\n", name, number_text(c.value),
                               comment_line(c.text));
  return constants + text;
}

const Operation& CppBody::operation(int value) const {
  return program_.operations[static_cast<std::size_t>(value)];
}

bool CppBody::is_view(const Operation& op) const {
  return op.code == OpCode::constant || op.code == OpCode::gather || op.code == OpCode::stack ||
         op.code == OpCode::transpose || op.code == OpCode::reshape;
}

void CppBody::need_array(int value) { needs_array_[static_cast<std::size_t>(value)] = true; }

void CppBody::mark_arrays() {
  for (int value = 0; value < static_cast<int>(program_.operations.size()); ++value) {
    const Operation& op = operation(value);
    const long signs = op.code == OpCode::negate ? op.shape.size() : 0;
    const int limit = op.code == OpCode::polynomials ? unrolled_polynomial_operations
                                                     : unrolled_operations;
    loop_[static_cast<std::size_t>(value)] =
        operation_count(program_, value).total() + signs > limit;
  }
  for (const Output& output : program_.outputs)
    if (output.shape.size() > unrolled_operations) need_array(output.value);
  for (int value = static_cast<int>(program_.operations.size()) - 1; value >= 0; --value) {
    const Operation& op = operation(value);
    const bool passes_on = is_view(op) && needs_array_[static_cast<std::size_t>(value)] &&
                           (op.code == OpCode::reshape || op.shape.size() > unrolled_operations);
    if (!passes_on && (is_view(op) || !is_loop(value))) continue;
    for (const int argument : op.arguments)
      if (!shape(argument).is_scalar()) need_array(argument);
  }
}

std::string CppBody::literal(const Literal& c) {
  const bool integer = c.text.find_first_not_of("0123456789", c.text.starts_with('-') ? 1 : 0) ==
                       std::string::npos;
  if (integer) return "T(" + number_text(c.value) + ")";
  const auto [entry, added] = constants_.try_emplace(c);
  if (added) {
    constant_order_.push_back(c);
    entry->second = "c" + std::to_string(constant_order_.size());
  }
  return entry->second;
}

std::string CppBody::element(int value, int k) {
  const Operation& op = operation(value);
  const auto at = static_cast<std::size_t>(value);
  if (op.code == OpCode::reshape) return element(op.arguments[0], k);
  if (!array_[at].empty()) return fmt::format("{}[{}]", array_[at], k);
  if (!scalar_[at].empty()) return scalar_[at];
  switch (op.code) {
    case OpCode::constant: return literal(op.literals[static_cast<std::size_t>(k)]);
    case OpCode::gather:
      return element(op.arguments[0], op.parameters[static_cast<std::size_t>(k)]);
    case OpCode::transpose:
      return element(op.arguments[0], k % op.shape.cols * op.shape.rows + k / op.shape.cols);
    default: break;
  }
  for (const int part : op.arguments) {  // of a stack
    if (k < shape(part).size()) return element(part, k);
    k -= shape(part).size();
  }
  return {};
}

std::vector<std::string> CppBody::elements(int value) {
  std::vector<std::string> entries;
  for (int k = 0; k < shape(value).size(); ++k) entries.push_back(element(value, k));
  return entries;
}

std::string CppBody::data(int value) {
  const auto at = static_cast<std::size_t>(value);
  if (operation(value).code == OpCode::reshape) return data(operation(value).arguments[0]);
  if (array_[at].empty()) {  // a scalar, or a small view that a loop reads
    const std::vector<std::string> entries = elements(value);
    array_[at] = fresh();
    statement(fmt::format("const std::array<T, {}> {} = {{{}}};", entries.size(), array_[at],
                          join(entries, ", ")),
              array_[at]);
  }
  return array_[at] + ".data()";
}

std::string CppBody::helper(const std::string& name) {
  helpers_.insert(name);
  return "detail::" + name;
}

void CppBody::statement(const std::string& code, const std::string& defines) {
  statements_.push_back({wrapped(code, 2), defines});
}

std::string CppBody::open_array(int value) {
  const int size = shape(value).size();
  for (std::size_t k = 0; k < program_.outputs.size(); ++k)
    if (program_.outputs[k].value == value) return "out." + names_.outputs[k];
  const std::string name = fresh();
  statement(fmt::format("auto {} = {}<T, {}>();", name, helper("storage"), size));
  return name;
}

void CppBody::define_array(int value, const std::vector<std::string>& entries) {
  const std::string name = fresh();
  statement(fmt::format("const std::array<T, {}> {} = {{{}}};", entries.size(), name,
                        join(entries, ", ")),
            name);
  array_[static_cast<std::size_t>(value)] = name;
}

void CppBody::define_scalar(int value, const std::string& expression) {
  const std::string name = fresh();
  statement(fmt::format("const T {} = {};", name, expression), name);
  scalar_[static_cast<std::size_t>(value)] = name;
}

void CppBody::emit(int value) {
  const Operation& op = operation(value);
  const auto at = static_cast<std::size_t>(value);
  if (op.code == OpCode::input) {
    const std::string name = "in." + names_.inputs[static_cast<std::size_t>(op.parameters[0])];
    (op.shape.is_scalar() ? scalar_ : array_)[at] = name;
  } else if (is_view(op)) {
    emit_view(value);
  } else if (is_loop(value)) {
    emit_loop(value);
  } else {
    emit_unrolled(value);
  }
}

void CppBody::emit_view(int value) {
  const Operation& op = operation(value);
  const auto at = static_cast<std::size_t>(value);
  if (!needs_array_[at] || op.code == OpCode::reshape || op.shape.is_scalar()) return;
  if (op.code == OpCode::constant || op.shape.size() <= unrolled_operations)
    return define_array(value, elements(value));
  if (op.code == OpCode::transpose) {
    const std::string source = data(op.arguments[0]);
    const std::string name = open_array(value);
    statement(fmt::format("{}<{}, {}>({}, {}.data());", helper("transpose"), op.shape.cols,
                          op.shape.rows, source, name));
    array_[at] = name;
  } else if (op.code == OpCode::gather) {
    const std::string table = "indices_" + std::to_string(++table_count_);
    std::string text;
    const std::vector<Run> pieces = runs(op.parameters);
    for (const Run& run : pieces)
      text += fmt::format("{}{{{}, {}, {}}}", text.empty() ? "" : ", ", run.start, run.count,
                          run.step);
    tables_ += wrapped(fmt::format("inline constexpr std::array<Run, {}> {} = {{{{{}}}}};",
                                   pieces.size(), table, text), 0);
    const std::string source = data(op.arguments[0]);
    const std::string name = open_array(value);
    statement(fmt::format("{}(detail::{}, {}, {}.data());", helper("gather"), table, source, name));
    array_[at] = name;
  } else {
    const std::string name = open_array(value);
    int offset = 0;
    for (const int part : op.arguments) {
      const int size = shape(part).size();
      if (size == 1)
        statement(fmt::format("{}[{}] = {};", name, offset, element(part, 0)));
      else if (size > 1)
        statement(fmt::format("{}<{}>({}, {}.data() + {});", helper("copy"), size, data(part),
                              name, offset));
      offset += size;
    }
    array_[at] = name;
  }
}

void CppBody::emit_output(std::size_t k) {
  const int value = program_.outputs[k].value;
  const int size = shape(value).size();
  const std::string name = "out." + names_.outputs[k];
  if (shape(value).is_scalar()) return statement(fmt::format("{} = {};", name, element(value, 0)));
  int root = value;
  while (operation(root).code == OpCode::reshape) root = operation(root).arguments[0];
  const std::string& array = array_[static_cast<std::size_t>(root)];
  if (array == name) return;
  if (size > 4096)
    statement(fmt::format("{}<{}>({}, {}.data());", helper("copy"), size, data(value), name));
  else
    statement(fmt::format("{} = {};", name,
                          array.empty() ? "{" + join(elements(value), ", ") + "}" : array));
}

}  // namespace gordan::detail
