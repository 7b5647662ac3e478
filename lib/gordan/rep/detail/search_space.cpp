// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/detail/search_space.hpp>

#include <algorithm>

#include <gordan/core/error.hpp>
#include <gordan/rep/detail/orthogonal_vector.hpp>

namespace gordan::detail {

namespace {

using Residues = std::vector<std::uint32_t>;

/// C(n + k - 1, k) or C(n, k), capped beyond the largest dimension.
std::size_t power_dimension(std::size_t n, bool symmetric, std::size_t k) {
  if (!symmetric && k > n) return 0;
  std::size_t result = 1;
  for (std::size_t i = 1; i <= k; ++i) {
    result = result * (symmetric ? n + i - 1 : n + 1 - i) / i;
    if (result > 1'000'000) return result;
  }
  return result;
}

/// Squared lengths of e_{i1} ... e_{ik}, i1 <= ... <= ik: k!/(m_1! m_2! ...) times the product; for i1 < ... < ik the
/// product.
void power_lengths(const std::vector<Rational>& base, const SearchPower& power, std::size_t first, int level,
                   int repeated, const Rational& value, std::vector<Rational>& result) {
  if (level == power.order) {
    result.push_back(value);
    return;
  }
  for (std::size_t i = first; i < base.size(); ++i) {
    // The components are those of a symmetric tensor, so a component that stands for c equal ones counts c times.
    const int run = power.symmetric && level > 0 && i == first ? repeated + 1 : 1;
    const Rational factor = power.symmetric ? Rational(level + 1) / Rational(run) : Rational(1);
    power_lengths(base, power, power.symmetric ? i : i + 1, level + 1, run, value * factor * base[i], result);
  }
}

}  // namespace

SearchSpaces::SearchSpaces(const CharacterTable& table, const ModularImage& image, const Control& control)
    : table_(table), image_(image) {
  const std::uint32_t p = image.prime;
  const std::uint32_t scale = inverse_mod(table.group().order().mod(p), p);
  for (const Character& x : table.characters()) {
    Residues row;
    for (std::size_t c = 0; c < x.values.size(); ++c) {
      const std::uint32_t weight = mul_mod(table.classes()[c].size.mod(p), scale, p);
      row.push_back(mul_mod(weight, reduce(x.values[table.inverse_class(c)], image), p));
    }
    weighted_.push_back(std::move(row));
  }
  make_leaves(control);
  make_spaces();
}

void SearchSpaces::add_leaf(RepExpression expression, std::vector<Rational> lengths, Residues character) {
  leaves_.push_back({std::move(expression), std::move(lengths), std::move(character)});
}

Residues SearchSpaces::fixed_points() const {
  Residues result;
  for (const CharacterClass& c : table_.classes()) {
    const Permutation& g = c.representative.permutation;
    std::uint32_t fixed = 0;
    for (std::size_t i = 0; i < g.size(); ++i) fixed += g[i] == static_cast<int>(i) ? 1U : 0U;
    result.push_back(fixed);
  }
  return result;
}

void SearchSpaces::make_leaves(const Control& control) {
  const FiniteGroup& group = table_.group();
  const std::uint32_t p = image_.prime;
  if (group.has_matrix()) {
    const OrthogonalVector vector = orthogonal_vector(table_, control);
    orthogonal_ = vector.orthogonal;
    Residues traces;
    Residues determinants;
    Residues conjugates;
    for (std::size_t c = 0; c < table_.classes().size(); ++c) {
      const Matrix<Number>& g = table_.classes()[c].representative.matrix;
      traces.push_back(reduce(trace(g), image_));
      determinants.push_back(reduce(determinant(g), image_));
    }
    for (std::size_t c = 0; c < traces.size(); ++c) conjugates.push_back(traces[table_.inverse_class(c)]);
    add_leaf(RepExpression::determinant(), {Rational(1)}, std::move(determinants));
    const RepExpression dual = RepExpression::dual(vector.expression);
    std::vector<Rational> dual_lengths;
    for (const Rational& length : vector.lengths) dual_lengths.push_back(Rational(1) / length);
    add_leaf(vector.expression, vector.lengths, std::move(traces));
    if (group.is_complex()) add_leaf(dual, std::move(dual_lengths), std::move(conjugates));
  }
  if (!group.has_permutation()) return;
  const Residues fixed = fixed_points();
  Residues signs;
  Residues pairs;
  for (std::size_t c = 0; c < fixed.size(); ++c) {
    const CharacterClass& entry = table_.classes()[c];
    signs.push_back(sign(entry.representative.permutation) > 0 ? 1 : p - 1);
    const std::uint64_t f = fixed[c];
    const std::uint64_t square = fixed[entry.powers[2 % entry.powers.size()]];
    pairs.push_back(static_cast<std::uint32_t>((f * f + square - 2 * f) / 2 % p));
  }
  const auto n = static_cast<std::size_t>(group.points());
  add_leaf(RepExpression::permutation_sign(), {Rational(1)}, std::move(signs));
  add_leaf(RepExpression::points(group.points()), std::vector<Rational>(n, Rational(1)), fixed);
  if (n * (n - 1) / 2 > largest || n < 2) return;
  add_leaf(RepExpression::pairs(group.points()), std::vector<Rational>(n * (n - 1) / 2, Rational(1)), std::move(pairs));
}

void SearchSpaces::make_spaces() {
  std::vector<SearchSpace> powers;
  std::vector<SearchSpace> lines;
  for (std::size_t leaf = 0; leaf < leaves_.size(); ++leaf) {
    const std::size_t n = leaves_[leaf].lengths.size();
    for (const bool symmetric : {true, false}) {
      for (int k = symmetric ? 1 : 2; k <= (n == 1 ? 1 : static_cast<int>(largest)); ++k) {
        const std::size_t dimension = power_dimension(n, symmetric, static_cast<std::size_t>(k));
        if (dimension == 0 || dimension > largest) break;
        (n == 1 ? lines : powers).push_back({{{leaf, symmetric, k}}, dimension});
      }
    }
  }
  spaces_ = powers;
  for (std::size_t a = 0; a < powers.size(); ++a) {
    for (std::size_t b = a; b < powers.size() && spaces_.size() < 20'000; ++b) {
      if (powers[a].dimension * powers[b].dimension > largest) continue;
      spaces_.push_back({{powers[a].factors[0], powers[b].factors[0]}, powers[a].dimension * powers[b].dimension});
    }
  }
  const std::size_t count = spaces_.size();
  for (const SearchSpace& line : lines) {
    for (std::size_t k = 0; k < count; ++k) {
      spaces_.push_back(spaces_[k]);
      spaces_.back().factors.push_back(line.factors[0]);
    }
  }
  spaces_.insert(spaces_.begin(), lines.begin(), lines.end());
  std::stable_sort(spaces_.begin(), spaces_.end(),
                   [](const SearchSpace& a, const SearchSpace& b) { return a.dimension < b.dimension; });
}

/// Newton: k h_k = Sigma_i psi^i h_{k-i}, k e_k = Sigma_i (-1)^{i+1} psi^i e_{k-i}.
const Residues& SearchSpaces::power_character(const SearchPower& power) {
  const std::uint32_t p = image_.prime;
  auto& known = power.symmetric ? symmetric_ : alternating_;
  known.resize(leaves_.size());
  auto& orders = known[power.leaf];
  const Residues& base = leaves_[power.leaf].character;
  if (orders.empty()) orders.emplace_back(base.size(), 1);
  while (orders.size() <= static_cast<std::size_t>(power.order)) {
    const std::size_t k = orders.size();
    Residues next;
    for (std::size_t c = 0; c < base.size(); ++c) {
      const std::vector<std::size_t>& powers = table_.classes()[c].powers;
      std::uint64_t sum = 0;
      for (std::size_t i = 1; i <= k; ++i) {
        const std::uint32_t term = mul_mod(base[powers[i % powers.size()]], orders[k - i][c], p);
        sum += power.symmetric || i % 2 == 1 ? term : p - term;
      }
      next.push_back(mul_mod(static_cast<std::uint32_t>(sum % p), inverse_mod(static_cast<std::uint32_t>(k), p), p));
    }
    orders.push_back(std::move(next));
  }
  return orders[static_cast<std::size_t>(power.order)];
}

std::uint32_t SearchSpaces::multiplicity(const SearchSpace& space, std::size_t character) {
  const std::uint32_t p = image_.prime;
  Residues product = weighted_[character];
  for (const SearchPower& power : space.factors) {
    const Residues& factor = power_character(power);
    for (std::size_t c = 0; c < product.size(); ++c) product[c] = mul_mod(product[c], factor[c], p);
  }
  std::uint64_t sum = 0;
  for (const std::uint32_t x : product) sum += x;
  return static_cast<std::uint32_t>(sum % p);
}

RepExpression SearchSpaces::expression(const SearchSpace& space) const {
  std::vector<RepExpression> factors;
  for (const SearchPower& power : space.factors) {
    const RepExpression& leaf = leaves_[power.leaf].expression;
    factors.push_back(power.order == 1  ? leaf
                      : power.symmetric ? RepExpression::symmetric_power(leaf, power.order)
                                        : RepExpression::alternating_power(leaf, power.order));
  }
  return RepExpression::product(factors);
}

std::vector<Rational> SearchSpaces::lengths(const SearchSpace& space) const {
  std::vector<Rational> result{Rational(1)};
  for (const SearchPower& power : space.factors) {
    std::vector<Rational> factor;
    power_lengths(leaves_[power.leaf].lengths, power, 0, 0, 0, Rational(1), factor);
    std::vector<Rational> longer;
    for (const Rational& a : result) {
      for (const Rational& b : factor) longer.push_back(a * b);
    }
    result = std::move(longer);
  }
  return result;
}

}  // namespace gordan::detail
