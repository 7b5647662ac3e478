// SPDX-License-Identifier: Apache-2.0
#include <gordan/core/text.hpp>
#include <gordan/emit/detail/cpp_body.hpp>
#include <gordan/emit/detail/text.hpp>
#include <gordan/program/laplace.hpp>
#include <gordan/program/real_function.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace gordan::detail {

SignedText CppBody::product(const std::string& a, const std::string& b) const {
  if (a == "T(1.0)") return {false, b};
  if (b == "T(1.0)") return {false, a};
  if (a == "T(-1.0)") return {true, b};
  if (b == "T(-1.0)") return {true, a};
  return {false, a + " * " + b};
}

std::string CppBody::inner_product(const std::vector<std::pair<std::string, std::string>>& pairs) {
  std::vector<SignedText> summands;
  for (const auto& [a, b] : pairs)
    if (a != "T(0.0)" && b != "T(0.0)") summands.push_back(product(a, b));
  return sum_text(summands, "T(0.0)");
}

/// Plus or minus the determinant of the first `rows` rows and the given columns, expanded along the
/// first of the last columns.size() of these rows.
std::string CppBody::minor(int value, int rows, const std::vector<int>& columns, bool negative) {
  const int cols = shape(value).cols;
  const int top = rows - static_cast<int>(columns.size());
  std::vector<SignedText> summands;
  for (std::size_t k = 0; k < columns.size(); ++k) {
    std::vector<int> others = columns;
    others.erase(others.begin() + static_cast<long>(k));
    std::string text = element(value, top * cols + columns[k]);
    if (others.size() == 1) text += " * " + minor(value, rows, others, false);
    if (others.size() > 1) text += " * (" + minor(value, rows, others, false) + ")";
    summands.push_back({negative != (k % 2 == 1), text});
  }
  std::ranges::stable_partition(summands, [](const SignedText& s) { return !s.negative; });
  return sum_text(summands, "T(1.0)");
}

std::vector<std::string> CppBody::cross(int value) {
  const int n = shape(value).cols;
  std::vector<std::string> entries;
  for (int j = 0; j < n; ++j) {
    std::vector<int> columns;
    for (int c = 0; c < n; ++c)
      if (c != j) columns.push_back(c);
    entries.push_back(minor(value, n - 1, columns, cross_is_negative(n, j)));
  }
  return entries;
}

std::string CppBody::entrywise(const Operation& op, int i, int j) {
  std::vector<std::string> in;
  for (const int argument : op.arguments) {
    const Shape& s = shape(argument);
    in.push_back(element(argument, (s.rows == 1 ? 0 : i) * s.cols + (s.cols == 1 ? 0 : j)));
  }
  return entry_text(op, in);
}

std::string CppBody::entry_text(const Operation& op, const std::vector<std::string>& in) {
  const auto call = [&](const std::string& function, const std::string& arguments) {
    uses_cmath_ = true;
    return fmt::format("{}{}({})", helper(function), arguments, in[0]);
  };
  switch (op.code) {
    case OpCode::add: return in[0] + " + " + in[1];
    case OpCode::subtract: return in[0] + " - " + in[1];
    case OpCode::multiply: return sum_text({product(in[0], in[1])}, "");
    case OpCode::power:
      if (op.parameters[0] == -1) return "T(1.0) / " + in[0];
      return call("root", fmt::format("<{}>", op.parameters[1]));
    case OpCode::elementary:
      return call(std::string(function_name(static_cast<RealFunction>(op.parameters[0]))), "");
    default: return "-" + in[0];
  }
}

std::vector<std::string> CppBody::expressions(int value) {
  const Operation& op = operation(value);
  const int a = op.arguments[0];
  std::vector<std::pair<std::string, std::string>> pairs;
  std::vector<std::string> result;
  switch (op.code) {
    case OpCode::matmul:
      for (int i = 0; i < op.shape.rows; ++i)
        for (int j = 0; j < op.shape.cols; ++j) {
          pairs.clear();
          for (int k = 0; k < shape(a).cols; ++k)
            pairs.emplace_back(element(a, i * shape(a).cols + k),
                               element(op.arguments[1], k * op.shape.cols + j));
          result.push_back(inner_product(pairs));
        }
      return result;
    case OpCode::trace:
      for (int i = 0; i < shape(a).rows; ++i)
        pairs.emplace_back(element(a, i * (shape(a).cols + 1)), "T(1.0)");
      return {inner_product(pairs)};
    case OpCode::sum:
      for (int k = 0; k < shape(a).size(); ++k) pairs.emplace_back(element(a, k), "T(1.0)");
      return {inner_product(pairs)};
    case OpCode::dot:
      for (int k = 0; k < shape(a).size(); ++k)
        pairs.emplace_back(element(a, k), element(op.arguments[1], k));
      return {inner_product(pairs)};
    case OpCode::determinant: {
      std::vector<int> columns;
      for (int j = 0; j < shape(a).cols; ++j) columns.push_back(j);
      return {minor(a, shape(a).rows, columns, false)};
    }
    case OpCode::cross: return cross(a);
    case OpCode::polynomials: {
      const PolynomialText text = polynomial_text(
          op, plan_monomials(op.terms, shape(a).size()),
          {[&](int k) { return element(a, k); }, [&](const Literal& c) { return literal(c); },
           [&] { return fresh(); }});
      for (const auto& [name, expression] : text.shared)
        statement(fmt::format("const T {} = {};", name, expression), name);
      return text.outputs;
    }
    default:
      for (int i = 0; i < op.shape.rows; ++i)
        for (int j = 0; j < op.shape.cols; ++j) result.push_back(entrywise(op, i, j));
      return result;
  }
}

void CppBody::emit_unrolled(int value) {
  const std::vector<std::string> entries = expressions(value);
  if (shape(value).is_scalar()) define_scalar(value, entries.front());
  else define_array(value, entries);
}

void CppBody::emit_entrywise_loop(int value) {
  const Operation& op = operation(value);
  bool flat = true;
  for (const int argument : op.arguments)
    flat = flat && (shape(argument) == op.shape || shape(argument).is_scalar());
  std::vector<std::string> entry;
  for (const int argument : op.arguments) {
    const Shape& s = shape(argument);
    if (s.is_scalar()) {
      entry.push_back(element(argument, 0));
      continue;
    }
    std::string name = data(argument);
    name.resize(name.size() - std::string_view(".data()").size());
    if (flat) entry.push_back(name + "[k]");
    else if (s.rows == 1) entry.push_back(name + "[j]");
    else if (s.cols == 1) entry.push_back(name + "[i]");
    else entry.push_back(fmt::format("{}[{} * i + j]", name, op.shape.cols));
  }
  const std::string out = open_array(value);
  const std::string expression = entry_text(op, entry);
  if (flat) {
    statement(fmt::format("for (std::size_t k = 0; k < {}; ++k) {}[k] = {};", op.shape.size(), out,
                          expression));
  } else {
    statement(fmt::format("for (std::size_t i = 0; i < {}; ++i)", op.shape.rows));
    statement(fmt::format("  for (std::size_t j = 0; j < {}; ++j) {}[{} * i + j] = {};",
                          op.shape.cols, out, op.shape.cols, expression));
  }
  array_[static_cast<std::size_t>(value)] = out;
}

void CppBody::emit_table_polynomials(int value) {
  const Operation& op = operation(value);
  const MonomialPlan plan = plan_monomials(op.terms, shape(op.arguments[0]).size());
  const TermOrder order = order_terms(op);
  const auto list = [](const std::vector<int>& numbers) {
    std::vector<std::string> texts;
    for (const int n : numbers) texts.push_back(std::to_string(n));
    return "{" + join(texts, ", ") + "}";
  };
  std::vector<std::string> coefficients;
  std::vector<int> monomials;
  for (const int t : order.term) {
    const Literal& c = op.terms[static_cast<std::size_t>(t)].coefficient;
    const bool plain = c.text.find_first_not_of("-0123456789") == std::string::npos;
    coefficients.push_back(number_text(c.value) +
                           (plain ? "" : " /* " + comment_line(c.text) + " */"));
    monomials.push_back(plan.monomial[static_cast<std::size_t>(t)]);
  }
  const std::string table = "polynomials_" + std::to_string(++table_count_);
  tables_ += fmt::format("inline constexpr PolynomialTable<{}, {}, {}, {}> {} = {{\n",
                         plan.variables, plan.products(), order.term.size(), op.shape.size(), table);
  tables_ += wrapped(list(plan.left) + ",", 4) + wrapped(list(plan.right) + ",", 4) +
             wrapped("{" + join(coefficients, ", ") + "},", 4) + wrapped(list(monomials) + ",", 4) +
             wrapped(list(order.begin) + "};", 4);
  const std::string source = data(op.arguments[0]);
  if (op.shape.is_scalar()) {
    const std::string name = fresh();
    statement(fmt::format("T {};", name));
    statement(fmt::format("{}(detail::{}, {}, &{});", helper("polynomials"), table, source, name));
    scalar_[static_cast<std::size_t>(value)] = name;
    return;
  }
  const std::string out = open_array(value);
  statement(fmt::format("{}(detail::{}, {}, {}.data());", helper("polynomials"), table, source, out));
  array_[static_cast<std::size_t>(value)] = out;
}

void CppBody::emit_loop(int value) {
  const Operation& op = operation(value);
  const Shape a = shape(op.arguments[0]);
  switch (op.code) {
    case OpCode::dot: {
      const std::string left = data(op.arguments[0]), right = data(op.arguments[1]);
      return define_scalar(value,
                           fmt::format("{}<{}>({}, {})", helper("dot"), a.size(), left, right));
    }
    case OpCode::sum:
    case OpCode::trace:
    case OpCode::determinant: {
      const std::string name = op.code == OpCode::sum     ? "sum"
                               : op.code == OpCode::trace ? "trace"
                                                          : "determinant";
      const std::string source = data(op.arguments[0]);
      return define_scalar(value, fmt::format("{}<{}>({})", helper(name),
                                              op.code == OpCode::sum ? a.size() : a.rows, source));
    }
    case OpCode::matmul: {
      const std::string left = data(op.arguments[0]), right = data(op.arguments[1]);
      const std::string out = open_array(value);
      statement(fmt::format("{}<{}, {}, {}>({}, {}, {}.data());", helper("matmul"), a.rows, a.cols,
                            op.shape.cols, left, right, out));
      array_[static_cast<std::size_t>(value)] = out;
      return;
    }
    case OpCode::cross: {
      const std::string source = data(op.arguments[0]);
      const std::string out = open_array(value);
      statement(fmt::format("{}<{}>({}, {}.data());", helper("cross"), a.cols, source, out));
      array_[static_cast<std::size_t>(value)] = out;
      return;
    }
    case OpCode::polynomials: return emit_table_polynomials(value);
    default: return emit_entrywise_loop(value);
  }
}

}  // namespace gordan::detail
