// SPDX-License-Identifier: Apache-2.0
#include <gordan/core/error.hpp>
#include <gordan/program/detail/patterns.hpp>
#include <gordan/program/operations.hpp>

#include <algorithm>

namespace gordan {

namespace {

/// The indices when every entry of the result is one entry of the argument, else empty.
std::vector<int> plain_selection(const std::vector<PolynomialTerm>& terms, int size) {
  if (static_cast<int>(terms.size()) != size) return {};
  std::vector<int> indices(terms.size(), -1);
  for (const PolynomialTerm& term : terms) {
    int& index = indices[static_cast<std::size_t>(term.output)];
    const bool plain = term.factors.size() == 1 && term.factors.front().exponent == 1 &&
                       term.coefficient.is(1) && index == -1;
    if (!plain) return {};
    index = term.factors.front().index;
  }
  return indices;
}

}  // namespace

Value polynomials(Value x, std::vector<PolynomialTerm> terms, Shape shape) {
  x = detail::without_reshape(x);
  std::erase_if(terms, [](const PolynomialTerm& term) { return term.coefficient.is(0); });
  for (PolynomialTerm& term : terms) std::ranges::sort(term.factors);
  std::ranges::stable_sort(terms, {}, &PolynomialTerm::output);
  if (terms.empty()) return x.builder().filled(shape, 0);
  std::vector<int> selection = plain_selection(terms, shape.size());
  if (!selection.empty()) return gather(x, std::move(selection), shape);
  Operation operation;
  operation.code = OpCode::polynomials;
  operation.shape = shape;
  operation.arguments = {x.index()};
  operation.terms = std::move(terms);
  return detail::make_column_first(x.builder(), std::move(operation));
}

Value scatter(Value x, std::span<const ScatterEntry> entries, Shape shape) {
  std::vector<PolynomialTerm> terms;
  for (const ScatterEntry& entry : entries)
    terms.push_back({entry.target, entry.coefficient, {{entry.component, 1}}});
  return polynomials(x, std::move(terms), shape);
}

Value symmetric_matrix(Value x, int n) {
  require(x.shape().size() == n * (n + 1) / 2, "n(n+1)/2 components of a symmetric matrix");
  std::vector<int> indices;
  for (int i = 0; i < n; ++i)
    for (int j = 0; j < n; ++j) {
      const int a = std::min(i, j), b = std::max(i, j);
      indices.push_back(a * n - a * (a - 1) / 2 + (b - a));
    }
  return gather(x, std::move(indices), {n, n});
}

Value skew_matrix(Value x, int n) {
  require(x.shape().size() == n * (n - 1) / 2, "n(n-1)/2 components of a skew matrix");
  std::vector<ScatterEntry> entries;
  int component = 0;
  for (int i = 0; i < n; ++i)
    for (int j = i + 1; j < n; ++j, ++component) {
      entries.push_back({i * n + j, component, Literal::integer(1)});
      entries.push_back({j * n + i, component, Literal::integer(-1)});
    }
  return scatter(x, entries, {n, n});
}

}  // namespace gordan
