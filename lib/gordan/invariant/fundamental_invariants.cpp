// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/fundamental_invariants.hpp>

#include <gordan/invariant/generator_search.hpp>

namespace gordan {

InvariantGenerators fundamental_invariants(const Representation& source, const InvariantOptions& options,
                                           const Control& control) {
  InvariantGenerators result{source, {}, {}, "", {}, control.seed};
  GeneratorSearch search(source, source.summands().size(), control);
  GeneratorSearch::Outcome outcome = search.invariants(options);
  result.generators = std::move(outcome.generators);
  result.certificate = std::move(outcome.certificate);
  result.stopped_by = std::move(outcome.stopped_by);
  result.primes = search.primes();
  return result;
}

}  // namespace gordan
