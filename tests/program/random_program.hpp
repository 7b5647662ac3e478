// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/random.hpp>
#include <gordan/program/operations.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <numeric>
#include <string>
#include <vector>

/// Random programs with integers only, each built beside a naive evaluation in 64-bit integers, so
/// small that doubles are exact and results are compared with ==.
namespace gordan::test {

struct Array {
  Shape shape;
  std::vector<std::int64_t> entries;
  std::int64_t at(int i, int j) const {
    const int r = shape.rows == 1 ? 0 : i, c = shape.cols == 1 ? 0 : j;
    return entries[static_cast<std::size_t>(r * shape.cols + c)];
  }
};

inline Array tabulate(Shape shape, const std::function<std::int64_t(int, int)>& entry) {
  Array a{shape, {}};
  for (int i = 0; i < shape.rows; ++i)
    for (int j = 0; j < shape.cols; ++j) a.entries.push_back(entry(i, j));
  return a;
}

/// By the sum over all permutations.
inline std::int64_t leibniz(const Array& a) {
  std::vector<int> p(static_cast<std::size_t>(a.shape.rows));
  std::iota(p.begin(), p.end(), 0);
  std::int64_t sum = 0;
  do {
    std::int64_t term = 1;
    for (std::size_t i = 0; i < p.size(); ++i) {
      term *= a.at(static_cast<int>(i), p[i]);
      for (std::size_t j = 0; j < i; ++j)
        if (p[j] > p[i]) term = -term;
    }
    sum += term;
  } while (std::next_permutation(p.begin(), p.end()));
  return sum;
}

inline std::int64_t evaluate_polynomial(const Array& x, const std::vector<PolynomialTerm>& terms,
                                        int output) {
  std::int64_t sum = 0;
  for (const PolynomialTerm& term : terms) {
    if (term.output != output) continue;
    auto product = static_cast<std::int64_t>(term.coefficient.value);
    for (const Factor& f : term.factors)
      for (int e = 0; e < f.exponent; ++e) product *= x.entries[static_cast<std::size_t>(f.index)];
    sum += product;
  }
  return sum;
}

struct Sample {
  StraightLineProgram program;
  std::vector<std::vector<double>> points;    ///< flattened inputs
  std::vector<std::vector<double>> expected;  ///< flattened outputs
};

class SampleMaker {
 public:
  explicit SampleMaker(std::uint64_t seed, int dimension = 3) : random_(seed), n_(dimension) {}

  Sample make(const std::string& name, int steps) {
    for (const Shape shape : {Shape{}, Shape{n_, 1}, Shape{n_, n_}, Shape{5, n_}, Shape{1, n_}})
      add_input(shape);
    for (int done = 0; done < steps;) done += step() ? 1 : 0;
    Sample sample;
    sample.points = inputs_;
    sample.expected.resize(inputs_.size());
    const int count = static_cast<int>(nodes_.size());
    for (int k = 0; k < std::min(8, count); ++k) {
      const Node& node = nodes_[static_cast<std::size_t>(count - 1 - k)];
      builder_.output({.name = "out" + std::to_string(k)}, node.value);
      for (std::size_t p = 0; p < points; ++p)
        for (const std::int64_t entry : node.arrays[p].entries)
          sample.expected[p].push_back(static_cast<double>(entry));
    }
    sample.program = builder_.finish({.name = name});
    return sample;
  }

 private:
  static constexpr std::size_t points = 3;
  static constexpr std::int64_t limit = std::int64_t{1} << 20;
  struct Node {
    Value value;
    std::vector<Array> arrays;  // one a point
  };
  using Naive = std::function<Array(const std::vector<const Array*>&)>;

  int below(int n) { return static_cast<int>(random_.below(static_cast<std::uint32_t>(n))); }
  long small() { return below(7) - 3; }
  const Node& pick() { return nodes_[static_cast<std::size_t>(below(static_cast<int>(nodes_.size())))]; }

  void add_input(Shape shape) {
    Node node{builder_.input("x" + std::to_string(nodes_.size()), shape), {}};
    inputs_.resize(points);
    for (std::size_t p = 0; p < points; ++p) {
      node.arrays.push_back(tabulate(shape, [&](int, int) { return small(); }));
      for (const auto entry : node.arrays[p].entries) inputs_[p].push_back(static_cast<double>(entry));
    }
    nodes_.push_back(std::move(node));
  }

  bool keep(Value value, const std::vector<const Node*>& arguments, const Naive& naive) {
    Node node{value, {}};
    for (std::size_t p = 0; p < points; ++p) {
      std::vector<const Array*> arrays;
      for (const Node* argument : arguments) arrays.push_back(&argument->arrays[p]);
      node.arrays.push_back(naive(arrays));
      for (const std::int64_t e : node.arrays[p].entries)
        if (std::abs(e) > limit) return false;
    }
    nodes_.push_back(std::move(node));
    return true;
  }

  bool step();
  bool entrywise(const Node& a, const Node& b);
  bool product(const Node& a, const Node& b);
  bool reduction(const Node& a, const Node& b);
  bool minors(const Node& a);
  bool rearrangement(const Node& a, const Node& b);
  bool polynomial(const Node& a);

  Random random_;
  int n_;
  ProgramBuilder builder_;
  std::vector<Node> nodes_;
  std::vector<std::vector<double>> inputs_;
};

inline bool SampleMaker::step() {
  const Node a = pick(), b = pick();
  switch (below(7)) {
    case 0: return entrywise(a, b);
    case 1: return product(a, b);
    case 2: return reduction(a, b);
    case 3: return minors(a);
    case 4: return rearrangement(a, b);
    case 5: return polynomial(a);
    default: {
      const long c = small();
      if (below(2) == 0)
        return keep(power(a.value, 2), {&a}, [](const auto& x) {
          return tabulate(x[0]->shape, [&](int i, int j) { return x[0]->at(i, j) * x[0]->at(i, j); });
        });
      return keep(Literal::integer(c) * -a.value, {&a}, [c](const auto& x) {
        return tabulate(x[0]->shape, [&](int i, int j) { return -c * x[0]->at(i, j); });
      });
    }
  }
}

inline bool SampleMaker::entrywise(const Node& a, const Node& b) {
  const Shape s = a.value.shape(), t = b.value.shape();
  const bool fits = (s.rows == t.rows || s.rows == 1 || t.rows == 1) &&
                    (s.cols == t.cols || s.cols == 1 || t.cols == 1);
  if (!fits) return false;
  const Shape shape{std::max(s.rows, t.rows), std::max(s.cols, t.cols)};
  const int which = below(3);
  const Value value = which == 0   ? a.value + b.value
                      : which == 1 ? a.value - b.value
                                   : a.value * b.value;
  return keep(value, {&a, &b}, [=](const auto& x) {
    return tabulate(shape, [&](int i, int j) {
      const std::int64_t u = x[0]->at(i, j), v = x[1]->at(i, j);
      return which == 0 ? u + v : which == 1 ? u - v : u * v;
    });
  });
}

inline bool SampleMaker::product(const Node& a, const Node& b) {
  if (a.value.shape().cols == b.value.shape().rows)
    return keep(matmul(a.value, b.value), {&a, &b}, [](const auto& x) {
      return tabulate({x[0]->shape.rows, x[1]->shape.cols}, [&](int i, int j) {
        std::int64_t sum = 0;
        for (int k = 0; k < x[0]->shape.cols; ++k)
          sum += x[0]->entries[static_cast<std::size_t>(i * x[0]->shape.cols + k)] *
                 x[1]->entries[static_cast<std::size_t>(k * x[1]->shape.cols + j)];
        return sum;
      });
    });
  return keep(outer(a.value, b.value), {&a, &b}, [](const auto& x) {
    return tabulate({x[0]->shape.size(), x[1]->shape.size()}, [&](int i, int j) {
      return x[0]->entries[static_cast<std::size_t>(i)] * x[1]->entries[static_cast<std::size_t>(j)];
    });
  });
}

inline bool SampleMaker::reduction(const Node& a, const Node& b) {
  if (a.value.shape().size() == b.value.shape().size())
    return keep(dot(a.value, b.value), {&a, &b}, [](const auto& x) {
      return Array{{}, {std::inner_product(x[0]->entries.begin(), x[0]->entries.end(),
                                           x[1]->entries.begin(), std::int64_t{0})}};
    });
  if (a.value.shape().rows == a.value.shape().cols)
    return keep(trace(a.value), {&a}, [](const auto& x) {
      std::int64_t sum = 0;
      for (int i = 0; i < x[0]->shape.rows; ++i) sum += x[0]->at(i, i);
      return Array{{}, {sum}};
    });
  return keep(sum(a.value), {&a}, [](const auto& x) {
    return Array{{}, {std::accumulate(x[0]->entries.begin(), x[0]->entries.end(), std::int64_t{0})}};
  });
}

inline bool SampleMaker::minors(const Node& a) {
  const Shape s = a.value.shape();
  if (s.rows == s.cols && s.rows <= 6)
    return keep(determinant(a.value), {&a},
                [](const auto& x) { return Array{{}, {leibniz(*x[0])}}; });
  if (s.rows < n_ - 1 || s.cols < n_) return false;
  std::vector<int> indices;
  for (int i = 0; i + 1 < n_; ++i)
    for (int j = 0; j < n_; ++j) indices.push_back(i * s.cols + j);
  const Value rows = gather(a.value, indices, {n_ - 1, n_});
  return keep(cross(rows), {&a}, [n = n_](const auto& x) {
    return tabulate({n, 1}, [&](int i, int) {
      return leibniz(tabulate({n, n}, [&](int r, int c) {
        return r + 1 < n ? x[0]->at(r, c) : std::int64_t{c == i};
      }));
    });
  });
}

inline bool SampleMaker::rearrangement(const Node& a, const Node& b) {
  const Shape s = a.value.shape();
  switch (below(4)) {
    case 0:
      return keep(transpose(a.value), {&a}, [](const auto& x) {
        const Array& y = *x[0];
        return tabulate({y.shape.cols, y.shape.rows}, [&](int i, int j) { return y.at(j, i); });
      });
    case 1: {
      const int i = below(s.rows);
      return keep(row(a.value, i), {&a}, [i](const auto& x) {
        return tabulate({1, x[0]->shape.cols}, [&](int, int j) { return x[0]->at(i, j); });
      });
    }
    case 2: {
      const int size = s.size() + b.value.shape().size();
      const std::vector<Value> parts{a.value, b.value};
      return keep(stack(parts, {1, size}), {&a, &b}, [size](const auto& x) {
        Array y{{1, size}, x[0]->entries};
        y.entries.insert(y.entries.end(), x[1]->entries.begin(), x[1]->entries.end());
        return y;
      });
    }
    default: {
      std::vector<int> indices;
      for (int k = 0; k < n_ * n_; ++k) indices.push_back(below(s.size()));
      return keep(gather(a.value, indices, {n_, n_}), {&a}, [=, n = n_](const auto& x) {
        Array y{{n, n}, {}};
        for (const int k : indices) y.entries.push_back(x[0]->entries[static_cast<std::size_t>(k)]);
        return y;
      });
    }
  }
}

inline bool SampleMaker::polynomial(const Node& a) {
  std::vector<PolynomialTerm> terms;
  const Shape shape{2, n_};
  const int count = below(4) == 0 ? 120 : 8;
  for (int t = 0; t < count; ++t) {
    PolynomialTerm term{below(shape.size() - 1), Literal::integer(small()), {}};
    for (int k = 0; k < a.value.shape().size(); ++k)
      if (below(a.value.shape().size()) == 0) term.factors.push_back({k, 1 + below(3)});
    terms.push_back(term);
  }
  return keep(polynomials(a.value, terms, shape), {&a}, [=](const auto& x) {
    return tabulate(shape, [&](int i, int j) {
      return evaluate_polynomial(*x[0], terms, i * shape.cols + j);
    });
  });
}

inline Sample random_sample(std::uint64_t seed, const std::string& name, int steps,
                            int dimension = 3) {
  return SampleMaker(seed, dimension).make(name, steps);
}

}  // namespace gordan::test
