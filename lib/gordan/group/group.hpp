// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include <gordan/group/classical_group.hpp>
#include <gordan/group/finite_group.hpp>
#include <gordan/group/generated_group.hpp>

namespace gordan {

class Group;

/// A direct product of which some factor is not finite, such as O(3) x S(5); an immutable handle, cheap to copy.
class ProductGroup {
 public:
  /// The factors are no products themselves.
  ProductGroup(std::string name, std::vector<Group> factors);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::vector<Group>& factors() const { return *factors_; }

 private:
  std::string name_;
  std::shared_ptr<const std::vector<Group>> factors_;
};

/// A group: finite, one of the classical Lie groups, a torus, a matrix group with a Lie algebra, or a direct product of
/// these.
class Group {
 public:
  Group(FiniteGroup group) : value_(std::move(group)) {}     // NOLINT: a finite group is a group
  Group(ClassicalGroup group) : value_(std::move(group)) {}  // NOLINT: so is a classical one
  Group(GeneratedGroup group) : value_(std::move(group)) {}  // NOLINT: and so on
  Group(TorusGroup group) : value_(std::move(group)) {}      // NOLINT
  Group(ProductGroup group) : value_(std::move(group)) {}    // NOLINT

  [[nodiscard]] const FiniteGroup* finite() const { return std::get_if<FiniteGroup>(&value_); }
  [[nodiscard]] const ClassicalGroup* classical() const { return std::get_if<ClassicalGroup>(&value_); }
  [[nodiscard]] const GeneratedGroup* generated() const { return std::get_if<GeneratedGroup>(&value_); }
  [[nodiscard]] const TorusGroup* torus() const { return std::get_if<TorusGroup>(&value_); }
  /// A product with an infinite factor; a product of finite groups is a finite group (see factors()).
  [[nodiscard]] const ProductGroup* product() const { return std::get_if<ProductGroup>(&value_); }

  /// The factors of a direct product, finite or not; empty for other groups.
  [[nodiscard]] std::vector<Group> factors() const;
  [[nodiscard]] const std::string& name() const;
  [[nodiscard]] std::string description() const;
  [[nodiscard]] int points() const;     ///< 0 without a permutation action
  [[nodiscard]] int dimension() const;  ///< of the natural matrices (complex ones for U(n), SU(n)); 0 without
  [[nodiscard]] std::vector<std::string> axis_names() const;
  [[nodiscard]] std::vector<std::string> notes() const;
  [[nodiscard]] std::string conventions() const;

 private:
  std::variant<FiniteGroup, ClassicalGroup, GeneratedGroup, TorusGroup, ProductGroup> value_;
};

}  // namespace gordan
