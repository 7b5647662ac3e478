// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/permutation_group.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>

#include <gordan/group/detail/stabilizer_chain.hpp>

namespace gordan {

namespace detail {

namespace {

/// Permutations acting on points, for the stabiliser chain.
struct PermutationAction {
  using Element = Permutation;
  using Point = int;
  struct Index {
    std::vector<int> place;
    int count = 0;
    [[nodiscard]] int find(int point) const { return place[static_cast<std::size_t>(point)]; }
    void add(int point) { place[static_cast<std::size_t>(point)] = count++; }
  };

  int points = 0;

  [[nodiscard]] Index index() const { return {std::vector<int>(static_cast<std::size_t>(points), -1)}; }
  [[nodiscard]] static Permutation compose(const Permutation& p, const Permutation& q) { return gordan::compose(p, q); }
  [[nodiscard]] static Permutation inverse(const Permutation& p) { return gordan::inverse(p); }
  [[nodiscard]] static int apply(const Permutation& p, int point) { return p[static_cast<std::size_t>(point)]; }
  [[nodiscard]] static std::size_t size(const Permutation& p) { return p.size(); }

  [[nodiscard]] static std::optional<int> moved_base_point(const Permutation& p) {
    for (std::size_t i = 0; i < p.size(); ++i) {
      if (p[i] != static_cast<int>(i)) return static_cast<int>(i);
    }
    return std::nullopt;
  }
};

}  // namespace

class PermutationChain : public StabilizerChain<PermutationAction> {
  using StabilizerChain::StabilizerChain;
};

}  // namespace detail

PermutationGroup::PermutationGroup(int points, const std::vector<Permutation>& generators, const Control& control)
    : points_(points) {
  const auto chain = std::make_shared<detail::PermutationChain>(detail::PermutationAction{points},
                                                                factorial(static_cast<unsigned long>(points)));
  for (const Permutation& p : generators) {
    if (p.size() != static_cast<std::size_t>(points) || !is_permutation(p)) {
      throw std::invalid_argument("PermutationGroup: a generator is not a permutation of the points");
    }
    chain->insert(p, control);
  }
  order_ = chain->order();
  chain_ = chain;
}

bool PermutationGroup::contains(const Permutation& p) const {
  return p.size() == static_cast<std::size_t>(points_) && is_permutation(p) && chain_->contains(p);
}

std::vector<int> PermutationGroup::base() const {
  std::vector<int> points;
  for (const auto& level : chain_->levels()) points.push_back(level.orbit[0]);
  return points;
}

std::vector<Permutation> PermutationGroup::strong_generators() const {
  std::vector<Permutation> generators;
  for (const auto& level : chain_->levels()) {
    for (const Permutation& p : level.generators) {
      if (std::find(generators.begin(), generators.end(), p) == generators.end()) generators.push_back(p);
    }
  }
  return generators;
}

std::vector<std::vector<Permutation>> PermutationGroup::transversals() const {
  std::vector<std::vector<Permutation>> result;
  for (const auto& level : chain_->levels()) result.push_back(level.transversal);
  return result;
}

}  // namespace gordan
