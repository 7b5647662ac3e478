// SPDX-License-Identifier: Apache-2.0
#include <gordan/runtime/evaluator.hpp>

#include <gordan/core/error.hpp>
#include <gordan/program/real_function.hpp>
#include <gordan/runtime/detail/batch_plan.hpp>

#include <algorithm>

namespace gordan {

namespace {

using detail::BatchPlan;
using Step = BatchPlan::Step;

/// Runs the steps of a plan on one block of points after the other. Operations always work on whole
/// blocks, of a size known to the compiler; what stands behind the last point is never read.
class BlockRunner {
 public:
  explicit BlockRunner(const BatchPlan& plan)
      : plan_(plan), workspace_(Workspace::Zero(BatchPlan::block, plan.columns)) {
    for (const Step& step : plan.constants)
      for (std::size_t k = 0; k < plan.operation(step).literals.size(); ++k)
        workspace_.col(step.out + static_cast<int>(k)) = plan.operation(step).literals[k].value;
  }

  void run(const Eigen::Ref<const Eigen::ArrayXXd>& inputs, Eigen::Ref<Eigen::ArrayXXd>& outputs,
           Eigen::Index first, Eigen::Index points) {
    Eigen::Index column = 0;
    for (const BatchPlan::Range& range : plan_.inputs) {
      workspace_.block(0, range.column, points, range.size) =
          inputs.block(first, column, points, range.size);
      column += range.size;
    }
    for (const Step& step : plan_.steps) evaluate(step);
    column = 0;
    for (const BatchPlan::Range& range : plan_.outputs) {
      outputs.block(first, column, points, range.size) =
          workspace_.block(0, range.column, points, range.size);
      column += range.size;
    }
  }

 private:
  using Workspace = Eigen::Array<double, BatchPlan::block, Eigen::Dynamic>;
  using Column = Eigen::Map<Eigen::Array<double, BatchPlan::block, 1>, Eigen::Aligned16>;

  Column col(int k) { return Column(workspace_.col(k).data()); }
  auto cols(int k, int size) { return workspace_.middleCols(k, size); }

  template <class Combine>
  void entrywise(const Step& step, Combine combine) {
    const Shape out = plan_.operation(step).shape;
    const Shape a = plan_.argument_shape(step, 0), b = plan_.argument_shape(step, 1);
    const auto at = [](const Shape& s, int i, int j) {
      return (s.rows == 1 ? 0 : i) * s.cols + (s.cols == 1 ? 0 : j);
    };
    if (a == out && b == out) {
      combine(cols(step.out, out.size()), cols(step.in[0], out.size()),
              cols(step.in[1], out.size()));
      return;
    }
    for (int i = 0; i < out.rows; ++i)
      for (int j = 0; j < out.cols; ++j)
        combine(col(step.out + i * out.cols + j), col(step.in[0] + at(a, i, j)),
                col(step.in[1] + at(b, i, j)));
  }

  void matmul(const Step& step) {
    const Shape out = plan_.operation(step).shape;
    const int inner = plan_.argument_shape(step, 0).cols;
    const auto a = [&](int i, int k) { return col(step.in[0] + i * inner + k); };
    const auto b = [&](int k, int j) { return col(step.in[1] + k * out.cols + j); };
    for (int i = 0; i < out.rows; ++i)
      for (int j = 0; j < out.cols; ++j) {
        Column sum = col(step.out + i * out.cols + j);
        if (inner == 3) {
          sum = a(i, 0) * b(0, j) + a(i, 1) * b(1, j) + a(i, 2) * b(2, j);
          continue;
        }
        if (inner == 0) sum.setZero();
        for (int k = 0; k < inner; ++k) {
          if (k == 0) sum = a(i, k) * b(k, j);
          else sum += a(i, k) * b(k, j);
        }
      }
  }

  void reduce(const Step& step) {
    const Operation& op = plan_.operation(step);
    const Shape a = plan_.argument_shape(step, 0);
    Column sum = col(step.out);
    sum.setZero();
    if (op.code == OpCode::trace)
      for (int i = 0; i < a.rows; ++i) sum += col(step.in[0] + i * (a.cols + 1));
    else if (op.code == OpCode::sum)
      for (int k = 0; k < a.size(); ++k) sum += col(step.in[0] + k);
    else
      for (int k = 0; k < a.size(); ++k) sum += col(step.in[0] + k) * col(step.in[1] + k);
  }

  void rearrange(const Step& step) {
    const Operation& op = plan_.operation(step);
    if (op.code == OpCode::gather) {
      for (std::size_t k = 0; k < op.parameters.size(); ++k)
        col(step.out + static_cast<int>(k)) = col(step.in[0] + op.parameters[k]);
    } else if (op.code == OpCode::transpose) {
      for (int i = 0; i < op.shape.rows; ++i)
        for (int j = 0; j < op.shape.cols; ++j)
          col(step.out + i * op.shape.cols + j) = col(step.in[0] + j * op.shape.rows + i);
    } else {
      int offset = step.out;
      for (std::size_t k = 0; k < op.arguments.size(); ++k) {
        const int size = plan_.argument_shape(step, k).size();
        cols(offset, size) = cols(step.in[k], size);
        offset += size;
      }
    }
  }

  void minors(const Step& step) {
    const Shape a = plan_.argument_shape(step, 0);
    const auto minor = [&](unsigned mask) { return col(step.scratch + static_cast<int>(mask)); };
    for (const LaplaceStep& s : step.laplace) {
      const Column entry = col(step.in[0] + s.row * a.cols + s.column);
      Column target = minor(s.target);
      if (s.first) target.setZero();
      if (s.row == 0) target = entry;
      else if (s.negative) target -= entry * minor(s.source);
      else target += entry * minor(s.source);
    }
    const unsigned all = (1U << a.cols) - 1;
    if (plan_.operation(step).code == OpCode::determinant) {
      col(step.out) = minor(all);
      return;
    }
    for (int j = 0; j < a.cols; ++j) {
      if (cross_is_negative(a.cols, j)) col(step.out + j) = -minor(all & ~(1U << j));
      else col(step.out + j) = minor(all & ~(1U << j));
    }
  }

  void polynomials(const Step& step) {
    const Operation& op = plan_.operation(step);
    const MonomialPlan& plan = step.monomials;
    const auto node = [&](int k) {
      return col(k < plan.variables ? step.in[0] + k : step.scratch + k - plan.variables);
    };
    for (int k = 0; k < plan.products(); ++k)
      node(plan.variables + k) = node(plan.left[static_cast<std::size_t>(k)]) *
                                 node(plan.right[static_cast<std::size_t>(k)]);
    cols(step.out, op.shape.size()).setZero();
    for (std::size_t t = 0; t < op.terms.size(); ++t) {
      Column sum = col(step.out + op.terms[t].output);
      const double c = op.terms[t].coefficient.value;
      if (plan.monomial[t] == plan.one()) sum += c;
      else if (c == 1) sum += node(plan.monomial[t]);
      else sum += c * node(plan.monomial[t]);
    }
  }

  void power(const Step& step) {
    const Operation& op = plan_.operation(step);
    const int size = op.shape.size(), q = op.parameters[1];
    if (op.parameters[0] == -1)
      cols(step.out, size) = 1.0 / cols(step.in[0], size);
    else if (q == 2)
      cols(step.out, size) = cols(step.in[0], size).sqrt();
    else
      cols(step.out, size) =
          cols(step.in[0], size).unaryExpr([q](double x) { return real_root(x, q); });
  }

  void evaluate(const Step& step) {
    const Operation& op = plan_.operation(step);
    switch (op.code) {
      case OpCode::input:
      case OpCode::constant:
      case OpCode::reshape: return;
      case OpCode::add:
        return entrywise(step, [](auto&& out, auto&& a, auto&& b) { out = a + b; });
      case OpCode::subtract:
        return entrywise(step, [](auto&& out, auto&& a, auto&& b) { out = a - b; });
      case OpCode::multiply:
        return entrywise(step, [](auto&& out, auto&& a, auto&& b) { out = a * b; });
      case OpCode::negate:
        cols(step.out, op.shape.size()) = -cols(step.in[0], op.shape.size());
        return;
      case OpCode::matmul: return matmul(step);
      case OpCode::transpose:
      case OpCode::gather:
      case OpCode::stack: return rearrange(step);
      case OpCode::trace:
      case OpCode::sum:
      case OpCode::dot: return reduce(step);
      case OpCode::determinant:
      case OpCode::cross: return minors(step);
      case OpCode::polynomials: return polynomials(step);
      case OpCode::power: return power(step);
      case OpCode::elementary: {
        const auto f = static_cast<RealFunction>(op.parameters.front());
        cols(step.out, op.shape.size()) =
            cols(step.in[0], op.shape.size()).unaryExpr([f](double x) { return real_function(f, x); });
        return;
      }
    }
  }

  const BatchPlan& plan_;
  Workspace workspace_;
};

}  // namespace

Evaluator::Evaluator(const StraightLineProgram& program)
    : plan_(std::make_shared<const BatchPlan>(program)) {}

int Evaluator::input_size() const { return gordan::input_size(plan_->program); }

int Evaluator::output_size() const { return gordan::output_size(plan_->program); }

void Evaluator::evaluate(const Eigen::Ref<const Eigen::ArrayXXd>& inputs,
                         Eigen::Ref<Eigen::ArrayXXd> outputs) const {
  require(inputs.cols() == input_size(), "a batch has one column per input entry");
  require(outputs.cols() == output_size() && outputs.rows() == inputs.rows(),
          "the results have one row per point and one column per output entry");
  BlockRunner runner(*plan_);
  for (Eigen::Index first = 0; first < inputs.rows(); first += BatchPlan::block)
    runner.run(inputs, outputs, first, std::min<Eigen::Index>(BatchPlan::block, inputs.rows() - first));
}

Eigen::ArrayXXd Evaluator::evaluate(const Eigen::Ref<const Eigen::ArrayXXd>& inputs) const {
  Eigen::ArrayXXd outputs(inputs.rows(), output_size());
  evaluate(inputs, outputs);
  return outputs;
}

}  // namespace gordan
