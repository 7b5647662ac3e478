// SPDX-License-Identifier: Apache-2.0
#include <gordan/emit/detail/cpp_helpers.hpp>

#include <array>
#include <string_view>

namespace gordan::detail {

namespace {

struct Helper {
  std::string_view name;
  std::string_view needs;
  std::string_view text;
};

constexpr std::array<Helper, 18> helpers{{
    {"storage", "", R"(
/// Room for N values: on the stack while it is small.
template <class T, std::size_t N>
[[nodiscard]] auto storage() {
  if constexpr (N > 4096) return std::vector<T>(N);
  else return std::array<T, N>{};
}
)"},
    {"copy", "", R"(
template <std::size_t N, class T>
void copy(const T* a, T* out) {
  for (std::size_t k = 0; k < N; ++k) out[k] = a[k];
}
)"},
    {"transpose", "", R"(
/// The transpose of an R x C matrix.
template <std::size_t R, std::size_t C, class T>
void transpose(const T* a, T* out) {
  for (std::size_t i = 0; i < R; ++i)
    for (std::size_t j = 0; j < C; ++j) out[j * R + i] = a[i * C + j];
}
)"},
    {"gather", "", R"(
/// Entries in arithmetic progressions of indices.
struct Run {
  std::ptrdiff_t start, count, step;
};
template <std::size_t N, class T>
void gather(const std::array<Run, N>& runs, const T* a, T* out) {
  for (const Run& run : runs)
    for (std::ptrdiff_t k = 0; k < run.count; ++k) *out++ = a[run.start + k * run.step];
}
)"},
    {"matmul", "", R"(
/// (M x K) times (K x N).
template <std::size_t M, std::size_t K, std::size_t N, class T>
void matmul(const T* a, const T* b, T* out) {
  for (std::size_t i = 0; i < M; ++i)
    for (std::size_t j = 0; j < N; ++j) {
      T sum = a[i * K] * b[j];
      for (std::size_t k = 1; k < K; ++k) sum += a[i * K + k] * b[k * N + j];
      out[i * N + j] = sum;
    }
}
)"},
    {"dot", "", R"(
template <std::size_t N, class T>
[[nodiscard]] T dot(const T* a, const T* b) {
  T sum = a[0] * b[0];
  for (std::size_t k = 1; k < N; ++k) sum += a[k] * b[k];
  return sum;
}
)"},
    {"sum", "", R"(
template <std::size_t N, class T>
[[nodiscard]] T sum(const T* a) {
  T total = a[0];
  for (std::size_t k = 1; k < N; ++k) total += a[k];
  return total;
}
)"},
    {"trace", "", R"(
template <std::size_t N, class T>
[[nodiscard]] T trace(const T* a) {
  T sum = a[0];
  for (std::size_t i = 1; i < N; ++i) sum += a[i * (N + 1)];
  return sum;
}
)"},
    {"minors", "storage", R"(
/// All minors of the first R rows of an R x C matrix, by bit masks of columns: Laplace expansion.
template <std::size_t R, std::size_t C, class T>
void minors(const T* a, T* minor) {
  minor[0] = T(1.0);
  for (std::size_t row = 0; row < R; ++row)
    for (std::size_t columns = 1; columns < (std::size_t{1} << C); ++columns) {
      if (static_cast<std::size_t>(std::popcount(columns)) != row + 1) continue;
      T sum = T(0.0);
      bool negative = row % 2 == 1;
      for (std::size_t j = 0; j < C; ++j) {
        const std::size_t bit = std::size_t{1} << j;
        if ((columns & bit) == 0) continue;
        const T term = row == 0 ? a[j] : a[row * C + j] * minor[columns ^ bit];
        if (negative) sum -= term;
        else sum += term;
        negative = !negative;
      }
      minor[columns] = sum;
    }
}
)"},
    {"determinant", "minors", R"(
template <std::size_t N, class T>
[[nodiscard]] T determinant(const T* a) {
  auto minor = storage<T, (std::size_t{1} << N)>();
  minors<N, N>(a, minor.data());
  return minor[(std::size_t{1} << N) - 1];
}
)"},
    {"cross", "minors", R"(
/// The vector of signed minors of N - 1 rows: its product with w is the determinant with last row w.
template <std::size_t N, class T>
void cross(const T* a, T* out) {
  auto minor = storage<T, (std::size_t{1} << N)>();
  minors<N - 1, N>(a, minor.data());
  const std::size_t all = (std::size_t{1} << N) - 1;
  for (std::size_t j = 0; j < N; ++j) {
    const T entry = minor[all ^ (std::size_t{1} << j)];
    out[j] = (N - 1 + j) % 2 == 1 ? -entry : entry;
  }
}
)"},
    {"polynomials", "storage", R"(
/// Monomials are numbered: V variables, P products of earlier ones, 1. Output k is the sum of the
/// terms begin[k] to begin[k + 1].
template <std::size_t V, std::size_t P, std::size_t N, std::size_t K>
struct PolynomialTable {
  std::array<std::uint32_t, P> left, right;
  std::array<double, N> coefficient;
  std::array<std::uint32_t, N> monomial;
  std::array<std::uint32_t, K + 1> begin;
};
template <class T, std::size_t V, std::size_t P, std::size_t N, std::size_t K>
void polynomials(const PolynomialTable<V, P, N, K>& table, const T* x, T* out) {
  auto value = storage<T, V + P + 1>();
  for (std::size_t k = 0; k < V; ++k) value[k] = x[k];
  for (std::size_t k = 0; k < P; ++k) value[V + k] = value[table.left[k]] * value[table.right[k]];
  value[V + P] = T(1.0);
  for (std::size_t k = 0; k < K; ++k) {
    T sum = T(0.0);
    for (std::size_t t = table.begin[k]; t < table.begin[k + 1]; ++t)
      sum += T(table.coefficient[t]) * value[table.monomial[t]];
    out[k] = sum;
  }
}
)"},
    {"root", "", R"(
/// The real root of degree Q, negative for negative x and odd Q.
template <int Q, class T>
[[nodiscard]] T root(const T& x) {
  using std::cbrt, std::pow, std::sqrt;
  if constexpr (Q == 2) return sqrt(x);
  else if constexpr (Q == 3) return cbrt(x);
  else return x < T(0.0) && Q % 2 == 1 ? T(-pow(-x, T(1.0) / T(Q))) : T(pow(x, T(1.0) / T(Q)));
}
)"},
    {"exp", "", R"(
template <class T>
[[nodiscard]] T exp(const T& x) {
  using std::exp;
  return exp(x);
}
)"},
    {"log", "", R"(
template <class T>
[[nodiscard]] T log(const T& x) {
  using std::log;
  return log(x);
}
)"},
    {"sin", "", R"(
template <class T>
[[nodiscard]] T sin(const T& x) {
  using std::sin;
  return sin(x);
}
)"},
    {"cos", "", R"(
template <class T>
[[nodiscard]] T cos(const T& x) {
  using std::cos;
  return cos(x);
}
)"},
    {"tanh", "", R"(
template <class T>
[[nodiscard]] T tanh(const T& x) {
  using std::tanh;
  return tanh(x);
}
)"},
}};

}  // namespace

std::string cpp_helpers(std::set<std::string> names) {
  for (auto helper = helpers.rbegin(); helper != helpers.rend(); ++helper)  // needs stand before
    if (names.contains(std::string(helper->name)) && !helper->needs.empty())
      names.insert(std::string(helper->needs));
  std::string text;
  for (const Helper& helper : helpers)
    if (names.contains(std::string(helper.name))) text += helper.text;
  return text;
}

}  // namespace gordan::detail
