// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/emit/detail/expressions.hpp>
#include <gordan/emit/detail/identifiers.hpp>
#include <gordan/program/program.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace gordan::detail {

/// The statements of an emitted C++ function `evaluate(in, out)`.
///
/// An operation of at most `unrolled_operations` scalar operations is written out, a larger one is a
/// loop. Rearrangements (gather, stack, transpose, reshape) and constants are no code at all where
/// their entries are only named; they are arrays where a loop or a large output reads them.
class CppBody {
 public:
  CppBody(const StraightLineProgram& program, const Layout& names);

  [[nodiscard]] std::string statements() const;
  [[nodiscard]] const std::string& tables() const { return tables_; }
  [[nodiscard]] const std::set<std::string>& helpers() const { return helpers_; }
  [[nodiscard]] bool uses_cmath() const { return uses_cmath_; }

 private:
  // what is printed how
  void mark_arrays();
  void need_array(int value);
  [[nodiscard]] bool is_view(const Operation& op) const;
  [[nodiscard]] bool is_loop(int value) const { return loop_[static_cast<std::size_t>(value)]; }

  // names
  [[nodiscard]] const Operation& operation(int value) const;
  [[nodiscard]] const Shape& shape(int value) const { return operation(value).shape; }
  [[nodiscard]] std::string element(int value, int k);
  [[nodiscard]] std::vector<std::string> elements(int value);
  [[nodiscard]] std::string literal(const Literal& c);
  [[nodiscard]] std::string fresh() { return "t" + std::to_string(++temporaries_); }
  [[nodiscard]] std::string data(int value);
  [[nodiscard]] std::string helper(const std::string& name);
  void statement(const std::string& code, const std::string& defines = {});

  // operations
  void emit(int value);
  void emit_view(int value);
  void emit_unrolled(int value);
  void emit_loop(int value);
  void emit_entrywise_loop(int value);
  void emit_table_polynomials(int value);
  void emit_output(std::size_t k);
  /// A name for an array that a loop fills: the output itself where it is one.
  [[nodiscard]] std::string open_array(int value);
  void define_array(int value, const std::vector<std::string>& entries);
  void define_scalar(int value, const std::string& expression);

  // expressions of unrolled operations, one per entry
  [[nodiscard]] std::vector<std::string> expressions(int value);
  [[nodiscard]] std::string entrywise(const Operation& op, int i, int j);
  /// One entry of an entrywise operation, of the entries of its arguments.
  [[nodiscard]] std::string entry_text(const Operation& op, const std::vector<std::string>& in);
  [[nodiscard]] SignedText product(const std::string& a, const std::string& b) const;
  [[nodiscard]] std::string inner_product(const std::vector<std::pair<std::string, std::string>>&);
  [[nodiscard]] std::string minor(int value, int rows, const std::vector<int>& columns,
                                  bool negative);
  [[nodiscard]] std::vector<std::string> cross(int value);

  const StraightLineProgram& program_;
  const Layout& names_;
  std::vector<bool> loop_;           ///< an operation that is a loop
  std::vector<bool> needs_array_;
  std::vector<std::string> array_;   ///< name of the array of a value, if it has one
  std::vector<std::string> scalar_;  ///< atom of a scalar value
  std::map<Literal, std::string> constants_;
  std::vector<Literal> constant_order_;
  std::set<std::string> helpers_;
  struct Statement {
    std::string code;
    std::string defines;  ///< a name that nothing else depends on
  };
  std::vector<Statement> statements_;
  std::string tables_;
  bool uses_cmath_ = false;
  int temporaries_ = 0;
  int table_count_ = 0;
};

}  // namespace gordan::detail
