// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/program/program.hpp>

#include <deque>
#include <map>
#include <string>
#include <vector>

namespace gordan {

class ProgramBuilder;

/// The result of an operation of a program that is being built: a cheap handle, valid while its
/// builder lives. Equal handles are equal operations.
class Value {
 public:
  [[nodiscard]] const Shape& shape() const { return operation().shape; }
  [[nodiscard]] const Operation& operation() const;
  [[nodiscard]] int index() const { return index_; }
  [[nodiscard]] ProgramBuilder& builder() const { return *builder_; }
  [[nodiscard]] bool operator==(const Value&) const = default;

 private:
  friend class ProgramBuilder;
  Value(ProgramBuilder& builder, int index) : builder_(&builder), index_(index) {}
  ProgramBuilder* builder_;
  int index_;
};

/// Builds a StraightLineProgram. Equal operations are made once; the functions of operations.hpp
/// normalise and simplify before they ask for one.
///
///     ProgramBuilder b;
///     const Value x = b.input("x", {5, 3});
///     b.output({.name = "gram"}, upper_triangle(matmul(x, transpose(x))));
///     const StraightLineProgram program = b.finish({.name = "cloud"});
class ProgramBuilder {
 public:
  ProgramBuilder() = default;
  ProgramBuilder(const ProgramBuilder&) = delete;
  ProgramBuilder& operator=(const ProgramBuilder&) = delete;

  Value input(std::string name, Shape shape = {}, std::vector<std::string> components = {},
              std::string description = {});
  Value constant(Literal literal);
  Value constant(Shape shape, std::vector<Literal> entries);
  Value constant(long n) { return constant(Literal::integer(n)); }
  /// All entries n.
  Value filled(Shape shape, long n);
  Value identity(int n);

  /// The operation itself, as given, made only if there is no equal one. Arguments are indices.
  Value make(Operation operation);
  [[nodiscard]] const Operation& operation(int index) const {
    return operations_[static_cast<std::size_t>(index)];
  }
  /// The handle of an earlier operation.
  [[nodiscard]] Value value(int index) { return Value(*this, index); }

  /// Declares an output; shape and value of `output` are taken from `value`.
  void output(Output output, Value value);

  /// The program: operations that no output needs are left out. Throws ContractViolation when the
  /// program is not valid.
  [[nodiscard]] StraightLineProgram finish(Provenance provenance = {}) const;

 private:
  std::deque<Operation> operations_;  // stable addresses
  std::map<Operation, int> known_;
  std::vector<Input> inputs_;
  std::vector<Output> outputs_;
};

}  // namespace gordan
