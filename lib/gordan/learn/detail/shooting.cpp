// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/detail/shooting.hpp>

#include <gordan/core/error.hpp>
#include <gordan/learn/detail/dormand_prince.hpp>

#include <Eigen/QR>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace gordan::detail {

using Eigen::ArrayXd;
using Eigen::ArrayXXd;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

namespace {

using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr Index rows_at_once = 4096;
constexpr Index chunks_at_once = 32;

// The triangle of [r; more], by Householder reflections.
void append_rows(MatrixXd& triangle, const MatrixXd& more) {
  MatrixXd stacked(triangle.rows() + more.rows(), more.cols());
  stacked.topRows(triangle.rows()) = triangle;
  stacked.bottomRows(more.rows()) = more;
  const Eigen::HouseholderQR<Eigen::Ref<MatrixXd>> qr(stacked);
  const Index rows = std::min(stacked.rows(), stacked.cols());
  triangle = MatrixXd(qr.matrixQR().topRows(rows).triangularView<Eigen::Upper>());
}

}  // namespace

// Some of the chunks, side by side, so that all of them stay in the cache.
struct Shooting::Sensitive {
  Index first = 0;              // chunk
  ArrayXXd x;                   // chunks x entries
  std::vector<MatrixXd> slope;  // per chunk: entries x (terms, initial states)
};

Shooting::Shooting(std::vector<Chunk> chunks, VectorXd scale, bool free_initial_states)
    : chunks_(std::move(chunks)), scale_(std::move(scale)), free_(free_initial_states) {
  require(!chunks_.empty(), "there are chunks");
  const auto count = static_cast<Index>(chunks_.size());
  parameters_.resize(count, chunks_.front().data.parameters.size());
  initial_.resize(count, scale_.size());
  for (Index b = 0; b < count; ++b) {
    const Trajectory& data = chunks_[static_cast<std::size_t>(b)].data;
    parameters_.row(b) = data.parameters.transpose().array();
    initial_.row(b) = data.states.row(0).array();
    longest_ = std::max(longest_, data.times.size() - 1);
  }
}

Index Shooting::residuals() const {
  Index points = 0;
  for (const Chunk& chunk : chunks_) points += chunk.data.times.size() - (free_ ? 0 : 1);
  return points * scale_.size();
}

ArrayXd Shooting::step_lengths(Index interval, int substeps) const {
  ArrayXd h = ArrayXd::Zero(initial_.rows());
  for (Index b = 0; b < h.size(); ++b) {
    const VectorXd& times = chunks_[static_cast<std::size_t>(b)].data.times;
    if (interval + 1 < times.size()) h(b) = (times(interval + 1) - times(interval)) / substeps;
  }
  return h;
}

void Shooting::step(const LinearDynamics& dynamics, const VectorXd& coefficients, const ArrayXd& h,
                    Sensitive& state) const {
  constexpr std::size_t stages = dormand_prince_stages - 1;
  const Index n = scale_.size(), terms = dynamics.terms(), chunks = state.x.rows();
  const ArrayXXd parameters = parameters_.middleRows(state.first, chunks);
  std::array<ArrayXXd, stages> k;
  std::array<std::vector<MatrixXd>, stages> dk;
  // x + h sum_r a_sr k_r of the stages r before s, of states and of derivatives.
  const auto states_at = [&](std::size_t s) {
    ArrayXXd x = state.x;
    for (std::size_t r = 0; r < s; ++r)
      if (const double a = dormand_prince[s][r]; a != 0) x += k[r].colwise() * (a * h);
    return x;
  };
  const auto add_slopes = [&](std::size_t s, Index b, MatrixXd& slope) {
    for (std::size_t r = 0; r < s; ++r)
      if (const double a = dormand_prince[s][r]; a != 0)
        slope += (a * h(b)) * dk[r][static_cast<std::size_t>(b)];
  };
  MatrixXd inner;
  for (std::size_t s = 0; s < stages; ++s) {
    const MatrixXd values = dynamics.linearisation(states_at(s), parameters, coefficients)
                                .matrix()
                                .transpose();
    k[s].resize(chunks, n);
    dk[s].resize(state.slope.size());
    for (Index b = 0; b < chunks; ++b) {
      const Eigen::Map<const RowMajor> fields(values.col(b).data(), n, terms);
      const Eigen::Map<const RowMajor> jacobian(values.col(b).data() + n * terms, n, n);
      inner = state.slope[static_cast<std::size_t>(b)];
      add_slopes(s, b, inner);
      MatrixXd& slope = dk[s][static_cast<std::size_t>(b)];
      slope.noalias() = jacobian * inner;
      slope.leftCols(terms) += fields;
      k[s].row(b) = (fields * coefficients).transpose().array();
    }
  }
  state.x = states_at(stages);
  for (Index b = 0; b < chunks; ++b)
    add_slopes(stages, b, state.slope[static_cast<std::size_t>(b)]);
}

void Shooting::gather_rows(const Sensitive& state, Index point, std::vector<MatrixXd>& rows,
                           double& cost) const {
  const Index n = scale_.size();
  const VectorXd inverse = scale_.cwiseInverse();
  for (Index b = 0; b < state.x.rows(); ++b) {
    const auto chunk = static_cast<std::size_t>(state.first + b);
    const MatrixXd& slope = state.slope[static_cast<std::size_t>(b)];
    const Trajectory& data = chunks_[chunk].data;
    if (point >= data.times.size() || (point == 0 && !free_)) continue;
    const Index first = (free_ ? point : point - 1) * n;
    const VectorXd difference = data.states.row(point) - state.x.row(b).matrix();
    auto block = rows[chunk].middleRows(first, n);
    block.leftCols(slope.cols()) = inverse.asDiagonal() * slope;
    block.rightCols(1) = inverse.cwiseProduct(difference);
    cost += block.rightCols(1).squaredNorm();
  }
}

void Shooting::triangulate(std::vector<MatrixXd>& rows, Index terms, Triangle& triangle) {
  const Index n = scale_.size();
  eliminated_.assign(free_ ? rows.size() : 0, {});
  MatrixXd whole(0, terms + 1), pending(rows_at_once, terms + 1);
  Index waiting = 0;
  triangle.rows = 0;
  triangle.initial_gain = 0;
  for (std::size_t b = 0; b < rows.size(); ++b) {
    MatrixXd left(rows[b].rows(), terms + 1);
    left << rows[b].leftCols(terms), rows[b].rightCols(1);
    if (free_) {
      const Eigen::HouseholderQR<MatrixXd> qr(rows[b].middleCols(terms, n));
      left.applyOnTheLeft(qr.householderQ().adjoint());
      eliminated_[b] = {qr.matrixQR().topRows(n).triangularView<Eigen::Upper>(),
                        left.topLeftCorner(n, terms), left.col(terms).head(n)};
      triangle.initial_gain += eliminated_[b].z.squaredNorm();
      left = MatrixXd(left.bottomRows(left.rows() - n));
    }
    triangle.rows += left.rows();
    for (Index taken = 0; taken < left.rows();) {
      const Index now = std::min(left.rows() - taken, rows_at_once - waiting);
      pending.middleRows(waiting, now) = left.middleRows(taken, now);
      taken += now;
      waiting += now;
      if (waiting < rows_at_once) continue;
      append_rows(whole, pending);
      waiting = 0;
    }
    rows[b].resize(0, 0);
  }
  if (waiting > 0) append_rows(whole, pending.topRows(waiting));
  triangle.r = MatrixXd::Zero(terms, terms);
  triangle.z = VectorXd::Zero(terms);
  const Index known = std::min(terms, whole.rows());
  triangle.r.topRows(known) = whole.topLeftCorner(known, terms);
  triangle.z.head(known) = whole.col(terms).head(known);
  triangle.rest =
      whole.rows() > terms ? whole.col(terms).tail(whole.rows() - terms).squaredNorm() : 0;
}

bool Shooting::predict(const LinearDynamics& dynamics, const VectorXd& coefficients, int substeps,
                       Sensitive& state, std::vector<MatrixXd>& rows, double& cost, LostChunk& lost,
                       const Control& control) const {
  gather_rows(state, 0, rows, cost);
  for (Index interval = 0; interval < longest_; ++interval) {
    const ArrayXd h = step_lengths(interval, substeps).segment(state.first, state.x.rows());
    for (int s = 0; s < substeps; ++s) {
      check(control);
      step(dynamics, coefficients, h, state);
    }
    for (Index b = 0; b < state.x.rows(); ++b) {
      const MatrixXd& slope = state.slope[static_cast<std::size_t>(b)];
      if (slope.allFinite() && state.x.row(b).isFinite().all()) continue;
      const Chunk& chunk = chunks_[static_cast<std::size_t>(state.first + b)];
      const VectorXd& times = chunk.data.times;
      lost = {chunk.trajectory, times(std::min(interval, times.size() - 1))};
      return false;
    }
    gather_rows(state, interval + 1, rows, cost);
  }
  return true;
}

bool Shooting::linearise(const LinearDynamics& dynamics, const VectorXd& coefficients, int substeps,
                         Triangle& triangle, LostChunk& lost, const Control& control) {
  const Index n = scale_.size(), terms = dynamics.terms();
  const Index columns = terms + (free_ ? n : 0);
  MatrixXd start = MatrixXd::Zero(n, columns);
  if (free_) start.rightCols(n).setIdentity();
  std::vector<MatrixXd> rows;
  for (const Chunk& chunk : chunks_)
    rows.push_back(MatrixXd::Zero((chunk.data.times.size() - (free_ ? 0 : 1)) * n, columns + 1));
  triangle.cost = 0;
  for (Index first = 0; first < initial_.rows(); first += chunks_at_once) {
    const Index count = std::min(chunks_at_once, initial_.rows() - first);
    Sensitive state{first, initial_.middleRows(first, count),
                    std::vector<MatrixXd>(static_cast<std::size_t>(count), start)};
    if (!predict(dynamics, coefficients, substeps, state, rows, triangle.cost, lost, control))
      return false;
  }
  base_ = initial_;
  triangulate(rows, terms, triangle);
  return true;
}

void Shooting::move_initial_states(const VectorXd& dc, double factor) {
  if (!free_) return;
  for (std::size_t b = 0; b < eliminated_.size(); ++b) {
    const Eliminated& e = eliminated_[b];
    const VectorXd step = e.r.triangularView<Eigen::Upper>().solve(e.z - e.c * dc);
    const auto row = static_cast<Index>(b);
    initial_.row(row) = base_.row(row) + factor * step.transpose().array();
  }
}

double Shooting::discretisation(const LinearDynamics& dynamics, const VectorXd& coefficients,
                                int substeps) const {
  const BatchField field = dynamics.field(parameters_, coefficients);
  double sum = 0;
  Index count = 0;
  std::array<ArrayXXd, 2> x{initial_, initial_};
  for (Index interval = 0; interval < longest_; ++interval) {
    for (int fine = 0; fine < 2; ++fine) {
      const int steps = (fine + 1) * substeps;
      const ArrayXd h = step_lengths(interval, steps);
      ArrayXXd& states = x[static_cast<std::size_t>(fine)];
      for (int s = 0; s < steps; ++s) states = dormand_prince_step(field, states, h);
    }
    const ArrayXXd difference = (x[0] - x[1]).rowwise() / scale_.transpose().array();
    sum += difference.square().sum();
    count += difference.size();
  }
  return count == 0 ? 0 : std::sqrt(sum / static_cast<double>(count));
}

}  // namespace gordan::detail
