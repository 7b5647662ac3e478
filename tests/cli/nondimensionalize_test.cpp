// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_of.hpp"

#include <fstream>
#include <sstream>

using namespace gordan::test;

namespace {

std::string rietkerk() {
  std::ifstream file(std::string(GORDAN_SOURCE_DIR) + "/examples/rietkerk/system.toml");
  REQUIRE(file);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

const std::string logistic =
    "independent = [\"t\"]\ndependent = [\"n\"]\nparameters = [\"r\", \"K\"]\n"
    "equations = [\"n_t = r*n*(1 - n/K)\"]\n";

}  // namespace

TEST_CASE("units --of: Rietkerk's equations with their groups, as JSON") {
  const Folder folder;
  folder.write("rietkerk.toml", rietkerk());
  const Json json = json_of(folder, {"units", "--of", "rietkerk.toml"});
  CHECK(json["command"] == "units");
  CHECK(json["rank"] == 4);
  CHECK(json["proven"] == true);
  CHECK(json["products"].size() == 8);
  CHECK(json["products"][1]["text"] == "R/(alpha*k1)");
  CHECK(json["products"][1]["exponents"] == Json({{"R", 1}, {"alpha", -1}, {"k1", -1}}));
  CHECK(json["scales"].size() == 6);
  CHECK(json["scales"][1]["exponents"]["Du"] == "1/2");
  CHECK(json["scaling"]["symmetries"].size() == 4);
  CHECK(json["scaling"]["invariants"].size() == 14);
  CHECK(json["scaling"]["rewriting"]["W0"].size() == 14);
  CHECK(json["system"]["equations"][0]["dimension"] == "m^-2 s^-1 l");
  CHECK(json["reduced"][2]["factor"]["text"] == "alpha*k2");
}

TEST_CASE("units --of: text, Markdown and LaTeX") {
  const Folder folder;
  folder.write("logistic.toml", logistic);
  const Outcome text = run_tool(folder, {"units", "--of", "logistic.toml"});
  CHECK(text.exit_code == 0);
  for (const char* part : {"4 quantities - 2 scaling symmetries of the equations = 2 invariants", "n_t = -n*(n - 1)",
                           "0 groups = 2 parameters in the equations - rank 2", "(proven)"})
    CHECK_THAT(text.out, Catch::Contains(part));
  CHECK(run_tool(folder, {"units", "--of", "logistic.toml"}).out == text.out);
  const Outcome latex = run_tool(folder, {"units", "--of", "logistic.toml", "--format", "latex"});
  CHECK_THAT(latex.out, Catch::Contains("n &= K \\, \\hat{n}"));
  const Outcome markdown = run_tool(folder, {"units", "--of", "logistic.toml", "--format", "markdown"});
  CHECK_THAT(markdown.out, Catch::Contains("| `t` | `1/r` | `r*t` |"));
}

TEST_CASE("units --of: scales of the command line replace those of the file") {
  const Folder folder;
  folder.write("rietkerk.toml", rietkerk() + "[scales]\nu = \"k1\"\n");
  const Json json = json_of(folder, {"units", "--of", "rietkerk.toml", "--scales", "u = R/alpha, t = 1/delv"});
  CHECK(json["scales"][0]["text"] == "1/delv");
  CHECK(json["scales"][3]["text"] == "R/alpha");
  CHECK(json["scales"][3]["chosen"] == true);
  CHECK(json["scales"][4]["chosen"] == false);
  CHECK(json["proven"] == true);
}

TEST_CASE("units --of: what does not balance is shown with its place, both dimensions and a caret") {
  const Folder folder;
  folder.write("pool.toml",
               "[independent]\nt = \"d\"\n[dependent]\nw = \"l/m^2\"\n[parameters]\nrain = \"l/(m^2 d)\"\n"
               "loss = \"1/d\"\n[units]\nbase = [\"l\"]\n[equations]\nwater = \"d(w,t) = rain - loss*w^2\"\n");
  const Outcome outcome = run_tool(folder, {"units", "--of", "pool.toml"});
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.out.empty());
  CHECK_THAT(outcome.err, Catch::Contains("pool.toml:11:26: 'loss*w^2' is m^-4 s^-1 l^2, but 'rain' is m^-2 s^-1 l"));
  CHECK_THAT(outcome.err, Catch::Contains("expected terms of one dimension"));
  CHECK_THAT(outcome.err, Catch::Contains("^\n"));
}

TEST_CASE("units --of: other wrong input") {
  const Folder folder;
  folder.write("logistic.toml", logistic);
  folder.write("broken.toml", "dependent = [\"a\"]\nequations = [\"a = b\"]\n");
  const auto check = [&](const Words& words, const char* said) {
    const Outcome outcome = run_tool(folder, words);
    CAPTURE(outcome.err);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.out.empty());
    CHECK_THAT(outcome.err, Catch::Contains(said));
  };
  check({"units", "--of", "missing.toml"}, "missing.toml");
  check({"units", "--of", "broken.toml"}, "broken.toml:2:19: unknown variable 'b'");
  check({"units", "--of", "logistic.toml", "v:m/s"}, "unexpected argument 'v:m/s'");
  check({"units", "--of", "logistic.toml", "--rational"}, "exclude each other");
  check({"units", "v:m/s", "--scales", "v = 1"}, "--of");
  check({"units", "--of", "logistic.toml", "--scales", "q = r"}, "'q' is no variable of the system");
  check({"units", "--of", "logistic.toml", "--scales", "n = r + K"}, "no product of powers");
}
