// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/coupling/clebsch_gordan.hpp>
#include <gordan/exact/matrix.hpp>
#include <gordan/group/parse.hpp>
#include <gordan/linear/null_space.hpp>
#include <gordan/rep/parse.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace gordan {

inline Representation rep(const std::string& group, const std::string& text) {
  return parse_representation(parse_group(group, {}, {}), text);
}

inline CouplingSet couple(const std::string& group, const std::string& v, const std::string& w,
                          const std::string& u = "", const CouplingOptions& options = {}) {
  std::optional<Representation> onto;
  if (!u.empty()) onto = rep(group, u);
  return clebsch_gordan(rep(group, v), rep(group, w), onto, options, {});
}

/// "A:2 B:1": the irreps with the number of their tensors.
inline std::string irreps_of(const CouplingSet& set) {
  std::string text;
  for (std::size_t t = 0; t < set.tensors.size();) {
    const std::string name = set.tensors[t].irrep;
    std::size_t copies = 0;
    for (; t < set.tensors.size() && set.tensors[t].irrep == name; ++t) ++copies;
    text += (text.empty() ? "" : " ") + name + ":" + std::to_string(copies);
  }
  return text;
}

inline ExactValue entry_at(const CouplingTensor& tensor, int i, int j, int k) {
  for (const CouplingEntry& entry : tensor.entries)
    if (entry.i == i && entry.j == j && entry.k == k) return entry.value;
  return SignedRoot();
}

inline Number conjugate_of(const ExactValue& value) { return to_number(value).conjugate(); }

/// The matrix of sum_ij C_ijk conj(C'_ijk'), where it is not zero.
inline std::map<std::pair<int, int>, Number> overlap(const CouplingTensor& a, const CouplingTensor& b) {
  std::map<std::pair<int, int>, std::vector<std::pair<int, Number>>> columns;
  for (const CouplingEntry& e : b.entries) columns[{e.i, e.j}].emplace_back(e.k, conjugate_of(e.value));
  std::map<std::pair<int, int>, Number> sums;
  for (const CouplingEntry& e : a.entries) {
    const auto found = columns.find({e.i, e.j});
    if (found == columns.end()) continue;
    for (const auto& [k, value] : found->second) sums[{e.k, k}] += to_number(e.value) * value;
  }
  return sums;
}

/// How many entries of the overlaps are not [C = C'][k = k'].
inline int wrong_overlaps(const CouplingSet& set) {
  int wrong = 0;
  for (const CouplingTensor& a : set.tensors) {
    for (const CouplingTensor& b : set.tensors) {
      std::map<std::pair<int, int>, Number> sums = overlap(a, b);
      if (&a == &b)
        for (int k = 0; k < a.shape[2]; ++k) sums[{k, k}] -= Number(1);
      for (const auto& [place, value] : sums) wrong += value.is_zero() ? 0 : 1;
    }
  }
  return wrong;
}

inline int total_dimension(const CouplingSet& set) {
  int total = 0;
  for (const CouplingTensor& tensor : set.tensors) total += tensor.shape[2];
  return total;
}

inline RepExpression whole(const Representation& representation) {
  std::vector<RepExpression> parts;
  for (const Summand& summand : representation.summands()) parts.push_back(summand.expression);
  return parts.size() == 1 ? parts.front() : RepExpression::sum(parts);
}

/// The tensor as a map of plain coordinates, up to a common factor: the first entry is 1.
inline Matrix<Number> plain_map(const CouplingTensor& tensor, const Representation& v, const Representation& w,
                                const Representation& u) {
  const std::vector<Rational> of_v = squared_norms(v);
  const std::vector<Rational> of_w = squared_norms(w);
  const std::vector<Rational> of_u = squared_norms(u);
  Matrix<Number> map(static_cast<std::size_t>(u.dimension()), of_v.size() * of_w.size());
  std::optional<ExactValue> first;
  for (const CouplingEntry& e : tensor.entries) {
    const auto i = static_cast<std::size_t>(e.i);
    const auto j = static_cast<std::size_t>(e.j);
    const auto k = static_cast<std::size_t>(e.k);
    const SignedRoot norm = SignedRoot::from_signed_square(of_v[i] * of_w[j] / of_u[k]);
    ExactValue value = norm * SignedRoot(1);
    if (const SignedRoot* root = std::get_if<SignedRoot>(&e.value))
      value = *root * norm;
    else
      value = to_number(e.value) * to_number(norm);
    if (!first) first = value;
    const SignedRoot* x = std::get_if<SignedRoot>(&value);
    const SignedRoot* y = std::get_if<SignedRoot>(&*first);
    map(k, i * of_w.size() + j) =
        x != nullptr && y != nullptr ? to_number(*x / *y) : to_number(value) / to_number(*first);
  }
  return map;
}

/// Whether a tensor commutes with all generators, of the group and of its Lie algebra.
inline bool is_equivariant(const CouplingTensor& tensor, const Representation& v, const Representation& w,
                           const Representation& u) {
  const Matrix<Number> map = plain_map(tensor, v, w, u);
  const RepExpression product = RepExpression::product({whole(v), whole(w)});
  for (const GeneratorPair& pair : generator_pairs(v.group(), product, whole(u)))
    if (!(pair.target * map == map * pair.source)) return false;
  return true;
}

}  // namespace gordan
