// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <utility>
#include <vector>

#include <gordan/exact/number.hpp>
#include <gordan/irrep/detail/modular_characters.hpp>

namespace gordan::detail {

/// The values of a character in cyclotomic fields: chi(g) = Sigma_j m_j zeta_n^j, where n is the order of g and the
/// eigenvalue zeta_n^j has the multiplicity m_j = 1/n Sigma_l chi(g^l) zeta_n^(-j l), known modulo p > chi(1).
class CharacterLifter {
 public:
  CharacterLifter(const ClassList& classes, const ModularImage& image);

  [[nodiscard]] std::vector<Number> lift(const ModularCharacter& character);

  /// How often exp(2 pi i j/n) is an eigenvalue of an element of class c, for 0 <= j < n, the order of the element.
  [[nodiscard]] std::vector<std::uint32_t> multiplicities(const ModularCharacter& character, std::size_t c) const;

 private:
  [[nodiscard]] const Number& value(const std::vector<std::pair<long, std::uint32_t>>& terms, long order);

  const ClassList& classes_;
  ModularImage image_;
  std::vector<std::size_t> by_order_;  ///< the classes, largest order of elements first
  std::map<std::pair<long, std::vector<std::pair<long, std::uint32_t>>>, Number> known_;
};

/// Verifies that the characters are orthonormal and closed under the Galois group, which with the bound
/// |Sigma_C |C| chi psi-bar| <= |G| chi(1) psi(1) in every embedding makes the check modulo primes a proof.
/// A contract violation otherwise.
void verify_orthogonality(const ClassList& classes, std::size_t order, const std::vector<std::vector<Number>>& values,
                          const std::vector<std::uint32_t>& degrees, const Control& control);

}  // namespace gordan::detail
