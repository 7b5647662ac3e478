// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/random.hpp>
#include <gordan/formula/detail/ball.hpp>

#include <cln/integer.h>
#include <cln/rational.h>

#include <catch2/catch.hpp>
#include <exact/random_numbers.hpp>
#include <stdexcept>

using namespace gordan;
using detail::Ball;
using detail::Precision;

namespace {

const Precision low(64);
const Precision high(320);

cln::cl_RA dyadic(Random& random) {
  const long numerator = test::between(random, -3000, 3000);
  return cln::cl_RA(numerator) / (cln::cl_I(1) << random.below(14));
}

/// A disc and a point in it, both exact; real in two cases of three.
struct Sample {
  Ball disc;
  Ball point;
};
Sample sample(Random& random) {
  const bool real = random.below(3) != 0;
  const auto coordinate = [&]() -> cln::cl_RA {
    return real ? cln::cl_RA(0) : dyadic(random) + cln::cl_RA(1) / 1000000;
  };
  const cln::cl_N center = cln::complex(dyadic(random), coordinate());
  const cln::cl_RA radius =
      random.below(5) == 0 ? cln::cl_RA(0) : cln::recip(cln::cl_RA(cln::cl_I(1) << (4 + random.below(30))));
  static const cln::cl_N directions[] = {
      0, 1, -1, cln::complex(cln::cl_RA(3) / 5, cln::cl_RA(-4) / 5), cln::complex(0, 1), cln::complex(0, -1)};
  const cln::cl_N shift = radius * directions[random.below(real ? 3 : 6)];
  return {Ball(center, radius), Ball::exact(center + shift)};
}

/// The narrow enclosure of the value at the point lies inside or at least meets the wide one.
void check_inside(const Ball& wide, const Ball& narrow) {
  const cln::cl_R distance = cln::abs(
      cln::complex(cln::rational(cln::realpart(wide.center())) - cln::rational(cln::realpart(narrow.center())),
                   cln::rational(cln::imagpart(wide.center())) - cln::rational(cln::imagpart(narrow.center()))));
  CHECK(distance * (1 - cln::cl_RA(1) / 100000) <= cln::rational(wide.radius()) + cln::rational(narrow.radius()));
  if (wide.is_real()) CHECK(narrow.is_real());
}

template <class Operation>
bool compare(Operation operation, const std::vector<Sample>& samples) {
  std::vector<Ball> discs;
  std::vector<Ball> points;
  for (const Sample& s : samples) {
    discs.push_back(s.disc);
    points.push_back(s.point);
  }
  try {
    check_inside(operation(discs, low), operation(points, high));
    return true;
  } catch (const detail::Undecided&) {
  } catch (const std::domain_error&) {
  }
  return false;
}

}  // namespace

TEST_CASE("values at points of a disc lie in the disc that is computed") {
  std::vector<int> compared(21, 0);
  for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const std::vector<Sample> samples{sample(random), sample(random)};
    using Balls = std::vector<Ball>;
    const std::uint32_t k = random.below(21);
    CAPTURE(k);
    const auto operation = [k](const Balls& x, const Precision& precision) {
      if (k < 16) return detail::apply(static_cast<Function>(k), x[0], precision);
      if (k == 16) return detail::add(x[0], x[1], precision);
      if (k == 17) return detail::multiply(x[0], x[1], precision);
      if (k == 18) return detail::inverse(x[0], precision);
      if (k == 19) return detail::power(x[0], Ball::exact(cln::cl_RA(5) / 2), precision);
      return detail::power(x[0], detail::multiply(x[1], Ball::exact(cln::cl_RA(1) / 1000), precision), precision);
    };
    if (compare(operation, samples)) ++compared[k];
  }
  for (std::size_t k = 0; k < compared.size(); ++k) {
    CAPTURE(k);
    CHECK(compared[k] >= 20);
  }
}

TEST_CASE("numbers of cyclotomic fields are enclosed") {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const Number a = test::random_number(random);
    check_inside(detail::enclose(a, low), detail::enclose(a, high));
    CHECK(detail::enclose(a, low).is_real() == a.is_real());
    CHECK(detail::enclose(a, low).radius() < cln::cl_RA(1) / 1000000);
  }
}
