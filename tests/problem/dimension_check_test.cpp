// SPDX-License-Identifier: GPL-3.0-or-later
#include <exact/random_numbers.hpp>
#include <gordan/core/error.hpp>
#include <gordan/formula/calculus.hpp>
#include <gordan/problem/dimension_check.hpp>
#include <units/lattice_cases.hpp>

#include <catch2/catch.hpp>

#include <map>

using namespace gordan;
using namespace gordan::test;

namespace {

using Dimensions = std::map<std::string, PhysicalDimension>;

DimensionContext context_of(const Dimensions& dimensions) {
  DimensionContext context;
  context.variable = [&dimensions](const SyntaxTree& node) {
    const auto found = dimensions.find(node.name);
    if (found == dimensions.end()) throw InputError("unknown variable '" + node.name + "'", node.place);
    return found->second;
  };
  context.space = {"x", "y"};
  return context;
}

const Dimensions& mechanics() {
  static const Dimensions dimensions = {
      {"t", dimension("s")},      {"x", dimension("m")},  {"y", dimension("m")},           {"z", dimension("s")},
      {"v", dimension("m s^-1")}, {"m", dimension("kg")}, {"E", dimension("kg m^2 s^-2")}, {"n", dimension("1")}};
  return dimensions;
}

/// "column: message" of every fault.
std::vector<std::string> faults(const std::string& text) {
  std::vector<std::string> result;
  const DimensionContext context = context_of(mechanics());
  const bool equation = text.find('=') != std::string::npos;
  const DimensionCheck check = equation ? check_dimensions(parse_equation_syntax(text, {"law", 1, 1}), context)
                                        : check_dimensions(parse_syntax(text, {"law", 1, 1}), context);
  for (const DimensionFault& fault : check.faults)
    result.push_back(std::to_string(fault.place.column) + ": " + fault.message);
  return result;
}

std::string dimension_text(const std::string& text) {
  const auto found = check_dimensions(parse_syntax(text), context_of(mechanics())).dimension;
  return found ? to_string(*found) : "any";
}

using Faults = std::vector<std::string>;

}  // namespace

TEST_CASE("dimensions of formulas") {
  CHECK(dimension_text("m*v^2/2") == "m^2 kg s^-2");
  CHECK(dimension_text("sqrt(E/m)") == "m s^-1");
  CHECK(dimension_text("(x*y)^(3/2)") == "m^3");
  CHECK(dimension_text("x**-2") == "m^-2");
  CHECK(dimension_text("2*pi*n") == "1");
  CHECK(dimension_text("0") == "any");
  CHECK(dimension_text("0 + x") == "m");
  CHECK(dimension_text("abs(v) - x/t") == "m s^-1");
  CHECK(dimension_text("n^n") == "1");
  CHECK(dimension_text("d(v, t)") == "m s^-2");
  CHECK(dimension_text("d(E, x, 2, t)") == "kg s^-3");
  CHECK(dimension_text("laplacian(E)") == "kg s^-2");
  CHECK(dimension_text("x/t - v") == "m s^-1");
}

TEST_CASE("faults say where and which two dimensions") {
  CHECK(faults("E = m*v^2/2").empty());
  CHECK(faults("E = m*v") == Faults{"5: 'm*v' is m kg s^-1, but 'E' is m^2 kg s^-2"});
  CHECK(faults("x + t*(v + n)") == Faults{"12: 'n' is dimensionless, but 'v' is m s^-1"});
  CHECK(faults("x + y - 3*t") == Faults{"9: '3*t' is s, but 'x' is m"});
  CHECK(faults("sin(x) + exp(n)") == Faults{"5: the argument of sin, 'x' is m"});
  CHECK(faults("n^x") == Faults{"3: the exponent 'x' is m"});
  CHECK(faults("x^n") == Faults{"3: the base 'x' is m, so 'n' cannot be its exponent"});
  CHECK(faults("x^pi") == Faults{"3: the base 'x' is m, so 'pi' cannot be its exponent"});
  CHECK(faults("laplacian(E, x, t)") ==
        Faults{"1: the laplacian adds derivatives by 'x', which is m, and by 't', which is s"});
  // A fault leaves the dimension of its whole open and is not reported again further out.
  CHECK(faults("v = x^n/t") == Faults{"7: the base 'x' is m, so 'n' cannot be its exponent"});
  // Every fault, in the order of the text.
  CHECK(faults("x + t = sin(v) + m").size() == 3);
  CHECK(faults("x + t = sin(v) + m").front().starts_with("5: 't'"));
}

TEST_CASE("the first fault is thrown, with the number of others") {
  const DimensionContext context = context_of(mechanics());
  const auto fail = [&](const std::string& text) {
    refuse_faults(check_dimensions(parse_equation_syntax(text, {"law.toml", 7, 9}), context).faults);
  };
  CHECK_NOTHROW(fail("x = v*t"));
  CHECK_THROWS_WITH(fail("x = v"), "law.toml:7:13: 'v' is m s^-1, but 'x' is m; expected terms of one dimension");
  CHECK_THROWS_WITH(fail("x + t = sin(v) + m"), Catch::Contains("2 more faults of this kind"));
}

TEST_CASE("of the 120 equations of the AI Feynman database all but I.43.16 balance") {
  std::map<std::string, std::string> formulas;
  for (const std::string& line : lines_of("feynman_equations.csv")) {
    const auto cells = split(line, ',');
    if (cells.size() >= 4 && !cells[0].empty() && cells[2] != "Output") formulas[cells[0]] = cells[3];
  }
  for (const std::string& line : lines_of("../../problem/data/feynman_bonus_formulas.tsv")) {
    if (line.front() != '#') formulas[split(line, '\t').at(0)] = split(line, '\t').at(1);
  }
  const auto replace = [](std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
      text.replace(at, from.size(), to);
    return text;
  };
  std::vector<std::string> unbalanced;
  const std::vector<FeynmanSet> sets = feynman_sets();
  REQUIRE(sets.size() == 120);
  for (const FeynmanSet& set : sets) {
    CAPTURE(set.name);
    Dimensions dimensions;
    for (const UnitsVariable& variable : set.variables) dimensions[variable.name] = variable.dimension;
    const std::string formula = replace(replace(formulas.at(set.name), "arcsin", "asin"), "ln(", "log(");
    const EquationSyntax equation = parse_equation_syntax(set.variables[0].name + " = " + formula, {set.name, 1, 1});
    const DimensionCheck check = check_dimensions(equation, context_of(dimensions));
    if (!check.faults.empty()) unbalanced.push_back(set.name + ": " + check.faults.front().message);
  }
  CHECK(unbalanced == std::vector<std::string>{"I.43.16: 'mu_drift*q*Volt/d' is m kg^2 s^-3, but 'v' is m s^-1"});
}

namespace {

/// A random formula of a dimension: sums of products that are brought to it by powers of a, b, c with the dimensions
/// p, q, p*q.
class RandomFormula {
 public:
  explicit RandomFormula(std::uint64_t seed) : random_(seed) {}

  std::string make(long p, long q, int depth) {
    if (depth == 0) return monomial(p, q);
    const long i = between(random_, -2, 2);
    const long j = between(random_, -2, 2);
    switch (random_.below(4)) {
      case 0:
        return '(' + make(p, q, depth - 1) + " + " + make(p, q, depth - 1) + ')';
      case 1:
        return make(i, j, depth - 1) + '*' + make(p - i, q - j, depth - 1);
      case 2:
        return make(p + i, q + j, depth - 1) + "/(" + make(i, j, depth - 1) + ')';
      default:
        return '(' + make(i, j, depth - 1) + ")^2*" + make(p - 2 * i, q - 2 * j, depth - 1);
    }
  }

 private:
  std::string monomial(long p, long q) {
    const long k = between(random_, -1, 1);
    return std::to_string(between(random_, 1, 5)) + "*a^(" + std::to_string(p - k) + ")*b^(" + std::to_string(q - k) +
           ")*c^(" + std::to_string(k) + ')';
  }

  Random random_;
};

Rational value(const std::string& text, const std::map<std::string, Expression>& point) {
  const Expression result = substitute(
      to_expression(parse_syntax(text), [](const SyntaxTree& node) { return Expression::symbol(node.name); }), point);
  REQUIRE(result.is_number());
  return result.number().to_rational();
}

}  // namespace

TEST_CASE("a second way: formulas that balance scale with their units, at exact points") {
  const Dimensions dimensions = {{"a", dimension("p")}, {"b", dimension("q")}, {"c", dimension("p q")}};
  Random random(99);
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const long p = between(random, -2, 2);
    const long q = between(random, -2, 2);
    const std::string text = RandomFormula(seed).make(p, q, 3);
    CAPTURE(seed, text);
    const DimensionCheck check = check_dimensions(parse_syntax(text), context_of(dimensions));
    CHECK(check.faults.empty());
    REQUIRE(check.dimension.has_value());
    CHECK(*check.dimension == dimension("p^" + std::to_string(p) + " q^" + std::to_string(q)));
    const Rational scale_p(2);
    const Rational scale_q(3, 5);
    const std::map<std::string, Expression> point = {{"a", Rational(3, 2)}, {"b", Rational(5, 7)}, {"c", Rational(4)}};
    const std::map<std::string, Expression> scaled = {
        {"a", Rational(3, 2) * scale_p}, {"b", Rational(5, 7) * scale_q}, {"c", Rational(4) * scale_p * scale_q}};
    CHECK(value(text, scaled) == value(text, point) * pow(scale_p, p) * pow(scale_q, q));
    // One more factor in one term of a sum: a fault.
    const std::string wrong = text + " + b*(" + text + ')';
    CHECK(check_dimensions(parse_syntax(wrong), context_of(dimensions)).faults.size() == 1);
  }
}
