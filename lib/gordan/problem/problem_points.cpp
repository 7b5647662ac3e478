// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/random.hpp>
#include <gordan/exact/rounding.hpp>
#include <gordan/problem/detail/exact_outputs.hpp>
#include <gordan/problem/group_sample.hpp>
#include <gordan/problem/problem_program.hpp>
#include <gordan/program/residual.hpp>
#include <gordan/rep/action.hpp>

#include <algorithm>
#include <map>

namespace gordan {

namespace {

using Point = std::vector<Number>;

constexpr int max_draws = 10'000;

std::vector<double> rounded(const Point& point) {
  std::vector<double> values;
  for (const Number& x : point) values.push_back(to_double(x));
  return values;
}

/// Points of a problem's inputs, and the outputs there.
class PointMaker {
 public:
  PointMaker(const ProblemProgram& compiled, std::uint64_t seed)
      : compiled_(compiled), exact_(compiled), random_(seed) {}

  [[nodiscard]] Random& random() { return random_; }

  /// Coordinates k/4, |k| <= 12, which doubles hold exactly, and positive ones where the problem says so.
  [[nodiscard]] Point draw() {
    for (int draws = 0; draws < max_draws; ++draws) {
      Point point;
      const std::vector<Summand>& summands = compiled_.model.source.summands();
      for (std::size_t k = 0; k < summands.size(); ++k)
        for (int i = 0; i < summands[k].dimension; ++i) {
          const long quarters = compiled_.model.units[k].positive ? 1 + static_cast<long>(random_.below(12))
                                                                  : static_cast<long>(random_.below(25)) - 12;
          point.emplace_back(Rational(Integer(quarters), Integer(4)));
        }
      if (exact_.is_defined(point)) return point;
    }
    throw LimitReached("no point was found at which all features are defined");
  }

  /// Adds the point g x with the outputs that follow from those at x.
  void add(SelfTest& test, const Point& x, const NaturalElement* element) const {
    const Point moved = element == nullptr ? x : action(compiled_.model.source, *element) * x;
    append(test, rounded(moved), exact_.at(x, element));
  }

  void append(SelfTest& test, std::vector<double> inputs, std::vector<double> expected) const {
    test.scales.push_back(term_scales(compiled_.program, inputs));
    test.inputs.push_back(std::move(inputs));
    test.expected.push_back(std::move(expected));
  }

  [[nodiscard]] const detail::ExactOutputs& exact() const { return exact_; }

 private:
  const ProblemProgram& compiled_;
  detail::ExactOutputs exact_;
  Random random_;
};

/// A change of units: numbers in each base unit are multiplied by base^(k * denominator) with a random k of its own,
/// where the denominator is even and makes all exponents of the inputs' dimensions whole.
class UnitChange {
 public:
  UnitChange(const ProblemProgram& compiled, long base, Random& random) : base_(base) {
    for (const SummandUnits& units : compiled.model.units)
      for (const auto& [name, exponent] : units.dimension.exponents()) {
        denominator_ = lcm(denominator_, exponent.den());
        if (!powers_.contains(name)) powers_[name] = static_cast<long>(random.below(5)) - 2;
      }
  }

  /// By what numbers of this dimension are multiplied.
  [[nodiscard]] Rational factor(const PhysicalDimension& dimension) const {
    Rational exponent;
    for (const auto& [name, power] : dimension.exponents()) {
      const auto known = powers_.find(name);
      if (known != powers_.end()) exponent += power * Rational(known->second);
    }
    return pow(Rational(base_), (exponent * Rational(denominator_)).num().to_long());
  }

 private:
  long base_;
  Integer denominator_ = 2;  // roots of features stay whole powers
  std::map<std::string, long> powers_;
};

bool has_dimensions(const ProblemProgram& compiled) {
  return std::any_of(compiled.model.units.begin(), compiled.model.units.end(),
                     [](const SummandUnits& units) { return !units.dimension.is_dimensionless(); });
}

/// f(factor of the coordinate's units, coordinate) for every coordinate.
template <class Function>
Point transformed(const ProblemProgram& compiled, const UnitChange& change, const Point& x, const Function& f) {
  Point result;
  const std::vector<Summand>& summands = compiled.model.source.summands();
  for (std::size_t k = 0; k < summands.size(); ++k)
    for (int i = 0; i < summands[k].dimension; ++i)
      result.push_back(f(change.factor(compiled.model.units[k].dimension), x[result.size()]));
  return result;
}

Point scaled(const ProblemProgram& compiled, const UnitChange& change, const Point& x) {
  return transformed(compiled, change, x, [](const Rational& factor, const Number& value) { return value * factor; });
}

/// The point with coordinates multiplied by the denominators of their factors, so that doubles hold them exactly after
/// the change of units too.
Point dividable(const ProblemProgram& compiled, const UnitChange& change, const Point& x) {
  return transformed(compiled, change, x,
                     [](const Rational& factor, const Number& value) { return value * Number(factor.den()); });
}

/// The factor of every output entry.
std::vector<Rational> exact_output_factors(const ProblemProgram& compiled, const UnitChange& change) {
  std::vector<Rational> factors(compiled.typed->products.products.size(), 1);
  for (const NamedTypedModule& named : compiled.typed->modules) {
    const auto entries = named.typed.features.size() * static_cast<std::size_t>(named.module.target.dimension());
    factors.insert(factors.end(), entries, change.factor(named.dimension));
  }
  return factors;
}

std::vector<double> output_factors(const ProblemProgram& compiled, const UnitChange& change) {
  std::vector<double> result;
  for (const Rational& factor : exact_output_factors(compiled, change)) result.push_back(to_double(factor));
  return result;
}

}  // namespace

SelfTest exact_points(const ProblemProgram& compiled, std::size_t count, std::uint64_t seed) {
  PointMaker points(compiled, seed);
  SelfTest test;
  for (std::size_t k = 0; k < count; ++k) points.add(test, points.draw(), nullptr);
  return test;
}

SelfTest moved_points(const ProblemProgram& compiled, std::size_t count, std::uint64_t seed) {
  PointMaker points(compiled, seed);
  const std::vector<NaturalElement> elements = group_sample(compiled.model.source.group(), count, points.random());
  SelfTest test;
  for (const NaturalElement& element : elements)
    for (int k = 0; k < 2; ++k) points.add(test, points.draw(), &element);
  return test;
}

SelfTest rescaled_points(const ProblemProgram& compiled, std::size_t count, std::uint64_t seed) {
  SelfTest test;
  if (!compiled.typed || !has_dimensions(compiled)) return test;
  PointMaker points(compiled, seed);
  for (std::size_t k = 0; k < count; ++k) {
    const UnitChange by_threes(compiled, 3, points.random());
    const Point x = points.draw();
    const Point fine = dividable(compiled, by_threes, x);
    points.append(test, rounded(scaled(compiled, by_threes, fine)),
                  points.exact().at(fine, nullptr, exact_output_factors(compiled, by_threes)));
    const UnitChange by_twos(compiled, 2, points.random());
    test.rescalings.push_back({rounded(x), rounded(scaled(compiled, by_twos, x)), output_factors(compiled, by_twos)});
  }
  return test;
}

}  // namespace gordan
