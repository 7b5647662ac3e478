// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_of.hpp"
#include "refused.hpp"

#include <gordan/core/random.hpp>
#include <gordan/problem/csv.hpp>
#include <gordan/problem/npy_text.hpp>
#include <gordan/problem/npz_file.hpp>
#include <gordan/problem/numeric_array.hpp>

#include <fmt/format.h>

#include <cmath>
#include <complex>
#include <functional>

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
  const std::vector<NumericArray> arrays = parse_npz(folder.read("r.npz"), {});
  REQUIRE(arrays.size() == 3);
  // The same as CSV, a line a point.
  REQUIRE(run_tool(folder, {"predict", "law/p_model.json", "d.npz", "-o", "r.csv"}).exit_code == 0);
  const CsvTable table = parse_csv(folder.read("r.csv"), "r.csv");
  REQUIRE(table.columns.size() == 4);
  CHECK(folder.read("r.csv").starts_with("system,t [s],q [m],p [kg m/s]\n"));
  CHECK(table.columns[0].values[9] == 2);
  for (std::size_t k = 1; k < 4; ++k) CHECK(table.columns[k].values == std::get<Doubles>(arrays[k - 1].values));
  check_refused(folder, {{"predict", "law/p_model.json", "d.npz", "-o", "r.npy"},
                         {"the motion cannot be written to 'r.npy'", ".npz", ".csv"}});
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

TEST_CASE("faults of trajectories are named with file, array, system and point", "[fit]") {
  const Folder folder;
  folder.write("p.toml", oscillator);
  const double nan = std::nan("");
  enum Array { t, m, k, q, p };
  const auto damaged = [&](const std::string& name, const std::function<void(std::vector<NumericArray>&)>& damage) {
    std::vector<NumericArray> arrays = oscillations();
    damage(arrays);
    folder.write(name, to_npz(arrays));
  };
  const auto set = [](NumericArray& array, std::size_t at, double value) {
    std::get<Doubles>(array.values)[at] = value;
  };
  const auto resize = [](NumericArray& array, std::vector<std::size_t> shape) {
    array.shape = std::move(shape);
    std::get<Doubles>(array.values).resize(size(array), 1);
  };
  damaged("nan.npz", [&](auto& a) { set(a[q], 2 * 9 + 6, nan); });
  damaged("time.npz", [&](auto& a) { set(a[t], 3, nan); });
  damaged("back.npz", [&](auto& a) { set(a[t], 3, 0.2); });
  damaged("infinite.npz", [&](auto& a) { set(a[k], 4, INFINITY); });
  damaged("negative.npz", [&](auto& a) { set(a[m], 4, -2); });
  damaged("missing.npz", [&](auto& a) { a.erase(a.begin() + p); });
  damaged("untimed.npz", [&](auto& a) { a[t].name = "time"; });
  damaged("shape.npz", [&](auto& a) { resize(a[p], {12, 8}); });
  damaged("deep.npz", [&](auto& a) { resize(a[q], {12, 3, 3}); });
  damaged("times.npz", [&](auto& a) { resize(a[t], {8}); });
  damaged("constant.npz", [&](auto& a) { resize(a[k], {11}); });
  damaged("short.npz", [&](auto& a) { resize(a[q], {12, 1}); });
  damaged("none.npz", [&](auto& a) { resize(a[q], {0, 9}); });
  damaged("complex.npz", [&](auto& a) { a[q].values = std::vector<std::complex<double>>(108); });
  folder.write("d.csv", "t,q,p\n0,1,2\n");
  folder.write("text.npz", "t,q,p\n");
  const std::vector<Bad> bad = {
      {{"fit", "p.toml", "nan.npz"}, {"nan.npz: ", "'q' is nan in system 3, point 7", "finite"}},
      {{"fit", "p.toml", "time.npz"}, {"time.npz: ", "'t' is nan in point 4"}},
      {{"fit", "p.toml", "back.npz"}, {"back.npz: ", "'t' is 0.2 in point 4, after 0.2", "increasing"}},
      {{"fit", "p.toml", "infinite.npz"}, {"infinite.npz: ", "'k' is inf in system 5"}},
      {{"fit", "p.toml", "negative.npz"}, {"negative.npz: ", "'m' is -2 in system 5", "positive"}},
      {{"fit", "p.toml", "missing.npz"}, {"missing.npz: ", "there is no array 'p'", "there are t, m, k, q"}},
      {{"fit", "p.toml", "untimed.npz"}, {"untimed.npz: ", "there is no array 't'", "there are time, m"}},
      {{"fit", "p.toml", "shape.npz"}, {"'p' has the shape (12, 8)", "12 systems of 9 points, as 'q' has"}},
      {{"fit", "p.toml", "deep.npz"}, {"'q' has the shape (12, 3, 3)", "(systems, points)"}},
      {{"fit", "p.toml", "times.npz"}, {"'t' has the shape (8)", "(9,) or (12, 9)", "as 'q' has"}},
      {{"fit", "p.toml", "constant.npz"}, {"constant.npz: ", "'k' has the shape (11)", "(12,), or () for all"}},
      {{"fit", "p.toml", "short.npz"}, {"'q' has the shape (12, 1)", "at least 2 points"}},
      {{"fit", "p.toml", "none.npz"}, {"'q' has the shape (0, 9)", "one system or more"}},
      {{"fit", "p.toml", "complex.npz"}, {"complex.npz: ", "'q' holds complex numbers"}},
      {{"fit", "p.toml", "d.csv"}, {"d.csv: ", "trajectories are read from NPZ files"}},
      {{"fit", "p.toml", "text.npz"}, {"text.npz: ", "no NPZ file"}},
      {{"fit", "p.toml", "gone.npz"}, {"gone.npz"}},
  };
  for (const Bad& one : bad) check_refused(folder, one);
}

TEST_CASE("vectors of trajectories are told by their coordinates, constants by their systems", "[fit]") {
  const Folder folder;
  folder.write("p.toml",
               "group = \"O(3)\"\n[inputs]\nx = { type = \"vector\", units = \"m\" }\n"
               "w = { type = \"vector\", units = \"m/s\" }\n[outputs]\nrate = { type = \"vector\", units = "
               "\"m/s\" }\n[features]\nmax_degree = 1\n[dynamics]\nstate = \"x\"\ntime_units = \"s\"\n");
  Doubles x(2 * 5 * 3, 1.0);
  x[1 * 15 + 2 * 3 + 1] = std::nan("");
  const NumericArray t{"t", {5}, Doubles{0, 1, 2, 3, 4}};
  folder.write("nan.npz", to_npz({t, {"x", {2, 5, 3}, x}, {"w", {3}, Doubles{1, 0, 0}}}));
  folder.write("flat.npz", to_npz({t, {"x", {2, 15}, x}, {"w", {3}, Doubles{1, 0, 0}}}));
  folder.write("w.npz", to_npz({t, {"x", {2, 5, 3}, Doubles(30, 1.0)}, {"w", {3, 3}, Doubles(9, 1.0)}}));
  check_refused(folder, {{"fit", "p.toml", "nan.npz"}, {"nan.npz: 'x_y' is nan in system 2, point 3"}});
  check_refused(folder, {{"fit", "p.toml", "flat.npz"}, {"'x' has the shape (2, 15)", "(systems, points, 3)"}});
  check_refused(folder, {{"fit", "p.toml", "w.npz"}, {"'w' has the shape (3, 3)", "(2, 3), or (3,) for all"}});
}

TEST_CASE("units beside the arrays of trajectories are converted, and checked", "[fit]") {
  const Folder folder;
  folder.write("p.toml", oscillator);
  const auto with_units = [&](const std::string& name, const std::string& array, const std::string& units) {
    std::vector<NpzMember> members;
    for (const NumericArray& a : oscillations()) {
      folder.write(a.name + ".npy", to_npy(a));
      members.push_back({a.name, folder / (a.name + ".npy")});
    }
    folder.write("units.npy", to_npy_texts({units}));
    members.push_back({array, folder / "units.npy"});
    write_npz(folder / name, members, {});
  };
  with_units("km.npz", "q__units", "km");
  with_units("s.npz", "q__units", "s");
  with_units("typing.npz", "p__units", "kg m/sek");
  with_units("one.npz", "units", "{}");
  // p = m q' with q 1000 times as large: the law is that of a mass of a thousandth, H = 1000 p^2/(2 m) + k q^2/2000.
  const Json json = json_of(folder, {"fit", "p.toml", "km.npz", "-o", "law"});
  REQUIRE(json["terms"].size() == 2);
  for (const Json& term : json["terms"])
    CHECK(term["coefficient"].get<double>() == Approx(term["feature"] == "k*q^2" ? 0.0005 : 500));
  check_refused(folder, {{"fit", "p.toml", "s.npz"}, {"s.npz: 'q' is in 's', of the dimension s", "a unit of m"}});
  check_refused(folder, {{"fit", "p.toml", "typing.npz"}, {"typing.npz (p__units)", "sek"}});
  check_refused(folder, {{"fit", "p.toml", "one.npz"}, {"one.npz: the array 'units' is not read", "__units'"}});
  check_refused(folder, {{"predict", "law/p_model.json", "s.npz"}, {"s.npz: 'q' is in 's'"}});
}

TEST_CASE("without a degree a residual says that coefficients may be functions of dimensionless products", "[fit]") {
  const Folder folder;
  std::string no_degree = fall;
  no_degree.replace(no_degree.find("[features]\nmax_degree = 3\n"), 26, "");
  folder.write("p.toml", no_degree);
  folder.write("d.csv", fall_data(50));
  const Json json = json_of(folder, {"fit", "p.toml", "d.csv"});
  REQUIRE(json["warnings"].size() == 1);
  CHECK_THAT(json["warnings"][0].get<std::string>(), Catch::Contains("functions of 1 dimensionless product,"));
}
