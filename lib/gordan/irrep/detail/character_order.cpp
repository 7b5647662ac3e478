// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <numeric>

#include <gordan/core/error.hpp>
#include <gordan/irrep/detail/character_table_data.hpp>

namespace gordan::detail {

namespace {

/// -1, 0, +1: larger real parts come first, then larger imaginary parts.
int compare_downwards(const Number& a, const Number& b) {
  if (a == b) return 0;
  const Number difference = b - a;
  if (const Number real = real_part(difference); !real.is_zero()) return sign(real);
  const Number turned = difference * Number::root_of_unity(4, 3);  // (b - a)/i is real
  return sign(turned);
}

int compare_downwards(const std::vector<Number>& a, const std::vector<Number>& b) {
  for (std::size_t c = 0; c < a.size(); ++c) {
    if (const int order = compare_downwards(a[c], b[c]); order != 0) return order;
  }
  return 0;
}

bool is_trivial(const Character& character) {
  return std::all_of(character.values.begin(), character.values.end(), [](const Number& x) { return x.is_one(); });
}

bool same_values(const std::vector<Number>& a, const std::vector<Number>& b,
                 const std::vector<std::size_t>& inverse_classes) {
  for (std::size_t c = 0; c < a.size(); ++c) {
    if (!(a[c] == b[inverse_classes[c]])) return false;
  }
  return true;
}

std::string name_of_pair(const std::string& a, const std::string& b) {
  if (a.front() == '1' && b == "2" + a.substr(1)) return b.substr(1);
  if (a.back() == '+' && b == a.substr(0, a.size() - 1) + "-") return a.substr(0, a.size() - 1);
  return a + "+" + b;
}

struct StructuralLess {
  bool operator()(const std::vector<Number>& a, const std::vector<Number>& b) const {
    for (std::size_t c = 0; c < a.size(); ++c) {
      if (const auto order = structural_order(a[c], b[c]); order != 0) return order < 0;
    }
    return false;
  }
};

}  // namespace

void pair_conjugates(CharacterTableData& table) {
  std::map<std::vector<Number>, std::size_t, StructuralLess> place;
  for (std::size_t k = 0; k < table.characters.size(); ++k) place.emplace(table.characters[k].values, k);
  for (Character& character : table.characters) {
    std::vector<Number> conjugate;
    for (const std::size_t c : table.inverse_classes) conjugate.push_back(character.values[c]);
    const auto found = place.find(conjugate);
    require(found != place.end() && same_values(conjugate, character.values, table.inverse_classes),
            "the conjugate of a character is a character");
    character.conjugate = found->second;
  }
}

void sort_characters(CharacterTableData& table) {
  pair_conjugates(table);
  struct Key {
    std::size_t place;
    std::size_t leader;  // of a pair of conjugates
    bool trivial;
    bool real;
  };
  std::vector<Key> keys;
  for (std::size_t k = 0; k < table.characters.size(); ++k) {
    const Character& character = table.characters[k];
    const std::size_t other = character.conjugate;
    const bool leads = other == k || compare_downwards(character.values, table.characters[other].values) < 0;
    keys.push_back({k, leads ? k : other, is_trivial(character), other == k});
  }
  std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
    const Character& x = table.characters[a.place];
    const Character& y = table.characters[b.place];
    if (x.degree != y.degree) return x.degree < y.degree;
    if (a.trivial != b.trivial) return a.trivial;
    if (a.real != b.real) return a.real;
    if (a.leader != b.leader) {
      return compare_downwards(table.characters[a.leader].values, table.characters[b.leader].values) < 0;
    }
    return (a.place == a.leader) && (b.place != b.leader);
  });
  std::vector<Character> sorted;
  for (const Key& key : keys) sorted.push_back(std::move(table.characters[key.place]));
  table.characters = std::move(sorted);
  pair_conjugates(table);
}

void collect_real_irreps(CharacterTableData& table) {
  for (std::size_t k = 0; k < table.characters.size(); ++k) {
    const Character& character = table.characters[k];
    if (character.conjugate < k) continue;
    RealIrrep irrep{character.name, character.degree, character.type, {k}};
    if (character.type != IrrepType::real) irrep.dimension *= Integer(2);
    if (character.type == IrrepType::complex) {
      const Character& other = table.characters[character.conjugate];
      irrep.characters.push_back(character.conjugate);
      irrep.name = name_of_pair(character.name, other.name);
    }
    table.real_irreps.push_back(std::move(irrep));
  }
}

}  // namespace gordan::detail
