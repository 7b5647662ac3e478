// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/meaning.hpp>

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include <gordan/core/text.hpp>
#include <gordan/rep/detail/expression_node.hpp>

namespace gordan {

namespace {

/// The components that a traceless tensor leaves out, for the reader: "zz".
std::string left_out(const RepExpression& expression) {
  const std::vector<std::string>& axes = expression.parts().front().labels();
  if (axes.empty()) return {};
  return fmt::format(" (components with two or more of the axis {} left out)", axes.back());
}

std::string product_meaning(const RepExpression& expression) {
  const std::vector<RepExpression>& parts = expression.parts();
  if (parts.back().kind() == RepKind::determinant) {
    const std::vector<RepExpression> others(parts.begin(), parts.end() - 1);
    return meaning(RepExpression::product(others)) + " times the determinant";
  }
  bool equal = true;
  for (const RepExpression& part : parts) equal = equal && part == parts.front();
  if (equal) return fmt::format("the {}-fold tensor power of {}", parts.size(), meaning(parts.front()));
  std::vector<std::string> factors;
  for (const RepExpression& part : parts) factors.push_back(meaning(part));
  return "the tensor product of " + join(factors, " and ");
}

std::string power_meaning(const RepExpression& expression) {
  const bool symmetric = expression.kind() == RepKind::symmetric_power;
  const RepExpression& base = expression.parts().front();
  if (base.kind() == RepKind::vector) {
    return fmt::format("the {} tensors of order {}", symmetric ? "symmetric" : "skew-symmetric", expression.order());
  }
  return fmt::format("the {} power of order {} of {}", symmetric ? "symmetric" : "alternating", expression.order(),
                     meaning(base));
}

std::string sum_meaning(const std::vector<RepExpression>& parts) {
  std::string result;
  for (std::size_t first = 0; first < parts.size();) {
    std::size_t last = first;
    while (last < parts.size() && parts[last] == parts[first]) ++last;
    if (!result.empty()) result += " + ";
    if (last - first > 1) result += fmt::format("{} copies of ", last - first);
    result += meaning(parts[first]);
    first = last;
  }
  return result.empty() ? "the zero representation" : result;
}

/// Of an irrep that is known by its name, or of matrices that came with one.
std::string named_meaning(const RepExpression& expression) {
  const std::string& irrep = expression.irrep();
  if (irrep.empty()) {
    return fmt::format("the representation {}, of dimension {}", expression.text(), expression.dimension());
  }
  const std::string text = expression.text();
  return text == irrep || text == fmt::format("irrep({})", irrep) ? fmt::format("the irrep {}", irrep)
                                                                  : fmt::format("{}, the irrep {}", text, irrep);
}

/// "2e (restricted from O(3))", "j=1 (restricted from SU(2))" for an irrep of these that is restricted to a finite
/// group; "" for other texts.
std::string unrestricted(const std::string& text) {
  if (text.starts_with("j=")) return text + " (restricted from SU(2))";
  const std::string rest = text.starts_with("l=") ? text.substr(2) : text;
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  if (digits == 0) return "";
  if (text.starts_with("l=") && digits == rest.size()) {
    return fmt::format("{}{} (restricted from O(3))", rest, (rest.back() - '0') % 2 == 0 ? 'e' : 'o');
  }
  const std::string parity = rest.substr(digits);
  return parity == "e" || parity == "o" ? text + " (restricted from O(3))" : "";
}

std::string subspace_meaning(const RepExpression& expression) {
  if (!expression.irrep().empty()) return named_meaning(expression);
  const std::string irrep = unrestricted(expression.text());
  if (!irrep.empty()) return fmt::format("the irrep {}", irrep);
  return fmt::format("{}, a subspace of {}", expression.text(), meaning(expression.parts().front()));
}

}  // namespace

std::string meaning(const RepExpression& expression) {
  switch (expression.kind()) {
    case RepKind::trivial:
      return "the trivial representation";
    case RepKind::determinant:
      return "the determinant of the vector representation";
    case RepKind::permutation_sign:
      return "the sign of the permutation";
    case RepKind::points:
      return fmt::format("the permutation representation on {} points", expression.dimension());
    case RepKind::pairs:
      return fmt::format("the permutation representation on the {} unordered pairs of {} points",
                         expression.dimension(), expression.order());
    case RepKind::vector:
      return "the vector representation";
    case RepKind::realified_vector:
      return "the vector representation (complex, as real and imaginary parts)";
    case RepKind::dual:
      if (expression.parts().front().kind() == RepKind::vector) return "the covector representation (dual of vector)";
      return "the dual of " + meaning(expression.parts().front());
    case RepKind::product:
      if (!expression.irrep().empty()) return named_meaning(expression);
      if (const std::string irrep = unrestricted(expression.text()); !irrep.empty()) {
        return fmt::format("the irrep {}", irrep);
      }
      return product_meaning(expression);
    case RepKind::symmetric_power:
    case RepKind::alternating_power:
      return power_meaning(expression);
    case RepKind::traceless:
      return fmt::format("the symmetric traceless tensors of order {}", expression.order()) + left_out(expression);
    case RepKind::sum:
      return "(" + sum_meaning(expression.parts()) + ")";
    case RepKind::subspace:
      return subspace_meaning(expression);
    case RepKind::irreducible:
    case RepKind::young:
    case RepKind::generated:
      return named_meaning(expression);
    case RepKind::weights:
      return fmt::format("the sum of {} weight{} of the torus", expression.dimension(),
                         expression.dimension() == 1 ? "" : "s");
    case RepKind::regular:
      return "the regular representation";
  }
  return {};
}

std::string meaning(const Representation& representation) {
  std::vector<RepExpression> parts;
  for (const Summand& summand : representation.summands()) parts.push_back(summand.expression);
  return fmt::format("{} of {}, dimension {}", sum_meaning(parts), representation.group().name(),
                     representation.dimension());
}

}  // namespace gordan
