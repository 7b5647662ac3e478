// SPDX-License-Identifier: GPL-3.0-or-later
// Random formulas for the tests of the module formula.
#pragma once

#include <gordan/formula/expression.hpp>

#include <exact/random_numbers.hpp>

namespace gordan::test {

inline Expression random_formula(Random& random, int depth) {
  static const std::vector<std::string> names{"x", "y", "x2", "x10", "A_xy"};
  if (depth == 0 || random.below(8) == 0) {
    switch (random.below(4)) {
      case 0:
        return small_rational(random);
      case 1:
        return random.below(4) == 0 ? random_number(random, 12) : Number::square_root(between(random, 2, 6));
      case 2:
        return random.below(6) == 0 ? Expression::pi() : Expression::symbol("x");
      default:
        return Expression::symbol(names[random.below(5)]);
    }
  }
  switch (random.below(6)) {
    case 0:
    case 1: {
      std::vector<Expression> terms;
      for (std::uint32_t k = 1 + random.below(4); k > 0; --k) terms.push_back(random_formula(random, depth - 1));
      return Expression::sum(std::move(terms));
    }
    case 2:
    case 3: {
      std::vector<Expression> factors;
      for (std::uint32_t k = 1 + random.below(3); k > 0; --k) factors.push_back(random_formula(random, depth - 1));
      return Expression::product(std::move(factors));
    }
    case 4: {
      const Expression base = random_formula(random, depth - 1);
      if (base == Expression(0)) return base;
      static const std::vector<Rational> exponents{-2, -1, 2, 3, {1, 2}, {-1, 2}, {3, 2}, {1, 3}, {-2, 3}};
      return random.below(8) == 0 ? pow(base, random_formula(random, depth - 1))
                                  : pow(base, exponents[random.below(9)]);
    }
    default:
      return apply(static_cast<Function>(random.below(16)), random_formula(random, depth - 1));
  }
}

}  // namespace gordan::test
