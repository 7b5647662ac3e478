// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/formula/evaluation.hpp>

#include <gordan/core/error.hpp>
#include <gordan/formula/calculus.hpp>
#include <gordan/formula/detail/ball.hpp>
#include <gordan/formula/detail/decimal.hpp>
#include <gordan/formula/ginac.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <vector>

namespace gordan {

namespace {

using detail::Ball;
using detail::Precision;
using Kind = Expression::Kind;
using Values = std::map<std::string, Number>;

Ball enclosed(const Expression& x, const Values& values, const Precision& precision) {
  std::vector<Ball> operands;
  for (const Expression& operand : x.operands()) operands.push_back(enclosed(operand, values, precision));
  switch (x.kind()) {
    case Kind::number:
      return detail::enclose(x.number(), precision);
    case Kind::pi:
      return detail::pi(precision);
    case Kind::symbol:
      return detail::enclose(values.at(x.name()), precision);
    case Kind::function:
      return detail::apply(x.function(), operands.front(), precision);
    case Kind::power:
      return detail::power(operands[0], operands[1], precision);
    default:
      break;
  }
  Ball result = operands.front();
  for (std::size_t k = 1; k < operands.size(); ++k) {
    result = x.kind() == Kind::sum ? add(result, operands[k], precision) : multiply(result, operands[k], precision);
  }
  return result;
}

/// The ends of the enclosure of a real value; std::domain_error when it is certainly not real.
std::pair<cln::cl_RA, cln::cl_RA> interval(const Ball& ball) {
  if (!ball.is_real()) {
    if (cln::abs(cln::imagpart(ball.center())) > ball.radius()) throw std::domain_error("the value is not real");
    throw detail::Undecided();
  }
  const cln::cl_RA center = cln::rational(cln::realpart(ball.center()));
  const cln::cl_RA radius = cln::rational(ball.radius());
  return {center - radius, center + radius};
}

void check_values(const Expression& expression, const Values& values) {
  for (const std::string& name : symbols(expression)) {
    const auto value = values.find(name);
    if (value == values.end()) throw InputError(fmt::format("the variable '{}' has no value", name));
    if (!value->second.is_real()) throw InputError(fmt::format("the value of the variable '{}' is not real", name));
  }
}

/// The common rounding of both ends, at a precision that suffices.
template <class Round>
auto evaluate(Expression expression, const Values& values, long bits, Round round) {
  const auto lock = lock_ginac();  // CLN keeps its constants, such as pi, in shared variables
  check_values(expression, values);
  const long limit = std::max(16384L, 8 * bits);
  for (int attempt = 1; bits <= limit; bits *= 2, ++attempt) {
    try {
      const auto [low, high] = interval(enclosed(expression, values, Precision(bits)));
      const auto result = round(low);
      if (result == round(high) && (low == high || !cln::zerop(low * high))) return result;
    } catch (const detail::Undecided&) {
    } catch (const cln::runtime_exception& error) {
      throw LimitReached(fmt::format("a value is out of the range of CLN: {}", error.what()));
    }
    if (attempt == 2) {  // perhaps exact: sin(pi), exp(log(2)) - 2
      std::map<std::string, Expression> replacements(values.begin(), values.end());
      expression = substitute(expression, replacements);
    }
  }
  throw LimitReached(fmt::format("{} bits do not tell how the value of the formula rounds", limit));
}

}  // namespace

double evaluate_double(const Expression& expression, const Values& values) {
  return evaluate(expression, values, 128, [](const cln::cl_RA& x) { return detail::nearest_double(x); }) +
         0.0;  // no -0
}

std::string evaluate_decimal(const Expression& expression, const Values& values, int digits) {
  constexpr int max_digits = 1'000'000;
  if (digits < 1 || digits > max_digits) {
    throw InputError(fmt::format("{} significant digits", digits), {}, fmt::format("from 1 to {}", max_digits));
  }
  const long bits = 64 + digits * 10L / 3;
  return evaluate(expression, values, bits, [&](const cln::cl_RA& x) { return detail::nearest_decimal(x, digits); });
}

}  // namespace gordan
