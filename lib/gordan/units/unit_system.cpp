// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/unit_system.hpp>

#include <gordan/core/text.hpp>
#include <gordan/units/detail/unit_name.hpp>
#include <gordan/units/detail/unit_table.hpp>
#include <gordan/units/parse_unit.hpp>
#include <gordan/units/unit_text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

namespace {

using detail::Prefix;
using detail::UnitRow;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

bool takes(PrefixRule rule, const Prefix& prefix) {
  if (prefix.binary) return rule == PrefixRule::binary;
  return rule == PrefixRule::all || (prefix.exponent >= 3 && rule != PrefixRule::none);
}

Rational factor_of(const Prefix& prefix) { return pow(Rational(prefix.binary ? 1024 : 10), prefix.exponent); }

/// The declaration that names this row, if any.
const BaseDeclaration* declaration_of(const UnitRow& row, std::span<const BaseDeclaration> bases) {
  for (const std::string_view names : {row.symbols, row.words})
    for (const std::string& name : words_of(names))
      for (const BaseDeclaration& base : bases)
        if (base.name == name) return &base;
  return nullptr;
}

}  // namespace

const UnitSystem& UnitSystem::standard() {
  static const UnitSystem system(std::span<const BaseDeclaration>{});
  return system;
}

UnitSystem::UnitSystem(std::span<const BaseDeclaration> bases, std::span<const UnitDefinition> definitions) {
  for (std::size_t i = 0; i < bases.size(); ++i) {
    detail::check_unit_name(bases[i].name, bases[i].place);
    for (std::size_t j = 0; j < i; ++j)
      if (bases[i].name == bases[j].name)
        throw InputError(fmt::format("the base unit '{}' is given twice", bases[i].name), bases[i].place);
  }
  add_table(bases);
  add_bases(bases);
  add_definitions(definitions);
}

void UnitSystem::add_table(std::span<const BaseDeclaration> bases) {
  std::size_t number = 0;
  for (const UnitRow& row : detail::unit_table()) {
    const std::vector<std::string> symbols = words_of(row.symbols);
    const std::vector<std::string> words = words_of(row.words);
    Entry entry;
    entry.prefixes = row.prefixes;
    entry.si = number++ < detail::si_rows;
    entry.named.unit = parse_unit(*this, row.definition).unit;
    entry.named.meaning = words.empty() ? symbols.front() : words.front();
    entry.named.note = row.note;
    if (!row.offset.empty()) entry.named.offset = parse_unit(*this, row.offset).unit.factor;
    const BaseDeclaration* declared = declaration_of(row, bases);
    if (declared != nullptr && entry.named.unit != Unit{1, 0, PhysicalDimension::base(declared->name)}) {
      if (!row.offset.empty())
        throw InputError(fmt::format("'{}' cannot be a base unit: it is an offset unit", declared->name),
                         declared->place);
      notes_.push_back(fmt::format("'{}' is a base unit of its own here, not {}", declared->name,
                                   row.definition.starts_with('[') ? "the SI base unit" : to_string(entry.named.unit)));
      entry.named.unit = {1, 0, PhysicalDimension::base(declared->name)};
      entry.named.note.clear();
      declared_bases_.push_back(declared->name);
    }
    for (const std::string& name : symbols) entries_.emplace(name, entry);
    entry.long_name = true;
    for (const std::string& name : words) entries_.emplace(name, entry);
  }
}

void UnitSystem::add_bases(std::span<const BaseDeclaration> bases) {
  for (const BaseDeclaration& base : bases) {
    if (is_declared_base(base.name)) continue;
    if (const std::optional<NamedUnit> known = find_exact(base.name)) {
      const PhysicalDimension& same = known->unit.dimension;
      if (same != PhysicalDimension::base(base.name))
        throw InputError(fmt::format("'{}' and '{}' are the same unit", to_string(same), base.name), base.place);
      notes_.push_back(fmt::format("'{}' is a base unit anyway", base.name));
      continue;
    }
    if (const std::optional<NamedUnit> prefixed = find_prefixed(base.name)) {
      if (prefixed->unit == Unit{1, 0, PhysicalDimension::base(base.name)}) {  // the kilogram
        notes_.push_back(fmt::format("'{}' is a base unit anyway", base.name));
        continue;
      }
      throw InputError(fmt::format("'{}' is the {}", base.name, prefixed->meaning), base.place,
                       "a unit without a prefix, or another name");
    }
    Entry entry;
    entry.named.unit = {1, 0, PhysicalDimension::base(base.name)};
    entry.named.meaning = base.name;
    entry.prefixes = PrefixRule::all;
    entries_.emplace(base.name, std::move(entry));
    declared_bases_.push_back(base.name);
  }
}

std::optional<NamedUnit> UnitSystem::find_exact(std::string_view name) const {
  if (const auto found = entries_.find(name); found != entries_.end()) return found->second.named;
  if (name.size() < 4 || !name.ends_with('s')) return std::nullopt;
  const auto singular = entries_.find(name.substr(0, name.size() - 1));
  if (singular == entries_.end() || !singular->second.long_name) return std::nullopt;
  return singular->second.named;
}

std::optional<NamedUnit> UnitSystem::find_prefixed(std::string_view name) const {
  for (const Prefix& prefix : detail::prefixes()) {
    for (const bool long_name : {false, true}) {
      const std::string_view written = long_name ? prefix.word : prefix.symbol;
      if (written.empty() || !name.starts_with(written)) continue;
      std::string_view rest = name.substr(written.size());
      auto found = entries_.find(rest);
      if (found == entries_.end() && long_name && rest.ends_with('s'))
        found = entries_.find(rest.substr(0, rest.size() - 1));
      if (found == entries_.end() || found->second.long_name != long_name) continue;
      if (!takes(found->second.prefixes, prefix)) continue;
      NamedUnit named = found->second.named;
      named.unit.factor *= factor_of(prefix);
      named.meaning = fmt::format("{}{}", prefix.word.empty() ? "micro" : prefix.word, named.meaning);
      return named;
    }
  }
  return std::nullopt;
}

std::optional<NamedUnit> UnitSystem::find(std::string_view name) const {
  std::optional<NamedUnit> found = find_exact(name);
  return found || !refusal(name).empty() ? found : find_prefixed(name);
}

std::string UnitSystem::refusal(std::string_view name) const {
  if (find_exact(name)) return "";
  for (const detail::RefusedName& refused : detail::refused_names())
    if (name == refused.name) return std::string(refused.reason);
  if (!name.ends_with('M') || find_prefixed(name)) return "";
  for (const Prefix& prefix : detail::prefixes())
    if (!prefix.symbol.empty() && name.substr(0, name.size() - 1) == prefix.symbol)
      return fmt::format("{}molar is written '{}mol/l'", prefix.word.empty() ? "micro" : prefix.word, prefix.symbol);
  return "";
}

bool UnitSystem::is_declared_base(std::string_view name) const {
  return std::find(declared_bases_.begin(), declared_bases_.end(), name) != declared_bases_.end();
}

std::string UnitSystem::symbol(const PhysicalDimension& dimension) const {
  for (const char* name : {"N", "Pa", "J", "W", "C", "V", "F", "Ohm", "S", "Wb", "T", "H", "kat"})
    if (entries_.find(name)->second.named.unit == Unit{1, 0, dimension}) return name;
  return "";
}

}  // namespace gordan
