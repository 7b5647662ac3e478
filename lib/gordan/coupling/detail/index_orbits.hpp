// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/coupling/index_formula.hpp>
#include <gordan/coupling/spherical_irreps.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace gordan::detail {

/// The orbits of tensor components under a group of indices, of those components that take the summands `choice` of the
/// factors. A local position counts (m_1 + l_1, ..., m_n + l_n) row by row.
class IndexOrbits {
 public:
  IndexOrbits(const std::vector<SphericalSpace>& factors, const std::vector<int>& choice, const IndexGroup& symmetry);

  struct Orbit {
    std::size_t first = 0;                               ///< the smallest local position
    std::size_t inside = 0;                              ///< number of its local positions
    bool vanishes = false;                               ///< a symmetry makes the component minus itself
    std::vector<std::pair<std::size_t, int>> positions;  ///< everywhere in the tensor, ascending, with signs
  };
  struct Member {
    int orbit = -1;
    int sign = 1;
  };

  [[nodiscard]] const std::vector<int>& degrees() const { return degrees_; }
  [[nodiscard]] const std::vector<Orbit>& orbits() const { return orbits_; }
  [[nodiscard]] const Member& member(std::size_t local) const { return members_[local]; }
  /// The number of irreps of each degree 0, 1, ... among the tensors with the symmetry, by counting weights.
  [[nodiscard]] std::vector<int> multiplicities() const;

 private:
  void add_orbit(const std::vector<SphericalSpace>& factors, const std::vector<int>& choice, const IndexGroup& symmetry,
                 std::size_t local);
  [[nodiscard]] std::vector<int> unpack(std::size_t local) const;

  std::vector<int> degrees_;
  std::vector<Orbit> orbits_;
  std::vector<Member> members_;
};

}  // namespace gordan::detail
