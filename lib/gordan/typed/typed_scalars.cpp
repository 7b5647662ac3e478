// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/exact/rounding.hpp>
#include <gordan/typed/typed_scalars.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace gordan {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// The only summand that a generator depends on, or none.
std::size_t only_summand(const Generator& generator) {
  std::size_t found = none;
  for (std::size_t k = 0; k < generator.multidegree.size(); ++k) {
    if (generator.multidegree[k] == 0) continue;
    if (found != none) return none;
    found = k;
  }
  return found;
}

/// Whether f is a sum of positive multiples of the squares of `variables` variables.
bool is_sum_of_squares(const Polynomial& f, std::size_t variables) {
  return f.terms().size() == variables && std::all_of(f.terms().begin(), f.terms().end(), [](const Term& term) {
           const bool square = std::find(term.exponents.begin(), term.exponents.end(), 2) != term.exponents.end();
           return square && term.coefficient.is_real() && sign(term.coefficient) > 0;
         });
}

/// The summand whose squared length a generator is, or none.
std::size_t squared_summand(const InvariantGenerators& invariants, const Generator& generator) {
  const std::size_t summand = only_summand(generator);
  if (generator.degree != 2 || summand == none) return none;
  const auto variables = static_cast<std::size_t>(invariants.source.summands()[summand].dimension);
  return is_sum_of_squares(expand(generator.recipe, invariants.source), variables) ? summand : none;
}

/// Makes the scalars of one list of generators.
class ScalarMaker {
 public:
  ScalarMaker(const InvariantGenerators& invariants, std::span<const SummandUnits> units, const ScalarOptions& options)
      : invariants_(invariants), units_(units), options_(options), square_of_(units.size(), none) {
    for (std::size_t i = 0; i < invariants.generators.size(); ++i) {
      squared_.push_back(squared_summand(invariants, invariants.generators[i]));
      if (squared_.back() != none) square_of_[squared_.back()] = i;
    }
  }

  [[nodiscard]] TypedScalar scalar(std::size_t i) const {
    const Generator& generator = invariants_.generators[i];
    TypedScalar result{to_string(generator.recipe, invariants_.source),
                       to_latex(generator.recipe, invariants_.source),
                       std::vector<Rational>(invariants_.generators.size()),
                       dimension_of(generator.multidegree, units_),
                       generator.degree,
                       false};
    result.powers[i] = 1;
    const std::size_t summand = only_summand(generator);
    if (summand != none && generator.degree == 1 && invariants_.source.summands()[summand].dimension == 1) {
      result.text = summand_name(invariants_.source, summand);
      result.latex = latex_name(result.text);
    }
    result.definite = squared_[i] != none || (generator.degree == 1 && summand != none && units_[summand].positive);
    if (options_.norms && squared_[i] != none)
      make_norm(result, i);
    else if (options_.cosines)
      make_cosine(result, generator);
    return result;
  }

 private:
  void make_norm(TypedScalar& scalar, std::size_t i) const {
    const std::string name = summand_name(invariants_.source, squared_[i]);
    scalar.text = fmt::format("|{}|", name);
    scalar.latex = fmt::format("\\lVert {} \\rVert", latex_name(name));
    scalar.powers[i] = Rational(1, 2);
    scalar.dimension = pow(scalar.dimension, Rational(1, 2));
    scalar.degree = 1;
  }

  /// Divides a generator that is linear in two summands by their norms, where both have one.
  void make_cosine(TypedScalar& scalar, const Generator& generator) const {
    std::vector<std::size_t> factors;
    for (std::size_t k = 0; k < generator.multidegree.size(); ++k)
      if (generator.multidegree[k] == 1 && square_of_[k] != none) factors.push_back(k);
    if (factors.size() != 2 || generator.degree != 2) return;
    const std::string left = summand_name(invariants_.source, factors[0]);
    const std::string right = summand_name(invariants_.source, factors[1]);
    scalar.text = fmt::format("cos({},{})", left, right);
    scalar.latex = fmt::format("\\cos({}, {})", latex_name(left), latex_name(right));
    for (const std::size_t k : factors) {
      scalar.powers[square_of_[k]] = Rational(-1, 2);
      scalar.dimension /= units_[k].dimension;
    }
  }

  const InvariantGenerators& invariants_;
  std::span<const SummandUnits> units_;
  ScalarOptions options_;
  std::vector<std::size_t> squared_;    ///< of each generator: the summand whose squared length it is
  std::vector<std::size_t> square_of_;  ///< of each summand: the generator that is its squared length
};

}  // namespace

std::string summand_name(const Representation& source, std::size_t summand) {
  constexpr const char* unnamed[] = {"x", "y", "z"};
  const std::string& name = source.summands()[summand].name;
  if (!name.empty()) return name;
  return summand < 3 ? unnamed[summand] : "x" + std::to_string(summand + 1);
}

PhysicalDimension dimension_of(const Multidegree& degrees, std::span<const SummandUnits> units) {
  require(degrees.size() == units.size(), "one unit for each summand");
  PhysicalDimension result;
  for (std::size_t k = 0; k < degrees.size(); ++k)
    if (degrees[k] != 0) result *= pow(units[k].dimension, degrees[k]);
  return result;
}

std::vector<TypedScalar> typed_scalars(const InvariantGenerators& invariants, std::span<const SummandUnits> units,
                                       const ScalarOptions& options) {
  const ScalarMaker maker(invariants, units, options);
  std::vector<TypedScalar> scalars;
  for (std::size_t i = 0; i < invariants.generators.size(); ++i)
    if (invariants.generators[i].degree > 0) scalars.push_back(maker.scalar(i));
  return scalars;
}

}  // namespace gordan
