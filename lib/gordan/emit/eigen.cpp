// SPDX-License-Identifier: Apache-2.0
#include <gordan/emit/eigen.hpp>

#include <gordan/emit/detail/head.hpp>
#include <gordan/emit/detail/identifiers.hpp>

#include <fmt/core.h>

#include <string_view>

namespace gordan {

namespace {

/// Row-major like the flat arrays; of dynamic size where a fixed one would not fit the stack.
std::string eigen_type(const Shape& shape) {
  if (shape.is_scalar()) return "T";
  const bool large = shape.size() > 1024;
  const std::string rows = large ? "Eigen::Dynamic" : std::to_string(shape.rows);
  const std::string cols = large && shape.cols != 1 ? "Eigen::Dynamic" : std::to_string(shape.cols);
  return fmt::format("Eigen::Matrix<T, {}, {}{}>", rows, cols,
                     shape.cols == 1 ? "" : ", Eigen::RowMajor");
}

template <class Ports>
std::string members(std::string_view name, const Ports& ports, const std::vector<std::string>& names) {
  std::string text = fmt::format("template <class T>\nstruct {} {{\n", name);
  for (std::size_t k = 0; k < ports.size(); ++k)
    text += fmt::format("  {} {};\n", eigen_type(ports[k].shape), names[k]);
  return text + "};\n\n";
}

template <class Ports>
std::string copies(const Ports& ports, const std::vector<std::string>& names, bool inwards) {
  std::string text;
  for (std::size_t k = 0; k < ports.size(); ++k) {
    const Shape& s = ports[k].shape;
    const std::string& name = names[k];
    if (s.is_scalar()) {
      text += inwards ? fmt::format("  plain_in.{0} = in.{0};\n", name)
                      : fmt::format("  out.{0} = plain_out.{0};\n", name);
      continue;
    }
    if (s.size() == 0) continue;
    text += inwards
                ? fmt::format("  Eigen::Map<{1}>(plain_in.{0}.data(), {2}, {3}) = in.{0};\n", name,
                              eigen_type(s), s.rows, s.cols)
                : fmt::format("  out.{0} = Eigen::Map<const {1}>(plain_out.{0}.data(), {2}, {3});\n",
                              name, eigen_type(s), s.rows, s.cols);
  }
  return text;
}

constexpr std::string_view evaluate_rows = R"(
/// Batches: each row of `inputs` is a point (input_size columns), each row of `outputs` its result.
template <class In, class Out>
void evaluate_rows(const Eigen::DenseBase<In>& inputs, Eigen::DenseBase<Out>& outputs) {
  using T = typename Out::Scalar;
  eigen_assert(inputs.cols() == static_cast<Eigen::Index>(input_size));
  outputs.derived().resize(inputs.rows(), static_cast<Eigen::Index>(output_size));
  Eigen::Matrix<T, Eigen::Dynamic, 1> point(inputs.cols()), result(outputs.cols());
  for (Eigen::Index i = 0; i < inputs.rows(); ++i) {
    for (Eigen::Index j = 0; j < inputs.cols(); ++j) point(j) = inputs.derived().coeff(i, j);
    evaluate(static_cast<const T*>(point.data()), result.data());
    for (Eigen::Index j = 0; j < outputs.cols(); ++j) outputs.derived().coeffRef(i, j) = result(j);
  }
}
)";

}  // namespace

std::string emit_eigen(const StraightLineProgram& program) {
  const detail::Layout names = detail::layout(program);
  const bool on_heap = input_size(program) + output_size(program) > 4096;
  std::string text = detail::head_comment(program, "adaptor to Eigen", "// ");
  text += fmt::format("#pragma once\n\n#include \"{}.hpp\"\n\n#include <Eigen/Core>\n\n", names.name);
  text += fmt::format("namespace {} {{\n\n", names.name);
  text += members("EigenInputs", program.inputs, names.inputs);
  text += members("EigenOutputs", program.outputs, names.outputs);
  text += fmt::format("template <class T>\n[[nodiscard]] EigenOutputs<T> evaluate({}const "
                      "EigenInputs<T>& in) {{\n",
                      program.inputs.empty() ? "[[maybe_unused]] " : "");
  text += on_heap ? "  const auto room = std::make_unique<std::pair<Inputs<T>, Outputs<T>>>();\n"
                    "  auto& [plain_in, plain_out] = *room;\n"
                  : "  Inputs<T> plain_in{};\n  Outputs<T> plain_out{};\n";
  text += copies(program.inputs, names.inputs, true);
  text += "  evaluate(plain_in, plain_out);\n  EigenOutputs<T> out;\n";
  text += copies(program.outputs, names.outputs, false) + "  return out;\n}\n";
  text += evaluate_rows;
  return text + fmt::format("\n}}  // namespace {}\n", names.name);
}

}  // namespace gordan
