// SPDX-License-Identifier: GPL-3.0-or-later
// Known laws from few samples, with features made by hand: what exact features leave to the trainer.
#include "learn/second_way.hpp"

#include <gordan/learn/best_subset.hpp>
#include <gordan/learn/identifiability.hpp>
#include <gordan/learn/levenberg_marquardt.hpp>
#include <gordan/learn/metrics.hpp>
#include <gordan/learn/model_selection.hpp>
#include <gordan/learn/rational_recognition.hpp>
#include <gordan/learn/stability.hpp>

#include <catch2/catch.hpp>

#include <array>
#include <cmath>

namespace gordan {
namespace {

using Catch::Matchers::Contains;
using second_way::normal;
using Subset = std::vector<Eigen::Index>;

const PathMethod subsets = [](const Regression& data, const Control& control) {
  return best_subset(data, {.max_terms = 6}, control);
};

void add_noise(Regression& data, double part, std::uint64_t seed) {
  Random random(seed);
  const double sigma = part * rms(data.target);
  for (Eigen::Index i = 0; i < data.rows(); ++i) data.target[i] += sigma * normal(random);
}

/// Five masses at five points: sum m_i (|r_i|^2 1 - r_i r_i^T), nine rows a sample; features are the orbit sums of
/// S(5) x O(3) that are linear in the masses and quadratic in the points.
Regression inertia(std::uint64_t seed, Eigen::Index samples) {
  Random random(seed);
  Regression data;
  data.rows_per_sample = 9;
  data.names = {"m_i r_i r_i",   "m_i |r_i|^2 1",           "m_i r_j r_j",  "m_i |r_j|^2 1", "m_i r_i r_j",
                "m_i r_i.r_j 1", "m_i r_j r_k (j, k != i)", "m_i r_j.r_k 1"};
  data.features.resize(9 * samples, 8);
  data.target.resize(9 * samples);
  for (Eigen::Index s = 0; s < samples; ++s) {
    std::array<Eigen::Matrix3d, 8> sums;
    for (auto& sum : sums) sum.setZero();
    std::array<double, 5> m = {};
    std::array<Eigen::Vector3d, 5> r;
    for (std::size_t i = 0; i < 5; ++i) {
      m[i] = std::log1p(std::exp(normal(random)));
      for (Eigen::Index c = 0; c < 3; ++c) r[i][c] = normal(random);
    }
    const auto add = [&](std::size_t place, double mass, const Eigen::Vector3d& a, const Eigen::Vector3d& b) {
      sums[place] += mass * (a * b.transpose() + b * a.transpose()) / 2;
      sums[place + 1] += mass * a.dot(b) * Eigen::Matrix3d::Identity();
    };
    for (std::size_t i = 0; i < 5; ++i) {
      for (std::size_t j = 0; j < 5; ++j) {
        for (std::size_t k = 0; k < 5; ++k) {
          const std::size_t place = j == k ? (i == j ? 0 : 2) : (i == j || i == k ? 4 : 6);
          add(place, m[i], r[j], r[k]);
        }
      }
    }
    Eigen::Matrix3d y = Eigen::Matrix3d::Zero();
    for (std::size_t i = 0; i < 5; ++i) {
      y += m[i] * (r[i].squaredNorm() * Eigen::Matrix3d::Identity() - r[i] * r[i].transpose());
    }
    for (Eigen::Index e = 0; e < 9; ++e) {
      data.target[9 * s + e] = y(e / 3, e % 3);
      for (std::size_t f = 0; f < 8; ++f)
        data.features(9 * s + e, static_cast<Eigen::Index>(f)) = sums[f](e / 3, e % 3);
    }
  }
  return data;
}

TEST_CASE("moment of inertia from four samples: coefficients -1 and 1 to rounding") {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    CAPTURE(seed);
    const Regression data = inertia(seed, 4);
    CHECK(identifiability(data).all_kept());
    const SparsePath path = subsets(data, {});
    const SubsetFit& law = path.fits[choose_model(path, SelectionCriterion::bic).index];
    REQUIRE(law.columns == Subset{0, 1});
    CHECK(law.proven);
    CHECK(law.fit.coefficients[0] == Approx(-1).epsilon(2e-15));
    CHECK(law.fit.coefficients[1] == Approx(1).epsilon(2e-15));
    CHECK(law.fit.rms < 1e-14);
    const auto recognized = recognize_rational(law.fit.coefficients[0], law.fit.standard_errors[0]);
    REQUIRE(recognized);
    CHECK(recognized->numerator == -1);
    CHECK(recognized->denominator == 1);
  }
}

TEST_CASE("moment of inertia with 1 % noise, and without a true term") {
  int exact = 0;
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    CAPTURE(seed);
    Regression data = inertia(seed, 30);
    add_noise(data, 0.01, seed + 10);
    const SparsePath path = subsets(data, {});
    const SubsetFit& law = path.fits[choose_model(path, SelectionCriterion::bic).index];
    // BIC takes a term too many by chance at times, never one too few.
    exact += law.columns == Subset{0, 1} ? 1 : 0;
    REQUIRE(law.size() >= 2);
    CHECK((law.columns[0] == 0 && law.columns[1] == 1));
    CHECK(std::abs(law.fit.coefficients[0] + 1) < 4 * law.fit.standard_errors[0]);
    CHECK(law.fit.standard_errors[0] < 2e-3);
    const Regression removed = with_columns(inertia(seed, 30), Subset{0, 2, 3, 4, 5, 6, 7});
    const SparsePath without = best_subset(removed, {.max_terms = 7});
    const SubsetFit& rest = without.fits[choose_model(without, SelectionCriterion::bic).index];
    CHECK_FALSE(rest.fit.at_rounding_level());
    CHECK(rest.fit.rms > 0.05 * rms(removed.target));
  }
  CHECK(exact >= 4);
}

/// The ten Minkowski products of four momenta, their 55 products of two, and 4 L_e:L_mu.
Regression scattering(std::uint64_t seed, Eigen::Index samples) {
  Random random(seed);
  Regression data;
  data.features.resize(samples, 55);
  data.target.resize(samples);
  for (Eigen::Index n = 0; n < samples; ++n) {
    std::array<Eigen::Vector4d, 4> p;
    for (auto& momentum : p) {
      for (Eigen::Index c = 0; c < 4; ++c) momentum[c] = normal(random) / 4;
    }
    std::array<std::array<double, 4>, 4> s = {};
    std::vector<double> products;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < 4; ++i) {
      for (std::size_t j = i; j < 4; ++j) {
        s[i][j] = p[i][0] * p[j][0] - p[i].tail<3>().dot(p[j].tail<3>());
        products.push_back(s[i][j]);
        names.push_back("s" + std::to_string(i + 1) + std::to_string(j + 1));
      }
    }
    data.names.clear();
    Eigen::Index column = 0;
    for (std::size_t a = 0; a < 10; ++a) {
      for (std::size_t b = a; b < 10; ++b) {
        data.features(n, column++) = products[a] * products[b];
        data.names.push_back(names[a] + "*" + names[b]);
      }
    }
    data.target[n] = 16 * s[0][0] * s[1][1] - 12 * s[0][0] * s[1][3] - 12 * s[0][2] * s[1][1] + 8 * s[0][2] * s[1][3] +
                     4 * s[0][1] * s[2][3];
  }
  return data;
}

TEST_CASE("particle scattering: five of 55 terms, with integer coefficients to rounding") {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    CAPTURE(seed);
    const Regression data = scattering(seed, 60);
    const SparsePath path = subsets(data, {});
    const SubsetFit& law = path.fits[choose_model(path, SelectionCriterion::bic).index];
    std::vector<std::string> terms;
    for (const Eigen::Index column : law.columns) terms.push_back(data.names[static_cast<std::size_t>(column)]);
    CHECK(terms == std::vector<std::string>{"s11*s22", "s11*s24", "s12*s34", "s13*s22", "s13*s24"});
    REQUIRE(law.size() == 5);
    const std::array<double, 5> truth = {16, -12, 4, -12, 8};
    for (std::size_t k = 0; k < 5; ++k) {
      CHECK(law.fit.coefficients[static_cast<Eigen::Index>(k)] == Approx(truth[k]).epsilon(4e-15));
    }
    for (const SubsetFit& fit : path.fits) CHECK(fit.proven);
  }
}

TEST_CASE("particle scattering with 1 % noise, and without a true term") {
  Regression data = scattering(3, 100);
  add_noise(data, 0.01, 4);
  const SparsePath path = subsets(data, {});
  const SubsetFit& law = path.fits[choose_model(path, SelectionCriterion::bic).index];
  CHECK(law.size() == 5);
  CHECK(law.fit.coefficients[0] == Approx(16).epsilon(0.02));
  Subset others;
  for (Eigen::Index j = 0; j < 55; ++j) {
    if (data.names[static_cast<std::size_t>(j)] != "s12*s34") others.push_back(j);
  }
  const Regression removed = with_columns(scattering(3, 100), others);
  const SparsePath without = best_subset(removed, {.max_terms = 4});
  CHECK(without.fits[4].proven);
  CHECK_FALSE(without.fits[4].fit.at_rounding_level());
  CHECK(without.fits[4].fit.rms > 0.05 * rms(removed.target));
}

constexpr double light_speed = 299792458, boltzmann = 1.380649e-23, planck = 6.62607015e-34;

/// Black-body radiances: wavelengths 10^-8 to 10^-4 m, with multiplicative noise; values above 1e6 are kept.
struct BlackBody {
  std::vector<double> wavelength, temperature, radiance;

  BlackBody(const std::vector<double>& temperatures, double noise, std::uint64_t seed) {
    Random random(seed);
    for (const double t : temperatures) {
      for (int k = 0; k <= 40; ++k) {
        const double l = std::pow(10.0, -8 + 0.1 * k);
        const double x = planck * light_speed / (l * boltzmann * t);
        const double b = 2 * planck * light_speed * light_speed / std::pow(l, 5) / std::expm1(x);
        const double noisy = b * (1 + noise * normal(random));
        if (!(noisy > 1e6)) continue;
        wavelength.push_back(l);
        temperature.push_back(t);
        radiance.push_back(noisy);
      }
    }
  }

  /// log B of A c k T / l^4 x^a / (exp x - 1), x = h c / (l k T), against the data; parameters h, A, a. The dimensions
  /// of B need the prefactor, and one dimensionless product is left.
  void residuals(const Eigen::VectorXd& p, Eigen::VectorXd& r, Eigen::MatrixXd* jacobian) const {
    const auto n = static_cast<Eigen::Index>(radiance.size());
    r.resize(n);
    if (jacobian != nullptr) jacobian->resize(n, 3);
    for (Eigen::Index i = 0; i < n; ++i) {
      const auto at = static_cast<std::size_t>(i);
      const double energy = boltzmann * temperature[at];
      const double x = p[0] * light_speed / (wavelength[at] * energy);
      const double prefactor = light_speed * energy / std::pow(wavelength[at], 4);
      const double log_expm1 = x > 30 ? x : std::log(std::expm1(x));
      r[i] = std::log(p[1] * prefactor) + p[2] * std::log(x) - log_expm1 - std::log(radiance[at]);
      if (jacobian == nullptr) continue;
      (*jacobian)(i, 0) = (p[2] - x / -std::expm1(-x)) / p[0];
      (*jacobian)(i, 1) = 1 / p[1];
      (*jacobian)(i, 2) = std::log(x);
    }
  }

  [[nodiscard]] ResidualFunction function() const {
    return [this](const Eigen::VectorXd& p, Eigen::VectorXd& r, Eigen::MatrixXd* j) { residuals(p, r, j); };
  }
};

/// The start knows no constant: h such that the median of the feature is 1.
std::vector<FitParameter> black_body_start(const BlackBody& data) {
  std::vector<double> x;
  for (std::size_t i = 0; i < data.radiance.size(); ++i) {
    x.push_back(light_speed / (data.wavelength[i] * boltzmann * data.temperature[i]));
  }
  std::nth_element(x.begin(), x.begin() + static_cast<std::ptrdiff_t>(x.size() / 2), x.end());
  return {{.name = "h", .start = 1 / x[x.size() / 2], .logarithmic = true},
          {.name = "A", .start = 1, .logarithmic = true},
          {.name = "a", .start = 0.5}};
}

TEST_CASE("black body: the constant h from noisy radiances, and predictions at other temperatures") {
  for (const double noise : {0.1, 0.01}) {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
      CAPTURE(noise, seed);
      const BlackBody train({300, 1e3, 3e3, 1e4, 3e4}, noise, seed);
      const BlackBody test({6e3, 2e4, 6e4}, noise, seed + 100);
      CHECK(train.radiance.size() == Approx(126).margin(3));
      CHECK(test.radiance.size() == Approx(108).margin(3));
      const NonlinearFit fit = levenberg_marquardt(black_body_start(train), train.function());
      CHECK(fit.converged());
      CHECK(fit.parameters[0] / planck == Approx(1).epsilon(noise / 2));
      CHECK(std::abs(fit.parameters[0] - planck) < 4 * fit.standard_errors[0]);
      CHECK(fit.parameters[1] == Approx(2).epsilon(noise));
      CHECK(fit.parameters[2] == Approx(1).epsilon(noise));
      Eigen::VectorXd r;
      test.residuals(fit.parameters, r, nullptr);
      CHECK(rms(r) < (noise == 0.1 ? 0.15 : 0.015));
    }
  }
}

TEST_CASE("black body without the constant: only the prefactor is left, and the residual says so") {
  const BlackBody train({300, 1e3, 3e3, 1e4, 3e4}, 0.1, 1);
  const BlackBody test({6e3, 2e4, 6e4}, 0.1, 101);
  const auto logs = [](const BlackBody& data) {
    Eigen::VectorXd result(static_cast<Eigen::Index>(data.radiance.size()));
    for (std::size_t i = 0; i < data.radiance.size(); ++i) {
      const double prefactor = light_speed * boltzmann * data.temperature[i] / std::pow(data.wavelength[i], 4);
      result[static_cast<Eigen::Index>(i)] = std::log(data.radiance[i] / prefactor);
    }
    return result;
  };
  Regression data{.features = Eigen::MatrixXd::Ones(logs(train).size(), 1), .target = logs(train)};
  const LeastSquaresFit fit = least_squares(data);
  CHECK(fit.rms > 3);
  CHECK(fit.r_squared < 1e-12);
  CHECK(rms((logs(test).array() - fit.coefficients[0]).matrix()) > 3);
}

}  // namespace
}  // namespace gordan
