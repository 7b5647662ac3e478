// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/fundamental_theorems.hpp>

#include <gordan/core/error.hpp>
#include <gordan/invariant/tensor_view.hpp>

#include <algorithm>
#include <functional>
#include <utility>

namespace gordan {

namespace {

constexpr std::size_t max_generators = 1'000'000;

using Indices = std::vector<std::uint32_t>;

/// A generator before it is named: its dual degree is 0 or 1.
struct Found {
  Multidegree multidegree;  // in the source
  int degree = 0;
  bool dual = false;
  Component component;
};

class TheoremList {
 public:
  TheoremList(const Representation& space, std::size_t source_summands)
      : group_(classical_group(space)), source_(source_summands), summands_(space.summands().size()) {
    const std::vector<TensorView> views = tensor_views(space);
    for (std::size_t s = 0; s < views.size(); ++s) {
      const auto index = static_cast<std::uint32_t>(s);
      num_odd_ += views[s].odd;
      num_matrices_ += views[s].shape == TensorShape::matrix;
      if (views[s].shape == TensorShape::scalar) scalars_.push_back(index);
      if (views[s].shape == TensorShape::vector) vectors_.push_back(index);
      if (views[s].shape == TensorShape::covector) covectors_.push_back(index);
      num_odd_scalars_ += views[s].odd && views[s].shape == TensorShape::scalar;
    }
  }

  /// Under O(n), n odd, pseudovectors alone are the vectors of SO(n): -1 acts trivially.
  [[nodiscard]] bool acts_through_so() const {
    return num_odd_ > 0 && num_odd_scalars_ == 0 && group_.dimension() % 2 != 0 && num_odd_ == vectors_.size();
  }

  [[nodiscard]] bool applies() const { return num_matrices_ == 0 && (num_odd_ == 0 || acts_through_so()); }

  [[nodiscard]] std::vector<Found> list() {
    for (const std::uint32_t s : scalars_) add({ComponentKind::scalar, s, no_summand, {}, {}});
    switch (group_.family) {
      case ClassicalFamily::orthogonal:
        orthogonal(acts_through_so());
        break;
      case ClassicalFamily::special_orthogonal:
        orthogonal(true);
        break;
      case ClassicalFamily::symplectic:
        symplectic();
        break;
      case ClassicalFamily::general_linear:
        pairings();
        break;
      case ClassicalFamily::special_linear:
        special_linear();
        break;
      case ClassicalFamily::unitary:
        hermitian();
        break;
      case ClassicalFamily::special_unitary:
        special_unitary();
        break;
    }
    std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
      if (a.dual != b.dual) return b.dual;
      if (a.degree != b.degree) return a.degree < b.degree;
      return a.multidegree > b.multidegree;
    });
    return std::move(found_);
  }

  [[nodiscard]] std::string reason() const;

 private:
  /// Keeps a component unless its degree in the dual summands passes 1.
  void add(Component component) {
    Contraction contraction{{std::move(component)}, 1};
    Multidegree all = multidegree(contraction, summands_);
    int dual = 0;
    for (std::size_t s = source_; s < summands_; ++s) dual += all[s];
    if (dual > 1) return;
    if (found_.size() >= max_generators) throw LimitReached("more than 1000000 generators");
    all.resize(source_);
    const int degree = total_degree(all);
    found_.push_back({std::move(all), degree, dual == 1, std::move(contraction.components.front())});
  }

  template <class Visit>
  static void for_each_pair(const Indices& items, bool with_equal, Visit visit) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      for (std::size_t j = with_equal ? i : i + 1; j < items.size(); ++j) visit(items[i], items[j]);
    }
  }

  void pairs(ComponentKind kind, const Indices& items, bool with_equal) {
    for_each_pair(items, with_equal, [&](std::uint32_t a, std::uint32_t b) { add({kind, a, b, {}, {}}); });
  }

  /// Determinants of n different ones of the items, at most one of them dual.
  void determinants(const Indices& items, std::initializer_list<ComponentKind> kinds) {
    std::vector<Leg> legs;
    const auto n = static_cast<std::size_t>(group_.dimension());
    const std::function<void(std::size_t)> extend = [&](std::size_t first) {
      if (legs.size() == n) {
        for (const ComponentKind kind : kinds) add({kind, no_summand, no_summand, {}, legs});
        return;
      }
      if (legs.size() >= 2 && legs[legs.size() - 2].vector >= source_) return;
      for (std::size_t i = first; i + (n - legs.size()) <= items.size(); ++i) {
        legs.push_back({{}, items[i]});
        extend(i + 1);
        legs.pop_back();
      }
    };
    extend(0);
  }

  void orthogonal(bool special) {
    if (!special || group_.dimension() > 1) pairs(ComponentKind::bilinear, vectors_, true);
    if (special) determinants(vectors_, {ComponentKind::determinant});
  }

  void pairings() {
    for (const std::uint32_t f : covectors_) {
      for (const std::uint32_t v : vectors_) add({ComponentKind::pairing, f, v, {}, {}});
    }
  }

  void symplectic() {
    pairs(ComponentKind::symplectic, vectors_, false);
    pairings();
    pairs(ComponentKind::symplectic, covectors_, false);
  }

  void special_linear() {
    if (group_.dimension() > 1) pairings();
    determinants(vectors_, {ComponentKind::determinant});
    determinants(covectors_, {ComponentKind::dual_determinant});
  }

  void hermitian() {
    for_each_pair(vectors_, true, [&](std::uint32_t a, std::uint32_t b) {
      add({ComponentKind::hermitian_real, a, b, {}, {}});
      if (a != b) add({ComponentKind::hermitian_imaginary, a, b, {}, {}});
    });
  }

  void special_unitary() {
    if (group_.dimension() > 1) hermitian();
    determinants(vectors_, {ComponentKind::determinant_real, ComponentKind::determinant_imaginary});
  }

  ClassicalGroup group_;
  std::size_t source_;
  std::size_t summands_;
  Indices scalars_, vectors_, covectors_;
  std::size_t num_odd_ = 0;
  std::size_t num_odd_scalars_ = 0;
  std::size_t num_matrices_ = 0;
  std::vector<Found> found_;
};

std::string TheoremList::reason() const {
  const std::string books = " (Weyl 1939; De Concini, Procesi 1976; Goodman, Wallach 2009, chapter 5)";
  const std::string head = "first fundamental theorem of " + group_.name + ": ";
  const std::string n = std::to_string(group_.dimension());
  switch (group_.family) {
    case ClassicalFamily::orthogonal:
      if (acts_through_so()) return head + "-1 acts trivially, so inner products and determinants generate" + books;
      return head + "inner products generate" + books;
    case ClassicalFamily::special_orthogonal:
      return head + "inner products and determinants generate" + books;
    case ClassicalFamily::symplectic:
      return head + "the values of the symplectic form generate" + books;
    case ClassicalFamily::general_linear:
      return head + "pairings of covectors and vectors generate" + books;
    case ClassicalFamily::special_linear:
      return head + "pairings and " + n + " x " + n + " determinants generate" + books;
    case ClassicalFamily::unitary:
      return head + "real and imaginary parts of Hermitian products generate" + books;
    case ClassicalFamily::special_unitary:
      return head + "real and imaginary parts of Hermitian products and determinants generate" + books;
  }
  return head;
}

}  // namespace

std::optional<TheoremGenerators> generators_by_theorem(const Representation& space, std::size_t source_summands) {
  TheoremList theorem(space, source_summands);
  if (!theorem.applies()) return std::nullopt;
  TheoremGenerators result;
  result.reason = theorem.reason();
  for (Found& found : theorem.list()) {
    std::vector<Generator>& list = found.dual ? result.equivariants : result.invariants;
    std::string name = (found.dual ? "F" : "f") + std::to_string(list.size() + 1);
    list.push_back(
        {std::move(name), found.degree, std::move(found.multidegree), Contraction{{std::move(found.component)}, 1}});
  }
  return result;
}

}  // namespace gordan
