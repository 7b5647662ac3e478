// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_support.hpp"

#include <gordan/core/random.hpp>

#include <cmath>

using namespace gordan;
using namespace gordan::test;
using Catch::Contains;

namespace {

const DataProblem& vector_problem() {
  static const DataProblem problem(
      "group = \"O(3)\"\n[inputs]\nq = { type = \"vector\", units = \"m\" }\nm = { type = \"scalar\", units = \"kg\" "
      "}\n"
      "[outputs]\nF = { type = \"vector\", units = \"N\" }\n");
  return problem;
}

const DataProblem& tensor_problem() {
  static const DataProblem problem(
      "group = \"O(3)\"\n[inputs]\nA = { type = \"sym(2)\" }\nW = { type = \"skew(2)\" }\nQ = { type = "
      "\"traceless(2)\" }\n"
      "a = { type = \"2 vector\" }\nB = { type = \"tensor(2)\" }\n");
  return problem;
}

Doubles counted(std::size_t n) {
  Doubles values;
  for (std::size_t k = 0; k < n; ++k) values.push_back(static_cast<double>(k));
  return values;
}

std::string npz(const DataFolder& folder, const std::vector<NumericArray>& arrays) {
  return folder.write("d.npz", to_npz(arrays));
}

}  // namespace

TEST_CASE("arrays by the names of inputs become columns") {
  const DataFolder folder;
  const DataTable table = vector_problem().read(npz(folder, {array("m", {2}, {5, 6}),
                                                             {"q", {2, 3}, std::vector<std::int64_t>{1, 2, 3, 4, 5, 6}},
                                                             array("t", {7}, counted(7))}));
  CHECK(table.rows == 2);
  REQUIRE(table.columns.size() == 4);
  CHECK(table.columns[1].name == "q_y");
  CHECK(table.columns[1].field == "q");
  CHECK(table.columns[1].units == "m");
  CHECK(table.values == Doubles{1, 4, 2, 5, 3, 6, 5, 6});
  CHECK(table.notes == std::vector<std::string>{"not used, as the problem has no such names: 't'"});
}

TEST_CASE("one array a coordinate, constants, outputs") {
  const DataFolder folder;
  const std::string path =
      npz(folder, {array("q_x", {2}, {1, 2}), array("q_y", {2, 1}, {3, 4}), array("q_z", {2}, {5, 6}),
                   array("m", {}, {9}), array("F", {2, 3}, counted(6))});
  const DataTable table = vector_problem().read(path);
  CHECK(table.values == Doubles{1, 2, 3, 4, 5, 6, 9, 9});
  CHECK(table.notes == std::vector<std::string>{"m: one row, which stands for all 2 samples"});
  const DataTable with_target = vector_problem().read(path, {}, true);
  CHECK(column(with_target, "F_y") == Doubles{1, 4});
  CHECK(with_target.columns[4].units == "N");
}

TEST_CASE("full tensors and copies of one type") {
  const DataFolder folder;
  const Doubles a = {1, 2, 3, 2, 5, 6, 3, 6, 9};
  const Doubles w = {0, 1, 2, -1, 0, 3, -2, -3, 0};
  const Doubles q = {1, 2, 3, 2, 4, 5, 3, 5, -5};
  const DataTable table =
      tensor_problem().read(npz(folder, {array("A", {1, 3, 3}, a), array("W", {1, 3, 3}, w), array("Q", {1, 3, 3}, q),
                                         array("a", {1, 2, 3}, counted(6)), array("B", {1, 3, 3}, counted(9))}));
  CHECK(table.values == Doubles{1, 2, 3, 5, 6, 9, 1, 2, 3, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5, 6, 7, 8});
  CHECK(table.columns[14].name == "a1_x");
  CHECK(table.columns[19].name == "a2_z");
  const DataTable flat = tensor_problem().read(
      npz(folder, {array("A", {1, 6}, counted(6)), array("W", {1, 3}, counted(3)), array("Q", {1, 5}, counted(5)),
                   array("a1", {1, 3}, counted(3)), array("a2", {1, 3}, counted(3)), array("B", {1, 9}, counted(9))}));
  CHECK(column(flat, "A_zz") == Doubles{5});
  CHECK(flat.notes.empty());
}

TEST_CASE("full tensors must have the symmetries of their type") {
  const DataFolder folder;
  const auto fault = [&](const std::string& name, const Doubles& values) {
    std::vector<NumericArray> arrays = {array("A", {1, 6}, counted(6)), array("W", {1, 3}, counted(3)),
                                        array("Q", {1, 5}, counted(5)), array("a", {1, 6}, counted(6)),
                                        array("B", {1, 9}, counted(9))};
    for (NumericArray& one : arrays)
      if (one.name == name) one = array(name, {1, 3, 3}, values);
    return tensor_problem().fault(npz(folder, arrays));
  };
  CHECK_THAT(fault("A", {1, 2, 3, 2.1, 5, 6, 3, 6, 9}),
             Contains("in row 1 of 'A' entries that sym(2) ties together differ by 0.011 of the largest"));
  CHECK_THAT(fault("W", {0, 1, 2, 1, 0, 3, -2, -3, 0}), Contains("'W'"));
  CHECK_THAT(fault("W", {1, 1, 2, -1, 0, 3, -2, -3, 0}), Contains("'W'"));
  CHECK_THAT(fault("Q", {1, 2, 3, 2, 4, 5, 3, 5, 5}), Contains("'Q'"));
  CHECK(fault("A", {1, 2, 3, 2 + 1e-9, 5, 6, 3, 6, 9}) == "none");
  CHECK(fault("A", {0, 0, 0, 0, 0, 0, 0, 0, 0}) == "none");
  CHECK_THAT(fault("A", {1, 2, 3, NAN, 5, 6, 3, 6, 9}), Contains("differ by inf"));
  CHECK_THAT(fault("A", {1, NAN, 3, NAN, 5, 6, 3, 6, 9}), Contains("'A_xy' is not finite"));
}

TEST_CASE("CSV has one column a coordinate") {
  const DataFolder folder;
  const std::string path = folder.write("d.csv", "label,m,q_x,q_y,q_z\na,1,2,3,4\nb,5,6,7,8\n");
  const DataTable table = vector_problem().read(path);
  CHECK(table.values == Doubles{2, 6, 3, 7, 4, 8, 1, 5});
  CHECK(table.notes == std::vector<std::string>{"not used, as the problem has no such names: 'label'"});
  CHECK_THAT(vector_problem().fault(folder.write("e.csv", "m,q_x,q_y,Q_z\n1,2,3,4\n")),
             Contains("e.csv: the data have no column 'q_z'") && Contains("did you mean 'Q_z'?"));
  CHECK_THAT(vector_problem().fault(folder.write("e.csv", "m,q\n1,2\n")),
             Contains("no column 'q_x'; expected 'q_x', 'q_y', 'q_z'"));
  CHECK_THAT(vector_problem().fault(folder.write("e.csv", "q_x,q_y,q_z,mass\n1,2,3,4\n")), Contains("'mass'"));
  CHECK_THAT(vector_problem().fault(folder.write("e.csv", "q_x,q_y,q_z,m\n1,2,3,heavy\n")),
             Contains("e.csv:2:7: in the column 'm' 'heavy' is no number; expected a number"));
  CHECK_THAT(vector_problem().fault(folder.write("e.csv", "q_x,q_y,q_z,m\n")), Contains("there are no samples"));
}

TEST_CASE("NPY has its columns in the order of the inputs") {
  const DataFolder folder;
  const auto written = [&](std::vector<std::size_t> shape) {
    NumericArray one = array("", shape, {});
    one.values = counted(size(one));
    return folder.write("d.npy", to_npy(one));
  };
  CHECK(vector_problem().read(written({2, 4})).values == Doubles{0, 4, 1, 5, 2, 6, 3, 7});
  CHECK(column(vector_problem().read(written({2, 7})), "m") == Doubles{3, 10});
  CHECK(column(vector_problem().read(written({2, 7}), {}, true), "F_z") == Doubles{6, 13});
  CHECK_THAT(vector_problem().fault(written({2, 5})),
             Contains("the shape (2, 5)") && Contains("(n, 4) with the columns q_x, q_y, q_z, m"));
  CHECK_THAT(vector_problem().fault(written({4, 9})), Contains("is it transposed?"));
  CHECK_THAT(vector_problem().fault(written({8})), Contains("the shape (8)"));
  CHECK_THAT(vector_problem().fault(written({0, 4})), Contains("there are no samples"));
}

TEST_CASE("values that are not finite are counted and named") {
  const DataFolder folder;
  const double infinity = INFINITY;
  const std::vector<NumericArray> arrays = {array("q", {4, 3}, {0, 1, 2, 0, NAN, 2, 0, infinity, 2, 0, NAN, 2}),
                                            array("m", {4}, counted(4))};
  CHECK_THAT(vector_problem().fault(npz(folder, arrays)),
             Contains("d.npz (q): 'q_y' is not finite in 3 of 4 rows (2 NaN or missing, 1 infinite), first in row 2") &&
                 Contains("expected finite numbers"));
  CHECK_THAT(vector_problem().fault(folder.write("d.csv", "q_x,q_y,q_z,m\n# one\n1,2,3,4\n1,2,3,\n1,inf,3,4\n")),
             Contains("d.csv:5: 'q_y' is not finite in 1 of 3 rows (0 NaN or missing, 1 infinite), first in row 3"));
  CHECK_THAT(vector_problem().fault(folder.write("d.csv", "q_x,q_y,q_z,m\n1,2,3,4\n1,2,3,\n")),
             Contains("d.csv:3: 'm' is not finite in 1 of 2 rows (1 NaN"));
}

TEST_CASE("wrong shapes and types are refused with what is expected") {
  const DataFolder folder;
  const auto fault = [&](NumericArray q, NumericArray m) {
    return vector_problem().fault(npz(folder, {std::move(q), std::move(m)}));
  };
  const NumericArray m = array("m", {2}, {1, 2});
  CHECK_THAT(fault(array("q", {3, 2}, counted(6)), m),
             Contains("the array 'q' has the shape (3, 2); expected (n, 3) for vector") && Contains("transposed"));
  CHECK_THAT(fault(array("q", {3}, counted(3)), m), Contains("one sample has the shape (1, 3)"));
  CHECK_THAT(fault(array("q", {2, 3, 1}, counted(6)), m), Contains("(2, 3, 1)"));
  CHECK_THAT(fault(array("q", {}, {1}), m), Contains("the shape ()"));
  CHECK_THAT(fault(array("q", {3, 3}, counted(9)), m), Contains("'m' has 2 rows, 'q' has 3"));
  CHECK_THAT(fault(array("q", {0, 3}, {}), array("m", {0}, {})), Contains("there are no samples"));
  CHECK_THAT(fault({"q", {2, 3}, std::vector<std::complex<double>>(6)}, m), Contains("complex"));
  CHECK_THAT(fault(array("Q", {2, 3}, counted(6)), m),
             Contains("the data have no array 'q'; expected 'q' of shape (n, 3), or 'q_x', 'q_y', 'q_z'") &&
                 Contains("did you mean 'Q'?"));
  CHECK_THAT(vector_problem().fault(npz(folder, {})), Contains("the file has no arrays"));
  CHECK_THAT(vector_problem().fault(npz(folder, {array("q_x", {2}, {1, 2}), array("q_z", {2}, {1, 2}), m})),
             Contains("the data have no array 'q_y'"));
  CHECK_THAT(vector_problem().fault(
                 npz(folder, {array("q_x", {2}, {1, 2}), array("q_y", {3}, counted(3)), array("q_z", {2}, {1, 2}), m})),
             Contains("'q_y' has 3 rows, 'q_x' has 2"));
}

TEST_CASE("what is no data file is refused") {
  const DataFolder folder;
  const DataProblem& p = vector_problem();
  CHECK_THAT(p.fault(folder / "none.npz"), Contains("there is no file"));
  CHECK_THAT(p.fault(folder.path()), Contains("is a folder"));
  CHECK_THAT(p.fault(folder.write("e.npz", "")), Contains("the file is empty"));
  CHECK_THAT(p.fault(folder.write("e.csv", "")), Contains("the file is empty"));
  CHECK_THAT(p.fault(folder.write("e.npz", "q_x,q_y\n1,2\n")), Contains("this is no NPZ file"));
  CHECK_THAT(p.fault(folder.write("e.dat", std::string("\x7F"
                                                       "ELF\0\1\2\3",
                                                       8))),
             Contains("no CSV file"));
  const std::string whole = to_npz({array("q", {2, 3}, counted(6)), array("m", {2}, counted(2))});
  for (const std::size_t length : {whole.size() - 1, whole.size() / 2, std::size_t{40}, std::size_t{4}})
    CHECK_THAT(p.fault(folder.write("e.npz", whole.substr(0, length))), Contains("e.npz"));
  std::string wrong = whole;
  wrong[wrong.find("NUMPY") + 130] ^= 1;
  CHECK_THAT(p.fault(folder.write("e.npz", wrong)), Contains("'q.npy' of the NPZ file is damaged"));
  const std::string npy = to_npy(array("", {2, 4}, counted(8)));
  CHECK_THAT(p.fault(folder.write("e.npy", npy.substr(0, npy.size() - 3))), Contains("cut off"));
  const std::string text = "q_x,q_y,q_z,m\n1,2,3,4\n";
  Control little;
  little.memory_limit_mb = 0;
  folder.write("big.csv", text + std::string(1U << 20U, '\n'));
  CHECK_THROWS_AS(read_data(folder / "big.csv", {}, p.fields().inputs, UnitSystem::standard(), {}, little),
                  LimitReached);
}

TEST_CASE("a file with changed bytes is read or refused, never more") {
  const DataFolder folder;
  Random random(29);
  const std::vector<std::pair<std::string, std::string>> files = {
      {"d.npz", to_npz({array("q", {2, 3}, counted(6)), array("m", {2}, counted(2))})},
      {"d.npy", to_npy(array("", {2, 4}, counted(8)))},
      {"d.csv", "# data\nq_x [km],\"q_y\",q_z,m [g]\n1,2.5,-3e-2,4\n\"5\",6,7,8\n"}};
  for (const auto& [name, bytes] : files) {
    for (int i = 0; i < 400; ++i) {
      std::string changed = bytes;
      for (std::uint32_t k = 0; k < 1 + random.below(3); ++k)
        changed[random.below(static_cast<std::uint32_t>(changed.size()))] = static_cast<char>(random.below(256));
      if (random.below(8) == 0) changed.resize(random.below(static_cast<std::uint32_t>(changed.size())) + 1);
      CAPTURE(name, i);
      CHECK_NOTHROW(vector_problem().fault(folder.write(name, changed)));
    }
  }
}
