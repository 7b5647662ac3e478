// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/null_space.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

#include <fmt/core.h>

#include <gordan/core/error.hpp>
#include <gordan/exact/lifting.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/group/lie_algebra.hpp>
#include <gordan/linear/detail/balanced_legs.hpp>
#include <gordan/linear/detail/modular_intertwiners.hpp>
#include <gordan/rep/action.hpp>
#include <gordan/rep/lie_action.hpp>

namespace gordan {

namespace {

using detail::ModularPair;
using detail::ModularSpace;
using detail::SparseModular;

constexpr int max_primes = 2000;

// The nonzero entries of a square matrix.
struct SparseExact {
  std::size_t size = 0;
  std::vector<LinearEntry> entries;
};

SparseExact sparse(const Matrix<Number>& a) {
  SparseExact result{a.rows(), {}};
  for (std::size_t i = 0; i < a.rows(); ++i) {
    for (std::size_t j = 0; j < a.cols(); ++j) {
      if (!a(i, j).is_zero()) result.entries.push_back({static_cast<int>(i), static_cast<int>(j), a(i, j)});
    }
  }
  return result;
}

SparseModular reduced(const SparseExact& a, const ModularImage& image) {
  SparseModular result;
  std::size_t next = 0;
  for (std::size_t row = 0; row < a.size; ++row) {
    for (; next < a.entries.size() && static_cast<std::size_t>(a.entries[next].row) == row; ++next) {
      const std::uint32_t value = reduce(a.entries[next].value, image);
      if (value == 0) continue;
      result.column.push_back(static_cast<std::uint32_t>(a.entries[next].col));
      result.value.push_back(value);
    }
    result.start.push_back(result.column.size());
  }
  return result;
}

struct ExactPair {
  SparseExact source;
  SparseExact target;
};

long conductor_of(const std::vector<ExactPair>& pairs) {
  long result = 1;
  for (const ExactPair& pair : pairs) {
    for (const SparseExact* a : {&pair.source, &pair.target}) {
      for (const LinearEntry& entry : a->entries) result = common_conductor(result, entry.value.conductor());
    }
  }
  return result;
}

// A bound of all conjugates: the sum of the absolute values of the coefficients over the powers of a root of unity.
Rational house(const Number& x) {
  if (x.is_rational()) return abs(x.to_rational());
  Rational result;
  for (const Rational& c : x.coefficients()) result += abs(c);
  return result;
}

Integer denominator(const std::vector<LinearEntry>& entries) {
  Integer result = 1;
  for (const LinearEntry& entry : entries) {
    if (entry.value.is_rational()) {
      result = lcm(result, entry.value.to_rational().den());
    } else {
      for (const Rational& c : entry.value.coefficients()) result = lcm(result, c.den());
    }
  }
  return result;
}

// The largest sum of houses in a row (of a column) of a matrix.
Rational largest_sum(const SparseExact& a, bool rows) {
  std::vector<Rational> sums(a.size);
  for (const LinearEntry& e : a.entries) sums[static_cast<std::size_t>(rows ? e.row : e.col)] += house(e.value);
  return sums.empty() ? Rational() : *std::max_element(sums.begin(), sums.end());
}

// B such that E (target X - X source) has conjugates of at most B max |X|, over all pairs; E clears the denominators.
Rational residual_factor(const std::vector<ExactPair>& pairs) {
  Rational result;
  for (const ExactPair& pair : pairs) {
    const Integer cleared = lcm(denominator(pair.source.entries), denominator(pair.target.entries));
    result = std::max(result, Rational(cleared) * (largest_sum(pair.target, true) + largest_sum(pair.source, false)));
  }
  return result;
}

// Collects the images of one reduced echelon basis and lifts it.
class BasisLifter {
 public:
  BasisLifter(long conductor, std::size_t size, std::size_t max_entries, const Control& control)
      : conductor_(conductor), size_(size), max_entries_(max_entries), control_(control) {}

  // The spaces under all images at one prime.
  void add(const std::vector<ModularImage>& images, const std::vector<ModularSpace>& spaces) {
    for (const ModularSpace& space : spaces) {
      if (better(space)) {
        pivots_ = space.pivots;
        places_.clear();
        lifter_.reset();
      }
    }
    for (const ModularSpace& space : spaces) {
      if (space.pivots != *pivots_) return;  // a prime at which the space changes
    }
    if (add_places(spaces) || !lifter_) lifter_.emplace(conductor_, places_.size());
    std::vector<std::vector<std::uint32_t>> values;
    for (const ModularSpace& space : spaces) {
      std::vector<std::uint32_t>& list = values.emplace_back();
      for (const std::size_t place : places_) list.push_back(space.rows[place / size_][place % size_]);
    }
    lifter_->add(images, values);
  }

  [[nodiscard]] bool is_zero() const { return pivots_ && pivots_->empty(); }

  // The maps, whose images modulo modulus() are those that were added.
  [[nodiscard]] std::optional<std::vector<LinearMap>> lift(std::size_t columns) const {
    if (!lifter_) return std::nullopt;
    const std::optional<std::vector<Number>> values = lifter_->lift();
    if (!values) return std::nullopt;
    std::vector<LinearMap> maps(pivots_->size());
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if ((*values)[i].is_zero()) continue;
      const std::size_t place = places_[i] % size_;
      maps[places_[i] / size_].entries.push_back(
          {static_cast<int>(place / columns), static_cast<int>(place % columns), (*values)[i]});
    }
    return maps;
  }

  [[nodiscard]] Integer modulus() const { return lifter_->modulus(); }

 private:
  // Smaller dimension, then earlier pivots: what a prime that divides a minor cannot give.
  [[nodiscard]] bool better(const ModularSpace& space) const {
    if (!pivots_) return true;
    if (space.pivots.size() != pivots_->size()) return space.pivots.size() < pivots_->size();
    return space.pivots < *pivots_;
  }

  // Where some image is not zero; true when there are more of them than before.
  bool add_places(const std::vector<ModularSpace>& spaces) {
    const std::vector<std::size_t> before = std::move(places_);
    places_.clear();
    std::size_t next = 0;
    for (std::size_t map = 0; map < pivots_->size(); ++map) {
      check(control_);
      for (std::size_t place = 0; place < size_; ++place) {
        const std::size_t all = map * size_ + place;
        const bool known = next < before.size() && before[next] == all;
        if (known) ++next;
        const bool here = known || std::any_of(spaces.begin(), spaces.end(),
                                               [&](const ModularSpace& space) { return space.rows[map][place] != 0; });
        if (here) places_.push_back(all);
      }
      if (places_.size() > max_entries_) {
        throw LimitReached(fmt::format("the basis of {} maps has more than {} nonzero entries", pivots_->size(),
                                       max_entries_));
      }
    }
    return places_.size() != before.size();
  }

  long conductor_;
  std::size_t size_;
  std::size_t max_entries_;
  const Control& control_;
  std::optional<std::vector<std::size_t>> pivots_;
  std::vector<std::size_t> places_;  // map * size + place in the map
  std::optional<NumberLifter> lifter_;
};

void scale_to_content_one(LinearMap& map) {
  const Number factor = denominator(map.entries);
  if (factor.is_one()) return;
  for (LinearEntry& entry : map.entries) entry.value *= factor;
}

// Whether no residual can be nonzero that is zero modulo the modulus; the maps are integral.
bool proven(const std::vector<LinearMap>& maps, const Rational& factor, const Integer& modulus) {
  Rational largest;
  for (const LinearMap& map : maps) {
    for (const LinearEntry& entry : map.entries) largest = std::max(largest, house(entry.value));
  }
  return factor * largest < Rational(modulus);
}

std::vector<ExactPair> sparse_pairs(const std::vector<GeneratorPair>& pairs) {
  std::vector<ExactPair> result;
  for (const GeneratorPair& pair : pairs) result.push_back({sparse(pair.source), sparse(pair.target)});
  return result;
}

// The spaces under all images at a prime; nothing when the prime divides a denominator.
std::optional<std::vector<ModularSpace>> spaces_modulo(const std::vector<ExactPair>& pairs,
                                                       const std::vector<ModularImage>& images, std::size_t source,
                                                       std::size_t target, const Control& control) {
  std::vector<ModularSpace> spaces;
  for (const ModularImage& image : images) {
    std::vector<ModularPair> reduced_pairs;
    try {
      for (const ExactPair& pair : pairs) {
        reduced_pairs.push_back({reduced(pair.source, image), reduced(pair.target, image)});
      }
    } catch (const std::domain_error&) {
      return std::nullopt;
    }
    spaces.push_back(detail::modular_intertwiners(reduced_pairs, source, target, image.prime, control));
  }
  return spaces;
}

}  // namespace

std::vector<GeneratorPair> generator_pairs(const Group& group, const RepExpression& v, const RepExpression& w) {
  const int largest = std::max(v.dimension(), w.dimension());
  if (largest > max_null_space_dimension) {
    throw LimitReached(fmt::format("the null space of maps between dimensions {} and {}: at most {}", v.dimension(),
                                   w.dimension(), max_null_space_dimension));
  }
  const GroupGenerators generators = group_generators(group);
  std::vector<GeneratorPair> pairs;
  const auto add = [&](auto&& matrix_of) {
    Matrix<Number> source = matrix_of(v);
    Matrix<Number> target = v == w ? source : matrix_of(w);
    pairs.push_back({std::move(source), std::move(target)});
  };
  for (const NaturalElement& g : generators.elements) {
    add([&](const RepExpression& expression) { return action(expression, g); });
  }
  for (const Matrix<Number>& x : generators.lie_algebra) {
    add([&](const RepExpression& expression) { return lie_action(expression, x); });
  }
  return pairs;
}

std::vector<LinearMap> intertwiners(const std::vector<GeneratorPair>& pairs, std::size_t source, std::size_t target,
                                    const LinearOptions& options, const Control& control) {
  for (const GeneratorPair& pair : pairs) {
    require(pair.source.rows() == source && pair.target.rows() == target, "the matrices have the given dimensions");
  }
  if (source == 0 || target == 0) return {};
  const std::vector<ExactPair> exact = sparse_pairs(pairs);
  const long conductor = conductor_of(exact);
  const Rational factor = residual_factor(exact);
  BasisLifter lifter(conductor, source * target, options.max_entries, control);
  for (int k = 0; k < max_primes; ++k) {
    check(control);
    const std::vector<ModularImage> images = split_prime_images(conductor, k);
    const auto spaces = spaces_modulo(exact, images, source, target, control);
    if (!spaces) continue;
    lifter.add(images, *spaces);
    if (lifter.is_zero()) return {};
    std::optional<std::vector<LinearMap>> maps = lifter.lift(source);
    if (!maps) continue;
    for (LinearMap& map : *maps) scale_to_content_one(map);
    if (proven(*maps, factor, lifter.modulus())) return *std::move(maps);
  }
  throw LimitReached(fmt::format("the maps are not known after {} primes: their entries are too large", max_primes));
}

std::vector<LinearMap> null_space_maps(const Group& group, const RepExpression& v, const RepExpression& w,
                                       const Control& control, const LinearOptions& options) {
  const detail::BalancedLegs legs = detail::balanced_legs(v, w);
  const auto source = static_cast<std::size_t>(legs.source.dimension());
  const auto target = static_cast<std::size_t>(legs.target.dimension());
  std::vector<LinearMap> maps =
      intertwiners(generator_pairs(group, legs.source, legs.target), source, target, options, control);
  if (legs.target.dimension() == w.dimension()) return maps;
  for (LinearMap& map : maps) {
    for (LinearEntry& entry : map.entries) {
      const long place = static_cast<long>(entry.row) * legs.source.dimension() + entry.col;
      entry.row = static_cast<int>(place / v.dimension());
      entry.col = static_cast<int>(place % v.dimension());
    }
  }
  return maps;
}

}  // namespace gordan
