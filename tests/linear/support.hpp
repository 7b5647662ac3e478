// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <gordan/core/random.hpp>
#include <gordan/exact/echelon.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/group/parse.hpp>
#include <gordan/linear/linear_maps.hpp>
#include <gordan/rep/action.hpp>
#include <gordan/rep/parse.hpp>

namespace gordan::test {

inline Group make_group(const std::string& text) {
  return parse_group(text, Place{"-G", 1, 1}, [](const std::string&) { return std::string(); });
}

/// vector^p (x) covector^q, whatever the reader of representations lets a classical group have.
inline RepExpression tensor(const Group& group, int p, int q) {
  const ClassicalGroup& classical = *group.classical();
  const bool orthogonal = classical.q == 0 && (classical.family == ClassicalFamily::orthogonal ||
                                               classical.family == ClassicalFamily::special_orthogonal);
  const RepExpression vector = RepExpression::vector(group.axis_names(), orthogonal);
  std::vector<RepExpression> factors(static_cast<std::size_t>(p), vector);
  for (int k = 0; k < q; ++k) factors.push_back(RepExpression::dual(vector));
  return RepExpression::product(factors);
}

inline Representation make_rep(const std::string& group_text, const std::string& text) {
  const Group group = make_group(group_text);
  if (group.classical() != nullptr && text.starts_with("T(") && text.ends_with(")")) {
    const bool mixed = text.find(',') != std::string::npos;
    return {group, {{"", tensor(group, text[2] - '0', mixed ? text[4] - '0' : 0)}}};
  }
  return parse_representation(group, text, Place{"-V", 1, 1});
}

inline Matrix<Number> random_integers(std::size_t rows, std::size_t cols, Random& random) {
  Matrix<Number> result(rows, cols);
  for (Number& entry : result.data()) entry = static_cast<int>(random.below(5)) - 2;
  return result;
}

/// 1 + c v (form v)^T: a reflection in v for a symmetric form, a transvection for a skew one; nothing for a null
/// vector.
inline Matrix<Number> reflection(const Matrix<Number>& form, bool skew, Random& random) {
  const std::size_t n = form.rows();
  while (true) {
    const Matrix<Number> v = random_integers(n, 1, random);
    const Number square = (transpose(v) * form * v)(0, 0);
    if (!skew && square.is_zero()) continue;
    const Number c = skew ? Number(1) : Number(-2) / square;
    return Matrix<Number>::identity(n) + c * (v * transpose(form * v));
  }
}

inline Matrix<Number> invariant_form(const ClassicalGroup& group) {
  const auto n = static_cast<std::size_t>(group.dimension());
  Matrix<Number> form(n, n);
  for (std::size_t i = 0; i < n; ++i) {
    if (group.family == ClassicalFamily::symplectic) {
      form(i, i < n / 2 ? i + n / 2 : i - n / 2) = i < n / 2 ? 1 : -1;
    } else {
      form(i, i) = i < static_cast<std::size_t>(group.p) ? 1 : -1;
    }
  }
  return form;
}

/// A random element of a real classical group.
inline NaturalElement random_element(const ClassicalGroup& group, Random& random) {
  const auto n = static_cast<std::size_t>(group.dimension());
  Matrix<Number> g = Matrix<Number>::identity(n);
  if (group.family == ClassicalFamily::general_linear) {
    do {
      g = random_integers(n, n, random);
    } while (determinant(g).is_zero());
    return {{}, g};
  }
  if (group.family == ClassicalFamily::special_linear) {
    Matrix<Number> lower = g;
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        g(j, i) = static_cast<int>(random.below(5)) - 2;
        lower(i, j) = static_cast<int>(random.below(5)) - 2;
      }
    }
    return {{}, lower * g};
  }
  const bool skew = group.family == ClassicalFamily::symplectic;
  const std::size_t factors = group.family == ClassicalFamily::special_orthogonal ? 2 * (n / 2) : n | 1;
  const Matrix<Number> form = invariant_form(group);
  for (std::size_t k = 0; k < factors; ++k) g = reflection(form, skew, random) * g;
  return {{}, g};
}

/// The generators of a finite group, or some random elements of a classical one.
inline std::vector<NaturalElement> some_elements(const Group& group, int count, Random& random) {
  if (group.finite() != nullptr) return group.finite()->generators();
  std::vector<NaturalElement> elements;
  for (int k = 0; k < count; ++k) elements.push_back(random_element(*group.classical(), random));
  return elements;
}

inline Matrix<Number> dense(const LinearMap& map, const Representation& v, const Representation& w) {
  Matrix<Number> result(static_cast<std::size_t>(w.dimension()), static_cast<std::size_t>(v.dimension()));
  for (const LinearEntry& entry : map.entries) {
    result(static_cast<std::size_t>(entry.row), static_cast<std::size_t>(entry.col)) = entry.value;
  }
  return result;
}

inline bool is_sorted(const LinearMap& map) {
  for (std::size_t i = 0; i < map.entries.size(); ++i) {
    const LinearEntry& b = map.entries[i];
    if (b.value.is_zero()) return false;
    if (i == 0) continue;
    const LinearEntry& a = map.entries[i - 1];
    if (a.row > b.row || (a.row == b.row && a.col >= b.col)) return false;
  }
  return true;
}

/// Whether rho_W(g) M = M rho_V(g), exactly.
inline bool commutes(const LinearMap& map, const Representation& v, const Representation& w, const NaturalElement& g) {
  const Matrix<Number> m = dense(map, v, w);
  return action(w, g) * m == m * action(v, g);
}

inline std::size_t rank_mod(const LinearBasis& basis, const ModularImage& image) {
  const auto cols = static_cast<std::size_t>(basis.source.dimension());
  const std::size_t size = cols * static_cast<std::size_t>(basis.target.dimension());
  EchelonForm form(image.prime, size);
  for (const LinearMap& map : basis.maps) {
    std::vector<std::uint32_t> row(size);
    for (const LinearEntry& e : map.entries)
      row[static_cast<std::size_t>(e.row) * cols + static_cast<std::size_t>(e.col)] = reduce(e.value, image);
    form.insert(row);
  }
  return form.rank();
}

/// dim of {M : rho_W(g) M = M rho_V(g) for all g}, by dense elimination modulo p.
inline std::size_t null_space_dimension(const Representation& v, const Representation& w,
                                        const std::vector<NaturalElement>& elements, const ModularImage& image) {
  const auto cols = static_cast<std::size_t>(v.dimension());
  const auto rows = static_cast<std::size_t>(w.dimension());
  EchelonForm form(image.prime, rows * cols);
  for (const NaturalElement& g : elements) {
    const Matrix<std::uint32_t> a = reduce(action(w, g), image);
    const Matrix<std::uint32_t> b = reduce(action(v, g), image);
    for (std::size_t r = 0; r < rows; ++r) {
      for (std::size_t c = 0; c < cols; ++c) {
        std::vector<std::uint32_t> row(rows * cols);
        for (std::size_t k = 0; k < rows; ++k) row[k * cols + c] = a(r, k);
        for (std::size_t k = 0; k < cols; ++k) row[r * cols + k] = sub_mod(row[r * cols + k], b(k, c), image.prime);
        form.insert(row);
      }
    }
  }
  return rows * cols - form.rank();
}

}  // namespace gordan::test
