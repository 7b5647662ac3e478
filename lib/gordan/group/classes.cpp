// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/classes.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

#include <fmt/format.h>

#include <gordan/group/detail/class_formulas.hpp>
#include <gordan/group/detail/element_table.hpp>
#include <gordan/group/detail/finite_group_data.hpp>
#include <gordan/group/matrix_makers.hpp>
#include <gordan/group/permutation_group.hpp>

namespace gordan {

namespace {

constexpr std::size_t most_elements = 10'000'000;
constexpr long most_listed_permutations = 100'000;

std::uint32_t ratio_mod(std::size_t part, std::size_t whole, std::uint32_t p) {
  return mul_mod(static_cast<std::uint32_t>(part), inverse_mod(static_cast<std::uint32_t>(whole), p), p);
}

/// Orbits of conjugation by the generators on the list of all elements; the first element of a class represents it.
std::vector<ModularClass> classes_by_listing(const FiniteGroup& group, const ModularImage& image,
                                             const Control& control) {
  detail::ElementTable table(group, image, control, most_elements);
  std::vector<bool> seen(table.size(), false);
  std::vector<ModularClass> classes;
  std::vector<std::size_t> members;
  for (std::size_t first = 0; first < table.size(); ++first) {
    if (seen[first]) continue;
    members.assign(1, first);
    seen[first] = true;
    for (std::size_t k = 0; k < members.size(); ++k) {
      check(control);
      for (std::size_t s = 0; s < table.num_generators(); ++s) {
        const std::size_t other = table.conjugate(s, members[k]);
        if (seen[other]) continue;
        seen[other] = true;
        members.push_back(other);
      }
    }
    classes.push_back({ratio_mod(members.size(), table.size(), image.prime), table.element(first)});
  }
  return classes;
}

/// Counts the cycle types of all elements t_0 t_1 ... of a stabiliser chain, without keeping them.
class CycleTypeCounter {
 public:
  CycleTypeCounter(const PermutationGroup& group, const Control& control)
      : transversals_(group.transversals()), control_(control), seen_(static_cast<std::size_t>(group.points())) {
    count(identity_permutation(group.points()), 0);
  }

  struct Type {
    std::size_t count = 0;
    Permutation representative;
  };

  /// By number of cycles, most first (the identity), then by type.
  [[nodiscard]] std::vector<Type> types() const {
    std::vector<std::pair<std::string, Type>> sorted(types_.begin(), types_.end());
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<Type> result;
    for (auto& entry : sorted) result.push_back(std::move(entry.second));
    return result;
  }

 private:
  void count(const Permutation& prefix, std::size_t level) {
    check(control_);
    if (level == transversals_.size()) {
      record(prefix);
      return;
    }
    for (const Permutation& t : transversals_[level]) count(compose(prefix, t), level + 1);
  }

  void record(const Permutation& p) {
    const std::size_t n = p.size();
    key_.assign(2 * n, '\0');
    seen_.assign(n, false);
    for (std::size_t start = 0; start < n; ++start) {
      if (seen_[start]) continue;
      std::size_t length = 0;
      for (std::size_t i = start; !seen_[i]; i = static_cast<std::size_t>(p[i])) {
        seen_[i] = true;
        ++length;
      }
      auto& low =
          reinterpret_cast<unsigned char&>(key_[2 * length - 1]);  // number of cycles of this length, big-endian
      if (++low == 0) ++key_[2 * length - 2];
    }
    Type& type = types_[key_];
    if (type.count++ == 0) type.representative = p;
  }

  std::vector<std::vector<Permutation>> transversals_;
  const Control& control_;
  std::unordered_map<std::string, Type> types_;
  std::string key_;
  std::vector<char> seen_;
};

std::vector<ModularClass> classes_by_cycle_type(const FiniteGroup& group, const ModularImage& image,
                                                const Control& control) {
  if (group.order() > Integer(most_elements)) {
    throw LimitReached(fmt::format("{} has {} elements; classes are found by enumeration up to {}", group.name(),
                                   to_string(group.order()), most_elements));
  }
  std::vector<Permutation> generators;
  for (const NaturalElement& g : group.generators()) generators.push_back(g.permutation);
  const CycleTypeCounter counter(PermutationGroup(group.points(), generators, control), control);
  const auto order = static_cast<std::size_t>(group.order().to_long());
  std::vector<ModularClass> classes;
  for (auto& type : counter.types()) {
    ModularElement element{type.representative, {}};
    if (group.has_matrix()) {
      element.matrix = Matrix<std::uint32_t>(type.representative.size(), type.representative.size());
      for (std::size_t i = 0; i < type.representative.size(); ++i) {
        element.matrix(static_cast<std::size_t>(type.representative[i]), i) = 1;
      }
    }
    classes.push_back({ratio_mod(type.count, order, image.prime), std::move(element)});
  }
  return classes;
}

/// Both elements side by side: points behind points, blocks along the diagonal.
ModularElement side_by_side(const ModularElement& a, const ModularElement& b) {
  ModularElement result = a;
  const auto shift = static_cast<int>(a.permutation.size());
  for (const int image : b.permutation) result.permutation.push_back(shift + image);
  const std::size_t n = a.matrix.rows();
  const std::size_t m = b.matrix.rows();
  result.matrix = Matrix<std::uint32_t>(n + m, n + m, 0);
  for (std::size_t i = 0; i < n; ++i) std::copy_n(a.matrix.row(i).begin(), n, result.matrix.row(i).begin());
  for (std::size_t i = 0; i < m; ++i) {
    std::copy_n(b.matrix.row(i).begin(), m, result.matrix.row(n + i).begin() + static_cast<std::ptrdiff_t>(n));
  }
  return result;
}

/// The classes of a direct product are the products of classes.
std::vector<ModularClass> classes_of_product(const FiniteGroup& group, const ModularImage& image,
                                             const Control& control) {
  std::vector<std::vector<ModularClass>> factors;
  double count = 1;
  for (const FiniteGroup& factor : group.factors()) {
    factors.push_back(conjugacy_classes(factor, image, control));
    count *= static_cast<double>(factors.back().size());
  }
  if (count > 1e6) {
    throw LimitReached(fmt::format("{} has {:.2g} conjugacy classes, too many to go through", group.name(), count));
  }
  std::vector<ModularClass> result = {{1, {}}};
  for (const std::vector<ModularClass>& classes : factors) {
    std::vector<ModularClass> longer;
    for (const ModularClass& a : result) {
      for (const ModularClass& b : classes) {
        check(control);
        longer.push_back({mul_mod(a.weight, b.weight, image.prime), side_by_side(a.representative, b.representative)});
      }
    }
    result = std::move(longer);
  }
  return result;
}

}  // namespace

std::vector<ModularClass> conjugacy_classes(const FiniteGroup& group, const ModularImage& image,
                                            const Control& control) {
  const detail::FiniteGroupParts& parts = group.data().parts;
  if (!parts.factors.empty()) return classes_of_product(group, image, control);
  if (parts.family != detail::FiniteFamily::other) return detail::classes_by_formula(parts, image, control);
  if (!parts.listable) throw LimitReached(fmt::format("{} is too large to be listed", group.name()));
  const bool only_permutes = group.has_permutation() && (!group.has_matrix() || parts.matrices_permute);
  if (only_permutes && group.order() > Integer(most_listed_permutations))
    return classes_by_cycle_type(group, image, control);
  return classes_by_listing(group, image, control);
}

}  // namespace gordan
