// SPDX-License-Identifier: GPL-3.0-or-later
#include "refused.hpp"
#include "run_tool.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace gordan::test;
using Json = nlohmann::json;

namespace {

const char* spring =
    "group = \"O(3)\"\n[inputs]\nq1 = { type = \"vector\" }\nq2 = { type = \"vector\" }\nm = { type = \"scalar\" }\n"
    "[outputs]\nforce = { type = \"vector\" }\nstress = { type = \"sym(2)\" }\n";
const char* icosahedral = "group = \"I\"\n[inputs]\nv = { type = \"vector\" }\n[outputs]\nw = { type = \"vector\" }\n";

bool has_worst_below(const Json& checks, double limit) {
  for (const Json& check : checks)
    if (!check["passed"].get<bool>() || check["worst_ulps"].get<double>() > limit) return false;
  return !checks.empty();
}

}  // namespace

TEST_CASE("generate writes what its manifest and JSON say, and verify passes") {
  const Folder folder;
  folder.write("spring.toml", spring);
  const Outcome generated = run_tool(folder, {"generate", "spring.toml", "-o", "out", "--json"});
  CAPTURE(generated.err);
  REQUIRE(generated.exit_code == 0);
  const Json json = Json::parse(generated.out);
  REQUIRE(json["files"].size() >= 5);
  for (const Json& file : json["files"]) {
    CHECK_FALSE(folder.read("out/" + file["path"].get<std::string>()).empty());
    CHECK(file["sha256"].get<std::string>().size() == 64);
    CHECK(file["operations"].get<int>() > 0);
  }
  const Json manifest = Json::parse(folder.read("out/spring.json"));
  CHECK(manifest["problem"] == spring);
  const Outcome verified = run_tool(folder, {"verify", "out", "--json"});
  CAPTURE(verified.err, verified.out);
  REQUIRE(verified.exit_code == 0);
  CHECK(has_worst_below(Json::parse(verified.out)["checks"], 64));
}

TEST_CASE("generate lists what the code computes, as text and as LaTeX") {
  const Folder folder;
  folder.write(
      "p.toml",
      "group = \"O(3)\"\n[inputs]\nq = { type = \"vector\", units = \"m\" }\nt = { units = \"s\", positive = true }\n"
      "[outputs]\nv = { type = \"vector\", units = \"m/s\" }\n[features]\nnorms = true\n");
  const Outcome outcome = run_tool(folder, {"generate", "p.toml", "-o", "out", "--json"});
  CAPTURE(outcome.err);
  REQUIRE(outcome.exit_code == 0);
  const Json features = Json::parse(outcome.out)["features"];
  REQUIRE(features.size() == 1);
  CHECK(features[0]["recipe"] == "1/t*q");
  CHECK(features[0]["units"] == "m s^-1");
  CHECK(features[0]["components"] == 3);
  const Outcome latex = run_tool(folder, {"generate", "p.toml", "-o", "two", "--format", "latex"});
  CHECK_THAT(latex.out, Catch::Contains(features[0]["latex"].get<std::string>()) &&
                            Catch::Contains("\\mathrm{m}\\,\\mathrm{s}^{-1}"));
  CHECK_THAT(run_tool(folder, {"generate", "p.toml", "-o", "three"}).out, Catch::Contains("v  F1  m s^-1  1/t*q"));
}

TEST_CASE("generating twice gives the same bytes") {
  const Folder folder;
  folder.write("spring.toml", spring);
  REQUIRE(run_tool(folder, {"generate", "spring.toml", "-o", "one"}).exit_code == 0);
  REQUIRE(run_tool(folder, {"generate", "spring.toml", "-o", "two"}).exit_code == 0);
  for (const auto& entry : std::filesystem::directory_iterator(folder / "one")) {
    const std::string name = entry.path().filename().string();
    CAPTURE(name);
    CHECK(folder.read("one/" + name) == folder.read("two/" + name));
  }
}

TEST_CASE("verify of a finite group goes through its generators") {
  const Folder folder;
  folder.write("icosahedral.toml", icosahedral);
  const Outcome verified = run_tool(folder, {"verify", "icosahedral.toml", "--lang", "cpp", "--json"});
  CAPTURE(verified.err, verified.out);
  CHECK(verified.exit_code == 0);
  CHECK_THAT(verified.out, Catch::Contains("generators of the group"));
}

TEST_CASE("verify finds code that is wrong") {
  const Folder folder;
  folder.write("spring.toml", spring);
  REQUIRE(run_tool(folder, {"generate", "spring.toml", "-o", "out", "--lang", "cpp"}).exit_code == 0);
  std::string code = folder.read("out/spring.hpp");
  const std::size_t plus = code.rfind(" + ");
  REQUIRE(plus != std::string::npos);
  code[plus + 1] = '-';
  folder.write("out/spring.hpp", code);
  const Outcome verified = run_tool(folder, {"verify", "out"});
  CAPTURE(verified.out);
  CHECK(verified.exit_code == 1);
  CHECK_THAT(verified.out, Catch::Contains("FAILED"));
  CHECK_THAT(verified.out, Catch::Contains("was changed since it was generated"));
}

TEST_CASE("only the outputs asked for are generated") {
  const Folder folder;
  folder.write("spring.toml", spring);
  REQUIRE(run_tool(folder, {"generate", "spring.toml", "-o", "out", "--output", "force"}).exit_code == 0);
  const Json manifest = Json::parse(folder.read("out/spring.json"));
  REQUIRE(manifest["outputs"].size() == 2);
  CHECK(manifest["outputs"][1]["name"] == "force");
  CHECK(run_tool(folder, {"verify", "out", "--lang", "cpp"}).exit_code == 0);
}

TEST_CASE("equivariants that no units fit are left out with the reason, an output that none fits is refused") {
  const Folder folder;
  const std::string inputs =
      "group = \"SO(3)\"\n[inputs]\nq = { type = \"vector\", units = \"m\" }\n"
      "f = { type = \"vector\", units = \"kg\" }\n[outputs]\n";
  folder.write("some.toml", inputs + "w = { type = \"vector\", units = \"m\" }\n");
  const Outcome some = run_tool(folder, {"generate", "some.toml", "-o", "out", "--json"});
  CAPTURE(some.err);
  REQUIRE(some.exit_code == 0);
  const Json json = Json::parse(some.out);
  REQUIRE(json["warnings"].size() == 1);  // q x f lacks the units 1/kg, and the products of kg^2 and m^2 have none
  CHECK_THAT(json["warnings"][0].get<std::string>(), Catch::StartsWith("cross[q,f] has no prefactor"));
  folder.write("none.toml", inputs + "w = { type = \"vector\", units = \"s\" }\n");
  folder.write("low.toml", inputs + "w = { type = \"vector\", units = \"m^5\" }\n[features]\nmax_degree = 2\n");
  folder.write("type.toml",
               "group = \"O(3)\"\n[inputs]\nm = { units = \"kg\" }\n[outputs]\n"
               "w = { type = \"vector\", units = \"kg\" }\n");
  const std::size_t before = folder.count();
  check_refused(folder, {{"generate", "none.toml", "-o", "no"},
                         {"none.toml:6:1: no product of the inputs has the units s of 'w'", "no variable contains s"}});
  check_refused(folder, {{"verify", "none.toml"}, {"no product of the inputs has the units s of 'w'"}});
  check_refused(folder,
                {{"generate", "low.toml", "-o", "no"}, {"no feature of degree at most 2", "a larger max_degree"}});
  check_refused(folder, {{"generate", "type.toml", "-o", "no"}, {"no function of the inputs has the type of 'w'"}});
  CHECK(folder.count() == before);
}

TEST_CASE("matrices are found beside the problem, and maps of degree 0 and no outputs are generated") {
  const Folder folder;
  std::filesystem::create_directory(folder / "sub");
  folder.write("sub/group.json", R"({"generators": [[["0", "-1"], ["1", "0"]]]})");
  folder.write("sub/p.toml", "group = \"matrices:group.json\"\n[inputs]\nv = { type = \"vector\" }\n");
  const Outcome outcome = run_tool(folder, {"generate", "sub/p.toml", "-o", "deep/er/out", "--json"});
  CAPTURE(outcome.err);
  CHECK(outcome.exit_code == 0);
  CHECK(run_tool(folder, {"verify", "sub/p.toml", "--lang", "cpp"}).exit_code == 0);
  const Json manifest = Json::parse(folder.read("deep/er/out/p.json"));
  CHECK(manifest["problem_files"]["group.json"] == folder.read("sub/group.json"));
  std::filesystem::remove_all(folder / "sub");  // the folder is verified by what it holds
  CHECK(run_tool(folder, {"verify", "deep/er/out", "--lang", "cpp"}).exit_code == 0);
}

TEST_CASE("the symmetry of layers is tried for products of groups, and it is said where it is not") {
  const Folder folder;
  folder.write("atom.toml",
               "group = \"O(3) x S(4)\"\n[layers]\nl = { kind = \"linear\", source = \"vector*perm\", "
               "target = \"vector*perm\" }\n");
  folder.write("phase.toml",
               "group = \"T(1)\"\n[layers]\nl = { kind = \"linear\", source = \"weights(1)\", "
               "target = \"weights(1)\" }\n");
  const Outcome tried = run_tool(folder, {"verify", "atom.toml", "--lang", "cpp"});
  CHECK(tried.exit_code == 0);
  CHECK_THAT(tried.out, Catch::Contains("symmetry under 10 random group elements"));
  CHECK_THAT(tried.out, Catch::Contains("all 4 checks passed"));
  const Outcome untried = run_tool(folder, {"verify", "phase.toml", "--lang", "cpp"});
  CHECK(untried.exit_code == 0);
  CHECK_THAT(untried.out + untried.err, Catch::Contains("the symmetry was not tried"));
}

TEST_CASE("layers are generated and verified, with and without inputs") {
  const Folder folder;
  folder.write("net.toml",
               "group = \"S(4)\"\n[layers]\nmix = { kind = \"linear\", source = \"perm(2)\", target = \"perm(2)\" }\n"
               "pool = { kind = \"linear\", source = \"perm+scalar\", target = \"pairs\" }\n");
  const Outcome generated = run_tool(folder, {"generate", "net.toml", "-o", "out", "--lang", "cpp", "--json"});
  CAPTURE(generated.err);
  REQUIRE(generated.exit_code == 0);
  const Json json = Json::parse(generated.out);
  CHECK(json["certificates"].size() == 2);
  CHECK(json["source"]["dimension"] == 0);
  for (const char* name : {"net_mix.hpp", "net_mix.json", "net_pool.hpp", "net_pool_selftest.cpp"})
    CHECK_FALSE(folder.read(std::string("out/") + name).empty());
  for (const char* subject : {"out", "net.toml"}) {
    const Outcome verified = run_tool(folder, {"verify", subject, "--lang", "cpp", "--json"});
    CAPTURE(subject, verified.err, verified.out);
    REQUIRE(verified.exit_code == 0);
    const Json checks = Json::parse(verified.out)["checks"];
    CHECK(checks.size() == 8);
    CHECK(has_worst_below(checks, 64));
  }
  const Outcome one = run_tool(folder, {"generate", "net.toml", "-o", "one", "--lang", "numpy", "--output", "pool"});
  CHECK(one.exit_code == 0);
  CHECK(folder.read("one/net_mix.py").empty());
  CHECK_FALSE(folder.read("one/net_pool.py").empty());
}

TEST_CASE("a function and a layer of one problem stay together") {
  const Folder folder;
  folder.write("both.toml",
               "group = \"O(3)\"\n[inputs]\nv = { type = \"vector\" }\n[outputs]\nf = { type = \"vector\" }\n[layers]\n"
               "mix = { kind = \"linear\", source = \"tensor(2)\", target = \"tensor(2)\" }\n");
  REQUIRE(run_tool(folder, {"generate", "both.toml", "-o", "out", "--lang", "cpp"}).exit_code == 0);
  const Outcome verified = run_tool(folder, {"verify", "out", "--json"});
  CAPTURE(verified.err);
  REQUIRE(verified.exit_code == 0);
  CHECK(Json::parse(verified.out)["checks"].size() == 8);
  // A changed layer is found.
  std::string code = folder.read("out/both_mix.hpp");
  const std::size_t at = code.find("in.x[0] + in.x[4]");
  REQUIRE(at != std::string::npos);
  code[at + 8] = '-';
  folder.write("out/both_mix.hpp", code);
  const Outcome changed = run_tool(folder, {"verify", "out", "--json"});
  CHECK(changed.exit_code == 1);
}
