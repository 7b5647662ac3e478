// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/core/error.hpp>
#include <gordan/exact/integer.hpp>
#include <gordan/exact/number.hpp>
#include <gordan/group/finite_group.hpp>
#include <gordan/irrep/irrep_type.hpp>

namespace gordan {

/// A conjugacy class. Its name is the order of its elements and a letter, "2B", or the cycle type of S(n), "[2,1,1]".
struct CharacterClass {
  std::string name;
  NaturalElement representative;
  Integer size;
  std::vector<std::size_t> powers;  ///< [l]: the class of g^l, 0 <= l < order of g

  [[nodiscard]] std::size_t element_order() const { return powers.size(); }
};

/// An irreducible character over C.
struct Character {
  std::string name;
  Integer degree;
  std::vector<Number> values;  ///< [class]
  IrrepType type = IrrepType::real;
  std::size_t conjugate = 0;  ///< the place of the complex conjugate character
};

/// An irreducible representation of a finite group over R: chi of real type, chi + conjugate(chi) of complex type,
/// 2 chi of quaternionic type.
struct RealIrrep {
  std::string name;
  Integer dimension;
  IrrepType type = IrrepType::real;
  std::vector<std::size_t> characters;  ///< one, or two for complex type
};

namespace detail {
struct CharacterTableData;
}

/// The irreducible characters of a finite group; an immutable handle, cheap to copy.
///
/// Classes: by order of the elements, then size, then first element in breadth-first order; for S(n) by cycle types in
/// lexicographic order, the identity first.
/// Characters: by degree; then the trivial one, those with real values, pairs of conjugates; then values downwards from
/// class to class, partitions in reverse lexicographic order, or Mulliken's names (g before u, letter, number).
class CharacterTable {
 public:
  explicit CharacterTable(std::shared_ptr<const detail::CharacterTableData> data) : data_(std::move(data)) {}

  [[nodiscard]] const FiniteGroup& group() const;
  [[nodiscard]] const std::vector<CharacterClass>& classes() const;
  [[nodiscard]] const std::vector<Character>& characters() const;
  /// The irreps over R, in the order of their first characters.
  [[nodiscard]] const std::vector<RealIrrep>& real_irreps() const;
  /// The class of an element, which must belong to the group; a contract violation otherwise.
  [[nodiscard]] std::size_t class_of(const NaturalElement& element) const;
  [[nodiscard]] std::size_t inverse_class(std::size_t c) const;
  /// Which convention the names follow, as a sentence.
  [[nodiscard]] const std::string& naming() const;
  /// How the table was found and checked.
  [[nodiscard]] const std::string& reason() const;
  [[nodiscard]] const detail::CharacterTableData& data() const { return *data_; }

 private:
  std::shared_ptr<const detail::CharacterTableData> data_;
};

/// The table of characters: S(n) by the rule of Murnaghan and Nakayama, other groups by the algorithm of Dixon and
/// Schneider modulo a prime, lifted to cyclotomic fields; orthogonality is verified exactly.
/// Groups of at most 200000 elements and 1000 classes; LimitReached beyond, with the size.
/// Sources: J. Dixon, Numer. Math. 10 (1967) 446-450; G. Schneider, J. Symb. Comp. 9 (1990) 601-606.
[[nodiscard]] CharacterTable character_table(const FiniteGroup& group, const Control& control = {});

/// The place of the character with this name. Throws InputError with the nearest name.
[[nodiscard]] std::size_t find_irrep(const CharacterTable& table, const std::string& name, const Place& place = {});

/// The place among real_irreps(); the names of both complex characters of a pair are understood too.
[[nodiscard]] std::size_t find_real_irrep(const CharacterTable& table, const std::string& name,
                                          const Place& place = {});

/// The multiplicity of each irreducible character in a class function, (1/|G|) Sigma_C |C| f(C) conjugate(chi(C)).
/// A contract violation when one is no integer. Values may be negative for virtual characters.
[[nodiscard]] std::vector<Integer> inner_products(const CharacterTable& table, const std::vector<Number>& class_function);

/// 1/|G| Sigma_C |C| chi(C^2): 1, 0 or -1.
[[nodiscard]] int frobenius_schur(const CharacterTable& table, std::size_t character);

}  // namespace gordan
