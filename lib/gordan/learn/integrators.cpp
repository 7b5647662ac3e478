// SPDX-License-Identifier: Apache-2.0
#include <gordan/learn/integrators.hpp>

#include <gordan/core/error.hpp>
#include <gordan/learn/detail/dormand_prince.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace gordan {

namespace {

using Eigen::ArrayXd;
using Eigen::ArrayXXd;

constexpr std::size_t stages = detail::dormand_prince_stages;
constexpr auto& a = detail::dormand_prince;
constexpr auto& error = detail::dormand_prince_error;

// All systems between two times, with those that diverged frozen.
class Integration {
 public:
  Integration(const BatchField& field, const ArrayXXd& initial, const Eigen::VectorXd& times,
              const IntegratorOptions& options, const Control& control)
      : field_(field),
        times_(times),
        options_(options),
        control_(control),
        x_(initial),
        active_(static_cast<std::size_t>(initial.rows()), true),
        time_(times(0)) {
    const Eigen::MatrixXd unknown = Eigen::MatrixXd::Constant(
        times.size(), initial.cols(), std::numeric_limits<double>::quiet_NaN());
    result_.states.assign(static_cast<std::size_t>(initial.rows()), unknown);
    for (ArrayXXd& k : k_) k = ArrayXXd::Zero(initial.rows(), initial.cols());
  }

  Rollout run() {
    store(0);
    if (options_.fixed_steps == 0) {
      derivative(x_, k_[0]);
      step_ = initial_step();
    }
    for (Eigen::Index i = 1; i < times_.size() && any_active(); ++i) {
      if (options_.fixed_steps > 0)
        equal_steps(i);
      else
        controlled_steps(i);
      store(i);
    }
    return std::move(result_);
  }

 private:
  bool any_active() const { return std::ranges::find(active_, true) != active_.end(); }

  void derivative(const ArrayXXd& x, ArrayXXd& out) {
    field_(x, out);
    require(out.rows() == x.rows() && out.cols() == x.cols(), "a derivative for each entry");
    for (Eigen::Index i = 0; i < x.rows(); ++i)
      if (!active_[static_cast<std::size_t>(i)]) out.row(i).setZero();
  }

  void store(Eigen::Index at) {
    for (Eigen::Index i = 0; i < x_.rows(); ++i)
      if (active_[static_cast<std::size_t>(i)])
        result_.states[static_cast<std::size_t>(i)].row(at) = x_.row(i).matrix();
  }

  void diverge(Eigen::Index system) {
    active_[static_cast<std::size_t>(system)] = false;
    k_[0].row(system).setZero();
    result_.diverged.push_back({system, time_, x_.row(system).matrix().transpose()});
  }

  bool good(const ArrayXXd& x, Eigen::Index system) const {
    const auto row = x.row(system);
    return row.isFinite().all() && row.abs().maxCoeff() <= options_.max_state;
  }

  // Systems that the new states lead out of the allowed ones keep their old state and end.
  void accept(ArrayXXd next) {
    for (Eigen::Index i = 0; i < x_.rows(); ++i)
      if (active_[static_cast<std::size_t>(i)] && !good(next, i)) {
        diverge(i);
        next.row(i) = x_.row(i);
      }
    x_ = std::move(next);
  }

  void count_step() {
    check(control_);
    if (++result_.steps + result_.rejected > options_.max_steps)
      throw LimitReached(fmt::format("{} steps, and only t = {} of {} is reached",
                                     options_.max_steps, time_, times_(times_.size() - 1)));
  }

  void equal_steps(Eigen::Index i) {
    const double begin = times_(i - 1);
    const double length = (times_(i) - begin) / options_.fixed_steps;
    const BatchField guarded = [this](const ArrayXXd& x, ArrayXXd& out) { derivative(x, out); };
    for (int s = 0; s < options_.fixed_steps; ++s) {
      accept(runge_kutta_step(guarded, x_, ArrayXd::Constant(x_.rows(), length)));
      time_ = begin + (s + 1) * length;
      count_step();
    }
    time_ = times_(i);
  }

  // The root mean square over the entries of a system, in units of its tolerances.
  double norm(const ArrayXXd& difference, const ArrayXXd& x, const ArrayXXd& y,
              Eigen::Index i) const {
    const auto scale = options_.absolute_tolerance +
                       options_.relative_tolerance * x.row(i).abs().max(y.row(i).abs());
    return std::sqrt((difference.row(i) / scale).square().mean());
  }

  // Hairer, Norsett, Wanner, section II.4, without its second evaluation.
  double initial_step() {
    double step = times_(times_.size() - 1) - times_(0);
    for (Eigen::Index i = 0; i < x_.rows(); ++i) {
      if (!k_[0].row(i).isFinite().all()) {
        diverge(i);
        continue;
      }
      const double slope = norm(k_[0], x_, x_, i);
      const double size = norm(x_, x_, x_, i);
      if (slope > 1e-5 && size > 1e-5)
        step = std::min(step, 0.01 * size / slope);
      else
        step = std::min(step, 1e-6);
    }
    return step;
  }

  struct Trial {
    ArrayXXd next;
    double error = 0;
    Eigen::Index worst = 0;
  };

  Trial trial(double h) {
    for (std::size_t s = 1; s < stages; ++s) {
      ArrayXXd x = x_;
      for (std::size_t r = 0; r < s; ++r)
        if (a[s][r] != 0) x += h * a[s][r] * k_[r];
      derivative(x, k_[s]);
      if (s + 1 == stages) return judged(std::move(x), h);
    }
    return {};
  }

  Trial judged(ArrayXXd next, double h) const {
    ArrayXXd difference = h * error[0] * k_[0];
    for (std::size_t s = 2; s < stages; ++s) difference += h * error[s] * k_[s];
    Trial result{std::move(next), 0, 0};
    for (Eigen::Index i = 0; i < x_.rows(); ++i) {
      if (!active_[static_cast<std::size_t>(i)]) continue;
      double e = norm(difference, x_, result.next, i);
      if (!good(result.next, i) || !std::isfinite(e)) e = std::numeric_limits<double>::infinity();
      if (e > result.error) {
        result.error = e;
        result.worst = i;
      }
    }
    return result;
  }

  void controlled_steps(Eigen::Index i) {
    const double end = times_(i);
    const double smallest = 1e-13 * (times_(times_.size() - 1) - times_(0));
    while (any_active()) {
      const double left = end - time_;
      const bool last = step_ >= left * (1 - 1e-12);
      const double h = last ? left : std::min(step_, 0.5 * left);
      Trial attempt = trial(h);
      // Factor of the next step: order 5, safety 0.9, within [0.2, 5].
      const double factor =
          attempt.error == 0 ? 5 : std::clamp(0.9 * std::pow(attempt.error, -0.2), 0.2, 5.0);
      if (attempt.error <= 1) {
        x_ = std::move(attempt.next);
        k_[0] = k_[stages - 1];
        time_ = last ? end : time_ + h;
        step_ = last ? std::max(step_, h * factor) : h * factor;
        count_step();
        if (last) return;
      } else {
        ++result_.rejected;
        step_ = h * std::min(factor, 0.9);
        if (step_ < smallest) {
          diverge(attempt.worst);
          step_ = std::max(step_, 1e3 * smallest);
        }
      }
    }
  }

  const BatchField& field_;
  const Eigen::VectorXd& times_;
  const IntegratorOptions& options_;
  const Control& control_;
  ArrayXXd x_;
  std::vector<bool> active_;
  double time_;
  double step_ = 0;
  std::array<ArrayXXd, stages> k_;
  Rollout result_;
};

}  // namespace

Eigen::ArrayXXd runge_kutta_step(const BatchField& field, const Eigen::ArrayXXd& states,
                                 const Eigen::ArrayXd& steps) {
  ArrayXXd k1, k2, k3, k4;
  field(states, k1);
  field(states + k1.colwise() * (0.5 * steps), k2);
  field(states + k2.colwise() * (0.5 * steps), k3);
  field(states + k3.colwise() * steps, k4);
  return states + (k1 + 2 * k2 + 2 * k3 + k4).colwise() * (steps / 6);
}

Eigen::ArrayXXd detail::dormand_prince_step(const BatchField& field, const Eigen::ArrayXXd& states,
                                            const Eigen::ArrayXd& steps) {
  std::array<ArrayXXd, stages> k;
  for (std::size_t s = 0; s < stages; ++s) {
    ArrayXXd x = states;
    for (std::size_t r = 0; r < s; ++r)
      if (a[s][r] != 0) x += k[r].colwise() * (a[s][r] * steps);
    if (s + 1 == stages) return x;
    field(x, k[s]);
  }
  return states;
}

std::string to_string(const Divergence& divergence) {
  std::string state;
  for (const double x : divergence.state)
    state += fmt::format("{}{:.3g}", state.empty() ? "" : ", ", x);
  return fmt::format("system {} diverges after t = {:.6g}, where its state is ({})",
                     divergence.system + 1, divergence.time, state);
}

Rollout integrate(const BatchField& field, const Eigen::ArrayXXd& initial,
                  const Eigen::VectorXd& times, const IntegratorOptions& options,
                  const Control& control) {
  if (times.size() == 0) throw InputError("no times to integrate to");
  for (Eigen::Index i = 0; i < times.size(); ++i)
    if (!std::isfinite(times(i)) || (i > 0 && !(times(i) > times(i - 1))))
      throw InputError(fmt::format("time {} is {}", i + 1, times(i)), {},
                       "finite, increasing times");
  for (Eigen::Index i = 0; i < initial.rows(); ++i)
    if (!initial.row(i).isFinite().all())
      throw InputError(fmt::format("the initial state of system {} is not finite", i + 1));
  return Integration(field, initial, times, options, control).run();
}

}  // namespace gordan
