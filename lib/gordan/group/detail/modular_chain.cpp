// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/detail/modular_chain.hpp>
#include <gordan/group/usable_image.hpp>

#include <optional>
#include <stdexcept>
#include <unordered_map>

#include <gordan/group/detail/stabilizer_chain.hpp>
#include <gordan/group/detail/vector_orbit.hpp>

namespace gordan::detail {

namespace {

using ModularMatrix = Matrix<std::uint32_t>;
using ModularVector = std::vector<std::uint32_t>;

/// Invertible matrices modulo p acting on columns.
struct ModularMatrixAction {
  using Element = ModularMatrix;
  using Point = ModularVector;
  struct Index {
    std::unordered_map<ModularVector, int, VectorHash> place;
    [[nodiscard]] int find(const ModularVector& v) const {
      const auto found = place.find(v);
      return found == place.end() ? -1 : found->second;
    }
    void add(const ModularVector& v) { place.emplace(v, static_cast<int>(place.size())); }
  };

  std::uint32_t p = 2;

  [[nodiscard]] static Index index() { return {}; }
  [[nodiscard]] ModularMatrix compose(const ModularMatrix& a, const ModularMatrix& b) const {
    return multiply(a, b, p);
  }
  [[nodiscard]] ModularMatrix inverse(const ModularMatrix& a) const { return inverse_mod(a, p); }
  [[nodiscard]] static std::size_t size(const ModularMatrix& a) { return a.data().size(); }

  [[nodiscard]] ModularVector apply(const ModularMatrix& a, const ModularVector& v) const {
    ModularVector image(a.rows(), 0);
    for (std::size_t i = 0; i < a.rows(); ++i) {
      for (std::size_t j = 0; j < a.cols(); ++j) image[i] = add_mod(image[i], mul_mod(a(i, j), v[j], p), p);
    }
    return image;
  }

  [[nodiscard]] static std::optional<ModularVector> moved_base_point(const ModularMatrix& a) {
    for (std::size_t j = 0; j < a.cols(); ++j) {
      for (std::size_t i = 0; i < a.rows(); ++i) {
        if (a(i, j) == (i == j ? 1U : 0U)) continue;
        ModularVector basis_vector(a.rows(), 0);
        basis_vector[j] = 1;
        return basis_vector;
      }
    }
    return std::nullopt;
  }
};

}  // namespace

Integer finite_matrix_group_order(const std::vector<Matrix<Number>>& generators, long conductor,
                                  const Control& control) {
  const ModularImage image = usable_image(generators, conductor);
  StabilizerChain<ModularMatrixAction> chain({image.prime});
  for (const Matrix<Number>& generator : generators) chain.insert(reduce(generator, image), control);
  return chain.order();
}

}  // namespace gordan::detail
