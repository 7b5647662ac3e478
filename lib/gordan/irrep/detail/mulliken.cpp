// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/detail/mulliken.hpp>

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <gordan/irrep/detail/point_group_view.hpp>

namespace gordan::detail {

namespace {

/// A name before its number is known to be needed: "1", "E", 2, "g" for 1E2g.
struct Name {
  std::string prefix;
  std::string letter;
  long number = 0;
  std::string suffix;
};

struct StructuralLess {
  bool operator()(const Number& a, const Number& b) const { return structural_order(a, b) < 0; }
};

std::string text(const Name& name) {
  return name.prefix + name.letter + (name.number == 0 ? "" : std::to_string(name.number)) + name.suffix;
}

class Namer {
 public:
  explicit Namer(const CharacterTableData& table) : table_(table), view_(table) {
    inversion_ = table.group.dimension() == 3 ? view_.class_of(diagonal(-1, -1, -1)) : std::nullopt;
    if (!inversion_) horizontal_ = view_.class_of(diagonal(1, 1, -1));
  }

  [[nodiscard]] std::vector<Name> names() {
    std::vector<Name> names;
    const bool many_threefold_axes = table_.group.dimension() == 3 && view_.contains(diagonal_rotation());
    if (many_threefold_axes && view_.contains(diagonal(-1, -1, 1))) {
      horizontal_.reset();
      const bool icosahedral = view_.contains(fivefold_rotation());
      for (const Character& x : table_.characters) names.push_back(icosahedral ? icosahedral_name(x) : cubic_name(x));
    } else {
      find_principal_axis();
      for (const Character& x : table_.characters) names.push_back(axial_name(x));
    }
    drop_single_numbers(names);
    return names;
  }

 private:
  [[nodiscard]] const Number& at(const Character& x, std::size_t c) const { return x.values[c]; }

  [[nodiscard]] bool negative_at(const Character& x, std::size_t c) const { return sign(real_part(at(x, c))) < 0; }

  [[nodiscard]] std::string suffix(const Character& x) const {
    if (inversion_) return negative_at(x, *inversion_) ? "u" : "g";
    if (horizontal_) return negative_at(x, *horizontal_) ? "''" : "'";
    return "";
  }

  /// The k with chi(generator) = zeta^k, or zeta^k + zeta^-k; -1 where there is none.
  [[nodiscard]] long exponent(const Number& value, long order, bool pair) {
    auto [known, added] = exponents_.try_emplace({order, pair});
    for (long k = added ? order - 1 : -1; k >= 0; --k) {
      const Number root = Number::root_of_unity(order, k);
      known->second[pair ? root + root.conjugate() : root] = k;  // the smallest k stays
    }
    const auto found = known->second.find(value);
    return found == known->second.end() ? -1 : found->second;
  }

  [[nodiscard]] Name icosahedral_name(const Character& x) const {
    static const std::map<long, std::string> letters{{1, "A"}, {3, "T"}, {4, "G"}, {5, "H"}};
    const long degree = x.degree.to_long();
    Name name{"", letters.count(degree) != 0 ? letters.at(degree) : "?", 0, suffix(x)};
    if (degree == 3) name.number = negative_at(x, *view_.class_of(fivefold_rotation())) ? 2 : 1;
    return name;
  }

  [[nodiscard]] Name cubic_name(const Character& x) {
    std::optional<std::size_t> fourfold = view_.class_of(rotation_about_z(4));
    if (!fourfold) fourfold = view_.class_of(rotation_about_z(4, true));
    Name name{"", x.degree == Integer(3) ? "T" : x.degree == Integer(2) ? "E" : "A", 0, suffix(x)};
    if (x.degree == Integer(1)) {
      const long k = exponent(at(x, *view_.class_of(diagonal_rotation())), 3, false);
      if (k != 0) return {std::to_string(k), "E", 0, suffix(x)};
    }
    if (fourfold && x.degree != Integer(2)) name.number = negative_at(x, *fourfold) ? 2 : 1;
    return name;
  }

  void find_principal_axis() {
    const auto exponent_of_group = static_cast<long>(table_.class_list->exponent);
    for (long n = exponent_of_group; n >= 1; --n) {
      if (exponent_of_group % n != 0) continue;
      std::optional<std::uint32_t> element;
      if (n > 1) element = view_.find(rotation_about_z(n));
      if (n > 1 && !element) continue;
      rotation_order_ = n;
      generator_ = element.value_or(0);
      order_ = n;
      break;
    }
    if (table_.group.dimension() == 3 && !inversion_) {
      if (const auto rotary = view_.find(rotation_about_z(2 * rotation_order_, true))) {
        generator_ = *rotary;
        order_ = 2 * rotation_order_;
      }
    }
    principal_ = table_.class_list->class_of[generator_];
    find_second_axis();
  }

  void find_second_axis() {
    for (const auto& matrix : {diagonal(1, -1, -1), diagonal(-1, 1, -1), diagonal(1, -1, 1), diagonal(-1, 1, 1)}) {
      const auto element = view_.find(matrix);
      if (!element) continue;
      second_ = table_.class_list->class_of[*element];
      const bool mirror = matrix(2, 2).is_one();
      if (mirror && order_ == 2 * rotation_order_) {  // a twofold axis, from the rotary reflection and the mirror
        second_ = table_.class_list->class_of[table_.listing->product(generator_, *element)];
      }
      break;
    }
    if (order_ != 2 || table_.group.dimension() != 3) return;
    const auto x = view_.class_of(diagonal(1, -1, -1));
    const auto y = view_.class_of(diagonal(-1, 1, -1));
    if (x && y) three_axes_ = {principal_, *y, *x};
  }

  [[nodiscard]] Name axial_name(const Character& x) {
    Name name{"", "?", 0, suffix(x)};
    if (x.degree == Integer(2)) {
      const long k = exponent(at(x, principal_), order_, true);
      return {"", k < 0 ? "?" : "E", k, suffix(x)};
    }
    if (x.degree != Integer(1)) return name;
    const long k = exponent(at(x, principal_), order_, false);
    if (k < 0) return name;
    if (k != 0 && 2 * k != order_) {
      const bool first = 2 * k < order_;
      return {first ? "1" : "2", "E", first ? k : order_ - k, suffix(x)};
    }
    if (!three_axes_.empty()) return name_of_three_axes(x);
    name.letter = k == 0 ? "A" : "B";
    if (second_) name.number = negative_at(x, *second_) ? 2 : 1;
    return name;
  }

  [[nodiscard]] Name name_of_three_axes(const Character& x) const {
    std::vector<long> positive;
    for (std::size_t i = 0; i < three_axes_.size(); ++i) {
      if (!negative_at(x, three_axes_[i])) positive.push_back(static_cast<long>(i) + 1);
    }
    return {"", positive.size() == 1 ? "B" : "A", positive.size() == 1 ? positive[0] : 0, suffix(x)};
  }

  /// E has a number only where there is more than one kind.
  static void drop_single_numbers(std::vector<Name>& names) {
    std::set<long> kinds;
    for (const Name& name : names) {
      if (name.letter == "E") kinds.insert(name.number);
    }
    for (Name& name : names) {
      if (name.letter == "E" && kinds.size() == 1) name.number = 0;
    }
  }

  const CharacterTableData& table_;
  PointGroupView view_;
  std::optional<std::size_t> inversion_;
  std::optional<std::size_t> horizontal_;
  long rotation_order_ = 1;
  long order_ = 1;
  std::uint32_t generator_ = 0;
  std::size_t principal_ = 0;
  std::optional<std::size_t> second_;
  std::vector<std::size_t> three_axes_;
  std::map<std::pair<long, bool>, std::map<Number, long, StructuralLess>> exponents_;
};

}  // namespace

bool name_by_mulliken(CharacterTableData& table) {
  if (!table.listing || !PointGroupView::fits(table.group)) return false;
  const std::vector<Name> names = Namer(table).names();
  std::set<std::string> different;
  for (const Name& name : names) {
    if (name.letter == "?" || !different.insert(text(name)).second) return false;
  }
  std::vector<std::size_t> order(names.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const auto key = [&](std::size_t k) {
      const Name& n = names[k];
      const long complex = n.prefix.empty() ? 0 : 1;
      return std::tuple(table.characters[k].degree.to_long(), complex, n.suffix, n.letter, n.number, n.prefix);
    };
    return key(a) < key(b);
  });
  std::vector<Character> sorted;
  for (const std::size_t k : order) {
    sorted.push_back(std::move(table.characters[k]));
    sorted.back().name = text(names[k]);
  }
  table.characters = std::move(sorted);
  pair_conjugates(table);
  return true;
}

}  // namespace gordan::detail
