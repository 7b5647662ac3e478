// SPDX-License-Identifier: GPL-3.0-or-later
#include <exact/random_numbers.hpp>
#include <gordan/core/error.hpp>
#include <gordan/exact/lattice.hpp>
#include <gordan/formula/calculus.hpp>
#include <gordan/formula/rational_form.hpp>
#include <gordan/formula/reader.hpp>
#include <gordan/problem/run_nondimensionalize.hpp>
#include <gordan/units/product_text.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

using namespace gordan;
using namespace gordan::test;

namespace {

using Texts = std::vector<std::string>;
using Point = std::map<std::string, Expression>;

NondimensionalizeReport report_of(const std::string& text) {
  return nondimensionalize_report(parse_system(text, "system.toml"));
}

const std::string logistic =
    "independent = [\"t\"]\ndependent = [\"n\"]\nparameters = [\"r\", \"K\"]\n"
    "equations = [\"n_t = r*n*(1 - n/K)\"]\n";

const std::string predator =
    "independent = [\"t\"]\ndependent = [\"n\", \"p\"]\nparameters = [\"r\", \"K\", \"k\", \"d\", \"s\", \"h\"]\n"
    "[equations]\nprey = \"d(n,t) = r*n*(1 - n/K) - k*n*p/(n + d)\"\npredator = \"d(p,t) = s*p*(1 - h*p/n)\"\n";

const std::string rietkerk_ode =
    "independent = [\"t\"]\ndependent = [\"u\", \"w\", \"v\"]\n"
    "parameters = [\"R\", \"alpha\", \"k2\", \"W0\", \"gm\", \"k1\", \"delw\", \"c\", \"delv\"]\n[equations]\n"
    "u = \"d(u,t) = R - alpha*u*(v + k2*W0)/(v + k2)\"\n"
    "w = \"d(w,t) = alpha*u*(v + k2*W0)/(v + k2) - gm*v*w/(k1 + w) - delw*w\"\n"
    "v = \"d(v,t) = c*gm*v*w/(k1 + w) - delv*v\"\n";

std::string rietkerk_text() {
  std::ifstream file(std::string(GORDAN_SOURCE_DIR) + "/examples/rietkerk/system.toml");
  REQUIRE(file);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

Texts group_texts(const NondimensionalizeReport& report) {
  Texts result;
  for (const DimensionlessGroup& group : report.result.groups)
    result.push_back(group.name + " = " + product_text(report.result.parameters, group.exponents));
  return result;
}

Texts scale_texts(const NondimensionalizeReport& report) {
  Texts result;
  for (const VariableScale& scale : report.result.scales)
    result.push_back(scale.variable + " ~ " + product_text(report.result.parameters, scale.scale));
  return result;
}

Texts invariant_texts(const NondimensionalizeReport& report) {
  Texts result;
  for (const ProductExponents& product : report.invariants.products)
    result.push_back(product_text(report.scaling.variables, product));
  return result;
}

Texts reduced_texts(const NondimensionalizeReport& report) {
  Texts result;
  for (const ReducedEquation& equation : report.result.equations)
    result.push_back(to_string(equation.left) + " = " + to_string(equation.right));
  return result;
}

Expression product_at(const std::vector<UnitsVariable>& names, const ProductExponents& exponents, const Point& point) {
  Expression result = 1;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!exponents[i].is_zero()) result *= pow(point.at(names[i].name), exponents[i]);
  }
  return result;
}

/// The second way: at a random rational point (squares for the parameters, so that roots are rational) the equation of
/// the file and factor * the reduced equation at the scaled point have the same values, computed without substituting
/// formulas back.
void check_at_points(const NondimensionalizeReport& report, std::uint64_t seed) {
  const Nondimensionalization& result = report.result;
  const EquationSystem& system = report.system;
  Random random(seed);
  Point point;
  const auto is_parameter = [&](const std::string& name) {
    return std::ranges::any_of(result.parameters, [&](const UnitsVariable& p) { return p.name == name; });
  };
  for (const UnitsVariable& parameter : result.parameters)
    point[parameter.name] = pow(Rational(between(random, 1, 7), between(random, 1, 7)), 2);
  for (std::size_t k = 0; k < system.equations.size(); ++k) {
    const ReducedEquation& reduced = result.equations[k];
    CAPTURE(seed, reduced.name);
    Point scaled;
    for (const DimensionlessGroup& group : result.groups)
      scaled[group.name] = product_at(result.parameters, group.exponents, point);
    for (const Expression* side : {&system.equations[k].left, &system.equations[k].right}) {
      for (const std::string& name : symbols(*side)) {
        if (point.contains(name)) continue;
        point[name] = Rational(between(random, 1, 9), between(random, 1, 9));
      }
    }
    for (const auto& [name, value] : point) {
      if (is_parameter(name)) continue;
      Expression scale = 1;
      const auto scale_of = [&](const std::string& variable) {
        for (const VariableScale& s : result.scales)
          if (s.variable == variable) return product_at(result.parameters, s.scale, point);
        throw std::logic_error("no scale of " + variable);
      };
      if (const auto jet = system.jets.find(name)) {
        scale = scale_of(system.jets.dependent()[jet->dependent]);
        for (std::size_t i = 0; i < jet->orders.size(); ++i)
          scale /= pow(scale_of(system.jets.independent()[i]), jet->orders[i]);
      } else {
        scale = scale_of(name);
      }
      scaled[name] = value / scale;
    }
    const Expression factor = product_at(result.parameters, reduced.factor, point);
    const Expression left = substitute(system.equations[k].left, point);
    const Expression right = substitute(system.equations[k].right, point);
    REQUIRE(left.is_number());
    REQUIRE(right.is_number());
    CHECK(to_string(simplify(factor * substitute(reduced.left, scaled))) == to_string(left));
    CHECK(to_string(simplify(factor * substitute(reduced.right, scaled))) == to_string(right));
  }
}

}  // namespace

TEST_CASE("logistic growth: r t and n/K, no group") {
  const NondimensionalizeReport report = report_of(logistic);
  CHECK(std::set<std::string>{"K/n", "r*t"} == [&] {
    const Texts texts = invariant_texts(report);
    return std::set<std::string>(texts.begin(), texts.end());
  }());
  CHECK(report.scaling.symmetries.rows() == 2);
  CHECK(scale_texts(report) == Texts{"t ~ 1/r", "n ~ K"});
  CHECK(report.result.groups.empty());
  CHECK(reduced_texts(report) == Texts{"n_t = -n*(n - 1)"});
  CHECK(report.result.proven);
  check_at_points(report, 1);
}

TEST_CASE("predator and prey: 6 invariants of 9 quantities, 3 groups") {
  const NondimensionalizeReport report = report_of(predator);
  CHECK(report.scaling.symmetries.rows() == 3);
  CHECK(report.invariants.products.size() == 6);
  CHECK(report.result.groups.size() == 3);
  CHECK(report.result.proven);
  check_at_points(report, 2);
}

TEST_CASE("Rietkerk without space: 3 scalings and 10 invariants of 13 quantities") {
  const NondimensionalizeReport report = report_of(rietkerk_ode);
  CHECK(report.scaling.variables.size() == 13);
  CHECK(report.scaling.conditions == 10);
  CHECK(report.scaling.symmetries.rows() == 3);
  CHECK(report.invariants.products.size() == 10);
  CHECK(report.result.groups.size() == 6);
  CHECK(report.result.proven);
  for (std::uint64_t seed = 1; seed <= 5; ++seed) check_at_points(report, seed);
}

TEST_CASE("Rietkerk's three equations with units: 8 groups of 12 parameters") {
  const NondimensionalizeReport report = report_of(rietkerk_text());
  CHECK(report.units_rank == std::size_t{4});
  CHECK(report.scaling.symmetries.rows() == 4);
  CHECK(report.result.rank == 4);
  CHECK(report.result.unused.empty());
  CHECK(scale_texts(report) ==
        Texts{"t ~ 1/alpha", "x ~ sqrt(Du/alpha)", "y ~ sqrt(Du/alpha)", "u ~ k1", "w ~ k1", "v ~ k2"});
  CHECK(group_texts(report) == Texts{"W0 = W0", "pi1 = R/(alpha*k1)", "pi2 = Dw/Du", "pi3 = delw/alpha",
                                     "pi4 = gm*k2/(alpha*k1)", "pi5 = c*gm/alpha", "pi6 = Dv/Du", "pi7 = delv/alpha"});
  CHECK(report.result.proven);
  for (std::uint64_t seed = 1; seed <= 5; ++seed) check_at_points(report, seed);
  // The reduced system is a system of its own, without units; nothing is left to scale.
  std::string text = "independent = [\"t\", \"x\", \"y\"]\ndependent = [\"u\", \"w\", \"v\"]\nparameters = [";
  for (const DimensionlessGroup& group : report.result.groups) text += '"' + group.name + "\", ";
  text += "]\n[equations]\n";
  for (const ReducedEquation& equation : report.result.equations)
    text += equation.name + " = \"" + to_string(equation.left) + " = " + to_string(equation.right) + "\"\n";
  const NondimensionalizeReport again = report_of(text);
  CHECK(again.scaling.symmetries.rows() == 0);
  CHECK(reduced_texts(again) == reduced_texts(report));
}

TEST_CASE("units and equations: the equations can have more symmetries, never fewer") {
  // Two species counted in the same unit; nothing in the equations compares them.
  const NondimensionalizeReport report = report_of(
      "[independent]\nt = \"s\"\n[dependent]\nn = \"mol\"\np = \"mol\"\n[parameters]\nr = \"1/s\"\n"
      "k = \"1/(mol s)\"\nq = \"1/(mol s)\"\n[equations]\na = \"n_t = r*n - k*n*p\"\nb = \"p_t = q*n*p\"\n");
  CHECK(report.units_rank == std::size_t{2});
  CHECK(report.scaling.symmetries.rows() == 3);
  CHECK(report.result.groups.empty());
  CHECK(report.result.proven);
  CHECK(report.notes.at(0) == "the equations have 1 more scaling symmetry than their units say");
  check_at_points(report, 3);
}

TEST_CASE("every symmetry that is found leaves the equations as they are, at exact points") {
  for (const std::string& text : {logistic, predator, rietkerk_ode, rietkerk_text()}) {
    const NondimensionalizeReport report = report_of(text);
    const EquationSystem& system = report.system;
    Random random(17);
    for (std::size_t i = 0; i < report.scaling.symmetries.rows(); ++i) {
      Point scaling;
      const auto weight = [&](const std::string& name) {
        for (std::size_t j = 0; j < report.scaling.variables.size(); ++j)
          if (report.scaling.variables[j].name == name) return report.scaling.symmetries(i, j).to_long();
        throw std::logic_error(name);
      };
      for (const SystemEquation& equation : system.equations) {
        Point point;
        Point moved;
        for (const std::string& name : symbols(equation.left - equation.right)) {
          point[name] = Rational(between(random, 1, 9), between(random, 1, 9));
          long exponent = 0;
          if (const auto jet = system.jets.find(name)) {
            exponent = weight(system.jets.dependent()[jet->dependent]);
            for (std::size_t k = 0; k < jet->orders.size(); ++k)
              exponent -= jet->orders[k] * weight(system.jets.independent()[k]);
          } else {
            exponent = weight(name);
          }
          moved[name] = point[name] * pow(Rational(3), exponent);
        }
        // Both sides take the same factor.
        const Expression left = substitute(equation.left, moved) / substitute(equation.left, point);
        const Expression right = substitute(equation.right, moved) / substitute(equation.right, point);
        CHECK(left == right);
      }
    }
  }
}

TEST_CASE("scales of the user") {
  const NondimensionalizeReport report = report_of(rietkerk_text() + "[scales]\nu = \"R/alpha\"\nt = \"1/delv\"\n");
  CHECK(scale_texts(report).at(0) == "t ~ 1/delv");
  CHECK(scale_texts(report).at(3) == "u ~ R/alpha");
  CHECK(report.result.scales.at(3).chosen);
  CHECK(report.result.groups.size() == 8);
  CHECK(report.result.proven);
  check_at_points(report, 4);

  CHECK_THROWS_WITH(report_of(rietkerk_text() + "[scales]\nu = \"k2\"\n"), Catch::Contains("the scale is m^-2 kg"));
  CHECK_THROWS_WITH(report_of(rietkerk_text() + "[scales]\nq = \"k2\"\n"), Catch::Contains("no variable"));
  CHECK_THROWS_WITH(report_of(rietkerk_text() + "[scales]\nu = \"R + k1\"\n"), Catch::Contains("no product of powers"));
  CHECK_THROWS_WITH(report_of(rietkerk_text() + "[scales]\nu = \"w\"\n"), Catch::Contains("'w' is no parameter"));
}

TEST_CASE("where parameters give no scale a constant stands for it") {
  const NondimensionalizeReport report = report_of(
      "[independent]\nt = \"s\"\nx = \"m\"\n[dependent]\nT = \"K\"\n[parameters]\nkappa = \"m^2/s\"\n"
      "[equations]\nheat = \"T_t = kappa*T_xx\"\n");
  CHECK(scale_texts(report) == Texts{"t ~ x_0^2/kappa", "x ~ x_0", "T ~ T_0"});
  CHECK(report.result.num_references == 2);
  CHECK(reduced_texts(report) == Texts{"T_t = T_xx"});
  CHECK(report.result.proven);
  check_at_points(report, 5);
}

TEST_CASE("functions, roots and powers") {
  // Arrhenius' law, a pendulum, and flow through an orifice.
  const NondimensionalizeReport arrhenius = report_of(
      "independent = [\"t\"]\ndependent = [\"c\", \"T\"]\nparameters = [\"A\", \"E\", \"q\", \"b\"]\n"
      "[equations]\nc = \"c_t = -A*c*exp(-E/T)\"\nT = \"T_t = q*A*c*exp(-E/T) - b*T\"\n");
  CHECK(arrhenius.scaling.symmetries.rows() == 3);
  CHECK(arrhenius.result.proven);
  CHECK(arrhenius.result.groups.size() == 1);

  const NondimensionalizeReport pendulum = report_of(
      "independent = [\"t\"]\ndependent = [\"a\"]\nparameters = [\"g\", \"L\", \"m\"]\n"
      "equations = [\"a_tt = -g/L*sin(a)\"]\n");
  CHECK(scale_texts(pendulum).at(0) == "t ~ sqrt(L/g)");
  CHECK(reduced_texts(pendulum) == Texts{"a_tt = -sin(a)"});
  CHECK(pendulum.result.unused == Texts{"m"});
  CHECK(pendulum.result.proven);

  const NondimensionalizeReport tank = report_of(
      "independent = [\"t\"]\ndependent = [\"h\"]\nparameters = [\"S\", \"a\", \"g\", \"q\"]\n"
      "equations = [\"S*h_t = q - a*sqrt(2*g*h)\"]\n");
  CHECK(tank.result.proven);
  CHECK(tank.result.groups.empty());
}

TEST_CASE("the coefficient 1 stands at the highest derivative, then at a constant") {
  const NondimensionalizeReport oscillator = report_of(
      "independent = [\"t\"]\ndependent = [\"x\"]\n"
      "parameters = [\"m\", \"c\", \"k\", \"b\", \"F\", \"w\"]\n"
      "equations = [\"m*x_tt - c*(1 - b*x^2)*x_t + k*x = F*cos(w*t)\"]\n");
  CHECK(oscillator.result.groups.size() == 3);
  CHECK(oscillator.result.proven);
  CHECK(reduced_texts(oscillator).at(0).find("*x_tt") == std::string::npos);

  // Quadratic drag, with a derivative of an absolute value.
  const NondimensionalizeReport drag = report_of(
      "independent = [\"t\"]\ndependent = [\"v\"]\nparameters = [\"m\", \"g\", \"c\"]\n"
      "equations = [\"m*v_t = m*g - c*abs(v)*v\", \"d(abs(v), t) = g\"]\n");
  CHECK(drag.result.groups.empty());
  CHECK(drag.result.proven);
}

TEST_CASE("equations without derivatives, without parameters, and trivial ones") {
  const NondimensionalizeReport gas = report_of(
      "dependent = [\"p\", \"V\"]\nparameters = [\"n\", \"R\", \"T\", \"a\", \"b\"]\n"
      "equations = [\"(p + a*n^2/V^2)*(V - n*b) = n*R*T\"]\n");
  CHECK(gas.scaling.symmetries.rows() == 4);
  CHECK(gas.result.groups.size() == 1);
  CHECK(gas.result.proven);
  check_at_points(gas, 6);

  const NondimensionalizeReport burgers =
      report_of("independent = [\"t\", \"x\"]\ndependent = [\"u\"]\nequations = [\"u_t + u*u_x = u_xx\"]\n");
  CHECK(burgers.result.num_references == 1);
  CHECK(reduced_texts(burgers) == Texts{"u*u_x + u_t = u_xx"});
  check_at_points(burgers, 7);

  const NondimensionalizeReport trivial = report_of(
      "independent = [\"x\", \"y\"]\ndependent = [\"u\"]\nequations = [\"laplacian(u) = 0\", \"u = 0\"]\n");
  CHECK(reduced_texts(trivial) == Texts{"u_xx + u_yy = 0", "u = 0"});
  CHECK(trivial.result.proven);
}

TEST_CASE("random systems: exact identity, no more groups than parameters less the rank") {
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    Random random(seed);
    const Texts atoms = {"u", "v", "a", "b", "c", "k"};
    const auto monomial = [&] {
      std::string text = std::to_string(between(random, 1, 4));
      for (const std::string& atom : atoms) {
        if (random.below(2) == 0) text += '*' + atom + "^(" + std::to_string(between(random, -1, 2)) + ')';
      }
      return text;
    };
    const std::string text =
        "independent = [\"t\", \"x\"]\ndependent = [\"u\", \"v\"]\n"
        "parameters = [\"a\", \"b\", \"c\", \"k\"]\n[equations]\none = \"u_t = " +
        monomial() + " - " + monomial() + "/(" + monomial() + " + " + monomial() +
        ") + a*u_xx\"\ntwo = \"v_t = " + monomial() + " + b*v*u_x\"\n";
    CAPTURE(seed, text);
    const NondimensionalizeReport report = report_of(text);
    CHECK(report.result.proven);
    CHECK(report.result.groups.size() <= 4 + report.result.num_references);
    check_at_points(report, seed + 100);
    // The choice is a function of the text alone.
    CHECK(scale_texts(report_of(text)) == scale_texts(report));
  }
}
