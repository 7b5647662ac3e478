// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/contraction.hpp>
#include <gordan/invariant/contraction_cut.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace gordan {

namespace {

/// How the pieces are written: as text or as LaTeX.
struct Style {
  bool latex = false;
  std::string dot, times, sym, wedge, outer, open, close;
};

const Style& text_style() {
  static const Style style{false, "·", "*", "⊙", "∧", "⊗", "<", ">"};
  return style;
}

const Style& latex_style() {
  static const Style style{true, " ", " \\, ", " \\odot ", " \\wedge ", " \\otimes ", "\\langle ", "\\rangle"};
  return style;
}

class Writer {
 public:
  Writer(const Representation& space, const Style& style) : space_(space), style_(style), views_(tensor_views(space)) {}

  [[nodiscard]] std::string contraction(const Contraction& value) const {
    std::string result;
    for (const Component& item : value.components) {
      if (!result.empty()) result += style_.times;
      result += component(item, value.components.size() > 1);
    }
    return (value.sign < 0 ? "-" : "") + (result.empty() ? "1" : result);
  }

  [[nodiscard]] std::string cut(const ContractionCut& value) const {
    std::string result = value.sign < 0 ? "-" : "";
    bool factors = false;
    for (const Component& item : value.factors) {
      if (factors) result += style_.times;
      result += component(item, true);
      factors = true;
    }
    if (value.value == ContractionCut::Value::unit) return factors ? result : result + "1";
    if (factors) result += style_.times;
    return result + cut_value(value);
  }

 private:
  [[nodiscard]] std::string label(std::uint32_t index) const {
    const Summand& summand = space_.summands()[index];
    std::string name = summand.name;
    if (name.empty() && !summand.variables.empty()) {
      name = summand.variables.front();
      if (summand.dimension > 1) {
        const std::size_t cut = name.rfind('_');
        name = cut != std::string::npos ? name.substr(0, cut) : name.substr(0, name.find_last_not_of("0123456789") + 1);
      }
    }
    return style_.latex ? latex_name(name) : name;
  }

  [[nodiscard]] std::string command(const std::string& name) const {
    return style_.latex ? "\\operatorname{" + name + "}" : name;
  }

  [[nodiscard]] std::string word(const Word& letters) const {
    std::string result;
    for (const Letter& letter : letters) {
      if (!result.empty()) result += style_.dot;
      result += label(letter.summand);
      if (letter.transposed) result += style_.latex ? "^{\\top}" : "^T";
    }
    return result;
  }

  [[nodiscard]] std::string applied(const Word& letters, const std::string& base) const {
    return letters.empty() ? base : word(letters) + style_.dot + base;
  }

  [[nodiscard]] std::string legs(const std::vector<Leg>& items) const {
    std::vector<std::string> parts;
    for (const Leg& leg : items)
      parts.push_back(leg.vector == no_summand ? word(leg.word) : applied(leg.word, label(leg.vector)));
    std::string result;
    for (const std::string& part : parts) {
      if (!result.empty()) result += ",";
      result += part;
    }
    return "[" + result + "]";
  }

  static bool has_pair(const std::vector<Leg>& items) {
    return std::any_of(items.begin(), items.end(), [](const Leg& leg) { return leg.vector == no_summand; });
  }

  [[nodiscard]] std::string bracket(const std::string& prefix, std::uint32_t left, const std::string& right) const {
    const std::string head = prefix.empty() ? "" : command(prefix);
    return head + style_.open + label(left) + "," + right + style_.close;
  }

  [[nodiscard]] std::string component(const Component& item, bool in_product) const {
    const std::string right = item.right == no_summand ? "" : applied(item.word, label(item.right));
    switch (item.kind) {
      case ComponentKind::scalar:
        return label(item.left);
      case ComponentKind::trace:
        return command("tr") + "(" + word(item.word) + ")";
      case ComponentKind::bilinear: {
        const std::string text = label(item.left) + (style_.latex ? " \\cdot " : style_.dot) + right;
        return in_product ? "(" + text + ")" : text;
      }
      case ComponentKind::pairing:
        return bracket("", item.left, right);
      case ComponentKind::symplectic:
        return (style_.latex ? "\\omega" : "omega") + ("(" + label(item.left) + "," + right + ")");
      case ComponentKind::determinant:
        return command(has_pair(item.legs) ? "eps" : "det") + legs(item.legs);
      case ComponentKind::dual_determinant:
        return command("det") + legs(item.legs);
      case ComponentKind::hermitian_real:
        return bracket("Re", item.left, right);
      case ComponentKind::hermitian_imaginary:
        return bracket("Im", item.left, right);
      case ComponentKind::determinant_real:
        return command("Re") + (style_.latex ? "" : " ") + command("det") + legs(item.legs);
      case ComponentKind::determinant_imaginary:
        return command("Im") + (style_.latex ? "" : " ") + command("det") + legs(item.legs);
    }
    return "";
  }

  [[nodiscard]] std::string vector_term(const VectorTerm& term) const {
    if (term.vector != no_summand) return applied(term.word, label(term.vector));
    return applied(term.word, term.cross.empty() ? "1" : command("cross") + legs(term.cross));
  }

  [[nodiscard]] std::string projected(TensorSymmetry projection, const std::string& text) const {
    if (projection == TensorSymmetry::none) return text;
    return command(projection == TensorSymmetry::symmetric ? "sym" : "skew") + "(" + text + ")";
  }

  [[nodiscard]] std::string identity() const {
    const ClassicalGroup& group = classical_group(space_);
    const bool indefinite = is_orthogonal(group.family) && group.q > 0;
    return indefinite ? (style_.latex ? "\\eta" : "eta") : "I";
  }

  [[nodiscard]] std::string word_value(const ContractionCut& value) const {
    if (value.word.empty()) return identity();
    int sign = 1;
    const Word reversed = transpose(value.word, views_, sign);
    const int wanted = value.projection == TensorSymmetry::skew ? -1 : 1;
    const bool plain = reversed == value.word && sign == wanted;
    return projected(plain ? TensorSymmetry::none : value.projection, word(value.word));
  }

  [[nodiscard]] std::string outer_value(const ContractionCut& value) const {
    std::string left = vector_term(value.left);
    std::string right = vector_term(value.right);
    switch (value.projection) {
      case TensorSymmetry::none:
        return left + style_.outer + right;
      case TensorSymmetry::skew:
        return left + style_.wedge + right;
      case TensorSymmetry::symmetric:
        break;
    }
    if (value.right < value.left) std::swap(left, right);
    return left + style_.sym + right;
  }

  [[nodiscard]] std::string cut_value(const ContractionCut& value) const {
    const std::string i = style_.latex ? "\\mathrm{i} " : "i·";
    const std::string omega = style_.latex ? "\\omega" : "omega";
    const std::string slot = style_.latex ? "\\cdot" : ".";
    switch (value.value) {
      case ContractionCut::Value::unit:
        return "1";
      case ContractionCut::Value::vector:
        return vector_term(value.left);
      case ContractionCut::Value::omega_left:
        return omega + "(" + vector_term(value.left) + "," + slot + ")";
      case ContractionCut::Value::omega_right:
        return omega + "(" + slot + "," + vector_term(value.left) + ")";
      case ContractionCut::Value::i_vector:
        return i + vector_term(value.left);
      case ContractionCut::Value::conjugate_vector:
        return command("conj") + "(" + vector_term(value.left) + ")";
      case ContractionCut::Value::i_conjugate_vector:
        return i + command("conj") + "(" + vector_term(value.left) + ")";
      case ContractionCut::Value::outer:
        return outer_value(value);
      case ContractionCut::Value::word:
        return word_value(value);
      case ContractionCut::Value::epsilon: {
        const bool plain =
            value.word.empty() && value.second_word.empty() && value.projection != TensorSymmetry::symmetric;
        std::string text =
            applied(value.word, command("eps") + (value.left.cross.empty() ? "" : legs(value.left.cross)));
        if (!value.second_word.empty()) text += style_.dot + word(value.second_word);
        return projected(plain ? TensorSymmetry::none : value.projection, text);
      }
    }
    return "";
  }

  const Representation& space_;
  const Style& style_;
  std::vector<TensorView> views_;
};

}  // namespace

std::string to_string(const Contraction& contraction, const Representation& space) {
  return Writer(space, text_style()).contraction(contraction);
}

std::string to_latex(const Contraction& contraction, const Representation& space) {
  return Writer(space, latex_style()).contraction(contraction);
}

std::string derivative_to_string(const Contraction& contraction, const Representation& space,
                                 std::size_t dual_summand) {
  return Writer(space, text_style()).cut(cut(contraction, space, dual_summand));
}

std::string derivative_to_latex(const Contraction& contraction, const Representation& space, std::size_t dual_summand) {
  return Writer(space, latex_style()).cut(cut(contraction, space, dual_summand));
}

}  // namespace gordan
