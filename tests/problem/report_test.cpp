// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/reader.hpp>
#include <gordan/group/parse.hpp>
#include <gordan/problem/generator_stream.hpp>
#include <gordan/problem/report_json.hpp>
#include <gordan/problem/report_latex.hpp>
#include <gordan/problem/report_markdown.hpp>
#include <gordan/problem/report_text.hpp>
#include <gordan/problem/run_average.hpp>
#include <gordan/problem/run_catalogue.hpp>
#include <gordan/problem/run_invariants.hpp>
#include <gordan/problem/run_series.hpp>
#include <gordan/rep/parse.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace gordan;
using Json = nlohmann::json;

namespace {

Representation space(const std::string& group, const std::string& text) {
  return parse_representation(parse_group(group, {"-G", 0, 0}, {}), text, {"-V", 0, 0});
}

Json json_of(const Report& report, const ReportStyle& style = {}) { return Json::parse(to_json(report, style)); }

bool is_ascii(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 128; });
}

}  // namespace

TEST_CASE("JSON of invariants has the keys of the interface") {
  const Representation v = space("S(4)", "perm");
  const Json json = json_of(run_invariants(v, {}, {}), {.seed = 7});
  CHECK(json["gordan"].is_string());
  CHECK(json["command"] == "invariants");
  CHECK(json["group"] == Json({{"name", "S(4)"}, {"order", 24}}));
  CHECK(json["source"]["name"] == "perm");
  CHECK(json["source"]["dimension"] == 4);
  CHECK(json["source"]["variables"] == Json({"x1", "x2", "x3", "x4"}));
  CHECK(json["series"]["coefficients"] == Json({1, 1, 2, 3, 5, 6, 9, 11, 15, 18, 23}));
  CHECK_FALSE(json.contains("target"));
  CHECK_FALSE(json.contains("generators"));
  CHECK_FALSE(json.contains("certificate"));
  const Json& generators = json["invariants"]["generators"];
  REQUIRE(generators.size() == 4);
  for (std::size_t k = 0; k < 4; ++k) {
    CHECK(generators[k]["name"] == "f" + std::to_string(k + 1));
    CHECK(generators[k]["degree"] == k + 1);
    CHECK(generators[k]["multidegree"] == Json::array({k + 1}));
    CHECK(generators[k]["recipe"].is_string());
    CHECK(parse_polynomial(v.ring(), generators[k]["polynomial"].get<std::string>()).degree() ==
          static_cast<int>(k) + 1);
  }
  const Json& certificate = json["invariants"]["certificate"];
  CHECK(certificate["completeness"] == "proven");
  CHECK(certificate["degree_checked"].is_number_integer());
  CHECK(certificate["reason"].get<std::string>() != "");
  CHECK(json["primes"].is_array());
  CHECK(json["seed"] == 7);
}

TEST_CASE("JSON of equivariants adds target, generators and their certificate") {
  const EquivariantsReport report =
      run_equivariants(space("O(3)", "A:sym(2)+v:vector"), space("O(3)", "vector"), {}, {});
  const Json json = json_of(report);
  CHECK(json["group"]["order"].is_null());
  CHECK(json["target"]["dimension"] == 3);
  CHECK(json["series"]["coefficients"][3] == 5);
  REQUIRE(json["generators"].size() == 3);
  CHECK(json["generators"][0]["components"] == Json({"v_x", "v_y", "v_z"}));
  CHECK(json["generators"][1]["multidegree"] == Json({1, 1}));
  CHECK(json["certificate"]["completeness"] == "proven");
  CHECK(json["invariants"]["generators"].size() == 6);
  const Json brief = json_of(report, {.polynomials = false});
  CHECK_FALSE(brief["generators"][0].contains("components"));
  CHECK_FALSE(brief["invariants"]["generators"][0].contains("polynomial"));
}

TEST_CASE("large integers are texts in JSON") {
  const Json json = json_of(run_groups("S(20)", {}));
  CHECK(json["group"]["order"] == "2432902008176640000");
  CHECK(json_of(run_groups("S(18)", {}))["group"]["order"] == 6402373705728000);
}

TEST_CASE("the other commands have their keys") {
  const Json series = json_of(run_series(space("S(3)", "2perm"), std::nullopt, 2, true, {}));
  CHECK(series["series"]["coefficients"] == Json({1, 2, 6}));
  CHECK(series["series"]["multigraded"][3] == Json({{2, 0}, 2}));
  const Json average = json_of(run_average(space("S(3)", "perm"), "x1^2*x2", {}, {}));
  CHECK(average["polynomial"].get<std::string>().find("1/6*x1^2*x2") == 0);
  for (const Json& json : {json_of(run_groups("", {})), json_of(run_representations(""))}) {
    REQUIRE(json["entries"].size() > 5);
    for (const Json& entry : json["entries"])
      for (const char* key : {"name", "meaning", "example"}) CHECK(entry[key].get<std::string>() != "");
  }
  const Json group = json_of(run_groups("-43m", {}));
  CHECK(group["group"]["order"] == 24);
  CHECK(group["generators"][0].size() == 3);
  CHECK(group["conventions"].is_string());
}

TEST_CASE("what is asked for decides the exit code") {
  const Certificate proven{Completeness::proven, 3, "", ""};
  const Certificate partly{Completeness::up_to_degree, 3, "", ""};
  CHECK(is_certified(proven, std::nullopt));
  CHECK_FALSE(is_certified(partly, std::nullopt));
  CHECK(is_certified(partly, 3));
  CHECK_FALSE(is_certified(partly, 4));
  CHECK(exit_code(run_invariants(space("S(3)", "perm"), {2, {}}, {})) == 0);
}

TEST_CASE("an interrupt leaves what was certified, and exit code 3") {
  std::stop_source stop;
  Control control;
  control.stop = stop.get_token();
  InvariantOptions options;
  options.on_generator = [&](const Generator& g) {
    if (g.degree == 3) stop.request_stop();
  };
  const InvariantsReport report = run_invariants(space("S(6)", "perm"), options, control);
  CHECK(report.invariants.generators.size() == 3);
  CHECK(report.invariants.certificate.degree_checked == 3);
  CHECK(exit_code(report) == 3);
  CHECK(stopped_by(report) == "interrupted");
  CHECK_THAT(to_text(report), Catch::Contains("stopped: interrupted"));
}

TEST_CASE("text streamed piece by piece is the text of the report") {
  const Representation v = space("T", "vector");
  std::string streamed;
  const ReportStyle style;
  GeneratorStream stream(v, &v, style, [&](std::string_view piece) { streamed += piece; });
  stream.begin();
  InvariantOptions options;
  options.on_generator = [&](const Generator& g) { stream.add(g); };
  const EquivariantsReport report = run_equivariants(v, v, options, {});
  stream.finish(report);
  CHECK(streamed == to_text(report, style));
}

TEST_CASE("every format says what was proven and how the input was read") {
  const EquivariantsReport report =
      run_equivariants(space("O(3)", "A:sym(2)+v:vector"), space("O(3)", "vector"), {}, {});
  for (const std::string& text : {to_text(report), to_markdown(report), to_latex(report)}) {
    CHECK_THAT(text, Catch::Contains("omplete in every degree (proven)"));
    CHECK_THAT(text, Catch::Contains("symmetric tensors of order 2"));
    CHECK_THAT(text, Catch::Contains("dimension 9"));
    CHECK_THAT(text, Catch::Contains("inimal"));
    CHECK_THAT(text, Catch::Contains("H(t)"));
  }
  CHECK(is_ascii(to_text(report, {.unicode = false})));
  CHECK(is_ascii(to_latex(report)));
  CHECK_FALSE(is_ascii(to_text(report, {.unicode = true})));
  CHECK_THAT(to_text(report, {.unicode = false}), Catch::Contains("tr(A.A)"));
}

TEST_CASE("dimension 0 and the trivial group are answered") {
  const InvariantsReport report = run_invariants(space("S(4)", "0perm"), {}, {});
  CHECK(exit_code(report) == 0);
  CHECK(json_of(report)["invariants"]["generators"] == Json::array());
  CHECK(json_of(report)["series"]["coefficients"][0] == 1);
  CHECK_THAT(to_text(report), Catch::Contains("none"));
  const InvariantsReport trivial = run_invariants(space("1", "vector"), {}, {});
  CHECK(trivial.invariants.generators.size() == 3);
  CHECK(exit_code(trivial) == 0);
}
