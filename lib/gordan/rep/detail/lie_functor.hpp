// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include <gordan/core/error.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/rep/detail/expression_node.hpp>
#include <gordan/rep/detail/scalar_arithmetic.hpp>
#include <gordan/rep/expression.hpp>

namespace gordan::detail {

/// The derived action of one element of the Lie algebra in every representation, by recursion over the expression.
template <class Arithmetic>
class LieFunctor {
 public:
  using Scalar = typename Arithmetic::Scalar;

  LieFunctor(const Matrix<Scalar>& x, Arithmetic arithmetic)
      : x_(x), arithmetic_(arithmetic), zero_(arithmetic.from_long(0)), minus_one_(arithmetic.from_long(-1)) {}

  [[nodiscard]] Matrix<Scalar> operator()(const RepExpression& expression) const {
    switch (expression.kind()) {
      case RepKind::trivial:
      case RepKind::permutation_sign:
      case RepKind::points:
      case RepKind::pairs:
      case RepKind::regular:
      case RepKind::generated:
      case RepKind::young:
        return zero_matrix(expression);
      case RepKind::determinant:
        return Matrix<Scalar>(1, 1, trace_of(matrix_of(expression)));
      case RepKind::vector:
        return vector_matrix(expression);
      case RepKind::realified_vector:
        return realified_matrix(expression);
      case RepKind::weights:
        return weights_matrix(expression);
      case RepKind::dual:
        return negative(transpose((*this)(expression.parts().front())));
      case RepKind::product:
        return product_matrix(expression);
      case RepKind::symmetric_power:
      case RepKind::alternating_power:
        return power_matrix(expression);
      case RepKind::traceless:
        return traceless_matrix(expression);
      case RepKind::sum:
        return sum_matrix(expression);
      case RepKind::subspace:
        return subspace_matrix(expression);
      case RepKind::irreducible:
        refuse_matrices(expression);
    }
    return {};
  }

 private:
  [[nodiscard]] Matrix<Scalar> zero_matrix(const RepExpression& expression) const {
    const auto n = static_cast<std::size_t>(expression.dimension());
    return Matrix<Scalar>(n, n, zero_);
  }

  [[nodiscard]] Matrix<Scalar> matrix_of(const RepExpression& leaf) const { return block_of(x_, leaf.node().block); }

  [[nodiscard]] Matrix<Scalar> negative(Matrix<Scalar> a) const {
    for (Scalar& entry : a.data()) {
      if (!Arithmetic::is_zero(entry)) entry = arithmetic_.multiply(minus_one_, entry);
    }
    return a;
  }

  void add_to(Scalar& sum, const Scalar& term) const { sum = arithmetic_.add(sum, term); }

  [[nodiscard]] Scalar trace_of(const Matrix<Scalar>& a) const {
    Scalar sum = zero_;
    for (std::size_t i = 0; i < a.rows(); ++i) add_to(sum, a(i, i));
    return sum;
  }

  [[nodiscard]] Matrix<Scalar> vector_matrix(const RepExpression& expression) const {
    Matrix<Scalar> matrix = matrix_of(expression);
    require(matrix.rows() == static_cast<std::size_t>(expression.dimension()) && matrix.is_square(),
            "the element of the Lie algebra acts on the components of `vector`");
    return matrix;
  }

  /// On z by X and on its conjugate by -X^T, written in real and imaginary parts.
  [[nodiscard]] Matrix<Scalar> realified_matrix(const RepExpression& expression) const {
    const Matrix<Scalar> x = matrix_of(expression);
    const std::size_t n = x.rows();
    require(2 * n == static_cast<std::size_t>(expression.dimension()), "the matrix acts on the complex components");
    const Scalar half = arithmetic_.half();
    const Scalar half_i = arithmetic_.multiply(half, arithmetic_.imaginary_unit());
    Matrix<Scalar> result = zero_matrix(expression);
    for (std::size_t a = 0; a < n; ++a) {
      for (std::size_t b = 0; b < n; ++b) {
        const Scalar skew = arithmetic_.add(x(a, b), arithmetic_.multiply(minus_one_, x(b, a)));
        const Scalar turned = arithmetic_.multiply(half_i, arithmetic_.add(x(a, b), x(b, a)));
        result(2 * a, 2 * b) = result(2 * a + 1, 2 * b + 1) = arithmetic_.multiply(half, skew);
        result(2 * a, 2 * b + 1) = turned;
        result(2 * a + 1, 2 * b) = arithmetic_.multiply(minus_one_, turned);
      }
    }
    return result;
  }

  [[nodiscard]] Matrix<Scalar> weights_matrix(const RepExpression& expression) const {
    const Matrix<Scalar> x = matrix_of(expression);
    Matrix<Scalar> result = zero_matrix(expression);
    for (std::size_t component = 0; component < result.rows(); ++component) {
      const std::vector<int>& weight = expression.weights()[component];
      for (std::size_t i = 0; i < weight.size(); ++i) {
        add_to(result(component, component), arithmetic_.multiply(arithmetic_.from_long(weight[i]), x(i, i)));
      }
    }
    return result;
  }

  /// Leibniz: the sum over the factors of 1 x ... x X x ... x 1.
  [[nodiscard]] Matrix<Scalar> product_matrix(const RepExpression& expression) const {
    Matrix<Scalar> result = zero_matrix(expression);
    std::size_t before = 1;
    std::size_t after = result.rows();
    for (const RepExpression& factor : expression.parts()) {
      const Matrix<Scalar> x = (*this)(factor);
      const std::size_t n = x.rows();
      if (n == 0) return result;
      after /= n;
      for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
          if (Arithmetic::is_zero(x(i, j))) continue;
          for (std::size_t a = 0; a < before; ++a) {
            for (std::size_t b = 0; b < after; ++b)
              add_to(result((a * n + i) * after + b, (a * n + j) * after + b), x(i, j));
          }
        }
      }
      before *= n;
    }
    return result;
  }

  /// A derivation: (XA)_{i1..ik} = the sum over positions a and indices j of X_{ia j} A_{i1..j..ik}.
  [[nodiscard]] Matrix<Scalar> power_matrix(const RepExpression& expression) const {
    const PowerBasis& power = *expression.node().power;
    const Matrix<Scalar> x = (*this)(expression.parts().front());
    const int k = power.order();
    Matrix<Scalar> result(power.size(k), power.size(k), zero_);
    for (std::size_t tuple = 0; tuple < power.size(k); ++tuple) {
      const std::vector<int> indices = power.tuple(k, tuple);
      for (std::size_t a = 0; a < indices.size(); ++a) {
        std::size_t others = 0;  // the tuple without position a
        for (std::size_t b = 0; b < indices.size(); ++b) {
          if (b != a) others = power.insert(static_cast<int>(b < a ? b : b - 1), others, indices[b]).index;
        }
        const bool alternating = expression.kind() == RepKind::alternating_power;
        const bool odd = alternating && (indices.size() - 1 - a) % 2 != 0;  // j moves from the end to position a
        const auto row = static_cast<std::size_t>(indices[a]);
        for (std::size_t j = 0; j < x.cols(); ++j) {
          if (Arithmetic::is_zero(x(row, j))) continue;
          const PowerBasis::Step& step = power.insert(k - 1, others, static_cast<int>(j));
          if (step.sign == 0) continue;
          const bool minus = (step.sign < 0) != odd;
          add_to(result(tuple, step.index), minus ? arithmetic_.multiply(minus_one_, x(row, j)) : x(row, j));
        }
      }
    }
    return result;
  }

  [[nodiscard]] Matrix<Scalar> traceless_matrix(const RepExpression& expression) const {
    const TracelessBasis& basis = *expression.node().traceless;
    const Matrix<Scalar> symmetric = power_matrix(expression);
    Matrix<Scalar> result = zero_matrix(expression);
    for (std::size_t i = 0; i < basis.kept.size(); ++i) {
      for (std::size_t tuple = 0; tuple < symmetric.cols(); ++tuple) {
        const Scalar& entry = symmetric(basis.kept[i], tuple);
        if (Arithmetic::is_zero(entry)) continue;
        for (const auto& [j, coefficient] : basis.expansion[tuple]) {
          add_to(result(i, j), arithmetic_.multiply(entry, arithmetic_.from_long(coefficient)));
        }
      }
    }
    return result;
  }

  [[nodiscard]] Matrix<Scalar> sum_matrix(const RepExpression& expression) const {
    Matrix<Scalar> result = zero_matrix(expression);
    std::size_t offset = 0;
    for (const RepExpression& part : expression.parts()) {
      const Matrix<Scalar> block = (*this)(part);
      for (std::size_t i = 0; i < block.rows(); ++i) {
        for (std::size_t j = 0; j < block.rows(); ++j) result(offset + i, offset + j) = block(i, j);
      }
      offset += block.rows();
    }
    return result;
  }

  [[nodiscard]] Matrix<Scalar> subspace_matrix(const RepExpression& expression) const {
    const SubspaceBasis& basis = *expression.node().subspace;
    const Matrix<Scalar> base = (*this)(expression.parts().front());
    const Matrix<Scalar> moved = sparse_product(base, convert(basis.inclusion, arithmetic_), arithmetic_);
    return sparse_product(convert(basis.projection, arithmetic_), moved, arithmetic_);
  }

  const Matrix<Scalar>& x_;
  Arithmetic arithmetic_;
  Scalar zero_;
  Scalar minus_one_;
};

}  // namespace gordan::detail
