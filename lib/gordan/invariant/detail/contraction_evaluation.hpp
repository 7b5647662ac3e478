// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>
#include <gordan/invariant/contraction.hpp>
#include <gordan/invariant/tensor_view.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace gordan::detail {

/// What the evaluation of a contraction needs to know of its space.
struct ContractionSpace {
  std::vector<TensorView> views;
  std::vector<int> signs;  ///< of the form
  bool complex = false;

  explicit ContractionSpace(const Representation& space)
      : views(tensor_views(space)),
        signs(form_signs(classical_group(space))),
        complex(is_complex(classical_group(space).family)) {}
};

/// Evaluates contractions over a commutative ring. `Ring` has Element, zero(), one(), entry(TensorEntry),
/// add(Element&, Element), multiply(a, b), negate(a), is_zero(a).
template <class Ring>
class ContractionEvaluation {
 public:
  using Element = typename Ring::Element;
  using Elements = std::vector<Element>;

  ContractionEvaluation(const ContractionSpace& space, Ring ring)
      : space_(space), ring_(std::move(ring)), n_(space.signs.size()) {}

  [[nodiscard]] Element value(const Contraction& contraction) const {
    Element result = ring_.one();
    for (const Component& component : contraction.components) {
      result = ring_.multiply(result, value(component));
    }
    return result;
  }

  [[nodiscard]] Element value(const Component& component) const {
    switch (component.kind) {
      case ComponentKind::scalar:
        return ring_.entry(space_.views[component.left].entries[0]);
      case ComponentKind::trace:
        return trace(component.word);
      case ComponentKind::bilinear:
        return dot(vector(component.left), apply(component.word, vector(component.right)), true);
      case ComponentKind::pairing:
        return dot(vector(component.left), apply(component.word, vector(component.right)), false);
      case ComponentKind::symplectic:
        return symplectic(vector(component.left), vector(component.right));
      case ComponentKind::determinant:
      case ComponentKind::dual_determinant:
        return determinant(component.legs);
      case ComponentKind::hermitian_real:
      case ComponentKind::hermitian_imaginary:
        return hermitian(component);
      case ComponentKind::determinant_real:
        return complex_determinant(component.legs).first;
      case ComponentKind::determinant_imaginary:
        return complex_determinant(component.legs).second;
    }
    return ring_.zero();
  }

 private:
  [[nodiscard]] Elements vector(std::uint32_t summand) const {
    Elements result;
    for (const TensorEntry& entry : space_.views[summand].entries) result.push_back(ring_.entry(entry));
    return result;
  }

  [[nodiscard]] Elements matrix(const Letter& letter) const {
    const std::vector<TensorEntry>& entries = space_.views[letter.summand].entries;
    Elements result;
    result.reserve(n_ * n_);
    for (std::size_t i = 0; i < n_; ++i) {
      for (std::size_t j = 0; j < n_; ++j) {
        result.push_back(ring_.entry(entries[letter.transposed ? j * n_ + i : i * n_ + j]));
      }
    }
    return result;
  }

  void add_product(Element& sum, const Element& a, const Element& b, bool minus) const {
    if (ring_.is_zero(a) || ring_.is_zero(b)) return;
    ring_.add(sum, minus ? ring_.negate(ring_.multiply(a, b)) : ring_.multiply(a, b));
  }

  [[nodiscard]] Element dot(const Elements& a, const Elements& b, bool with_form) const {
    Element sum = ring_.zero();
    for (std::size_t i = 0; i < n_; ++i) add_product(sum, a[i], b[i], with_form && space_.signs[i] < 0);
    return sum;
  }

  /// a (rows x n) eta b (n x columns).
  [[nodiscard]] Elements product(const Elements& a, const Elements& b, std::size_t rows, std::size_t columns) const {
    Elements result(rows * columns, ring_.zero());
    for (std::size_t i = 0; i < rows; ++i) {
      for (std::size_t k = 0; k < n_; ++k) {
        for (std::size_t j = 0; j < columns; ++j) {
          add_product(result[i * columns + j], a[i * n_ + k], b[k * columns + j], space_.signs[k] < 0);
        }
      }
    }
    return result;
  }

  [[nodiscard]] Elements apply(const Word& word, Elements column) const {
    for (std::size_t k = word.size(); k-- > 0;) column = product(matrix(word[k]), column, n_, 1);
    return column;
  }

  [[nodiscard]] Elements product(const Word& word) const {
    Elements result = matrix(word.front());
    for (std::size_t k = 1; k < word.size(); ++k) result = product(result, matrix(word[k]), n_, n_);
    return result;
  }

  [[nodiscard]] Element trace(const Word& word) const {
    const Elements last = matrix(word.back());
    Element sum = ring_.zero();
    if (word.size() == 1) {
      for (std::size_t i = 0; i < n_; ++i) add_product(sum, last[i * n_ + i], ring_.one(), space_.signs[i] < 0);
      return sum;
    }
    const Elements first = product(Word(word.begin(), word.end() - 1));
    for (std::size_t i = 0; i < n_; ++i) {
      for (std::size_t j = 0; j < n_; ++j) {
        add_product(sum, first[i * n_ + j], last[j * n_ + i], space_.signs[i] * space_.signs[j] < 0);
      }
    }
    return sum;
  }

  [[nodiscard]] Element symplectic(const Elements& a, const Elements& b) const {
    const std::size_t half = n_ / 2;
    Element sum = ring_.zero();
    for (std::size_t i = 0; i < half; ++i) {
      add_product(sum, a[i], b[i + half], false);
      add_product(sum, a[i + half], b[i], true);
    }
    return sum;
  }

  [[nodiscard]] Element hermitian(const Component& component) const {
    const Elements a = vector(component.left);
    const Elements b = vector(component.right);
    const bool imaginary = component.kind == ComponentKind::hermitian_imaginary;
    Element sum = ring_.zero();
    for (std::size_t i = 0; i < n_; ++i) {
      add_product(sum, a[2 * i], b[imaginary ? 2 * i + 1 : 2 * i], false);
      add_product(sum, a[2 * i + 1], b[imaginary ? 2 * i : 2 * i + 1], imaginary);
    }
    return sum;
  }

  static bool odd_above(std::size_t mask, std::size_t index) { return std::popcount(mask >> (index + 1)) % 2 == 1; }

  /// Laplace: sums[mask] = the sum over ways to fill the slots of the legs so far with the indices of mask.
  [[nodiscard]] Element determinant(const std::vector<Leg>& legs) const {
    Elements sums(std::size_t{1} << n_, ring_.zero());
    sums[0] = ring_.one();
    std::size_t filled = 0;
    for (const Leg& leg : legs) {
      const bool pair = leg.vector == no_summand;
      const Elements entries = pair ? product(leg.word) : apply(leg.word, vector(leg.vector));
      Elements next(sums.size(), ring_.zero());
      for (std::size_t mask = 0; mask < sums.size(); ++mask) {
        if (static_cast<std::size_t>(std::popcount(mask)) != filled) continue;
        for (std::size_t i = 0; i < n_; ++i) {
          const std::size_t with = mask | (std::size_t{1} << i);
          if (with == mask) continue;
          const bool minus = odd_above(mask, i);
          if (!pair) add_product(next[with], sums[mask], entries[i], minus);
          for (std::size_t j = 0; pair && j < n_; ++j) {
            const std::size_t both = with | (std::size_t{1} << j);
            if (both != with) add_product(next[both], sums[mask], entries[i * n_ + j], minus != odd_above(with, j));
          }
        }
      }
      sums = std::move(next);
      filled += pair ? 2 : 1;
    }
    require(filled == n_, "the legs fill the slots of epsilon");
    return sums.back();
  }

  [[nodiscard]] std::pair<Element, Element> complex_determinant(const std::vector<Leg>& legs) const {
    Elements re(std::size_t{1} << n_, ring_.zero());
    Elements im = re;
    re[0] = ring_.one();
    for (std::size_t row = 0; row < n_; ++row) {
      const Elements v = vector(legs[row].vector);
      Elements next_re(re.size(), ring_.zero());
      Elements next_im = next_re;
      for (std::size_t mask = 0; mask < re.size(); ++mask) {
        if (static_cast<std::size_t>(std::popcount(mask)) != row) continue;
        for (std::size_t i = 0; i < n_; ++i) {
          const std::size_t with = mask | (std::size_t{1} << i);
          if (with == mask) continue;
          const bool minus = odd_above(mask, i);
          add_product(next_re[with], re[mask], v[2 * i], minus);
          add_product(next_re[with], im[mask], v[2 * i + 1], !minus);
          add_product(next_im[with], re[mask], v[2 * i + 1], minus);
          add_product(next_im[with], im[mask], v[2 * i], minus);
        }
      }
      re = std::move(next_re);
      im = std::move(next_im);
    }
    return {re.back(), im.back()};
  }

  const ContractionSpace& space_;
  Ring ring_;
  std::size_t n_;
};

}  // namespace gordan::detail
