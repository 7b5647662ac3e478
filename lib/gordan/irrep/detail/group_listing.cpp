// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/detail/group_listing.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <gordan/core/error.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/group/usable_image.hpp>
#include <gordan/group/permutation_group.hpp>

namespace gordan::detail {

std::size_t WordsHash::operator()(const std::vector<std::uint32_t>& words) const {
  std::uint64_t h = 0x243f6a8885a308d3ULL;
  for (const std::uint32_t word : words) {
    h = (h ^ word) * 0x9e3779b97f4a7c15ULL;
    h ^= h >> 32U;
  }
  return static_cast<std::size_t>(h);
}

GroupListing::GroupListing(const FiniteGroup& group, const Control& control, std::size_t limit) : group_(group) {
  const bool listable = group.is_listable();
  if (!listable || group.order() > Integer(limit)) {
    throw LimitReached(
        fmt::format("{} has {} elements; tables of characters are computed for groups of at most {} elements",
                    group.name(), to_string(group.order()), limit));
  }
  std::vector<Matrix<Number>> matrices;
  for (const NaturalElement& g : group.generators()) matrices.push_back(g.matrix);
  image_ = usable_image(matrices, group.conductor());
  make_points(control);
  enumerate(control, static_cast<std::size_t>(group.order().to_long()));
  make_inverses();
}

/// The points of the faithful action: the natural ones, then the orbits of the basis vectors.
void GroupListing::make_points(const Control& control) {
  const std::vector<NaturalElement> generators = group_.generators();
  natural_points_ = static_cast<std::size_t>(group_.points());
  if (natural_points_ > 0) {
    std::vector<Permutation> permutations;
    for (const NaturalElement& g : generators) permutations.push_back(g.permutation);
    const PermutationGroup chain(group_.points(), permutations, control);
    for (const int point : chain.base()) base_.push_back(static_cast<std::uint32_t>(point));
  }
  std::vector<Matrix<std::uint32_t>> matrices;
  for (const NaturalElement& g : generators) {
    matrices.push_back(reduce(g.matrix, image_));
    action_.emplace_back(g.permutation.begin(), g.permutation.end());
  }
  const bool only_permutes = group_.matrices_permute();
  const auto dimension = only_permutes ? std::size_t{0} : static_cast<std::size_t>(group_.dimension());
  std::vector<Key> orbit;
  const auto point_of = [&](const Key& v) {
    const auto [place, added] =
        vector_points_.emplace(v, static_cast<std::uint32_t>(natural_points_ + vector_points_.size()));
    if (added) orbit.push_back(v);
    return place->second;
  };
  for (std::size_t j = 0; j < dimension; ++j) {
    Key v(dimension, 0);
    v[j] = 1;
    base_.push_back(point_of(v));
  }
  for (std::size_t k = 0; k < orbit.size(); ++k) {
    check(control);
    for (std::size_t s = 0; s < generators.size(); ++s) {
      action_[s].push_back(point_of(multiply(matrices[s], orbit[k], image_.prime)));
    }
  }
}

std::uint32_t GroupListing::number_of(const Key& key, bool add) {
  if (!add) {
    const auto found = numbers_.find(key);
    return found == numbers_.end() ? static_cast<std::uint32_t>(count_) : found->second;
  }
  const auto [place, added] = numbers_.emplace(key, static_cast<std::uint32_t>(count_));
  if (added) ++count_;
  return place->second;
}

void GroupListing::enumerate(const Control& control, std::size_t order) {
  std::vector<const Key*> keys;
  numbers_.reserve(order);
  number_of(base_, true);
  parent_.assign(1, 0);
  generator_.assign(1, 0);
  keys.push_back(&numbers_.find(base_)->first);
  left_.assign(action_.size(), std::vector<std::uint32_t>(order, 0));
  Key image(base_.size());
  for (std::size_t k = 0; k < count_; ++k) {
    check(control);
    for (std::size_t s = 0; s < action_.size(); ++s) {
      const Key& key = *keys[k];
      for (std::size_t i = 0; i < key.size(); ++i) image[i] = action_[s][key[i]];
      const std::size_t known = count_;
      const std::uint32_t number = number_of(image, true);
      require(number < order, "a group has as many elements as its order says");
      left_[s][k] = number;
      if (count_ == known) continue;
      parent_.push_back(static_cast<std::uint32_t>(k));
      generator_.push_back(static_cast<std::uint32_t>(s));
      keys.push_back(&numbers_.find(image)->first);
    }
  }
  require(count_ == order, "a group has as many elements as its order says");
}

/// k = g p gives k s = g (p s) and k^-1 = p^-1 g^-1.
void GroupListing::make_inverses() {
  std::vector<std::vector<std::uint32_t>> divide(left_.size(), std::vector<std::uint32_t>(count_, 0));  // k s^-1
  std::vector<std::uint32_t> right(count_, 0);                                                          // k s
  for (std::size_t s = 0; s < left_.size(); ++s) {
    right[0] = left_[s][0];
    for (std::uint32_t k = 1; k < count_; ++k) right[k] = left_[generator_[k]][right[parent_[k]]];
    for (std::uint32_t k = 0; k < count_; ++k) divide[s][right[k]] = k;
  }
  inverse_.assign(count_, 0);
  for (std::uint32_t k = 1; k < count_; ++k) inverse_[k] = divide[generator_[k]][inverse_[parent_[k]]];
}

std::uint32_t GroupListing::product(std::uint32_t a, std::uint32_t b) const {
  // a = g1 g2 ... gm, applied from the right; the word is met from the left.
  std::uint32_t word[256];
  std::size_t length = 0;
  for (; a != 0 && length < 256; a = parent_[a]) word[length++] = generator_[a];
  if (a != 0) b = product(a, b);
  while (length > 0) b = left_[word[--length]][b];
  return b;
}

std::uint32_t GroupListing::conjugate(std::size_t generator, std::uint32_t k) const {
  // The inverse of s k^-1 is k s^-1.
  return left_[generator][inverse_[left_[generator][inverse_[k]]]];
}

NaturalElement GroupListing::multiply_left(std::size_t generator, const NaturalElement& g) const {
  const NaturalElement& s = group_.generators()[generator];
  NaturalElement result;
  if (group_.has_permutation()) result.permutation = compose(s.permutation, g.permutation);
  if (group_.has_matrix()) result.matrix = s.matrix * g.matrix;
  return result;
}

NaturalElement GroupListing::element(std::uint32_t k) const { return elements({k}).front(); }

std::vector<NaturalElement> GroupListing::elements(const std::vector<std::uint32_t>& numbers) const {
  std::unordered_map<std::uint32_t, NaturalElement> known;
  NaturalElement one;
  if (group_.has_permutation()) one.permutation = identity_permutation(group_.points());
  if (group_.has_matrix()) one.matrix = Matrix<Number>::identity(static_cast<std::size_t>(group_.dimension()));
  known.emplace(0, std::move(one));
  std::vector<NaturalElement> result;
  std::vector<std::uint32_t> path;
  for (const std::uint32_t number : numbers) {
    for (std::uint32_t k = number; known.count(k) == 0; k = parent_[k]) path.push_back(k);
    for (; !path.empty(); path.pop_back()) {
      const std::uint32_t k = path.back();
      known.emplace(k, multiply_left(generator_[k], known.at(parent_[k])));
    }
    result.push_back(known.at(number));
  }
  return result;
}

std::optional<std::uint32_t> GroupListing::find(const NaturalElement& element) const {
  const auto dimension = static_cast<std::size_t>(group_.dimension());
  if (element.permutation.size() != natural_points_ && natural_points_ > 0) return std::nullopt;
  Key key;
  for (const std::uint32_t point : base_) {
    if (point < natural_points_) key.push_back(static_cast<std::uint32_t>(element.permutation[point]));
  }
  if (key.size() < base_.size()) {
    if (element.matrix.rows() != dimension || element.matrix.cols() != dimension) return std::nullopt;
    if (image_.conductor % conductor(element.matrix) != 0) return std::nullopt;
    const Matrix<std::uint32_t> columns = transpose(reduce(element.matrix, image_));
    for (std::size_t j = 0; j < dimension; ++j) {
      const auto row = columns.row(j);
      const auto found = vector_points_.find(Key(row.begin(), row.end()));
      if (found == vector_points_.end()) return std::nullopt;
      key.push_back(found->second);
    }
  }
  const auto found = numbers_.find(key);
  if (found == numbers_.end()) return std::nullopt;
  return found->second;
}

}  // namespace gordan::detail
