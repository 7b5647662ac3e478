// SPDX-License-Identifier: Apache-2.0
#include <gordan/emit/detail/numpy_body.hpp>

#include <gordan/core/text.hpp>
#include <gordan/emit/detail/expressions.hpp>
#include <gordan/emit/detail/text.hpp>
#include <gordan/program/operation_count.hpp>
#include <gordan/program/real_function.hpp>

#include <fmt/core.h>

namespace gordan::detail {

namespace {

constexpr long written_polynomial_operations = 64;

std::string int_array(const std::vector<int>& numbers) {
  std::vector<std::string> texts;
  for (const int n : numbers) texts.push_back(std::to_string(n));
  return "np.array([" + join(texts, ", ") + "], dtype=np.intp)";
}

bool is_integer_text(const std::string& text) {
  return text.find_first_not_of("-0123456789") == std::string::npos;
}

}  // namespace

NumpyBody::NumpyBody(const StraightLineProgram& program, const Layout& names)
    : program_(program), name_(program.operations.size()) {
  for (int value = 0; value < static_cast<int>(program.operations.size()); ++value) {
    const Operation& op = operation(value);
    std::string& name = name_[static_cast<std::size_t>(value)];
    if (op.code == OpCode::input) {
      name = names.inputs[static_cast<std::size_t>(op.parameters[0])];
    } else if (op.code == OpCode::constant) {
      define_constant(value);
    } else {
      const std::string text = expression(value);
      name = fresh();
      assign(name, text);
    }
  }
}

std::string NumpyBody::literal(const Literal& c) {
  if (is_integer_text(c.text)) return number_text(c.value);
  const auto [entry, added] = literals_.try_emplace(c);
  if (added) {
    entry->second = "_c" + std::to_string(literals_.size());
    constants_ += fmt::format("{} = {}  # {}\n", entry->second, number_text(c.value),
                              comment_line(c.text));
  }
  return entry->second;
}

std::string NumpyBody::helper(const std::string& name) {
  helpers_.insert(name);
  return "_" + name;
}

std::string NumpyBody::element(int value, int k) const {
  if (shape(value).is_scalar()) return name(value);
  return fmt::format("{}[..., {}, {}]", name(value), k / shape(value).cols, k % shape(value).cols);
}

std::string NumpyBody::lifted(int value, const Shape& against) const {
  const bool lift = shape(value).is_scalar() && !against.is_scalar() && !is_number(value);
  return name(value) + (lift ? "[..., None, None]" : "");
}

std::string NumpyBody::flat(int value) {
  if (is_number(value)) return "np.array([" + name(value) + "])";
  if (shape(value).is_scalar()) return name(value) + "[..., None]";
  return helper("flat") + "(" + name(value) + ")";
}

void NumpyBody::assign(const std::string& name, const std::string& expression) {
  const std::string line = name + " = " + expression;
  const bool fits = line.size() + 4 <= 100;
  statements_ += fits ? "    " + line + "\n" : wrapped(name + " = (" + expression + ")", 4);
}

void NumpyBody::define_constant(int value) {
  const Operation& op = operation(value);
  std::string& name = name_[static_cast<std::size_t>(value)];
  std::vector<std::string> rows;
  for (int i = 0; i < op.shape.rows; ++i) {
    std::vector<std::string> row;
    for (int j = 0; j < op.shape.cols; ++j)
      row.push_back(literal(op.literals[static_cast<std::size_t>(i * op.shape.cols + j)]));
    rows.push_back("[" + join(row, ", ") + "]");
  }
  if (op.shape.is_scalar()) {
    name = literal(op.literals.front());
    return;
  }
  name = "_k" + std::to_string(++table_count_);
  tables_ += wrapped(fmt::format("{} = np.array([{}])", name, join(rows, ", ")), 0);
}

std::string NumpyBody::index_list(const std::vector<int>& indices) {
  const std::string name = "_i" + std::to_string(++table_count_);
  const std::vector<Run> pieces = runs(indices);
  std::vector<std::string> texts;
  for (const Run& run : pieces)
    texts.push_back(fmt::format("({}, {}, {})", run.start, run.count, run.step));
  const bool short_as_runs = 3 * pieces.size() < indices.size();
  tables_ += wrapped(name + " = " + (short_as_runs ? "np.concatenate([s + d * np.arange(n) for s, n, d in [" +
                                                         join(texts, ", ") + "]])"
                                                   : int_array(indices)),
                     0);
  return name;
}

std::string NumpyBody::rearranged(int value) {
  const Operation& op = operation(value);
  const int a = op.arguments[0];
  const std::string dims = fmt::format("{}, {}", op.shape.rows, op.shape.cols);
  switch (op.code) {
    case OpCode::transpose: return fmt::format("np.swapaxes({}, -1, -2)", name(a));
    case OpCode::reshape: return fmt::format("{}({}, {})", helper("shaped"), flat(a), dims);
    case OpCode::gather:
      if (op.shape.is_scalar()) return element(a, op.parameters[0]);
      return fmt::format("{}({}[..., {}], {})", helper("shaped"), flat(a),
                         index_list(op.parameters), dims);
    default: {
      std::vector<std::string> parts;
      for (const int part : op.arguments) parts.push_back(flat(part));
      return fmt::format("{}([{}], {})", helper("stack"), join(parts, ", "), dims);
    }
  }
}

std::string NumpyBody::expression(int value) {
  const Operation& op = operation(value);
  const int a = op.arguments[0];
  const auto infix = [&](const char* sign) {
    return lifted(a, op.shape) + sign + lifted(op.arguments[1], op.shape);
  };
  switch (op.code) {
    case OpCode::add: return infix(" + ");
    case OpCode::subtract: return infix(" - ");
    case OpCode::multiply: return infix(" * ");
    case OpCode::negate: return "-" + name(a);
    case OpCode::matmul: return infix(" @ ");
    case OpCode::trace: return fmt::format("np.trace({}, axis1=-2, axis2=-1)", name(a));
    case OpCode::sum: return fmt::format("{}.sum(axis=(-2, -1))", name(a));
    case OpCode::dot: {
      const std::string left = flat(a), right = flat(op.arguments[1]);
      return fmt::format("np.einsum(\"...i,...i->...\", {}, {})", left, right);
    }
    case OpCode::determinant: return helper("determinant") + "(" + name(a) + ")";
    case OpCode::cross: return helper("cross") + "(" + name(a) + ")";
    case OpCode::polynomials:
      return operation_count(program_, value).total() <= written_polynomial_operations
                 ? written_polynomials(value)
                 : table_polynomials(value);
    case OpCode::power: {
      const int q = op.parameters[1];
      if (op.parameters[0] == -1) return "1.0 / " + name(a);
      if (q <= 3) return fmt::format("np.{}({})", q == 2 ? "sqrt" : "cbrt", name(a));
      return fmt::format("{}({}, {})", helper("root"), name(a), q);
    }
    case OpCode::elementary:
      return fmt::format("np.{}({})", function_name(static_cast<RealFunction>(op.parameters[0])),
                         name(a));
    default: return rearranged(value);
  }
}

std::string NumpyBody::written_polynomials(int value) {
  const Operation& op = operation(value);
  const int a = op.arguments[0];
  const PolynomialText text = polynomial_text(
      op, plan_monomials(op.terms, shape(a).size()),
      {[&](int k) { return element(a, k); }, [&](const Literal& c) { return literal(c); },
       [&] { return fresh(); }, true});
  for (const auto& [name, expression] : text.shared) assign(name, expression);
  if (op.shape.is_scalar()) return text.outputs.front();
  std::vector<std::string> parts;
  for (const std::string& output : text.outputs) {
    parts.push_back(fresh());
    assign(parts.back(), "np.asarray(" + output + ")[..., None]");
  }
  return fmt::format("{}([{}], {}, {})", helper("stack"), join(parts, ", "), op.shape.rows,
                     op.shape.cols);
}

std::string NumpyBody::table_polynomials(int value) {
  const Operation& op = operation(value);
  const MonomialPlan plan = plan_monomials(op.terms, shape(op.arguments[0]).size());
  const TermOrder order = order_terms(op);
  std::string coefficients = "    np.array([\n";
  std::string line;
  std::vector<int> monomials;
  for (const int t : order.term) {
    const Literal& c = op.terms[static_cast<std::size_t>(t)].coefficient;
    monomials.push_back(plan.monomial[static_cast<std::size_t>(t)]);
    line += number_text(c.value) + ", ";
    if (!is_integer_text(c.text)) line += " # " + comment_line(c.text);
    if (line.size() < 80 && is_integer_text(c.text)) continue;
    while (line.ends_with(' ')) line.pop_back();
    coefficients += "        " + line + "\n";
    line.clear();
  }
  coefficients += (line.empty() ? "" : "        " + line.substr(0, line.size() - 1) + "\n");
  const std::string name = "_p" + std::to_string(++table_count_);
  tables_ += name + " = (\n";
  for (const auto* list : {&plan.left, &plan.right, &plan.levels})
    tables_ += wrapped(int_array(*list) + ",", 4);
  tables_ += coefficients + "    ]),\n" + wrapped(int_array(monomials) + ",", 4) +
             wrapped(int_array(order.begin) + ",", 4) + ")\n";
  const std::string result = fmt::format("{}({}, {}, {}, {})", helper("polynomials"),
                                         flat(op.arguments[0]), name, op.shape.rows, op.shape.cols);
  return op.shape.is_scalar() ? result + "[..., 0, 0]" : result;
}

}  // namespace gordan::detail
