// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/random.hpp>
#include <gordan/problem/csv.hpp>

#include <catch2/catch.hpp>

#include <bit>
#include <cmath>
#include <limits>

using namespace gordan;
using Catch::Contains;

namespace {

CsvTable parse(const std::string& text) { return parse_csv(text, "data.csv"); }

std::string fault(const std::string& text) {
  try {
    static_cast<void>(parse(text));
  } catch (const InputError& error) {
    return error.what();
  }
  return "none";
}

using Values = std::vector<double>;

}  // namespace

TEST_CASE("a table has names, units, numbers and the lines of its rows") {
  const CsvTable table = parse("# from the laboratory\n\nq_x [km/h], q_y ,m\n1,2.5,-3e-2\n# pause\n\n +4,5,6\n");
  REQUIRE(table.columns.size() == 3);
  CHECK(table.separator == ',');
  CHECK(table.columns[0].name == "q_x");
  CHECK(table.columns[0].unit == "km/h");
  CHECK(table.columns[0].place == Place{"data.csv", 3, 1});
  CHECK(table.columns[1].name == "q_y");
  CHECK_FALSE(table.columns[1].unit);
  CHECK(table.columns[1].place == Place{"data.csv", 3, 12});
  CHECK(table.columns[0].values == Values{1, 4});
  CHECK(table.columns[2].values == Values{-0.03, 6});
  CHECK(table.lines == std::vector<int>{4, 7});
}

TEST_CASE("separators, byte order mark, CRLF and quotes") {
  CHECK(parse("a;b\r\n1;2\r\n").columns[1].values == Values{2});
  CHECK(parse("a\tb\n1\t2").columns[1].values == Values{2});
  CHECK(parse("\xEF\xBB\xBF"
              "a,b\n1,2")
            .columns[0]
            .name == "a");
  CHECK(parse("a\r\n1\r\n\r\n2\r\n").columns[0].values == Values{1, 2});
  CHECK(parse("one\n1\n").columns.size() == 1);
  const CsvTable quoted = parse("\"a, the \"\"first\"\"\",b\n\"1\", \"2\" \n\"two\nlines\",3\n4,5\n");
  CHECK(quoted.columns[0].name == "a, the \"first\"");
  CHECK(quoted.columns[1].values == Values{2, 3, 5});
  CHECK(quoted.lines == std::vector<int>{2, 3, 5});
  CHECK(quoted.columns[0].fault == "'two?lines' is no number");
  CHECK(quoted.columns[0].fault_place == Place{"data.csv", 3, 1});
  CHECK(quoted.columns[1].fault.empty());
}

TEST_CASE("missing and infinite values are kept for the reader to judge, an index has no name") {
  const CsvTable table = parse(",a,b\n0,,inf\n1,NA,-Infinity\n2,nan,1e999\n3,1e-999,-0\n");
  CHECK(table.columns[0].name.empty());
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(std::isnan(table.columns[1].values[i]));
    CHECK(std::isinf(table.columns[2].values[i]));
  }
  CHECK(table.columns[1].values[3] == 0);
  CHECK(std::signbit(table.columns[2].values[3]));
  CHECK(table.columns[1].fault.empty());
}

TEST_CASE("a field that is no number is a fault of its column only") {
  const CsvTable table = parse("a;b;name\n1;2,5;x\n2;0x10;y\n");
  CHECK(table.columns[0].fault.empty());
  CHECK(table.columns[1].fault == "'2,5' is no number (numbers have a decimal point)");
  CHECK(table.columns[1].fault_place == Place{"data.csv", 2, 3});
  CHECK(std::isnan(table.columns[1].values[1]));
  CHECK(table.columns[2].fault == "'x' is no number");
  for (const char* text : {"1 2", "--1", "+-1", "1e", "e5", ".", "1.2.3", "0x1p3", "1_000"}) {
    CAPTURE(text);
    CHECK_FALSE(parse(std::string("a,b\n1,") + text + "\n").columns[1].fault.empty());
  }
}

TEST_CASE("what is no table is refused with its place") {
  CHECK_THAT(fault(""), Contains("data.csv: the file is empty"));
  CHECK_THAT(fault("# only\n\n"), Contains("the file has no header"));
  CHECK_THAT(fault("1,2\n3,4\n"), Contains("data.csv:1:1") && Contains("the number 1 where names"));
  CHECK_THAT(fault("# a,b\n1,2\n"), Contains("data.csv:2:1") && Contains("numpy.savetxt"));
  CHECK_THAT(fault("a,b,a\n"), Contains("data.csv:1:5: there are two columns 'a'"));
  CHECK_THAT(fault("a,,b\n"), Contains("data.csv:1:3: a column has no name"));
  CHECK_THAT(fault("a,b\n1,2\n3\n"), Contains("data.csv:3:1: the row has 1 field, the header has 2"));
  CHECK_THAT(fault("a,b\n1,2,3,4\n"), Contains("data.csv:2:5: the row has 4 fields, the header has 2"));
  CHECK_THAT(fault("a,b\n1,\"2\n3,4\n"), Contains("data.csv:2:3: a quotation mark is not closed"));
  CHECK_THAT(fault("a,b\n\"1\"2,3\n"), Contains("data.csv:2:4: there is text behind"));
  CHECK_THAT(fault("a [m,b\n"), Contains("the unit of 'a [m' has no end"));
  CHECK_THAT(fault("[m],b\n"), Contains("has no name before it"));
  CHECK_THAT(fault("a [],b\n"), Contains("data.csv:1:1: the unit of 'a' is empty"));
  CHECK_THAT(fault(std::string("\x93NUM\0PY,\1\2", 9)), Contains("no UTF-8 text"));
  CHECK_THAT(fault("\xFF\xFE"
                   "a"),
             Contains("UTF-16"));
  CHECK_THAT(fault("\xC3\xA4,b\xFF\n1,2\n"), Contains("data.csv:1:3") && Contains("no UTF-8 text"));
}

TEST_CASE("what is written reads back as the same doubles and names") {
  Random random(11);
  std::vector<CsvColumn> columns(4);
  columns[0] = {"x", "m/s^2"};
  columns[1] = {"a, \"b\"", std::nullopt};
  columns[2] = {"c;d", "1"};
  columns[3] = {" #", std::nullopt};
  for (int i = 0; i < 2000; ++i) {
    for (CsvColumn& column : columns) {
      const auto value = std::bit_cast<double>(random.next());
      column.values.push_back(std::isnan(value) ? 0.1 : value);
    }
  }
  columns[0].values[0] = 5e-324;
  columns[0].values[1] = std::numeric_limits<double>::max();
  columns[0].values[2] = -std::numeric_limits<double>::infinity();
  const std::string text = to_csv(columns);
  const CsvTable back = parse(text);
  REQUIRE(back.columns.size() == 4);
  for (std::size_t k = 0; k < 4; ++k) {
    CHECK((back.columns[k].name == columns[k].name || (k == 3 && back.columns[k].name == "#")));
    CHECK(back.columns[k].unit == columns[k].unit);
    REQUIRE(back.columns[k].values.size() == 2000);
    for (std::size_t i = 0; i < 2000; ++i)
      CHECK(std::bit_cast<std::uint64_t>(back.columns[k].values[i]) ==
            std::bit_cast<std::uint64_t>(columns[k].values[i]));
  }
  CHECK(to_csv({{"a", std::nullopt, {}, {0.1, 1e300, 1.0 / 3}}}) == "a\n0.1\n1e+300\n0.3333333333333333\n");
}

TEST_CASE("reading stops when it is asked to") {
  std::string text = "a\n";
  for (int i = 0; i < 70000; ++i) text += "1\n";
  std::stop_source stop;
  stop.request_stop();
  Control control;
  control.stop = stop.get_token();
  CHECK_THROWS_AS(parse_csv(text, "data.csv", control), LimitReached);
}
