// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <variant>
#include <vector>

#include <gordan/group/classical_group.hpp>
#include <gordan/group/finite_group.hpp>

namespace gordan {

/// A group: finite, or one of the classical Lie groups.
class Group {
 public:
  Group(FiniteGroup group) : value_(std::move(group)) {}     // NOLINT: a finite group is a group
  Group(ClassicalGroup group) : value_(std::move(group)) {}  // NOLINT: so is a classical one

  [[nodiscard]] const FiniteGroup* finite() const { return std::get_if<FiniteGroup>(&value_); }
  [[nodiscard]] const ClassicalGroup* classical() const { return std::get_if<ClassicalGroup>(&value_); }
  [[nodiscard]] const std::string& name() const;
  [[nodiscard]] std::string description() const;
  [[nodiscard]] std::vector<std::string> axis_names() const;
  [[nodiscard]] std::vector<std::string> notes() const;
  [[nodiscard]] std::string conventions() const;

 private:
  std::variant<FiniteGroup, ClassicalGroup> value_;
};

}  // namespace gordan
