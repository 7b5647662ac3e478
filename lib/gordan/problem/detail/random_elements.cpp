// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/random_elements.hpp>

namespace gordan::detail {

namespace {

Number small(Random& random) { return Number(static_cast<long>(random.below(5)) - 2); }

std::size_t below(Random& random, std::size_t n) { return random.below(static_cast<std::uint32_t>(n)); }

/// Cayley's transform of the first matrix that has one.
template <class MakeSkew>
Matrix<Number> cayley(std::size_t n, MakeSkew make_skew) {
  const Matrix<Number> one = Matrix<Number>::identity(n);
  for (;;) {
    const Matrix<Number> s = make_skew();
    if (!determinant(one + s).is_zero()) return (one - s) * inverse(one + s);
  }
}

/// Preserves the form with p plus and q minus signs; determinant 1.
Matrix<Number> special_orthogonal(const ClassicalGroup& group, Random& random) {
  const auto n = static_cast<std::size_t>(group.dimension());
  const auto sign = [&](std::size_t i) { return Number(i < static_cast<std::size_t>(group.p) ? 1 : -1); };
  return cayley(n, [&] {
    Matrix<Number> s(n, n);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = i + 1; j < n; ++j) {
        const Number k = small(random) / Number(2);
        s(i, j) = sign(i) * k;
        s(j, i) = -(sign(j) * k);
      }
    }
    return s;
  });
}

Matrix<Number> orthogonal(const ClassicalGroup& group, Random& random) {
  Matrix<Number> g = special_orthogonal(group, random);
  const std::size_t row = below(random, g.rows());
  if (random.below(2) == 0) return g;
  for (std::size_t j = 0; j < g.cols(); ++j) g(row, j) = -g(row, j);
  return g;
}

Matrix<Number> unitary(std::size_t n, Random& random) {
  const Number i = Number::root_of_unity(4);
  return cayley(n, [&] {
    Matrix<Number> s(n, n);
    for (std::size_t a = 0; a < n; ++a) {
      s(a, a) = i * small(random);
      for (std::size_t b = a + 1; b < n; ++b) {
        s(a, b) = small(random) + i * small(random);
        s(b, a) = -s(a, b).conjugate();
      }
    }
    return s;
  });
}

/// A product of commutators is in SU(n).
Matrix<Number> special_unitary(std::size_t n, Random& random) {
  const Matrix<Number> a = unitary(n, random);
  const Matrix<Number> b = unitary(n, random);
  return a * b * inverse(a) * inverse(b);
}

Matrix<Number> special_linear(std::size_t n, Random& random) {
  Matrix<Number> g = Matrix<Number>::identity(n);
  for (std::size_t step = 0; n > 1 && step < 2 * n; ++step) {
    Matrix<Number> shear = Matrix<Number>::identity(n);
    const std::size_t i = below(random, n);
    shear(i, (i + 1 + below(random, n - 1)) % n) = small(random);
    g = g * shear;
  }
  return g;
}

Matrix<Number> general_linear(std::size_t n, Random& random) {
  Matrix<Number> g = special_linear(n, random);
  for (std::size_t j = 0; j < n; ++j) g(0, j) *= Number(Rational(3, 2));
  return g;
}

/// A product of symplectic shears [[I, B], [0, I]] and [[I, 0], [B, I]], B symmetric.
Matrix<Number> symplectic(std::size_t n, Random& random) {
  const std::size_t m = n / 2;
  Matrix<Number> g = Matrix<Number>::identity(n);
  for (int step = 0; step < 3; ++step) {
    const std::size_t row = step % 2 == 0 ? 0 : m;
    const std::size_t column = m - row;
    Matrix<Number> shear = Matrix<Number>::identity(n);
    for (std::size_t i = 0; i < m; ++i) {
      for (std::size_t j = i; j < m; ++j) {
        shear(row + i, column + j) = small(random);
        shear(row + j, column + i) = shear(row + i, column + j);
      }
    }
    g = g * shear;
  }
  return g;
}

}  // namespace

NaturalElement random_element(const ClassicalGroup& group, Random& random) {
  const auto n = static_cast<std::size_t>(group.dimension());
  switch (group.family) {
    case ClassicalFamily::orthogonal:
      return {{}, orthogonal(group, random)};
    case ClassicalFamily::special_orthogonal:
      return {{}, special_orthogonal(group, random)};
    case ClassicalFamily::unitary:
      return {{}, unitary(n, random)};
    case ClassicalFamily::special_unitary:
      return {{}, special_unitary(n, random)};
    case ClassicalFamily::symplectic:
      return {{}, symplectic(n, random)};
    case ClassicalFamily::general_linear:
      return {{}, general_linear(n, random)};
    case ClassicalFamily::special_linear:
      return {{}, special_linear(n, random)};
  }
  return {};
}

}  // namespace gordan::detail
