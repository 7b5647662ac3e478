// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>
#include <gordan/units/unit.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gordan {

/// Which prefixes a unit takes: none, every SI prefix, kilo and larger ones, or SI and binary ones (bit, byte).
enum class PrefixRule : std::uint8_t { none, all, large, binary };

/// A name that the user makes a base unit of its own, and where it stands.
struct BaseDeclaration {
  std::string name;
  Place place;
};

/// A unit of the user: `ecu = "4.5 l"`.
struct UnitDefinition {
  std::string name;
  Place name_place;
  std::string text;
  Place text_place;
};

/// What a name stands for.
struct NamedUnit {
  Unit unit;
  std::optional<Rational> offset;  ///< of an offset unit: value in base units = factor * value + offset
  std::string meaning;             ///< "newton", "kilonewton"
  std::string note;                ///< what a reader should know of it ("the litre is 10^-3 m^3 ..."), or ""
};

/// The units that can be written: those of SI, what is used with SI, CGS and atomic units, and those of the user. An
/// immutable value; units know nothing of it once they are read.
///
/// A name in `bases` becomes a base unit; where it is one of the table, so do its synonyms, with their prefixes, and
/// what is defined by it follows ("l": then ml is l/1000 and has nothing to do with m^3; "rad": a degree is pi/180
/// rad).
class UnitSystem {
 public:
  /// The table alone; a litre is 10^-3 m^3, with a note.
  [[nodiscard]] static const UnitSystem& standard();

  /// The table with bases and units of the user, who may use each other in any order. Throws InputError at the place of
  /// the fault: a name that is no name, is given twice or is a unit already; a definition that cannot be read, is an
  /// offset unit, or goes round in a circle.
  explicit UnitSystem(std::span<const BaseDeclaration> bases, std::span<const UnitDefinition> definitions = {});

  /// The unit of a name with or without a prefix: "m", "km", "l"; nothing for an unknown one. A name of its own goes
  /// before a prefix (cd is the candela).
  [[nodiscard]] std::optional<NamedUnit> find(std::string_view name) const;
  /// Why a name is refused although it is a unit somewhere: it is ambiguous or logarithmic; "" for all others.
  [[nodiscard]] std::string refusal(std::string_view name) const;
  /// "did you mean 'kg m'?" or "" for an unknown name.
  [[nodiscard]] std::string suggestion(std::string_view name) const;
  /// True for a base unit that the user declared.
  [[nodiscard]] bool is_declared_base(std::string_view name) const;
  /// The symbol of an SI unit of this dimension, "N" of m kg s^-2; "" where there is none.
  [[nodiscard]] std::string symbol(const PhysicalDimension& dimension) const;
  /// What the user should know of the declarations themselves, such as a definition that hides a prefixed unit.
  [[nodiscard]] const std::vector<std::string>& notes() const noexcept { return notes_; }

 private:
  struct Entry {
    NamedUnit named;
    PrefixRule prefixes = PrefixRule::none;
    bool long_name = false;  ///< takes "kilo", not "k", and a plural s
    bool si = false;         ///< one of what everyone writes, which an unknown name may be put together from
  };
  using Entries = std::map<std::string, Entry, std::less<>>;

  void add_table(std::span<const BaseDeclaration> bases);
  void add_bases(std::span<const BaseDeclaration> bases);
  void add_definitions(std::span<const UnitDefinition> definitions);
  [[nodiscard]] std::optional<NamedUnit> find_exact(std::string_view name) const;
  [[nodiscard]] std::optional<NamedUnit> find_prefixed(std::string_view name) const;
  [[nodiscard]] std::string split(std::string_view name) const;

  Entries entries_;
  std::vector<std::string> declared_bases_;
  std::vector<std::string> notes_;
};

}  // namespace gordan
