// SPDX-License-Identifier: Apache-2.0
#include <gordan/emit/detail/expressions.hpp>

#include <algorithm>

namespace gordan::detail {

std::string sum_text(const std::vector<SignedText>& summands, const std::string& zero) {
  std::string text;
  for (const SignedText& summand : summands) {
    if (text.empty()) text = summand.negative ? "-" + summand.text : summand.text;
    else text += (summand.negative ? " - " : " + ") + summand.text;
  }
  return text.empty() ? zero : text;
}

SignedText signed_literal(const Literal& c,
                          const std::function<std::string(const Literal&)>& text) {
  const bool split = c.value < 0 && c.text.starts_with('-') &&
                     c.text.find_first_of("+-", 1) == std::string::npos;
  if (!split) return {false, text(c)};
  return {true, text({-c.value, c.text.substr(1)})};
}

PolynomialText polynomial_text(const Operation& op, const MonomialPlan& plan,
                               const PolynomialDialect& dialect) {
  std::vector<int> uses(static_cast<std::size_t>(plan.one()) + 1, 0);
  for (const auto* list : {&plan.left, &plan.right, &plan.monomial})
    for (const int node : *list) ++uses[static_cast<std::size_t>(node)];
  PolynomialText result;
  std::vector<std::string> text(uses.size());
  for (int node = 0; node < plan.one(); ++node) {
    const auto at = static_cast<std::size_t>(node);
    const auto product = static_cast<std::size_t>(node - plan.variables);
    if (uses[at] == 0) continue;
    const bool is_element = node < plan.variables;
    text[at] = is_element ? dialect.element(node)
                          : text[static_cast<std::size_t>(plan.left[product])] + " * " +
                                text[static_cast<std::size_t>(plan.right[product])];
    if (uses[at] > 1 && (!is_element || dialect.name_elements)) {
      result.shared.emplace_back(dialect.fresh(), text[at]);
      text[at] = result.shared.back().first;
    }
  }
  std::vector<std::vector<SignedText>> sums(static_cast<std::size_t>(op.shape.size()));
  for (std::size_t t = 0; t < op.terms.size(); ++t) {
    const Literal& c = op.terms[t].coefficient;
    SignedText summand{c.is(-1), text[static_cast<std::size_t>(plan.monomial[t])]};
    if (plan.monomial[t] == plan.one()) {
      summand = signed_literal(c, dialect.literal);
    } else if (!c.is(1) && !c.is(-1)) {
      const SignedText factor = signed_literal(c, dialect.literal);
      summand = {factor.negative, factor.text + " * " + summand.text};
    }
    sums[static_cast<std::size_t>(op.terms[t].output)].push_back(summand);
  }
  for (const auto& sum : sums) result.outputs.push_back(sum_text(sum, dialect.literal(Literal{})));
  return result;
}

TermOrder order_terms(const Operation& op) {
  TermOrder order;
  for (int t = 0; t < static_cast<int>(op.terms.size()); ++t) order.term.push_back(t);
  const auto output = [&](int t) { return op.terms[static_cast<std::size_t>(t)].output; };
  std::ranges::stable_sort(order.term, {}, output);
  for (int k = 0; k <= op.shape.size(); ++k) {
    const auto at = std::ranges::lower_bound(order.term, k, {}, output);
    order.begin.push_back(static_cast<int>(at - order.term.begin()));
  }
  return order;
}

std::vector<Run> runs(const std::vector<int>& indices) {
  std::vector<Run> result;
  for (const int index : indices) {
    if (!result.empty()) {
      Run& last = result.back();
      const int next = last.start + last.count * last.step;
      if (last.count == 1) last.step = index - last.start;
      if (last.count == 1 || index == next) {
        ++last.count;
        continue;
      }
    }
    result.push_back({index, 1, 1});
  }
  return result;
}

}  // namespace gordan::detail
