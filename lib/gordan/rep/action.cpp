// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/action.hpp>

#include <gordan/rep/detail/action_functor.hpp>

namespace gordan {

namespace {

template <class Arithmetic>
Matrix<typename Arithmetic::Scalar> block_diagonal(const Representation& representation,
                                                   const typename Arithmetic::Element& element, Arithmetic arithmetic) {
  using Scalar = typename Arithmetic::Scalar;
  const detail::ActionFunctor<Arithmetic> act(element, arithmetic);
  const auto n = static_cast<std::size_t>(representation.dimension());
  Matrix<Scalar> result(n, n, arithmetic.from_long(0));
  Matrix<Scalar> block;
  const RepExpression* last = nullptr;  // copies share their block
  for (const Summand& summand : representation.summands()) {
    if (last == nullptr || !(summand.expression == *last)) block = act(summand.expression);
    last = &summand.expression;
    const auto offset = static_cast<std::size_t>(summand.offset);
    for (std::size_t i = 0; i < block.rows(); ++i) {
      for (std::size_t j = 0; j < block.cols(); ++j) result(offset + i, offset + j) = block(i, j);
    }
  }
  return result;
}

}  // namespace

Matrix<Number> action(const RepExpression& expression, const NaturalElement& element) {
  return detail::ActionFunctor<detail::ExactArithmetic>(element, {})(expression);
}

Matrix<Number> action(const Summand& summand, const NaturalElement& element) {
  return action(summand.expression, element);
}

Matrix<Number> action(const Representation& representation, const NaturalElement& element) {
  return block_diagonal<detail::ExactArithmetic>(representation, element, {});
}

Matrix<std::uint32_t> action(const RepExpression& expression, const ModularElement& element,
                             const ModularImage& image) {
  return detail::ActionFunctor<detail::ModularArithmetic>(element, {image})(expression);
}

Matrix<std::uint32_t> action(const Summand& summand, const ModularElement& element, const ModularImage& image) {
  return action(summand.expression, element, image);
}

Matrix<std::uint32_t> action(const Representation& representation, const ModularElement& element,
                             const ModularImage& image) {
  return block_diagonal<detail::ModularArithmetic>(representation, element, {image});
}

Matrix<std::uint32_t> action(const RepExpression& expression, const ModularElement& element, std::uint32_t p) {
  return action(expression, element, ModularImage{p, 1, 1});
}

Matrix<std::uint32_t> action(const Summand& summand, const ModularElement& element, std::uint32_t p) {
  return action(summand.expression, element, p);
}

Matrix<std::uint32_t> action(const Representation& representation, const ModularElement& element, std::uint32_t p) {
  return action(representation, element, ModularImage{p, 1, 1});
}

}  // namespace gordan
