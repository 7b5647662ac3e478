// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/lattice.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace gordan {

using ShortVector = std::vector<std::int64_t>;

/// The sum of |v_i|.
[[nodiscard]] std::int64_t l1_norm(const ShortVector& v);

/// The order in which vectors are called nice: sum |v_i|, max |v_i|, number of entries, number of negative entries,
/// then the larger entry in the first place where they differ.
[[nodiscard]] bool nicer(const ShortVector& a, const ShortVector& b);
/// Sorts by `nicer`.
void sort_nicer(std::vector<ShortVector>& vectors);
/// v or -v: the one with fewer negative entries, then with the larger sum, then with a positive first entry.
[[nodiscard]] ShortVector nicer_sign(ShortVector v);

/// Lists the integer solutions v of A v = b whose norm sum |v_i| lies in a range, completely. Two exact methods are
/// weighed against each other: a meet in the middle over half vectors with equal A u (good for few rows), and a
/// depth-first search over the coordinates in an LLL-reduced basis of the null space, bounded by Hoelder's inequality
/// with its Gram-Schmidt vectors (after Fincke, Pohst 1985; good for few dimensions).
class ShortVectorSearch {
 public:
  enum class Method : std::uint8_t { either, halves, coordinates };

  /// `basis`: of the null space of A, LLL-reduced. `work_limit` bounds half vectors and nodes over the life of the
  /// search. Throws LimitReached where the search is not possible.
  ShortVectorSearch(const Matrix<Integer>& a, const Matrix<Integer>& basis, std::size_t work_limit,
                    const Control& control = {});
  ~ShortVectorSearch();
  /// False when the entries of the basis are beyond 2^31.
  [[nodiscard]] static bool is_possible(const Matrix<Integer>& basis);
  ShortVectorSearch(const ShortVectorSearch&) = delete;
  ShortVectorSearch& operator=(const ShortVectorSearch&) = delete;

  /// The work that listing the norms above < norm <= up_to is expected to take by the method.
  [[nodiscard]] double expected_work(std::int64_t above, std::int64_t up_to, Method method = Method::either) const;

  /// All v with A v = 0 and above < norm <= up_to, one of each pair v, -v, in nicer_sign, in the order `nicer`; none
  /// when that needs more than is left of the work limit.
  [[nodiscard]] std::optional<std::vector<ShortVector>> null_vectors(std::int64_t above, std::int64_t up_to,
                                                                     Method method = Method::either);
  /// All v with A v = A particular and above < norm <= up_to, in the order `nicer`.
  [[nodiscard]] std::optional<std::vector<ShortVector>> solutions(const ShortVector& particular, std::int64_t above,
                                                                  std::int64_t up_to, Method method = Method::either);

 private:
  std::optional<std::vector<ShortVector>> list(const ShortVector* particular, std::int64_t above, std::int64_t up_to,
                                               Method method);

  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gordan
