// SPDX-License-Identifier: Apache-2.0
#include <gordan/runtime/detail/layer_plan.hpp>

#include <algorithm>
#include <utility>

namespace gordan::detail {

namespace {

// A pattern ready to run; the identity is only looked at. A pattern that sums over one more index than another is
// contracted from that one's result, and expanded into it.
struct Side {
  StridedLoop contract;
  StridedLoop expand;
  int parent = -1;
  std::size_t size = 1;
  std::size_t offset = 0;  // in the workspace
  bool identity = false;
};

// All patterns of one tensor.
struct Sides {
  std::vector<Side> all;
  std::vector<std::size_t> order;  // parents first
  std::size_t workspace = 0;
  [[nodiscard]] const Side& operator[](int s) const { return all[static_cast<std::size_t>(s)]; }
};

struct Link {
  FactoredTerm term;
  StridedLoop forward;  // from source to target
  StridedLoop backward;
};

struct Block {
  int source_offset = 0;
  int target_offset = 0;
  Sides sources;
  Sides targets;
  std::vector<Link> links;
};

// The kept index of `finer` over which `pattern` is the sum; -1 when it is none.
int summed_index(const IndexPattern& finer, const IndexPattern& pattern) {
  if (finer.kept != pattern.kept + 1 || finer.blocks.size() != pattern.blocks.size()) return -1;
  for (int k = 0; k < finer.kept; ++k) {
    std::vector<IndexBlock> blocks = finer.blocks;
    std::rotate(blocks.begin() + k, blocks.begin() + k + 1, blocks.begin() + finer.kept);
    std::vector<IndexBlock> expected = pattern.blocks;
    std::sort(blocks.begin() + pattern.kept, blocks.end());
    std::sort(expected.begin() + pattern.kept, expected.end());
    if (blocks == expected) return k;
  }
  return -1;
}

Side side(const FactoredBlock& block, const std::vector<IndexPattern>& patterns, const IndexPattern& pattern,
          int legs) {
  Side result{.contract = {}, .expand = {}};
  for (int k = 0; k < pattern.kept; ++k) result.size *= static_cast<std::size_t>(block.n);
  result.identity = is_identity(pattern, legs);
  for (std::size_t p = 0; p < patterns.size() && result.parent < 0 && !result.identity; ++p) {
    const int summed = is_identity(patterns[p], legs) ? -1 : summed_index(patterns[p], pattern);
    if (summed < 0) continue;
    result.parent = static_cast<int>(p);
    result.contract = summing_loop(block.n, patterns[p].kept, summed);
  }
  if (result.parent < 0) result.contract = contraction_loop(block, pattern, legs);
  result.expand = result.contract.transposed();
  return result;
}

Sides sides(const FactoredBlock& block, const std::vector<IndexPattern>& patterns, int legs) {
  Sides result;
  for (const IndexPattern& pattern : patterns) {
    Side one = side(block, patterns, pattern, legs);
    one.offset = result.workspace;
    if (!one.identity) result.workspace += one.size;
    result.order.push_back(result.all.size());
    result.all.push_back(std::move(one));
  }
  std::stable_sort(result.order.begin(), result.order.end(),
                   [&](std::size_t a, std::size_t b) { return patterns[a].kept > patterns[b].kept; });
  return result;
}

// The contractions of a tensor by all patterns.
template <class T>
class Contractions {
 public:
  Contractions(const Sides& sides, const T* tensor)
      : sides_(sides), tensor_(tensor), buffer_(sides.workspace, zero_of<T>()) {
    for (const std::size_t s : sides.order) {
      const Side& one = sides.all[s];
      if (one.identity) continue;
      const T* from = one.parent < 0 ? tensor : buffer_.data() + sides[one.parent].offset;
      one.contract.run(from, buffer_.data() + one.offset, 1);
    }
  }
  [[nodiscard]] const T* operator[](int s) const {
    return sides_[s].identity ? tensor_ : buffer_.data() + sides_[s].offset;
  }

 private:
  const Sides& sides_;
  const T* tensor_;
  std::vector<T> buffer_;
};

// Sums for the patterns of one side, which are expanded at the end; an identity adds into the tensor itself.
template <class T>
class Expansions {
 public:
  Expansions(const Sides& sides, T* tensor) : sides_(sides), tensor_(tensor), buffer_(sides.workspace, zero_of<T>()) {}
  [[nodiscard]] T* operator[](int s) { return sides_[s].identity ? tensor_ : buffer_.data() + sides_[s].offset; }
  void finish() {
    for (auto s = sides_.order.rbegin(); s != sides_.order.rend(); ++s) {
      const Side& one = sides_.all[*s];
      if (one.identity) continue;
      T* to = one.parent < 0 ? tensor_ : buffer_.data() + sides_[one.parent].offset;
      one.expand.run(buffer_.data() + one.offset, to, 1);
    }
  }

 private:
  const Sides& sides_;
  T* tensor_;
  std::vector<T> buffer_;
};

double dot(const double* a, const double* b, std::size_t size) {
  using Plain = Eigen::Map<const Eigen::VectorXd>;
  return Plain(a, static_cast<Eigen::Index>(size)).dot(Plain(b, static_cast<Eigen::Index>(size)));
}

double dot(const Lanes* a, const Lanes* b, std::size_t size) {
  Lanes sum = Lanes::Zero();
  for (std::size_t i = 0; i < size; ++i) sum += a[i] * b[i];
  return sum.sum();
}

struct FactoredPlan final : LayerPlan {
  FactoredLayer layer;
  std::vector<Block> blocks;

  void apply(const double* w, const double* x, double* y) const override { add(w, x, y); }
  void apply(const double* w, const Lanes* x, Lanes* y) const override { add(w, x, y); }
  void apply_transpose(const double* w, const double* y, double* x) const override { add_transpose(w, y, x); }
  void apply_transpose(const double* w, const Lanes* y, Lanes* x) const override { add_transpose(w, y, x); }
  void gradient(const double* x, const double* upstream, double* w) const override { add_gradient(x, upstream, w); }
  void gradient(const Lanes* x, const Lanes* upstream, double* w) const override { add_gradient(x, upstream, w); }
  [[nodiscard]] SparseBasis entries() const override { return expand(layer); }

 private:
  template <class T>
  void add(const double* w, const T* x, T* y) const {
    for (const Block& block : blocks) {
      const Contractions from(block.sources, x + block.source_offset);
      Expansions to(block.targets, y + block.target_offset);
      for (const Link& link : block.links) {
        link.forward.run(from[link.term.source], to[link.term.target], w[link.term.parameter]);
      }
      to.finish();
    }
  }
  template <class T>
  void add_transpose(const double* w, const T* y, T* x) const {
    for (const Block& block : blocks) {
      const Contractions from(block.targets, y + block.target_offset);
      Expansions to(block.sources, x + block.source_offset);
      for (const Link& link : block.links) {
        link.backward.run(from[link.term.target], to[link.term.source], w[link.term.parameter]);
      }
      to.finish();
    }
  }
  template <class T>
  void add_gradient(const T* x, const T* upstream, double* w) const {
    for (const Block& block : blocks) {
      const Contractions of_x(block.sources, x + block.source_offset);
      const Contractions of_y(block.targets, upstream + block.target_offset);
      std::vector<T> permuted;
      for (const Link& link : block.links) {
        const std::size_t size = block.targets[link.term.target].size;
        permuted.assign(size, zero_of<T>());
        link.forward.run(of_x[link.term.source], permuted.data(), 1);
        w[link.term.parameter] += dot(permuted.data(), of_y[link.term.target], size);
      }
    }
  }
};

}  // namespace

std::shared_ptr<const LayerPlan> factored_plan(const FactoredLayer& layer) {
  validate(layer);
  auto plan = std::make_shared<FactoredPlan>();
  plan->rows = layer.rows;
  plan->cols = layer.cols;
  plan->parameters = layer.parameters;
  plan->layer = layer;
  for (const FactoredBlock& data : layer.blocks) {
    Block block{.source_offset = data.source_offset,
                .target_offset = data.target_offset,
                .sources = {},
                .targets = {},
                .links = {}};
    block.sources = sides(data, data.sources, data.source_legs);
    block.targets = sides(data, data.targets, data.target_legs);
    for (const FactoredTerm& term : data.terms) {
      StridedLoop forward = permutation_loop(data.n, term.order);
      StridedLoop backward = forward.transposed();
      block.links.push_back({term, std::move(forward), std::move(backward)});
    }
    plan->blocks.push_back(std::move(block));
  }
  return plan;
}

}  // namespace gordan::detail
