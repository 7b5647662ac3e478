// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/short_vectors.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/detail/coordinate_search.hpp>
#include <gordan/exact/detail/half_vectors.hpp>

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace gordan {

namespace {

/// The norm; then max |v_i|, the number of entries and of negative ones, packed so that they compare as one number.
struct Niceness {
  std::uint64_t norm = 0;
  std::uint64_t rest = 0;
  auto operator<=>(const Niceness&) const = default;
};

Niceness niceness(const ShortVector& v) {
  std::uint64_t norm = 0;
  std::uint64_t height = 0;
  std::uint64_t counts = 0;
  for (const std::int64_t entry : v) {
    const auto size = static_cast<std::uint64_t>(entry < 0 ? -entry : entry);
    norm += size;
    height = std::max(height, size);
    counts += (entry != 0 ? 1U << 16 : 0U) + (entry < 0 ? 1U : 0U);
  }
  return {norm, height << 32 | counts};
}

/// The first eight entries, where a larger number means a vector that is later in lexicographic order from large to
/// small; 0 for entries beyond +-127, which then are compared as they are.
std::uint64_t packed_beginning(const ShortVector& v) {
  std::uint64_t packed = 0;
  for (std::size_t j = 0; j < 8; ++j) {
    const std::int64_t entry = j < v.size() ? v[j] : 0;
    if (entry < -127 || entry > 127) return 0;
    packed = packed << 8 | static_cast<std::uint64_t>(128 - entry);
  }
  return packed;
}

/// Half vectors that cost less than to prepare the other method.
constexpr double little_work = 3000;

/// The entries, where they are small enough for sums of many products; none otherwise.
std::optional<detail::WordMatrix> words(const Matrix<Integer>& a) {
  auto result = detail::to_words(a);
  constexpr std::int64_t limit = std::int64_t{1} << 31;
  const auto is_small = [](std::int64_t x) { return x < limit && x > -limit; };
  if (!result || !std::ranges::all_of(result->data(), is_small)) return std::nullopt;
  return result;
}

detail::WordMatrix basis_words(const Matrix<Integer>& basis) {
  auto result = words(basis);
  if (!result) throw LimitReached("the exponents of the lattice are too large for a search of short vectors");
  return std::move(*result);
}

}  // namespace

std::int64_t l1_norm(const ShortVector& v) {
  std::int64_t norm = 0;
  for (const std::int64_t entry : v) norm += entry < 0 ? -entry : entry;
  return norm;
}

bool nicer(const ShortVector& a, const ShortVector& b) {
  const Niceness of_a = niceness(a);
  const Niceness of_b = niceness(b);
  if (of_a != of_b) return of_a < of_b;
  return a > b;
}

ShortVector nicer_sign(ShortVector v) {
  std::int64_t balance = 0;
  std::int64_t sum = 0;
  std::int64_t first = 0;
  for (const std::int64_t entry : v) {
    balance += (entry > 0) - (entry < 0);
    sum += entry;
    if (first == 0) first = entry;
  }
  if (std::tie(balance, sum, first) < std::tuple<std::int64_t, std::int64_t, std::int64_t>(0, 0, 0)) {
    for (std::int64_t& entry : v) entry = -entry;
  }
  return v;
}

void sort_nicer(std::vector<ShortVector>& vectors) {
  struct Key {
    Niceness niceness;
    std::uint64_t beginning;
    std::size_t place;
  };
  std::vector<Key> order(vectors.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = {niceness(vectors[i]), packed_beginning(vectors[i]), i};
  std::ranges::sort(order, [&](const Key& a, const Key& b) {
    if (a.niceness != b.niceness) return a.niceness < b.niceness;
    if (a.beginning != b.beginning && a.beginning != 0 && b.beginning != 0) return a.beginning < b.beginning;
    return vectors[a.place] > vectors[b.place];
  });
  std::vector<ShortVector> sorted(vectors.size());
  for (std::size_t i = 0; i < order.size(); ++i) sorted[i] = std::move(vectors[order[i].place]);
  vectors = std::move(sorted);
}

struct ShortVectorSearch::State {
  bool has_halves;  // where A is too large for words, only coordinates can be searched
  detail::WordMatrix a;
  detail::WordMatrix basis;
  std::size_t work_left;
  Control control;
  detail::HalfVectors halves;
  mutable std::optional<detail::CoordinateSearch> made_coordinates;

  State(const Matrix<Integer>& matrix, const Matrix<Integer>& nullspace, std::size_t work, Control c)
      : has_halves(words(matrix).has_value()),
        a(has_halves ? *words(matrix) : detail::WordMatrix(0, matrix.cols())),
        basis(basis_words(nullspace)),
        work_left(work),
        control(std::move(c)),
        halves(a) {}

  /// Made when first asked for.
  const detail::CoordinateSearch& coordinates() const {
    if (!made_coordinates) made_coordinates.emplace(basis);
    return *made_coordinates;
  }

  double halves_work(std::int64_t above, std::int64_t up_to, bool homogeneous) const {
    double total = has_halves ? 0 : std::numeric_limits<double>::infinity();
    for (std::int64_t t = up_to; t > std::max<std::int64_t>(above, 0) && total < 1e18; --t) {
      total += halves.expected_work(t, homogeneous);
    }
    return total;
  }
};

ShortVectorSearch::ShortVectorSearch(const Matrix<Integer>& a, const Matrix<Integer>& basis, std::size_t work_limit,
                                     const Control& control)
    : state_(std::make_unique<State>(a, basis, work_limit, control)) {
  require(a.cols() == basis.cols(), "ShortVectorSearch: the basis has another length than the rows");
}

ShortVectorSearch::~ShortVectorSearch() = default;

bool ShortVectorSearch::is_possible(const Matrix<Integer>& basis) { return words(basis).has_value(); }

double ShortVectorSearch::expected_work(std::int64_t above, std::int64_t up_to, Method method) const {
  if (method == Method::coordinates) return state_->coordinates().expected_work(up_to);
  const double halves = state_->halves_work(above, up_to, true);
  if (method == Method::halves || halves < little_work) return halves;
  return std::min(halves, state_->coordinates().expected_work(up_to));
}

std::optional<std::vector<ShortVector>> ShortVectorSearch::list(const ShortVector* particular, std::int64_t above,
                                                                std::int64_t up_to, Method method) {
  State& s = *state_;
  std::vector<ShortVector> found;
  const double halves = s.halves_work(above, up_to, particular == nullptr);
  const bool little = method == Method::either && halves < little_work;
  const double coordinates = little ? halves : s.coordinates().expected_work(up_to);
  const bool by_halves = method == Method::halves || (method == Method::either && halves <= coordinates);
  if ((by_halves ? halves : coordinates) > static_cast<double>(s.work_left)) return std::nullopt;
  if (by_halves) {
    s.work_left -= static_cast<std::size_t>(halves);
    std::vector<std::int64_t> b(s.a.rows());
    for (std::size_t i = 0; particular != nullptr && i < b.size(); ++i) {
      for (std::size_t j = 0; j < s.a.cols(); ++j) b[i] += s.a(i, j) * (*particular)[j];
    }
    if (particular != nullptr && above < 0 && up_to >= 0 && std::ranges::all_of(b, [](auto x) { return x == 0; })) {
      found.emplace_back(s.a.cols());
    }
    for (std::int64_t t = std::max<std::int64_t>(above, 0) + 1; t <= up_to; ++t) {
      s.halves.list(b, particular == nullptr, t, found, s.control);
    }
  } else if (!s.coordinates().list(particular, above, up_to, found, s.work_left, s.control)) {
    return std::nullopt;
  }
  if (particular == nullptr) {
    for (ShortVector& v : found) v = nicer_sign(std::move(v));
  }
  sort_nicer(found);
  return found;
}

std::optional<std::vector<ShortVector>> ShortVectorSearch::null_vectors(std::int64_t above, std::int64_t up_to,
                                                                        Method method) {
  return list(nullptr, above, up_to, method);
}

std::optional<std::vector<ShortVector>> ShortVectorSearch::solutions(const ShortVector& particular, std::int64_t above,
                                                                     std::int64_t up_to, Method method) {
  require(particular.size() == state_->a.cols(), "ShortVectorSearch: the particular solution has another length");
  return list(&particular, above, up_to, method);
}

}  // namespace gordan
