// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/invariant/completion.hpp>
#include <gordan/invariant/fundamental_invariants.hpp>
#include <gordan/invariant/fundamental_theorems.hpp>
#include <gordan/invariant/hilbert_series.hpp>
#include <gordan/invariant/selection.hpp>

#include <memory>
#include <optional>

namespace gordan {

/// The spanning family of a space and the prime modulo which it evaluates: orbit sums for monomial
/// groups, Reynolds images for other finite groups, contractions for classical ones.
struct Proposal {
  std::unique_ptr<SpanningFamily> family;
  std::uint32_t prime = 0;
};
[[nodiscard]] Proposal propose_family(const Representation& space, std::size_t source_summands, const Control& control);

/// The generators of K[V + W*]^G of degree 0 and 1 in W*, degree by degree: first the invariants of V,
/// then the module of equivariants V -> W. `space` is V, or V + W*; V are its first `source_summands` summands.
class GeneratorSearch {
 public:
  GeneratorSearch(const Representation& space, std::size_t source_summands, const Control& control);

  /// What one of the two strata came to.
  struct Outcome {
    std::vector<Generator> generators;  ///< certified ones, recipes in `space`
    Certificate certificate;
    std::string stopped_by;
  };

  [[nodiscard]] Outcome invariants(const InvariantOptions& options);
  /// After `invariants`, with its outcome.
  [[nodiscard]] Outcome equivariants(const Outcome& invariants, const InvariantOptions& options);

  [[nodiscard]] std::vector<std::uint32_t> primes() const;

 private:
  /// Completes all multidegrees of total degree d in V and degree 0 (no dual) or 1 (every dual summand) in W*.
  [[nodiscard]] std::vector<std::size_t> complete_degree(int degree, bool dual);
  /// Whether selection modulo the ideal of the generators is cheaper than by ranks of products.
  [[nodiscard]] bool prefers_ideal(int degree);
  [[nodiscard]] std::vector<std::size_t> complete_by_ideal(int degree);
  [[nodiscard]] std::optional<DegreeBound> module_bound(const Outcome& invariants);
  [[nodiscard]] Outcome by_theorem(const std::vector<Generator>& generators, const InvariantOptions& options) const;
  void prepare_stop();
  [[nodiscard]] std::optional<std::string> reason_to_stop(int degree, const std::vector<Generator>& generators);
  [[nodiscard]] std::string minimality() const;

  Representation space_;
  std::size_t source_summands_;
  const Control& control_;
  GradedDimensions dimensions_;
  Proposal proposal_;
  Selection selection_;
  std::optional<FiniteCompletion> finite_;
  std::optional<TheoremGenerators> theorem_;    ///< a classical group on vectors: all at once
  std::optional<DegreeBound> classical_bound_;  ///< of the invariants of V
  std::optional<HilbertSeries> series_;         ///< of the invariants of V under a classical group
};

/// The same generator in the leading summands of its space alone.
[[nodiscard]] Generator restricted(const Generator& generator, const Representation& source);

}  // namespace gordan
