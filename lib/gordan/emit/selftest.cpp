// SPDX-License-Identifier: Apache-2.0
#include <gordan/emit/selftest.hpp>

#include <gordan/core/error.hpp>
#include <gordan/core/text.hpp>
#include <gordan/emit/detail/head.hpp>
#include <gordan/emit/detail/identifiers.hpp>
#include <gordan/emit/detail/text.hpp>

#include <fmt/core.h>

#include <string_view>

namespace gordan {

namespace {

void check_sizes(const StraightLineProgram& program, const SelfTest& test) {
  require(test.expected.size() == test.inputs.size() && test.scales.size() == test.inputs.size(),
          "expected values and scales for every point");
  const auto fits = [](const std::vector<std::vector<double>>& rows, int size) {
    for (const auto& row : rows)
      if (static_cast<int>(row.size()) != size) return false;
    return true;
  };
  require(fits(test.inputs, input_size(program)) && fits(test.expected, output_size(program)) &&
              fits(test.scales, output_size(program)),
          "one number per entry");
  for (const Rescaling& pair : test.rescalings)
    require(static_cast<int>(pair.inputs.size()) == input_size(program) && pair.rescaled.size() == pair.inputs.size() &&
                static_cast<int>(pair.factors.size()) == output_size(program),
            "one number per entry of a rescaling");
}

/// One of the three parts of all rescalings.
std::vector<std::vector<double>> rows(const SelfTest& test, std::vector<double> Rescaling::*part) {
  std::vector<std::vector<double>> result;
  for (const Rescaling& pair : test.rescalings) result.push_back(pair.*part);
  return result;
}

std::string numbers(const std::vector<std::vector<double>>& rows) {
  std::vector<std::string> texts;
  for (const auto& row : rows)
    for (const double x : row) texts.push_back(detail::number_text(x));
  return join(texts, ", ");
}

std::string parts(const StraightLineProgram& program, std::string_view form) {
  const detail::Layout names = detail::layout(program);
  std::vector<std::string> texts;
  for (std::size_t k = 0; k < names.outputs.size(); ++k)
    texts.push_back(fmt::format(fmt::runtime(form), names.outputs[k], program.outputs[k].shape.size()));
  return join(texts, ", ");
}

constexpr std::string_view cpp_main = R"(
/// |value - expected| in units of the last place of `scale`.
double ulps(double value, double expected, double scale) {
  const double infinity = std::numeric_limits<double>::infinity();
  if (value == expected) return 0;
  if (!(scale > 0) || std::isinf(scale) || !std::isfinite(value)) return infinity;
  return std::abs(value - expected) / (std::nextafter(scale, infinity) - scale);
}

}  // namespace

int main() {
  std::vector<double> worst(test_outputs.size(), 0.0), in(input_size + 1), out(output_size + 1);
  @RESCALINGS@for (std::size_t p = 0; p < points; ++p) {
    for (std::size_t k = 0; k < input_size; ++k) in[k] = test_inputs[p * input_size + k];
    evaluate(static_cast<const double*>(in.data()), out.data());
    std::size_t k = 0;
    for (std::size_t o = 0; o < test_outputs.size(); ++o)
      for (const std::size_t end = k + test_outputs[o].size; k < end; ++k) {
        const std::size_t at = p * output_size + k;
        worst[o] = std::max(worst[o], ulps(out[k], test_expected[at], test_scales[at]));
      }
  }
  bool passed = true;
  for (std::size_t o = 0; o < test_outputs.size(); ++o) {
    std::printf("%s %.17g\n", test_outputs[o].name, worst[o]);
    passed = passed && worst[o] <= limit;
  }
  return passed ? 0 : 1;
}
)";

constexpr std::string_view cpp_rescalings = R"(std::vector<double> rescaled(output_size + 1);
  for (std::size_t p = 0; p < rescalings; ++p) {
    for (std::size_t k = 0; k < input_size; ++k) in[k] = rescaling_from[p * input_size + k];
    evaluate(static_cast<const double*>(in.data()), out.data());
    for (std::size_t k = 0; k < input_size; ++k) in[k] = rescaling_to[p * input_size + k];
    evaluate(static_cast<const double*>(in.data()), rescaled.data());
    std::size_t k = 0;
    for (std::size_t o = 0; o < test_outputs.size(); ++o)
      for (const std::size_t end = k + test_outputs[o].size; k < end; ++k)
        if (!(rescaled[k] == rescaling_factors[p * output_size + k] * out[k]))
          worst[o] = std::numeric_limits<double>::infinity();
  }
  )";

constexpr std::string_view numpy_rescalings = R"(
    rescaled = program.evaluate_flat(RESCALING_TO)
    same = rescaled == program.evaluate_flat(RESCALING_FROM) * RESCALING_FACTORS
    residuals = np.vstack([residuals, np.where(same, 0.0, np.inf)]))";

/// The text with the place for rescalings filled in, where there are some.
std::string with_rescalings(std::string_view text, std::string_view code) {
  constexpr std::string_view mark = "@RESCALINGS@";
  std::string result(text);
  return result.replace(result.find(mark), mark.size(), code);
}

constexpr std::string_view numpy_main = R"(

def _ulps(value, expected, scale):
    """|value - expected| in units of the last place of scale."""
    with np.errstate(all="ignore"):
        residual = np.abs(value - expected) / np.spacing(scale)
    bad = ~((scale > 0) & np.isfinite(scale) & np.isfinite(value))
    return np.where(value == expected, 0.0, np.where(bad, np.inf, residual))


def main():
    values = program.evaluate_flat(INPUTS)
    residuals, begin, passed = _ulps(values, EXPECTED, SCALES), 0, True@RESCALINGS@
    for name, size in OUTPUTS:
        worst = residuals[:, begin:begin + size].max(initial=0.0)
        print(f"{name} {worst:.17g}")
        begin, passed = begin + size, passed and bool(worst <= LIMIT)
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
)";

}  // namespace

std::string emit_selftest_cpp(const StraightLineProgram& program, const SelfTest& test) {
  check_sizes(program, test);
  const std::string name = detail::layout(program).name;
  std::string text = detail::head_comment(program, "self-test of the C++ header", "// ");
  text += fmt::format(
      "#include \"{}.hpp\"\n\n#include <cmath>\n#include <cstdio>\n"
      "#include <limits>\n#include <vector>\n\nnamespace {{\n\n",
      name);
  text += fmt::format("using {0}::evaluate;\nusing {0}::input_size;\nusing {0}::output_size;\n\n", name);
  text += fmt::format("constexpr std::size_t points = {};\n", test.inputs.size());
  text += fmt::format("constexpr double limit = {};\n", detail::number_text(test.limit));
  text += "struct Part {\n  const char* name;\n  std::size_t size;\n};\n";
  const auto table = [&](std::string_view head, const std::string& entries) {
    text += detail::wrapped(std::string(head) + " = {" + entries + "};", 0);
  };
  table("const std::vector<Part> test_outputs", parts(program, "{{\"{}\", {}}}"));
  table("const std::vector<double> test_inputs", numbers(test.inputs));
  table("const std::vector<double> test_expected", numbers(test.expected));
  table("const std::vector<double> test_scales", numbers(test.scales));
  const std::size_t pairs = test.rescalings.size();
  if (pairs == 0) return text + with_rescalings(cpp_main, "");
  text += fmt::format("constexpr std::size_t rescalings = {};\n", pairs);
  table("const std::vector<double> rescaling_from", numbers(rows(test, &Rescaling::inputs)));
  table("const std::vector<double> rescaling_to", numbers(rows(test, &Rescaling::rescaled)));
  table("const std::vector<double> rescaling_factors", numbers(rows(test, &Rescaling::factors)));
  return text + with_rescalings(cpp_main, cpp_rescalings);
}

std::string emit_selftest_numpy(const StraightLineProgram& program, const SelfTest& test) {
  check_sizes(program, test);
  std::string text = detail::head_comment(program, "self-test of the NumPy module", "# ");
  text += fmt::format("import sys\n\nimport numpy as np\n\nimport {} as program\n\n", detail::layout(program).name);
  const auto table = [&](std::string_view title, const auto& rows, int size) {
    text +=
        detail::wrapped(fmt::format("{} = np.array([{}]).reshape({}, {})", title, numbers(rows), rows.size(), size), 0);
  };
  text += detail::wrapped("OUTPUTS = [" + parts(program, "(\"{}\", {})") + "]", 0);
  text += "LIMIT = " + detail::number_text(test.limit) + "\n";
  table("INPUTS", test.inputs, input_size(program));
  table("EXPECTED", test.expected, output_size(program));
  table("SCALES", test.scales, output_size(program));
  if (test.rescalings.empty()) return text + with_rescalings(numpy_main, "");
  table("RESCALING_FROM", rows(test, &Rescaling::inputs), input_size(program));
  table("RESCALING_TO", rows(test, &Rescaling::rescaled), input_size(program));
  table("RESCALING_FACTORS", rows(test, &Rescaling::factors), output_size(program));
  return text + with_rescalings(numpy_main, numpy_rescalings);
}

}  // namespace gordan
