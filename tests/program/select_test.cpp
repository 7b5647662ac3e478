// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/program/select.hpp>

#include <gordan/core/error.hpp>
#include <gordan/program/interpret.hpp>
#include <gordan/program/operations.hpp>

#include <catch2/catch.hpp>

#include "program/fraction.hpp"

using namespace gordan;
using test::Fraction;

TEST_CASE("some of the output entries, with their names and without terms of others", "[program]") {
  ProgramBuilder b;
  const Value x = b.input("x", {3, 1});
  b.output({.name = "squares", .components = {"a", "b", "c"}},
           polynomials(x, {{0, Literal::integer(2), {{0, 2}}},
                           {1, Literal::integer(3), {{1, 2}}},
                           {2, Literal::integer(5), {{0, 1}, {2, 2}}}}, {3, 1}));
  b.output({.name = "norm"}, dot(x, x));
  b.output({.name = "twice"}, b.constant(2) * x);
  const StraightLineProgram program = b.finish({.name = "some"});
  CHECK(entry_names(program) == std::vector<std::string>{"a", "b", "c", "norm", "twice[0]",
                                                         "twice[1]", "twice[2]"});
  const std::vector<int> entries{2, 3, 5, 0};
  const StraightLineProgram some = select_entries(program, entries);
  CHECK(some.provenance.name == "some");
  CHECK(entry_names(some) == std::vector<std::string>{"c", "norm", "twice[1]", "a"});
  std::size_t terms = 0;
  for (const Operation& op : some.operations) terms += op.terms.size();
  CHECK(terms == 2);
  const std::vector<Fraction> point{2, 3, 7};
  const auto values = interpret<Fraction>(
      some, std::span<const Fraction>(point),
      [](const Literal& c) { return Fraction(static_cast<std::int64_t>(c.value)); });
  CHECK(values == std::vector<Fraction>{490, 62, 6, 8});
  const std::vector<int> none, outside{7};
  CHECK(output_size(select_entries(program, none)) == 0);
  CHECK_THROWS_AS(select_entries(program, outside), ContractViolation);
}
