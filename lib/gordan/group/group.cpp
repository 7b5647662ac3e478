// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/group.hpp>

#include <utility>

#include <fmt/format.h>

#include <gordan/core/error.hpp>
#include <gordan/core/text.hpp>
#include <gordan/group/detail/finite_group_data.hpp>

namespace gordan {

ProductGroup::ProductGroup(std::string name, std::vector<Group> factors)
    : name_(std::move(name)), factors_(std::make_shared<const std::vector<Group>>(std::move(factors))) {
  for (const Group& factor : *factors_) require(factor.factors().empty(), "the factors of a product are no products");
}

std::vector<Group> Group::factors() const {
  if (product() != nullptr) return product()->factors();
  std::vector<Group> result;
  if (finite() != nullptr) {
    for (const FiniteGroup& factor : finite()->factors()) result.emplace_back(factor);
  }
  return result;
}

const std::string& Group::name() const {
  if (finite() != nullptr) return finite()->name();
  if (classical() != nullptr) return classical()->name;
  if (generated() != nullptr) return generated()->name;
  return torus() != nullptr ? torus()->name : product()->name();
}

std::string Group::description() const {
  if (finite() != nullptr) return finite()->description();
  if (classical() != nullptr) return classical()->description();
  if (torus() != nullptr) return fmt::format("the torus of rank {}", torus()->rank);
  if (const GeneratedGroup* group = generated()) {
    return fmt::format("the matrix group of dimension {} with {} generator{} and {} element{} of its Lie algebra",
                       group->dimension, group->generators.size(), group->generators.size() == 1 ? "" : "s",
                       group->lie_algebra.size(), group->lie_algebra.size() == 1 ? "" : "s");
  }
  std::vector<std::string> names;
  for (const Group& factor : product()->factors()) names.push_back(factor.description());
  return "the direct product of " + join(names, " and ");
}

int Group::points() const {
  if (finite() != nullptr) return finite()->points();
  int sum = 0;
  for (const Group& factor : factors()) sum += factor.points();
  return sum;
}

int Group::dimension() const {
  if (finite() != nullptr) return finite()->dimension();
  if (classical() != nullptr) return classical()->dimension();
  if (generated() != nullptr) return generated()->dimension;
  if (torus() != nullptr) return torus()->rank;
  int sum = 0;
  for (const Group& factor : product()->factors()) sum += factor.dimension();
  return sum;
}

std::vector<std::string> Group::axis_names() const {
  if (finite() != nullptr) return finite()->axis_names();
  if (classical() != nullptr) return classical()->axis_names();
  return detail::default_axis_names(dimension());
}

std::vector<std::string> Group::notes() const {
  if (finite() != nullptr) return finite()->notes();
  std::vector<std::string> result;
  for (const Group& factor : factors()) {
    for (std::string& note : factor.notes()) result.push_back(std::move(note));
  }
  return result;
}

std::string Group::conventions() const {
  if (finite() != nullptr) return finite()->conventions();
  if (torus() != nullptr) return "diagonal matrices (t_1, ..., t_r); a weight w is the character t_1^w_1 ... t_r^w_r";
  if (product() != nullptr) {
    std::vector<std::string> texts;
    for (const Group& factor : product()->factors()) texts.push_back(factor.name() + ": " + factor.conventions());
    return join(texts, "; ");
  }
  std::string text = "left action on coordinate columns";
  if (generated() != nullptr) return text;
  const ClassicalGroup& group = *classical();
  if (group.q > 0)
    text += fmt::format("; the form is diagonal, {} plus sign{} first, then {} minus", group.p, group.p == 1 ? "" : "s",
                        group.q);
  return text;
}

}  // namespace gordan
