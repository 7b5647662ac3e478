// SPDX-License-Identifier: Apache-2.0
#include <gordan/runtime/detail/layer_plan.hpp>

#include <utility>

namespace gordan::detail {

namespace {

// A pattern ready to run; the identity is only looked at.
struct Side {
  StridedLoop contract;
  StridedLoop expand;
  std::size_t size = 1;
  bool identity = false;
};

struct Link {
  FactoredTerm term;
  StridedLoop forward;  // from source to target
  StridedLoop backward;
};

struct Block {
  int source_offset = 0;
  int target_offset = 0;
  std::vector<Side> sources;
  std::vector<Side> targets;
  std::vector<Link> links;
};

Side side(const FactoredBlock& block, const IndexPattern& pattern, int legs) {
  Side result{.contract = contraction_loop(block, pattern, legs), .expand = {}};
  result.expand = result.contract.transposed();
  for (int k = 0; k < pattern.kept; ++k) result.size *= static_cast<std::size_t>(block.n);
  result.identity = is_identity(pattern, legs);
  return result;
}

// The contractions of a tensor by all patterns; an identity stays a pointer.
class Contractions {
 public:
  Contractions(const std::vector<Side>& sides, const double* tensor) : buffers_(sides.size()) {
    for (std::size_t s = 0; s < sides.size(); ++s) {
      if (!sides[s].identity) {
        buffers_[s].assign(sides[s].size, 0);
        sides[s].contract.run(tensor, buffers_[s].data(), 1);
      }
      arrays_.push_back(sides[s].identity ? tensor : buffers_[s].data());
    }
  }
  [[nodiscard]] const double* operator[](int s) const { return arrays_[static_cast<std::size_t>(s)]; }

 private:
  std::vector<std::vector<double>> buffers_;
  std::vector<const double*> arrays_;
};

// Sums for the patterns of one side, which are expanded at the end; an identity adds into the tensor itself.
class Expansions {
 public:
  Expansions(const std::vector<Side>& sides, double* tensor) : sides_(sides), tensor_(tensor), buffers_(sides.size()) {
    for (std::size_t s = 0; s < sides.size(); ++s) {
      if (!sides[s].identity) buffers_[s].assign(sides[s].size, 0);
    }
  }
  [[nodiscard]] double* operator[](int s) {
    const auto at = static_cast<std::size_t>(s);
    return sides_[at].identity ? tensor_ : buffers_[at].data();
  }
  void finish() const {
    for (std::size_t s = 0; s < sides_.size(); ++s) {
      if (!sides_[s].identity) sides_[s].expand.run(buffers_[s].data(), tensor_, 1);
    }
  }

 private:
  const std::vector<Side>& sides_;
  double* tensor_;
  std::vector<std::vector<double>> buffers_;
};

struct FactoredPlan final : LayerPlan {
  FactoredLayer layer;
  std::vector<Block> blocks;

  void apply(const double* w, const double* x, double* y) const override {
    for (const Block& block : blocks) {
      const Contractions from(block.sources, x + block.source_offset);
      Expansions to(block.targets, y + block.target_offset);
      for (const Link& link : block.links) {
        link.forward.run(from[link.term.source], to[link.term.target], w[link.term.parameter]);
      }
      to.finish();
    }
  }
  void apply_transpose(const double* w, const double* y, double* x) const override {
    for (const Block& block : blocks) {
      const Contractions from(block.targets, y + block.target_offset);
      Expansions to(block.sources, x + block.source_offset);
      for (const Link& link : block.links) {
        link.backward.run(from[link.term.target], to[link.term.source], w[link.term.parameter]);
      }
      to.finish();
    }
  }
  void gradient(const double* x, const double* upstream, double* w) const override {
    for (const Block& block : blocks) {
      const Contractions of_x(block.sources, x + block.source_offset);
      const Contractions of_y(block.targets, upstream + block.target_offset);
      std::vector<double> permuted;
      for (const Link& link : block.links) {
        const auto size = block.targets[static_cast<std::size_t>(link.term.target)].size;
        permuted.assign(size, 0);
        link.forward.run(of_x[link.term.source], permuted.data(), 1);
        const auto count = static_cast<Eigen::Index>(size);
        w[link.term.parameter] += Eigen::Map<const Eigen::VectorXd>(permuted.data(), count)
                                      .dot(Eigen::Map<const Eigen::VectorXd>(of_y[link.term.target], count));
      }
    }
  }
  [[nodiscard]] SparseBasis entries() const override { return expand(layer); }
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
    for (const IndexPattern& pattern : data.sources) block.sources.push_back(side(data, pattern, data.source_legs));
    for (const IndexPattern& pattern : data.targets) block.targets.push_back(side(data, pattern, data.target_legs));
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
