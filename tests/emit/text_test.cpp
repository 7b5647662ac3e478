// SPDX-License-Identifier: Apache-2.0
#include <gordan/emit/detail/expressions.hpp>
#include <gordan/emit/detail/identifiers.hpp>
#include <gordan/emit/detail/text.hpp>
#include <gordan/emit/sha256.hpp>

#include <gordan/core/random.hpp>

#include <catch2/catch.hpp>

#include <bit>
#include <cmath>
#include <cstdlib>

using namespace gordan;
using namespace gordan::detail;

TEST_CASE("digests are those of the standard", "[emit]") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256(std::string(1000000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("numbers read back as the same double", "[emit]") {
  Random random(1);
  for (int k = 0; k < 2000; ++k) {
    const double x = std::bit_cast<double>(random.next());
    if (!std::isfinite(x)) continue;
    CHECK(std::strtod(number_text(x).c_str(), nullptr) == x);
  }
  CHECK(number_text(2) == "2.0");
  CHECK(number_text(-0.5) == "-0.5");
  CHECK(number_text(1e300) == "1e+300");
}

TEST_CASE("comments cannot be left", "[emit]") {
  CHECK(comment_line("a */ b /* c") == "a * / b / * c");
  CHECK(comment_line("*/*") == "* / *");
  CHECK(comment_line("ends in \\") == "ends in \\ .");
  CHECK(comment_line("ends in \\\n") == "ends in \\ .");
  CHECK(comment_line("tab\there\x01") == "tab here");
  CHECK(comment_line("tr(A·A) ⟨v,w⟩") == "tr(A·A) ⟨v,w⟩");
  CHECK(comment_line("bad \xff\xc3") == "bad ??");
  CHECK(comment_line("a\xe2\x80\xae" "b") == "a b");
  CHECK(comment_line("cut \xe2\x80") == "cut ??");
  CHECK(comment_lines("a\r\nb\n\nc\rd") == std::vector<std::string>{"a", "b", "", "c", "d"});
}

TEST_CASE("identifiers are valid everywhere and unique", "[emit]") {
  CHECK(identifier("v_x") == "v_x");
  CHECK(identifier("__a b--c__") == "a_b_c");
  CHECK(identifier("1st") == "x1st");
  CHECK(identifier("") == "value");
  CHECK(identifier("λ") == "value");
  CHECK(identifier("lambda") == "lambda_");
  CHECK(identifier("class") == "class_");
  UniqueNames names;
  CHECK(names("f") == "f");
  CHECK(names("f") == "f_2");
  CHECK(names("f 2") == "f_2_2");
  CHECK(names("in") == "in_");
  CHECK(names("in") == "in_2");
  StraightLineProgram program;
  program.provenance.name = "index";
  CHECK(layout(program).name == "index_");
}

TEST_CASE("long code is broken at spaces only", "[emit]") {
  const std::string code = "const T t1 = a * b + c * d + e * f";
  const std::string text = wrapped(code, 2, 16);
  CHECK(text == "  const T t1 = a\n      * b + c *\n      d + e * f\n");
  CHECK(wrapped("short", 2) == "  short\n");
  CHECK(wrapped(std::string(200, 'x'), 0) == std::string(200, 'x') + "\n");
}

TEST_CASE("index lists are arithmetic progressions", "[emit]") {
  const auto expand = [](const std::vector<Run>& pieces) {
    std::vector<int> indices;
    for (const Run& run : pieces)
      for (int k = 0; k < run.count; ++k) indices.push_back(run.start + k * run.step);
    return indices;
  };
  Random random(2);
  for (int round = 0; round < 200; ++round) {
    std::vector<int> indices;
    for (std::uint32_t k = random.below(12); k > 0; --k)
      indices.push_back(static_cast<int>(random.below(4)));
    CHECK(expand(runs(indices)) == indices);
  }
  CHECK(runs({3, 6, 9, 12}).size() == 1);
}
