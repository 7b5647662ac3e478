// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/weyl_integration.hpp>

#include <gordan/core/error.hpp>
#include <gordan/invariant/tensor_view.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace gordan {

namespace {

constexpr double max_torus_elements = 2e6;

/// The root systems of the connected groups (A: of U(n) and SU(n)).
enum class RootSystem : std::uint8_t { a, a_special, b, c, d };

/// The largest sum over positive roots of the absolute exponent of one z_i.
int density_exponent(RootSystem system, int rank) {
  if (rank == 0) return 0;
  switch (system) {
    case RootSystem::a:
      return rank - 1;
    case RootSystem::a_special:
      return 2 * rank;
    case RootSystem::b:
      return 2 * rank - 1;
    case RootSystem::c:
      return 2 * rank;
    case RootSystem::d:
      return 2 * rank - 2;
  }
  return 0;
}

/// A connected component: the torus of a root system, and the eigenvalues that go with every element.
struct TorusPart {
  RootSystem system = RootSystem::a;
  int rank = 0;
  std::vector<int> fixed;  ///< further eigenvalues, +1 or -1
  bool negated = false;    ///< the elements are those of the torus times -1
  int share = 1;           ///< the component's part of the group is 1/share
};

std::vector<TorusPart> torus_parts(const ClassicalGroup& group) {
  const int n = group.dimension();
  const int m = n / 2;
  switch (group.family) {
    case ClassicalFamily::general_linear:
    case ClassicalFamily::unitary:
      return {{RootSystem::a, n, {}, false, 1}};
    case ClassicalFamily::special_linear:
    case ClassicalFamily::special_unitary:
      return {{RootSystem::a_special, n - 1, {}, false, 1}};
    case ClassicalFamily::symplectic:
      return {{RootSystem::c, m, {}, false, 1}};
    case ClassicalFamily::special_orthogonal:
      if (n % 2 != 0) return {{RootSystem::b, m, {1}, false, 1}};
      return {{RootSystem::d, m, {}, false, 1}};
    case ClassicalFamily::orthogonal:
      if (n % 2 != 0) return {{RootSystem::b, m, {1}, false, 2}, {RootSystem::b, m, {1}, true, 2}};
      if (n == 0) return {{RootSystem::d, 0, {}, false, 1}};
      return {{RootSystem::d, m, {}, false, 2}, {RootSystem::c, m - 1, {1, -1}, false, 2}};
  }
  return {};
}

/// Lists one torus element for each orbit of the Weyl group on which the density does not vanish.
class TorusElements {
 public:
  TorusElements(const TorusPart& part, const ModularImage& image, const Control& control)
      : part_(part), p_(image.prime), order_(static_cast<int>(image.conductor)), control_(control) {
    std::uint32_t power = 1;
    for (int k = 0; k < order_; ++k) {
      powers_.push_back(power);
      power = mul_mod(power, image.root, p_);
    }
    normaliser_ = mul_mod(pow_mod(static_cast<std::uint32_t>(order_), static_cast<std::uint64_t>(part.rank), p_),
                          mul_mod(static_cast<std::uint32_t>(part.share), weyl_group_order(), p_), p_);
    normaliser_ = inverse_mod(normaliser_, p_);
  }

  void append_to(std::vector<ModularClass>& classes, int dimension) {
    const double bytes = count() * (100.0 + 4.0 * dimension * dimension);
    if (count() > max_torus_elements || bytes > 0.5e6 * static_cast<double>(control_.memory_limit_mb)) {
      throw LimitReached("Weyl integration needs too many torus elements for this rank and degree");
    }
    classes_ = &classes;
    extend();
  }

 private:
  /// An upper bound of the number of elements: descending sequences of exponents.
  [[nodiscard]] double count() const {
    double result = 1;
    const int values = type_a() ? order_ : order_ / 2 + 1;
    for (int k = 0; k < part_.rank; ++k) result = result * (values - k) / (k + 1);
    return result;
  }

  [[nodiscard]] bool type_a() const { return part_.system == RootSystem::a || part_.system == RootSystem::a_special; }

  [[nodiscard]] std::uint32_t factorial(int n) const {
    std::uint32_t result = 1;
    for (int k = 2; k <= n; ++k) result = mul_mod(result, static_cast<std::uint32_t>(k), p_);
    return result;
  }

  /// |W| (signed permutations for B, C; half as many for D of positive rank).
  [[nodiscard]] std::uint32_t weyl_group_order() const {
    const int r = part_.rank;
    if (part_.system == RootSystem::a) return factorial(r);
    if (part_.system == RootSystem::a_special) return factorial(r + 1);
    const int signs = part_.system == RootSystem::d && r > 0 ? r - 1 : r;
    return mul_mod(factorial(r), pow_mod(2, static_cast<std::uint64_t>(signs), p_), p_);
  }

  [[nodiscard]] int reduced(int exponent) const { return ((exponent % order_) + order_) % order_; }

  /// 1 - z^exponent.
  [[nodiscard]] std::uint32_t one_minus(int exponent) const {
    return sub_mod(1, powers_[static_cast<std::size_t>(reduced(exponent))], p_);
  }

  /// (1 - z^k)(1 - z^-k).
  [[nodiscard]] std::uint32_t root_pair(int exponent) const {
    return mul_mod(one_minus(exponent), one_minus(-exponent), p_);
  }

  void extend() {
    if (static_cast<int>(exponents_.size()) == part_.rank) return finish();
    const int above = exponents_.empty() ? order_ : exponents_.back();
    int first = 0;
    int last = above - 1;
    if (!type_a()) {
      last = std::min(last, order_ / 2);
      if (part_.system != RootSystem::d) first = 1;
      if (part_.system == RootSystem::c && 2 * last == order_) --last;
    }
    for (int k = last; k >= first; --k) {
      exponents_.push_back(k);
      extend();
      exponents_.pop_back();
    }
  }

  void finish() {
    std::vector<int> all = exponents_;
    if (part_.system == RootSystem::a_special) {
      int sum = 0;
      for (const int a : all) sum += a;
      const int last = reduced(-sum);
      if (!all.empty() && last >= all.back()) return;
      all.push_back(last);
    }
    // Points per orbit: permutations, and signs where -a differs from a.
    std::uint32_t weight = mul_mod(normaliser_, factorial(static_cast<int>(all.size())), p_);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!type_a() && all[i] != 0 && 2 * all[i] != order_) weight = add_mod(weight, weight, p_);
      if (part_.system == RootSystem::b) weight = mul_mod(weight, root_pair(all[i]), p_);
      if (part_.system == RootSystem::c) weight = mul_mod(weight, root_pair(2 * all[i]), p_);
      for (std::size_t j = i + 1; j < all.size(); ++j) {
        weight = mul_mod(weight, root_pair(all[i] - all[j]), p_);
        if (!type_a()) weight = mul_mod(weight, root_pair(all[i] + all[j]), p_);
      }
    }
    if (weight != 0) add(weight, all);
  }

  void add(std::uint32_t weight, const std::vector<int>& all) {
    std::vector<std::uint32_t> eigenvalues;
    for (const int a : all) eigenvalues.push_back(powers_[static_cast<std::size_t>(reduced(a))]);
    if (!type_a()) {
      for (const int a : all) eigenvalues.push_back(powers_[static_cast<std::size_t>(reduced(-a))]);
    }
    for (const int value : part_.fixed) eigenvalues.push_back(value > 0 ? 1 : p_ - 1);
    Matrix<std::uint32_t> matrix(eigenvalues.size(), eigenvalues.size(), 0);
    for (std::size_t i = 0; i < eigenvalues.size(); ++i) {
      matrix(i, i) = part_.negated ? p_ - eigenvalues[i] : eigenvalues[i];
    }
    if (classes_->size() % 1024 == 0) check(control_);
    classes_->push_back({weight, {{}, std::move(matrix)}});
  }

  const TorusPart& part_;
  std::uint32_t p_;
  int order_;
  const Control& control_;
  std::vector<std::uint32_t> powers_;
  std::uint32_t normaliser_ = 1;
  std::vector<int> exponents_;
  std::vector<ModularClass>* classes_ = nullptr;
};

/// The elements of the torus are diagonal in another basis than the orthonormal one, in which traces and subspaces are
/// written.
void require_no_subspaces(const RepExpression& expression, const Representation& space) {
  switch (expression.kind()) {
    case RepKind::traceless:
    case RepKind::subspace:
    case RepKind::irreducible:
      throw InputError("the series of '" + expression.text() + "' of " + space.group().name() + " is not there yet", {},
                       "sums, products, powers and duals of vector, pseudoscalar and scalar");
    default:
      for (const RepExpression& part : expression.parts()) require_no_subspaces(part, space);
  }
}

int weight_of(const RepExpression& expression, bool determinant_moves) {
  int result = 0;
  switch (expression.kind()) {
    case RepKind::vector:
    case RepKind::realified_vector:
      return 1;
    case RepKind::determinant:
      return determinant_moves ? 1 : 0;
    case RepKind::product:
      for (const RepExpression& part : expression.parts()) result += weight_of(part, determinant_moves);
      return result;
    case RepKind::sum:
      for (const RepExpression& part : expression.parts()) {
        result = std::max(result, weight_of(part, determinant_moves));
      }
      return result;
    case RepKind::symmetric_power:
    case RepKind::alternating_power:
    case RepKind::traceless:
      return expression.order() * weight_of(expression.parts().front(), determinant_moves);
    case RepKind::dual:
      return weight_of(expression.parts().front(), determinant_moves);
    default:
      return 0;
  }
}

}  // namespace

int smallest_torus_order(const ClassicalGroup& group, int max_weight) {
  int result = 1;
  for (const TorusPart& part : torus_parts(group)) {
    result = std::max(result, max_weight + density_exponent(part.system, part.rank) + 1);
  }
  return result;
}

std::vector<ModularClass> torus_classes(const ClassicalGroup& group, int max_weight, const ModularImage& image,
                                        const Control& control) {
  require(image.conductor >= smallest_torus_order(group, max_weight), "the torus order exceeds the weights");
  std::vector<ModularClass> classes;
  for (const TorusPart& part : torus_parts(group))
    TorusElements(part, image, control).append_to(classes, group.dimension());
  return classes;
}

int weight_of_degree_one(const Representation& space) {
  const ClassicalFamily family = classical_group(space).family;
  const bool determinant_moves = family == ClassicalFamily::unitary || family == ClassicalFamily::general_linear;
  int result = 0;
  for (const Summand& summand : space.summands()) {
    result = std::max(result, weight_of(summand.expression, determinant_moves));
  }
  return result;
}

int torus_order(const Representation& space, int max_degree) {
  const ClassicalGroup& group = classical_group(space);
  const int least = smallest_torus_order(group, weight_of_degree_one(space) * max_degree);
  const int multiple = is_complex(group.family) ? 4 : 2;
  return (least + multiple - 1) / multiple * multiple;
}

Averaging classical_averaging(const Representation& space, int max_degree, int k, const Control& control) {
  for (const Summand& summand : space.summands()) require_no_subspaces(summand.expression, space);
  const int order = torus_order(space, max_degree);
  const ModularImage image = split_prime_images(order, k).front();
  return {image, torus_classes(classical_group(space), weight_of_degree_one(space) * max_degree, image, control)};
}

}  // namespace gordan
