// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/detail/component_enumeration.hpp>

#include <gordan/invariant/contraction_cut.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace gordan::detail {

/// A multidegree sorted by the shapes of its summands.
struct ComponentEnumeration::Content {
  std::vector<std::uint32_t> scalars, vectors, covectors;  // with multiplicity, ascending
  Multidegree matrices;                                    // degrees of the matrices, 0 for others
  std::size_t letters = 0;                                 // their sum
};

ComponentEnumeration::ComponentEnumeration(const std::vector<TensorView>& views, const ClassicalGroup& group,
                                           std::size_t source_summands)
    : views_(views), group_(group), source_summands_(source_summands) {}

ComponentEnumeration::Content ComponentEnumeration::content(const Multidegree& degrees) const {
  Content result;
  result.matrices.assign(degrees.size(), 0);
  for (std::size_t s = 0; s < degrees.size(); ++s) {
    const auto copies = static_cast<std::size_t>(degrees[s]);
    const auto index = static_cast<std::uint32_t>(s);
    switch (views_[s].shape) {
      case TensorShape::scalar:
        result.scalars.insert(result.scalars.end(), copies, index);
        break;
      case TensorShape::vector:
        result.vectors.insert(result.vectors.end(), copies, index);
        break;
      case TensorShape::covector:
        result.covectors.insert(result.covectors.end(), copies, index);
        break;
      case TensorShape::matrix:
        result.matrices[s] = degrees[s];
        result.letters += copies;
        break;
    }
  }
  return result;
}

/// The letters from alphabet position `first` (2 * summand + transposed) on.
bool ComponentEnumeration::letters(std::size_t first, const std::function<bool(const Letter&)>& visit) const {
  for (std::size_t code = first; code < 2 * views_.size(); ++code) {
    const TensorView& view = views_[code / 2];
    if (view.shape != TensorShape::matrix) continue;
    const bool transposed = code % 2 == 1;
    if (transposed && (!has_transposes() || view.symmetry != TensorSymmetry::none)) continue;
    if (!visit(Letter{static_cast<std::uint32_t>(code / 2), transposed})) return false;
  }
  return true;
}

/// The words of `length` letters within the degrees left, in lexicographic order.
bool ComponentEnumeration::words(Multidegree& left, std::size_t length, Word& word, const VisitWord& visit) const {
  if (word.size() == length) return visit(word);
  return letters(0, [&](const Letter& letter) {
    if (left[letter.summand] == 0) return true;
    --left[letter.summand];
    word.push_back(letter);
    const bool go_on = words(left, length, word, visit);
    word.pop_back();
    ++left[letter.summand];
    return go_on;
  });
}

/// Necklaces with given content in lexicographic order (Fredricksen-Kessler-Maiorana).
bool ComponentEnumeration::necklaces(Multidegree& left, Word& word, std::size_t period, std::size_t length,
                                     const VisitWord& visit) const {
  const std::size_t size = word.size();
  if (size == length) return length % period != 0 || visit(word);
  const Letter least = size == 0 ? Letter{} : word[size - period];
  return letters(2 * std::size_t{least.summand} + (least.transposed ? 1 : 0), [&](const Letter& letter) {
    if (left[letter.summand] == 0) return true;
    --left[letter.summand];
    word.push_back(letter);
    const bool repeats = size > 0 && letter == least;
    const bool go_on = necklaces(left, word, repeats ? period : size + 1, length, visit);
    word.pop_back();
    ++left[letter.summand];
    return go_on;
  });
}

bool ComponentEnumeration::is_canonical_trace(const Word& word) const {
  if (!has_transposes()) return true;
  int sign = 1;
  Word reversed = transpose(word, views_, sign);
  for (std::size_t k = 0; k < word.size(); ++k) {
    if (reversed < word || (reversed == word && sign < 0)) return false;
    std::rotate(reversed.begin(), reversed.begin() + 1, reversed.end());
  }
  return true;
}

bool ComponentEnumeration::traces(const Content& content, const VisitComponent& visit) const {
  Multidegree left = content.matrices;
  Word word;
  return necklaces(left, word, 1, content.letters, [&](const Word& found) {
    if (!is_canonical_trace(found)) return true;
    return visit(Component{ComponentKind::trace, no_summand, no_summand, found, {}});
  });
}

bool ComponentEnumeration::bilinears(const Content& content, const VisitComponent& visit) const {
  std::uint32_t a = content.vectors[0];
  std::uint32_t b = content.vectors[1];
  if (is_dual(b)) std::swap(a, b);
  Multidegree left = content.matrices;
  Word word;
  return words(left, content.letters, word, [&](const Word& found) {
    int sign = 1;
    Word reversed = transpose(found, views_, sign);
    if (a == b && (reversed < found || (reversed == found && sign < 0))) return true;
    // The derivative by a dual L of w·L·v is v∧w or v⊙w.
    const bool turn = a != b && std::any_of(found.begin(), found.end(),
                                            [&](const Letter& letter) { return is_dual(letter.summand); });
    if (turn) return visit(Component{ComponentKind::bilinear, b, a, std::move(reversed), {}});
    return visit(Component{ComponentKind::bilinear, a, b, found, {}});
  });
}

/// Two vectors or covectors of GL, SL, Sp, U or SU.
bool ComponentEnumeration::pairs(const Content& content, const VisitComponent& visit) const {
  if (content.vectors.size() == 1 && content.covectors.size() == 1) {
    Multidegree left = content.matrices;
    Word word;
    return words(left, content.letters, word, [&](const Word& found) {
      return visit(Component{ComponentKind::pairing, content.covectors[0], content.vectors[0], found, {}});
    });
  }
  const std::vector<std::uint32_t>& two = content.vectors.empty() ? content.covectors : content.vectors;
  if (group_.family == ClassicalFamily::symplectic) {
    return two[0] == two[1] || visit(Component{ComponentKind::symplectic, two[0], two[1], {}, {}});
  }
  if (!is_complex(group_.family)) return true;
  if (!visit(Component{ComponentKind::hermitian_real, two[0], two[1], {}, {}})) return false;
  return two[0] == two[1] || visit(Component{ComponentKind::hermitian_imaginary, two[0], two[1], {}, {}});
}

bool ComponentEnumeration::without_epsilon(const Multidegree& degrees, const VisitComponent& visit) const {
  const Content found = content(degrees);
  const std::size_t ends = found.vectors.size() + found.covectors.size();
  if (!found.scalars.empty()) {
    if (found.scalars.size() > 1 || ends > 0 || found.letters > 0) return true;
    return visit(Component{ComponentKind::scalar, found.scalars[0], no_summand, {}, {}});
  }
  if (ends == 0 && found.letters > 0) return traces(found, visit);
  if (ends != 2) return true;
  return is_orthogonal(group_.family) ? bilinears(found, visit) : pairs(found, visit);
}

/// What fill_legs works on.
struct ComponentEnumeration::LegsState {
  Component component;
  std::vector<std::uint32_t> vectors;  // of the legs after the pairs
  std::size_t pairs = 0;
  Multidegree left;
  std::size_t letters = 0;  // left
};

bool ComponentEnumeration::fill_legs(LegsState& state, std::size_t index, const VisitComponent& visit) const {
  const std::size_t count = state.pairs + state.vectors.size();
  if (index == count) return state.letters > 0 || visit(state.component);
  const bool pair = index < state.pairs;
  const std::uint32_t vector = pair ? no_summand : state.vectors[index - state.pairs];
  // Legs on one vector ascend strictly (epsilon is antisymmetric), pairs ascend.
  std::optional<Word> before;
  if (index > 0 && state.component.legs.back().vector == vector) before = state.component.legs.back().word;
  std::size_t shortest = before ? before->size() : pair ? 1 : 0;
  if (index + 1 == count) shortest = std::max(shortest, state.letters);
  for (std::size_t length = shortest; length <= state.letters; ++length) {
    Word word;
    const bool go_on = words(state.left, length, word, [&](const Word& found) {
      if (before && length == before->size() && (found < *before || (!pair && found == *before))) return true;
      if (pair) {
        int sign = 1;
        const Word reversed = transpose(found, views_, sign);
        if (reversed < found || (reversed == found && sign > 0)) return true;
      }
      state.component.legs.push_back(Leg{found, vector});
      state.letters -= length;
      const bool more = fill_legs(state, index + 1, visit);
      state.letters += length;
      state.component.legs.pop_back();
      return more;
    });
    if (!go_on) return false;
  }
  return true;
}

bool ComponentEnumeration::complex_determinants(const Content& content, const VisitComponent& visit) const {
  Component component{ComponentKind::determinant_real, no_summand, no_summand, {}, {}};
  for (std::size_t i = 0; i < content.vectors.size(); ++i) {
    if (i > 0 && content.vectors[i] == content.vectors[i - 1]) return true;
    component.legs.push_back(Leg{{}, content.vectors[i]});
  }
  if (!visit(component)) return false;
  component.kind = ComponentKind::determinant_imaginary;
  return visit(component);
}

bool ComponentEnumeration::with_epsilon(const Multidegree& degrees, const VisitComponent& visit) const {
  const bool special =
      group_.family == ClassicalFamily::special_linear || group_.family == ClassicalFamily::special_unitary;
  if (!special && !is_orthogonal(group_.family)) return true;
  const Content found = content(degrees);
  const bool dual = found.vectors.empty() && !found.covectors.empty();
  const std::vector<std::uint32_t>& vectors = dual ? found.covectors : found.vectors;
  const auto n = static_cast<std::size_t>(group_.dimension());
  if (!found.scalars.empty() || vectors.size() > n || (!dual && !found.covectors.empty())) return true;
  if (special && vectors.size() != n) return true;
  if (group_.family == ClassicalFamily::special_unitary) {
    return found.letters > 0 || complex_determinants(found, visit);
  }
  if ((n - vectors.size()) % 2 != 0) return true;
  LegsState state;
  state.component.kind = dual ? ComponentKind::dual_determinant : ComponentKind::determinant;
  state.vectors = vectors;
  if (!vectors.empty() && is_dual(vectors.back())) {
    std::rotate(state.vectors.begin(), state.vectors.end() - 1, state.vectors.end());
  }
  state.pairs = (n - vectors.size()) / 2;
  state.left = found.matrices;
  state.letters = found.letters;
  if (!dual) return fill_legs(state, 0, visit);
  return fill_legs(state, 0, [&](Component component) {  // matrices act on covectors by their transposes
    for (Leg& leg : component.legs) {
      for (Letter& letter : leg.word) letter.transposed = true;
    }
    return visit(component);
  });
}

}  // namespace gordan::detail
