// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/classical_series.hpp>

#include <gordan/core/error.hpp>
#include <gordan/invariant/detail/eigenvalues.hpp>
#include <gordan/invariant/tensor_view.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <numeric>

namespace gordan {

namespace {

/// Beyond this degree of the denominator the coefficients cost more than the fraction is worth.
constexpr int max_denominator_degree = 200;

/// n x m matrices modulo O(n), Sp(n), ...: dimensions of the rings of the fundamental theorems.
struct VectorRing {
  int degree = 2;     ///< parameters exist in this degree
  int dimension = 0;  ///< Krull dimension, scalars apart
};

int symmetric_dimension(int n, int m) { return m >= n ? m * n - n * (n - 1) / 2 : m * (m + 1) / 2; }
int skew_dimension(int n, int m) { return m >= n ? m * n - n * (n + 1) / 2 : m * (m - 1) / 2; }
int matrix_dimension(int n, int a, int b) { return std::min(a, b) >= n ? n * (a + b - n) : a * b; }

VectorRing linear_ring(int n, int a, int b) { return {2, matrix_dimension(n, a, b)}; }

VectorRing special_linear_ring(int n, int a, int b) {
  if (n == 1) return {1, a + b};
  if (a < n && b < n) return linear_ring(n, a, b);
  return {a > 0 && b > 0 ? std::lcm(2, n) : n, n * (a + b) - (n * n - 1)};
}

VectorRing vector_ring(const ClassicalGroup& group, int vectors, int covectors, int odd_vectors, int odd_scalars) {
  const int n = group.dimension();
  switch (group.family) {
    case ClassicalFamily::orthogonal:
      // Over the squares of s and of all products v·w, odd ones too.
      if (odd_vectors > 0 || odd_scalars > 0) return {4, symmetric_dimension(n, vectors + odd_vectors) + odd_scalars};
      return {2, symmetric_dimension(n, vectors)};
    case ClassicalFamily::special_orthogonal:
      if (n == 1) return {1, vectors};
      return {2, symmetric_dimension(n, vectors)};
    case ClassicalFamily::symplectic:
      return {2, skew_dimension(n, vectors + covectors)};
    case ClassicalFamily::general_linear:
      return linear_ring(n, vectors, covectors);
    case ClassicalFamily::unitary:
      return linear_ring(n, vectors, vectors);
    case ClassicalFamily::special_linear:
      return special_linear_ring(n, vectors, covectors);
    case ClassicalFamily::special_unitary:
      return special_linear_ring(n, vectors, vectors);
  }
  return {};
}

std::optional<FractionForm> form_by_theorem(const Representation& source) {
  const ClassicalGroup& group = classical_group(source);
  int scalars = 0, vectors = 0, covectors = 0, odd_vectors = 0, odd_scalars = 0;
  for (const TensorView& view : tensor_views(source)) {
    switch (view.shape) {
      case TensorShape::scalar:
        ++(view.odd ? odd_scalars : scalars);
        break;
      case TensorShape::vector:
        ++(view.odd ? odd_vectors : vectors);
        break;
      case TensorShape::covector:
        ++covectors;
        break;
      case TensorShape::matrix:
        return std::nullopt;
    }
  }
  const VectorRing ring = vector_ring(group, vectors, covectors, odd_vectors, odd_scalars);
  FractionForm form;
  form.denominator_degrees.assign(static_cast<std::size_t>(scalars), 1);
  form.denominator_degrees.insert(form.denominator_degrees.end(), static_cast<std::size_t>(ring.dimension),
                                  ring.degree);
  form.numerator_degree = ring.dimension * (ring.degree - 1);
  form.reason = "the invariants are Cohen-Macaulay (Hochster, Roberts 1974) with parameters of degree " +
                std::to_string(ring.degree) + ", and deg H <= -dim R (Kempf 1979)";
  if (ring.dimension * ring.degree > max_denominator_degree) return std::nullopt;
  return form;
}

/// A product of cyclotomic polynomials: exponents of Phi_1, Phi_2, ... ([0] is not used).
using Cyclotomic = std::vector<int>;

/// times (1 - sign t^d)^count.
void multiply(Cyclotomic& f, int d, int sign, int count) {
  const int top = sign > 0 ? d : 2 * d;
  if (static_cast<int>(f.size()) <= top) f.resize(static_cast<std::size_t>(top) + 1, 0);
  for (int k = 1; k <= top; ++k) {
    if (top % k == 0 && (sign > 0 || d % k != 0)) f[static_cast<std::size_t>(k)] += count;
  }
}

/// Prod (1 - t^{d_i}) with the smallest greedy degrees that f divides.
std::vector<int> covering_degrees(Cyclotomic f) {
  std::vector<int> degrees;
  for (std::size_t k = f.size(); k-- > 1;) {
    while (f[k] > 0) {
      degrees.push_back(static_cast<int>(k));
      for (std::size_t j = 1; j <= k; ++j) {
        if (k % j == 0) --f[j];
      }
    }
  }
  std::sort(degrees.begin(), degrees.end());
  return degrees;
}

/// What the eigenvalues of one component say.
struct RankOneDenominators {
  Cyclotomic zeros;       ///< the weights 0
  Cyclotomic pairs;       ///< all pairs of opposite weights
  int common_degree = 1;  ///< parameters of the torus invariants with nonzero weights have this degree
  int num_parameters = 0;
  int positive = 0;  ///< the sum of the positive weights
  int negative = 0;  ///< minus that of the negative ones
  int num_positive = 0;
  int num_negative = 0;
  int num_zero = 0;

  /// An upper bound of deg H, where |chi| <= weight for the characters chi that are looked for. With
  /// F = z^(-chi-1) Prod 1/(1 - t z^w), H is minus the integral of F over |z| = 1 for |t| > 1, which has
  /// degree <= -n, plus the residue at 0 and minus that at infinity; these vanish while |chi| is
  /// less than the sums of the weights.
  [[nodiscard]] int degree_bound(int weight) const {
    const int n = num_positive + num_negative + num_zero;
    const int beyond = weight - std::min(positive, negative);
    return beyond < 0 ? -n : -num_zero - std::min(num_positive, num_negative) + beyond;
  }
};

RankOneDenominators denominators(const detail::Eigenvalues& values) {
  RankOneDenominators result;
  for (const detail::Eigenvalue& a : values) {
    if (a.weight == 0) {
      multiply(result.zeros, 1, a.sign, 1);
      ++result.num_zero;
    }
    if (a.weight < 0) {
      result.negative -= a.weight;
      ++result.num_negative;
    }
    if (a.weight <= 0) continue;
    result.positive += a.weight;
    ++result.num_positive;
    for (const detail::Eigenvalue& b : values) {
      if (b.weight >= 0) continue;
      const int gcd = std::gcd(a.weight, -b.weight);
      const int degree = (a.weight - b.weight) / gcd;
      const int sign = ((-b.weight / gcd) % 2 != 0 ? a.sign : 1) * ((a.weight / gcd) % 2 != 0 ? b.sign : 1);
      multiply(result.pairs, degree, sign, 1);
      result.common_degree = std::lcm(result.common_degree, sign > 0 ? degree : 2 * degree);
    }
  }
  if (result.num_positive > 0 && result.num_negative > 0) {
    result.num_parameters = result.num_positive + result.num_negative - 1;
  }
  return result;
}

void take_larger(Cyclotomic& a, const Cyclotomic& b) {
  if (a.size() < b.size()) a.resize(b.size(), 0);
  for (std::size_t k = 0; k < b.size(); ++k) a[k] = std::max(a[k], b[k]);
}

int largest_weight(const Representation& space, const detail::RankOnePart& part) {
  int result = 0;
  for (const Summand& summand : space.summands()) {
    const auto values = detail::eigenvalues(summand.expression, part);
    if (!values) return -1;
    for (const detail::Eigenvalue& value : *values) result = std::max(result, std::abs(value.weight));
  }
  return result;
}

std::optional<FractionForm> form_of_rank_one(const Representation& source, const Representation* target) {
  Cyclotomic by_pairs, by_parameters;
  const std::vector<detail::RankOnePart> parts = detail::rank_one_parts(classical_group(source));
  if (parts.empty()) return std::nullopt;
  int common = 1, num_parameters = 0;
  int degree_bound = target != nullptr ? -source.dimension() : 0;  // Kempf: deg H <= -dim R <= 0 for invariants
  Cyclotomic zeros;
  for (const detail::RankOnePart& part : parts) {
    detail::Eigenvalues all;
    for (const Summand& summand : source.summands()) {
      const auto values = detail::eigenvalues(summand.expression, part);
      if (!values) return std::nullopt;
      all.insert(all.end(), values->begin(), values->end());
    }
    const RankOneDenominators found = denominators(all);
    if (target != nullptr) {
      const int weight = largest_weight(*target, part);
      if (weight < 0) return std::nullopt;
      degree_bound = std::max(degree_bound, found.degree_bound(part.density + weight));
    }
    Cyclotomic pairs = found.zeros;
    if (pairs.size() < found.pairs.size()) pairs.resize(found.pairs.size(), 0);
    for (std::size_t k = 0; k < found.pairs.size(); ++k) pairs[k] += found.pairs[k];
    take_larger(by_pairs, pairs);
    take_larger(zeros, found.zeros);
    common = std::lcm(common, found.common_degree);
    num_parameters = std::max(num_parameters, found.num_parameters);
  }
  by_parameters = zeros;
  if (num_parameters > 0) multiply(by_parameters, common, 1, num_parameters);
  FractionForm form;
  form.denominator_degrees = covering_degrees(by_pairs);
  const std::vector<int> other = covering_degrees(by_parameters);
  const auto sum = [](const std::vector<int>& degrees) { return std::accumulate(degrees.begin(), degrees.end(), 0); };
  if (sum(other) < sum(form.denominator_degrees)) form.denominator_degrees = other;
  if (sum(form.denominator_degrees) > max_denominator_degree) return std::nullopt;
  form.numerator_degree = std::max(sum(form.denominator_degrees) + degree_bound, 0);
  form.reason =
      "the denominator is that of torus invariants of rank one, and deg H <= " +
      (target != nullptr ? std::to_string(degree_bound) + " by reciprocity (Stanley 1978)" : "-dim R (Kempf 1979)");
  return form;
}

}  // namespace

std::optional<FractionForm> classical_fraction_form(const Representation& source, const Representation* target) {
  std::optional<FractionForm> form;
  if (target == nullptr) form = form_by_theorem(source);
  if (!form) form = form_of_rank_one(source, target);
  return form;
}

}  // namespace gordan
