// SPDX-License-Identifier: Apache-2.0
#include <gordan/core/error.hpp>
#include <gordan/program/detail/patterns.hpp>
#include <gordan/program/operations.hpp>

#include <numeric>
#include <optional>
#include <utility>

namespace gordan {

using detail::argument;
using detail::is;
using detail::make;
using detail::without_reshape;

namespace {

bool counts_up(const std::vector<int>& indices) {
  for (std::size_t k = 0; k < indices.size(); ++k)
    if (indices[k] != static_cast<int>(k)) return false;
  return true;
}

std::vector<int> all_indices(Value a) {
  std::vector<int> indices(static_cast<std::size_t>(a.shape().size()));
  std::iota(indices.begin(), indices.end(), 0);
  return indices;
}

/// The source of a rearrangement of one array, and the indices into it.
std::pair<Value, std::vector<int>> as_gather(Value a) {
  if (is(a, OpCode::gather)) return {argument(a), a.operation().parameters};
  if (is(a, OpCode::reshape)) return as_gather(argument(a));
  if (is(a, OpCode::transpose)) {
    std::vector<int> indices;
    for (int i = 0; i < a.shape().rows; ++i)
      for (int j = 0; j < a.shape().cols; ++j) indices.push_back(j * a.shape().rows + i);
    return {argument(a), std::move(indices)};
  }
  return {a, all_indices(a)};
}

/// Parts that are rearrangements of one and the same array, as one gather.
std::optional<Value> stack_of_one_source(std::span<const Value> parts, Shape shape) {
  const Value source = as_gather(parts.front()).first;
  std::vector<int> indices;
  for (const Value part : parts) {
    const auto [from, picked] = as_gather(part);
    if (from != source) return {};
    indices.insert(indices.end(), picked.begin(), picked.end());
  }
  return gather(source, std::move(indices), shape);
}

/// Entries of a stack: from its only part that is touched, or of scalars again as a stack.
std::optional<Value> gather_from_stack(Value a, const std::vector<int>& indices, Shape shape) {
  std::vector<std::pair<Value, int>> entry;  // part and index in it, of each entry of a
  for (const int part : a.operation().arguments) {
    const Value v = a.builder().value(part);
    for (int k = 0; k < v.shape().size(); ++k) entry.emplace_back(v, k);
  }
  std::vector<Value> scalars;
  std::vector<int> inner;
  bool one_part = true;
  for (const int index : indices) {
    const auto& [part, k] = entry[static_cast<std::size_t>(index)];
    one_part = one_part && part == entry[static_cast<std::size_t>(indices.front())].first;
    inner.push_back(k);
    if (part.shape().is_scalar()) scalars.push_back(part);
  }
  if (indices.empty()) return {};
  if (one_part)
    return gather(entry[static_cast<std::size_t>(indices.front())].first, inner, shape);
  if (scalars.size() == indices.size()) return stack(scalars, shape);
  return {};
}

}  // namespace

Value transpose(Value a) {
  const Shape shape{a.shape().cols, a.shape().rows};
  if (a.shape().is_vector()) return reshape(a, shape);
  if (is(a, OpCode::transpose)) return argument(a);
  if (is(a, OpCode::negate)) return -transpose(argument(a));
  if (is(a, OpCode::constant) || is(a, OpCode::gather)) {
    const std::vector<int> indices = as_gather(make(OpCode::transpose, shape, {a})).second;
    return gather(a, indices, shape);
  }
  if (is(a, OpCode::matmul) && argument(a, 0) == transpose(argument(a, 1))) return a;
  if (is(a, OpCode::matmul) && argument(a, 0) == argument(a, 1) &&
      transpose(argument(a)) == argument(a))
    return a;
  return make(OpCode::transpose, shape, {a});
}

Value reshape(Value a, Shape shape) {
  require(a.shape().size() == shape.size(), "a reshape keeps the number of entries");
  a = without_reshape(a);
  if (a.shape() == shape) return a;
  if (is(a, OpCode::constant)) return a.builder().constant(shape, a.operation().literals);
  return make(OpCode::reshape, shape, {a});
}

Value gather(Value a, std::vector<int> indices, Shape shape) {
  require(static_cast<int>(indices.size()) == shape.size(), "one index per entry");
  for (const int index : indices)
    require(index >= 0 && index < a.shape().size(), "an index is inside the array");
  if (counts_up(indices) && a.shape().size() == shape.size()) return reshape(a, shape);
  const auto [source, inner] = as_gather(a);
  if (source != a) {
    for (int& index : indices) index = inner[static_cast<std::size_t>(index)];
    return gather(source, std::move(indices), shape);
  }
  if (is(a, OpCode::constant)) {
    std::vector<Literal> entries;
    for (const int index : indices)
      entries.push_back(a.operation().literals[static_cast<std::size_t>(index)]);
    return a.builder().constant(shape, std::move(entries));
  }
  if (is(a, OpCode::stack))
    if (const auto simpler = gather_from_stack(a, indices, shape)) return *simpler;
  Operation operation;
  operation.code = OpCode::gather;
  operation.shape = shape;
  operation.arguments = {a.index()};
  operation.parameters = std::move(indices);
  return detail::make_column_first(a.builder(), std::move(operation));
}

Value extract(Value a, int index) { return gather(a, {index}, {}); }

Value extract(Value a, int row, int column) { return extract(a, row * a.shape().cols + column); }

Value row(Value a, int i) {
  std::vector<int> indices(static_cast<std::size_t>(a.shape().cols));
  std::iota(indices.begin(), indices.end(), i * a.shape().cols);
  return gather(a, std::move(indices), {1, a.shape().cols});
}

Value column(Value a, int j) {
  std::vector<int> indices;
  for (int i = 0; i < a.shape().rows; ++i) indices.push_back(i * a.shape().cols + j);
  return gather(a, std::move(indices), {a.shape().rows, 1});
}

Value stack(std::span<const Value> parts, Shape shape) {
  require(!parts.empty(), "a stack has parts");
  std::vector<Value> flat;
  std::vector<Literal> literals;
  int size = 0;
  for (const Value part : parts) {
    require(&part.builder() == &parts.front().builder(), "values of one builder");
    const Value v = without_reshape(part);
    size += v.shape().size();
    if (is(v, OpCode::stack))
      for (const int inner : v.operation().arguments) flat.push_back(v.builder().value(inner));
    else
      flat.push_back(v);
    if (is(v, OpCode::constant))
      literals.insert(literals.end(), v.operation().literals.begin(), v.operation().literals.end());
  }
  require(size == shape.size(), "a stack has the size of its parts");
  ProgramBuilder& builder = flat.front().builder();
  if (flat.size() == 1) return reshape(flat.front(), shape);
  if (static_cast<int>(literals.size()) == size) return builder.constant(shape, literals);
  if (const auto simpler = stack_of_one_source(flat, shape)) return *simpler;
  Operation operation;
  operation.code = OpCode::stack;
  operation.shape = shape;
  for (const Value v : flat) operation.arguments.push_back(v.index());
  return detail::make_column_first(builder, std::move(operation));
}

Value upper_triangle(Value a, bool strict) {
  require(a.shape().rows == a.shape().cols, "a square matrix has an upper triangle");
  std::vector<int> indices;
  for (int i = 0; i < a.shape().rows; ++i)
    for (int j = strict ? i + 1 : i; j < a.shape().cols; ++j)
      indices.push_back(i * a.shape().cols + j);
  const Shape shape{static_cast<int>(indices.size()), 1};
  return gather(a, std::move(indices), shape);
}

}  // namespace gordan
