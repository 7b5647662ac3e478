// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/finite_irreps.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <gordan/group/elements.hpp>
#include <gordan/irrep/character_table.hpp>
#include <gordan/irrep/partition.hpp>
#include <gordan/rep/action.hpp>
#include <gordan/rep/detail/class_sums.hpp>
#include <gordan/rep/detail/group_sums.hpp>
#include <gordan/rep/detail/labels.hpp>
#include <gordan/rep/detail/search_space.hpp>

namespace gordan {

namespace {

/// The most spaces that are tried.
constexpr int max_tried_spaces = 12;

/// What is looked for: chi, or chi + conjugate(chi), or 2 chi.
struct Wanted {
  std::string name;
  std::vector<std::size_t> characters;
  std::size_t dimension = 0;
  std::uint32_t multiplicity = 1;  ///< of the first character in a space with one copy
};

Wanted wanted_irrep(const CharacterTable& table, const std::string& name, const Place& place) {
  if (!has_real_irreps(table.group())) {
    const std::size_t k = find_irrep(table, name, place);
    const Character& x = table.characters()[k];
    return {x.name, {k}, static_cast<std::size_t>(x.degree.to_long()), 1};
  }
  const RealIrrep& irrep = table.real_irreps()[find_real_irrep(table, name, place)];
  return {irrep.name, irrep.characters, static_cast<std::size_t>(irrep.dimension.to_long()),
          irrep.type == IrrepType::quaternionic ? 2U : 1U};
}

long conductor(const CharacterTable& table) {
  const FiniteGroup& group = table.group();
  long result = group.has_matrix() ? group.conductor() : 1;
  for (const Character& x : table.characters()) {
    for (const Number& value : x.values) result = common_conductor(result, value.conductor());
  }
  return result;
}

/// chi(1)/|G| Sigma_g chi(g^-1) rho(g), summed over the characters.
Matrix<Number> projector(const CharacterTable& table, const Wanted& wanted, const RepExpression& space,
                         const std::vector<NaturalElement>& elements, const Control& control) {
  const Integer& degree = table.characters()[wanted.characters.front()].degree;
  const Number factor(Rational(degree) / Rational(table.group().order()));
  std::vector<Number> weights;  // [class]
  for (std::size_t c = 0; c < table.classes().size(); ++c) {
    Number sum;
    for (const std::size_t k : wanted.characters) sum += table.characters()[k].values[table.inverse_class(c)];
    weights.push_back(sum * factor);
  }
  const auto n = static_cast<std::size_t>(space.dimension());
  Matrix<Number> result(n, n);
  for (const NaturalElement& g : elements) {
    check(control);
    const Number& weight = weights[table.class_of(g)];
    if (weight.is_zero()) continue;
    const Matrix<Number> a = action(space, g);
    for (std::size_t i = 0; i < a.data().size(); ++i) {
      if (!a.data()[i].is_zero()) result.data()[i] += weight * a.data()[i];
    }
  }
  return result;
}

/// Whether every generator keeps the span of the columns.
bool is_invariant(const FiniteGroup& group, const RepExpression& space, const detail::OrthogonalColumns& basis) {
  for (const NaturalElement& g : group.generators()) {
    const Matrix<Number> moved = action(space, g) * basis.columns;
    if (!(basis.columns * (basis.projection * moved) == moved)) return false;
  }
  return true;
}

std::optional<RepExpression> in_component(const CharacterTable& table, const Wanted& wanted,
                                          const detail::SearchSpaces& spaces, const detail::SearchSpace& space,
                                          const RepExpression& base, const Matrix<Number>& image) {
  const std::vector<Rational> lengths = spaces.lengths(space);
  Matrix<Number> form(lengths.size(), lengths.size());
  for (std::size_t i = 0; i < lengths.size(); ++i) form(i, i) = lengths[i];
  auto basis = detail::orthogonal_columns(image, form, wanted.dimension, !spaces.orthogonal());
  if (!basis) return std::nullopt;
  basis->projection = basis->projection * image;  // equivariant, whether or not the form is invariant
  require(is_invariant(table.group(), base, *basis), "the isotypic component is invariant");
  return RepExpression::subspace(base, basis->columns, basis->projection, detail::number_labels(wanted.dimension),
                                 fmt::format("irrep({})", wanted.name), basis->lengths)
      .with_irrep(wanted.name);
}

/// The characters in a space besides those that are wanted.
std::vector<std::size_t> other_characters(const CharacterTable& table, const Wanted& wanted,
                                          detail::SearchSpaces& spaces, const detail::SearchSpace& space) {
  std::vector<std::size_t> result;
  for (std::size_t k = 0; k < table.characters().size(); ++k) {
    const bool is_wanted = std::find(wanted.characters.begin(), wanted.characters.end(), k) != wanted.characters.end();
    if (!is_wanted && spaces.multiplicity(space, k) != 0) result.push_back(k);
  }
  return result;
}

/// The component by a sum over the group where that is small, by class sums where it is large.
class ComponentSearch {
 public:
  ComponentSearch(const CharacterTable& table, const Wanted& wanted, const Control& control)
      : table_(table),
        wanted_(wanted),
        control_(control),
        spaces_(table, split_prime_images(conductor(table), 0).front(), control) {
    if (table.group().order() <= Integer(largest_sum)) elements_ = exact_elements(table.group(), control, largest_sum);
  }

  std::optional<RepExpression> find() {
    int tried = 0;
    for (const detail::SearchSpace& space : spaces_.spaces()) {
      if (space.dimension < wanted_.dimension) continue;
      if (spaces_.multiplicity(space, wanted_.characters.front()) != wanted_.multiplicity) continue;
      if (space.dimension > largest_space || ++tried > max_tried_spaces) break;
      const RepExpression base = spaces_.expression(space);
      const std::optional<Matrix<Number>> image = component(space, base);
      if (!image) continue;
      if (auto found = in_component(table_, wanted_, spaces_, space, base, *image)) return found;
    }
    return std::nullopt;
  }

 private:
  static constexpr std::size_t largest_space = 250;
  static constexpr std::size_t largest_sum = 120;  // elements

  std::optional<Matrix<Number>> component(const detail::SearchSpace& space, const RepExpression& base) {
    if (!elements_.empty()) return projector(table_, wanted_, base, elements_, control_);
    return detail::class_sum_projector(table_, wanted_.characters, other_characters(table_, wanted_, spaces_, space),
                                       base, control_);
  }

  const CharacterTable& table_;
  const Wanted& wanted_;
  const Control& control_;
  detail::SearchSpaces spaces_;
  std::vector<NaturalElement> elements_;
};

RepExpression search(const CharacterTable& table, const Wanted& wanted, const Control& control) {
  if (std::optional<RepExpression> found = ComponentSearch(table, wanted, control).find()) return *found;
  throw LimitReached(
      fmt::format("matrices of the irrep {} of {} were not found in the powers of its natural "
                  "representations",
                  wanted.name, table.group().name()));
}

/// "partition(3,1)" as numbers.
std::vector<int> parts_of(const std::string& name) {
  std::vector<int> parts;
  int number = 0;
  for (const char c : name.substr(name.find('(') + 1)) {
    if (c >= '0' && c <= '9') {
      number = std::min(10 * number + (c - '0'), 1'000'000);
    } else {
      parts.push_back(number);
      number = 0;
    }
  }
  return parts;
}

/// The restriction of an irrep of S(n) to a large A(n), which needs no table; nothing for other names and groups.
std::optional<RepExpression> alternating_irrep(const FiniteGroup& group, const std::string& name) {
  constexpr int largest_tabled = 8;
  const int n = group.points();
  if (n <= largest_tabled || group.name() != fmt::format("A({})", n)) return std::nullopt;
  if (!name.starts_with("partition(") || !name.ends_with(')') || name.size() > 200) return std::nullopt;
  if (name.find_first_not_of("0123456789,", 10) != name.size() - 1) return std::nullopt;
  const Partition named = parts_of(name);
  if (!is_partition(named) || size(named) != n || named == conjugate(named)) return std::nullopt;
  if (number_of_tableaux(named) > Integer(max_young_dimension)) return std::nullopt;
  const Partition partition = std::max(named, conjugate(named));  // equal on even permutations
  return RepExpression::young(partition).with_irrep("partition" + to_string(partition));
}

}  // namespace

bool has_real_irreps(const FiniteGroup& group) { return !group.has_matrix() || !group.is_complex(); }

RepExpression irreducible(const FiniteGroup& group, const std::string& name, const Place& place,
                          const Control& control) {
  if (const auto restricted = alternating_irrep(group, name))
    return restricted->with_text(fmt::format("irrep({})", name));
  const CharacterTable table = character_table(group, control);
  const Wanted wanted = wanted_irrep(table, name, place);
  const std::string text = fmt::format("irrep({})", wanted.name);
  if (wanted.name.starts_with("partition(") && wanted.name.ends_with(')') && group.has_permutation()) {
    return RepExpression::young(parts_of(wanted.name)).with_text(text).with_irrep(wanted.name);
  }
  if (wanted.dimension > 1) return search(table, wanted, control);
  std::vector<Matrix<Number>> images;
  for (const NaturalElement& g : group.generators()) {
    images.emplace_back(1, 1, table.characters()[wanted.characters.front()].values[table.class_of(g)]);
  }
  return RepExpression::from_generators(group, std::move(images), {""}, text).with_irrep(wanted.name);
}

}  // namespace gordan
