// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/detail/row_sum.hpp>

#include <algorithm>

// The loop is compiled for several instruction sets; the one that the processor has is chosen when the program starts.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define GORDAN_VECTOR_CLONES __attribute__((target_clones("arch=x86-64-v4", "avx2", "default")))
#else
#define GORDAN_VECTOR_CLONES
#endif

namespace gordan::detail {

namespace {

inline std::int64_t product(std::uint32_t a, std::uint32_t b) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) * b);
}

GORDAN_VECTOR_CLONES
void subtract_four(std::int64_t* __restrict sums, const std::uint32_t* f, const std::uint32_t* __restrict r0,
                   const std::uint32_t* __restrict r1, const std::uint32_t* __restrict r2,
                   const std::uint32_t* __restrict r3, std::size_t n, std::int64_t modulus) {
  const std::uint32_t f0 = f[0], f1 = f[1], f2 = f[2], f3 = f[3];
  for (std::size_t i = 0; i < n; ++i) {
    std::int64_t t = sums[i] - product(f0, r0[i]) - product(f1, r1[i]);
    t = t < 0 ? t + modulus : t;
    t = t - product(f2, r2[i]) - product(f3, r3[i]);
    sums[i] = t < 0 ? t + modulus : t;
  }
}

}  // namespace

void RowSum::flush() {
  for (; waiting_ < 4; ++waiting_) {  // rows times zero
    factors_[waiting_] = 0;
    rows_[waiting_] = rows_[0];
  }
  subtract_four(sums_.data(), factors_, rows_[0], rows_[1], rows_[2], rows_[3], sums_.size(), twice_square_);
  waiting_ = 0;
}

void RowSum::finish(std::uint32_t* residues) {
  if (waiting_ > 0) flush();
  for (std::size_t i = 0; i < sums_.size(); ++i)
    residues[i] = static_cast<std::uint32_t>(static_cast<std::uint64_t>(sums_[i]) % p_);
  std::fill(sums_.begin(), sums_.end(), 0);
}

}  // namespace gordan::detail
