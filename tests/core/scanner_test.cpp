// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/scanner.hpp>

#include <catch2/catch.hpp>

#include <memory>
#include <string>
#include <vector>

using namespace gordan;

namespace {

/// The error that reading the text with the reader ends in.
template <class Reader>
InputError error_of(std::string_view text, Place start, Reader reader) {
  Scanner scanner(text, std::move(start));
  try {
    reader(scanner);
  } catch (const InputError& error) {
    return error;
  }
  FAIL("no error in \"" << text << '"');
  return InputError("");
}

}  // namespace

TEST_CASE("the pieces of a text are taken in order") {
  Scanner scanner("2 sqrt_5(x12) + 007", {"-V"});
  CHECK(scanner.digits() == "2");
  CHECK_FALSE(scanner.accept('s'));
  scanner.skip_space();
  CHECK(scanner.identifier() == "sqrt_5");
  CHECK(scanner.peek() == '(');
  scanner.expect('(', "after the name");
  CHECK(scanner.identifier() == "x12");
  CHECK(scanner.take() == ')');
  CHECK(scanner.digits().empty());
  CHECK(scanner.identifier().empty());
  scanner.skip_space();
  CHECK(scanner.accept('+'));
  scanner.skip_space();
  CHECK(scanner.offset() == 16);
  CHECK(scanner.digits() == "007");
  CHECK(scanner.at_end());
  CHECK(scanner.peek() == '\0');
  CHECK_FALSE(scanner.accept('\0'));
}

TEST_CASE("a word is taken whole, an operator as it is") {
  Scanner scanner("sinh**2x", {});
  CHECK_FALSE(scanner.accept("sin"));
  CHECK_FALSE(scanner.accept(""));
  CHECK(scanner.accept("sinh"));
  CHECK(scanner.accept("**"));
  CHECK_FALSE(scanner.accept("2"));
  CHECK(scanner.accept("2x"));
  CHECK_FALSE(scanner.accept("longer than the rest"));
}

TEST_CASE("places count lines and characters from the start given") {
  Scanner scanner(
      "a\xC2\xB7"
      "b\n c",
      {"problem.toml", 3, 9});
  CHECK(scanner.place() == Place{"problem.toml", 3, 9});
  scanner.take();
  CHECK(scanner.place() == Place{"problem.toml", 3, 10});
  CHECK(scanner.next() == "'\xC2\xB7'");
  CHECK(scanner.accept("\xC2\xB7"));  // two bytes, one character
  CHECK(scanner.place() == Place{"problem.toml", 3, 11});
  CHECK(scanner.accept('b'));
  scanner.skip_space();
  CHECK(scanner.place() == Place{"problem.toml", 4, 2});
  CHECK(scanner.accept('c'));
  CHECK(scanner.next() == "the end");
}

TEST_CASE("an unknown line becomes known with the second line; an unknown column is the first") {
  Scanner scanner("ab\nc", {"-G"});
  CHECK(scanner.place() == Place{"-G", 0, 1});
  while (scanner.peek() != 'c') scanner.take();
  CHECK(scanner.place() == Place{"-G", 2, 1});
}

TEST_CASE("errors carry the place and the expectation") {
  const InputError wrong = error_of("(1", {"-G"}, [](Scanner& s) {
    s.take();
    s.digits();
    s.expect(')', "after the permutation");
  });
  CHECK(std::string(wrong.what()) == "-G, column 3: unexpected the end; expected ')' after the permutation");
  const InputError early = error_of("", {"-G"}, [](Scanner& s) { s.take(); });
  CHECK(early.message() == "the text ends too early");
  const InputError own = error_of("xy", {"a.json", 2, 7}, [](Scanner& s) {
    s.take();
    s.fail("unknown variable 'y'", "a variable", "did you mean 'x'?");
  });
  CHECK(std::string(own.what()) == "a.json:2:8: unknown variable 'y'; expected a variable; did you mean 'x'?");
}

TEST_CASE("nesting is limited, and levels that are left count no more") {
  Scanner scanner("", {});
  for (int i = 0; i < 2 * Scanner::max_depth; ++i) {
    const Scanner::Depth depth = scanner.descend();
  }
  struct Nest {
    int levels = 0;
    void operator()(Scanner& s) {
      const Scanner::Depth depth = s.descend();
      if (++levels <= 2 * Scanner::max_depth) (*this)(s);
    }
  } nest;
  CHECK_THROWS_AS(nest(scanner), InputError);
  CHECK(nest.levels == Scanner::max_depth);
  nest.levels = 0;
  CHECK_THROWS_WITH(nest(scanner), "column 1: nested too deeply; expected at most 200 levels");
  CHECK(nest.levels == Scanner::max_depth);
}
