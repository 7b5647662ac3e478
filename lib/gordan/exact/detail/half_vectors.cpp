// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/detail/half_vectors.hpp>

#include <algorithm>
#include <bit>
#include <limits>
#include <span>

namespace gordan::detail {

namespace {

// A half vector is coded by its steps, nine bits each, the last one lowest: twice the place, plus one where the step is
// negative.
constexpr int step_bits = 9;
constexpr std::int64_t max_steps = 7;
constexpr std::size_t max_places = 256;

std::uint64_t scrambled(std::uint64_t x) {  // splitmix64
  x += 0x9e3779b97f4a7c15U;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
  return x ^ (x >> 31);
}

/// The number of vectors of norm m in Z^n: sum over the number j of entries of 2^j C(n, j) C(m - 1, j - 1).
double count(double n, std::int64_t m) {
  if (m == 0) return 1;
  double total = 0;
  double term = 2 * n;  // j = 1
  for (std::int64_t j = 1; j <= m; ++j) {
    total += term;
    const auto step = static_cast<double>(j);
    term *= 2 * (n - step) / (step + 1) * static_cast<double>(m - j) / step;
    if (term <= 0) break;
  }
  return total;
}

/// Calls visit(key, code) for every vector of norm `steps`, as a sequence of steps with places in ascending order.
/// Where `one_sign` is set the first step is positive.
template <class Visit>
void each_half(std::span<const std::uint64_t> keys, std::int64_t steps, bool one_sign, const Control& control,
               Visit&& visit) {
  if (steps == 0) {
    visit(0, 0);
    return;
  }
  constexpr std::uint64_t mask = (1U << step_bits) - 1;
  const auto extend = [&](auto&& self, std::int64_t left, std::uint64_t key, std::uint64_t code, bool first) -> void {
    if (left == 2) check(control);
    const auto go = [&](std::uint64_t next_key, std::uint64_t step) {
      const std::uint64_t next_code = (code << step_bits) | step;
      if (left == 1) {
        visit(next_key, next_code);
      } else {
        self(self, left - 1, next_key, next_code, false);
      }
    };
    const std::uint64_t last = code & mask;
    if (!first) go((last & 1U) != 0 ? key - keys[last >> 1] : key + keys[last >> 1], last);  // the same step once more
    for (std::uint64_t place = first ? 0 : (last >> 1) + 1; place < keys.size(); ++place) {
      go(key + keys[place], place << 1);
      if (!(first && one_sign)) go(key - keys[place], (place << 1) | 1U);
    }
  };
  extend(extend, steps, 0, 0, true);
}

void add_steps(ShortVector& v, std::uint64_t code, std::int64_t steps) {
  for (std::int64_t k = 0; k < steps; ++k, code >>= step_bits) {
    const std::uint64_t step = code & ((1U << step_bits) - 1);
    v[step >> 1] += step & 1U ? -1 : 1;
  }
}

/// True when the steps of u and then of w are in order.
bool continues(std::uint64_t u, std::uint64_t w, std::int64_t steps_of_w) {
  if (steps_of_w == 0) return true;
  const std::uint64_t last = u & ((1U << step_bits) - 1);
  const std::uint64_t next = (w >> (step_bits * (steps_of_w - 1))) & ((1U << step_bits) - 1);
  return last == next || last >> 1 < next >> 1;
}

/// sum -= the columns that the steps take, with their signs.
void subtract_steps(std::vector<std::int64_t>& sum, const WordMatrix& columns, std::uint64_t code, std::int64_t steps) {
  for (std::int64_t k = 0; k < steps; ++k, code >>= step_bits) {
    const std::uint64_t step = code & ((1U << step_bits) - 1);
    const auto column = columns.row(step >> 1);
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] -= (step & 1U) != 0 ? -column[i] : column[i];
  }
}

}  // namespace

/// All half vectors of one norm, in buckets by the high bits of their keys.
struct HalfVectors::Table {
  struct Half {
    std::uint64_t key;
    std::uint64_t code;
  };

  Table(std::span<const std::uint64_t> keys, std::int64_t steps, const Control& control) {
    const auto size = static_cast<std::uint64_t>(count(static_cast<double>(keys.size()), steps));
    shift = 64 - std::max(4, static_cast<int>(std::bit_width(size)));
    begin.assign((std::size_t{1} << (64 - shift)) + 1, 0);
    filter.assign(begin.size() / 4, 0);
    each_half(keys, steps, false, control, [&](std::uint64_t key, std::uint64_t) {
      ++begin[(key >> shift) + 1];
      filter[filter_place(key)] |= std::uint64_t{1} << (key & 63U);
    });
    for (std::size_t i = 1; i < begin.size(); ++i) begin[i] += begin[i - 1];
    halves.resize(begin.back());
    std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
    each_half(keys, steps, false, control, [&](std::uint64_t key, std::uint64_t code) {
      halves[next[key >> shift]++] = {key, code};
    });
  }

  /// The halves that may have this key: none for most keys that do not occur, by a bit filter that fits the cache.
  std::span<const Half> bucket(std::uint64_t key) const {
    if ((filter[filter_place(key)] >> (key & 63U) & 1U) == 0) return {};
    const std::size_t place = key >> shift;
    return {halves.data() + begin[place], halves.data() + begin[place + 1]};
  }

  std::size_t filter_place(std::uint64_t key) const { return key >> (shift + 2); }

  int shift;
  std::vector<std::uint32_t> begin;
  std::vector<std::uint64_t> filter;
  std::vector<Half> halves;
};

HalfVectors::HalfVectors(const WordMatrix& a) : columns_(transpose(a)), multipliers_(a.rows()), keys_(a.cols()) {
  for (std::size_t i = 0; i < a.rows(); ++i) multipliers_[i] = scrambled(i);
  for (std::size_t j = 0; j < a.cols(); ++j)
    for (std::size_t i = 0; i < a.rows(); ++i) keys_[j] += multipliers_[i] * static_cast<std::uint64_t>(a(i, j));
}

HalfVectors::~HalfVectors() = default;

double HalfVectors::expected_work(std::int64_t t, bool homogeneous) const {
  const std::int64_t first = (t + 1) / 2;
  if (first > max_steps || keys_.size() >= max_places) return std::numeric_limits<double>::infinity();
  const auto n = static_cast<double>(keys_.size());
  const auto rest = static_cast<std::size_t>(t - first);
  const double table = rest < tables_.size() && tables_[rest] ? 0 : 2 * count(n, t - first);
  return count(n, first) / (homogeneous ? 2 : 1) + table;
}

void HalfVectors::list(const std::vector<std::int64_t>& b, bool homogeneous, std::int64_t t,
                       std::vector<ShortVector>& found, const Control& control) {
  const std::int64_t steps = (t + 1) / 2;
  const std::int64_t rest = t - steps;
  if (tables_.size() <= static_cast<std::size_t>(rest)) tables_.resize(static_cast<std::size_t>(rest) + 1);
  auto& kept = tables_[static_cast<std::size_t>(rest)];
  if (!kept) kept = std::make_unique<const Table>(keys_, rest, control);
  const Table& table = *kept;
  std::uint64_t target = 0;
  for (std::size_t i = 0; i < b.size(); ++i) target += multipliers_[i] * static_cast<std::uint64_t>(b[i]);
  std::vector<std::int64_t> left;
  each_half(keys_, steps, homogeneous, control, [&](std::uint64_t key, std::uint64_t code) {
    for (const Table::Half& half : table.bucket(target - key)) {
      if (half.key != target - key || !continues(code, half.code, rest)) continue;
      left = b;
      subtract_steps(left, columns_, code, steps);
      subtract_steps(left, columns_, half.code, rest);
      if (!std::ranges::all_of(left, [](std::int64_t entry) { return entry == 0; })) continue;
      ShortVector& v = found.emplace_back(keys_.size());
      add_steps(v, code, steps);
      add_steps(v, half.code, rest);
    }
  });
}

}  // namespace gordan::detail
