// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/generator_search.hpp>

#include <gordan/core/error.hpp>
#include <gordan/invariant/classical_stop.hpp>
#include <gordan/invariant/contraction_family.hpp>
#include <gordan/invariant/ideal_selection.hpp>
#include <gordan/invariant/orbit_sums.hpp>
#include <gordan/invariant/reynolds_images.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace gordan {

namespace {

/// Ranks of fewer operations are not worth a comparison.
constexpr double cheap_rank = 5e7;

}  // namespace

Proposal propose_family(const Representation& space, std::size_t source_summands, const Control& control) {
  const FiniteGroup* group = space.group().finite();
  if (group == nullptr) {
    return {std::make_unique<ContractionFamily>(space, source_summands), split_prime_images(1, 0).front().prime};
  }
  const ModularImage image = split_prime_images(conductor(space), 0).front();
  if (auto action = monomial_substitutions(space)) {
    return {std::make_unique<OrbitSumFamily>(space, std::move(*action), image), image.prime};
  }
  return {std::make_unique<ReynoldsFamily>(space, control), image.prime};
}

GeneratorSearch::GeneratorSearch(const Representation& space, std::size_t source_summands, const Control& control)
    : space_(space),
      source_summands_(source_summands),
      control_(control),
      dimensions_(space, control),
      proposal_(propose_family(space, source_summands, control)),
      selection_(dimensions_, *proposal_.family, proposal_.prime, control) {
  if (space.group().classical() != nullptr) theorem_ = generators_by_theorem(space, source_summands);
}

std::vector<std::size_t> GeneratorSearch::complete_degree(int degree, bool dual) {
  std::vector<std::size_t> fresh;
  const std::size_t summands = space_.summands().size();
  for (const Multidegree& source : multidegrees(degree, static_cast<int>(source_summands_))) {
    for (std::size_t w = dual ? source_summands_ : summands; w < (dual ? summands : summands + 1); ++w) {
      Multidegree all = source;
      all.resize(summands, 0);
      if (dual) all[w] = 1;
      const auto more = selection_.complete(all);
      fresh.insert(fresh.end(), more.begin(), more.end());
    }
  }
  return fresh;
}

GeneratorSearch::Outcome GeneratorSearch::by_theorem(const std::vector<Generator>& generators,
                                                     const InvariantOptions& options) const {
  Outcome outcome;
  outcome.certificate = {Completeness::proven, 0, theorem_->reason, "minimal, by the theorem"};
  for (const Generator& g : generators) {
    if (options.max_degree && g.degree > *options.max_degree) {
      outcome.certificate.completeness = Completeness::up_to_degree;
      continue;
    }
    outcome.generators.push_back(g);
    if (options.on_generator) options.on_generator(g);
    outcome.certificate.degree_checked = std::max(outcome.certificate.degree_checked, g.degree);
  }
  if (options.max_degree) {
    outcome.certificate.degree_checked = std::max(outcome.certificate.degree_checked, *options.max_degree);
  }
  return outcome;
}

void GeneratorSearch::prepare_stop() {
  if (space_.group().finite() != nullptr) {
    finite_.emplace(dimensions_, source_summands_, control_.seed);
    return;
  }
  const Representation source = leading_summands(space_, source_summands_);
  classical_bound_ = classical_degree_bound(source);
  if (!classical_bound_) series_ = hilbert_series(source, nullptr, 0, control_);
}

std::optional<std::string> GeneratorSearch::reason_to_stop(int degree, const std::vector<Generator>& generators) {
  if (finite_) return finite_->after(degree, generators);
  if (classical_bound_ && degree >= classical_bound_->degree) return classical_bound_->reason;
  if (series_ && series_->fraction) {
    const Representation source = leading_summands(space_, source_summands_);
    return proven_by_series(source, generators, degree, *series_->fraction, control_.seed);
  }
  return std::nullopt;
}

bool GeneratorSearch::prefers_ideal(int degree) {
  if (!finite_ || source_summands_ != space_.summands().size()) return false;
  double by_rank = 0;
  for (const Multidegree& d : multidegrees(degree, static_cast<int>(source_summands_))) {
    by_rank += std::pow(static_cast<double>(dimensions_.dimension(d)), 3);
  }
  if (by_rank < cheap_rank) return false;
  const auto cost = finite_->cost_of_ideal(degree);
  return cost && 2 * cost->operations < by_rank;
}

std::vector<std::size_t> GeneratorSearch::complete_by_ideal(int degree) {
  std::vector<std::size_t> fresh;
  for (Generator& g : generators_modulo_ideal(space_, *proposal_.family, finite_->modulo_ideal(degree), control_)) {
    fresh.push_back(selection_.adopt(std::move(g)));
  }
  return fresh;
}

std::string GeneratorSearch::minimality() const {
  return "no generator is a combination of products of others; this rests on ranks modulo " +
         std::to_string(selection_.prime()) + " at random points, which can only be too small";
}

GeneratorSearch::Outcome GeneratorSearch::invariants(const InvariantOptions& options) {
  if (theorem_) return by_theorem(theorem_->invariants, options);
  Outcome outcome;
  outcome.certificate = {Completeness::up_to_degree, -1, "", minimality()};
  const int last = options.max_degree.value_or(std::numeric_limits<int>::max());
  try {
    prepare_stop();
    for (int degree = 0; degree <= last; ++degree) {
      report(control_, "invariants of degree " + std::to_string(degree));
      if (degree > 0) {
        for (const std::size_t index : prefers_ideal(degree) ? complete_by_ideal(degree) : complete_degree(degree, false)) {
          outcome.generators.push_back(selection_.generators()[index]);
          outcome.generators.back().name = "f" + std::to_string(outcome.generators.size());
        }
      }
      outcome.certificate.degree_checked = degree;
      if (options.on_generator) {
        for (const Generator& g : outcome.generators) {
          if (g.degree == degree) options.on_generator(restricted(g, leading_summands(space_, source_summands_)));
        }
      }
      if (const auto reason = reason_to_stop(degree, outcome.generators)) {
        outcome.certificate.completeness = Completeness::proven;
        outcome.certificate.reason = *reason;
        return outcome;
      }
    }
    outcome.certificate.reason = "in each degree the rank reached the dimension given by Molien's formula";
  } catch (const LimitReached& limit) {
    outcome.stopped_by = limit.what();
    outcome.certificate.reason = "stopped: " + outcome.stopped_by;
  }
  return outcome;
}

std::optional<DegreeBound> GeneratorSearch::module_bound(const Outcome& invariants) {
  if (space_.group().finite() == nullptr) {
    auto bound = classical_degree_bound(space_);
    if (bound) --bound->degree;
    return bound;
  }
  if (invariants.certificate.completeness != Completeness::proven) return std::nullopt;
  std::optional<DegreeBound> bound;
  if (const auto parameters = finite_->parameter_degrees(invariants.generators)) {
    if (const auto top = numerator_degree(dimensions_, source_summands_, *parameters, true)) {
      bound = DegreeBound{*top, "the equivariants are a free module over parameters of the invariants, with generators "
                                "of degree at most " + std::to_string(*top) + " by the numerator of their Molien series "
                                "(Hochster, Eagon 1971)"};
    }
  }
  if (!bound) {
    if (const auto top = finite_->top_of_coinvariants()) {
      bound = DegreeBound{*top, "the polynomials modulo the ideal of the invariants vanish above degree " +
                                    std::to_string(*top) + ", and equivariants are generated up to that degree "
                                    "(graded Nakayama lemma and Reynolds operator)"};
    }
  }
  const Integer& order = space_.group().finite()->order();
  if (order.fits_long() && order.to_long() <= 1'000'000) {
    bound = smaller(bound, DegreeBound{static_cast<int>(order.to_long()) - 1,
                                       "equivariants are generated in degrees below |G| = " + to_string(order) +
                                           " (Noether; Fleischmann 2000, Fogarty 2001)"});
  }
  return bound;
}

GeneratorSearch::Outcome GeneratorSearch::equivariants(const Outcome& invariants, const InvariantOptions& options) {
  if (theorem_) return by_theorem(theorem_->equivariants, options);
  Outcome outcome;
  outcome.certificate = {Completeness::up_to_degree, -1, "", minimality()};
  if (!invariants.stopped_by.empty()) {
    outcome.stopped_by = invariants.stopped_by;
    outcome.certificate.reason = "stopped: " + outcome.stopped_by;
    return outcome;
  }
  try {
    const auto bound = module_bound(invariants);
    const int last = options.max_degree.value_or(std::numeric_limits<int>::max());
    for (int degree = 0; degree <= last; ++degree) {
      report(control_, "equivariants of degree " + std::to_string(degree));
      if (degree > invariants.certificate.degree_checked) static_cast<void>(complete_degree(degree, false));
      for (const std::size_t index : complete_degree(degree, true)) {
        Generator generator = selection_.generators()[index];
        generator.name = "F" + std::to_string(outcome.generators.size() + 1);
        generator.degree = degree;
        generator.multidegree.resize(source_summands_);
        outcome.generators.push_back(generator);
        if (options.on_generator) options.on_generator(generator);
      }
      outcome.certificate.degree_checked = degree;
      if (bound && degree >= bound->degree) {
        outcome.certificate.completeness = Completeness::proven;
        outcome.certificate.reason = bound->reason;
        return outcome;
      }
    }
    outcome.certificate.reason = "in each degree the rank reached the dimension given by Molien's formula";
  } catch (const LimitReached& limit) {
    outcome.stopped_by = limit.what();
    outcome.certificate.reason = "stopped: " + outcome.stopped_by;
  }
  return outcome;
}

std::vector<std::uint32_t> GeneratorSearch::primes() const { return {selection_.prime()}; }

Generator restricted(const Generator& generator, const Representation& source) {
  Generator result = generator;
  result.multidegree.resize(source.summands().size());
  const auto n = static_cast<std::size_t>(source.dimension());
  if (auto* sum = std::get_if<OrbitSum>(&result.recipe)) {
    sum->exponents.resize(n);
  } else if (auto* image = std::get_if<ReynoldsImage>(&result.recipe)) {
    image->exponents.resize(n);
    std::vector<Term> terms = image->polynomial->terms();
    for (Term& term : terms) term.exponents.resize(n);
    image->polynomial = std::make_shared<const Polynomial>(Polynomial(source.ring(), std::move(terms)));
  }
  return result;
}

}  // namespace gordan
