// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <gordan/core/error.hpp>
#include <gordan/core/text.hpp>
#include <gordan/irrep/young.hpp>
#include <gordan/rep/detail/expression_node.hpp>
#include <gordan/rep/detail/labels.hpp>
#include <gordan/rep/detail/scalar_arithmetic.hpp>
#include <gordan/rep/expression.hpp>

namespace gordan {

namespace {

using Node = RepExpression::Node;
using detail::leaf;
using detail::make;

std::shared_ptr<const std::vector<Rational>> shared_norms(std::vector<Rational> norms, std::size_t dimension) {
  require(norms.empty() || norms.size() == dimension, "a squared norm for every component");
  if (std::all_of(norms.begin(), norms.end(), [](const Rational& norm) { return norm.is_one(); })) return nullptr;
  return std::make_shared<const std::vector<Rational>>(std::move(norms));
}

template <class T>
bool same_target(const std::shared_ptr<const T>& a, const std::shared_ptr<const T>& b,
                 bool (*equal)(const T&, const T&)) {
  return a == b || (a != nullptr && b != nullptr && equal(*a, *b));
}

}  // namespace

RepExpression RepExpression::subspace(const RepExpression& base, Matrix<Number> inclusion, Matrix<Number> projection,
                                      std::vector<std::string> labels, std::string text,
                                      std::vector<Rational> squared_norms) {
  const auto n = static_cast<std::size_t>(base.dimension());
  const std::size_t d = labels.size();
  require(inclusion.rows() == n && inclusion.cols() == d && projection.rows() == d && projection.cols() == n,
          "the matrices of a subspace have the dimensions of the spaces");
  require(detail::sparse_product<detail::ExactArithmetic>(projection, inclusion, {}) == Matrix<Number>::identity(d),
          "the projection of a subspace is a left inverse of its inclusion");
  Node node = leaf(RepKind::subspace, std::move(text), std::move(labels));
  node.parts = {base};
  node.conductor = common_conductor(gordan::conductor(inclusion), gordan::conductor(projection));
  node.norms = shared_norms(std::move(squared_norms), d);
  node.subspace =
      std::make_shared<const detail::SubspaceBasis>(detail::SubspaceBasis{std::move(inclusion), std::move(projection)});
  return make(std::move(node));
}

RepExpression RepExpression::irreducible(std::string name, int dimension, std::vector<std::string> labels) {
  require(static_cast<std::size_t>(dimension) == labels.size(), "an irrep has a label for every component");
  Node node = leaf(RepKind::irreducible, name, std::move(labels));
  node.irrep = std::move(name);
  return make(std::move(node));
}

RepExpression RepExpression::weights(std::vector<std::vector<int>> weights, std::string text) {
  for (const auto& weight : weights) require(weight.size() == weights[0].size(), "weights of one torus");
  Node node = leaf(RepKind::weights, std::move(text), detail::number_labels(weights.size()));
  node.weights = std::move(weights);
  return make(std::move(node));
}

RepExpression detail::dual_weights(const RepExpression& base, std::string text) {
  Node node = base.node();
  for (auto& weight : node.weights) {
    for (int& w : weight) w = -w;
  }
  node.text = std::move(text);
  return make(std::move(node));
}

RepExpression RepExpression::regular(const FiniteGroup& group) {
  if (group.order() > Integer(max_regular_order)) {
    throw InputError(
        fmt::format("the regular representation of {} has dimension {}", group.name(), to_string(group.order())), {},
        fmt::format("a group of at most {} elements", max_regular_order));
  }
  const auto order = static_cast<std::size_t>(group.order().to_long());
  Node node = leaf(RepKind::regular, "regular", detail::number_labels(order));
  node.words = std::make_shared<const detail::WordTable>(group);
  return make(std::move(node));
}

RepExpression RepExpression::from_generators(const FiniteGroup& group, std::vector<Matrix<Number>> images,
                                             std::vector<std::string> labels, std::string text,
                                             std::vector<Rational> squared_norms) {
  require(images.size() == group.generators().size(), "a matrix for every generator");
  if (group.order() > Integer(max_listed_order)) {
    throw InputError(fmt::format("'{}': {} has {} elements", text, group.name(), to_string(group.order())), {},
                     fmt::format("a group of at most {} elements", max_listed_order));
  }
  const std::size_t d = labels.size();
  Node node = leaf(RepKind::generated, std::move(text), std::move(labels));
  for (const Matrix<Number>& image : images) {
    require(image.rows() == d && image.cols() == d, "the matrices have the dimension of the representation");
    node.conductor = common_conductor(node.conductor, gordan::conductor(image));
  }
  node.norms = shared_norms(std::move(squared_norms), d);
  node.words = std::make_shared<const detail::WordTable>(group);
  node.images = std::make_shared<const detail::GeneratorImages>(detail::GeneratorImages{std::move(images)});
  return make(std::move(node));
}

RepExpression RepExpression::young(const std::vector<int>& partition) {
  require(is_partition(partition) && number_of_tableaux(partition) <= Integer(max_young_dimension),
          "a partition of moderate dimension");
  auto young = std::make_shared<const YoungRepresentation>(partition);
  std::vector<std::string> parts;
  for (const int part : partition) parts.push_back(std::to_string(part));
  const std::size_t d = young->dimension();
  Node node = leaf(RepKind::young, fmt::format("partition({})", join(parts, ",")), detail::number_labels(d));
  node.norms = shared_norms(young->squared_norms(), d);
  node.young = std::move(young);
  return make(std::move(node));
}

RepExpression RepExpression::on_factor(int k, const FactorBlock& block) const {
  Node node = *node_;
  require(!node.block, "an expression is put on one factor");
  node.factor = k;
  for (RepExpression& part : node.parts) part = part.on_factor(k, block);
  if (node.parts.empty() && node.kind != RepKind::trivial) node.block = block;
  return make(std::move(node));
}

int RepExpression::factor() const { return node_->factor; }

RepExpression RepExpression::with_irrep(std::string name) const {
  Node node = *node_;
  node.irrep = std::move(name);
  return make(std::move(node));
}

const std::string& RepExpression::irrep() const { return node_->irrep; }

const Matrix<Number>& RepExpression::inclusion() const {
  require(node_->subspace != nullptr, "the inclusion is asked of a subspace");
  return node_->subspace->inclusion;
}

const Matrix<Number>& RepExpression::projection() const {
  require(node_->subspace != nullptr, "the projection is asked of a subspace");
  return node_->subspace->projection;
}

const std::vector<std::vector<int>>& RepExpression::weights() const {
  require(kind() == RepKind::weights, "weights are asked of a representation of a torus");
  return node_->weights;
}

bool detail::same_data(const RepExpression::Node& a, const RepExpression::Node& b) {
  if (a.block != b.block || a.weights != b.weights) return false;
  if (a.kind == RepKind::irreducible && a.irrep != b.irrep) return false;
  const bool subspaces = same_target<SubspaceBasis>(a.subspace, b.subspace, [](const auto& x, const auto& y) {
    return x.inclusion == y.inclusion && x.projection == y.projection;
  });
  const bool images = same_target<GeneratorImages>(
      a.images, b.images, [](const auto& x, const auto& y) { return x.matrices == y.matrices; });
  const bool tableaux = same_target<YoungRepresentation>(
      a.young, b.young, [](const auto& x, const auto& y) { return x.shape() == y.shape(); });
  return subspaces && images && tableaux;
}

}  // namespace gordan
