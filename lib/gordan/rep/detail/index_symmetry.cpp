// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include <gordan/group/permutation.hpp>
#include <gordan/rep/detail/irrep_spaces.hpp>

namespace gordan::detail {

namespace {

constexpr double max_tensor_components = 20'000;
constexpr double max_matrix_entries = 4e6;

/// T_{index at positions p} = sign T: one equation of a formula.
struct SignedPermutation {
  Permutation positions;
  int sign = 1;
};

[[noreturn]] void refuse(const std::string& what, const Place& place) {
  throw InputError(what, place, "index names and equal signs, such as ijkl=jikl=klij or ij=-ji");
}

/// "ijkl=jikl=-klij" as permutations of the positions of the first word.
std::vector<SignedPermutation> read_formula(const std::string& formula, std::size_t& order, const Place& place) {
  std::vector<SignedPermutation> result;
  std::string first;
  std::size_t begin = 0;
  while (begin <= formula.size()) {
    const std::size_t end = std::min(formula.find('=', begin), formula.size());
    std::string word;
    int sign = 1;
    for (std::size_t i = begin; i < end; ++i) {
      if (formula[i] == ' ') continue;
      if (formula[i] == '-' && word.empty()) {
        sign = -sign;
      } else if ((formula[i] >= 'a' && formula[i] <= 'z') || (formula[i] >= 'A' && formula[i] <= 'Z')) {
        word += formula[i];
      } else {
        refuse(fmt::format("unexpected '{}' in the index symmetries", formula[i]), place);
      }
    }
    if (word.empty()) refuse("an empty side in the index symmetries", place);
    if (first.empty()) {
      first = word;
      for (std::size_t i = 0; i < word.size(); ++i) {
        if (word.find(word[i]) != i) refuse(fmt::format("the index '{}' occurs twice", word[i]), place);
      }
      if (sign < 0) refuse("the first side has a sign", place);
    }
    Permutation positions;
    for (const char c : first) positions.push_back(static_cast<int>(std::min(word.find(c), word.size())));
    if (word.size() != first.size() || !is_permutation(positions)) {
      refuse(fmt::format("'{}' does not have the indices of '{}'", word, first), place);
    }
    if (begin > 0) result.push_back({std::move(positions), sign});
    begin = end + 1;
  }
  order = first.size();
  return result;
}

struct SignedIndex {
  std::size_t index = 0;
  int sign = 1;
};

/// The components that are equal up to sign to the first one; nothing when they are zero.
class Orbits {
 public:
  Orbits(std::size_t base, std::size_t order, const std::vector<SignedPermutation>& symmetries)
      : base_(base), symmetries_(symmetries) {
    std::size_t count = 1;
    for (std::size_t i = 0; i < order; ++i) {
      powers_.insert(powers_.begin(), count);
      count *= base;
    }
    std::vector<int> sign(count, 0);
    for (std::size_t start = 0; start < count; ++start) {
      if (sign[start] == 0) follow(start, sign);
    }
  }

  [[nodiscard]] const std::vector<std::vector<SignedIndex>>& all() const { return orbits_; }
  [[nodiscard]] std::vector<std::size_t> digits(std::size_t index) const {
    std::vector<std::size_t> result;
    for (const std::size_t power : powers_) result.push_back(index / power % base_);
    return result;
  }

 private:
  void follow(std::size_t start, std::vector<int>& sign) {
    std::vector<SignedIndex> orbit = {{start, 1}};
    bool zero = false;
    sign[start] = 1;
    for (std::size_t k = 0; k < orbit.size(); ++k) {
      const std::vector<std::size_t> from = digits(orbit[k].index);
      for (const SignedPermutation& symmetry : symmetries_) {
        std::size_t to = 0;
        for (std::size_t i = 0; i < from.size(); ++i)
          to += from[i] * powers_[static_cast<std::size_t>(symmetry.positions[i])];
        const int value = orbit[k].sign * symmetry.sign;
        if (sign[to] == 0) {
          sign[to] = value;
          orbit.push_back({to, value});
        }
        zero = zero || sign[to] != value;
      }
    }
    std::sort(orbit.begin(), orbit.end(), [](const SignedIndex& a, const SignedIndex& b) { return a.index < b.index; });
    if (!zero) orbits_.push_back(std::move(orbit));
  }

  std::size_t base_;
  const std::vector<SignedPermutation>& symmetries_;
  std::vector<std::size_t> powers_;
  std::vector<std::vector<SignedIndex>> orbits_;
};

}  // namespace

RepExpression index_symmetric_tensors(const RepExpression& vector, const std::string& formula, const std::string& text,
                                      const Place& place) {
  std::size_t order = 0;
  const std::vector<SignedPermutation> symmetries = read_formula(formula, order, place);
  const auto base = static_cast<std::size_t>(vector.dimension());
  const double components = std::pow(static_cast<double>(base), static_cast<double>(order));
  if (components > max_tensor_components) {
    throw InputError(fmt::format("'{}': the tensors of order {} have {:.0f} components", text, order, components),
                     place, fmt::format("at most {:.0f} components", max_tensor_components));
  }
  const Orbits orbits(base, order, symmetries);
  const RepExpression tensors = RepExpression::product(std::vector<RepExpression>(order, vector));
  const auto n = static_cast<std::size_t>(components);
  const std::size_t d = orbits.all().size();
  if (static_cast<double>(n) * static_cast<double>(d) > max_matrix_entries) {
    throw InputError(fmt::format("'{}' has dimension {} in the tensors of dimension {}", text, d, n), place,
                     fmt::format("at most {:.0f} for the product of the two", max_matrix_entries));
  }
  Matrix<Number> inclusion(n, d);
  Matrix<Number> projection(d, n);
  std::vector<Rational> norms;
  std::vector<std::string> labels;
  for (std::size_t k = 0; k < d; ++k) {
    const std::vector<SignedIndex>& orbit = orbits.all()[k];
    const auto size = static_cast<long>(orbit.size());
    for (const SignedIndex& entry : orbit) {
      const int sign = entry.sign * orbit.front().sign;
      inclusion(entry.index, k) = sign;
      projection(k, entry.index) = Rational(sign, size);
    }
    norms.emplace_back(size);
    labels.push_back(tensors.labels()[orbit.front().index]);
  }
  return RepExpression::subspace(tensors, std::move(inclusion), std::move(projection), std::move(labels), text,
                                 std::move(norms));
}

}  // namespace gordan::detail
