// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/detail/class_formulas.hpp>

#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include <gordan/core/error.hpp>

namespace gordan::detail {

namespace {

using Partition = std::vector<int>;  // parts ascending
constexpr double most_types = 1e6;

/// The numbers of partitions of 0, ..., n, as doubles: they only decide whether to begin.
std::vector<double> partition_numbers(int n) {
  std::vector<double> count(static_cast<std::size_t>(n) + 1, 0);
  count[0] = 1;
  for (std::size_t part = 1; part < count.size(); ++part) {
    for (std::size_t k = part; k < count.size(); ++k) count[k] += count[k - part];
  }
  return count;
}

/// Throws LimitReached when there are too many types to go through, or their representatives take too much memory.
void check_number_of_types(const FiniteGroupParts& parts, bool with_signs, const Control& control) {
  const std::vector<double> count = partition_numbers(parts.degree);
  double types = count.back();
  if (with_signs) {
    types = 0;
    for (std::size_t k = 0; k < count.size(); ++k) types += count[k] * count[count.size() - 1 - k];
  }
  const bool on_points = parts.dimension < 0;
  const double words = on_points ? parts.degree : double{1} * parts.dimension * parts.dimension;
  const double megabytes = types * (4 * words + 100) / 1e6;
  if (types > most_types || megabytes > static_cast<double>(control.memory_limit_mb)) {
    throw LimitReached(fmt::format("{} has about {:.2g} conjugacy classes, too many to go through", parts.name, types));
  }
}

/// Calls visit for the partitions of n, parts ascending, 1 + 1 + ... first (lexicographic order).
void for_each_partition(int n, const std::function<void(const Partition&)>& visit) {
  Partition parts;
  const std::function<void(int, int)> extend = [&](int rest, int smallest) {
    if (rest == 0) {
      visit(parts);
      return;
    }
    for (int part = smallest; part <= rest; ++part) {
      if (part != rest && rest - part < part) continue;  // what is left could not be split into larger parts
      parts.push_back(part);
      extend(rest - part, part);
      parts.pop_back();
    }
  };
  extend(n, 1);
}

/// The order modulo p of the centraliser: prod over part lengths i of m_i! (factor i)^m_i.
std::uint32_t centraliser_order(const Partition& parts, std::uint32_t factor, std::uint32_t p) {
  std::uint32_t product = 1;
  std::uint32_t multiplicity = 0;
  for (std::size_t k = 0; k < parts.size(); ++k) {
    multiplicity = k > 0 && parts[k] == parts[k - 1] ? multiplicity + 1 : 1;
    product = mul_mod(product, mul_mod(multiplicity, factor * static_cast<std::uint32_t>(parts[k]), p), p);
  }
  return product;
}

/// Cycles of these lengths on consecutive points from `first` on.
void add_cycles(Permutation& p, const Partition& parts, int first) {
  for (const int length : parts) {
    for (int i = 0; i < length; ++i) p[static_cast<std::size_t>(first + i)] = first + (i + 1) % length;
    first += length;
  }
}

int total(const Partition& parts) {
  int sum = 0;
  for (const int part : parts) sum += part;
  return sum;
}

/// p on the simple roots a_i = e_i - e_{i+1}: the image e_{p(i)} - e_{p(i+1)} is plus or minus a sum of consecutive
/// roots.
Matrix<std::uint32_t> matrix_on_roots(const Permutation& p, std::uint32_t prime) {
  const std::size_t n = p.size() - 1;
  Matrix<std::uint32_t> matrix(n, n);
  for (std::size_t i = 0; i < n; ++i) {
    const auto a = static_cast<std::size_t>(p[i]);
    const auto b = static_cast<std::size_t>(p[i + 1]);
    for (std::size_t j = std::min(a, b); j < std::max(a, b); ++j) matrix(j, i) = a < b ? 1 : prime - 1;
  }
  return matrix;
}

class Collector {
 public:
  Collector(const FiniteGroupParts& parts, const ModularImage& image, const Control& control)
      : parts_(parts), p_(image.prime), control_(control) {}

  std::vector<ModularClass> cycle_types() {
    const int n = parts_.degree;
    for_each_partition(n, [&](const Partition& type) {
      const bool even = (n - static_cast<int>(type.size())) % 2 == 0;
      if (parts_.family == FiniteFamily::alternating && !even) return;
      const std::uint32_t centraliser = centraliser_order(type, 1, p_);
      Permutation p = identity_permutation(n);
      add_cycles(p, type, 0);
      ModularElement element;
      if (parts_.family == FiniteFamily::symmetric_on_roots) {
        element.matrix = matrix_on_roots(p, p_);
      } else {
        element.permutation = std::move(p);
      }
      const bool half = parts_.family == FiniteFamily::alternating && n >= 2;
      add(centraliser, half, std::move(element));
    });
    return std::move(classes_);
  }

  std::vector<ModularClass> signed_cycle_types() {
    const int n = parts_.degree;
    const bool even = parts_.family == FiniteFamily::even_signed_permutations;
    for (int k = 0; k <= n; ++k) {
      for_each_partition(k, [&](const Partition& negative) {
        if (even && negative.size() % 2 != 0) return;
        for_each_partition(n - k, [&](const Partition& positive) {
          const std::uint32_t centraliser =
              mul_mod(centraliser_order(positive, 2, p_), centraliser_order(negative, 2, p_), p_);
          add(centraliser, even, {{}, signed_matrix(positive, negative)});
        });
      });
    }
    return std::move(classes_);
  }

 private:
  void add(std::uint32_t centraliser, bool half, ModularElement element) {
    check(control_);
    const std::uint32_t weight = inverse_mod(centraliser, p_);
    classes_.push_back({half ? add_mod(weight, weight, p_) : weight, std::move(element)});
  }

  [[nodiscard]] Matrix<std::uint32_t> signed_matrix(const Partition& positive, const Partition& negative) const {
    const auto n = static_cast<std::size_t>(parts_.degree);
    Permutation p = identity_permutation(parts_.degree);
    add_cycles(p, positive, 0);
    add_cycles(p, negative, total(positive));
    Matrix<std::uint32_t> matrix(n, n);
    for (std::size_t i = 0; i < n; ++i) matrix(static_cast<std::size_t>(p[i]), i) = 1;
    int first = total(positive);
    for (const int length : negative) {
      matrix(static_cast<std::size_t>(first), static_cast<std::size_t>(first + length - 1)) = p_ - 1;
      first += length;
    }
    return matrix;
  }

  const FiniteGroupParts& parts_;
  std::uint32_t p_;
  const Control& control_;
  std::vector<ModularClass> classes_;
};

}  // namespace

std::vector<ModularClass> classes_by_formula(const FiniteGroupParts& parts, const ModularImage& image,
                                             const Control& control) {
  const bool with_signs =
      parts.family == FiniteFamily::signed_permutations || parts.family == FiniteFamily::even_signed_permutations;
  check_number_of_types(parts, with_signs, control);
  Collector collector(parts, image, control);
  return with_signs ? collector.signed_cycle_types() : collector.cycle_types();
}

}  // namespace gordan::detail
