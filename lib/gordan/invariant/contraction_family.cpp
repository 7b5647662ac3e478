// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/contraction_family.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/invariant/contraction_cut.hpp>
#include <gordan/invariant/detail/component_enumeration.hpp>
#include <gordan/invariant/detail/contraction_evaluation.hpp>

#include <algorithm>
#include <numeric>
#include <utility>
#include <variant>

namespace gordan {

namespace {

struct ModularOperations {
  using Element = std::uint32_t;
  std::uint32_t p;
  std::span<const std::uint32_t> point;

  [[nodiscard]] static Element zero() { return 0; }
  [[nodiscard]] static Element one() { return 1; }
  [[nodiscard]] Element entry(const TensorEntry& entry) const {
    if (entry.sign == 0) return 0;
    std::uint32_t value = point[entry.coordinate];
    if (entry.denominator == 2) {
      value = value % 2 == 0 ? value / 2 : static_cast<std::uint32_t>((std::uint64_t{value} + p) / 2);
    } else if (entry.denominator != 1) {
      value = mul_mod(value, inverse_mod(static_cast<std::uint32_t>(entry.denominator), p), p);
    }
    return entry.sign < 0 ? negate(value) : value;
  }
  void add(Element& sum, Element term) const { sum = add_mod(sum, term, p); }
  [[nodiscard]] Element multiply(Element a, Element b) const { return mul_mod(a, b, p); }
  [[nodiscard]] Element negate(Element a) const { return a == 0 ? 0 : p - a; }
  [[nodiscard]] static bool is_zero(Element) { return false; }
};

}  // namespace

struct ContractionFamily::Data {
  Representation representation;
  std::size_t source_summands;
  ClassicalGroup group;
  detail::ContractionSpace space;
  detail::ComponentEnumeration components;

  Data(const Representation& whole, std::size_t source)
      : representation(whole),
        source_summands(source),
        group(classical_group(whole)),
        space(whole),
        components(space.views, group, source) {}

  /// The contraction with the sign that its equivariant has none, where it is linear in one dual summand.
  [[nodiscard]] Contraction finished(Contraction contraction, const Multidegree& degrees) const {
    if (source_summands >= degrees.size()) return contraction;
    const auto first = degrees.begin() + static_cast<std::ptrdiff_t>(source_summands);
    if (std::accumulate(first, degrees.end(), 0) != 1) return contraction;
    const auto dual = static_cast<std::size_t>(std::find(first, degrees.end(), 1) - degrees.begin());
    contraction.sign = cut(contraction, representation, dual).sign;
    return contraction;
  }

  /// Whether an odd number of pseudo-tensors occurs (0 unless the group is O).
  [[nodiscard]] bool odd(const Multidegree& degrees) const {
    bool result = false;
    for (std::size_t s = 0; s < degrees.size(); ++s) result = result != (space.views[s].odd && degrees[s] % 2 != 0);
    return result;
  }

  [[nodiscard]] bool has_odd_components() const { return group.family == ClassicalFamily::orthogonal; }

  bool singles(const Multidegree& degrees, const detail::VisitComponent& visit) const {
    if (!has_odd_components())
      return components.without_epsilon(degrees, visit) && components.with_epsilon(degrees, visit);
    return odd(degrees) ? components.with_epsilon(degrees, visit) : components.without_epsilon(degrees, visit);
  }

  bool products(const Multidegree& degrees, Multidegree& first, std::size_t position,
                const std::function<bool(const Contraction&)>& visit) const;
  bool product(const Multidegree& first, const Multidegree& second,
               const std::function<bool(const Contraction&)>& visit) const;
};

/// Products of an odd component of degrees `first` without epsilon and another odd one of degrees `second`.
bool ContractionFamily::Data::product(const Multidegree& first, const Multidegree& second,
                                      const std::function<bool(const Contraction&)>& visit) const {
  return components.without_epsilon(first, [&](const Component& a) {
    if (!odd(second)) {
      return components.with_epsilon(second, [&](const Component& b) { return visit(Contraction{{a, b}, 1}); });
    }
    return components.without_epsilon(second, [&](const Component& b) {
      return (first == second && b < a) || visit(Contraction{{a, b}, 1});
    });
  });
}

/// All ways to split the degrees; `first` is filled from `position` on, larger degrees first.
bool ContractionFamily::Data::products(const Multidegree& degrees, Multidegree& first, std::size_t position,
                                       const std::function<bool(const Contraction&)>& visit) const {
  if (position < degrees.size()) {
    for (int here = degrees[position]; here >= 0; --here) {
      first[position] = here;
      if (!products(degrees, first, position + 1, visit)) return false;
    }
    return true;
  }
  if (!odd(first)) return true;
  Multidegree second = degrees;
  for (std::size_t s = 0; s < degrees.size(); ++s) second[s] -= first[s];
  if (total_degree(second) == 0 || (odd(second) && first < second)) return true;
  return product(first, second, visit);
}

ContractionFamily::ContractionFamily(const Representation& space, std::size_t source_summands)
    : data_(std::make_unique<Data>(space, source_summands)) {}

ContractionFamily::~ContractionFamily() = default;

void ContractionFamily::propose(const Multidegree& degrees, const std::function<bool(Recipe)>& visit) const {
  if (total_degree(degrees) == 0) return;
  const auto hand_over = [&](const Contraction& contraction) { return visit(data_->finished(contraction, degrees)); };
  if (!data_->singles(degrees, [&](const Component& component) { return hand_over(Contraction{{component}, 1}); }))
    return;
  if (!data_->has_odd_components()) return;
  Multidegree first(degrees.size(), 0);
  data_->products(degrees, first, 0, hand_over);
}

std::vector<std::uint32_t> ContractionFamily::values(const Recipe& recipe, const Points& points, std::size_t first,
                                                     std::size_t last) const {
  const Contraction* contraction = std::get_if<Contraction>(&recipe);
  require(contraction != nullptr, "the recipe is a contraction");
  std::vector<std::uint32_t> result;
  result.reserve(last - first);
  for (std::size_t i = first; i < last; ++i) result.push_back(value(*contraction, points[i], points.prime()));
  return result;
}

std::uint32_t ContractionFamily::value(const Contraction& contraction, std::span<const std::uint32_t> point,
                                       std::uint32_t p) const {
  const ModularOperations operations{p, point};
  const std::uint32_t result = detail::ContractionEvaluation(data_->space, operations).value(contraction);
  return contraction.sign < 0 ? operations.negate(result) : result;
}

}  // namespace gordan
