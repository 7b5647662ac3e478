// SPDX-License-Identifier: GPL-3.0-or-later
// The springy double pendulum: a Hamiltonian from trajectories, errors of its rollouts.
//
//   g++ -O3 -std=c++20 ... bench/double_pendulum.cpp && ./double_pendulum [SEEDS]   (see bench/README.md)
#include <gordan/learn/dynamics_fit.hpp>
#include <gordan/learn/rollout.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include "../tests/learn/double_pendulum.hpp"

using namespace gordan;

namespace {

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// What one seed gives: errors on each test set, CPU seconds of the fit, terms that stay.
struct Outcome {
  std::vector<double> errors;
  double seconds = 0;
  Eigen::Index terms = 0;
};

void print_spread(const std::string& what, std::vector<double> values) {
  std::ranges::sort(values);
  double sum = 0, squares = 0;
  for (const double v : values) sum += v;
  const double mean = sum / static_cast<double>(values.size());
  for (const double v : values) squares += (v - mean) * (v - mean);
  std::printf("  %-22s median %.3g  mean %.3g +- %.2g  from %.3g to %.3g\n", what.c_str(),
              values[values.size() / 2], mean,
              std::sqrt(squares / std::max<double>(1, static_cast<double>(values.size()) - 1)),
              values.front(), values.back());
}

Outcome learn(const LinearDynamics& dynamics, const std::vector<Trajectory>& train,
              const std::vector<std::vector<Trajectory>>& tests, bool show) {
  Outcome outcome;
  const double begin = cpu_seconds();
  const DynamicsFit fit = fit_dynamics(
      dynamics, train, {.chunk_points = static_cast<int>(train.front().times.size())});
  outcome.seconds = cpu_seconds() - begin;
  outcome.terms = static_cast<Eigen::Index>(fit.terms.size());
  if (show) {
    std::printf("  %ld equations, %ld terms, %d iterations, residual %.2e, integration %.1e in %d steps\n",
                static_cast<long>(fit.rows), static_cast<long>(dynamics.terms()), fit.iterations,
                fit.relative_residual, fit.discretisation, fit.substeps);
    for (const Eigen::Index k : fit.terms)
      std::printf("    %+.9f +- %.1e  %s\n", fit.coefficients(k), fit.standard_errors(k),
                  dynamics.names()[static_cast<std::size_t>(k)].c_str());
    for (const std::string& text : fit.dependences) std::printf("    dependent: %s\n", text.c_str());
    for (const std::string& text : fit.warnings) std::printf("    warning: %s\n", text.c_str());
  }
  const LinearDynamics small = dynamics.with_terms(fit.terms);
  const Eigen::VectorXd coefficients = fit.coefficients(fit.terms);
  for (const std::vector<Trajectory>& test : tests) {
    const RolloutComparison comparison = compare_rollouts(small, coefficients, test);
    outcome.errors.push_back(comparison.error.value);
    if (show && !comparison.diverged.empty())
      std::printf("    %zu rollouts diverge; %s\n", comparison.diverged.size(),
                  to_string(comparison.diverged.front()).c_str());
  }
  return outcome;
}

void report(const std::vector<Outcome>& outcomes, const std::vector<std::string>& sets) {
  for (std::size_t s = 0; s < sets.size(); ++s) {
    std::vector<double> errors;
    for (const Outcome& o : outcomes) errors.push_back(o.errors[s]);
    print_spread("rollout error" + sets[s], errors);
  }
  std::vector<double> seconds, terms;
  for (const Outcome& o : outcomes) {
    seconds.push_back(o.seconds);
    terms.push_back(static_cast<double>(o.terms));
  }
  print_spread("CPU seconds of the fit", seconds);
  print_spread("terms", terms);
}

// Starts and constants of some systems.
struct Systems {
  std::vector<Eigen::VectorXd> starts, parameters;
};

void unit_pendulum(int seeds, double noise, const std::string& without) {
  std::printf("unit pendulum, 100 chunks of 5 points, noise %g %%%s%s\n", 100 * noise,
              without.empty() ? "" : ", without ", without.c_str());
  const LinearDynamics dynamics = test::pendulum_dynamics(test::unit_library(without));
  std::vector<Outcome> outcomes;
  for (int seed = 1; seed <= seeds; ++seed) {
    Random random(static_cast<std::uint64_t>(seed));
    Systems train, rolled;
    for (int k = 0; k < 200; ++k) {
      Systems& systems = k < 100 ? train : rolled;
      systems.starts.push_back(test::random_start(random));
      systems.parameters.push_back(test::unit_pendulum());
    }
    auto data = test::without_parameters(test::random_chunks(
        random, test::pendulum_trajectories(train.starts, train.parameters, 150), 5));
    // Rollouts of 150 points begin at the first points of chunks, as in the reference.
    Systems from;
    for (const Trajectory& chunk : test::random_chunks(
             random, test::pendulum_trajectories(rolled.starts, rolled.parameters, 150), 5)) {
      from.starts.emplace_back(chunk.states.row(0).transpose());
      from.parameters.push_back(test::unit_pendulum());
    }
    const auto reference =
        test::without_parameters(test::pendulum_trajectories(from.starts, from.parameters, 150));
    if (noise > 0) test::add_noise(random, data, noise);
    outcomes.push_back(learn(dynamics, data, {reference}, seed == 1));
  }
  report(outcomes, {""});
}

Systems random_systems(Random& random, int count, double high, bool heavy) {
  Systems systems;
  for (int k = 0; k < count; ++k) {
    systems.starts.push_back(test::random_start(random));
    systems.parameters.push_back(test::random_pendulum(random, high));
    if (!heavy) continue;
    const double factor = test::uniform(random, 3, 7);
    systems.starts.back().tail(6) *= factor;
    systems.parameters.back().head(4) *= factor;
  }
  return systems;
}

void typed_pendulum(int seeds, double noise) {
  std::printf("pendulum with constants, 300 systems, chunks of 10 points, noise %g %%\n",
              100 * noise);
  const LinearDynamics dynamics = test::pendulum_dynamics(test::typed_library());
  std::vector<Outcome> outcomes;
  for (int seed = 1; seed <= seeds; ++seed) {
    Random random(static_cast<std::uint64_t>(seed));
    const Systems train = random_systems(random, 300, 2, false);
    auto data = test::random_chunks(
        random, test::pendulum_trajectories(train.starts, train.parameters, 60), 10);
    std::vector<std::vector<Trajectory>> tests;
    for (const auto& [high, heavy] : {std::pair{2.0, false}, {2.0, true}, {5.0, false}}) {
      const Systems systems = random_systems(random, 100, high, heavy);
      tests.push_back(test::pendulum_trajectories(systems.starts, systems.parameters, 60));
    }
    if (noise > 0) test::add_noise(random, data, noise);
    outcomes.push_back(learn(dynamics, data, tests, seed == 1));
  }
  report(outcomes, {" 1", " 2", " 3"});
}

}  // namespace

int main(int count, char** arguments) {
  std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);
  const int seeds = count > 1 ? std::atoi(arguments[1]) : 5;
  unit_pendulum(seeds, 0, "");
  unit_pendulum(seeds, 0.01, "");
  unit_pendulum(seeds, 0, "|q1-q2|");
  typed_pendulum(seeds, 0);
  typed_pendulum(seeds, 0.01);
}
