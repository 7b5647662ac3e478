// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/codegen/lower_coupling.hpp>

#include <gordan/core/error.hpp>
#include <gordan/core/text.hpp>
#include <gordan/program/operations.hpp>

#include <fmt/format.h>

#include <string>
#include <vector>

namespace gordan {

namespace {

Literal literal_of(const ExactValue& value) {
  if (!is_real(value))
    throw InputError(fmt::format("the coupling has the value {}, which is not real", to_string(value)), {},
                     "real coupling tensors");
  return {to_complex(value).real(), to_string(value)};
}

}  // namespace

StraightLineProgram lower_coupling(std::span<const CouplingTensor> tensors, int left, int right,
                                   Provenance provenance) {
  ProgramBuilder builder;
  const std::vector<Value> factors = {builder.input("left", {left, 1}), builder.input("right", {right, 1})};
  std::vector<PolynomialTerm> terms;
  std::vector<std::string> parts;
  int rows = 0;
  for (const CouplingTensor& tensor : tensors) {
    require(tensor.shape[0] == left && tensor.shape[1] == right, "coupling tensors fit the factors");
    for (const CouplingEntry& entry : tensor.entries)
      terms.push_back({rows + entry.k, literal_of(entry.value), {{entry.i, 1}, {left + entry.j, 1}}});
    parts.push_back(fmt::format("{} (copy {}, {})", tensor.irrep, tensor.copy, tensor.shape[2]));
    rows += tensor.shape[2];
  }
  const Value out = polynomials(stack(factors, {left + right, 1}), std::move(terms), {rows, 1});
  builder.output({.name = "out", .description = "one after the other: " + join(parts, ", "), .degree = 2}, out);
  return builder.finish(std::move(provenance));
}

}  // namespace gordan
