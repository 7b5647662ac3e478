// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_of.hpp"
#include "refused.hpp"

#include <gordan/learn/integrators.hpp>
#include <gordan/problem/numeric_array.hpp>

#include <cmath>
#include <map>

using namespace gordan;
using namespace gordan::test;

namespace {

using Doubles = std::vector<double>;

const char* predators =
    "[inputs]\nx = { units = \"1\" }\ny = { units = \"1\" }\n[outputs]\ndx = { units = \"1\" }\n"
    "dy = { units = \"1\" }\n[features]\nmax_degree = 2\n[fit]\nrational = true\n[dynamics]\ntime_units = \"1\"\n";

/// x' = 1.1 x - 0.4 x y, y' = -0.4 y + 0.1 x y of two systems.
std::string predator_data() {
  const BatchField field = [](const Eigen::ArrayXXd& z, Eigen::ArrayXXd& dz) {
    dz.resize(z.rows(), 2);
    dz.col(0) = 1.1 * z.col(0) - 0.4 * z.col(0) * z.col(1);
    dz.col(1) = -0.4 * z.col(1) + 0.1 * z.col(0) * z.col(1);
  };
  Eigen::ArrayXXd start(2, 2);
  start << 8, 5, 12, 4;
  const Eigen::VectorXd times = Eigen::VectorXd::LinSpaced(33, 0, 8);
  const Rollout rollout = integrate(field, start, times, {1e-12, 1e-12});
  Doubles x, y;
  for (const Eigen::MatrixXd& states : rollout.states)
    for (Eigen::Index i = 0; i < 33; ++i) {
      x.push_back(states(i, 0));
      y.push_back(states(i, 1));
    }
  return to_npz({{"t", {33}, Doubles(times.begin(), times.end())}, {"x", {2, 33}, x}, {"y", {2, 33}, y}});
}

/// Feature and target of each term, with its rational coefficient.
std::map<std::pair<std::string, std::string>, std::string> law_of(const Json& json) {
  std::map<std::pair<std::string, std::string>, std::string> law;
  for (const Json& term : json["terms"]) law[{term.value("target", ""), term["feature"]}] = term["exact"];
  return law;
}

}  // namespace

TEST_CASE("several states have a law each", "[fit]") {
  const Folder folder;
  folder.write("p.toml", std::string(predators) + "state = [\"x\", \"y\"]\n");
  folder.write("swapped.toml", std::string(predators) + "state = { y = \"dx\", x = \"dy\" }\n");
  folder.write("d.npz", predator_data());
  const Json json = json_of(folder, {"fit", "p.toml", "d.npz", "-o", "law"});
  const auto law = law_of(json);
  CHECK(law == std::map<std::pair<std::string, std::string>, std::string>{
                   {{"dx", "x"}, "11/10"}, {{"dx", "x*y"}, "-2/5"}, {{"dy", "y"}, "-2/5"}, {{"dy", "x*y"}, "1/10"}});
  CHECK(json["model"]["law"] == "dx = 11/10*x - 2/5*x*y, dy = -2/5*y + 1/10*x*y");
  CHECK(json["model"]["target"] == "dx, dy");
  CHECK(json["warnings"].empty());
  CHECK_THAT(folder.read("law/p_law.hpp"), Catch::Contains("dx") && Catch::Contains("dy"));
  const Json rolled = json_of(folder, {"predict", "law/p_model.json", "d.npz"});
  CHECK(rolled["metrics"]["rollout error"] < 1e-6);
  // A table says which output is whose rate: here that named dx is the rate of y.
  const auto swapped = law_of(json_of(folder, {"fit", "swapped.toml", "d.npz"}));
  CHECK(swapped.at({"dx", "y"}) == "-2/5");
  CHECK(swapped.at({"dy", "x"}) == "11/10");
  CHECK_THAT(run_tool(folder, {"fit", "p.toml", "d.npz"}).out, Catch::Contains("dy  x*y"));
}

TEST_CASE("states are vectors with units, whose rates are named", "[fit]") {
  // x' = v, v' = -k x/m: exact oscillations of vectors.
  const Folder folder;
  folder.write("p.toml",
               "group = \"O(3)\"\n[inputs]\nm = { units = \"kg\", positive = true }\n"
               "x = { type = \"vector\", units = \"m\" }\nk = { units = \"N/m\", positive = true }\n"
               "v = { type = \"vector\", units = \"m/s\" }\n[outputs]\n"
               "pull = { type = \"vector\", units = \"m/s^2\" }\nspeed = { type = \"vector\", units = \"m/s\" }\n"
               "[features]\nmonomials = \"laurent\"\nmax_degree = 3\n[fit]\nrational = true\n"
               "[dynamics]\nstate = { x = \"speed\", v = \"pull\" }\ntime_units = \"s\"\n");
  Doubles t, m, k, x, v;
  for (int j = 0; j < 9; ++j) t.push_back(0.1 * j);
  for (int s = 0; s < 8; ++s) {
    m.push_back(1 + 0.3 * s);
    k.push_back(2 + 0.5 * ((s * 3) % 8));
    const double w = std::sqrt(k.back() / m.back());
    for (const double time : t)
      for (int c = 0; c < 3; ++c) {
        x.push_back(std::sin(w * time + s + c));
        v.push_back(w * std::cos(w * time + s + c));
      }
  }
  folder.write("d.npz",
               to_npz({{"t", {9}, t}, {"m", {8}, m}, {"k", {8}, k}, {"x", {8, 9, 3}, x}, {"v", {8, 9, 3}, v}}));
  const Json json = json_of(folder, {"fit", "p.toml", "d.npz", "-o", "law"});
  const auto law = law_of(json);
  CAPTURE(json.dump(1));
  REQUIRE(law.size() == 2);
  CHECK(law.at({"speed", "v"}) == "1");
  CHECK(law.at({"pull", "k/m*x"}) == "-1");
  CHECK(json_of(folder, {"predict", "law/p_model.json", "d.npz"})["metrics"]["rollout error"] < 1e-6);
}

TEST_CASE("data that allow no fit are told with their file", "[fit]") {
  const Folder folder;
  folder.write("p.toml", std::string(predators) + "state = [\"x\", \"y\"]\n");
  const NumericArray t{"t", {3}, Doubles{0, 1, 2}};
  folder.write("few.npz", to_npz({t, {"x", {3}, Doubles{1, 2, 4}}, {"y", {3}, Doubles{3, 4, 1}}}));
  check_refused(folder, {{"fit", "p.toml", "few.npz"}, {"few.npz: ", "for 12 parameters", "at least 6"}});
}

TEST_CASE("states without a rate each are refused at their place", "[fit]") {
  const Folder folder;
  folder.write("d.npz", predator_data());
  const auto refused = [&](const std::string& dynamics, std::vector<std::string> said) {
    folder.write("p.toml", predators + dynamics);
    said.insert(said.begin(), "p.toml:");
    check_refused(folder, {{"fit", "p.toml", "d.npz"}, said});
  };
  refused("state = [\"x\"]\n", {"the problem has several outputs", "target"});
  refused("state = [\"x\", \"y\", \"x\"]\n", {"3 states and 2 outputs", "an output for each"});
  refused("state = [\"x\", \"x\"]\n", {"named twice"});
  refused("state = [\"x\", \"z\"]\n", {"the problem has no input 'z'"});
  refused("state = []\n", {"'state' names no input"});
  refused("state = { x = \"dx\", y = \"dz\" }\n", {"the problem has no output 'dz'", "did you mean"});
  refused("state = { x = \"dx\", y = \"dx\" }\n", {"'dx' is the rate of two states"});
  refused("state = [\"x\", \"y\"]\npositions = [\"x\"]\n", {"neither or both"});
  folder.write("target.toml",
               "[inputs]\nx = { units = \"1\" }\ny = { units = \"1\" }\n[outputs]\ndx = { units = \"1\" }\n"
               "dy = { units = \"1\" }\n[features]\nmax_degree = 2\n[fit]\ntarget = \"dx\"\n"
               "[dynamics]\ntime_units = \"1\"\nstate = [\"x\", \"y\"]\n");
  check_refused(folder, {{"fit", "target.toml", "d.npz"}, {"target.toml:", "does not go with several states"}});
  folder.write("size.toml",
               "group = \"O(3)\"\n[inputs]\nx = { type = \"vector\" }\ny = { type = \"scalar\" }\n[outputs]\n"
               "dx = { type = \"scalar\" }\ndy = { type = \"scalar\" }\n[features]\nmax_degree = 2\n"
               "[dynamics]\nstate = [\"x\", \"y\"]\n");
  check_refused(folder, {{"fit", "size.toml", "d.npz"}, {"size.toml:", "'dx' has 1 coordinates, and 'x' 3"}});
  folder.write("units.toml",
               "[inputs]\nx = { units = \"m\" }\ny = { units = \"m/s\" }\n[outputs]\ndx = { units = \"m/s\" }\n"
               "dy = { units = \"m/s\" }\n[features]\nmax_degree = 1\n[dynamics]\nstate = [\"x\", \"y\"]\n");
  check_refused(folder, {{"fit", "units.toml", "d.npz"}, {"units.toml:", "'dy' has the units m s^-1", "m s^-2"}});
}
