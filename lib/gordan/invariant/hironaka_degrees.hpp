// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/exact/integer.hpp>

#include <functional>
#include <optional>
#include <vector>

namespace gordan {

/// What is asked of the degrees of a homogeneous system of parameters of K[V]^G, dim V = n.
struct ParameterSearch {
  int dimension = 0;
  long order = 1;                   ///< |rho(G)|, a divisor of Prod d_i
  std::vector<int> multiplicities;  ///< [k]: largest multiplicity of a primitive k-th root of 1 as an eigenvalue; empty: not known
  /// The coefficients of t^0, ..., t^top of the series.
  std::function<std::vector<Integer>(int top)> coefficients;
  long max_candidates = 200'000;
};

struct Parameters {
  std::vector<int> degrees;        ///< ascending
  std::vector<Integer> numerator;  ///< of the series over Prod (1 - t^{d_i})
};

/// The first degree vector, by product, sum, and then lexicographically, for which H(t) Prod (1 - t^{d_i}) is a
/// polynomial with nonnegative coefficients. At least as many d_i are multiples of k as a primitive k-th root
/// of 1 is an eigenvalue of an element: necessary for parameters (Springer 1974), and enough for a polynomial
/// since then det(1 - t g) divides Prod (1 - t^{d_i}) for every g; its degree is at most Sigma d_i - n.
/// Source: Kemper, J. Symbolic Comput. 27 (1999). That parameters of these degrees exist is not claimed.
[[nodiscard]] std::optional<Parameters> hironaka_degrees(const ParameterSearch& search);

/// The numerator over given degrees, which must be those of parameters.
[[nodiscard]] std::vector<Integer> numerator_over(const std::vector<int>& degrees, std::vector<Integer> coefficients);

}  // namespace gordan
