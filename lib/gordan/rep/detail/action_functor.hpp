// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <gordan/core/error.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/group/permutation.hpp>
#include <gordan/irrep/young.hpp>
#include <gordan/rep/detail/expression_node.hpp>
#include <gordan/rep/detail/scalar_arithmetic.hpp>
#include <gordan/rep/expression.hpp>

namespace gordan::detail {

/// The matrices by which one element acts in every representation, by recursion over the expression.
template <class Arithmetic>
class ActionFunctor {
 public:
  using Scalar = typename Arithmetic::Scalar;
  using Element = typename Arithmetic::Element;

  ActionFunctor(const Element& element, Arithmetic arithmetic)
      : element_(element), arithmetic_(arithmetic), one_(arithmetic.from_long(1)), zero_(arithmetic.from_long(0)) {}

  [[nodiscard]] Matrix<Scalar> operator()(const RepExpression& expression) const {
    switch (expression.kind()) {
      case RepKind::trivial:
        return scalar_matrix(one_);
      case RepKind::determinant:
        return scalar_matrix(arithmetic_.determinant(matrix_of(expression)));
      case RepKind::permutation_sign:
        return scalar_matrix(arithmetic_.from_long(sign(permutation_of(expression))));
      case RepKind::points:
        return point_matrix(expression);
      case RepKind::pairs:
        return pair_matrix(expression);
      case RepKind::vector:
        return vector_matrix(expression);
      case RepKind::realified_vector:
        return realified_matrix(expression);
      case RepKind::dual:
        return transpose(inverse_functor()(expression.parts().front()));
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
      case RepKind::weights:
        return weights_matrix(expression);
      case RepKind::regular:
        return regular_matrix(expression);
      case RepKind::generated:
        return generated_matrix(expression);
      case RepKind::young:
        return convert(expression.node().young->seminormal(permutation_of(expression)), arithmetic_);
    }
    return {};
  }

 private:
  using Power = std::vector<Scalar>;

  [[nodiscard]] Matrix<Scalar> matrix_of(const RepExpression& leaf) const {
    return block_of(element_.matrix, leaf.node().block);
  }

  [[nodiscard]] Permutation permutation_of(const RepExpression& leaf) const {
    return block_of(element_.permutation, leaf.node().block);
  }

  [[nodiscard]] Matrix<Scalar> scalar_matrix(const Scalar& value) const { return Matrix<Scalar>(1, 1, value); }

  [[nodiscard]] Matrix<Scalar> zero_matrix(std::size_t n) const { return Matrix<Scalar>(n, n, zero_); }

  [[nodiscard]] Matrix<Scalar> point_matrix(const RepExpression& expression) const {
    const auto n = static_cast<std::size_t>(expression.dimension());
    const Permutation p = permutation_of(expression);
    require(p.size() == n, "the permutation acts on the points of `perm`");
    Matrix<Scalar> result = zero_matrix(n);
    for (std::size_t i = 0; i < n; ++i) result(static_cast<std::size_t>(p[i]), i) = one_;
    return result;
  }

  [[nodiscard]] Matrix<Scalar> pair_matrix(const RepExpression& expression) const {
    const Permutation p = permutation_of(expression);
    const auto n = static_cast<std::size_t>(expression.order());
    require(p.size() == n, "the permutation acts on the points of `pairs`");
    Matrix<Scalar> result = zero_matrix(static_cast<std::size_t>(expression.dimension()));
    std::size_t pair = 0;
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = i + 1; j < n; ++j) result(pair_index(p[i], p[j], n), pair++) = one_;
    }
    return result;
  }

  [[nodiscard]] Matrix<Scalar> vector_matrix(const RepExpression& expression) const {
    Matrix<Scalar> matrix = matrix_of(expression);
    require(matrix.rows() == static_cast<std::size_t>(expression.dimension()) && matrix.is_square(),
            "the matrix acts on the components of `vector`");
    return matrix;
  }

  /// z = re + i im goes to g z and its conjugate to h z with h the inverse transpose of g; written in re and im.
  [[nodiscard]] Matrix<Scalar> realified_matrix(const RepExpression& expression) const {
    const Matrix<Scalar> g = matrix_of(expression);
    const std::size_t n = g.rows();
    require(2 * n == static_cast<std::size_t>(expression.dimension()), "the matrix acts on the complex components");
    const Matrix<Scalar> h = transpose(arithmetic_.inverse(g));
    const Scalar i = arithmetic_.imaginary_unit();
    const Scalar minus = arithmetic_.from_long(-1);
    Matrix<Scalar> result = zero_matrix(2 * n);
    for (std::size_t a = 0; a < n; ++a) {
      for (std::size_t b = 0; b < n; ++b) {
        const Scalar minus_h = arithmetic_.multiply(minus, h(a, b));
        const Scalar mean = arithmetic_.multiply(arithmetic_.half(), arithmetic_.add(g(a, b), h(a, b)));
        const Scalar difference = arithmetic_.multiply(arithmetic_.half(), arithmetic_.add(g(a, b), minus_h));
        const Scalar turned = arithmetic_.multiply(i, difference);
        result(2 * a, 2 * b) = result(2 * a + 1, 2 * b + 1) = mean;
        result(2 * a, 2 * b + 1) = turned;
        result(2 * a + 1, 2 * b) = arithmetic_.multiply(minus, turned);
      }
    }
    return result;
  }

  [[nodiscard]] const ActionFunctor& inverse_functor() const {
    if (!inverse_element_) {
      inverse_element_.emplace(Element{inverse(element_.permutation), arithmetic_.inverse(element_.matrix)});
      inverse_functor_ = std::make_unique<ActionFunctor>(*inverse_element_, arithmetic_);
    }
    return *inverse_functor_;
  }

  [[nodiscard]] Matrix<Scalar> kronecker(const Matrix<Scalar>& a, const Matrix<Scalar>& b) const {
    const std::size_t n = b.rows();
    Matrix<Scalar> result = zero_matrix(a.rows() * n);
    for (std::size_t i = 0; i < a.rows(); ++i) {
      for (std::size_t j = 0; j < a.rows(); ++j) {
        if (Arithmetic::is_zero(a(i, j))) continue;
        for (std::size_t k = 0; k < n; ++k) {
          for (std::size_t l = 0; l < n; ++l) {
            if (!Arithmetic::is_zero(b(k, l))) result(i * n + k, j * n + l) = arithmetic_.multiply(a(i, j), b(k, l));
          }
        }
      }
    }
    return result;
  }

  [[nodiscard]] Matrix<Scalar> product_matrix(const RepExpression& expression) const {
    Matrix<Scalar> result = scalar_matrix(one_);
    for (const RepExpression& factor : expression.parts()) result = kronecker(result, (*this)(factor));
    return result;
  }

  [[nodiscard]] Matrix<Scalar> sum_matrix(const RepExpression& expression) const {
    Matrix<Scalar> result = zero_matrix(static_cast<std::size_t>(expression.dimension()));
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

  /// Row (i1, ..., ik) holds the coefficients of the product (of the wedge) of rows i1, ..., ik of the base matrix,
  /// read as linear forms: of the row of (i1, ..., i(k-1)) times row ik.
  [[nodiscard]] Matrix<Scalar> power_matrix(const RepExpression& expression) const {
    const PowerBasis& power = *expression.node().power;
    const Matrix<Scalar> base = (*this)(expression.parts().front());
    Matrix<Scalar> result = scalar_matrix(one_);
    for (int level = 1; level <= power.order(); ++level) {
      Matrix<Scalar> next = zero_matrix(power.size(level));
      for (std::size_t tuple = 0; tuple < power.size(level); ++tuple) {
        extend_row(power, level, std::as_const(result).row(power.prefix(level, tuple)),
                   base.row(static_cast<std::size_t>(power.last(level, tuple))), next.row(tuple));
      }
      result = std::move(next);
    }
    return result;
  }

  void extend_row(const PowerBasis& power, int level, std::span<const Scalar> form, std::span<const Scalar> factor,
                  std::span<Scalar> product) const {
    for (std::size_t tuple = 0; tuple < form.size(); ++tuple) {
      if (Arithmetic::is_zero(form[tuple])) continue;
      for (std::size_t index = 0; index < factor.size(); ++index) {
        if (Arithmetic::is_zero(factor[index])) continue;
        const PowerBasis::Step& step = power.insert(level - 1, tuple, static_cast<int>(index));
        if (step.sign == 0) continue;
        Scalar term = arithmetic_.multiply(form[tuple], factor[index]);
        if (step.sign < 0) term = arithmetic_.multiply(arithmetic_.from_long(-1), term);
        product[step.index] = arithmetic_.add(product[step.index], term);
      }
    }
  }

  [[nodiscard]] Matrix<Scalar> traceless_matrix(const RepExpression& expression) const {
    const TracelessBasis& basis = *expression.node().traceless;
    const Matrix<Scalar> symmetric = power_matrix(expression);
    Matrix<Scalar> result = zero_matrix(basis.kept.size());
    for (std::size_t i = 0; i < basis.kept.size(); ++i) {
      for (std::size_t tuple = 0; tuple < symmetric.cols(); ++tuple) {
        const Scalar& entry = symmetric(basis.kept[i], tuple);
        if (Arithmetic::is_zero(entry)) continue;
        for (const auto& [j, coefficient] : basis.expansion[tuple]) {
          const Scalar term = arithmetic_.multiply(entry, arithmetic_.from_long(coefficient));
          result(i, j) = arithmetic_.add(result(i, j), term);
        }
      }
    }
    return result;
  }

  [[nodiscard]] Matrix<Scalar> subspace_matrix(const RepExpression& expression) const {
    const SubspaceBasis& basis = *expression.node().subspace;
    const Matrix<Scalar> base = (*this)(expression.parts().front());
    const Matrix<Scalar> moved = sparse_product(base, convert(basis.inclusion, arithmetic_), arithmetic_);
    return sparse_product(convert(basis.projection, arithmetic_), moved, arithmetic_);
  }

  [[nodiscard]] Matrix<Scalar> weights_matrix(const RepExpression& expression) const {
    const Matrix<Scalar> t = matrix_of(expression);
    Matrix<Scalar> result = zero_matrix(static_cast<std::size_t>(expression.dimension()));
    std::size_t component = 0;
    for (const std::vector<int>& weight : expression.weights()) {
      Scalar value = one_;
      for (std::size_t i = 0; i < weight.size(); ++i) {
        value = arithmetic_.multiply(value, arithmetic_.power(t(i, i), weight[i]));
      }
      result(component, component) = value;
      ++component;
    }
    return result;
  }

  [[nodiscard]] std::vector<std::int32_t> word_of(const RepExpression& expression) const {
    return arithmetic_.word(*expression.node().words, Element{permutation_of(expression), matrix_of(expression)});
  }

  [[nodiscard]] Matrix<Scalar> regular_matrix(const RepExpression& expression) const {
    const Permutation p =
        product_of_word(expression.node().words->left_multiplication(), word_of(expression), expression.dimension());
    Matrix<Scalar> result = zero_matrix(p.size());
    for (std::size_t i = 0; i < p.size(); ++i) result(static_cast<std::size_t>(p[i]), i) = one_;
    return result;
  }

  [[nodiscard]] Matrix<Scalar> generated_matrix(const RepExpression& expression) const {
    const auto n = static_cast<std::size_t>(expression.dimension());
    Matrix<Scalar> result = zero_matrix(n);
    for (std::size_t i = 0; i < n; ++i) result(i, i) = one_;
    std::vector<std::optional<Matrix<Scalar>>> images(expression.node().images->matrices.size());
    for (const std::int32_t s : word_of(expression)) {
      auto& image = images[static_cast<std::size_t>(s)];
      if (!image) image = convert(expression.node().images->matrices[static_cast<std::size_t>(s)], arithmetic_);
      result = sparse_product(result, *image, arithmetic_);
    }
    return result;
  }

  const Element& element_;
  Arithmetic arithmetic_;
  Scalar one_;
  Scalar zero_;
  mutable std::optional<Element> inverse_element_;
  mutable std::unique_ptr<ActionFunctor> inverse_functor_;
};

}  // namespace gordan::detail
