// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/random.hpp>
#include <gordan/learn/dynamics.hpp>
#include <gordan/learn/integrators.hpp>
#include <gordan/learn/trajectories.hpp>
#include <gordan/program/operations.hpp>

#include <cmath>
#include <numbers>
#include <numeric>
#include <string>
#include <vector>

/// The springy double pendulum of Finzi, Welling, Wilson (2021) and Villar et al. (2021, 2023): its
/// data by an integration of its own, and libraries of terms written by hand.
/// H = |p1|^2/2m1 + |p2|^2/2m2 + k1 (|q1| - l1)^2 / 2 + k2 (|q1 - q2| - l2)^2 - m1 g.q1 - m2 g.q2,
/// with no 1/2 at k2, as in the reference code.
namespace gordan::test {

/// m1, m2, k1, k2, l1, l2, g: the constants of a system, in this order.
constexpr int pendulum_parameters = 9;

inline Eigen::VectorXd unit_pendulum() {
  Eigen::VectorXd parameters = Eigen::VectorXd::Ones(pendulum_parameters);
  parameters.tail(3) << 0, 0, -1;
  return parameters;
}

inline double uniform(Random& random, double low, double high) {
  return low + (high - low) * static_cast<double>(random.next() >> 11U) * 0x1p-53;
}

/// Box and Muller.
inline double normal(Random& random) {
  const double u = 1 - uniform(random, 0, 1), v = uniform(random, 0, 1);
  return std::sqrt(-2 * std::log(u)) * std::cos(2 * std::numbers::pi * v);
}

/// Masses, springs and lengths from U(1, high), |g| from U(1, 2) in a random direction.
inline Eigen::VectorXd random_pendulum(Random& random, double high) {
  Eigen::VectorXd parameters(pendulum_parameters);
  for (int k = 0; k < 6; ++k) parameters(k) = uniform(random, 1, high);
  Eigen::Vector3d g;
  for (int k = 0; k < 3; ++k) g(k) = normal(random);
  parameters.tail(3) = g.normalized() * uniform(random, 1, 2);
  return parameters;
}

inline Eigen::VectorXd random_start(Random& random) {
  Eigen::VectorXd z(12);
  for (int k = 0; k < 12; ++k) z(k) = (k < 6 ? 0.2 : 0.4) * normal(random);
  z(2) -= 1.5;
  z(5) -= 3;
  return z;
}

/// The equations of motion, written out by hand.
inline BatchField pendulum_field(Eigen::ArrayXXd parameters) {
  return [parameters = std::move(parameters)](const Eigen::ArrayXXd& x, Eigen::ArrayXXd& dx) {
    dx.resize(x.rows(), 12);
    for (Eigen::Index i = 0; i < x.rows(); ++i) {
      const Eigen::VectorXd c = parameters.row(i).transpose();
      const Eigen::VectorXd z = x.row(i).transpose();
      const Eigen::Vector3d q1 = z.segment(0, 3), y = q1 - z.segment<3>(3), g = c.tail(3);
      const Eigen::Vector3d upper = c(2) * (1 - c(4) / q1.norm()) * q1;
      const Eigen::Vector3d lower = 2 * c(3) * (1 - c(5) / y.norm()) * y;
      Eigen::VectorXd d(12);
      d << z.segment(6, 3) / c(0), z.segment(9, 3) / c(1), c(0) * g - upper - lower,
          c(1) * g + lower;
      dx.row(i) = d.transpose().array();
    }
  };
}

/// Trajectories with `points` points at distance 0.2, by Dormand-Prince at tolerance 1e-10.
inline std::vector<Trajectory> pendulum_trajectories(const std::vector<Eigen::VectorXd>& starts,
                                                     const std::vector<Eigen::VectorXd>& parameters,
                                                     int points) {
  const auto count = static_cast<Eigen::Index>(starts.size());
  Eigen::ArrayXXd initial(count, 12), constants(count, pendulum_parameters);
  for (Eigen::Index i = 0; i < count; ++i) {
    initial.row(i) = starts[static_cast<std::size_t>(i)].transpose().array();
    constants.row(i) = parameters[static_cast<std::size_t>(i)].transpose().array();
  }
  const Eigen::VectorXd times = Eigen::VectorXd::LinSpaced(points, 0, 0.2 * (points - 1));
  Rollout rollout = integrate(pendulum_field(constants), initial, times);
  std::vector<Trajectory> result;
  for (std::size_t i = 0; i < starts.size(); ++i)
    result.push_back({times, std::move(rollout.states[i]), parameters[i]});
  return result;
}

/// One random aligned chunk of each trajectory.
inline std::vector<Trajectory> random_chunks(Random& random,
                                             const std::vector<Trajectory>& trajectories,
                                             int points) {
  std::vector<Trajectory> result;
  for (const Trajectory& t : trajectories) {
    const auto chunks = static_cast<std::uint32_t>(t.times.size() / points);
    result.push_back(part_of(t, static_cast<Eigen::Index>(random.below(chunks)) * points, points));
  }
  return result;
}

/// Gaussian noise, of each vector `relative` times the root mean square of its entries.
inline void add_noise(Random& random, std::vector<Trajectory>& data, double relative) {
  for (int block = 0; block < 4; ++block) {
    double sum = 0, count = 0;
    for (const Trajectory& t : data) {
      sum += t.states.middleCols(3 * block, 3).squaredNorm();
      count += static_cast<double>(3 * t.states.rows());
    }
    for (Trajectory& t : data)
      for (Eigen::Index i = 0; i < t.states.rows(); ++i)
        for (int k = 0; k < 3; ++k)
          t.states(i, 3 * block + k) += relative * std::sqrt(sum / count) * normal(random);
  }
}

/// Names of scalars and the scalars, from which libraries are made.
struct NamedValues {
  std::vector<std::string> names;
  std::vector<Value> values;
  void add(std::string name, Value value) {
    names.push_back(std::move(name));
    values.push_back(value);
  }
};

/// For the pendulum with all constants 1: degree 1 are |q1|, |q2|, |q1-q2|, |p1|, |p2|, g.q1, g.q2,
/// g.p1, g.p2; degree 2 the ten inner products of q1, q2, p1, p2 and all products of two of degree
/// 1 that are not squares of norms. 59 terms; 9 are in the law.
inline StraightLineProgram unit_library(const std::string& without = {}) {
  ProgramBuilder b;
  NamedValues vectors, first, all;
  for (const char* name : {"q1", "q2", "p1", "p2"}) vectors.add(name, b.input(name, {3, 1}));
  const Value y = vectors.values[0] - vectors.values[1];
  const auto norm = [&](const std::string& name, Value v) { first.add(name, sqrt(dot(v, v))); };
  norm("|q1|", vectors.values[0]);
  norm("|q2|", vectors.values[1]);
  norm("|q1-q2|", y);
  norm("|p1|", vectors.values[2]);
  norm("|p2|", vectors.values[3]);
  for (std::size_t i = 0; i < 4; ++i)
    first.add("g." + vectors.names[i], -extract(vectors.values[i], 2));
  for (std::size_t i = 0; i < 4; ++i)
    for (std::size_t j = i; j < 4; ++j)
      all.add(vectors.names[i] + "." + vectors.names[j], dot(vectors.values[i], vectors.values[j]));
  const int inner = static_cast<int>(all.values.size());
  std::vector<PolynomialTerm> terms;
  std::vector<std::string> names;
  const auto term = [&](std::string name, std::vector<Factor> factors) {
    if (name == without) return;
    terms.push_back({static_cast<int>(terms.size()), Literal::integer(1), std::move(factors)});
    names.push_back(std::move(name));
  };
  for (int k = 0; k < inner; ++k) term(all.names[static_cast<std::size_t>(k)], {{k, 1}});
  for (std::size_t i = 0; i < first.values.size(); ++i) {
    const int at = inner + static_cast<int>(i);
    term(first.names[i], {{at, 1}});
    if (i >= 5) term(first.names[i] + "^2", {{at, 2}});
    for (std::size_t j = i + 1; j < first.values.size(); ++j)
      term(first.names[i] + " " + first.names[j], {{at, 1}, {inner + static_cast<int>(j), 1}});
    all.add(first.names[i], first.values[i]);
  }
  const Value scalars = stack(all.values, {static_cast<int>(all.values.size()), 1});
  const Shape shape{static_cast<int>(terms.size()), 1};
  b.output({.name = "h", .components = names}, polynomials(scalars, terms, shape));
  return b.finish({.name = "pendulum"});
}

/// Energies in the pendulum with constants: spring constants times areas, squares of momenta over
/// masses, weights times lengths, sqrt(k/m) q.p and sqrt(m/k) g.p. 66 terms; 10 are in the law.
inline StraightLineProgram typed_library() {
  ProgramBuilder b;
  const Value q1 = b.input("q1", {3, 1}), q2 = b.input("q2", {3, 1});
  const Value p1 = b.input("p1", {3, 1}), p2 = b.input("p2", {3, 1});
  NamedValues m, k, l, q, p, area, lengths, momenta, energy;
  for (const char* name : {"m1", "m2"}) m.add(name, b.input(name));
  for (const char* name : {"k1", "k2"}) k.add(name, b.input(name));
  for (const char* name : {"l1", "l2"}) l.add(name, b.input(name));
  const Value g = b.input("g", {3, 1});
  q.add("q1", q1);
  q.add("q2", q2);
  p.add("p1", p1);
  p.add("p2", p2);
  const auto norm = [](Value v) { return sqrt(dot(v, v)); };
  lengths.add("|q1|", norm(q1));
  lengths.add("|q2|", norm(q2));
  lengths.add("|q1-q2|", norm(q1 - q2));
  for (std::size_t i = 0; i < 2; ++i)
    for (std::size_t j = i; j < 2; ++j) {
      area.add(q.names[i] + "." + q.names[j], dot(q.values[i], q.values[j]));
      momenta.add(p.names[i] + "." + p.names[j], dot(p.values[i], p.values[j]));
    }
  momenta.add("|p1||p2|", norm(p1) * norm(p2));
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = i + 1; j < 3; ++j)
      area.add(lengths.names[i] + lengths.names[j], lengths.values[i] * lengths.values[j]);
    for (std::size_t j = 0; j < 2; ++j)
      area.add(l.names[j] + lengths.names[i], l.values[j] * lengths.values[i]);
  }
  const auto products = [&](const NamedValues& a, const NamedValues& c, const std::string& sign,
                            auto combine) {
    for (std::size_t i = 0; i < a.values.size(); ++i)
      for (std::size_t j = 0; j < c.values.size(); ++j)
        energy.add(a.names[i] + sign + c.names[j], combine(a.values[i], c.values[j]));
  };
  const auto times = [](Value a, Value c) { return a * c; };
  products(k, area, " ", times);
  products(momenta, m, "/", [](Value a, Value c) { return a / c; });
  NamedValues heights, rates, periods, action, falls;
  for (std::size_t i = 0; i < 2; ++i) {
    heights.add("g." + q.names[i], dot(g, q.values[i]));
    falls.add("g." + p.names[i], dot(g, p.values[i]));
    for (std::size_t j = 0; j < 2; ++j) {
      const std::vector<RationalFactor> factors{{k.values[i], 1, 2}, {m.values[j], -1, 2}};
      rates.add("sqrt(" + k.names[i] + "/" + m.names[j] + ")", monomial(b, factors));
      periods.add("sqrt(" + m.names[j] + "/" + k.names[i] + ")", reciprocal(rates.values.back()));
      action.add(q.names[i] + "." + p.names[j], dot(q.values[i], p.values[j]));
    }
  }
  for (std::size_t i = 0; i < 3; ++i)
    heights.add("|g|" + lengths.names[i], norm(g) * lengths.values[i]);
  products(m, heights, " ", times);
  products(rates, action, " ", times);
  products(periods, falls, " ", times);
  const Shape shape{static_cast<int>(energy.values.size()), 1};
  b.output({.name = "H", .components = energy.names}, stack(energy.values, shape));
  return b.finish({.name = "pendulum"});
}

inline LinearDynamics pendulum_dynamics(const StraightLineProgram& library) {
  const std::vector<int> positions{0, 1}, momenta{2, 3};
  std::vector<int> parameters(library.inputs.size() - 4);
  std::iota(parameters.begin(), parameters.end(), 4);
  return LinearDynamics::of_hamiltonian(library, positions, momenta, parameters);
}

/// The trajectories without their constants, which the library of the unit pendulum does not read.
inline std::vector<Trajectory> without_parameters(std::vector<Trajectory> data) {
  for (Trajectory& t : data) t.parameters.resize(0);
  return data;
}

}  // namespace gordan::test
