// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace gordan {

/// The shape of a dense array, entries in row-major order. Scalars are 1 x 1, vectors n x 1.
struct Shape {
  int rows = 1;
  int cols = 1;
  [[nodiscard]] int size() const { return rows * cols; }
  [[nodiscard]] bool is_scalar() const { return rows == 1 && cols == 1; }
  [[nodiscard]] bool is_vector() const { return rows == 1 || cols == 1; }
  [[nodiscard]] auto operator<=>(const Shape&) const = default;
};

/// A real constant: its exact text, and the double nearest to it (rounded once, by the caller).
struct Literal {
  double value = 0;
  std::string text = "0";
  /// The integer n, |n| <= 2^53.
  [[nodiscard]] static Literal integer(long n);
  [[nodiscard]] bool is(long n) const;
  [[nodiscard]] std::strong_ordering operator<=>(const Literal& other) const;
  [[nodiscard]] bool operator==(const Literal& other) const { return (*this <=> other) == 0; }
};

/// A factor x_index^exponent of a monomial, exponent >= 1.
struct Factor {
  int index = 0;
  int exponent = 1;
  [[nodiscard]] auto operator<=>(const Factor&) const = default;
};

/// One term of a list of polynomials in a flattened array: coefficient * prod x_index^exponent is
/// added to entry `output` of the result.
struct PolynomialTerm {
  int output = 0;
  Literal coefficient;
  std::vector<Factor> factors;  ///< ascending indices
  [[nodiscard]] auto operator<=>(const PolynomialTerm&) const = default;
};

/// What an operation does. Arrays are flattened in row-major order where a shape does not matter.
enum class OpCode : std::uint8_t {
  input,        ///< parameters = {which}
  constant,     ///< literals = entries
  add,          ///< a + b, sizes of 1 broadcast along rows or columns
  subtract,     ///< a - b, likewise
  multiply,     ///< entrywise a * b, likewise: scalar times array, scaling of rows, columns
  negate,       ///< -a
  matmul,       ///< matrix product
  transpose,    ///< of a matrix that is no vector
  reshape,      ///< the same entries in another shape
  gather,       ///< parameters = flattened indices into the argument, any repeated
  stack,        ///< the entries of all arguments one after the other
  trace,        ///< of a square matrix
  sum,          ///< of all entries
  dot,          ///< sum of entrywise products
  determinant,  ///< of a square matrix, by division-free Laplace expansion
  cross,        ///< (n-1) x n -> n x 1: dot(cross(a), w) = determinant of a with the last row w
  polynomials,  ///< terms: polynomials in the entries of the argument
  power,        ///< parameters = {p, q}: entrywise x^(p/q), {-1, 1} or {1, q} with q >= 2; odd
                ///< roots of negative numbers are negative
  elementary,   ///< parameters = {a RealFunction}: entrywise f(x)
};

/// The functions of OpCode::elementary.
enum class RealFunction : std::uint8_t { exp, log, sin, cos, tanh };
inline constexpr int real_functions = 5;

struct Operation {
  OpCode code = OpCode::constant;
  Shape shape{};
  std::vector<int> arguments{};  ///< earlier operations
  std::vector<int> parameters{};
  std::vector<Literal> literals{};
  std::vector<PolynomialTerm> terms{};
  [[nodiscard]] auto operator<=>(const Operation&) const = default;
};

struct Input {
  std::string name{};
  Shape shape{};
  std::vector<std::string> components{};  ///< names of the entries; may be left empty
  std::string description{};
};

struct Output {
  std::string name{};
  Shape shape{};
  std::vector<std::string> components{};
  std::string description{};  ///< the recipe, as a person writes it
  int degree = -1;          ///< -1: not homogeneous, or not known
  std::vector<int> multidegree{};
  int value = 0;  ///< the operation whose result it is
};

/// What was proven about a part ("invariants", "equivariants") of the problem.
struct CertificateText {
  std::string subject{};
  std::string completeness{};  ///< proven, up_to_degree or unproven
  int degree_checked = 0;
  std::string reason{};
};

/// A text and the name it goes by.
struct NamedText {
  std::string name;
  std::string text;
};

/// Where a program comes from; carried into everything that is emitted.
struct Provenance {
  std::string name = "program";  ///< names files and namespaces
  std::string version{};           ///< of gordan
  std::string problem{};           ///< text of the problem, several lines
  std::vector<NamedText> files{};  ///< that the problem reads, by the names it has for them
  std::string group{};
  std::vector<std::string> conventions{};
  std::vector<CertificateText> certificates{};
  std::vector<std::string> notes{};
};

/// The narrow waist between exact mathematics and numbers: plain data, operations in the order of
/// evaluation, each on dense arrays whose shapes are known.
struct StraightLineProgram {
  Provenance provenance;
  std::vector<Input> inputs{};
  std::vector<Operation> operations{};
  std::vector<Output> outputs{};
};

/// The number of scalars that go in, and that come out, in the order of declaration.
[[nodiscard]] int input_size(const StraightLineProgram& program);
[[nodiscard]] int output_size(const StraightLineProgram& program);

/// Checks order, shapes and indices of every operation; throws ContractViolation.
void validate(const StraightLineProgram& program);

}  // namespace gordan
