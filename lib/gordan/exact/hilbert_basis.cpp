// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/hilbert_basis.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/detail/half_space_basis.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace gordan {

namespace {

/// Vectors that generate { v : v_c >= 0 for the coordinates c that are done }, in a lattice, as a monoid.
class Lift {
 public:
  Lift(std::size_t max_elements, const Control& control) : max_elements_(max_elements), control_(control) {}

  const std::vector<ShortVector>& generators() const { return generators_; }

  void add_pair(const ShortVector& v) {
    generators_.push_back(v);
    ShortVector opposite = v;
    for (std::int64_t& entry : opposite) entry = -entry;
    generators_.push_back(std::move(opposite));
  }

  /// Sums of pairs that the coordinate c would need: the number of generators of either sign, multiplied.
  std::size_t pairs(std::size_t c) const {
    const auto positive = std::ranges::count_if(generators_, [c](const ShortVector& v) { return v[c] > 0; });
    const auto negative = std::ranges::count_if(generators_, [c](const ShortVector& v) { return v[c] < 0; });
    return static_cast<std::size_t>(positive) * static_cast<std::size_t>(negative);
  }

  /// The same for vectors that the coordinates that are done determine.
  void halve(std::size_t c) {
    generators_ = detail::half_space_basis(generators_, done_, c, max_elements_, control_);
    done_.push_back(c);
  }

  /// Adds generators until every vector is a sum of some that have the sign of its coordinate c, then keeps those with
  /// v_c >= 0.
  void require_positive(std::size_t c) {
    for (std::size_t i = 1; i < generators_.size(); ++i) {
      check(control_);
      for (std::size_t j = 0; j < i; ++j) {
        const std::int64_t a = generators_[i][c];
        const std::int64_t b = generators_[j][c];
        if (!((a > 0 && b < 0) || (a < 0 && b > 0))) continue;
        ShortVector sum = add(generators_[i], generators_[j], 1);
        if (reduce(sum, c)) continue;
        generators_.push_back(std::move(sum));
        if (generators_.size() > max_elements_) {
          throw LimitReached(fmt::format("the Hilbert basis needs more than {} vectors", max_elements_));
        }
      }
    }
    std::erase_if(generators_, [c](const ShortVector& v) { return v[c] < 0; });
    done_.push_back(c);
    remove_reducible(c);
  }

 private:
  static ShortVector add(const ShortVector& a, const ShortVector& b, std::int64_t factor) {
    ShortVector sum = a;
    for (std::size_t k = 0; k < sum.size(); ++k) {
      std::int64_t product = 0;
      if (__builtin_mul_overflow(factor, b[k], &product) || __builtin_add_overflow(sum[k], product, &sum[k])) {
        throw LimitReached("the exponents of the Hilbert basis do not fit machine words");
      }
    }
    return sum;
  }

  /// True when v - part is as well a vector of the monoid, and has the sign of v at c.
  bool divides(const ShortVector& part, const ShortVector& v, std::size_t c) const {
    if (part[c] > 0 ? part[c] > v[c] : part[c] < std::min<std::int64_t>(v[c], 0)) return false;
    return std::ranges::all_of(done_, [&](std::size_t k) { return part[k] <= v[k]; });
  }

  bool vanishes(const ShortVector& v, std::size_t c) const {
    return v[c] == 0 && std::ranges::all_of(done_, [&](std::size_t k) { return v[k] == 0; });
  }

  /// Subtracts generators while one divides v; true when nothing is left.
  bool reduce(ShortVector& v, std::size_t c) const {
    for (bool changed = true; changed;) {
      if (vanishes(v, c)) return true;
      changed = false;
      for (const ShortVector& part : generators_) {
        if (!divides(part, v, c)) continue;
        v = add(v, part, -1);
        changed = true;
        break;
      }
    }
    return false;
  }

  void remove_reducible(std::size_t c) {
    std::vector<ShortVector> kept;
    for (std::size_t i = 0; i < generators_.size(); ++i) {
      bool reducible = vanishes(generators_[i], c);
      for (std::size_t j = 0; j < generators_.size() && !reducible; ++j) {
        if (i == j || vanishes(generators_[j], c) || !divides(generators_[j], generators_[i], c)) continue;
        reducible = j < i || !divides(generators_[i], generators_[j], c);  // of equal ones the first is kept
      }
      if (!reducible) kept.push_back(generators_[i]);
    }
    generators_ = std::move(kept);
  }

  std::size_t max_elements_;
  const Control& control_;
  std::vector<ShortVector> generators_;
  std::vector<std::size_t> done_;
};

ShortVector to_vector(std::span<const Integer> row) {
  ShortVector result;
  for (const Integer& entry : row) {
    if (!entry.fits_long()) throw LimitReached("the exponents of the Hilbert basis do not fit machine words");
    result.push_back(entry.to_long());
  }
  return result;
}

}  // namespace

std::vector<ShortVector> hilbert_basis(const Matrix<Integer>& a, std::size_t max_elements, const Control& control) {
  const HermiteNormalForm hermite = hermite_normal_form(integer_nullspace(a));
  Lift lift(max_elements, control);
  std::vector<std::size_t> left(a.cols());
  for (std::size_t c = 0; c < left.size(); ++c) left[c] = c;
  std::size_t pivot = 0;
  for (std::size_t i = 0; i < hermite.rank; ++i, ++pivot) {
    while (hermite.form(i, pivot).is_zero()) ++pivot;
    lift.add_pair(to_vector(hermite.form.row(i)));
    lift.require_positive(pivot);
    std::erase(left, pivot);
  }
  while (!left.empty()) {
    const auto next = std::ranges::min_element(left, {}, [&](std::size_t c) { return lift.pairs(c); });
    lift.halve(*next);
    left.erase(next);
  }
  std::vector<ShortVector> result = lift.generators();
  sort_nicer(result);
  return result;
}

}  // namespace gordan
