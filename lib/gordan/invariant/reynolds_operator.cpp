// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/reynolds_operator.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/lifting.hpp>
#include <gordan/invariant/height.hpp>
#include <gordan/invariant/modular_orbits.hpp>
#include <gordan/invariant/monomial_orbits.hpp>
#include <gordan/rep/action.hpp>

#include <map>
#include <numeric>

namespace gordan {

namespace {

const FiniteGroup& finite_group(const Representation& space) {
  const FiniteGroup* group = space.group().finite();
  if (group != nullptr) return *group;
  throw InputError("the group " + space.group().name() + " is infinite", {"-G"},
                   "a finite group: averages over compact groups come in a later version");
}

/// Term by term: the mean of the distinct images of a monomial, zero when its stabiliser has a phase.
Polynomial average_monomially(const Representation& space, const MonomialSubstitutions& action, const Polynomial& f,
                              const Control& control) {
  std::vector<Term> terms;
  for (const Term& term : f.terms()) {
    check(control);
    const auto orbit = monomial_orbit(action, term.exponents);
    for (const PhasedMonomial& m : orbit) {
      const Number phase = Number::root_of_unity(action.phase_order, m.phase);
      terms.push_back({m.exponents, term.coefficient * phase / Number(static_cast<long>(orbit.size()))});
    }
  }
  return {space.ring(), std::move(terms)};
}

/// All elements as they act, exactly.
std::vector<Matrix<Number>> exact_elements(const Representation& space, const std::vector<WordStep>& words,
                                           const Control& control) {
  std::vector<Matrix<Number>> generators;
  for (const NaturalElement& g : finite_group(space).generators()) generators.push_back(action(space, g));
  std::vector<Matrix<Number>> result{Matrix<Number>::identity(static_cast<std::size_t>(space.dimension()))};
  for (std::size_t k = 1; k < words.size(); ++k) {
    check(control);
    result.push_back(generators[static_cast<std::size_t>(words[k].generator)] * result[words[k].parent]);
  }
  return result;
}

/// Sums over the group, term by term, gathered by monomial, and lifted; exact by the bound on the height of
/// the difference of the lift and the average, cleared of denominators (height.hpp).
class LiftedAverage {
 public:
  LiftedAverage(const Representation& space, const Polynomial& f, const Control& control)
      : space_(space),
        f_(f),
        control_(control),
        blocks_(coordinate_blocks(space)),
        forms_(block_forms_of(blocks_)),
        words_(element_words(finite_group(space), control)),
        conductor_(common_conductor(gordan::conductor(space), conductor(f))) {}

  Polynomial operator()() {
    const auto d = f_.degree();
    const Growth grown = growth(exact_elements(space_, words_, control_));
    std::vector<Number> given;
    for (const Term& term : f_.terms()) given.push_back(term.coefficient);
    const Rational scale = Rational(Integer(words_.size()) * common_denominator(given)) * pow(Rational(grown.denominator), d);
    const Rational bound = scale * size_of(given) * pow(grown.row_size, d);
    const std::size_t size = index_monomials();
    NumberLifter lifter(conductor_, size);
    for (int k = 0;; ++k) {
      const auto images = split_prime_images(conductor_, k);
      std::vector<std::vector<std::uint32_t>> values;
      for (const ModularImage& image : images) values.push_back(sum(image, size));
      lifter.add(images, values);
      const auto coefficients = lifter.lift();
      if (!coefficients) continue;
      const Rational found = scale * Rational(common_denominator(*coefficients)) * size_of(*coefficients);
      const Rational cleared = bound * Rational(common_denominator(*coefficients));
      if (found + cleared >= Rational(lifter.modulus())) continue;
      std::vector<Term> terms;
      for (const auto& [exponents, index] : index_) terms.push_back({exponents, (*coefficients)[index]});
      return {space_.ring(), std::move(terms)};
    }
  }

 private:
  std::size_t index_monomials() {
    const ModularOrbits orbits(space_, blocks_, forms_, {WordStep{}}, split_prime_images(conductor_, 0).front(), control_);
    for (const Term& term : f_.terms()) {
      for (const Exponents& m : orbits.support(term.exponents)) index_.emplace(m, index_.size());
    }
    return index_.size();
  }

  std::vector<std::uint32_t> sum(const ModularImage& image, std::size_t size) {
    const std::uint32_t p = image.prime;
    const ModularOrbits orbits(space_, blocks_, forms_, words_, image, control_);
    std::vector<std::uint32_t> result(size, 0);
    const std::uint32_t share = inverse_mod(static_cast<std::uint32_t>(words_.size() % p), p);
    for (const Term& term : f_.terms()) {
      check(control_);
      const std::uint32_t c = mul_mod(reduce(term.coefficient, image), share, p);
      const auto values = orbits.sum_expanded(term.exponents);
      const auto support = orbits.support(term.exponents);
      for (std::size_t m = 0; m < support.size(); ++m) {
        std::uint32_t& target = result[index_.at(support[m])];
        target = add_mod(target, mul_mod(c, values[m], p), p);
      }
    }
    return result;
  }

  const Representation& space_;
  const Polynomial& f_;
  const Control& control_;
  std::vector<std::vector<std::size_t>> blocks_;
  BlockForms forms_;
  std::vector<WordStep> words_;
  long conductor_;
  std::map<Exponents, std::size_t> index_;
};

}  // namespace

Polynomial reynolds_operator(const Representation& space, const Polynomial& f, const Control& control) {
  static_cast<void>(finite_group(space));
  require(f.ring() == space.ring(), "the polynomial is in the variables of the representation");
  if (f.is_zero()) return f;
  if (const auto action = monomial_substitutions(space)) return average_monomially(space, *action, f, control);
  return LiftedAverage(space, f, control)();
}

bool is_invariant(const Representation& space, const Polynomial& f) {
  const PolynomialRing ring = space.ring();
  for (const NaturalElement& g : finite_group(space).generators()) {
    const Matrix<Number> a = action(space, g);
    std::vector<Polynomial> images;
    for (std::size_t i = 0; i < a.rows(); ++i) {
      Polynomial image(ring);
      for (std::size_t j = 0; j < a.cols(); ++j) {
        if (!a(i, j).is_zero()) image += a(i, j) * variable(ring, j);
      }
      images.push_back(std::move(image));
    }
    if (!(substitute(f, images) == f)) return false;
  }
  return true;
}

}  // namespace gordan
