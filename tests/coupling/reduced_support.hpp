// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/coupling/reduced_product.hpp>
#include <gordan/group/lie_algebra.hpp>
#include <gordan/rep/lie_action.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "irrep/root_sum.hpp"
#include "support.hpp"

namespace gordan {

/// The trace of the projector 1/|G| Sigma sign(g) g on all tensors: every fixed position counts.
inline Rational rank_of_projector(const std::vector<int>& shape, const IndexGroup& group) {
  std::size_t size = 1;
  for (int extent : shape) size *= static_cast<std::size_t>(extent);
  Rational trace;
  for (const IndexSymmetry& g : group.elements) {
    long fixed = 0;
    for (std::size_t position = 0; position < size; ++position) {
      const std::vector<int> index = unpack_position(position, shape);
      bool same = true;
      for (std::size_t a = 0; a < index.size(); ++a)
        same = same && index[a] == index[static_cast<std::size_t>(g.permutation[a])];
      fixed += same ? 1 : 0;
    }
    trace += Rational(g.sign * fixed);
  }
  return group.contradictory ? Rational(0) : trace / Rational(static_cast<long>(group.elements.size()));
}

inline std::size_t pack(const std::vector<int>& index, const std::vector<int>& shape) {
  std::size_t position = 0;
  for (std::size_t a = 0; a < index.size(); ++a)
    position = position * static_cast<std::size_t>(shape[a]) + static_cast<std::size_t>(index[a]);
  return position;
}

using Row = std::map<std::size_t, SignedRoot>;

inline std::vector<Row> rows_of(const ReducedProduct& product) {
  std::vector<Row> rows(static_cast<std::size_t>(product.dimension));
  for (const ReducedEntry& entry : product.entries)
    rows[static_cast<std::size_t>(entry.out)][entry.position] = entry.value;
  return rows;
}

/// How many pairs of rows have another product than [row = row'].
inline int wrong_products(const ReducedProduct& product) {
  const std::vector<Row> rows = rows_of(product);
  std::map<std::size_t, std::vector<std::pair<std::size_t, SignedRoot>>> columns;
  for (std::size_t r = 0; r < rows.size(); ++r)
    for (const auto& [position, value] : rows[r]) columns[position].emplace_back(r, value);
  std::map<std::pair<std::size_t, std::size_t>, RootSum> sums;
  for (std::size_t r = 0; r < rows.size(); ++r) sums[{r, r}];
  for (const auto& [position, column] : columns)
    for (const auto& [a, x] : column)
      for (const auto& [b, y] : column)
        if (a <= b) sums[{a, b}].add(x * y);
  int wrong = 0;
  for (const auto& [pair, sum] : sums) wrong += sum.is(pair.first == pair.second ? 1 : 0) ? 0 : 1;
  return wrong;
}

/// How many entries are not what a symmetry of the indices asks for.
inline int broken_symmetries(const ReducedProduct& product, const IndexGroup& group) {
  int broken = 0;
  for (const Row& row : rows_of(product)) {
    for (const auto& [position, value] : row) {
      const std::vector<int> index = unpack_position(position, product.shape);
      for (const IndexSymmetry& g : group.elements) {
        std::vector<int> moved = index;
        for (std::size_t a = 0; a < index.size(); ++a) moved[a] = index[static_cast<std::size_t>(g.permutation[a])];
        const auto other = row.find(pack(moved, product.shape));
        if (other == row.end() || !(other->second == (g.sign > 0 ? value : -value))) ++broken;
      }
    }
  }
  return broken;
}

/// The block as a map of plain coordinates up to a factor, as rows of rational numbers.
inline std::vector<std::map<std::size_t, Rational>> plain_rows(const ReducedProduct& product, const ReducedBlock& block,
                                                               const std::vector<Representation>& factors,
                                                               const Representation& irrep) {
  std::vector<std::vector<Rational>> norms;
  for (const Representation& factor : factors) norms.push_back(squared_norms(factor));
  const std::vector<Rational> target = squared_norms(irrep);
  std::vector<std::map<std::size_t, Rational>> rows(target.size());
  std::optional<SignedRoot> first;
  for (const ReducedEntry& entry : product.entries) {
    if (entry.out < block.offset || entry.out >= block.offset + irrep.dimension()) continue;
    const auto k = static_cast<std::size_t>(entry.out - block.offset);
    const std::vector<int> index = unpack_position(entry.position, product.shape);
    Rational norm = Rational(1) / target[k];
    for (std::size_t a = 0; a < index.size(); ++a) norm *= norms[a][static_cast<std::size_t>(index[a])];
    const SignedRoot value = entry.value * SignedRoot::from_signed_square(norm);
    if (!first) first = value;
    rows[k][entry.position] = to_number(value / *first).to_rational();
  }
  return rows;
}

/// Whether X on the irrep after the block is the block after the sum of X on the factors.
inline bool commutes(const std::vector<std::map<std::size_t, Rational>>& rows, const std::vector<int>& shape,
                     const Matrix<Number>& target, const std::vector<Matrix<Number>>& sources) {
  for (std::size_t k = 0; k < rows.size(); ++k) {
    std::map<std::size_t, Number> difference;
    for (std::size_t other = 0; other < rows.size(); ++other)
      if (!target(k, other).is_zero())
        for (const auto& [position, value] : rows[other]) difference[position] += target(k, other) * Number(value);
    for (const auto& [position, value] : rows[k]) {
      const std::vector<int> index = unpack_position(position, shape);
      for (std::size_t a = 0; a < index.size(); ++a) {
        const auto row = static_cast<std::size_t>(index[a]);
        for (std::size_t col = 0; col < sources[a].cols(); ++col) {
          if (sources[a](row, col).is_zero()) continue;
          std::vector<int> moved = index;
          moved[a] = static_cast<int>(col);
          difference[pack(moved, shape)] -= Number(value) * sources[a](row, col);
        }
      }
    }
    for (const auto& [position, value] : difference)
      if (!value.is_zero()) return false;
  }
  return true;
}

/// How many blocks do not commute with the Lie algebra; the factors are representations of O(3).
inline int broken_blocks(const ReducedProduct& product, const std::vector<Representation>& factors) {
  int broken = 0;
  const std::vector<Matrix<Number>> algebra = group_generators(factors.front().group()).lie_algebra;
  for (const ReducedBlock& block : product.blocks) {
    const Representation irrep = rep("O(3)", to_string(block.irrep));
    const auto rows = plain_rows(product, block, factors, irrep);
    for (const Matrix<Number>& x : algebra) {
      std::vector<Matrix<Number>> sources;
      for (const Representation& factor : factors) sources.push_back(lie_action(factor, x));
      broken += commutes(rows, product.shape, lie_action(irrep, x), sources) ? 0 : 1;
    }
  }
  return broken;
}

}  // namespace gordan
