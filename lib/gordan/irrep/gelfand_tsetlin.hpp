// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/rational.hpp>
#include <gordan/exact/signed_root.hpp>
#include <gordan/irrep/classical_irreps.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace gordan {

/// A Gelfand-Tsetlin pattern: rows m_n, ..., m_1 of integers, where row k has k entries and
/// m_{k+1,i} >= m_{k,i} >= m_{k+1,i+1}.
struct GelfandTsetlinPattern {
  int n = 0;
  std::vector<int> entries;  ///< row n first, then row n - 1, ..., row 1

  /// m_{k,i}, 1 <= i <= k <= n.
  [[nodiscard]] int at(int k, int i) const { return entries[index(k, i)]; }
  [[nodiscard]] std::size_t index(int k, int i) const {
    return static_cast<std::size_t>((n * (n + 1) - k * (k + 1)) / 2 + i - 1);
  }
  /// The weight: the k-th coordinate is the sum of row k minus that of row k - 1.
  [[nodiscard]] std::vector<int> weight() const;

  [[nodiscard]] friend bool operator==(const GelfandTsetlinPattern&, const GelfandTsetlinPattern&) = default;
};

/// "(2,1,0; 2,0; 1)", the rows from n to 1.
[[nodiscard]] std::string to_string(const GelfandTsetlinPattern& pattern);

/// The largest dimension of a module that is listed.
inline constexpr int max_gelfand_tsetlin_dimension = 200'000;

/// The irrep of gl(n) with highest weight m_n on the basis of its patterns, those with greater rows first (compared
/// lexicographically from row n - 1 on), so that the first one is the highest weight vector and the natural module has
/// its usual basis. With l_{ki} = m_{ki} - i + 1,
///   E_{k,k+1} v = -sum over i of prod over j <= k+1 of (l_{ki} - l_{k+1,j}) / prod over j != i of (l_{ki} - l_{kj})
///                 times v with m_{ki} + 1,
///   E_{k+1,k} v =  sum over i of prod over j <= k-1 of (l_{ki} - l_{k-1,j}) / prod over j != i of (l_{ki} - l_{kj})
///                 times v with m_{ki} - 1.
/// All coefficients are rational and positive. The patterns are orthogonal for the form in which E_{k+1,k} is the
/// adjoint of E_{k,k+1}; divided by their norms they are the orthonormal Gelfand-Tsetlin basis, where matrix elements
/// are positive roots. Source: Gelfand, Tsetlin (1950); Zhelobenko, Compact Lie groups and their representations,
/// chapter X.
class GelfandTsetlinModule {
 public:
  struct Term {
    std::size_t to = 0;
    Rational coefficient;
  };

  /// Contract violation unless the row descends; LimitReached with the dimension beyond max_gelfand_tsetlin_dimension.
  explicit GelfandTsetlinModule(std::vector<int> highest_weight, const Control& control = {});

  [[nodiscard]] int n() const { return n_; }
  [[nodiscard]] std::size_t dimension() const { return patterns_.size(); }
  [[nodiscard]] const std::vector<GelfandTsetlinPattern>& patterns() const { return patterns_; }
  [[nodiscard]] const std::vector<int>& weight(std::size_t i) const { return weights_[i]; }
  /// Squared norms of the patterns, where the first one has norm 1.
  [[nodiscard]] const std::vector<Rational>& squared_norms() const { return squared_norms_; }

  /// E_{k,k+1} and E_{k+1,k}, 1 <= k < n, of the i-th pattern.
  [[nodiscard]] std::span<const Term> raise(int k, std::size_t i) const { return raise_[slot(k, i)]; }
  [[nodiscard]] std::span<const Term> lower(int k, std::size_t i) const { return lower_[slot(k, i)]; }
  /// The eigenvalue of H_k = E_{k,k} - E_{k+1,k+1}.
  [[nodiscard]] int diagonal(int k, std::size_t i) const {
    return weights_[i][static_cast<std::size_t>(k - 1)] - weights_[i][static_cast<std::size_t>(k)];
  }
  /// The matrix element of E_{k,k+1} between orthonormal vectors, 0 unless raise(k, from) leads to `to`.
  [[nodiscard]] SignedRoot orthonormal_raise(int k, std::size_t to, std::size_t from) const;

 private:
  [[nodiscard]] std::size_t slot(int k, std::size_t i) const {
    return i * static_cast<std::size_t>(n_ - 1) + static_cast<std::size_t>(k - 1);
  }
  void list_patterns(GelfandTsetlinPattern& pattern, std::size_t position, const Control& control);
  [[nodiscard]] std::size_t find(const GelfandTsetlinPattern& pattern) const;
  void find_action(int k, std::size_t i);
  void find_norms();

  int n_;
  std::vector<GelfandTsetlinPattern> patterns_;
  std::vector<std::vector<int>> weights_;
  std::vector<Rational> squared_norms_;
  std::vector<std::vector<Term>> raise_;
  std::vector<std::vector<Term>> lower_;
};

/// The module of an irrep of SU(n), SL(n), U(n) or GL(n). Contract violation for another group.
[[nodiscard]] GelfandTsetlinModule gelfand_tsetlin_module(const ClassicalIrrep& irrep, const Control& control = {});

}  // namespace gordan
