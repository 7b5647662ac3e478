// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/invariant/contraction.hpp>
#include <gordan/invariant/contraction_cut.hpp>
#include <gordan/invariant/tensor_view.hpp>
#include <gordan/program/builder.hpp>

#include <optional>
#include <vector>

namespace gordan {

/// Contractions as shared products of vectors and matrices. Under O(p,q) neighbours are joined by
/// eta = diag(+1, .., -1, ..), a change of signs.
class TensorLowering {
 public:
  /// `inputs`: the coordinates of the first summands of `space`, one column each.
  TensorLowering(ProgramBuilder& builder, const Representation& space, std::vector<Value> inputs);

  /// The value of a contraction; kinds without a product form go through their polynomial.
  [[nodiscard]] Value contraction(const Contraction& contraction);

  /// The derivatives of a contraction by the coordinates of its dual summand `target`, which was cut out;
  /// empty where they have no product form.
  [[nodiscard]] std::optional<Value> cut(const ContractionCut& cut, std::size_t target);

 private:
  [[nodiscard]] Value component(const Component& component);
  [[nodiscard]] std::optional<Value> product_form(const Component& component);
  [[nodiscard]] Value tensor(std::size_t summand);
  [[nodiscard]] Value letter(const Letter& letter);
  [[nodiscard]] Value word_matrix(const Word& word);              ///< A eta B eta C
  [[nodiscard]] Value word_times(const Word& word, Value vector);  ///< A eta B eta v
  [[nodiscard]] Value lowered(Value vector);                       ///< eta v
  [[nodiscard]] Value joined(Value matrix);                        ///< M eta
  [[nodiscard]] Value inner(std::size_t left, std::size_t right);  ///< left^T eta right
  [[nodiscard]] std::optional<Value> vector_term(const VectorTerm& term);
  [[nodiscard]] std::optional<Value> leg_rows(const std::vector<Leg>& legs);
  [[nodiscard]] Value stored(Value value, std::size_t target) const;

  ProgramBuilder& builder_;
  Representation space_;
  std::vector<TensorView> views_;
  std::vector<Value> inputs_;
  int n_;
  std::vector<Literal> eta_;      // empty for the identity
  std::vector<std::size_t> vectors_;  // summands of the Gram matrix, when there are many
  std::optional<Value> gram_;
};

}  // namespace gordan
