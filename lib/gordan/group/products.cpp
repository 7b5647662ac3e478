// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/products.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <gordan/core/error.hpp>
#include <gordan/core/text.hpp>
#include <gordan/group/detail/finite_group_data.hpp>

namespace gordan {

namespace {

void check_size(const std::string& name, double points, double dimension) {
  if (points > max_product_size || dimension > max_product_size) {
    throw InputError(fmt::format("{} acts on {:.0f} points and in dimension {:.0f}", name, points, dimension), {},
                     fmt::format("at most {} points and dimensions", max_product_size));
  }
}

/// The identity of the whole with `element` in its block; a part that the whole lacks stays empty.
NaturalElement placed(const NaturalElement& element, const FactorBlock& block, int points, int dimension) {
  NaturalElement result;
  result.permutation = identity_permutation(points);
  for (std::size_t i = 0; i < element.permutation.size(); ++i) {
    result.permutation[static_cast<std::size_t>(block.first_point) + i] = block.first_point + element.permutation[i];
  }
  result.matrix = Matrix<Number>::identity(static_cast<std::size_t>(dimension));
  const auto first = static_cast<std::size_t>(block.first_row);
  for (std::size_t i = 0; i < element.matrix.rows(); ++i) {
    for (std::size_t j = 0; j < element.matrix.cols(); ++j) result.matrix(first + i, first + j) = element.matrix(i, j);
  }
  return result;
}

std::string product_name(const std::vector<Group>& factors) {
  std::vector<std::string> names;
  for (const Group& factor : factors) names.push_back(factor.name());
  return join(names, " x ");
}

FiniteGroup finite_product(const std::vector<Group>& factors, std::string name) {
  detail::FiniteGroupParts parts;
  parts.name = std::move(name);
  parts.order = Integer(1);
  parts.matrices_permute = true;
  std::vector<std::string> descriptions;
  std::vector<std::string> conventions;
  for (const Group& factor : factors) {
    const FiniteGroup& group = *factor.finite();
    parts.factors.push_back(group);
    parts.order = *parts.order * group.order();
    parts.listable = parts.listable && group.data().parts.listable;
    parts.matrices_permute = parts.matrices_permute && group.data().parts.matrices_permute;
    if (group.has_permutation()) parts.points = std::max(parts.points, 0) + group.points();
    if (group.has_matrix()) parts.dimension = std::max(parts.dimension, 0) + group.dimension();
    descriptions.push_back(group.description());
    conventions.push_back(group.name() + ": " + group.conventions());
    for (const std::string& note : group.notes()) parts.notes.push_back(note);
  }
  parts.description = "the direct product of " + join(descriptions, " and ");
  parts.conventions = join(conventions, "; ");
  FactorBlock block;
  for (const FiniteGroup& group : parts.factors) {
    block.points = group.points();
    block.dimension = group.dimension();
    for (const NaturalElement& g : group.generators()) {
      parts.generators.push_back(placed(g, block, std::max(parts.points, 0), std::max(parts.dimension, 0)));
    }
    block.first_point += block.points;
    block.first_row += block.dimension;
  }
  return detail::make_finite_group(std::move(parts));
}

/// Copy i goes to copy p[i], nothing moves inside a copy.
NaturalElement permuted_copies(const FiniteGroup& base, const Permutation& p) {
  NaturalElement result;
  const auto moved = [&p](int size) {
    Permutation images;
    for (const int image : p) {
      for (int i = 0; i < size; ++i) images.push_back(image * size + i);
    }
    return images;
  };
  result.permutation = moved(base.points());
  const Permutation rows = moved(base.dimension());
  result.matrix = Matrix<Number>(rows.size(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) result.matrix(static_cast<std::size_t>(rows[i]), i) = 1;
  return result;
}

}  // namespace

Group direct_product(const std::vector<Group>& factors) {
  std::vector<Group> flat;
  for (const Group& factor : factors) {
    std::vector<Group> inner = factor.factors();
    if (inner.empty()) inner = {factor};
    flat.insert(flat.end(), inner.begin(), inner.end());
  }
  require(!flat.empty(), "a product has a factor");
  if (flat.size() == 1) return flat.front();
  std::string name = product_name(flat);
  double points = 0;
  double dimension = 0;
  bool finite = true;
  for (const Group& factor : flat) {
    points += factor.points();
    dimension += factor.dimension();
    finite = finite && factor.finite() != nullptr;
  }
  check_size(name, points, dimension);
  if (finite) return finite_product(flat, std::move(name));
  return ProductGroup(std::move(name), std::move(flat));
}

FiniteGroup wreath_product(const FiniteGroup& base, int n) {
  if (n < 1) throw InputError("a wreath product has at least one copy", {}, "wr(H, n) with n >= 1");
  detail::FiniteGroupParts parts;
  parts.name = fmt::format("wr({}, {})", base.name(), n);
  check_size(parts.name, double{1} * n * base.points(), double{1} * n * base.dimension());
  parts.description = fmt::format("the wreath product: {} copies of ({}), permuted by S({})", n, base.name(), n);
  parts.conventions = fmt::format("{} copies one after another; {}", n, base.conventions());
  parts.notes = base.notes();
  parts.order = pow(base.order(), static_cast<unsigned long>(n)) * factorial(static_cast<unsigned long>(n));
  parts.listable = base.data().parts.listable;
  parts.matrices_permute = base.data().parts.matrices_permute;
  if (base.has_permutation()) parts.points = n * base.points();
  if (base.has_matrix()) parts.dimension = n * base.dimension();
  const FactorBlock first{0, base.points(), 0, base.dimension()};
  for (const NaturalElement& g : base.generators()) {
    parts.generators.push_back(placed(g, first, n * base.points(), n * base.dimension()));
  }
  Permutation swap = identity_permutation(n);
  Permutation cycle = swap;
  for (std::size_t i = 0; i < cycle.size(); ++i) cycle[i] = (cycle[i] + 1) % n;
  if (n >= 2) {
    std::swap(swap[0], swap[1]);
    parts.generators.push_back(permuted_copies(base, swap));
  }
  if (n >= 3) parts.generators.push_back(permuted_copies(base, cycle));
  return detail::make_finite_group(std::move(parts));
}

std::vector<FactorBlock> factor_blocks(const Group& group) {
  std::vector<Group> factors = group.factors();
  if (factors.empty()) factors = {group};
  std::vector<FactorBlock> result;
  FactorBlock next;
  for (const Group& factor : factors) {
    next.points = factor.points();
    next.dimension = factor.dimension();
    result.push_back(next);
    next.first_point += next.points;
    next.first_row += next.dimension;
  }
  return result;
}

NaturalElement embedded(const NaturalElement& element, const Group& product, std::size_t factor) {
  return placed(element, factor_blocks(product).at(factor), product.points(), product.dimension());
}

NaturalElement restricted(const NaturalElement& element, const FactorBlock& block) {
  NaturalElement result;
  for (int i = 0; i < block.points; ++i) {
    result.permutation.push_back(element.permutation[static_cast<std::size_t>(block.first_point + i)] -
                                 block.first_point);
  }
  const auto n = static_cast<std::size_t>(block.dimension);
  const auto first = static_cast<std::size_t>(block.first_row);
  result.matrix = Matrix<Number>(n, n);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) result.matrix(i, j) = element.matrix(first + i, first + j);
  }
  return result;
}

}  // namespace gordan
