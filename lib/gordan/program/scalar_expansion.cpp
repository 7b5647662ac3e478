// SPDX-License-Identifier: Apache-2.0
#include <gordan/program/scalar_expansion.hpp>

#include <gordan/program/detail/patterns.hpp>
#include <gordan/program/interpret.hpp>
#include <gordan/program/operations.hpp>

#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace gordan {

namespace {

// A scalar of the new program, as a number that programs are interpreted in.
struct Entry {
  Value value;
};

// The value of an integer constant.
std::optional<long> integer(const Entry& entry) {
  if (!detail::is(entry.value, OpCode::constant)) return {};
  const Literal& literal = entry.value.operation().literals.front();
  if (!(std::abs(literal.value) < 0x1p30)) return {};
  const long n = std::lround(literal.value);
  return literal.is(n) ? std::optional<long>(n) : std::nullopt;
}

template <class Combine>
Entry combined(const Entry& a, const Entry& b, Combine combine) {
  const auto m = integer(a), n = integer(b);
  if (m && n) return {a.value.builder().constant(combine(*m, *n))};
  return {combine(a.value, b.value)};
}

Entry operator+(const Entry& a, const Entry& b) {
  return combined(a, b, [](auto x, auto y) { return x + y; });
}
Entry operator-(const Entry& a, const Entry& b) {
  return combined(a, b, [](auto x, auto y) { return x - y; });
}
Entry operator*(const Entry& a, const Entry& b) {
  return combined(a, b, [](auto x, auto y) { return x * y; });
}
Entry operator-(const Entry& a) {
  if (const auto n = integer(a)) return {a.value.builder().constant(-*n)};
  return {-a.value};
}
Entry rational_power(const Entry& a, int p, int q) { return {power(a.value, p, q)}; }
Entry real_function(RealFunction f, const Entry& a) { return {gordan::real_function(f, a.value)}; }

}  // namespace

StraightLineProgram scalar_expansion(const StraightLineProgram& program) {
  ProgramBuilder b;
  std::vector<Entry> inputs;
  for (const Input& input : program.inputs) {
    const Value x = b.input(input.name, input.shape, input.components, input.description);
    for (int k = 0; k < input.shape.size(); ++k) inputs.push_back({extract(x, k)});
  }
  const auto literal = [&b](const Literal& c) { return Entry{b.constant(c)}; };
  const std::vector<Entry> entries =
      interpret<Entry>(program, std::span<const Entry>(inputs), literal);
  auto next = entries.begin();
  for (const Output& output : program.outputs) {
    std::vector<Value> parts;
    for (int k = 0; k < output.shape.size(); ++k) parts.push_back((next++)->value);
    b.output(output, parts.empty() ? b.filled(output.shape, 0) : stack(parts, output.shape));
  }
  return b.finish(program.provenance);
}

}  // namespace gordan
