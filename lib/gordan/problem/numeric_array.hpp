// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>

#include <complex>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gordan {

/// A dense array of machine numbers in row-major order.
struct NumericArray {
  std::string name;  ///< its key in an NPZ file; "" alone
  std::vector<std::size_t> shape;
  std::variant<std::vector<double>, std::vector<std::int64_t>, std::vector<std::complex<double>>> values;
};

/// The product of the shape: the number of values.
[[nodiscard]] std::size_t size(const NumericArray& array);

/// The array as the bytes of an NPY file, version 1.0: little-endian f8, i8 or c16, in row-major order.
/// Source: NumPy Enhancement Proposal 1 (2007), numpy.lib.format.
[[nodiscard]] std::string to_npy(const NumericArray& array);

/// Reads an NPY file of version 1 to 3: f4, f8, i1 to i8, u1 to u8, c8 and c16 of either byte order, row-major or
/// column-major; integers and floats of fewer bits are widened, u8 must fit. Throws InputError at `place` for any other
/// type, for a header that cannot be read, and when the bytes are fewer or more than the shape asks for.
[[nodiscard]] NumericArray parse_npy(std::string_view bytes, const Place& place);

/// The arrays as an NPZ file, which numpy.load reads: each name once, "NAME.npy" stored without compression, the same
/// bytes every time.
[[nodiscard]] std::string to_npz(const std::vector<NumericArray>& arrays);

/// Reads all arrays of an NPZ file, in the order of the file, compressed or not. Throws InputError at `place` when it is
/// no archive, is damaged, or an array is refused by parse_npy.
[[nodiscard]] std::vector<NumericArray> parse_npz(std::string_view bytes, const Place& place);

}  // namespace gordan
