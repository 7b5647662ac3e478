// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/row_operations.hpp>

// The loops are compiled for several instruction sets; the one that the processor has is chosen when the program
// starts.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define GORDAN_VECTOR_CLONES __attribute__((target_clones("arch=x86-64-v4", "avx2", "default")))
#else
#define GORDAN_VECTOR_CLONES
#endif

namespace gordan {

namespace {

inline std::int64_t product(std::uint32_t a, std::uint32_t b) {
  return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) * b);
}

GORDAN_VECTOR_CLONES
void subtract_one(std::int64_t* __restrict acc, std::uint32_t f, const std::uint32_t* __restrict r, std::size_t n,
                  std::int64_t modulus) {
  for (std::size_t i = 0; i < n; ++i) {
    const std::int64_t t = acc[i] - product(f, r[i]);
    acc[i] = t < 0 ? t + modulus : t;
  }
}

GORDAN_VECTOR_CLONES
void subtract_four(std::int64_t* __restrict acc, const std::uint32_t* f, const std::uint32_t* __restrict r0,
                   const std::uint32_t* __restrict r1, const std::uint32_t* __restrict r2,
                   const std::uint32_t* __restrict r3, std::size_t n, std::int64_t modulus) {
  const std::uint32_t f0 = f[0], f1 = f[1], f2 = f[2], f3 = f[3];
  for (std::size_t i = 0; i < n; ++i) {
    std::int64_t t = acc[i] - product(f0, r0[i]) - product(f1, r1[i]);
    t = t < 0 ? t + modulus : t;
    t = t - product(f2, r2[i]) - product(f3, r3[i]);
    acc[i] = t < 0 ? t + modulus : t;
  }
}

}  // namespace

void RowOperations::subtract(std::int64_t* accumulators, std::uint32_t factor, const std::uint32_t* row,
                             std::size_t n) const {
  subtract_one(accumulators, factor, row, n, twice_square_);
}

void RowOperations::subtract4(std::int64_t* accumulators, const std::uint32_t (&factors)[4],
                              const std::uint32_t* const (&rows)[4], std::size_t n) const {
  subtract_four(accumulators, factors, rows[0], rows[1], rows[2], rows[3], n, twice_square_);
}

void RowOperations::residues(const std::int64_t* accumulators, std::uint32_t* values, std::size_t n) const {
  for (std::size_t i = 0; i < n; ++i) values[i] = residue(accumulators[i]);
}

}  // namespace gordan
