// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_support.hpp"

using namespace gordan;
using namespace gordan::test;
using Catch::Contains;

namespace {

const DataProblem& spring() {
  static const DataProblem problem(
      "group = \"O(3)\"\n[inputs]\nq = { type = \"vector\", units = \"m\" }\nT = { type = \"scalar\", units = \"K\" }\n"
      "x = { type = \"scalar\" }\n[outputs]\nF = { type = \"vector\", units = \"N\" }\n");
  return problem;
}

using Notes = std::vector<std::string>;

const char* plain = "q_x,q_y,q_z,T,x\n1,2,3,4,5\n";

}  // namespace

TEST_CASE("units of a CSV header are converted, each coordinate by itself") {
  const DataFolder folder;
  const DataTable same = spring().read(folder.write("d.csv", plain));
  CHECK(same.values == Doubles{1, 2, 3, 4, 5});
  CHECK(same.notes.empty());
  CHECK(same.columns[0].units == "m");
  CHECK(same.columns[4].units == "1");
  const DataTable table =
      spring().read(folder.write("d.csv", "q_x [km],q_y [km],q_z [mm],T [degC],x [%],F_x [kN]\n1.5,2,3,20,5,6\n"));
  CHECK(table.values == Doubles{1500, 2000, 0.003, 293.15, 0.05});
  CHECK(table.notes == Notes{"q_x, q_y: km -> m, times 1000", "q_z: mm -> m, times 0.001",
                             "T: degC -> K, times 1, plus 273.15", "x: % -> 1, times 0.01"});
  const DataTable whole = spring().read(
      folder.write("d.csv", "q_x [km],q_y [km],q_z [km],T [K],x,F_x [kN],F_y [kN],F_z [kN]\n1,2,3,4,5,6,7,8\n"), {},
      true);
  CHECK(whole.notes == Notes{"q: km -> m, times 1000", "F: kN -> N, times 1000"});
  CHECK(column(whole, "F_z") == Doubles{8000});
}

TEST_CASE("units of NPZ files: a text beside the array, or one table") {
  const DataFolder folder;
  const std::string python = python_with_numpy();
  if (python.empty()) return;
  REQUIRE(folder.run(python +
                     " -c \"import numpy as np; q = np.ones((2, 3)); T = np.ones(2); x = np.float32(0.5)\n"
                     "np.savez('a.npz', q=q, T=T, x=x, q__units='km')\n"
                     "np.savez('b.npz', q=q, T=T, x=x, units='{\\\"q\\\": \\\"cm\\\", \\\"T\\\": \\\"mK\\\"}')\n"
                     "np.savez('c.npz', q=q, T=T, x=x, units='q: km')\n"
                     "np.savez('d.npz', q=q, T=T, x=x, q__units=np.array(['km', 'm']))\n"
                     "np.savez('e.npz', q=q, T=T, x=x, q__units=b'km', T__units=np.array(['mK', 'mK']))\n"
                     "np.savez('f.npz', q=q, T=T, x=x, qq__units='km')\n"
                     "np.savez('g.npz', q=q, T=T, x=x, units='{\\\"qq\\\": \\\"km\\\"}')\n"
                     "np.savez('h.npz', q=q, T=T, x=x, q__units='')\""));
  CHECK(spring().read(folder / "a.npz").notes ==
        Notes{"q: km -> m, times 1000", "x: one row, which stands for all 2 samples"});
  const DataTable table = spring().read(folder / "b.npz");
  CHECK(table.values == Doubles{0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.001, 0.001, 0.5, 0.5});
  CHECK_THAT(spring().fault(folder / "c.npz"), Contains("c.npz (units): the units are no JSON object"));
  CHECK_THAT(spring().fault(folder / "f.npz"),
             Contains("the file has the unit 'km' of 'qq', but no such array") && Contains("did you mean 'q'?"));
  CHECK_THAT(spring().fault(folder / "g.npz"), Contains("the unit 'km' of 'qq'") && Contains("did you mean 'q'?"));
  CHECK_THAT(spring().fault(folder / "h.npz"), Contains("the unit of 'q' is empty"));
  CHECK_THAT(spring().fault(folder / "d.npz"), Contains("'q__units' has several units; expected one unit"));
  CHECK(column(spring().read(folder / "e.npz"), "T") == Doubles{0.001, 0.001});
}

TEST_CASE("units on the command line win") {
  const DataFolder folder;
  const std::string path = folder.write("d.csv", "q_x [cm],q_y [cm],q_z [cm],T,x\n1,2,3,4,5\n");
  CHECK(spring().read(path, {"q=km", "T = mK"}).values == Doubles{1000, 2000, 3000, 0.004, 5});
  CHECK(spring().read(path, {"q=km", "q_y=m"}).values == Doubles{1000, 2, 3000, 4, 5});
  CHECK_THAT(spring().fault(path, {"Q=km"}),
             Contains("--data-units: the problem has no 'Q'") && Contains("did you mean 'q'?"));
  CHECK_THAT(spring().fault(path, {"q"}), Contains("'q' says no unit; expected NAME=UNIT"));
  CHECK_THAT(spring().fault(path, {"q="}), Contains("says no unit"));
  CHECK_THAT(spring().fault(path, {"=m"}), Contains("says no unit"));
  CHECK_THAT(spring().fault(path, {"q=kmm"}), Contains("kmm"));
  CHECK_THAT(spring().fault(path, {"q=kg"}),
             Contains("the data have 'q_x' in 'kg', of the dimension kg; expected a unit of m: the problem has 'm'"));
}

TEST_CASE("another dimension than that of the problem is refused where it stands") {
  const DataFolder folder;
  CHECK_THAT(spring().fault(folder.write("d.csv", "q_x,q_y [s],q_z,T,x\n1,2,3,4,5\n")),
             Contains("d.csv:1:5: the data have 'q_y' in 's', of the dimension s; expected a unit of m"));
  CHECK_THAT(spring().fault(folder.write("d.csv", "q_x,q_y,q_z,T,x [m]\n1,2,3,4,5\n")), Contains("no units for it"));
  CHECK_THAT(spring().fault(folder.write("d.csv", "q_x,q_y [metr],q_z,T,x\n1,2,3,4,5\n")), Contains("d.csv:1:5"));
  CHECK_THAT(spring().fault(folder.write("d.csv", "q_x,q_y,q_z,T [degC m],x\n1,2,3,4,5\n")), Contains("d.csv:1:13"));
}

TEST_CASE("inputs of other than base units are brought to base units") {
  const DataProblem problem(
      "group = \"O(3)\"\n[inputs]\nq = { type = \"vector\", units = \"km\" }\ng = { type = \"vector\", units = "
      "\"cm/s^2\" }\n"
      "V = { type = \"scalar\", units = \"l\" }\n[units]\nbase = [\"l\"]\n");
  const DataFolder folder;
  const std::string names = "q_x,q_y,q_z,g_x,g_y,g_z,V\n";
  const DataTable table = problem.read(folder.write("d.csv", names + "1,2,3,0,0,981,7\n"));
  CHECK(table.values == Doubles{1000, 2000, 3000, 0, 0, 9.81, 7});
  CHECK(table.notes == Notes{"q: km -> m, times 1000", "g: cm/s^2 -> m s^-2, times 0.01"});
  CHECK(table.columns[3].units == "m s^-2");
  CHECK(table.columns[6].units == "l");
  CHECK(problem.read(folder.write("d.csv", names + "1,2,3,0,0,981,7\n"), {"V=ml"}).values[6] == 0.007);
  CHECK_THAT(problem.fault(folder.write("d.csv", names + "1,2,3,0,0,981,7\n"), {"V=m^3"}),
             Contains("of the dimension m^3; expected a unit of l"));
}

TEST_CASE("a table that is written reads back as it is, without a conversion") {
  const DataFolder folder;
  const DataTable table = spring().read(
      folder.write("d.csv", "q_x [ft],q_y [km],q_z [mm],T [degC],x [%]\n1.1,2,3,20,5\n0.3,-1e-300,7,1e5,0.1\n"));
  const DataTable back = spring().read(folder.write("e.csv", to_csv(table)));
  CHECK(back.values == table.values);
  CHECK(back.notes.empty());
  CHECK(to_csv(back) == to_csv(table));
}

TEST_CASE("a problem without units") {
  const DataProblem problem("group = \"O(3)\"\n[inputs]\nq = { type = \"vector\" }\n");
  const DataFolder folder;
  const std::string path = folder.write("d.csv", "q_x [km],q_y [km],q_z [km]\n1,2,3\n");
  const DataTable table = problem.read(path);
  CHECK(table.values == Doubles{1, 2, 3});
  CHECK(table.columns[0].units.empty());
  CHECK(table.notes == Notes{"q: its unit km in the data is not used, as the problem has no units"});
  CHECK_THAT(problem.fault(path, {"q=km"}), Contains("'q' has no units: the problem has none"));
}

TEST_CASE("a conversion beyond the range of doubles is refused") {
  const DataFolder folder;
  CHECK_THAT(spring().fault(folder.write("d.csv", "q_x [km],q_y,q_z,T,x\n1e307,2,3,4,5\n")),
             Contains("'q_x' is not finite in 1 of 1 row (0 NaN or missing, 1 infinite)"));
}
