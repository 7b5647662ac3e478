// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/table_file.hpp>

#include <catch2/catch.hpp>

using namespace gordan;
using Catch::Contains;

namespace {

const Place here = {"t.json", 0, 0};

const std::vector<double>& reals(const NumericArray& array) { return std::get<std::vector<double>>(array.values); }

}  // namespace

TEST_CASE("tables are read from every kind of file") {
  const NumericArray array{"1x1x1", {1, 2}, std::vector<double>{3, 4}};
  const auto npz = parse_tables(to_npz({array}), here);
  REQUIRE(npz.size() == 1);
  CHECK(npz[0].name == "1x1x1");
  CHECK(parse_tables(to_npy(array), here)[0].name == "table");

  const auto named = parse_tables(R"({"a": [[1, 2.5], [0, -1]], "b": [7]})", here);
  REQUIRE(named.size() == 2);
  CHECK(named[0].name == "a");
  CHECK(named[0].shape == std::vector<std::size_t>{2, 2});
  CHECK(reals(named[0]) == std::vector<double>{1, 2.5, 0, -1});
  CHECK(parse_tables("[[[1]]]", here)[0].shape == std::vector<std::size_t>{1, 1, 1});

  const auto own = parse_tables(
      R"({"tensors": [{"irrep": "1o", "copy": 0, "shape": [1, 2, 2], "entries": [[0, 1, 0, "1/2", 0.5]]},
                      {"irrep": "0e", "copy": 1, "shape": [1, 1, 1], "entries": [[0, 0, 0, "i", [0, 1]]]}]})",
      here);
  REQUIRE(own.size() == 2);
  CHECK(own[0].name == "1o_0");
  CHECK(reals(own[0]) == std::vector<double>{0, 0, 0.5, 0});
  CHECK(std::get<std::vector<std::complex<double>>>(own[1].values)[0] == std::complex<double>(0, 1));
}

TEST_CASE("files that are no tables are refused") {
  for (const char* text : {"", "nonsense", "{\"a\": [1,", "7", "\"a\"", "{\"a\": 7}", "{\"a\": [[1, 2], [3]]}",
                           "[1, \"x\"]", "[[1], 2]", "{\"tensors\": 7}", "{\"tensors\": [{}]}",
                           "{\"tensors\": [{\"irrep\": \"a\", \"copy\": 0, \"shape\": [1], \"entries\": [[9, \"1\", 1]]}]}"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(parse_tables(text, here), InputError);
  }
  CHECK_THROWS_WITH(parse_tables("{\"a\": [[1, 2], [3]]}", here), Contains("t.json: the lists of the table 'a'"));
}
