// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/hironaka_degrees.hpp>

#include <algorithm>
#include <numeric>

namespace gordan {

namespace {

constexpr long max_factor = 512;

/// Depth-first through ascending factorisations of a product into n degrees.
class Factorisations {
 public:
  Factorisations(int n, const std::function<bool(const std::vector<int>&)>& visit) : n_(n), visit_(visit) {}

  /// False when `visit` said to stop.
  bool run(long product) { return descend(product, 1); }

 private:
  bool descend(long rest, long smallest) {
    const auto left = n_ - static_cast<int>(current_.size());
    if (left == 0) return rest != 1 || visit_(current_);
    if (left == 1) {
      if (rest < smallest || rest > max_factor) return true;
      current_.push_back(static_cast<int>(rest));
      const bool go_on = visit_(current_);
      current_.pop_back();
      return go_on;
    }
    for (long d = smallest; d <= max_factor && d * d <= rest; ++d) {
      if (rest % d != 0) continue;
      current_.push_back(static_cast<int>(d));
      const bool go_on = descend(rest / d, d);
      current_.pop_back();
      if (!go_on) return false;
    }
    return true;
  }

  int n_;
  const std::function<bool(const std::vector<int>&)>& visit_;
  std::vector<int> current_;
};

bool cancels_poles(const std::vector<int>& degrees, const std::vector<int>& multiplicities) {
  for (std::size_t k = 2; k < multiplicities.size(); ++k) {
    if (multiplicities[k] == 0) continue;
    const auto multiples = std::count_if(degrees.begin(), degrees.end(), [&](int d) { return d % static_cast<int>(k) == 0; });
    if (multiples < multiplicities[k]) return false;
  }
  return true;
}

}  // namespace

std::vector<Integer> numerator_over(const std::vector<int>& degrees, std::vector<Integer> coefficients) {
  for (const int d : degrees) {
    for (std::size_t k = coefficients.size(); k-- > static_cast<std::size_t>(d);) {
      coefficients[k] -= coefficients[k - static_cast<std::size_t>(d)];
    }
  }
  while (coefficients.size() > 1 && coefficients.back().is_zero()) coefficients.pop_back();
  return coefficients;
}

std::optional<Parameters> hironaka_degrees(const ParameterSearch& search) {
  if (search.dimension == 0) return Parameters{{}, search.coefficients(0)};
  if (search.multiplicities.empty()) return std::nullopt;
  std::optional<Parameters> found;
  long candidates = 0;
  std::vector<Integer> known;
  const std::function<bool(const std::vector<int>&)> visit = [&](const std::vector<int>& degrees) {
    if (++candidates > search.max_candidates) return false;
    if (!cancels_poles(degrees, search.multiplicities)) return true;
    const auto sum = [](const std::vector<int>& d) { return std::accumulate(d.begin(), d.end(), 0); };
    if (found && sum(found->degrees) <= sum(degrees)) return true;
    const auto top = static_cast<std::size_t>(sum(degrees) - search.dimension);
    if (known.size() <= top) known = search.coefficients(static_cast<int>(top));
    std::vector<Integer> numerator =
        numerator_over(degrees, {known.begin(), known.begin() + static_cast<std::ptrdiff_t>(top) + 1});
    if (std::any_of(numerator.begin(), numerator.end(), [](const Integer& c) { return c.sign() < 0; })) return true;
    found = Parameters{degrees, std::move(numerator)};
    return true;
  };
  Factorisations factorisations(search.dimension, visit);
  for (long multiple = 1; multiple <= 10'000; ++multiple) {
    if (!factorisations.run(multiple * search.order) || found) break;
  }
  return found;
}

}  // namespace gordan
