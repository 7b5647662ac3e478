// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/finite_group.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <gordan/group/detail/finite_group_data.hpp>
#include <gordan/group/detail/finiteness.hpp>
#include <gordan/group/matrix_makers.hpp>
#include <gordan/group/detail/modular_chain.hpp>
#include <gordan/group/permutation_group.hpp>

namespace gordan {

namespace detail {

std::vector<std::string> default_axis_names(int dimension) {
  if (dimension == 2) return {"x", "y"};
  if (dimension == 3) return {"x", "y", "z"};
  std::vector<std::string> names;
  for (int i = 1; i <= dimension; ++i) names.push_back(std::to_string(i));
  return names;
}

FiniteGroup make_finite_group(FiniteGroupParts parts) {
  auto data = std::make_shared<FiniteGroupData>();
  data->parts = std::move(parts);
  data->axis_names = default_axis_names(std::max(data->parts.dimension, 0));
  for (const NaturalElement& g : data->parts.generators) {
    require(data->parts.points < 0 || g.permutation.size() == static_cast<std::size_t>(data->parts.points),
            "every generator acts on the points");
    require(data->parts.dimension < 0 ||
                (g.matrix.is_square() && g.matrix.rows() == static_cast<std::size_t>(data->parts.dimension)),
            "every generator acts on the space");
    data->conductor = common_conductor(data->conductor, gordan::conductor(g.matrix));
    for (const Number& entry : g.matrix.data()) data->is_complex = data->is_complex || !entry.is_real();
  }
  return FiniteGroup(std::move(data));
}

namespace {

Integer compute_order(const FiniteGroupData& data) {
  const FiniteGroupParts& parts = data.parts;
  if (parts.order) return *parts.order;
  if (parts.dimension >= 0 && !parts.matrices_permute) {
    std::vector<Matrix<Number>> matrices;
    for (const NaturalElement& g : parts.generators) matrices.push_back(g.matrix);
    return finite_matrix_group_order(matrices, data.conductor, {});
  }
  std::vector<Permutation> permutations;
  for (const NaturalElement& g : parts.generators) permutations.push_back(g.permutation);
  return PermutationGroup(std::max(parts.points, 0), permutations).order();
}

}  // namespace

}  // namespace detail

FiniteGroup::FiniteGroup(std::shared_ptr<const detail::FiniteGroupData> data) : data_(std::move(data)) {}

const std::string& FiniteGroup::name() const { return data_->parts.name; }
const std::string& FiniteGroup::description() const { return data_->parts.description; }
const std::vector<NaturalElement>& FiniteGroup::generators() const& { return data_->parts.generators; }
std::vector<NaturalElement> FiniteGroup::generators() && { return data_->parts.generators; }
bool FiniteGroup::has_permutation() const { return data_->parts.points >= 0; }
bool FiniteGroup::has_matrix() const { return data_->parts.dimension >= 0; }
int FiniteGroup::points() const { return std::max(data_->parts.points, 0); }
int FiniteGroup::dimension() const { return std::max(data_->parts.dimension, 0); }
long FiniteGroup::conductor() const { return data_->conductor; }
bool FiniteGroup::is_complex() const { return data_->is_complex; }
bool FiniteGroup::is_listable() const { return data_->parts.listable; }
bool FiniteGroup::matrices_permute() const { return data_->parts.matrices_permute; }
const std::vector<std::string>& FiniteGroup::axis_names() const { return data_->axis_names; }
const std::vector<std::string>& FiniteGroup::notes() const { return data_->parts.notes; }
const std::string& FiniteGroup::conventions() const { return data_->parts.conventions; }
const std::vector<int>& FiniteGroup::reflection_degrees() const { return data_->parts.reflection_degrees; }

const std::vector<FiniteGroup>& FiniteGroup::factors() const { return data_->parts.factors; }

const Integer& FiniteGroup::order() const {
  std::call_once(data_->order_known, [this] { data_->order = detail::compute_order(*data_); });
  return data_->order;
}

FiniteGroup permutation_group(std::string name, int points, std::vector<Permutation> generators, bool with_matrices) {
  detail::FiniteGroupParts parts;
  parts.name = std::move(name);
  parts.description = fmt::format("the permutation group of {} point{} with {} generator{}", points,
                                  points == 1 ? "" : "s", generators.size(), generators.size() == 1 ? "" : "s");
  parts.conventions = "perm: point i goes to p[i]";
  if (with_matrices) parts.conventions += "; vector: the basis vector e_i goes to e_p[i]";
  parts.points = points;
  if (with_matrices) parts.dimension = points;
  parts.matrices_permute = with_matrices;
  for (std::size_t k = 0; k < generators.size(); ++k) {
    if (generators[k].size() != static_cast<std::size_t>(points) || !is_permutation(generators[k])) {
      throw InputError(fmt::format("generator {} is not a permutation of {} points", k + 1, points));
    }
    Matrix<Number> matrix = with_matrices ? permutation_matrix(generators[k]) : Matrix<Number>();
    parts.generators.push_back({std::move(generators[k]), std::move(matrix)});
  }
  return detail::make_finite_group(std::move(parts));
}

FiniteGroup matrix_group(std::string name, int dimension, std::vector<Matrix<Number>> generators, const Place& place,
                         const Control& control) {
  detail::prove_finite(generators, dimension, place, control);
  detail::FiniteGroupParts parts;
  parts.name = std::move(name);
  parts.description = fmt::format("the matrix group of dimension {} with {} generator{}", dimension, generators.size(),
                                  generators.size() == 1 ? "" : "s");
  parts.conventions = "vector: matrices act on coordinate columns from the left";
  parts.dimension = dimension;
  for (Matrix<Number>& matrix : generators) parts.generators.push_back({{}, std::move(matrix)});
  return detail::make_finite_group(std::move(parts));
}

}  // namespace gordan
