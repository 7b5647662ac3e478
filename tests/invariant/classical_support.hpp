// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <gordan/core/random.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/group/parse.hpp>
#include <gordan/invariant/counting.hpp>
#include <gordan/invariant/tensor_view.hpp>
#include <gordan/invariant/weyl_integration.hpp>
#include <gordan/rep/action.hpp>
#include <gordan/rep/parse.hpp>

namespace gordan::test {

inline Representation classical_space(const std::string& group, const std::string& text) {
  const Group parsed = parse_group(group, Place{"-G", 1, 1}, [](const std::string&) { return std::string(); });
  return parse_representation(parsed, text, Place{"-V", 1, 1});
}

inline Number small(Random& random) { return Number(static_cast<long>(random.below(7)) - 3); }

/// (I - S)(I + S)^-1, which preserves the form that S is skew for.
inline Matrix<Number> cayley(const Matrix<Number>& s) {
  const Matrix<Number> one = Matrix<Number>::identity(s.rows());
  return (one - s) * inverse(one + s);
}

inline Matrix<Number> random_orthogonal(const ClassicalGroup& group, Random& random) {
  const auto n = static_cast<std::size_t>(group.dimension());
  const std::vector<int> signs = form_signs(group);
  for (;;) {
    Matrix<Number> s(n, n);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = i + 1; j < n; ++j) {
        const Number k = small(random) / Number(2);
        s(i, j) = Number(signs[i]) * k;
        s(j, i) = -(Number(signs[j]) * k);
      }
    }
    if (determinant(Matrix<Number>::identity(n) + s).is_zero()) continue;
    Matrix<Number> g = cayley(s);
    if (group.family == ClassicalFamily::orthogonal && random.below(2) == 0) {
      const auto row = random.below(static_cast<std::uint32_t>(n));
      for (std::size_t j = 0; j < n; ++j) g(row, j) = -g(row, j);
    }
    return g;
  }
}

inline Matrix<Number> random_unitary(std::size_t n, Random& random) {
  const Number i = Number::root_of_unity(4);
  for (;;) {
    Matrix<Number> s(n, n);
    for (std::size_t a = 0; a < n; ++a) {
      s(a, a) = i * small(random);
      for (std::size_t b = a + 1; b < n; ++b) {
        s(a, b) = small(random) + i * small(random);
        s(b, a) = -s(a, b).conjugate();
      }
    }
    if (!determinant(Matrix<Number>::identity(n) + s).is_zero()) return cayley(s);
  }
}

inline Matrix<Number> random_special_linear(std::size_t n, Random& random) {
  Matrix<Number> g = Matrix<Number>::identity(n);
  for (int step = 0; n > 1 && step < 8; ++step) {
    Matrix<Number> e = Matrix<Number>::identity(n);
    const auto i = random.below(static_cast<std::uint32_t>(n));
    const auto j = (i + 1 + random.below(static_cast<std::uint32_t>(n - 1))) % n;
    e(i, j) = small(random);
    g = g * e;
  }
  return g;
}

inline Matrix<Number> random_symplectic(std::size_t n, Random& random) {
  const std::size_t m = n / 2;
  Matrix<Number> g = Matrix<Number>::identity(n);
  for (int step = 0; step < 3; ++step) {
    Matrix<Number> e = Matrix<Number>::identity(n);
    for (std::size_t i = 0; i < m; ++i) {
      for (std::size_t j = i; j < m; ++j) {
        const Number b = small(random);
        if (step % 2 == 0) {
          e(i, m + j) = b;
          e(j, m + i) = b;
        } else {
          e(m + i, j) = b;
          e(m + j, i) = b;
        }
      }
    }
    g = g * e;
  }
  return g;
}

/// A random exact element of a classical group.
inline NaturalElement random_element(const ClassicalGroup& group, Random& random) {
  const auto n = static_cast<std::size_t>(group.dimension());
  switch (group.family) {
    case ClassicalFamily::orthogonal:
    case ClassicalFamily::special_orthogonal:
      return {{}, random_orthogonal(group, random)};
    case ClassicalFamily::symplectic:
      return {{}, random_symplectic(n, random)};
    case ClassicalFamily::unitary:
      return {{}, random_unitary(n, random)};
    case ClassicalFamily::special_unitary: {
      const Matrix<Number> a = random_unitary(n, random);
      const Matrix<Number> b = random_unitary(n, random);
      return {{}, a * b * inverse(a) * inverse(b)};
    }
    case ClassicalFamily::special_linear:
      return {{}, random_special_linear(n, random)};
    case ClassicalFamily::general_linear: {
      Matrix<Number> g = random_special_linear(n, random);
      for (std::size_t j = 0; j < n; ++j) g(0, j) *= Number(Rational(Integer(3), Integer(2)));
      return {{}, g};
    }
  }
  return {};
}

inline std::vector<Number> random_point(std::size_t size, Random& random) {
  std::vector<Number> point;
  for (std::size_t i = 0; i < size; ++i) point.push_back(small(random));
  return point;
}

/// dim K[V]^G in one multidegree, by Weyl integration modulo one prime.
inline std::uint32_t weyl_dimension(const Representation& space, const Multidegree& degrees) {
  Counter counter(space, classical_averaging(space, total_degree(degrees), 0, {}));
  return counter.dimension(degrees);
}

}  // namespace gordan::test
