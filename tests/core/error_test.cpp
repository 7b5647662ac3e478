// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/core/version.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace gordan;

TEST_CASE("a place prints what is known of it") {
  CHECK(to_string(Place{"problem.toml", 3, 9}) == "problem.toml:3:9");
  CHECK(to_string(Place{"problem.toml", 3, 0}) == "problem.toml:3");
  CHECK(to_string(Place{"-G", 0, 5}) == "-G, column 5");
  CHECK(to_string(Place{"-G"}) == "-G");
  CHECK(to_string(Place{"", 2, 4}) == "line 2:4");
  CHECK(to_string(Place{"", 0, 4}) == "column 4");
  CHECK(to_string(Place{}).empty());
}

TEST_CASE("an input error says where, what, what was expected and what was perhaps meant") {
  const InputError full("unknown representation 'prem'", {"problem.toml", 3, 9}, "a representation of S(4)",
                        "did you mean 'perm'?");
  CHECK(std::string(full.what()) ==
        "problem.toml:3:9: unknown representation 'prem'; expected a representation of S(4); did you mean 'perm'?");
  CHECK(full.message() == "unknown representation 'prem'");
  CHECK(full.place() == Place{"problem.toml", 3, 9});
  CHECK(full.expected() == "a representation of S(4)");
  CHECK(full.suggestion() == "did you mean 'perm'?");
  CHECK(std::string(InputError("no group").what()) == "no group");
  CHECK(std::string(InputError("no group", {"-G"}, {}, "try 'S(4)'").what()) == "-G: no group; try 'S(4)'");
}

TEST_CASE("the three kinds of failure are told apart by type") {
  CHECK_THROWS_AS(throw InputError("x"), Error);
  CHECK_THROWS_AS(throw LimitReached("x"), Error);
  CHECK_NOTHROW(require(true, "fine"));
  CHECK_THROWS_AS(require(false, "broken"), ContractViolation);
}

TEST_CASE("a broken contract names the place in the code, without the folders of the machine that built it") {
  try {
    require(false, "one is two");
    FAIL("require(false) returned");
  } catch (const ContractViolation& violation) {
    const std::string what = violation.what();
    CAPTURE(what);
    CHECK(what.starts_with("tests/core/error_test.cpp:"));
    CHECK(what.ends_with("contract broken: one is two"));
  }
}

TEST_CASE("the version has three parts") {
  const std::string text(version());
  CHECK(std::count(text.begin(), text.end(), '.') == 2);
  CHECK(text.find_first_not_of("0123456789.") == std::string::npos);
}
