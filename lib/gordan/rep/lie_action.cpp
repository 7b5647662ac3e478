// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/lie_action.hpp>

#include <gordan/rep/detail/lie_functor.hpp>

namespace gordan {

namespace {

template <class Arithmetic>
Matrix<typename Arithmetic::Scalar> block_diagonal(const Representation& representation,
                                                   const Matrix<typename Arithmetic::Scalar>& x,
                                                   Arithmetic arithmetic) {
  const detail::LieFunctor<Arithmetic> act(x, arithmetic);
  const auto n = static_cast<std::size_t>(representation.dimension());
  Matrix<typename Arithmetic::Scalar> result(n, n, arithmetic.from_long(0));
  for (const Summand& summand : representation.summands()) {
    const auto block = act(summand.expression);
    const auto offset = static_cast<std::size_t>(summand.offset);
    for (std::size_t i = 0; i < block.rows(); ++i) {
      for (std::size_t j = 0; j < block.cols(); ++j) result(offset + i, offset + j) = block(i, j);
    }
  }
  return result;
}

}  // namespace

Matrix<Number> lie_action(const RepExpression& expression, const Matrix<Number>& x) {
  return detail::LieFunctor<detail::ExactArithmetic>(x, {})(expression);
}

Matrix<Number> lie_action(const Representation& representation, const Matrix<Number>& x) {
  return block_diagonal<detail::ExactArithmetic>(representation, x, {});
}

Matrix<std::uint32_t> lie_action(const RepExpression& expression, const Matrix<std::uint32_t>& x,
                                 const ModularImage& image) {
  return detail::LieFunctor<detail::ModularArithmetic>(x, {image})(expression);
}

Matrix<std::uint32_t> lie_action(const Representation& representation, const Matrix<std::uint32_t>& x,
                                 const ModularImage& image) {
  return block_diagonal<detail::ModularArithmetic>(representation, x, {image});
}

}  // namespace gordan
