// SPDX-License-Identifier: Apache-2.0
#include <gordan/emit/cpp.hpp>

#include <gordan/emit/detail/cpp_body.hpp>
#include <gordan/emit/detail/cpp_helpers.hpp>
#include <gordan/emit/detail/head.hpp>
#include <gordan/emit/detail/text.hpp>

#include <fmt/core.h>

namespace gordan {

namespace {

std::string cpp_type(const Shape& shape) {
  return shape.is_scalar() ? "T" : fmt::format("std::array<T, {}>", shape.size());
}

std::string shape_text(const Shape& shape) {
  return shape.cols == 1 ? std::to_string(shape.rows) : fmt::format("{} x {}", shape.rows, shape.cols);
}

template <class Port>
std::string member(const Port& port, const std::string& name) {
  std::vector<std::string> notes;
  if (!port.shape.is_scalar()) notes.push_back(shape_text(port.shape));
  if (!port.shape.is_scalar() && !port.components.empty())
    notes.push_back(detail::abridged(port.components));
  if (const std::string text = detail::comment_line(port.description); !text.empty())
    notes.push_back(text);
  std::string comment;
  for (const std::string& note : notes) comment += (comment.empty() ? "  ///< " : ": ") + note;
  return fmt::format("  {} {};{}\n", cpp_type(port.shape), name, comment);
}

/// The copies between a flat array and the members of a struct.
template <class Ports>
std::string copies(const Ports& ports, const std::vector<std::string>& names, bool into_members) {
  std::string text;
  int offset = 0;
  for (std::size_t k = 0; k < ports.size(); ++k) {
    const int size = ports[k].shape.size();
    if (ports[k].shape.is_scalar())
      text += into_members ? fmt::format("  in.{} = inputs[{}];\n", names[k], offset)
                           : fmt::format("  outputs[{}] = out.{};\n", offset, names[k]);
    else if (size > 0)
      text += into_members
                  ? fmt::format("  std::copy_n(inputs + {}, {}, in.{}.begin());\n", offset, size,
                                names[k])
                  : fmt::format("  std::copy_n(out.{}.begin(), {}, outputs + {});\n", names[k], size,
                                offset);
    offset += size;
  }
  return text;
}

std::string flat_function(const StraightLineProgram& program, const detail::Layout& names) {
  const bool on_heap = input_size(program) + output_size(program) > 4096;
  std::string text = "/// The same on flattened inputs and outputs, in the order of the members.\n"
                     "template <class T>\n";
  text += fmt::format("void evaluate({}const T* inputs, {}T* outputs) {{\n",
                      input_size(program) == 0 ? "[[maybe_unused]] " : "",
                      output_size(program) == 0 ? "[[maybe_unused]] " : "");
  text += on_heap ? "  const auto room = std::make_unique<std::pair<Inputs<T>, Outputs<T>>>();\n"
                    "  auto& [in, out] = *room;\n"
                  : "  Inputs<T> in{};\n  Outputs<T> out{};\n";
  return text + copies(program.inputs, names.inputs, true) + "  evaluate(in, out);\n" +
         copies(program.outputs, names.outputs, false) + "}\n";
}

std::string structs(const StraightLineProgram& program, const detail::Layout& names) {
  std::string text = "template <class T>\nstruct Inputs {\n";
  for (std::size_t k = 0; k < program.inputs.size(); ++k)
    text += member(program.inputs[k], names.inputs[k]);
  text += "};\n\ntemplate <class T>\nstruct Outputs {\n";
  for (std::size_t k = 0; k < program.outputs.size(); ++k)
    text += member(program.outputs[k], names.outputs[k]);
  return text + "};\n";
}

}  // namespace

std::string emit_cpp(const StraightLineProgram& program) {
  const detail::Layout names = detail::layout(program);
  const detail::CppBody body(program, names);
  const std::string statements = body.statements();
  std::string text = detail::head_comment(program, "C++20 header", "// ");
  text += fmt::format("#pragma once\n\n#include <algorithm>\n#include <array>\n#include <bit>\n"
                      "{}#include <cstddef>\n#include <cstdint>\n#include <memory>\n"
                      "#include <utility>\n#include <vector>\n\n",
                      body.uses_cmath() ? "#include <cmath>\n" : "");
  text += fmt::format("namespace {} {{\n\n", names.name);
  text += fmt::format("inline constexpr std::size_t input_size = {};\n", input_size(program));
  text += fmt::format("inline constexpr std::size_t output_size = {};\n\n", output_size(program));
  if (!body.helpers().empty())
    text += "namespace detail {\n" + detail::cpp_helpers(body.helpers()) +
            (body.tables().empty() ? "" : "\n" + body.tables()) + "\n}  // namespace detail\n\n";
  text += structs(program, names);
  const bool uses_input = statements.find("in.") != std::string::npos;
  text += fmt::format(
      "\ntemplate <class T>\nvoid evaluate({}const Inputs<T>& in, {}Outputs<T>& out) {{\n{}}}\n\n",
      uses_input ? "" : "[[maybe_unused]] ", program.outputs.empty() ? "[[maybe_unused]] " : "",
      statements);
  text += "template <class T>\n[[nodiscard]] Outputs<T> evaluate(const Inputs<T>& in) {\n"
          "  Outputs<T> out{};\n  evaluate(in, out);\n  return out;\n}\n\n";
  text += flat_function(program, names);
  return text + fmt::format("\n}}  // namespace {}\n", names.name);
}

}  // namespace gordan
