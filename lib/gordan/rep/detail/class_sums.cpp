// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/detail/class_sums.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include <gordan/exact/prime.hpp>
#include <gordan/rep/action.hpp>

namespace gordan::detail {

namespace {

constexpr double max_class_entries = 1e8;

NaturalElement product(const NaturalElement& a, const NaturalElement& b) {
  return {compose(a.permutation, b.permutation), a.matrix * b.matrix};
}

NaturalElement inverse_of(const NaturalElement& g) {
  return {inverse(g.permutation), g.matrix.rows() == 0 ? g.matrix : inverse(g.matrix)};
}

/// Numbers that tell elements of a finite group apart: reduction modulo a large prime is faithful.
std::vector<std::uint32_t> key_of(const NaturalElement& g, const ModularImage& image) {
  std::vector<std::uint32_t> key = reduce(g.matrix, image).data();
  for (const int i : g.permutation) key.push_back(static_cast<std::uint32_t>(i));
  return key;
}

std::vector<NaturalElement> class_elements(const FiniteGroup& group, const NaturalElement& representative,
                                           const Control& control) {
  const ModularImage image = split_prime_images(group.has_matrix() ? group.conductor() : 1, 0).front();
  std::vector<std::pair<NaturalElement, NaturalElement>> conjugators;
  for (const NaturalElement& s : group.generators()) conjugators.emplace_back(s, inverse_of(s));
  std::vector<NaturalElement> result = {representative};
  std::set<std::vector<std::uint32_t>> seen = {key_of(representative, image)};
  for (std::size_t k = 0; k < result.size(); ++k) {
    check(control);
    for (const auto& [s, inverse] : conjugators) {
      NaturalElement next = product(product(s, result[k]), inverse);
      if (seen.insert(key_of(next, image)).second) result.push_back(std::move(next));
    }
  }
  return result;
}

class ClassSums {
 public:
  ClassSums(const CharacterTable& table, const RepExpression& space, const Control& control)
      : table_(table), space_(space), control_(control), order_(table.classes().size()) {
    std::iota(order_.begin(), order_.end(), 0);
    std::stable_sort(order_.begin(), order_.end(),
                     [&](std::size_t a, std::size_t b) { return table.classes()[a].size < table.classes()[b].size; });
  }

  /// Onto the component of one character, zero on those of `others`.
  std::optional<Matrix<Number>> projector(std::size_t wanted, std::vector<std::size_t> others) {
    Matrix<Number> result = Matrix<Number>::identity(static_cast<std::size_t>(space_.dimension()));
    for (const std::size_t c : order_) {
      if (others.empty()) break;
      if (!is_small(c)) return std::nullopt;
      const Number own = scalar(c, wanted);
      std::vector<Number> away;
      for (const std::size_t k : others) {
        const Number x = scalar(c, k);
        if (!(x == own) && std::find(away.begin(), away.end(), x) == away.end()) away.push_back(x);
      }
      std::erase_if(others, [&](std::size_t k) { return !(scalar(c, k) == own); });
      for (const Number& x : away) {
        check(control_);
        result = (Number(1) / (own - x)) * (sum(c) * result - x * result);
      }
    }
    return others.empty() ? std::optional(std::move(result)) : std::nullopt;
  }

 private:
  [[nodiscard]] bool is_small(std::size_t c) const {
    const double n = space_.dimension();
    const Integer& size = table_.classes()[c].size;
    return size.fits_long() && static_cast<double>(size.to_long()) * n * n <= max_class_entries;
  }

  [[nodiscard]] Number scalar(std::size_t c, std::size_t k) const {
    const Character& x = table_.characters()[k];
    return Number(table_.classes()[c].size) * x.values[c] / Number(x.degree);
  }

  const Matrix<Number>& sum(std::size_t c) {
    const auto known = sums_.find(c);
    if (known != sums_.end()) return known->second;
    const auto n = static_cast<std::size_t>(space_.dimension());
    Matrix<Number> total(n, n);
    for (const NaturalElement& g : class_elements(table_.group(), table_.classes()[c].representative, control_)) {
      const Matrix<Number> a = action(space_, g);
      for (std::size_t i = 0; i < a.data().size(); ++i) {
        if (!a.data()[i].is_zero()) total.data()[i] += a.data()[i];
      }
    }
    return sums_[c] = std::move(total);
  }

  const CharacterTable& table_;
  const RepExpression& space_;
  const Control& control_;
  std::vector<std::size_t> order_;  // of classes, small ones first
  std::map<std::size_t, Matrix<Number>> sums_;
};

}  // namespace

std::optional<Matrix<Number>> class_sum_projector(const CharacterTable& table, const std::vector<std::size_t>& wanted,
                                                  const std::vector<std::size_t>& others, const RepExpression& space,
                                                  const Control& control) {
  ClassSums sums(table, space, control);
  std::optional<Matrix<Number>> result;
  for (const std::size_t character : wanted) {
    std::vector<std::size_t> away = others;
    for (const std::size_t other : wanted) {
      if (other != character) away.push_back(other);
    }
    std::optional<Matrix<Number>> part = sums.projector(character, std::move(away));
    if (!part) return std::nullopt;
    result = result ? *result + *part : *std::move(part);
  }
  return result;
}

}  // namespace gordan::detail
