// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/formula/calculus.hpp>
#include <gordan/formula/rational_form.hpp>
#include <gordan/formula/reader.hpp>
#include <gordan/problem/system_file.hpp>

#include <catch2/catch.hpp>

#include <map>

using namespace gordan;

namespace {

const std::string head =
    "independent = [\"t\", \"x\", \"y\"]\ndependent = [\"u\", \"w\"]\nparameters = [\"k\", \"d\"]\n";

EquationSystem system_of(const std::string& equation) {
  return parse_system(head + "[equations]\nlaw = \"" + equation + "\"\n", "s.toml");
}

std::string right_of(const std::string& equation) { return to_string(system_of(equation).equations.at(0).right); }

std::string error_of(const std::string& text) {
  try {
    (void)parse_system(text, "s.toml");
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

std::string equation_error(const std::string& equation) {
  return error_of(head + "[equations]\nlaw = \"" + equation + "\"\n");
}

}  // namespace

TEST_CASE("a system with units") {
  const EquationSystem system = parse_system(
      "[independent]\nt = \"d\"\n[dependent]\nu = { units = \"l/m^2\" }\n[parameters]\nk = \"1/d\"\nm = \"1\"\n"
      "[units]\nbase = [\"l\"]\n[equations]\nloss = \"u_t = -k*u\"\n[scales]\nt = \"1/k\"\n",
      "folder/pool.toml");
  CHECK(system.name == "pool");
  CHECK(system.has_units);
  CHECK(to_string(system.dependent.at(0).dimension) == "m^-2 l");
  CHECK(system.parameters.at(1).dimension.is_dimensionless());
  CHECK(to_string(system.equations.at(0).left) == "u_t");
  CHECK(system.scales.at(0).second.value == "1/k");
  CHECK(quantities(system).size() == 4);
}

TEST_CASE("derivatives in all spellings") {
  CHECK(right_of("u_t = u_xx") == "u_xx");
  CHECK(right_of("u_t = d(u, x, x)") == "u_xx");
  CHECK(right_of("u_t = d(u, x, 2)") == "u_xx");
  CHECK(right_of("u_t = d(u_x, x)") == "u_xx");
  CHECK(right_of("u_t = u_yx") == "u_xy");
  CHECK(right_of("u_t = d(u, y, t, x)") == "u_txy");
  CHECK(right_of("u_t = k*laplacian(u)") == "k*(u_xx + u_yy)");
  CHECK(right_of("u_t = laplacian(u, x)") == "u_xx");
  CHECK(right_of("u_t = d(u*w, x)") == "u*w_x + u_x*w");
  CHECK(right_of("u_t = d(k*d(u, x), x)") == "k*u_xx");
  CHECK(right_of("u_t = d(x*u, x)") == "u_x*x + u");
  // d is a parameter as well: only d(...) is a derivative.
  CHECK(right_of("u_t = d*d(u, x)") == "d*u_x");
}

TEST_CASE("the chain rule agrees with differentiating a composed function") {
  // With u = x^2 + t, w = x t the total derivative of f(u, w, x) must be that of the composition.
  const EquationSystem system = system_of("u_t = d(u^2*w*x + exp(u/k), x)");
  const std::map<std::string, Expression> solution = {{"u", parse_expression("x^2 + t")},
                                                      {"w", parse_expression("x*t")},
                                                      {"u_x", parse_expression("2*x")},
                                                      {"w_x", parse_expression("t")}};
  const Expression composed = substitute(parse_expression("u^2*w*x + exp(u/k)"), solution);
  CHECK(is_zero_rational(substitute(system.equations.at(0).right, solution) - differentiate(composed, "x")));
}

TEST_CASE("lists of equations and long texts keep their places") {
  const EquationSystem list =
      parse_system("dependent = [\"a\"]\nparameters = [\"k\"]\nequations = [\"a = k\", \"a^2 = k^2\"]\n", "s.toml");
  CHECK(list.equations.at(1).name.value == "2");
  CHECK(error_of("dependent = [\"a\"]\nequations = [\"a = 1\", \"a = b\"]\n")
            .starts_with("s.toml:2:28: unknown variable 'b'"));
  const std::string text = head + "[equations]\nlaw = \"\"\"\nu_t =\n  k*q\"\"\"\n";
  CHECK(error_of(text).starts_with("s.toml:7:5: unknown variable 'q'"));
  CHECK(error_of(head + "[equations]\nlaw = \"\"\"u_t = q\"\"\"\n").starts_with("s.toml:5:16: unknown variable 'q'"));
}

TEST_CASE("what is wrong in a file is said with its place") {
  CHECK(equation_error("u_t = kk*u").starts_with("s.toml:5:14: unknown variable 'kk'"));
  CHECK(equation_error("u_t k*u").starts_with("s.toml:5:12: unexpected 'k'; expected an operator or '='"));
  CHECK(equation_error("u_t + k*u").find("has no '='") != std::string::npos);
  CHECK(equation_error("u_t == u").find("one '='") != std::string::npos);
  CHECK(equation_error("u_t = d(u)").starts_with("s.toml:5:14: a derivative without a variable"));
  CHECK(equation_error("u_t = d(u, k)").starts_with("s.toml:5:19: 'k' is no independent variable; expected t, x, y"));
  CHECK(equation_error("u_t = d(u, x, 0)").starts_with("s.toml:5:22: '0' derivatives"));
  CHECK(equation_error("u_t = d(u, x, 99)").find("from 1 to 20") != std::string::npos);
  CHECK(equation_error("u_t = lap(u)").find("did you mean 'laplacian'?") != std::string::npos);
  CHECK(equation_error("u_t = k(u)").starts_with("s.toml:5:15: unexpected '('"));
  CHECK(equation_error("u_t = 1/(2 - 2)").find("division by zero") != std::string::npos);
  CHECK(equation_error("u_t = ρ*u").starts_with("s.toml:5:14: unexpected 'ρ'"));
  CHECK(equation_error("u_t = ρ*u").find("did you mean 'rho'?") != std::string::npos);
  CHECK(error_of("[parameters]\nk_ρ = \"m\"\n").find("did you mean 'k_rho'?") == std::string::npos);
  CHECK(error_of("[parameters]\nρ_0 = \"m\"\n").starts_with("s.toml:2:1: a name without quotation marks"));
  CHECK(error_of("[parameters]\n\"ρ_0\" = \"m\"\n").find("did you mean 'rho_0'?") != std::string::npos);
  for (const char* empty : {"0 = 0", "0 = 1", "k = 1", "x = t", "u/u = 1"})
    CHECK(equation_error(empty).starts_with("s.toml:5:8: the equation has no dependent variable; expected an equation "
                                            "for one of u, w"));
  CHECK(equation_error("u_t + u = u + u_t").find("the same for all values") != std::string::npos);
  CHECK(error_of("dependent = [\"u\"]\n").find("no equations") != std::string::npos);
  CHECK(error_of("[equations]\na = \"1 = 1\"\n").find("no dependent variables") != std::string::npos);
  CHECK(error_of("equation = []\n").find("did you mean 'equations'?") != std::string::npos);
  CHECK(error_of("dependent = [\"u\", \"u\"]\nequations = [\"u = 1\"]\n")
            .starts_with("s.toml:1:20: 'u' is declared twice"));
  CHECK(error_of("dependent = [\"sin\"]\nequations = [\"sin = 1\"]\n").starts_with("s.toml:1:15: "));
  CHECK(error_of(head + "equations = [\"u_t = 1\"]\n[units]\nbase = 3\n").starts_with("s.toml:6:8: "));
  CHECK(error_of("independent = [\"t\"]\ndependent = [\"u\"]\nparameters = [\"u_t\"]\nequations = [\"u = 1\"]\n")
            .starts_with("s.toml:3:16: 'u_t' is a derivative of 'u'"));
  CHECK(error_of("[dependent]\nu = \"m\"\nw = \"\"\n[equations]\na = \"u = w\"\n").find("'w' has no units") !=
        std::string::npos);
  CHECK(error_of("[dependent]\nu = \"meterz\"\n[equations]\na = \"u = 1\"\n").starts_with("s.toml:2:6: "));
}

TEST_CASE("names of derivatives that can be read in two ways are refused") {
  const std::string text = "independent = [\"x\", \"xx\"]\ndependent = [\"u\"]\nequations = [\"u_xx = 0\"]\n";
  CHECK(error_of(text).find("'u_xx' can be read as two derivatives") != std::string::npos);
  CHECK(error_of("independent = [\"x\", \"xx\"]\ndependent = [\"u\"]\nequations = [\"d(u, xx) = 0\"]\n").find("two") !=
        std::string::npos);
}
