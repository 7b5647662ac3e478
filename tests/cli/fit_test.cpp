// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_of.hpp"
#include "refused.hpp"

#include <gordan/core/random.hpp>
#include <gordan/problem/numeric_array.hpp>

#include <fmt/format.h>

#include <cmath>

using namespace gordan;
using namespace gordan::test;

namespace {

using Doubles = std::vector<double>;

const char* fall =
    "[inputs]\nt = { units = \"s\" }\ng = { units = \"m/s^2\" }\nv = { units = \"m/s\" }\n"
    "[outputs]\nx = { units = \"m\" }\n[features]\nmax_degree = 3\n[fit]\nrational = true\n";

double uniform(Random& random) { return 0.5 + static_cast<double>(random.below(1000)) / 500; }

/// x = v t + g t^2/2 at random points, v in km/h where that is asked for.
std::string fall_data(int samples, double noise = 0, bool km_per_h = false) {
  Random random(5);
  std::string text = km_per_h ? "t,g,v [km/h],x\n" : "t,g,v,x\n";
  for (int i = 0; i < samples; ++i) {
    const double t = uniform(random);
    const double g = uniform(random);
    const double v = uniform(random);
    const double x = v * t + g * t * t / 2;
    text += fmt::format("{},{},{},{}\n", t, g, km_per_h ? 3.6 * v : v, x * (1 + noise * (uniform(random) - 1.5)));
  }
  return text;
}

}  // namespace

TEST_CASE("a law with units is found, exactly, from data in other units", "[fit]") {
  const Folder folder;
  folder.write("p.toml", fall);
  folder.write("d.csv", fall_data(20, 0, true));
  const Json json = json_of(folder, {"fit", "p.toml", "d.csv", "-o", "law"});
  REQUIRE(json["terms"].size() == 2);
  for (const Json& term : json["terms"]) {
    if (term["feature"] == "t*v")
      CHECK(term["exact"] == "1");
    else
      CHECK((term["feature"] == "t^2*g" && term["exact"] == "1/2"));
  }
  CHECK(json["model"]["law"] == "x = t*v + 1/2*t^2*g");
  CHECK(json["metrics"]["rms residual"] < 1e-14);
  for (const char* name :
       {"p_model.json", "p_model.toml", "p_law.tex", "p_residuals.svg", "p_coefficients.svg", "p_law.hpp", "p_law.py"})
    CHECK_FALSE(folder.read(std::string("law/") + name).empty());
  // The other way: the model predicts data that it has not seen, and says how well.
  folder.write("e.csv", fall_data(7));
  const Json predicted = json_of(folder, {"predict", "law/p_model.json", "e.csv", "-o", "x.csv"});
  CHECK(predicted["rows"] == 7);
  CHECK(predicted["metrics"]["largest residual"] < 1e-14);
  CHECK(folder.read("x.csv").find('\n') != std::string::npos);
}

TEST_CASE("with noise the law stays, its coefficients have errors; with a term missing the residual says so", "[fit]") {
  const Folder folder;
  folder.write("p.toml", fall);
  folder.write("noisy.csv", fall_data(200, 0.01));
  const Json noisy = json_of(folder, {"fit", "p.toml", "noisy.csv"});
  REQUIRE(noisy["terms"].size() == 2);
  for (const Json& term : noisy["terms"]) {
    const double truth = term["feature"] == "t*v" ? 1.0 : 0.5;
    CHECK(std::abs(term["coefficient"].get<double>() - truth) < 5 * term["standard_error"].get<double>());
  }
  std::string without = fall;
  without.replace(without.find("max_degree = 3"), 14, "max_degree = 2");  // t^2 g has degree 3
  folder.write("short.toml", without);
  folder.write("d.csv", fall_data(200));
  const Json missing = json_of(folder, {"fit", "short.toml", "d.csv"});
  CHECK(missing["metrics"]["rms residual"] > 0.1);
}

TEST_CASE("a formula in the products is fitted by its parameters", "[fit]") {
  // The period of a pendulum in sqrt(L/g), with a constant inside a cosine.
  const Folder folder;
  folder.write("p.toml",
               "[inputs]\nL = { units = \"m\", positive = true }\ng = { units = \"m/s^2\", positive = true }\n"
               "t = { units = \"s\", positive = true }\n[outputs]\nx = { units = \"m\" }\n"
               "[fit]\nmodel = \"a*cos(w*sqrt(pi1))\"\nstart = { a = 1, w = 1.1 }\n");
  std::string data = "L,g,t,x\n";
  Random random(3);
  for (int i = 0; i < 40; ++i) {
    const double length = uniform(random);
    const double g = uniform(random);
    const double t = uniform(random);
    data += fmt::format("{},{},{},{}\n", length, g, t, length * 0.25 * std::cos(1.5 * std::sqrt(g / length) * t));
  }
  folder.write("d.csv", data);
  const Outcome outcome = run_tool(folder, {"fit", "p.toml", "d.csv", "--json"});
  CAPTURE(outcome.out, outcome.err);
  REQUIRE(outcome.exit_code == 0);
  const Json json = Json::parse(outcome.out);
  REQUIRE(json["terms"].size() == 2);
  CHECK(json["terms"][0]["feature"] == "a");
  CHECK(json["metrics"]["rms residual"] < 1e-9);
}

namespace {

const char* oscillator =
    "[inputs]\nm = { units = \"kg\", positive = true }\nk = { units = \"N/m\", positive = true }\n"
    "q = { units = \"m\" }\np = { units = \"kg m/s\" }\n[outputs]\nH = { units = \"J\" }\n"
    "[features]\nmonomials = \"laurent\"\nmax_degree = 3\n[fit]\nrational = true\n"
    "[dynamics]\npositions = [\"q\"]\nmomenta = [\"p\"]\ntime_units = \"s\"\n";

/// The harmonic oscillator q' = p/m, p' = -k q: exact states of 12 systems at 9 times, or with noise.
std::vector<NumericArray> oscillations(double noise = 0) {
  Random random(11);
  Doubles t, m, k, q, p;
  for (int j = 0; j < 9; ++j) t.push_back(0.1 * j);
  for (int s = 0; s < 12; ++s) {
    m.push_back(uniform(random));
    k.push_back(uniform(random));
    const double w = std::sqrt(k.back() / m.back());
    const double phase = 6 * uniform(random);
    for (const double time : t) {
      q.push_back(std::sin(w * time + phase) + noise * (uniform(random) - 1.5));
      p.push_back(m.back() * w * std::cos(w * time + phase) + noise * (uniform(random) - 1.5));
    }
  }
  return {{"t", {9}, t}, {"m", {12}, m}, {"k", {12}, k}, {"q", {12, 9}, q}, {"p", {12, 9}, p}};
}

}  // namespace

TEST_CASE("a Hamiltonian is found from trajectories, and rolled out", "[fit]") {
  const Folder folder;
  folder.write("p.toml", oscillator);
  folder.write("d.npz", to_npz(oscillations()));
  const Json json = json_of(folder, {"fit", "p.toml", "d.npz", "-o", "law"});
  REQUIRE(json["terms"].size() == 2);
  for (const Json& term : json["terms"]) {
    CHECK(term["exact"] == "1/2");
    CHECK(std::abs(term["coefficient"].get<double>() - 0.5) < 10 * term["standard_error"].get<double>());
  }
  CHECK(json["warnings"].empty());
  const Json rolled = json_of(folder, {"predict", "law/p_model.json", "d.npz", "-o", "r.npz"});
  CHECK(rolled["metrics"]["rollout error"] < 1e-6);
  CHECK(parse_npz(folder.read("r.npz"), {}).size() == 3);
}

TEST_CASE("a residual far above the error of the integration is warned of, with figures", "[fit]") {
  const Folder folder;
  folder.write("p.toml", oscillator);
  folder.write("d.npz", to_npz(oscillations(0.01)));
  const Json json = json_of(folder, {"fit", "p.toml", "d.npz"});
  REQUIRE(json["warnings"].size() == 1);
  CHECK_THAT(json["warnings"][0].get<std::string>(),
             Catch::Contains("of the spread of the data") && Catch::Contains("noise") && Catch::Contains("library"));
  CHECK(json["metrics"]["residual by spread"] > 1e-3);
  CHECK(json["metrics"]["residual by spread"] < 0.03);
  CHECK_THAT(run_tool(folder, {"fit", "p.toml", "d.npz"}).out, Catch::Contains("Warning       the residual is"));
}

TEST_CASE("faults of data and of the table [fit] are named with figures", "[fit]") {
  const Folder folder;
  folder.write("p.toml", fall);
  folder.write("nan.csv", "t,g,v,x\n1,2,3,nan\n1,2,3,4\n");
  folder.write("short.csv", "t,g,x\n1,2,3\n");
  folder.write("unit.csv", "t [m],g,v,x\n1,2,3,4\n");
  folder.write("one.csv", "t,g,v,x\n1,2,3,4\n");
  folder.write("empty.csv", "");
  folder.write("ls.toml", std::string(fall) + "method = \"least-squares\"\n");
  folder.write("method.toml", std::string(fall) + "method = \"best-subst\"\n");
  folder.write("unreachable.toml",
               "[inputs]\nt = { units = \"s\" }\n[outputs]\nx = { units = \"kg\" }\n[features]\nmax_degree = 3\n");
  folder.write("t.csv", "t,x\n1,2\n");
  folder.write("d.csv", fall_data(20));
  const std::vector<Bad> bad = {
      {{"fit", "p.toml", "nan.csv"}, {"nan", "1"}},
      {{"fit", "p.toml", "short.csv"}, {"'v'"}},
      {{"fit", "p.toml", "unit.csv"}, {"m", "s"}},
      {{"fit", "ls.toml", "one.csv"}, {"sample"}},
      {{"fit", "p.toml", "empty.csv"}, {"empty.csv"}},
      {{"fit", "method.toml", "d.csv"}, {"unknown method 'best-subst'", "did you mean 'best-subset'?"}},
      {{"fit", "unreachable.toml", "t.csv"}, {"no product of the inputs has the units"}},
      {{"predict", "d.csv", "d.csv"}, {"no fitted model"}},
  };
  for (const Bad& one : bad) check_refused(folder, one);
}
