// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/equivariant/equivariants.hpp>

#include <gordan/core/error.hpp>
#include <gordan/invariant/generator_search.hpp>

namespace gordan {

namespace {

/// The summand of W* in which a contraction is linear.
std::size_t dual_summand(const EquivariantModule& module, const Contraction& contraction) {
  std::size_t summand = module.invariants.source.summands().size();
  while (summand < module.space.summands().size() && !depends_on(contraction, summand)) ++summand;
  require(summand < module.space.summands().size(), "an equivariant depends on the dual of its target");
  return summand;
}

}  // namespace

EquivariantModule equivariants(const Representation& source, const Representation& target,
                               const InvariantOptions& options, const Control& control) {
  const Representation space = direct_sum(source, dual(target));
  EquivariantModule module{{source, {}, {}, "", {}, control.seed}, target, space, {}, {}, ""};
  GeneratorSearch search(space, source.summands().size(), control);
  GeneratorSearch::Outcome invariants = search.invariants(options);
  GeneratorSearch::Outcome covariants = search.equivariants(invariants, options);
  for (const Generator& g : invariants.generators) module.invariants.generators.push_back(restricted(g, source));
  module.invariants.certificate = std::move(invariants.certificate);
  module.invariants.stopped_by = std::move(invariants.stopped_by);
  module.invariants.primes = search.primes();
  module.generators = std::move(covariants.generators);
  module.certificate = std::move(covariants.certificate);
  module.stopped_by = std::move(covariants.stopped_by);
  return module;
}

std::vector<Polynomial> components(const EquivariantModule& module, const Generator& generator) {
  const Polynomial f = expand(generator.recipe, module.space);
  const auto n = static_cast<std::size_t>(module.invariants.source.dimension());
  const auto m = static_cast<std::size_t>(module.target.dimension());
  std::vector<std::vector<Term>> terms(m);
  for (Term term : f.terms()) {
    for (std::size_t i = 0; i < m; ++i) {
      if (term.exponents[n + i] == 0) continue;
      term.exponents.resize(n);
      terms[i].push_back(std::move(term));
      break;
    }
  }
  std::vector<Polynomial> result;
  for (auto& component : terms) result.emplace_back(module.invariants.source.ring(), std::move(component));
  return result;
}

std::string recipe_text(const EquivariantModule& module, const Generator& generator) {
  if (const auto* contraction = std::get_if<Contraction>(&generator.recipe)) {
    return derivative_to_string(*contraction, module.space, dual_summand(module, *contraction));
  }
  return "grad " + to_string(generator.recipe, module.space);
}

std::string recipe_latex(const EquivariantModule& module, const Generator& generator) {
  if (const auto* contraction = std::get_if<Contraction>(&generator.recipe)) {
    return derivative_to_latex(*contraction, module.space, dual_summand(module, *contraction));
  }
  return "\\nabla " + to_latex(generator.recipe, module.space);
}

}  // namespace gordan
