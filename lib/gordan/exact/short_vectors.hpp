// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/lattice.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace gordan {

using ShortVector = std::vector<std::int64_t>;

/// The order in which vectors are called nice: sum |v_i|, max |v_i|, number of entries, number of negative entries,
/// then the larger entry in the first place where they differ.
[[nodiscard]] bool nicer(const ShortVector& a, const ShortVector& b);
/// v or -v: the one with fewer negative entries, then with the larger sum, then with a positive first entry.
[[nodiscard]] ShortVector nicer_sign(ShortVector v);

/// Lists the integer solutions v of A v = b with sum |v_i| = t, for one t after the other, completely. Two exact
/// methods are weighed against each other for each t: a meet in the middle over half vectors with equal A u (good for
/// few rows), and a depth-first search over the coordinates in an LLL-reduced basis of the null space, with bounds by
/// its Gram-Schmidt vectors (Fincke, Pohst 1985, in the L1 norm; good for few dimensions).
class ShortVectorSearch {
 public:
  enum class Method : std::uint8_t { either, halves, coordinates };

  /// `basis`: of the null space of A. Throws LimitReached when an entry does not fit a machine word.
  ShortVectorSearch(const Matrix<Integer>& a, const Matrix<Integer>& basis, std::size_t work_limit,
                    const Control& control = {});
  ~ShortVectorSearch();
  ShortVectorSearch(const ShortVectorSearch&) = delete;
  ShortVectorSearch& operator=(const ShortVectorSearch&) = delete;

  /// All v with A v = 0 and norm t, one of each pair v, -v, in nicer_sign, in the order `nicer`; none when that needs
  /// more than the work limit.
  [[nodiscard]] std::optional<std::vector<ShortVector>> null_vectors(std::int64_t t, Method method = Method::either);
  /// All v with A v = A particular and norm t, in the order `nicer`.
  [[nodiscard]] std::optional<std::vector<ShortVector>> solutions(const std::vector<Integer>& particular,
                                                                  std::int64_t t, Method method = Method::either);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace gordan
