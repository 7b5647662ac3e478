// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_of.hpp"

#include <set>

using namespace gordan::test;

namespace {

const Words rietkerk = {"units",          "R:l d^-1 m^-2", "alpha,delw,delv:d^-1",
                        "k2:g m^-2",      "W0:1",          "Du,Dw,Dv:d^-1 m^2",
                        "gm:l g^-1 d^-1", "k1:l m^-2",     "c:g l^-1",
                        "T,dt:d",         "L,dl:m"};
const Words drag = {"units", "F:N", "rho:kg/m^3", "U:m/s", "D:m", "mu:Pa s"};

Words with(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

std::multiset<std::string> texts(const Json& list) {
  std::multiset<std::string> result;
  for (const Json& product : list) result.insert(product["text"].get<std::string>());
  return result;
}

/// Exit code 2, and the message with a caret at the column.
void check_marked(const Folder& folder, const Words& words, const std::vector<std::string>& said,
                  std::size_t column = 0) {
  std::string line;
  for (const std::string& word : words) line += word + ' ';
  CAPTURE(line);
  const Outcome outcome = run_tool(folder, words);
  CAPTURE(outcome.err);
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.err.starts_with("gordan: error: "));
  for (const std::string& part : said) CHECK_THAT(outcome.err, Catch::Contains(part));
  if (column > 0) CHECK(outcome.err.ends_with('\n' + std::string(column + 1, ' ') + "^\n"));
}

}  // namespace

TEST_CASE("units: the pendulum") {
  const Folder folder;
  const Json json = json_of(folder, {"units", "T:s", "m:kg", "L:m", "g:m/s^2"});
  CHECK(json["command"] == "units");
  CHECK(json["rank"] == 3);
  REQUIRE(json["products"].size() == 1);
  CHECK(json["products"][0]["text"] == "T^2*g/L");
  CHECK(json["products"][0]["exponents"] == Json({{"T", 2}, {"g", 1}, {"L", -1}}));
  CHECK(json["unimodular"] == true);
  CHECK(json["optimal"] == true);
  CHECK(json["unused"] == Json({"m"}));
  CHECK(json["dimension_matrix"]["base"] == Json({"m", "kg", "s"}));
  CHECK(json["dimension_matrix"]["entries"] == Json({{0, 0, 1, 1}, {0, 1, 0, 0}, {1, 0, 0, -2}}));
}

TEST_CASE("units: drag, the Reynolds number by lattice membership") {
  const Folder folder;
  const Json json = json_of(folder, drag);
  CHECK(json["products"].size() == 2);
  CHECK(json["norm"] == 8);
  CHECK(json["lower_bound"] == 8);
  CHECK(json["optimal"] == true);
  bool found = false;
  for (const Json& product : json["products"]) found = found || product.value("known", Json())["symbol"] == "Re";
  for (const Json& known : json["known_numbers"]) found = found || known["symbol"] == "Re";
  CHECK(found);
}

TEST_CASE("units: Rietkerk's model, with the litre as a base unit and as 10^-3 m^3") {
  const Folder folder;
  const Json independent = json_of(folder, with(rietkerk, {"--base", "l"}));
  CHECK(independent["products"].size() == 12);
  CHECK(independent["norm"] == 28);
  CHECK(independent["optimal"] == true);
  const Json usual = json_of(folder, rietkerk);
  CHECK(usual["products"].size() == 13);
  CHECK(usual["norm"] == 29);
  CHECK_THAT(usual["notes"].dump(), Catch::Contains("a litre is 10^-3 m^3 here"));
  const Json deck = json_of(folder, with(rietkerk, {"--base", "l", "--repeating", "R,alpha,c,L"}));
  CHECK(deck["products"].size() == 12);
  CHECK(deck["norm"] == 33);
  CHECK(deck["unimodular"] == true);
  CHECK(deck["optimal"] == false);
  const Json ranking = json_of(folder, with(rietkerk, {"--base", "l", "--rank-repeating"}))["ranking"];
  CHECK(ranking["choices"] == 1820);
  CHECK(ranking["singular"] == 1532);
  CHECK(ranking["by_index"] == Json({{"1", 144}, {"2", 144}}));
  check_marked(folder, with(rietkerk, {"--base", "l", "--repeating", "alpha,delv,delw,L"}),
               {"--repeating", "alpha, delv, delw"});
}

TEST_CASE("units: prefactors of a target, and a proof where there is none") {
  const Folder folder;
  const Json period = json_of(folder, {"units", "m:kg", "L:m", "g:m/s^2", "--target", "T:s"});
  REQUIRE(period["prefactors"].size() == 1);
  CHECK(period["prefactors"][0]["text"] == "sqrt(L/g)");
  CHECK(period["prefactors"][0]["exponents"] == Json({{"L", "1/2"}, {"g", "-1/2"}}));
  CHECK(period["targets"][0]["root"] == 2);
  const Json blast = json_of(folder, {"units", "E:J", "t:s", "rho:kg/m^3", "--target", "R:m"});
  CHECK(blast["prefactors"][0]["text"] == "(E*t^2/rho)^(1/5)");
  const Json force = json_of(folder, {"units", "rho:kg/m^3", "U:m/s", "D:m", "mu:Pa s", "--target", "F:N"});
  CHECK(texts(force["prefactors"]) == std::multiset<std::string>{"D*U*mu", "mu^2/rho"});
  const Json none = json_of(folder, {"units", "L:m", "t:s", "--target", "q:C"});
  CHECK(none["prefactors"] == Json::array());
  CHECK_FALSE(none["certificate"]["reason"].get<std::string>().empty());
  CHECK(none["certificate"]["form"] == none["targets"][0]["certificate"]["form"]);
}

TEST_CASE("units: products of the user are checked") {
  const Folder folder;
  const Json good = json_of(folder, with(drag, {"--check-products", "rho*U*D/mu, F/(rho*U^2*D^2)"}));
  CHECK(good["dimensionless"] == true);
  CHECK(good["independent"] == true);
  CHECK(good["index"] == 1);
  const Json half = json_of(folder, with(drag, {"--check-products", "F*rho/mu^2, F/(rho*U^2*D^2)"}), 1);
  CHECK(half["dimensionless"] == true);
  CHECK(half["index"] == 2);
  const Json wrong = json_of(folder, with(drag, {"--check-products", "rho*U*D, F/(rho*U^2*D^2)"}), 1);
  CHECK(wrong["dimensionless"] == false);
  CHECK(wrong["check"]["products"][0]["dimension"] == "m^-1 kg s^-1");
  const Json twice = json_of(folder, with(drag, {"--check-products", "rho*U*D/mu,mu/(rho*U*D)"}), 1);
  CHECK(twice["independent"] == false);
  CHECK(twice["index"].is_null());
}

TEST_CASE("units: constants by name, Planck units, the constant that the black body lacks") {
  const Folder folder;
  const Json planck = json_of(folder, {"units", "--constants", "hbar,G,c", "--target", "l_P:m"});
  CHECK(planck["products"].empty());
  CHECK(planck["prefactors"][0]["text"] == "sqrt(G*hbar/c^3)");
  CHECK_THAT(planck["quantities"][0]["constant"].get<std::string>(), Catch::Contains("reduced Planck constant"));
  const Json missing = json_of(folder, {"units", "nu:Hz", "T:K", "--constants", "c,k_B", "--target", "B:W/(m^2 sr Hz)",
                                        "--missing-constant"})["missing_constants"];
  bool found = false;
  for (const Json& one : missing["classes"])
    for (const Json& member : one["members"]) found = found || member == "m^2 kg s^-1";
  CHECK(found);
}

TEST_CASE("units: bases, exponents and exclusions that are asked for") {
  const Folder folder;
  for (const char* lattice : {"hermite", "lll", "short"}) {
    const Json json = json_of(folder, with(drag, {"--lattice", lattice}));
    CHECK(json["lattice"] == lattice);
    CHECK(json["products"].size() == 2);
    CHECK(json["unimodular"] == true);
  }
  const Json without = json_of(folder, with(drag, {"--exclude", "mu"}));
  CHECK(without["products"].size() == 1);
  CHECK(without["products"][0]["exponents"].contains("mu") == false);
  const Json positive = json_of(folder, {"units", "a:m", "b:m^-2", "c:m^-3", "--positive-only"});
  CHECK(texts(positive["products"]) == std::multiset<std::string>{"a^2*b", "a^3*c"});
  const Json rational = json_of(folder, {"units", "K:MPa sqrt(mm)", "s:MPa", "a:mm", "--rational"});
  CHECK(rational["products"].size() == 1);
  CHECK_THAT(rational["products"][0]["exponents"].dump(), Catch::Contains("1/2"));
  CHECK(json_of(folder, {"units", "x:drop", "y:l", "--define", "drop = 1/20 ml; ecu = 3 m"})["rank"] == 1);
}

TEST_CASE("units: the answer does not depend on the order of the quantities") {
  const Folder folder;
  const Json first = json_of(folder, with(rietkerk, {"--base", "l"}));
  Words reversed(rietkerk.rbegin(), rietkerk.rend() - 1);
  reversed.insert(reversed.begin(), "units");
  const Json second = json_of(folder, with(reversed, {"--base", "l"}));
  CHECK(texts(first["products"]) == texts(second["products"]));
  CHECK(first["products"][0]["text"] == second["products"][0]["text"]);
}

TEST_CASE("units: problem files with units, bases and definitions") {
  const Folder folder;
  folder.write("rain.toml",
               "[inputs]\nR = { units = \"l m^-2 d^-1\" }\nt = { units = \"ecu\" }\nk = { units = \"l/m^2\" }\n"
               "[outputs]\nw = { units = \"l/m^2\" }\n[units]\nbase = [\"l\"]\necu = \"2 d\"\n");
  const Json json = json_of(folder, {"units", "rain.toml"});
  CHECK(json["rank"] == 2);
  CHECK(texts(json["products"]) == std::multiset<std::string>{"R*t/k"});
  CHECK(texts(json["prefactors"]) == std::multiset<std::string>{"k"});
  folder.write("wrong.toml", "[inputs]\nR = { units = \"l m^-2 d^-1\" }\nt = { units = \"kgm/s\" }\n");
  check_marked(folder, {"units", "wrong.toml"},
               {"wrong.toml:3:", "unknown unit 'kgm'", "did you mean 'kg m'?", "\n  t = { units = \"kgm/s\" }\n"}, 16);
}

TEST_CASE("units: text, LaTeX and Markdown") {
  const Folder folder;
  const Words words = with(drag, {"--target", "P:W", "--rank-repeating", "--check-products", "rho*U*D/mu"});
  const Outcome text = run_tool(folder, words);
  CHECK(text.exit_code == 1);  // one product does not generate all
  for (const char* part : {"quantity", "pi1", "pi2", "Certificate", "Target P", "Reynolds", "index"})
    CHECK_THAT(text.out, Catch::Contains(part));
  CHECK_THAT(run_tool(folder, with(words, {"--format", "latex"})).out, Catch::Contains("\\pi_{1} &= "));
  CHECK_THAT(run_tool(folder, with(words, {"--format", "markdown"})).out, Catch::Contains("| pi1 | `"));
  const Outcome ascii = run_tool(folder, {"units", "x:m s\u207b\u00b9", "y:km/h"});
  CHECK(ascii.exit_code == 0);
  for (const char c : ascii.out) REQUIRE(static_cast<unsigned char>(c) < 0x80U);
  CHECK(run_tool(folder, with(drag, {"-o", "drag.tex"})).exit_code == 0);
  CHECK_THAT(folder.read("drag.tex"), Catch::Contains("\\begin{tabular}"));
}

TEST_CASE("units: what is wrong is said at its place") {
  const Folder folder;
  check_marked(folder, {"units", "v:kgm/s"}, {"'v:kgm/s', column 3: unknown unit 'kgm'", "did you mean 'kg m'?"}, 3);
  check_marked(folder, {"units", "v:m//s"}, {"column 5", "expected a unit after '/'"}, 5);
  check_marked(folder, {"units", "T:K^-1/2"}, {"ambiguous exponent", "write K^(-1/2) or (K^-1)/2"}, 5);
  check_marked(folder, {"units", "T:degC", "x:m"}, {"offset unit", "use K"}, 3);
  check_marked(folder, {"units", "n:cells/ml"}, {"unknown unit 'cells'", "declare it under [units]", "--base"}, 3);
  check_marked(folder, {"units", "x:a.u."}, {"ambiguous"}, 3);
  check_marked(folder, {"units", "x:m^99999"}, {"too large"}, 5);
  check_marked(folder, {"units", "x:m", "--target", "F:foo"}, {"--target, column 3: unknown unit 'foo'"}, 3);
  check_marked(folder, {"units", "x:m", "x:s"}, {"the quantity 'x' is given twice"});
  check_marked(folder, {"units", "x:m", "--target", "x:m"}, {"the target 'x' is one of the quantities"});
  check_marked(folder, {"units", "2x:m"}, {"unexpected '2'", "NAME:UNIT"}, 1);
  check_marked(folder, {"units", "q,λ_1:m"}, {"column 3: a name has ASCII letters", "did you mean 'lambda_1'?"}, 3);
  check_marked(folder, {"units", "x:"}, {"'x' has no unit", "a number is 'x:1'"}, 3);
  check_refused(
      folder, {{"units", "L:m", "M:m", "--check-products", "ρ/L"}, {"there is no variable 'ρ'; expected one of L, M"}});
  check_marked(folder, {"units", "theta"}, {"'theta' has no unit", "'theta:1'"});
  check_marked(folder, {"units"}, {"there is no quantity"});
  check_marked(folder, {"units", "missing.toml"}, {"missing.toml"});
  check_marked(folder, with(drag, {"--repeating", "rho,V,D"}), {"--repeating", "'V'"});
  check_marked(folder, with(drag, {"--repeating", "rho,U"}), {"--repeating"});
  check_marked(folder, with(drag, {"--exclude", "nu"}), {"--exclude", "'nu'"});
  check_marked(folder, with(drag, {"--check-products", "rho*V"}), {"--check-products", "'V'"});
  check_marked(folder, with(drag, {"--constants", "k_b"}), {"--constants: unknown constant 'k_b'", "'k_B'"});
  check_marked(folder, {"units", "c:m/s", "--constants", "c"}, {"'c' is given twice"});
  check_marked(folder, with(drag, {"--lattice", "llll"}), {"--lattice", "did you mean 'lll'?"});
  check_marked(folder, with(drag, {"--missing-constant"}), {"needs one target"});
  check_marked(folder, with(drag, {"--base", "ml"}), {"--base: 'ml' is the millilitre"});
  check_marked(folder, with(drag, {"--define", "x"}), {"--define", "NAME = UNIT"});
  check_marked(folder, with(drag, {"--positive-only", "--rational"}), {"exclude each other"});
}
