// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/invariant/degree_bounds.hpp>
#include <gordan/invariant/generator.hpp>
#include <gordan/invariant/hilbert_series.hpp>
#include <gordan/rep/representation.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gordan {

/// A degree (in all variables of the space) beyond which no minimal generator of the invariants of a
/// classical group occurs, where a theorem gives one; nothing otherwise.
///
/// * vectors, covectors, scalars: the first fundamental theorems, degree 2 and n (Weyl 1939);
/// * O(n) of any signature on second-order tensors and vectors: traces of words in A, A^T of length at most
///   N(n), and v·(word of length < N(n))·w (Procesi 1976), where N(n) is the nilpotency degree of algebras
///   with x^n = 0: N(1) = 1, N(2) = 3 (Dubnov 1935), N(3) = 6 (Dubnov, Ivanov 1943), N(4) = 10 (Vaughan-Lee
///   1993), N(n) <= n^2 (Razmyslov 1974); a single symmetric or skew tensor: N = n (Cayley-Hamilton).
///   For n = 3: degree 6, and 7 with two vectors (Spencer, Rivlin 1959-62; Smith 1965);
/// * SO(n), n odd, without vectors: as O(n), since -1 acts trivially; SO(3) with vectors: vectors are skew
///   tensors there, so degree 6; pseudovectors of O(3) likewise;
/// * SO(2): minimal zero sums of weights (Lambert 1987); pseudo-tensors under O: products of two odd
///   generators of SO.
[[nodiscard]] std::optional<DegreeBound> classical_degree_bound(const Representation& space);

/// Why a list of invariants, complete up to `degree_checked`, is complete by equality of Hilbert series: the
/// generators are algebraically independent, or satisfy one relation, as a nonzero minor of their
/// Jacobian modulo p shows, and the series `fraction` of all invariants is that of the algebra they generate.
[[nodiscard]] std::optional<std::string> proven_by_series(const Representation& source,
                                                          const std::vector<Generator>& generators, int degree_checked,
                                                          const SeriesFraction& fraction, std::uint64_t seed);

}  // namespace gordan
