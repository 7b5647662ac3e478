// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/detail/word_table.hpp>

#include <algorithm>
#include <stdexcept>

#include <gordan/core/error.hpp>

namespace gordan::detail {

namespace {

constexpr std::size_t most_elements = 2'000'000;
constexpr int most_primes = 100;

/// The first image that divides no denominator of a generator.
ModularImage usable_image(const FiniteGroup& group) {
  for (int k = 0; k < most_primes; ++k) {
    const ModularImage image = split_prime_images(group.conductor(), k).front();
    try {
      for (const NaturalElement& g : group.generators()) static_cast<void>(reduce(g.matrix, image));
      return image;
    } catch (const std::domain_error&) {
      continue;
    }
  }
  throw LimitReached("no prime was found that divides no denominator of " + group.name());
}

ModularElement reduced(const NaturalElement& g, const ModularImage& image) {
  return {g.permutation, reduce(g.matrix, image)};
}

ModularElement product(const ModularElement& a, const ModularElement& b, std::uint32_t p) {
  return {compose(a.permutation, b.permutation), multiply(a.matrix, b.matrix, p)};
}

}  // namespace

WordTable::WordTable(FiniteGroup group) : group_(std::move(group)), own_image_(usable_image(group_)) {}

std::vector<ModularElement> WordTable::listed(const ModularImage& image) const {
  std::vector<ModularElement> generators;
  for (const NaturalElement& g : group_.generators()) generators.push_back(reduced(g, image));
  std::vector<ModularElement> result;
  result.reserve(steps_.size());
  result.push_back({identity_permutation(group_.points()),
                    Matrix<std::uint32_t>::identity(static_cast<std::size_t>(group_.dimension()))});
  for (std::size_t k = 1; k < steps_.size(); ++k) {
    result.push_back(
        product(generators[static_cast<std::size_t>(steps_[k].generator)], result[steps_[k].parent], image.prime));
  }
  return result;
}

std::string WordTable::key(const ModularElement& g) const {
  std::string result;
  const auto append = [&result](std::uint32_t word) {
    for (unsigned shift = 0; shift < 32; shift += 8) result += static_cast<char>((word >> shift) & 0xffU);
  };
  if (by_points_) {
    for (const int point : g.permutation) append(static_cast<std::uint32_t>(point));
  } else {
    for (const std::uint32_t entry : g.matrix.data()) append(entry);
    if (group_.has_permutation()) {
      for (const int point : g.permutation) append(static_cast<std::uint32_t>(point));
    }
  }
  return result;
}

void WordTable::list() const {
  if (is_listed_) return;
  steps_ = element_words(group_, {}, most_elements);
  const std::vector<ModularElement> all = listed(own_image_);
  by_points_ = group_.has_permutation();
  Index index;
  for (std::size_t k = 0; k < all.size(); ++k) index.emplace(key(all[k]), static_cast<std::uint32_t>(k));
  if (by_points_ && index.size() < all.size()) {
    by_points_ = false;
    index.clear();
    for (std::size_t k = 0; k < all.size(); ++k) index.emplace(key(all[k]), static_cast<std::uint32_t>(k));
  }
  require(index.size() == all.size(), "the elements of a group are told apart by their natural actions");
  for (const NaturalElement& g : group_.generators()) {
    const ModularElement s = reduced(g, own_image_);
    Permutation left;
    left.reserve(all.size());
    for (const ModularElement& h : all)
      left.push_back(static_cast<int>(index.at(key(product(s, h, own_image_.prime)))));
    left_.push_back(std::move(left));
  }
  const auto place =
      by_points_ ? std::pair<std::uint32_t, std::uint32_t>{0, 0} : std::pair{own_image_.prime, own_image_.root};
  indices_.emplace(place, std::move(index));
  is_listed_ = true;
}

const WordTable::Index& WordTable::index_for(const ModularImage& image) const {
  list();
  if (by_points_) return indices_.at({0, 0});
  // An element is reduced through the group's own field: two images that agree there have one table.
  std::uint32_t root = 1;
  if (image.conductor % group_.conductor() != 0) {
    throw std::domain_error("the image's field does not hold the matrices of the group");
  }
  root = pow_mod(image.root, static_cast<std::uint64_t>(image.conductor / group_.conductor()), image.prime);
  const std::pair<std::uint32_t, std::uint32_t> place{image.prime, root};
  const auto known = indices_.find(place);
  if (known != indices_.end()) return known->second;
  Index index;
  const std::vector<ModularElement> all = listed(image);
  for (std::size_t k = 0; k < all.size(); ++k) index.emplace(key(all[k]), static_cast<std::uint32_t>(k));
  require(index.size() == all.size(), "reduction modulo a splitting prime is injective on the group");
  return indices_.emplace(place, std::move(index)).first->second;
}

std::vector<std::int32_t> WordTable::word_of(const Index& index, const ModularElement& g) const {
  const auto found = index.find(key(g));
  require(found != index.end(), "the element belongs to the group");
  std::vector<std::int32_t> result;
  for (std::uint32_t k = found->second; k != 0; k = steps_[k].parent) result.push_back(steps_[k].generator);
  return result;
}

std::vector<std::int32_t> WordTable::word(const NaturalElement& g) const {
  const auto& generators = group_.generators();
  for (std::size_t s = 0; s < generators.size(); ++s) {  // most calls; no list is needed for them
    if (generators[s].permutation == g.permutation && generators[s].matrix == g.matrix) {
      return {static_cast<std::int32_t>(s)};
    }
  }
  const std::lock_guard lock(mutex_);
  return word_of(index_for(own_image_), by_points_ ? ModularElement{g.permutation, {}} : reduced(g, own_image_));
}

std::vector<std::int32_t> WordTable::word(const ModularElement& g, const ModularImage& image) const {
  const std::lock_guard lock(mutex_);
  return word_of(index_for(image), g);
}

const std::vector<Permutation>& WordTable::left_multiplication() const {
  const std::lock_guard lock(mutex_);
  list();
  return left_;
}

}  // namespace gordan::detail
