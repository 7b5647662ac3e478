// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/codegen/tensor_lowering.hpp>

#include <gordan/codegen/lower_polynomials.hpp>
#include <gordan/core/error.hpp>
#include <gordan/program/operations.hpp>

#include <algorithm>

namespace gordan {

namespace {

/// From this many vectors on, inner products come from one Gram matrix, a loop.
constexpr std::size_t gram_threshold = 4;

Literal fraction(int numerator, int denominator) {
  return {static_cast<double>(numerator) / denominator,
          denominator == 1 ? std::to_string(numerator)
                           : std::to_string(numerator) + "/" + std::to_string(denominator)};
}

/// J v for omega(u, v) = u^T J v, J = [[0, I], [-I, 0]].
Value symplectic_image(Value v) {
  const int m = v.shape().rows / 2;
  std::vector<ScatterEntry> entries;
  for (int i = 0; i < m; ++i) {
    entries.push_back({i, m + i, Literal::integer(1)});
    entries.push_back({m + i, i, Literal::integer(-1)});
  }
  return scatter(v, entries, v.shape());
}

/// w -> the real vector whose dot product with v is Im <v, w>; entries are re, im in turn.
Value imaginary_image(Value w) {
  std::vector<ScatterEntry> entries;
  for (int i = 0; i < w.shape().rows; i += 2) {
    entries.push_back({i, i + 1, Literal::integer(1)});
    entries.push_back({i + 1, i, Literal::integer(-1)});
  }
  return scatter(w, entries, w.shape());
}

}  // namespace

TensorLowering::TensorLowering(ProgramBuilder& builder, const Representation& space, std::vector<Value> inputs)
    : builder_(builder),
      space_(space),
      views_(tensor_views(space)),
      inputs_(std::move(inputs)),
      n_(classical_group(space).dimension()) {
  if (!is_orthogonal(classical_group(space).family)) return;
  const std::vector<int> signs = form_signs(classical_group(space));
  if (std::any_of(signs.begin(), signs.end(), [](int s) { return s < 0; })) {
    for (const int s : signs) eta_.push_back(Literal::integer(s));
  }
  for (std::size_t i = 0; i < inputs_.size(); ++i) {
    if (views_[i].shape == TensorShape::vector) vectors_.push_back(i);
  }
}

Value TensorLowering::tensor(std::size_t summand) {
  const TensorView& view = views_[summand];
  if (view.shape == TensorShape::scalar) return inputs_[summand];
  std::vector<ScatterEntry> entries;
  const int offset = space_.summands()[summand].offset;
  bool plain = view.shape != TensorShape::matrix;
  for (std::size_t k = 0; k < view.entries.size(); ++k) {
    const TensorEntry& e = view.entries[k];
    if (e.sign == 0) continue;
    const int component = static_cast<int>(e.coordinate) - offset;
    plain = plain && e.sign == 1 && e.denominator == 1 && component == static_cast<int>(k);
    entries.push_back({static_cast<int>(k), component, fraction(e.sign, e.denominator)});
  }
  if (plain) return inputs_[summand];
  const int rows = static_cast<int>(view.entries.size());
  return scatter(inputs_[summand], entries, view.shape == TensorShape::matrix ? Shape{n_, n_} : Shape{rows, 1});
}

Value TensorLowering::letter(const Letter& letter) {
  const Value a = tensor(letter.summand);
  return letter.transposed ? transpose(a) : a;
}

Value TensorLowering::lowered(Value vector) { return eta_.empty() ? vector : scale_rows(eta_, vector); }

Value TensorLowering::joined(Value matrix) { return eta_.empty() ? matrix : scale_columns(matrix, eta_); }

Value TensorLowering::word_matrix(const Word& word) {
  Value product = letter(word.front());
  for (std::size_t k = 1; k < word.size(); ++k) product = matmul(joined(product), letter(word[k]));
  return product;
}

Value TensorLowering::word_times(const Word& word, Value vector) {
  for (auto l = word.rbegin(); l != word.rend(); ++l) vector = matmul(letter(*l), lowered(vector));
  return vector;
}

Value TensorLowering::inner(std::size_t left, std::size_t right) {
  if (vectors_.size() < gram_threshold) return dot(tensor(left), lowered(tensor(right)));
  if (!gram_) {
    std::vector<Value> rows;
    for (const std::size_t v : vectors_) rows.push_back(tensor(v));
    const Value x = stack(rows, {static_cast<int>(rows.size()), n_});
    gram_ = matmul(joined(x), transpose(x));
  }
  const auto at = [&](std::size_t v) {
    return static_cast<int>(std::find(vectors_.begin(), vectors_.end(), v) - vectors_.begin());
  };
  return extract(*gram_, std::min(at(left), at(right)), std::max(at(left), at(right)));
}

std::optional<Value> TensorLowering::leg_rows(const std::vector<Leg>& legs) {
  std::vector<Value> rows;
  for (const Leg& leg : legs) {
    if (leg.vector == no_summand) return std::nullopt;
    rows.push_back(word_times(leg.word, tensor(leg.vector)));
  }
  return stack(rows, {static_cast<int>(rows.size()), n_});
}

std::optional<Value> TensorLowering::product_form(const Component& c) {
  switch (c.kind) {
    case ComponentKind::scalar: return tensor(c.left);
    case ComponentKind::trace: return trace(joined(word_matrix(c.word)));
    case ComponentKind::bilinear:
      if (c.word.empty()) return inner(c.left, c.right);
      return dot(lowered(tensor(c.left)), word_times(c.word, tensor(c.right)));
    case ComponentKind::pairing: return dot(tensor(c.left), word_times(c.word, tensor(c.right)));
    case ComponentKind::symplectic: return dot(tensor(c.left), symplectic_image(tensor(c.right)));
    case ComponentKind::hermitian_real: return dot(tensor(c.left), tensor(c.right));
    case ComponentKind::hermitian_imaginary: return dot(tensor(c.left), imaginary_image(tensor(c.right)));
    case ComponentKind::determinant:
    case ComponentKind::dual_determinant:
      if (const auto rows = leg_rows(c.legs); rows && n_ <= 16) return determinant(*rows);
      return std::nullopt;
    case ComponentKind::determinant_real:
    case ComponentKind::determinant_imaginary: return std::nullopt;
  }
  return std::nullopt;
}

Value TensorLowering::component(const Component& c) {
  if (const auto value = product_form(c)) return *value;
  std::vector<Value> parts;
  int size = 0;
  for (std::size_t i = 0; i < inputs_.size(); ++i) {
    if (space_.summands()[i].dimension > 0) parts.push_back(inputs_[i]);
    size += space_.summands()[i].dimension;
  }
  std::vector<Term> terms = expand(Contraction{{c}}, space_).terms();
  std::vector<std::string> names(space_.variables().begin(), space_.variables().begin() + size);
  for (Term& term : terms) term.exponents.resize(static_cast<std::size_t>(size));
  const Polynomial f(PolynomialRing(std::move(names)), std::move(terms));
  return lower_polynomials(std::span(&f, 1), stack(parts, {size, 1}));
}

Value TensorLowering::contraction(const Contraction& contraction) {
  require(!contraction.components.empty(), "a contraction has a component");
  Value value = component(contraction.components.front());
  for (std::size_t k = 1; k < contraction.components.size(); ++k) value = value * component(contraction.components[k]);
  return value;
}

std::optional<Value> TensorLowering::vector_term(const VectorTerm& term) {
  if (term.vector != no_summand) return word_times(term.word, tensor(term.vector));
  const auto rows = leg_rows(term.cross);
  if (!rows) return std::nullopt;
  return word_times(term.word, lowered(cross(*rows)));
}

// A contraction is Sigma_k (eta M eta)_k L_k in the tensor L of the dual summand (tr(M^T ..), but tr(M ..) for the duals
// of symmetric and skew tensors), and L_k = sign/denominator l_c: its derivative by l_c is the sum over the entries with
// coordinate c. For vectors likewise with eta once.
Value TensorLowering::stored(Value value, std::size_t target) const {
  const TensorView& view = views_[target];
  const Summand& summand = space_.summands()[target];
  const auto sign_of = [&](std::size_t i) { return eta_.empty() || eta_[i].value > 0 ? 1 : -1; };
  const auto n = static_cast<std::size_t>(n_);
  const bool matrix = view.shape == TensorShape::matrix;
  std::vector<ScatterEntry> entries;
  bool plain = true;
  for (std::size_t k = 0; k < view.entries.size(); ++k) {
    const TensorEntry& e = view.entries[k];
    if (e.sign == 0) continue;
    const int sign = e.sign * (matrix ? sign_of(k / n) * sign_of(k % n) : view.shape == TensorShape::scalar ? 1 : sign_of(k));
    const int component = static_cast<int>(e.coordinate) - summand.offset;
    plain = plain && sign == 1 && e.denominator == 1 && component == static_cast<int>(k);
    const std::size_t entry = view.dual ? (k % n) * n + k / n : k;
    entries.push_back({component, static_cast<int>(entry), fraction(sign, e.denominator)});
  }
  const Shape shape{summand.dimension, 1};
  return plain ? reshape(value, shape) : scatter(value, entries, shape);
}

std::optional<Value> TensorLowering::cut(const ContractionCut& cut, std::size_t target) {
  std::optional<Value> value;
  switch (cut.value) {
    case ContractionCut::Value::unit: value = builder_.constant(1); break;
    case ContractionCut::Value::vector: value = vector_term(cut.left); break;
    case ContractionCut::Value::outer: {
      const auto left = vector_term(cut.left);
      const auto right = vector_term(cut.right);
      if (left && right) value = outer(*left, *right);
      break;
    }
    case ContractionCut::Value::word: {
      Value matrix = builder_.identity(n_);
      if (cut.word.empty() && !eta_.empty()) matrix = scale_rows(eta_, matrix);
      if (!cut.word.empty()) matrix = word_matrix(cut.word);
      value = matrix;
      break;
    }
    default: break;
  }
  if (!value) return std::nullopt;
  value = stored(*value, target);
  for (const Component& factor : cut.factors) value = component(factor) * *value;
  return cut.sign < 0 ? -*value : *value;
}

}  // namespace gordan
