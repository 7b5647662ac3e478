// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/formula/calculus.hpp>
#include <gordan/formula/jet_space.hpp>
#include <gordan/formula/rational_form.hpp>
#include <gordan/formula/reader.hpp>

#include <catch2/catch.hpp>

#include <map>

using namespace gordan;

TEST_CASE("names of derivatives") {
  const JetSpace jets({"t", "x", "x2"}, {"u", "u_v"});
  CHECK(jets.find("u") == Jet{0, {0, 0, 0}});
  CHECK(jets.find("u_xt") == Jet{0, {1, 1, 0}});
  CHECK(jets.find("u_x2x") == Jet{0, {0, 1, 1}});
  CHECK(jets.find("u_v") == Jet{1, {0, 0, 0}});
  CHECK(jets.find("u_v_t") == Jet{1, {1, 0, 0}});
  CHECK_FALSE(jets.find("u_z").has_value());
  CHECK_FALSE(jets.find("u_").has_value());
  CHECK_FALSE(jets.find("t").has_value());
  CHECK(jets.name({0, {2, 1, 1}}) == "u_ttxx2");
  CHECK(jets.name({1, {0, 0, 0}}) == "u_v");
  CHECK_THROWS_AS(jets.name({0, {JetSpace::max_order + 1, 0, 0}}), LimitReached);
  CHECK_THROWS_AS(JetSpace({"x", "xx"}, {"u"}).find("u_xxx"), InputError);
}

TEST_CASE("total derivatives commute and agree with derivatives of a composition") {
  const JetSpace jets({"t", "x"}, {"u", "v"});
  const std::map<std::string, Expression> solution = {{"u", parse_expression("x^3*t + t^2")},
                                                      {"v", parse_expression("x/(1 + t)")}};
  // Every derivative up to order 3 of the solution.
  std::map<std::string, Expression> all;
  for (std::size_t d = 0; d < 2; ++d) {
    for (int i = 0; i <= 3; ++i) {
      for (int j = 0; i + j <= 3; ++j) {
        Expression value = solution.at(jets.dependent()[d]);
        for (int k = 0; k < i; ++k) value = differentiate(value, "t");
        for (int k = 0; k < j; ++k) value = differentiate(value, "x");
        all[jets.name({d, {i, j}})] = value;
      }
    }
  }
  for (const char* text : {"u", "u*v", "u_x^2/v + x*t", "exp(u*v)*v_t", "(u + v_x)^3", "7"}) {
    CAPTURE(text);
    const Expression f = parse_expression(text);
    const Expression tx = jets.derivative(jets.derivative(f, 0), 1);
    CHECK(is_zero_rational(tx - jets.derivative(jets.derivative(f, 1), 0)));
    const Expression composed = substitute(f, all);
    CHECK(is_zero_rational(substitute(jets.derivative(f, 1), all) - differentiate(composed, "x")));
    CHECK(is_zero_rational(substitute(tx, all) - differentiate(differentiate(composed, "t"), "x")));
  }
}
