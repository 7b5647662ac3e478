// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_tool.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace gordan::test;
using Json = nlohmann::json;

namespace {

const std::vector<std::string> command_names = {
    "series",    "invariants", "equivariants", "average", "generate", "verify", "groups",  "reps",    "linear",
    "decompose", "cg",         "relations",    "rewrite", "units",    "fit",    "predict", "discover"};

std::string source_file(const std::string& name) {
  std::ifstream file(std::string(GORDAN_SOURCE_DIR) + '/' + name, std::ios::binary);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// The long options that a help text offers.
std::vector<std::string> options_in(const std::string& help) {
  std::vector<std::string> options;
  for (std::size_t at = help.find("--"); at != std::string::npos; at = help.find("--", at + 2)) {
    const std::size_t end = help.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at);
    options.push_back(help.substr(at, end - at));
  }
  return options;
}

}  // namespace

TEST_CASE("every command has a help with an example, in the completion and the man page") {
  const Folder folder;
  const std::string completion = source_file("tools/gordan/completions/gordan.bash");
  const std::string manual = source_file("docs/man/gordan.1");
  const Outcome all = run_tool(folder, {"--help"});
  CHECK(all.exit_code == 0);
  for (const std::string& name : command_names) {
    CAPTURE(name);
    CHECK_THAT(all.out, Catch::Contains("\n  " + name + " "));
    CHECK_THAT(completion, Catch::Contains(name));
    CHECK_THAT(manual, Catch::Contains(".B gordan " + name));
    const Outcome help = run_tool(folder, {name, "--help"});
    CHECK(help.exit_code == 0);
    CHECK(help.err.empty());
    CHECK_THAT(help.out, Catch::Contains("\nExample:\n  gordan " + name));
    for (const std::string& option : options_in(help.out)) {
      CAPTURE(option);
      CHECK_THAT(completion, Catch::Contains(option));
      std::string escaped;
      for (const char c : option) escaped += c == '-' ? std::string("\\-") : std::string(1, c);
      CHECK_THAT(manual, Catch::Contains(escaped));
    }
  }
}

TEST_CASE("version, help and no command") {
  const Folder folder;
  CHECK_THAT(run_tool(folder, {"--version"}).out, Catch::StartsWith("gordan 0."));
  const Outcome nothing = run_tool(folder, {});
  CHECK(nothing.exit_code == 2);
  CHECK(nothing.out.empty());
  CHECK_THAT(nothing.err, Catch::Contains("Usage: gordan COMMAND"));
  CHECK(run_tool(folder, {"invariants", "-h"}).exit_code == 0);
}

TEST_CASE("a value that begins with a dash is a value; long names and options before the command work") {
  const Folder folder;
  const Outcome point_group = run_tool(folder, {"series", "-G", "-43m", "-V", "vector", "--json"});
  REQUIRE(point_group.exit_code == 0);
  CHECK(Json::parse(point_group.out)["group"]["order"] == 24);
  const Outcome average = run_tool(folder, {"average", "-G", "S(2)", "-V", "perm", "--polynomial", "-x1", "--json"});
  CHECK(Json::parse(average.out)["polynomial"] == "-1/2*x1 - 1/2*x2");
  const Outcome named = run_tool(folder, {"--json", "--seed", "3", "equivariants", "--group", "Z(3)", "--source=perm",
                                          "--target-rep", "perm", "--max-degree", "1"});
  REQUIRE(named.exit_code == 0);
  CHECK(Json::parse(named.out)["seed"] == 3);
  CHECK(Json::parse(named.out)["generators"].size() == 3);
}

TEST_CASE("with --json stdout is one JSON object, in every command") {
  const Folder folder;
  folder.write("p.toml",
               "group = \"O(3)\"\n[inputs]\nq = { type = \"vector\" }\n[outputs]\nf = { type = \"vector\" }\n");
  const std::vector<std::vector<std::string>> lines = {
      {"series", "-G", "S(4)", "-V", "perm", "-W", "perm", "--terms", "3", "--multigraded"},
      {"invariants", "-G", "A(4)", "-V", "perm"},
      {"equivariants", "-G", "Oh", "-V", "vector", "-W", "vector", "--no-polynomials"},
      {"average", "-G", "S(3)", "-V", "perm", "--polynomial", "x1"},
      {"groups"},
      {"groups", "W(H3)"},
      {"reps"},
      {"reps", "perm(2)"},
      {"generate", "p.toml", "-o", "out", "--lang", "cpp"},
      {"verify", "p.toml", "--lang", "cpp"},
      {"verify", "out"},
  };
  for (std::vector<std::string> line : lines) {
    CAPTURE(line[0]);
    line.emplace_back("--json");
    const Outcome outcome = run_tool(folder, line);
    CAPTURE(outcome.err, outcome.out);
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err.empty());
    const Json json = Json::parse(outcome.out, nullptr, false);
    CHECK(json.is_object());
    CHECK(json.value("command", "") == line[0]);
  }
}

TEST_CASE("-o writes the report to a file") {
  const Folder folder;
  const Outcome to_stdout = run_tool(folder, {"invariants", "-G", "S(3)", "-V", "perm"});
  const Outcome to_file = run_tool(folder, {"invariants", "-G", "S(3)", "-V", "perm", "-o", "report.txt"});
  CHECK(to_file.exit_code == 0);
  CHECK(to_file.out.empty());
  CHECK(folder.read("report.txt") == to_stdout.out);
  CHECK(folder.count() == 1);
}

TEST_CASE("text is Unicode where the locale is UTF-8, else ASCII, and coloured only on request") {
  const Folder folder;
  const std::vector<std::string> line = {"invariants", "-G", "O(3)", "-V", "A:sym(2)"};
  CHECK_THAT(run_tool(folder, line, {}, {"LC_ALL=C"}).out, Catch::Contains("tr(A.A)"));
  CHECK_THAT(run_tool(folder, line, {}, {"LC_ALL=C.UTF-8"}).out, Catch::Contains("tr(A·A)"));
  CHECK_THAT(run_tool(folder, line, {}, {"LANG=en_US.utf8"}).out, Catch::Contains("tr(A·A)"));
  CHECK_THAT(run_tool(folder, line).out, !Catch::Contains("\033"));
  std::vector<std::string> coloured = line;
  coloured.insert(coloured.end(), {"--color", "always"});
  CHECK_THAT(run_tool(folder, coloured).out, Catch::Contains("\033[1m"));
}

TEST_CASE("each format is printed") {
  const Folder folder;
  for (const char* format : {"text", "json", "latex", "markdown"}) {
    CAPTURE(format);
    const Outcome outcome =
        run_tool(folder, {"equivariants", "-G", "T", "-V", "vector", "-W", "vector", "--format", format});
    CHECK(outcome.exit_code == 0);
    CHECK_THAT(outcome.out, Catch::Contains("order"));
    CHECK_THAT(outcome.out, Catch::Contains("King"));
  }
}

TEST_CASE("an incomplete list ends with exit code 3, one up to the degree asked for with 0") {
  const Folder folder;
  const Outcome limited = run_tool(
      folder, {"invariants", "-G", "S(6)", "-V", "pairs", "--json", "--no-polynomials", "--time-limit", "0.3"});
  CHECK(limited.exit_code == 3);
  CHECK(Json::parse(limited.out)["invariants"]["certificate"]["completeness"] == "up_to_degree");
  const Outcome asked =
      run_tool(folder, {"invariants", "-G", "S(6)", "-V", "pairs", "--json", "--no-polynomials", "--max-degree", "2"});
  CHECK(asked.exit_code == 0);
  CHECK(Json::parse(asked.out)["invariants"]["certificate"]["degree_checked"] == 2);
}

TEST_CASE("output streams by degree; an interrupt prints what is certified and exits with 3") {
  const Folder folder;
  bool sent = false;
  const Outcome outcome = run_tool(folder, {"invariants", "-G", "S(6)", "-V", "pairs", "--no-polynomials"},
                                   [&](pid_t child, const std::string& out) {
                                     if (sent || out.find("  degree 3\n") == std::string::npos) return;
                                     sent = true;
                                     kill(child, SIGINT);
                                   });
  CHECK(sent);
  CHECK(outcome.exit_code == 3);
  CHECK_THAT(outcome.out, Catch::Contains("complete up to degree "));
  CHECK_THAT(outcome.out, Catch::Contains("stopped: interrupted"));
  CHECK_THAT(outcome.err, Catch::Contains("gordan: stopped: interrupted"));
}

TEST_CASE("average over compact groups") {
  const Folder folder;
  const auto average = [&](const std::string& group, const std::string& space, const std::string& polynomial) {
    const Outcome outcome = run_tool(folder, {"average", "-G", group, "-V", space, "--polynomial", polynomial, "--json"});
    CAPTURE(group, polynomial, outcome.err);
    REQUIRE(outcome.exit_code == 0);
    return Json::parse(outcome.out)["polynomial"].get<std::string>();
  };
  CHECK(average("O(3)", "v:vector", "v_x^2") == "1/3*v_x^2 + 1/3*v_y^2 + 1/3*v_z^2");
  CHECK(average("O(3)", "v:vector", "v_x") == "0");
  CHECK(average("SO(2)", "vector", "x1^4") == "3/8*x1^4 + 3/4*x1^2*x2^2 + 3/8*x2^4");
  CHECK(average("SU(2)", "vector", "x1^2") == "1/4*x1^2 + 1/4*x2^2 + 1/4*x3^2 + 1/4*x4^2");
}
