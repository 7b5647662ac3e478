// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include <gordan/core/control.hpp>
#include <gordan/core/error.hpp>
#include <gordan/exact/integer.hpp>

namespace gordan::detail {

/// A base and strong generating set by the deterministic incremental Schreier-Sims algorithm.
///
/// Level i holds the orbit of a base point under the group G_i of its generators, with a transversal; G_{i+1} is the
/// stabiliser of that point in G_i, because every Schreier generator of level i has been sifted through the levels
/// below (Schreier's lemma). Source: A. Seress, Permutation Group Algorithms (Cambridge, 2003), section 4.2.
///
/// Action: Element, Point, Index (find(point) -> int or -1, add(point)), index(), compose(g, h), inverse(g),
/// apply(g, point), moved_base_point(g) -> optional<Point> (empty only for the identity), size(g) in words.
template <class Action>
class StabilizerChain {
 public:
  using Element = typename Action::Element;
  using Point = typename Action::Point;

  struct Level {
    std::vector<Element> generators;
    std::vector<Point> orbit;          ///< orbit[0] is the base point
    typename Action::Index index;      ///< the place of a point in the orbit
    std::vector<Element> transversal;  ///< transversal[k] takes the base point to orbit[k]
    std::vector<Element> inverses;
  };

  /// `largest_order` is an upper bound of the order of any group in question: reaching it ends the work.
  explicit StabilizerChain(Action action, std::optional<Integer> largest_order = {})
      : action_(std::move(action)), largest_order_(std::move(largest_order)) {}

  /// Enlarges the group by one generator.
  void insert(const Element& generator, const Control& control) {
    if (!contains(generator)) add_generator(0, generator, control);
  }

  [[nodiscard]] bool contains(Element g) const { return sift(g, 0); }

  [[nodiscard]] Integer order() const {
    Integer product = 1;
    for (const Level& level : levels_) product *= Integer(static_cast<long>(level.orbit.size()));
    return product;
  }

  [[nodiscard]] const std::vector<Level>& levels() const { return levels_; }

 private:
  static constexpr std::size_t largest_storage = 100'000'000;  // words of all transversals

  void add_generator(std::size_t i, const Element& generator, const Control& control) {
    if (i == levels_.size()) add_level(generator);
    levels_[i].generators.push_back(generator);
    const std::size_t known = levels_[i].orbit.size();
    const std::size_t newest = levels_[i].generators.size() - 1;
    for (std::size_t k = 0; k < known; ++k) visit(i, k, newest, control);
    for (std::size_t k = known; k < levels_[i].orbit.size(); ++k) {
      for (std::size_t s = 0; s <= newest; ++s) visit(i, k, s, control);
    }
  }

  /// The image of orbit point k under generator s of level i: a new orbit point, or a Schreier generator to sift.
  void visit(std::size_t i, std::size_t k, std::size_t s, const Control& control) {
    if (complete_) return;
    check(control);
    const Element product = action_.compose(levels_[i].generators[s], levels_[i].transversal[k]);
    Point image = action_.apply(product, levels_[i].orbit[0]);
    const int place = levels_[i].index.find(image);
    if (place < 0) {
      append(levels_[i], std::move(image), product);
      return;
    }
    Element schreier = action_.compose(levels_[i].inverses[static_cast<std::size_t>(place)], product);
    if (sift(schreier, i + 1)) return;
    add_generator(i + 1, schreier, control);
    complete_ = largest_order_ && order() == *largest_order_;
  }

  void add_level(const Element& moving) {
    Level level;
    level.index = action_.index();
    append(level, *action_.moved_base_point(moving), action_.compose(moving, action_.inverse(moving)));
    levels_.push_back(std::move(level));
  }

  void append(Level& level, Point point, const Element& representative) {
    storage_ += 2 * action_.size(representative);
    if (storage_ > largest_storage) throw LimitReached("the stabiliser chain of the group passes its memory limit");
    level.index.add(point);
    level.orbit.push_back(std::move(point));
    level.transversal.push_back(representative);
    level.inverses.push_back(action_.inverse(representative));
  }

  /// Divides g by transversal elements from level i on; true when the identity is left.
  [[nodiscard]] bool sift(Element& g, std::size_t i) const {
    for (; i < levels_.size(); ++i) {
      const int place = levels_[i].index.find(action_.apply(g, levels_[i].orbit[0]));
      if (place < 0) return false;
      if (place > 0) g = action_.compose(levels_[i].inverses[static_cast<std::size_t>(place)], g);
    }
    return !action_.moved_base_point(g).has_value();
  }

  Action action_;
  std::optional<Integer> largest_order_;
  std::vector<Level> levels_;
  std::size_t storage_ = 0;
  bool complete_ = false;
};

}  // namespace gordan::detail
