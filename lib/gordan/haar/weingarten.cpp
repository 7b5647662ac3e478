// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/haar/weingarten.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/haar/detail/pairings.hpp>
#include <gordan/irrep/symmetric_characters.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace gordan {

namespace {

/// s_lambda(1^n) = prod (n + content) / hook.
Rational schur_dimension(const Partition& lambda, int n) {
  const std::vector<std::vector<int>> hooks = hook_lengths(lambda);
  Rational dimension = 1;
  for (std::size_t row = 0; row < hooks.size(); ++row) {
    for (std::size_t column = 0; column < hooks[row].size(); ++column) {
      const long content = static_cast<long>(column) - static_cast<long>(row);
      dimension *= Rational(Integer(n + content), Integer(hooks[row][column]));
    }
  }
  return dimension;
}

/// A pairing whose union with {0,1}, {2,3}, ... has loops of these half lengths.
detail::Pairing pairing_of_type(const Partition& type) {
  detail::Pairing pairing(2 * static_cast<std::size_t>(size(type)));
  int first = 0;
  for (const int length : type) {
    for (int step = 0; step < length; ++step) {  // joins the end of one pair to the begin of the next
      const int from = first + 2 * step + 1;
      const int to = first + 2 * ((step + 1) % length);
      pairing[static_cast<std::size_t>(from)] = to;
      pairing[static_cast<std::size_t>(to)] = from;
    }
    first += 2 * length;
  }
  return pairing;
}

}  // namespace

Rational weingarten_unitary(const Partition& cycle_type, int n) {
  require(n >= 1 && is_partition(cycle_type), "weingarten_unitary: n >= 1 and a partition");
  const int k = size(cycle_type);
  Rational total;
  for (const Partition& lambda : partitions(k)) {
    if (static_cast<int>(lambda.size()) > n) continue;
    const Integer tableaux = number_of_tableaux(lambda);
    total += Rational(tableaux * tableaux * symmetric_character(lambda, cycle_type)) / schur_dimension(lambda, n);
  }
  const Integer order = factorial(static_cast<unsigned long>(k));
  return total / Rational(order * order);
}

Rational weingarten_orthogonal(const Partition& coset_type, int n) {
  require(n >= 1 && is_partition(coset_type), "weingarten_orthogonal: n >= 1 and a partition");
  const int k = size(coset_type);
  if (n < k)
    throw InputError("pairings of " + std::to_string(2 * k) + " indices are dependent for O(" + std::to_string(n) + ")",
                     {}, "n of at least " + std::to_string(k));
  if (k > 7) throw LimitReached("Weingarten's function of O(n) of " + std::to_string(k) + " pairs; the limit is 7");
  const std::vector<Partition> types = partitions(k);
  const auto place = [&](const Partition& type) {
    return static_cast<std::size_t>(std::find(types.begin(), types.end(), type) - types.begin());
  };
  // Row mu: sum over pairings r of n^loops(p0, r) Wg(type(r, s_mu)) = [mu = 1^k].
  const detail::Pairing base = pairing_of_type(Partition(static_cast<std::size_t>(k), 1));
  Matrix<Number> equations(types.size(), types.size());
  for (const detail::Pairing& pairing : detail::all_pairings(2 * k)) {
    const Integer weight = pow(Integer(n), detail::coset_type(base, pairing).size());
    for (std::size_t row = 0; row < types.size(); ++row)
      equations(row, place(detail::coset_type(pairing, pairing_of_type(types[row])))) += Number(weight);
  }
  return inverse(equations)(place(coset_type), types.size() - 1).to_rational();
}

}  // namespace gordan
