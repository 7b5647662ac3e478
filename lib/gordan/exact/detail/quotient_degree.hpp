// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/quotient.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <unordered_map>
#include <vector>

namespace gordan::detail {

inline constexpr std::uint32_t no_index = std::numeric_limits<std::uint32_t>::max();

struct MonomialHash {
  std::size_t operator()(const Exponents& m) const noexcept {
    std::uint64_t hash = 0x9E3779B97F4A7C15u;
    for (const std::uint16_t e : m) hash = (hash ^ e) * 0x9FB21C651E98DF25u;
    return static_cast<std::size_t>(hash ^ (hash >> 32));
  }
};
using MonomialIndex = std::unordered_map<Exponents, std::uint32_t, MonomialHash>;

/// m x_i and m / x_i.
inline Exponents times(Exponents m, std::size_t i) {
  ++m[i];
  return m;
}
inline Exponents divided(Exponents m, std::size_t i) {
  --m[i];
  return m;
}

/// Coordinates modulo p.
using Row = std::vector<std::uint32_t>;

/// x_j times column u of the degree below, which is not standard and has a normal form there.
struct Rewriting {
  std::uint32_t variable = 0;
  std::uint32_t below = 0;
};

/// Two rewritings of the same monomial, which must agree.
struct Condition {
  Rewriting first;
  Rewriting second;
};

/// One degree of a quotient. Its columns are the border monomials x_i b, b standard one degree below.
struct QuotientDegree {
  std::vector<Exponents> columns;       ///< descending in degree reverse lexicographic order
  MonomialIndex index;                  ///< their positions
  std::vector<std::uint32_t> product;   ///< [b * n + i]: the column x_i b
  std::vector<Exponents> standard;      ///< B_d, descending
  std::vector<std::uint32_t> position;  ///< [column]: position in B_d, or no_index
  std::vector<Row> normal;              ///< [column]: coordinates in B_d, empty for standard monomials
};

/// What is known of the next degree before the elimination.
struct QuotientBorder {
  QuotientDegree degree;                           ///< columns, index and product
  std::vector<std::vector<Rewriting>> rewritings;  ///< [column]: one for each divisor that is not standard
  std::vector<std::uint32_t> free;                 ///< columns without a rewriting, descending
};

/// The border one degree above `below`.
QuotientBorder next_border(const QuotientDegree& below, std::size_t num_variables);

/// The rewritings of one monomial that have to agree: those of columns beyond the first, and of monomials all of whose
/// neighbours below are not standard. `two_below` may be null at degree 0.
std::vector<Condition> conditions(const QuotientBorder& border, const QuotientDegree& below,
                                  const QuotientDegree* two_below, std::size_t num_variables);

}  // namespace gordan::detail
