// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/expression.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include <gordan/core/error.hpp>
#include <gordan/rep/detail/expression_node.hpp>
#include <gordan/rep/detail/labels.hpp>

namespace gordan {

void detail::check_dimension(double dimension) {
  if (dimension > max_dimension) {
    throw InputError(fmt::format("the representation has dimension {:.0f}; the largest that is supported is {}",
                                 dimension, max_dimension));
  }
}

RepExpression detail::make(RepExpression::Node node) {
  return RepExpression(std::make_shared<const RepExpression::Node>(std::move(node)));
}

RepExpression::Node detail::leaf(RepKind kind, std::string text, std::vector<std::string> labels) {
  check_dimension(static_cast<double>(labels.size()));
  RepExpression::Node node;
  node.kind = kind;
  node.dimension = static_cast<int>(labels.size());
  node.text = std::move(text);
  node.labels = std::move(labels);
  return node;
}

namespace {

using Node = RepExpression::Node;
using detail::check_dimension;
using detail::leaf;
using detail::make;

/// A sum keeps its parentheses in its text; as an argument it needs none of its own.
std::string argument_text(const RepExpression& expression) {
  const std::string& text = expression.text();
  return expression.kind() == RepKind::sum ? text.substr(1, text.size() - 2) : text;
}

/// "dual(R)" for "R", and "R" for "dual(R)".
std::string dual_text(const RepExpression& base) {
  const std::string& text = base.text();
  if (text.starts_with("dual(")) {
    int depth = 1;
    std::size_t at = 5;
    while (at < text.size() && depth > 0) {
      if (text[at] == '(') ++depth;
      if (text[at] == ')') --depth;
      ++at;
    }
    if (depth == 0 && at == text.size()) return text.substr(5, text.size() - 6);
  }
  return "dual(" + argument_text(base) + ")";
}

RepExpression power(RepKind kind, const RepExpression& base, int k) {
  const bool strict = kind == RepKind::alternating_power;
  const std::string text = fmt::format("{}^{}({})", strict ? "Alt" : "Sym", k, argument_text(base));
  if (k == 0) return RepExpression::trivial(text);
  if (k == 1) return base.with_text(text);
  const int n = base.dimension();
  check_dimension(detail::PowerBasis::largest_level(n, k, strict));
  Node node;
  node.kind = kind;
  node.order = k;
  node.parts = {base};
  node.text = text;
  node.power = std::make_shared<const detail::PowerBasis>(n, k, strict);
  node.dimension = static_cast<int>(node.power->size(k));
  node.labels = detail::power_labels(base.labels(), *node.power);
  return make(std::move(node));
}

/// The dual of every part; nothing when no part changes.
std::optional<std::vector<RepExpression>> dual_parts(const RepExpression& base) {
  std::vector<RepExpression> parts;
  for (const RepExpression& part : base.parts()) parts.push_back(RepExpression::dual(part));
  if (parts == base.parts()) return std::nullopt;
  return parts;
}

}  // namespace

RepExpression RepExpression::trivial(std::string text) { return make(leaf(RepKind::trivial, std::move(text), {""})); }

RepExpression RepExpression::determinant(std::string text) {
  return make(leaf(RepKind::determinant, std::move(text), {""}));
}

RepExpression RepExpression::permutation_sign(std::string text) {
  return make(leaf(RepKind::permutation_sign, std::move(text), {""}));
}

RepExpression RepExpression::points(int points) {
  check_dimension(points);
  return make(leaf(RepKind::points, "perm", detail::number_labels(static_cast<std::size_t>(points))));
}

RepExpression RepExpression::pairs(int points) {
  check_dimension(0.5 * points * (points - 1.0));
  std::vector<std::string> labels;
  for (int i = 1; i <= points; ++i) {
    for (int j = i + 1; j <= points; ++j) labels.push_back(fmt::format("{}_{}", i, j));
  }
  Node node = leaf(RepKind::pairs, "pairs", std::move(labels));
  node.order = points;
  return make(std::move(node));
}

RepExpression RepExpression::vector(std::vector<std::string> axes, bool orthogonal) {
  Node node = leaf(RepKind::vector, "vector", std::move(axes));
  node.orthogonal = orthogonal;
  return make(std::move(node));
}

RepExpression RepExpression::realified_vector(int complex_dimension) {
  check_dimension(2.0 * complex_dimension);
  std::vector<std::string> labels;
  for (int i = 1; i <= complex_dimension; ++i) {
    labels.push_back(fmt::format("{}_re", i));
    labels.push_back(fmt::format("{}_im", i));
  }
  return make(leaf(RepKind::realified_vector, "vector", std::move(labels)));
}

RepExpression RepExpression::dual(const RepExpression& base) {
  switch (base.kind()) {
    case RepKind::trivial:
    case RepKind::permutation_sign:
    case RepKind::points:
    case RepKind::pairs:
      return base;
    case RepKind::regular:
      return base;
    case RepKind::vector:
      if (base.orthogonal()) return base;
      break;
    case RepKind::weights:
      return detail::dual_weights(base, dual_text(base));
    case RepKind::dual:
      return base.parts().front();
    case RepKind::product:
    case RepKind::sum: {
      std::optional<std::vector<RepExpression>> parts = dual_parts(base);
      if (!parts) return base;
      return (base.kind() == RepKind::sum ? sum(*parts) : product(*parts).with_text(dual_text(base)));
    }
    default:
      break;
  }
  Node node = base.node();
  node.kind = RepKind::dual;
  node.order = 0;
  node.orthogonal = false;
  node.parts = {base};
  node.text = dual_text(base);
  node.irrep.clear();
  node.power = nullptr;
  node.traceless = nullptr;
  node.subspace = nullptr;
  node.words = nullptr;
  node.images = nullptr;
  node.young = nullptr;
  node.norms = nullptr;
  node.conductor = 1;
  node.block.reset();
  return make(std::move(node));
}

RepExpression RepExpression::product(const std::vector<RepExpression>& factors) {
  if (factors.size() == 1) return factors.front();
  Node node;
  node.kind = RepKind::product;
  double dimension = 1;
  for (const RepExpression& factor : factors) {
    node.text += (node.text.empty() ? "" : "*") + factor.text();
    dimension *= factor.dimension();
    if (factor.kind() == RepKind::product) {
      node.parts.insert(node.parts.end(), factor.parts().begin(), factor.parts().end());
    } else if (factor.kind() != RepKind::trivial) {
      node.parts.push_back(factor);
    }
  }
  if (node.parts.empty()) return trivial(factors.empty() ? "scalar" : node.text);
  const auto proper = [](const RepExpression& factor) { return factor.kind() != RepKind::trivial; };
  const auto only = std::find_if(factors.begin(), factors.end(), proper);
  if (std::find_if(only + 1, factors.end(), proper) == factors.end()) return only->with_text(node.text);
  check_dimension(dimension);
  node.dimension = static_cast<int>(dimension);
  node.labels = detail::product_labels(node.parts);
  return make(std::move(node));
}

RepExpression RepExpression::sum(const std::vector<RepExpression>& summands) {
  Node node;
  node.kind = RepKind::sum;
  double dimension = 0;
  for (const RepExpression& summand : summands) {
    dimension += summand.dimension();
    if (summand.kind() == RepKind::sum) {
      node.parts.insert(node.parts.end(), summand.parts().begin(), summand.parts().end());
    } else {
      node.parts.push_back(summand);
    }
  }
  if (node.parts.size() == 1) return node.parts.front();
  check_dimension(dimension);
  std::vector<std::string> texts;
  for (const RepExpression& part : node.parts) texts.push_back(part.text());
  node.text = node.parts.empty() ? "(0scalar)" : "(" + detail::counted_texts(texts) + ")";
  node.dimension = static_cast<int>(dimension);
  node.labels = detail::sum_labels(node.parts);
  return make(std::move(node));
}

RepExpression RepExpression::symmetric_power(const RepExpression& base, int k) {
  return power(RepKind::symmetric_power, base, k);
}

RepExpression RepExpression::alternating_power(const RepExpression& base, int k) {
  return power(RepKind::alternating_power, base, k);
}

RepExpression RepExpression::traceless(const RepExpression& base, int k) {
  const std::string text = fmt::format("traceless({})", k);
  const RepExpression symmetric = symmetric_power(base, k).with_text(text);
  if (k < 2) return symmetric;
  if (std::pow(base.dimension() - 1.0, k / 2) > 1e18) {  // bounds the coefficients of the components left out
    throw InputError(
        fmt::format("traceless({}) in dimension {} has coefficients that are too large", k, base.dimension()));
  }
  Node node = symmetric.node();
  node.kind = RepKind::traceless;
  node.traceless = std::make_shared<const detail::TracelessBasis>(detail::traceless_basis(*node.power));
  node.dimension = static_cast<int>(node.traceless->kept.size());
  node.labels.clear();
  for (const std::size_t kept : node.traceless->kept) node.labels.push_back(symmetric.labels()[kept]);
  return make(std::move(node));
}

RepKind RepExpression::kind() const { return node_->kind; }
int RepExpression::dimension() const { return node_->dimension; }
int RepExpression::order() const { return node_->order; }
const std::vector<RepExpression>& RepExpression::parts() const { return node_->parts; }
bool RepExpression::orthogonal() const { return node_->orthogonal; }
const std::string& RepExpression::text() const { return node_->text; }
const std::vector<std::string>& RepExpression::labels() const { return node_->labels; }

RepExpression RepExpression::with_text(std::string text) const {
  Node node = *node_;
  node.text = std::move(text);
  return make(std::move(node));
}

bool operator==(const RepExpression& a, const RepExpression& b) {
  if (a.node_ == b.node_) return true;
  return a.kind() == b.kind() && a.dimension() == b.dimension() && a.order() == b.order() &&
         a.orthogonal() == b.orthogonal() && a.labels() == b.labels() && a.parts() == b.parts() &&
         detail::same_data(a.node(), b.node());
}

}  // namespace gordan
