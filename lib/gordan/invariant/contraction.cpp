// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/contraction.hpp>

#include <gordan/core/error.hpp>

#include <gordan/invariant/detail/contraction_evaluation.hpp>

namespace gordan {

namespace {

/// 9! = 362880 terms.
constexpr std::size_t largest_determinant = 9;

/// Calls visit(summand) for every occurrence of a summand.
template <class Visit>
void for_each_summand(const Contraction& contraction, Visit visit) {
  for (const Component& component : contraction.components) {
    if (component.left != no_summand) visit(component.left);
    if (component.right != no_summand) visit(component.right);
    for (const Letter& letter : component.word) visit(letter.summand);
    for (const Leg& leg : component.legs) {
      for (const Letter& letter : leg.word) visit(letter.summand);
      if (leg.vector != no_summand) visit(leg.vector);
    }
  }
}

struct PolynomialOperations {
  using Element = Polynomial;
  PolynomialRing ring;

  [[nodiscard]] Polynomial zero() const { return Polynomial(ring); }
  [[nodiscard]] Polynomial one() const { return constant(ring, 1); }
  [[nodiscard]] Polynomial entry(const TensorEntry& entry) const {
    if (entry.sign == 0) return zero();
    return Number(Rational(Integer(entry.sign), Integer(entry.denominator))) * variable(ring, entry.coordinate);
  }
  static void add(Polynomial& sum, const Polynomial& term) { sum += term; }
  [[nodiscard]] static Polynomial multiply(const Polynomial& a, const Polynomial& b) { return a * b; }
  [[nodiscard]] static Polynomial negate(const Polynomial& a) { return -a; }
  [[nodiscard]] static bool is_zero(const Polynomial& a) { return a.is_zero(); }
};

}  // namespace

Polynomial expand(const Contraction& contraction, const Representation& space) {
  const detail::ContractionSpace views(space);
  for (const Component& component : contraction.components) {
    if (!component.legs.empty() && views.signs.size() > largest_determinant) {
      throw LimitReached("a determinant of " + std::to_string(views.signs.size()) +
                         " vectors has too many terms to be expanded");
    }
  }
  const Polynomial result = detail::ContractionEvaluation(views, PolynomialOperations{space.ring()}).value(contraction);
  return contraction.sign < 0 ? -result : result;
}

bool depends_on(const Contraction& contraction, std::size_t summand) {
  bool found = false;
  for_each_summand(contraction, [&](std::uint32_t index) { found = found || index == summand; });
  return found;
}

int degree(const Contraction& contraction) {
  int result = 0;
  for_each_summand(contraction, [&](std::uint32_t) { ++result; });
  return result;
}

Multidegree multidegree(const Contraction& contraction, std::size_t summands) {
  Multidegree result(summands, 0);
  for_each_summand(contraction, [&](std::uint32_t index) { ++result[index]; });
  return result;
}

}  // namespace gordan
