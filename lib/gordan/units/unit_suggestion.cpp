// SPDX-License-Identifier: GPL-3.0-or-later
// What the user may have meant by an unknown name, and the units that the user defines.
#include <gordan/core/text.hpp>
#include <gordan/units/detail/unit_name.hpp>
#include <gordan/units/detail/unit_table.hpp>
#include <gordan/units/parse_unit.hpp>
#include <gordan/units/unit_system.hpp>
#include <gordan/units/unit_text.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace gordan {

namespace {

std::string in_lower_case(std::string_view text) {
  std::string result(text);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

/// The names of units that a definition uses.
std::vector<std::string> names_in(const std::string& text) {
  std::vector<std::string> names;
  Scanner scanner(text, {});
  while (!scanner.at_end()) {
    std::string name = detail::take_name(scanner, text);
    if (name.empty())
      static_cast<void>(scanner.take());
    else
      names.push_back(std::move(name));
  }
  return names;
}

/// Reads definitions in the order in which they need each other.
class DefinitionOrder {
 public:
  explicit DefinitionOrder(std::span<const UnitDefinition> definitions)
      : definitions_(definitions), state_(definitions.size(), State::open) {
    for (std::size_t i = 0; i < definitions.size(); ++i) visit(i);
  }
  [[nodiscard]] const std::vector<std::size_t>& order() const { return order_; }

 private:
  enum class State : std::uint8_t { open, on_the_way, done };

  void visit(std::size_t i) {
    if (state_[i] == State::done) return;
    if (state_[i] == State::on_the_way)
      throw InputError(fmt::format("the unit '{}' is defined by itself", definitions_[i].name),
                       definitions_[i].name_place);
    state_[i] = State::on_the_way;
    for (const std::string& name : names_in(definitions_[i].text))
      for (std::size_t j = 0; j < definitions_.size(); ++j)
        if (name == definitions_[j].name || is_prefixed(name, definitions_[j].name)) visit(j);
    state_[i] = State::done;
    order_.push_back(i);
  }

  static bool is_prefixed(std::string_view name, std::string_view unit) {
    if (!name.ends_with(unit)) return false;
    const std::string_view front = name.substr(0, name.size() - unit.size());
    return std::any_of(detail::prefixes().begin(), detail::prefixes().end(),
                       [&](const detail::Prefix& prefix) { return !front.empty() && prefix.symbol == front; });
  }

  std::span<const UnitDefinition> definitions_;
  std::vector<State> state_;
  std::vector<std::size_t> order_;
};

}  // namespace

void UnitSystem::add_definitions(std::span<const UnitDefinition> definitions) {
  for (std::size_t i = 0; i < definitions.size(); ++i) {
    const UnitDefinition& definition = definitions[i];
    detail::check_unit_name(definition.name, definition.name_place);
    for (std::size_t j = 0; j < i; ++j)
      if (definitions[j].name == definition.name)
        throw InputError(fmt::format("the unit '{}' is defined twice", definition.name), definition.name_place);
    if (const std::optional<NamedUnit> known = find_exact(definition.name)) {
      throw InputError(fmt::format("'{}' is a unit already: {}", definition.name,
                                   is_declared_base(definition.name) ? "a base unit" : to_string(known->unit)),
                       definition.name_place, "a name of its own");
    }
    if (const std::optional<NamedUnit> hidden = find_prefixed(definition.name))
      notes_.push_back(fmt::format("'{}' is the unit defined here, not the {}", definition.name, hidden->meaning));
  }
  const DefinitionOrder order(definitions);
  for (const std::size_t i : order.order()) {
    Entry entry;
    ParsedUnit parsed = parse_unit(*this, definitions[i].text, definitions[i].text_place);
    entry.named.unit = std::move(parsed.unit);
    entry.named.meaning = definitions[i].name;
    entry.prefixes = PrefixRule::all;
    for (std::string& note : parsed.notes) notes_.push_back(std::move(note));
    entries_.emplace(definitions[i].name, std::move(entry));
  }
}

std::string UnitSystem::split(std::string_view name) const {
  const auto usual = [&](std::string_view piece) {
    std::string_view rest = piece;
    if (const auto found = entries_.find(rest); found != entries_.end()) return found->second.si;
    if (!find(piece)) return false;
    for (const char* prefix : {"k", "m", "M", "G", "c", "d", "n", "\u00b5", "\u03bc"})
      if (piece.starts_with(prefix)) {
        const auto found = entries_.find(piece.substr(std::string_view(prefix).size()));
        if (found != entries_.end() && found->second.si && !found->second.long_name) return true;
      }
    return false;
  };
  for (std::size_t length = name.size() - 1; length > 0; --length) {
    const std::string_view front = name.substr(0, length);
    const std::string_view back = name.substr(length);
    if (!usual(front)) continue;
    if (usual(back)) return fmt::format("{} {}", front, back);
    const std::string rest = back.size() > 1 && name.size() <= 8 ? split(back) : "";
    if (!rest.empty()) return fmt::format("{} {}", front, rest);
  }
  return "";
}

std::string UnitSystem::suggestion(std::string_view name) const {
  std::vector<std::string> names;
  std::string other_case;
  const std::string lower = in_lower_case(name);
  for (const auto& [known, entry] : entries_) {
    if (other_case.empty() && in_lower_case(known) == lower) other_case = known;
    names.push_back(known);
    if (!entry.si || entry.long_name || entry.prefixes != PrefixRule::all) continue;
    for (const char* prefix : {"k", "m", "M", "G", "c", "n"})
      if (other_case.empty() && find(prefix + known) && in_lower_case(prefix + known) == lower)
        other_case = prefix + known;
  }
  const std::string product = name.empty() ? "" : split(name);
  if (!other_case.empty() && !product.empty()) return fmt::format("did you mean '{}' or '{}'?", other_case, product);
  std::string meant = other_case.empty() ? product : other_case;
  if (meant.empty()) meant = nearest_match(name, names);
  return meant.empty() ? "declare it under [units], or with --base" : fmt::format("did you mean '{}'?", meant);
}

}  // namespace gordan
