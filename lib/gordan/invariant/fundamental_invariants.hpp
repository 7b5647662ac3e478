// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/invariant/certificate.hpp>
#include <gordan/invariant/generator.hpp>
#include <gordan/rep/representation.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gordan {

struct InvariantOptions {
  std::optional<int> max_degree;  ///< every degree up to this one; without it, until a theorem stops
  /// Called with each generator as soon as its degree is certified.
  std::function<void(const Generator&)> on_generator;
};

/// Minimal homogeneous generators of the algebra K[V]^G with their certificate.
struct InvariantGenerators {
  Representation source;
  std::vector<Generator> generators;  ///< by degree, multidegree (descending), order of candidates
  Certificate certificate;
  std::string stopped_by;  ///< the limit or interrupt that came before the certificate was complete
  std::vector<std::uint32_t> primes;  ///< the primes whose residues the computation used
  std::uint64_t seed = 1;
};

/// Minimal generators of the invariants K[V]^G.
///
/// Degree by degree: count (Molien), propose (orbit sums, Reynolds images, contractions), select (rank
/// modulo p, products first), certify (rank = dimension); stops by theorem, see the certificate.
/// Over a finite complex group the polynomials are holomorphic.
/// An interrupt or a limit of `control` ends the work early: what is certified is returned.
[[nodiscard]] InvariantGenerators fundamental_invariants(const Representation& source,
                                                         const InvariantOptions& options = {},
                                                         const Control& control = {});

}  // namespace gordan
