// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/error.hpp>
#include <gordan/program/laplace.hpp>
#include <gordan/program/monomial_plan.hpp>
#include <gordan/program/program.hpp>
#include <gordan/program/real_function.hpp>

#include <span>
#include <vector>

namespace gordan {

namespace detail {

/// Evaluates one operation after the other on arrays of Scalar. Plain on purpose: the reference
/// that compiled and batched evaluation are tested against, and exact where Scalar is exact.
template <class Scalar, class FromLiteral>
class Interpreter {
 public:
  Interpreter(const StraightLineProgram& program, const FromLiteral& literal)
      : program_(program), literal_(literal), values_(program.operations.size()) {}

  [[nodiscard]] std::vector<Scalar> run(std::span<const Scalar> inputs) {
    std::vector<Scalar> outputs;
    for (std::size_t i = 0; i < values_.size(); ++i)
      values_[i] = evaluate(program_.operations[i], inputs);
    for (const Output& output : program_.outputs)
      for (const Scalar& entry : value(output.value)) outputs.push_back(entry);
    return outputs;
  }

 private:
  using Array = std::vector<Scalar>;

  const Array& value(int i) const { return values_[static_cast<std::size_t>(i)]; }
  const Array& argument(const Operation& op, std::size_t k) const {
    return value(op.arguments[k]);
  }
  const Shape& shape(const Operation& op, std::size_t k) const {
    return program_.operations[static_cast<std::size_t>(op.arguments[k])].shape;
  }
  static const Scalar& at(const Array& a, const Shape& s, int i, int j) {
    return a[static_cast<std::size_t>((s.rows == 1 ? 0 : i) * s.cols + (s.cols == 1 ? 0 : j))];
  }
  static void accumulate(std::vector<Scalar>& sum, const Scalar& term) {
    if (sum.empty()) sum.push_back(term);
    else sum.front() = sum.front() + term;
  }
  Array sum_of(const Array& terms) const {
    Array sum;
    for (const Scalar& term : terms) accumulate(sum, term);
    return sum.empty() ? Array{literal_(Literal{})} : sum;
  }

  template <class Combine>
  Array entrywise(const Operation& op, Combine combine) const {
    Array out;
    for (int i = 0; i < op.shape.rows; ++i)
      for (int j = 0; j < op.shape.cols; ++j)
        out.push_back(combine(at(argument(op, 0), shape(op, 0), i, j),
                              at(argument(op, 1), shape(op, 1), i, j)));
    return out;
  }

  Array matmul(const Operation& op) const {
    Array out;
    for (int i = 0; i < op.shape.rows; ++i)
      for (int j = 0; j < op.shape.cols; ++j) {
        Array terms;
        for (int k = 0; k < shape(op, 0).cols; ++k)
          terms.push_back(argument(op, 0)[static_cast<std::size_t>(i * shape(op, 0).cols + k)] *
                          argument(op, 1)[static_cast<std::size_t>(k * op.shape.cols + j)]);
        out.push_back(sum_of(terms).front());
      }
    return out;
  }

  Array minors(const Operation& op) const {
    const Shape s = shape(op, 0);
    std::vector<Array> minor(std::size_t{1} << s.cols);
    for (const LaplaceStep& step : laplace_expansion(s.rows, s.cols)) {
      Scalar term = argument(op, 0)[static_cast<std::size_t>(step.row * s.cols + step.column)];
      if (step.row > 0) term = term * minor[step.source].front();
      accumulate(minor[step.target], step.negative ? Scalar(-term) : term);
    }
    const unsigned all = (1U << s.cols) - 1;
    if (minor[0].empty()) minor[0].push_back(literal_(Literal::integer(1)));
    if (op.code == OpCode::determinant) return minor[all];
    Array out;
    for (int j = 0; j < s.cols; ++j) {
      const Scalar& entry = minor[all & ~(1U << j)].front();
      out.push_back(cross_is_negative(s.cols, j) ? Scalar(-entry) : entry);
    }
    return out;
  }

  Array polynomials(const Operation& op) const {
    Array nodes = argument(op, 0);
    const MonomialPlan plan = plan_monomials(op.terms, static_cast<int>(nodes.size()));
    for (std::size_t k = 0; k < plan.left.size(); ++k)
      nodes.push_back(nodes[static_cast<std::size_t>(plan.left[k])] *
                      nodes[static_cast<std::size_t>(plan.right[k])]);
    nodes.push_back(literal_(Literal::integer(1)));
    std::vector<Array> sums(static_cast<std::size_t>(op.shape.size()));
    for (std::size_t t = 0; t < op.terms.size(); ++t)
      accumulate(sums[static_cast<std::size_t>(op.terms[t].output)],
                 literal_(op.terms[t].coefficient) *
                     nodes[static_cast<std::size_t>(plan.monomial[t])]);
    Array out;
    for (const Array& sum : sums) out.push_back(sum.empty() ? literal_(Literal{}) : sum.front());
    return out;
  }

  Array input(const Operation& op, std::span<const Scalar> inputs) const {
    int offset = 0;
    for (int k = 0; k < op.parameters.front(); ++k)
      offset += program_.inputs[static_cast<std::size_t>(k)].shape.size();
    const auto begin = inputs.begin() + offset;
    return Array(begin, begin + op.shape.size());
  }

  Array rearranged(const Operation& op) const {
    Array out;
    if (op.code == OpCode::gather)
      for (const int k : op.parameters) out.push_back(argument(op, 0)[static_cast<std::size_t>(k)]);
    else if (op.code == OpCode::transpose)
      for (int i = 0; i < op.shape.rows; ++i)
        for (int j = 0; j < op.shape.cols; ++j)
          out.push_back(argument(op, 0)[static_cast<std::size_t>(j * op.shape.rows + i)]);
    else
      for (std::size_t k = 0; k < op.arguments.size(); ++k)
        for (const Scalar& entry : argument(op, k)) out.push_back(entry);
    return out;
  }

  Array reduced(const Operation& op) const {
    Array terms;
    const std::size_t n = argument(op, 0).size();
    if (op.code == OpCode::trace)
      for (int i = 0; i < shape(op, 0).rows; ++i)
        terms.push_back(argument(op, 0)[static_cast<std::size_t>(i * (shape(op, 0).rows + 1))]);
    else if (op.code == OpCode::sum)
      terms = argument(op, 0);
    else
      for (std::size_t k = 0; k < n; ++k)
        terms.push_back(argument(op, 0)[k] * argument(op, 1)[k]);
    return sum_of(terms);
  }

  Scalar powered(const Operation& op, const Scalar& x) const {
    const int p = op.parameters[0], q = op.parameters[1];
    if constexpr (requires { { rational_power(x, p, q) } -> std::convertible_to<Scalar>; }) {
      return rational_power(x, p, q);
    } else {
      if constexpr (requires { { x / x } -> std::convertible_to<Scalar>; })
        if (q == 1) return literal_(Literal::integer(1)) / x;
      throw InputError("these numbers have no roots, or no division, and the program asks for x^(" +
                       std::to_string(p) + "/" + std::to_string(q) + ")");
    }
  }

  Scalar applied(const Operation& op, const Scalar& x) const {
    const auto f = static_cast<RealFunction>(op.parameters[0]);
    if constexpr (requires { { real_function(f, x) } -> std::convertible_to<Scalar>; })
      return real_function(f, x);
    else
      throw InputError("these numbers have no " + std::string(function_name(f)) +
                       ", and the program asks for it");
  }

  Array evaluate(const Operation& op, std::span<const Scalar> inputs) const {
    Array out;
    switch (op.code) {
      case OpCode::input: return input(op, inputs);
      case OpCode::constant:
        for (const Literal& entry : op.literals) out.push_back(literal_(entry));
        return out;
      case OpCode::add: return entrywise(op, [](auto& a, auto& b) { return Scalar(a + b); });
      case OpCode::subtract: return entrywise(op, [](auto& a, auto& b) { return Scalar(a - b); });
      case OpCode::multiply: return entrywise(op, [](auto& a, auto& b) { return Scalar(a * b); });
      case OpCode::negate:
        for (const Scalar& entry : argument(op, 0)) out.push_back(-entry);
        return out;
      case OpCode::matmul: return matmul(op);
      case OpCode::transpose:
      case OpCode::reshape:
      case OpCode::gather:
      case OpCode::stack: return rearranged(op);
      case OpCode::trace:
      case OpCode::sum:
      case OpCode::dot: return reduced(op);
      case OpCode::determinant:
      case OpCode::cross: return minors(op);
      case OpCode::polynomials: return polynomials(op);
      case OpCode::power:
        for (const Scalar& x : argument(op, 0)) out.push_back(powered(op, x));
        return out;
      case OpCode::elementary:
        for (const Scalar& x : argument(op, 0)) out.push_back(applied(op, x));
        return out;
    }
    return out;
  }

  const StraightLineProgram& program_;
  const FromLiteral& literal_;
  std::vector<Array> values_;
};

}  // namespace detail

/// The outputs at one point, in any commutative ring: inputs and outputs flattened in the order of
/// declaration, `literal(const Literal&)` -> Scalar. Scalar needs + - * and unary -; / for 1/x, and
/// rational_power(x, p, q), real_function(f, x), found by its arguments, for roots and functions:
/// a program that needs what Scalar lacks throws InputError.
template <class Scalar, class FromLiteral>
[[nodiscard]] std::vector<Scalar> interpret(const StraightLineProgram& program,
                                            std::span<const Scalar> inputs,
                                            const FromLiteral& literal) {
  require(static_cast<int>(inputs.size()) == input_size(program), "one value per input entry");
  return detail::Interpreter<Scalar, FromLiteral>(program, literal).run(inputs);
}

}  // namespace gordan
