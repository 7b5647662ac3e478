// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/dynamics_fit.hpp>

#include <gordan/core/error.hpp>
#include <gordan/learn/detail/elimination.hpp>
#include <gordan/learn/detail/integral_form.hpp>
#include <gordan/learn/detail/shooting.hpp>
#include <gordan/learn/identifiability.hpp>
#include <gordan/learn/least_squares.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace gordan {

namespace {

using detail::Shooting;
using detail::Triangle;
using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

// The root mean square of each state input over all data, for each of its entries.
VectorXd block_scales(const LinearDynamics& dynamics, std::span<const Trajectory> trajectories) {
  VectorXd sums = VectorXd::Zero(dynamics.state_size());
  double points = 0;
  for (const Trajectory& t : trajectories) {
    sums += t.states.array().square().colwise().sum().matrix().transpose();
    points += static_cast<double>(t.states.rows());
  }
  VectorXd scales(sums.size());
  Index first = 0;
  for (const int size : dynamics.blocks()) {
    const double scale = std::sqrt(sums.segment(first, size).sum() / (points * size));
    scales.segment(first, size).setConstant(scale > 0 ? scale : 1);
    first += size;
  }
  return scales;
}

// The root mean square distance of the data from their means, entries divided by `scale`.
double spread_of(std::span<const Trajectory> trajectories, const VectorXd& scale) {
  VectorXd means = VectorXd::Zero(scale.size());
  double points = 0, squares = 0;
  for (const Trajectory& t : trajectories) {
    means += t.states.colwise().sum().transpose();
    points += static_cast<double>(t.states.rows());
  }
  means /= points;
  for (const Trajectory& t : trajectories)
    for (const auto& state : t.states.rowwise())
      squares += (state.transpose() - means).cwiseQuotient(scale).squaredNorm();
  return std::sqrt(squares / (points * static_cast<double>(scale.size())));
}

std::vector<detail::Chunk> all_chunks(std::span<const Trajectory> trajectories, Index points) {
  std::vector<detail::Chunk> result;
  for (std::size_t t = 0; t < trajectories.size(); ++t)
    for (Trajectory& part : chunks(trajectories.subspan(t, 1), points))
      result.push_back({t, std::move(part)});
  return result;
}

std::vector<Index> every(Index count) {
  std::vector<Index> all;
  for (Index k = 0; k < count; ++k) all.push_back(k);
  return all;
}

// The state of a fit: which terms are in, their coefficients, the predictions.
class Fitter {
 public:
  Fitter(const LinearDynamics& dynamics, std::span<const Trajectory> trajectories,
         const DynamicsFitOptions& options, const Control& control)
      : all_(dynamics),
        present_(dynamics),
        trajectories_(trajectories),
        options_(options),
        control_(control),
        scale_(block_scales(dynamics, trajectories)),
        shooting_(all_chunks(trajectories, options.chunk_points), scale_,
                  options.free_initial_states),
        terms_(every(dynamics.terms())) {}

  DynamicsFit run() {
    start();
    iterate(options_.first_substeps, 4);
    bool converged = iterate(options_.substeps, options_.max_iterations);
    for (int round = 0; options_.select_terms && round < 5 && select(); ++round)
      converged = iterate(options_.substeps, options_.max_iterations);
    substeps_ = options_.substeps;
    for (int more = finer(); more > substeps_; more = finer()) {
      substeps_ = more;
      converged = iterate(substeps_, options_.max_iterations);
    }
    if (!converged)
      result_.warnings.push_back(
          fmt::format("{} iterations did not converge", options_.max_iterations));
    return finish();
  }

 private:
  // Least squares of the integral form, on terms that the data tell apart.
  void start() {
    const Index points = std::min<Index>(options_.chunk_points, 6);
    Regression data = detail::integral_form(all_, trajectories_, scale_, points);
    const Identifiability found = identifiability(data, options_.rank_tolerance, control_);
    for (const ColumnDependence& d : found.dependences) result_.dependences.push_back(d.text);
    if (found.kept.empty()) throw InputError("every term is zero on these trajectories");
    keep(found.kept);
    data = with_columns(data, found.kept);
    coefficients_ = least_squares(data, {.rank_tolerance = 1e-13}, control_).coefficients;
    result_.start = spread(coefficients_);
  }

  // Leaves the terms with these numbers among the present ones.
  void keep(const std::vector<Index>& numbers) {
    std::vector<Index> terms;
    VectorXd coefficients(static_cast<Index>(numbers.size()));
    for (std::size_t k = 0; k < numbers.size(); ++k) {
      terms.push_back(terms_[static_cast<std::size_t>(numbers[k])]);
      if (coefficients_.size() > 0) coefficients(static_cast<Index>(k)) = coefficients_(numbers[k]);
    }
    if (terms.size() != terms_.size()) present_ = all_.with_terms(terms);
    terms_ = std::move(terms);
    coefficients_ = std::move(coefficients);
  }

  VectorXd spread(const VectorXd& values) const {
    VectorXd all = VectorXd::Zero(all_.terms());
    for (std::size_t k = 0; k < terms_.size(); ++k) all(terms_[k]) = values(static_cast<Index>(k));
    return all;
  }

  bool linearise(const VectorXd& coefficients, int substeps, Triangle& triangle) {
    return shooting_.linearise(present_, coefficients, substeps, triangle, lost_, control_);
  }

  // Gauss-Newton with halved steps where the sum of squares would grow; whether it converged.
  bool iterate(int substeps, int most) {
    if (!linearise(coefficients_, substeps, triangle_))
      throw InputError(
          fmt::format(
              "the prediction from trajectory {} diverges after time {:.6g}, with the first "
              "coefficients already",
              lost_.trajectory + 1, lost_.time),
          {}, "shorter chunks, points closer in time, or other terms");
    if (triangle_.rows < terms())
      throw InputError(fmt::format("{} equations for {} terms", triangle_.rows, terms()), {},
                       "more or longer trajectories, or fewer terms");
    for (int i = 0; i < most; ++i) {
      const double freedom = std::max<double>(1, static_cast<double>(triangle_.rows - terms()));
      const double gain = triangle_.z.squaredNorm() + triangle_.initial_gain;
      const double count = static_cast<double>(shooting_.residuals());
      if (gain <= std::max(count * options_.tolerance * options_.tolerance,
                           1e-6 * triangle_.rest / freedom))
        return true;
      ++result_.iterations;
      const VectorXd dc = triangle_.r.triangularView<Eigen::Upper>().solve(triangle_.z);
      if (!dc.allFinite() || !advance(dc, substeps)) return true;
    }
    return false;
  }

  bool advance(const VectorXd& dc, int substeps) {
    const Shooting before = shooting_;
    for (double factor = 1; factor > 1e-3; factor /= 2) {
      Shooting moved = before;
      moved.move_initial_states(dc, factor);
      Triangle next;
      const VectorXd c = coefficients_ + factor * dc;
      if (!moved.linearise(present_, c, substeps, next, lost_, control_)) continue;
      if (next.cost > triangle_.cost * (1 + 1e-9) + tiny()) continue;
      const bool falls = next.cost < triangle_.cost * (1 - 1e-12);
      shooting_ = std::move(moved);
      triangle_ = std::move(next);
      coefficients_ = c;
      return falls;
    }
    return false;
  }

  // What the error of the integration is to be: a tenth of the residuals. Where it is much of them
  // they do not tell the noise, and a tenth of the precision is asked for.
  double target() const {
    const bool known = result_.discretisation < 0.3 * result_.noise;
    return 0.1 * std::max(options_.precision, known ? result_.noise : 0);
  }

  // How many steps make it so, by its order 5.
  int finer() {
    const double freedom = static_cast<double>(triangle_.rows - terms());
    result_.noise = freedom > 0 ? std::sqrt(triangle_.rest / freedom)
                                : std::numeric_limits<double>::quiet_NaN();
    result_.discretisation = shooting_.discretisation(present_, coefficients_, substeps_);
    if (!(result_.discretisation > target())) return substeps_;
    const double factor = std::min(1.1 * std::pow(result_.discretisation / target(), 0.2), 8.0);
    return std::min(options_.max_substeps, static_cast<int>(std::ceil(factor * substeps_)));
  }

  // What the sum of squares is at the tolerance.
  double tiny() const {
    return static_cast<double>(shooting_.residuals()) * options_.tolerance * options_.tolerance;
  }

  Index terms() const { return static_cast<Index>(terms_.size()); }

  // Leaves out terms; returns whether there were any to leave out.
  bool select() {
    result_.discretisation = shooting_.discretisation(present_, coefficients_, options_.substeps);
    const detail::TriangularProblem problem{triangle_.r, triangle_.z + triangle_.r * coefficients_,
                                            triangle_.rest, triangle_.rows};
    // What integration makes of a law has structure, unlike noise; terms are not to explain that.
    const double floor = std::max(options_.precision, 10 * result_.discretisation);
    const std::vector<Index> best =
        detail::best_columns(detail::backward_elimination(problem, floor));
    if (static_cast<Index>(best.size()) == terms()) return false;
    if (best.empty()) {
      result_.warnings.push_back("no term explains more than noise; all are kept");
      return false;
    }
    keep(best);
    return true;
  }

  DynamicsFit finish() {
    result_.substeps = substeps_;
    result_.rows = triangle_.rows;
    result_.terms = terms_;
    result_.coefficients = spread(coefficients_);
    result_.relative_residual =
        std::sqrt(triangle_.cost / static_cast<double>(shooting_.residuals()));
    const VectorXd shift = shift_by_shorter_steps();
    const VectorXd scatter =
        result_.noise * detail::inverse_gram(triangle_.r).diagonal().cwiseSqrt();
    result_.standard_errors = spread((scatter.cwiseAbs2() + shift.cwiseAbs2()).cwiseSqrt());
    result_.integration_shift = spread(shift);
    result_.residual_of_spread = result_.relative_residual / spread_of(trajectories_, scale_);
    warn_of_residual();
    if (result_.discretisation > target())
      result_.warnings.push_back(fmt::format(
          "integration in {} steps an interval is accurate to {:.1e} only, the data to {:.1e}",
          substeps_, result_.discretisation, result_.noise));
    return std::move(result_);
  }

  // Errors of the integration are alike in all chunks, so that more data do not make them less:
  // how far they move the coefficients is what shorter steps would change.
  VectorXd shift_by_shorter_steps() {
    Triangle fine;
    Shooting shooting = shooting_;
    if (!shooting.linearise(present_, coefficients_, (3 * substeps_ + 1) / 2, fine, lost_,
                            control_))
      return VectorXd::Zero(terms());
    return fine.r.triangularView<Eigen::Upper>().solve(fine.z);
  }

  // Noise, or a motion that the terms do not describe: the data do not say which.
  void warn_of_residual() {
    const double level = std::max(options_.precision, result_.discretisation);
    if (!(result_.relative_residual > options_.unexplained * level)) return;
    result_.warnings.push_back(fmt::format(
        "the residual is {:.2g} of the spread of the data, far above the {:.1g} to which the motion "
        "is integrated: the data have noise of this size, the library lacks a term (a higher "
        "max_degree may have it), or points are too far apart",
        result_.residual_of_spread, result_.discretisation));
  }

  const LinearDynamics& all_;
  LinearDynamics present_;
  std::span<const Trajectory> trajectories_;
  const DynamicsFitOptions& options_;
  const Control& control_;
  VectorXd scale_;
  Shooting shooting_;
  std::vector<Index> terms_;
  int substeps_ = 1;  // of the present linearisation, at the end
  VectorXd coefficients_;
  Triangle triangle_;
  detail::LostChunk lost_;
  DynamicsFit result_;
};

}  // namespace

DynamicsFit fit_dynamics(const LinearDynamics& dynamics, std::span<const Trajectory> trajectories,
                         const DynamicsFitOptions& options, const Control& control) {
  require(options.chunk_points >= 2 && options.substeps >= 1 && options.first_substeps >= 1,
          "chunks have two points, and a step between them");
  check_trajectories(trajectories, dynamics.state_size(), dynamics.parameter_size());
  return Fitter(dynamics, trajectories, options, control).run();
}

}  // namespace gordan
