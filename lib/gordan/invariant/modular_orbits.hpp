// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/control.hpp>
#include <gordan/exact/polynomial.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/group/elements.hpp>
#include <gordan/invariant/form_space.hpp>
#include <gordan/invariant/points.hpp>
#include <gordan/rep/representation.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace gordan {

/// The finest splitting of the coordinates into blocks that every generator respects.
[[nodiscard]] std::vector<std::vector<std::size_t>> coordinate_blocks(const Representation& space);

/// The tables of forms of each block, shared by everything that works modulo any prime.
using BlockForms = std::shared_ptr<std::vector<FormSpace>>;
[[nodiscard]] BlockForms block_forms_of(const std::vector<std::vector<std::size_t>>& blocks);

/// All elements of a finite group acting on V modulo a split prime, block by block; sums over the
/// group of a monomial, at points or expanded.
class ModularOrbits {
 public:
  ModularOrbits(const Representation& space, const std::vector<std::vector<std::size_t>>& blocks,
                BlockForms forms, const std::vector<WordStep>& words, const ModularImage& image, const Control& control);

  [[nodiscard]] const ModularImage& image() const { return image_; }
  /// The generators as they act modulo the prime; equal for equal images of the field of entries.
  [[nodiscard]] const std::vector<Matrix<std::uint32_t>>& generators() const { return generators_; }

  /// Sigma_g (rho(g) x)^a at points first, ..., last - 1.
  [[nodiscard]] std::vector<std::uint32_t> sum_at_points(const Exponents& exponents, const Points& points,
                                                         std::size_t first, std::size_t last) const;

  /// The coefficients of Sigma_g (rho(g) x)^a at the monomials of `support(exponents)`.
  [[nodiscard]] std::vector<std::uint32_t> sum_expanded(const Exponents& exponents) const;

  /// The monomials that have the same degree in every block as x^a.
  [[nodiscard]] std::vector<Exponents> support(const Exponents& exponents) const;

 private:
  /// A factor (row of block)^exponent of the monomial.
  struct Factor {
    std::size_t block;
    std::size_t row;
    int exponent;
  };
  /// The distinct tuples of rows that the group carries the factors to, with how often each occurs.
  struct RowTuples {
    std::size_t width = 0;
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> multiplicities;
  };

  [[nodiscard]] std::vector<Factor> factors(const Exponents& exponents) const;
  [[nodiscard]] RowTuples row_tuples(const std::vector<Factor>& factors) const;
  [[nodiscard]] std::vector<std::vector<std::uint32_t>> block_forms(const std::vector<Factor>& factors,
                                                                    const std::uint32_t* rows) const;

  std::size_t dimension_;
  std::vector<std::vector<std::size_t>> blocks_;
  ModularImage image_;
  std::size_t order_;
  std::vector<Matrix<std::uint32_t>> generators_;
  std::vector<std::vector<std::uint32_t>> elements_;  // [block]: element after element, row by row
  BlockForms forms_;                                  // [block]
};

}  // namespace gordan
