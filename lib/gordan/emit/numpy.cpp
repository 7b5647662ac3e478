// SPDX-License-Identifier: Apache-2.0
#include <gordan/emit/numpy.hpp>

#include <gordan/core/text.hpp>
#include <gordan/emit/detail/head.hpp>
#include <gordan/emit/detail/numpy_body.hpp>
#include <gordan/emit/detail/numpy_helpers.hpp>
#include <gordan/emit/detail/text.hpp>

#include <fmt/core.h>

#include <string_view>

namespace gordan {

namespace {

std::vector<std::string> dims(const Shape& shape) {
  if (shape.is_scalar()) return {};
  if (shape.is_vector()) return {std::to_string(shape.size())};
  return {std::to_string(shape.rows), std::to_string(shape.cols)};
}

std::string tuple_text(const Shape& shape) {
  return "(" + join(dims(shape), ", ") + (dims(shape).size() == 1 ? ",)" : ")");
}

template <class Ports>
std::string shape_table(std::string_view title, const Ports& ports,
                        const std::vector<std::string>& names) {
  std::string text = fmt::format("{} = {{\n", title);
  for (std::size_t k = 0; k < ports.size(); ++k) {
    std::string comment = detail::abridged(ports[k].components);
    const std::string description = detail::comment_line(ports[k].description);
    if (!comment.empty() && !description.empty()) comment += ": ";
    comment += description;
    text += fmt::format("    \"{}\": {},{}\n", names[k], tuple_text(ports[k].shape),
                        comment.empty() ? "" : "  # " + comment);
  }
  return text + "}\n";
}

/// The inputs as arrays with two trailing axes, and the shape of the batch.
std::string entry(const StraightLineProgram& program, const detail::Layout& names) {
  std::string text;
  std::vector<std::string> batches;
  for (std::size_t k = 0; k < program.inputs.size(); ++k) {
    const Shape& shape = program.inputs[k].shape;
    const std::string& name = names.inputs[k];
    std::vector<std::string> arguments = {"\"" + name + "\"", name};
    for (const std::string& n : dims(shape)) arguments.push_back(n);
    text += fmt::format("    {} = _input({})\n", name, join(arguments, ", "));
    batches.push_back(dims(shape).empty() ? name + ".shape"
                                          : fmt::format("{}.shape[:-{}]", name, dims(shape).size()));
  }
  text += detail::wrapped(fmt::format("_batch = np.broadcast_shapes({})", join(batches, ", ")), 4);
  for (std::size_t k = 0; k < program.inputs.size(); ++k) {
    const Shape& shape = program.inputs[k].shape;
    if (dims(shape).size() == 1)
      text += fmt::format("    {0} = {0}[..., {1}]\n", names.inputs[k],
                          shape.cols == 1 ? ":, None" : "None, :");
  }
  return text;
}

std::string results(const StraightLineProgram& program, const detail::Layout& names,
                    const detail::NumpyBody& body) {
  std::string text = "    return {\n";
  for (std::size_t k = 0; k < program.outputs.size(); ++k) {
    std::vector<std::string> arguments = {body.name(program.outputs[k].value), "_batch"};
    for (const std::string& n : dims(program.outputs[k].shape)) arguments.push_back(n);
    text += fmt::format("        \"{}\": _output({}),\n", names.outputs[k], join(arguments, ", "));
  }
  return text + "    }\n";
}

constexpr std::string_view evaluate_flat = R"(

def evaluate_flat(x):
    """The entries of all inputs along the last axis -> the entries of all outputs along it."""
    x = np.asarray(x, dtype=np.float64)
    batch, begin, arguments = x.shape[:-1], 0, []
    if x.shape[-1] != sum(math.prod(shape) for shape in INPUTS.values()):
        raise ValueError(f"one value per input entry, but the shape is {x.shape}")
    for shape in INPUTS.values():
        size = math.prod(shape)
        arguments.append(x[..., begin:begin + size].reshape(batch + shape))
        begin += size
    results = evaluate(*arguments)
    flat = [np.empty(batch + (0,))]
    for name, shape in OUTPUTS.items():
        part = np.broadcast_to(results[name], batch + shape)
        flat.append(part.reshape(batch + (math.prod(shape),)))
    return np.concatenate(flat, axis=-1)
)";

}  // namespace

std::string emit_numpy(const StraightLineProgram& program) {
  const detail::Layout names = detail::layout(program);
  const detail::NumpyBody body(program, names);
  std::string text = detail::head_comment(program, "NumPy module", "# ");
  text += "import math\n\nimport numpy as np\n\n";
  text += shape_table("INPUTS", program.inputs, names.inputs);
  text += shape_table("OUTPUTS", program.outputs, names.outputs);
  if (const std::string constants = body.constants(); !constants.empty()) text += "\n" + constants;
  text += "\n" + detail::numpy_helpers(body.helpers()) + "\n";
  text += detail::wrapped(fmt::format("def evaluate({}):", join(names.inputs, ", ")), 0);
  text += "    \"\"\"Arrays of shape (batch..., *INPUTS[name]) -> a dictionary of arrays of shape\n"
          "    (batch..., *OUTPUTS[name]). Batches broadcast.\"\"\"\n";
  text += entry(program, names) + body.statements() + results(program, names, body);
  return text + std::string(evaluate_flat);
}

}  // namespace gordan
