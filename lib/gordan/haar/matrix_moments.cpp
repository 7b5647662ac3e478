// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/haar/matrix_moments.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/lifting.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/haar/detail/pairings.hpp>
#include <gordan/linear/diagrams.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace gordan {

namespace {

constexpr std::size_t max_diagrams = 5000;

std::vector<detail::Pairing> basis_pairings(const DiagramSpace& space, const Control& control) {
  const Integer count = diagram_count(space);
  if (count > Integer(max_diagrams))
    throw LimitReached("the moment needs " + to_string(count) + " diagrams; the limit is " +
                       std::to_string(max_diagrams));
  std::vector<detail::Pairing> pairings;
  for (const Diagram& diagram : diagrams(space, control)) {
    detail::Pairing pairing(static_cast<std::size_t>(space.legs()));
    for (const std::vector<int>& block : diagram.blocks) {
      pairing[static_cast<std::size_t>(block[0])] = block[1];
      pairing[static_cast<std::size_t>(block[1])] = block[0];
    }
    pairings.push_back(std::move(pairing));
  }
  return pairings;
}

/// The entry of the tensor of a pairing: equal indices, or the symplectic form.
int entry(const DiagramSpace& space, const detail::Pairing& pairing, std::span<const int> indices) {
  int value = 1;
  for (std::size_t p = 0; p < pairing.size(); ++p) {
    const auto q = static_cast<std::size_t>(pairing[p]);
    if (q < p) continue;
    if (space.family == DiagramFamily::symplectic_matchings) {
      const int half = space.n / 2;
      if (std::abs(indices[p] - indices[q]) != half) return 0;
      if (indices[p] > indices[q]) value = -value;
    } else if (indices[p] != indices[q]) {
      return 0;
    }
  }
  return value;
}

using Vector = std::vector<Integer>;

Vector entries(const DiagramSpace& space, const std::vector<detail::Pairing>& basis, std::span<const int> indices) {
  Vector result;
  for (const detail::Pairing& pairing : basis) result.emplace_back(entry(space, pairing, indices));
  return result;
}

Matrix<Integer> gram_matrix(const DiagramSpace& space, const std::vector<detail::Pairing>& basis) {
  const bool skew = space.family == DiagramFamily::symplectic_matchings;
  Matrix<Integer> gram(basis.size(), basis.size());
  for (std::size_t a = 0; a < basis.size(); ++a) {
    for (std::size_t b = 0; b <= a; ++b) {
      const Integer size = pow(Integer(space.n), detail::coset_type(basis[a], basis[b]).size());
      gram(a, b) = gram(b, a) = skew && detail::skew_loop_sign(basis[a], basis[b]) < 0 ? -size : size;
    }
  }
  return gram;
}

bool solves(const Matrix<Integer>& gram, const std::vector<Rational>& x, const Vector& right) {
  for (std::size_t i = 0; i < right.size(); ++i) {
    Rational sum;
    for (std::size_t j = 0; j < right.size(); ++j) sum += Rational(gram(i, j)) * x[j];
    if (sum != Rational(right[i])) return false;
  }
  return true;
}

/// The solution of gram x = right, modulo primes and lifted, then checked.
std::vector<Rational> solve(const Matrix<Integer>& gram, const Vector& right, const Control& control) {
  RationalLifter lifter(right.size());
  for (int k = 0;; ++k) {
    check(control);
    const std::uint32_t p = split_prime_images(1, k).front().prime;
    Matrix<std::uint32_t> reduced(gram.rows(), gram.cols());
    std::vector<std::uint32_t> column;
    for (std::size_t i = 0; i < gram.data().size(); ++i) reduced.data()[i] = gram.data()[i].mod(p);
    for (const Integer& value : right) column.push_back(value.mod(p));
    try {
      lifter.add(p, multiply(inverse_mod(reduced, p), column, p));
    } catch (const std::domain_error&) {
      continue;  // the determinant is divisible by this prime
    }
    const std::optional<std::vector<Rational>> x = lifter.lift();
    if (x && solves(gram, *x, right)) return *x;
  }
}

Rational moment(const DiagramSpace& space, std::span<const int> rows, std::span<const int> cols,
                const Control& control) {
  require(rows.size() == cols.size(), "as many rows as columns");
  for (const std::span<const int> indices : {rows, cols}) {
    for (const int index : indices) {
      if (index < 0 || index >= space.n)
        throw InputError("the index " + std::to_string(index) + " is none of a " + std::to_string(space.n) + " x " +
                             std::to_string(space.n) + " matrix",
                         {}, "0 to " + std::to_string(space.n - 1));
    }
  }
  const std::vector<detail::Pairing> basis = basis_pairings(space, control);
  const Vector left = entries(space, basis, rows);
  const Vector right = entries(space, basis, cols);
  const auto is_zero = [](const Integer& x) { return x.is_zero(); };
  if (std::all_of(left.begin(), left.end(), is_zero) || std::all_of(right.begin(), right.end(), is_zero)) return 0;
  const std::vector<Rational> x = solve(gram_matrix(space, basis), right, control);
  Rational total;
  for (std::size_t i = 0; i < x.size(); ++i) total += Rational(left[i]) * x[i];
  return total;
}

}  // namespace

Rational orthogonal_moment(int n, std::span<const int> rows, std::span<const int> cols, const Control& control) {
  require(n >= 1, "orthogonal_moment: n >= 1");
  if (rows.size() % 2 != 0) return 0;
  return moment({DiagramFamily::matchings, n, std::vector<bool>(rows.size(), false)}, rows, cols, control);
}

Rational symplectic_moment(int n, std::span<const int> rows, std::span<const int> cols, const Control& control) {
  require(n >= 2 && n % 2 == 0, "symplectic_moment: n >= 2 even");
  if (rows.size() % 2 != 0) return 0;
  return moment({DiagramFamily::symplectic_matchings, n, std::vector<bool>(rows.size(), false)}, rows, cols, control);
}

Rational unitary_moment(int n, std::span<const int> rows, std::span<const int> cols, std::span<const int> conj_rows,
                        std::span<const int> conj_cols, const Control& control) {
  require(n >= 1, "unitary_moment: n >= 1");
  if (rows.size() != conj_rows.size()) return 0;
  std::vector<bool> lower(rows.size(), false);
  lower.resize(2 * rows.size(), true);
  std::vector<int> left(rows.begin(), rows.end());
  std::vector<int> right(cols.begin(), cols.end());
  left.insert(left.end(), conj_rows.begin(), conj_rows.end());
  right.insert(right.end(), conj_cols.begin(), conj_cols.end());
  return moment({DiagramFamily::permutations, n, std::move(lower)}, left, right, control);
}

}  // namespace gordan
