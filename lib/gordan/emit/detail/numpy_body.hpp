// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/emit/detail/identifiers.hpp>
#include <gordan/program/program.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace gordan::detail {

/// The statements of an emitted NumPy function. Scalars are arrays of the batch's shape (constants:
/// plain numbers), everything else has shape (batch..., rows, cols).
class NumpyBody {
 public:
  NumpyBody(const StraightLineProgram& program, const Layout& names);

  [[nodiscard]] const std::string& statements() const { return statements_; }
  /// Module-level constants and tables.
  [[nodiscard]] std::string constants() const { return constants_ + tables_; }
  [[nodiscard]] const std::set<std::string>& helpers() const { return helpers_; }
  /// The name, or the number, that holds a value.
  [[nodiscard]] const std::string& name(int value) const {
    return name_[static_cast<std::size_t>(value)];
  }

 private:
  [[nodiscard]] const Operation& operation(int value) const {
    return program_.operations[static_cast<std::size_t>(value)];
  }
  [[nodiscard]] const Shape& shape(int value) const { return operation(value).shape; }
  [[nodiscard]] bool is_number(int value) const {
    return operation(value).code == OpCode::constant && shape(value).is_scalar();
  }
  [[nodiscard]] std::string literal(const Literal& c);
  [[nodiscard]] std::string fresh() { return "_t" + std::to_string(++temporaries_); }
  [[nodiscard]] std::string helper(const std::string& name);
  [[nodiscard]] std::string element(int value, int k) const;
  /// The value as it broadcasts against arrays of the given shape.
  [[nodiscard]] std::string lifted(int value, const Shape& against) const;
  /// The entries along the last axis.
  [[nodiscard]] std::string flat(int value);
  [[nodiscard]] std::string index_list(const std::vector<int>& indices);
  void assign(const std::string& name, const std::string& expression);

  [[nodiscard]] std::string expression(int value);
  [[nodiscard]] std::string rearranged(int value);
  [[nodiscard]] std::string written_polynomials(int value);
  [[nodiscard]] std::string table_polynomials(int value);
  void define_constant(int value);

  const StraightLineProgram& program_;
  std::vector<std::string> name_;
  std::map<Literal, std::string> literals_;
  std::set<std::string> helpers_;
  std::string statements_;
  std::string constants_;
  std::string tables_;
  int temporaries_ = 0;
  int table_count_ = 0;
};

}  // namespace gordan::detail
