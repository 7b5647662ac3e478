// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/contraction_cut.hpp>

#include <gordan/core/error.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace gordan {

namespace {

using Value = ContractionCut::Value;

Word part(const Word& word, std::size_t first, std::size_t last) {
  return {word.begin() + static_cast<std::ptrdiff_t>(first), word.begin() + static_cast<std::ptrdiff_t>(last)};
}

class Cutter {
 public:
  Cutter(const Representation& space, std::size_t dual_summand)
      : views_(tensor_views(space)), dual_(static_cast<std::uint32_t>(dual_summand)) {}

  [[nodiscard]] ContractionCut operator()(const Contraction& contraction) {
    bool found = false;
    result_.sign = contraction.sign;
    for (const Component& component : contraction.components) {
      if (depends_on(Contraction{{component}, 1}, dual_)) {
        require(!found, "the contraction is linear in the dual summand");
        found = true;
        cut_component(component);
      } else {
        result_.factors.push_back(component);
      }
    }
    require(found, "the contraction depends on the dual summand");
    return std::move(result_);
  }

 private:
  [[nodiscard]] std::optional<std::size_t> position(const Word& word) const {
    const auto it = std::find_if(word.begin(), word.end(), [&](const Letter& l) { return l.summand == dual_; });
    if (it == word.end()) return std::nullopt;
    return static_cast<std::size_t>(it - word.begin());
  }

  [[nodiscard]] Word transposed(const Word& word) { return transpose(word, views_, result_.sign); }

  /// Whether l_c stands in the matrix D such that tr(D Y) = Sigma l_ij Y_ij (and not Y_ji).
  [[nodiscard]] bool pairs_directly() const {
    const TensorView& view = views_[dual_];
    if (view.symmetry != TensorSymmetry::none) return true;
    return view.entries.size() < 2 || view.entries[1].coordinate != view.entries[0].coordinate + 1;
  }

  /// The contraction is tr(D Y) with Y = left (x) right.
  void set_outer(VectorTerm left, VectorTerm right, bool letter_transposed) {
    result_.value = Value::outer;
    result_.projection = views_[dual_].symmetry;
    if (letter_transposed == pairs_directly()) std::swap(left, right);
    result_.left = std::move(left);
    result_.right = std::move(right);
  }

  void cut_component(const Component& component) {
    switch (component.kind) {
      case ComponentKind::scalar:
        return;
      case ComponentKind::trace:
        return cut_trace(component.word);
      case ComponentKind::bilinear:
      case ComponentKind::pairing:
        return cut_bilinear(component);
      case ComponentKind::symplectic:
        result_.value = component.right == dual_ ? Value::omega_left : Value::omega_right;
        result_.left.vector = component.right == dual_ ? component.left : component.right;
        return;
      case ComponentKind::determinant:
      case ComponentKind::dual_determinant:
      case ComponentKind::determinant_real:
      case ComponentKind::determinant_imaginary:
        return cut_determinant(component);
      case ComponentKind::hermitian_real:
        result_.value = Value::vector;
        result_.left.vector = component.right == dual_ ? component.left : component.right;
        return;
      case ComponentKind::hermitian_imaginary:
        result_.value = Value::i_vector;
        result_.left.vector = component.right == dual_ ? component.left : component.right;
        if (component.left == dual_) result_.sign = -result_.sign;
        return;
    }
  }

  void cut_trace(const Word& word) {
    const std::size_t k = *position(word);
    Word rest = part(word, k + 1, word.size());
    rest.insert(rest.end(), word.begin(), word.begin() + static_cast<std::ptrdiff_t>(k));
    if (word[k].transposed == pairs_directly()) rest = transposed(rest);
    result_.value = Value::word;
    result_.projection = views_[dual_].symmetry;
    result_.word = std::move(rest);
  }

  void cut_bilinear(const Component& component) {
    if (component.left == dual_) {
      result_.value = Value::vector;
      result_.left = {component.word, component.right, {}};
      return;
    }
    if (component.right == dual_) {
      result_.value = Value::vector;
      result_.left = {transposed(component.word), component.left, {}};
      return;
    }
    const std::size_t k = *position(component.word);
    VectorTerm first{part(component.word, k + 1, component.word.size()), component.right, {}};
    VectorTerm second{transposed(part(component.word, 0, k)), component.left, {}};
    set_outer(std::move(first), std::move(second), component.word[k].transposed);
  }

  void cut_determinant(const Component& component) {
    std::size_t index = 0;
    while (component.legs[index].vector != dual_ && !position(component.legs[index].word)) ++index;
    const Leg& leg = component.legs[index];
    std::vector<Leg> others = component.legs;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(index));
    if (leg.vector == no_summand) {
      const std::size_t k = *position(leg.word);
      result_.value = Value::epsilon;
      result_.projection = views_[dual_].symmetry;
      result_.left.cross = std::move(others);
      result_.word = part(leg.word, k + 1, leg.word.size());
      result_.second_word = part(leg.word, 0, k);
      if (leg.word[k].transposed == pairs_directly()) {  // not Y = Q eps P but Y^T = -P^T eps Q^T
        result_.sign = -result_.sign;
        std::swap(result_.word, result_.second_word);
        result_.word = transposed(result_.word);
        result_.second_word = transposed(result_.second_word);
      }
      return;
    }
    for (std::size_t i = index + 1; i < component.legs.size(); ++i) {
      if (component.legs[i].vector != no_summand) result_.sign = -result_.sign;
    }
    if (leg.vector == dual_) {
      result_.value = component.kind == ComponentKind::determinant_real        ? Value::conjugate_vector
                      : component.kind == ComponentKind::determinant_imaginary ? Value::i_conjugate_vector
                                                                               : Value::vector;
      result_.left = {transposed(leg.word), no_summand, std::move(others)};
      return;
    }
    const std::size_t k = *position(leg.word);
    VectorTerm first{part(leg.word, k + 1, leg.word.size()), leg.vector, {}};
    VectorTerm second{transposed(part(leg.word, 0, k)), no_summand, std::move(others)};
    set_outer(std::move(first), std::move(second), leg.word[k].transposed);
  }

  std::vector<TensorView> views_;
  std::uint32_t dual_;
  ContractionCut result_;
};

}  // namespace

Word transpose(const Word& word, const std::vector<TensorView>& views, int& sign) {
  Word result(word.rbegin(), word.rend());
  for (Letter& letter : result) {
    const TensorSymmetry symmetry = views[letter.summand].symmetry;
    if (symmetry == TensorSymmetry::none) letter.transposed = !letter.transposed;
    if (symmetry == TensorSymmetry::skew) sign = -sign;
  }
  return result;
}

ContractionCut cut(const Contraction& contraction, const Representation& space, std::size_t dual_summand) {
  return Cutter(space, dual_summand)(contraction);
}

}  // namespace gordan
