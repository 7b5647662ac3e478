// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <gordan/group/finite_group.hpp>
#include <gordan/rep/representation.hpp>

namespace gordan {

/// A matrix with one root of unity in every row and column: e_j -> zeta_order^phase[j] e_image[j].
struct MonomialAction {
  std::vector<int> image;
  std::vector<std::uint32_t> phase;  ///< exponents below `order`
  long order = 1;                    ///< 1 for a permutation, 2 for a signed one

  [[nodiscard]] bool is_permutation() const { return order == 1; }
  [[nodiscard]] friend bool operator==(const MonomialAction&, const MonomialAction&) = default;
};

/// The action as a monomial one, if it is one; `order` is the smallest that fits. Permutation representations, their
/// powers, products and sums never build a matrix.
[[nodiscard]] std::optional<MonomialAction> monomial_action(const RepExpression& expression,
                                                            const NaturalElement& element);
[[nodiscard]] std::optional<MonomialAction> monomial_action(const Representation& representation,
                                                            const NaturalElement& element);

/// Every generator of the (finite) group, all with one common order; nothing unless all of them are monomial.
[[nodiscard]] std::optional<std::vector<MonomialAction>> monomial_generators(const Representation& representation);

/// The permutation or monomial matrix (first b, then a) of a product; both of one order.
[[nodiscard]] MonomialAction compose(const MonomialAction& a, const MonomialAction& b);

}  // namespace gordan
