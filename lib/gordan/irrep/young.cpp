// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/irrep/young.hpp>

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include <gordan/core/error.hpp>

namespace gordan {

namespace {

/// Takes n, n - 1, ... from the removable corners, the lowest first.
void fill(Partition& shape, int letter, StandardTableau& tableau, std::vector<StandardTableau>& result) {
  if (letter == 0) {
    result.push_back(tableau);
    return;
  }
  for (std::size_t row = shape.size(); row-- > 0;) {
    if (shape[row] == 0 || (row + 1 < shape.size() && shape[row + 1] == shape[row])) continue;
    --shape[row];
    tableau[static_cast<std::size_t>(letter - 1)] = static_cast<int>(row);
    fill(shape, letter - 1, tableau, result);
    ++shape[row];
  }
}

/// Column minus row of every letter.
std::vector<int> contents(const StandardTableau& tableau, std::size_t rows) {
  std::vector<int> filled(rows, 0);
  std::vector<int> result;
  for (const int row : tableau) result.push_back(filled[static_cast<std::size_t>(row)]++ - row);
  return result;
}

}  // namespace

std::vector<StandardTableau> standard_tableaux(const Partition& shape) {
  require(is_partition(shape), "a shape is a partition");
  const Integer count = number_of_tableaux(shape);
  if (count > Integer(100'000)) {
    throw LimitReached(
        fmt::format("partition{} has dimension {}; at most 100000 is supported", to_string(shape), to_string(count)));
  }
  std::vector<StandardTableau> result;
  Partition rest = shape;
  StandardTableau tableau(static_cast<std::size_t>(size(shape)), 0);
  fill(rest, size(shape), tableau, result);
  return result;
}

YoungRepresentation::YoungRepresentation(Partition shape)
    : shape_(std::move(shape)), tableaux_(standard_tableaux(shape_)), squared_norms_(tableaux_.size(), Rational(0)) {
  std::map<StandardTableau, std::size_t> place;
  for (std::size_t t = 0; t < tableaux_.size(); ++t) place.emplace(tableaux_[t], t);
  const auto n = static_cast<std::size_t>(size(shape_));
  steps_.assign(n < 2 ? 0 : n - 1, std::vector<Step>(tableaux_.size()));
  for (std::size_t t = 0; t < tableaux_.size(); ++t) {
    const std::vector<int> c = contents(tableaux_[t], shape_.size());
    for (std::size_t i = 0; i + 1 < n; ++i) {
      const int r = c[i + 1] - c[i];
      StandardTableau exchanged = tableaux_[t];
      std::swap(exchanged[i], exchanged[i + 1]);
      Step& step = steps_[i][t];
      step.diagonal = Rational(1) / Rational(r);
      step.other = r == 1 || r == -1 ? t : place.at(exchanged);
      step.off_diagonal = r > 0 ? Rational(1) - step.diagonal * step.diagonal : Rational(1);
    }
  }
  // From (1 - 1/r^2) |v_{s T}|^2 = |v_T|^2 for r > 0, along a path of exchanges from the first tableau.
  std::vector<std::size_t> reached{0};
  squared_norms_[0] = Rational(1);
  for (std::size_t k = 0; k < reached.size(); ++k) {
    const std::size_t t = reached[k];
    for (std::size_t i = 0; i + 1 < n; ++i) {
      const Step& step = steps_[i][t];
      if (step.other == t || !squared_norms_[step.other].is_zero()) continue;
      const Rational& back = steps_[i][step.other].off_diagonal;
      squared_norms_[step.other] = squared_norms_[t] * back / step.off_diagonal;
      reached.push_back(step.other);
    }
  }
  require(reached.size() == tableaux_.size(), "exchanges connect all standard tableaux");
}

Matrix<Number> YoungRepresentation::seminormal(int i) const {
  require(i >= 1 && static_cast<std::size_t>(i) <= steps_.size(), "s_i exists for 1 <= i < n");
  Matrix<Number> result(dimension(), dimension());
  for (std::size_t t = 0; t < dimension(); ++t) {
    const Step& step = steps_[static_cast<std::size_t>(i - 1)][t];
    result(t, t) = step.diagonal;
    if (step.other != t) result(step.other, t) = step.off_diagonal;
  }
  return result;
}

/// Exchanges of neighbours in the list of images sort it: p = s_{i1} s_{i2} ... from p s_i s_j ... = 1.
Matrix<Number> YoungRepresentation::seminormal(const Permutation& permutation) const {
  require(is_permutation(permutation) && permutation.size() == static_cast<std::size_t>(size(shape_)),
          "a permutation of the points of the group");
  Matrix<Number> result = Matrix<Number>::identity(dimension());
  Permutation p = permutation;
  for (bool sorted = false; !sorted;) {
    sorted = true;
    for (std::size_t i = 0; i + 1 < p.size(); ++i) {
      if (p[i] < p[i + 1]) continue;
      std::swap(p[i], p[i + 1]);  // p -> p s_i, so the matrix of the word grows on the left
      sorted = false;
      Matrix<Number> next(dimension(), dimension());
      for (std::size_t t = 0; t < dimension(); ++t) {
        const Step& step = steps_[i][t];
        for (std::size_t c = 0; c < dimension(); ++c) {
          if (result(t, c).is_zero()) continue;
          next(t, c) += Number(step.diagonal) * result(t, c);
          if (step.other != t) next(step.other, c) += Number(step.off_diagonal) * result(t, c);
        }
      }
      result = std::move(next);
    }
  }
  return result;
}

Matrix<SignedRoot> YoungRepresentation::orthonormalised(const Matrix<Number>& matrix) const {
  Matrix<SignedRoot> result(dimension(), dimension());
  for (std::size_t s = 0; s < dimension(); ++s) {
    for (std::size_t t = 0; t < dimension(); ++t) {
      if (matrix(s, t).is_zero()) continue;
      const Rational value = matrix(s, t).to_rational();
      result(s, t) = SignedRoot::from_signed_square(value * abs(value) * squared_norms_[s] / squared_norms_[t]);
    }
  }
  return result;
}

Matrix<SignedRoot> YoungRepresentation::orthogonal(int i) const { return orthonormalised(seminormal(i)); }

Matrix<SignedRoot> YoungRepresentation::orthogonal(const Permutation& permutation) const {
  return orthonormalised(seminormal(permutation));
}

}  // namespace gordan
