// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/character_table.hpp>

#include <algorithm>
#include <list>
#include <mutex>
#include <optional>

#include <fmt/format.h>

#include <gordan/core/text.hpp>
#include <gordan/irrep/detail/character_table_data.hpp>

namespace gordan {

namespace {

CharacterTable compute(const FiniteGroup& group, const Control& control) {
  const bool symmetric = detail::is_symmetric_group(group);
  auto data = std::make_shared<detail::CharacterTableData>(symmetric ? detail::symmetric_table(group, control)
                                                                     : detail::listed_table(group, control));
  detail::collect_real_irreps(*data);
  return CharacterTable(std::move(data));
}

/// The last tables that were made: the same group is asked for again by its representations and reports.
class TableCache {
 public:
  [[nodiscard]] std::optional<CharacterTable> find(const FiniteGroup& group) {
    const std::lock_guard lock(mutex_);
    for (const CharacterTable& table : tables_) {
      if (&table.group().data() == &group.data()) return table;
    }
    return std::nullopt;
  }

  void add(const CharacterTable& table) {
    const std::lock_guard lock(mutex_);
    tables_.push_front(table);
    if (tables_.size() > 8) tables_.pop_back();
  }

 private:
  std::mutex mutex_;
  std::list<CharacterTable> tables_;
};

template <class Named>
std::size_t place_of_name(const std::vector<Named>& list, const std::string& name, const CharacterTable& table,
                          const Place& place) {
  std::vector<std::string> names;
  for (std::size_t k = 0; k < list.size(); ++k) {
    if (list[k].name == name) return k;
    names.push_back(list[k].name);
  }
  const std::string nearest = nearest_match(name, names);
  constexpr std::size_t most_shown = 12;
  const bool all = names.size() <= most_shown;
  if (!all) names.resize(most_shown);
  throw InputError(fmt::format("{} has no irrep '{}'", table.group().name(), name), place,
                   "one of " + join(names, ", ") + (all ? "" : ", ..."),
                   nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest));
}

}  // namespace

const FiniteGroup& CharacterTable::group() const { return data_->group; }
const std::vector<CharacterClass>& CharacterTable::classes() const { return data_->classes; }
const std::vector<Character>& CharacterTable::characters() const { return data_->characters; }
const std::vector<RealIrrep>& CharacterTable::real_irreps() const { return data_->real_irreps; }
std::size_t CharacterTable::inverse_class(std::size_t c) const { return data_->inverse_classes[c]; }
const std::string& CharacterTable::naming() const { return data_->naming; }
const std::string& CharacterTable::reason() const { return data_->reason; }

std::size_t CharacterTable::class_of(const NaturalElement& element) const {
  if (data_->listing) {
    const std::optional<std::uint32_t> number = data_->listing->find(element);
    require(number.has_value(), "the element belongs to the group");
    return data_->class_list->class_of[*number];
  }
  const auto found = data_->cycle_types.find(cycle_type(element.permutation));
  require(found != data_->cycle_types.end(), "the element belongs to the group");
  return found->second;
}

CharacterTable character_table(const FiniteGroup& group, const Control& control) {
  static TableCache cache;
  if (std::optional<CharacterTable> known = cache.find(group)) return *known;
  CharacterTable table = compute(group, control);
  cache.add(table);
  return table;
}

std::size_t find_irrep(const CharacterTable& table, const std::string& name, const Place& place) {
  return place_of_name(table.characters(), name, table, place);
}

std::size_t find_real_irrep(const CharacterTable& table, const std::string& name, const Place& place) {
  const std::vector<RealIrrep>& irreps = table.real_irreps();
  for (std::size_t k = 0; k < irreps.size(); ++k) {
    for (const std::size_t character : irreps[k].characters) {
      if (table.characters()[character].name == name) return k;
    }
  }
  return place_of_name(irreps, name, table, place);
}

std::vector<Integer> inner_products(const CharacterTable& table, const std::vector<Number>& class_function) {
  require(class_function.size() == table.classes().size(), "a class function has a value on every class");
  std::vector<Integer> result;
  const Number order = table.group().order();
  for (const Character& character : table.characters()) {
    Number sum = 0;
    for (std::size_t c = 0; c < class_function.size(); ++c) {
      const Number& value = character.values[table.inverse_class(c)];
      if (class_function[c].is_zero() || value.is_zero()) continue;
      sum += Number(table.classes()[c].size) * class_function[c] * value;
    }
    sum /= order;
    require(sum.is_rational() && sum.to_rational().is_integer(), "a multiplicity is an integer");
    result.push_back(sum.to_rational().num());
  }
  return result;
}

int frobenius_schur(const CharacterTable& table, std::size_t character) {
  Number sum = 0;
  for (const CharacterClass& c : table.classes()) {
    const std::size_t square = c.powers[2 % c.powers.size()];
    sum += Number(c.size) * table.characters()[character].values[square];
  }
  sum /= Number(table.group().order());
  require(sum.is_rational(), "a Frobenius-Schur indicator is 1, 0 or -1");
  const Rational indicator = sum.to_rational();
  require(indicator == Rational(1) || indicator == Rational(0) || indicator == Rational(-1),
          "a Frobenius-Schur indicator is 1, 0 or -1");
  return indicator.sign();
}

}  // namespace gordan
