// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/npy_header.hpp>
#include <gordan/problem/numeric_array.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

namespace gordan {

namespace {

constexpr std::size_t max_values = std::size_t{1} << 30U;

using Header = detail::NpyHeader;

[[noreturn]] void refuse(const Place& place, const std::string& what, const std::string& expected = {}) {
  throw InputError(what, place, expected);
}

/// The shape's product, or InputError where it is too large.
std::size_t checked_size(const Header& header, const Place& place) {
  std::size_t count = 1;
  for (const std::size_t n : header.shape) {
    if (n != 0 && count > max_values / n)
      refuse(place, fmt::format("the array of shape ({}) is too large", fmt::join(header.shape, ", ")),
             fmt::format("at most {} values", max_values));
    count *= n;
  }
  return count;
}

/// A machine number at the start of the bytes, in the byte order of the file.
template <class T>
T scalar(const char* bytes, bool swapped) {
  char buffer[sizeof(T)];
  std::memcpy(buffer, bytes, sizeof(T));
  if (swapped) std::reverse(buffer, buffer + sizeof(T));
  T value;
  std::memcpy(&value, buffer, sizeof(T));
  return value;
}

/// Position in the file of the value with row-major position `index`.
std::size_t file_position(std::size_t index, const Header& header) {
  if (!header.column_major) return index;
  std::size_t position = 0;
  std::size_t stride = size(NumericArray{"", header.shape, {}});
  for (std::size_t a = header.shape.size(); a-- > 0;) {
    stride /= header.shape[a];
    position += stride * (index % header.shape[a]);
    index /= header.shape[a];
  }
  return position;
}

template <class T, class Wide>
std::vector<Wide> read_values(std::string_view data, const Header& header, std::size_t count, bool swapped,
                              const Place& place) {
  if (data.size() != count * sizeof(T))
    refuse(
        place,
        fmt::format("the array of shape ({}) and type '{}' has {} bytes: the file is {}", fmt::join(header.shape, ", "),
                    header.type, data.size(), data.size() < count * sizeof(T) ? "cut off" : "too long"),
        fmt::format("{} bytes", count * sizeof(T)));
  std::vector<Wide> values;
  values.reserve(count);
  for (std::size_t k = 0; k < count; ++k) {
    const T value = scalar<T>(data.data() + sizeof(T) * file_position(k, header), swapped);
    if constexpr (std::is_same_v<T, std::uint64_t>)
      if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        refuse(place, fmt::format("the value {} is too large", value));
    values.push_back(static_cast<Wide>(value));
  }
  return values;
}

/// Pairs of real and imaginary parts, which column-major order moves together.
template <class T>
std::vector<std::complex<double>> read_complex(std::string_view data, const Header& header, std::size_t count,
                                               bool swapped, const Place& place) {
  Header flat{header.type, false, {2 * count}};
  const std::vector<double> parts = read_values<T, double>(data, flat, 2 * count, swapped, place);
  std::vector<std::complex<double>> values;
  for (std::size_t k = 0; k < count; ++k) {
    const std::size_t at = 2 * file_position(k, header);
    values.emplace_back(parts[at], parts[at + 1]);
  }
  return values;
}

using Values = decltype(NumericArray::values);

Values values_of(std::string_view data, const Header& header, const Place& place) {
  const std::size_t count = checked_size(header, place);
  const char order = header.type.empty() ? '?' : header.type[0];
  const bool has_order = order == '<' || order == '>' || order == '=' || order == '|';
  const std::string kind = has_order ? header.type.substr(1) : header.type;
  const bool swapped = (order == '>') == (std::endian::native == std::endian::little);
  const bool turn = (order == '>' || order == '<') && swapped;
  if (kind == "f8") return read_values<double, double>(data, header, count, turn, place);
  if (kind == "f4") return read_values<float, double>(data, header, count, turn, place);
  if (kind == "i8") return read_values<std::int64_t, std::int64_t>(data, header, count, turn, place);
  if (kind == "i4") return read_values<std::int32_t, std::int64_t>(data, header, count, turn, place);
  if (kind == "i2") return read_values<std::int16_t, std::int64_t>(data, header, count, turn, place);
  if (kind == "i1") return read_values<std::int8_t, std::int64_t>(data, header, count, turn, place);
  if (kind == "u8") return read_values<std::uint64_t, std::int64_t>(data, header, count, turn, place);
  if (kind == "u4") return read_values<std::uint32_t, std::int64_t>(data, header, count, turn, place);
  if (kind == "u2") return read_values<std::uint16_t, std::int64_t>(data, header, count, turn, place);
  if (kind == "u1") return read_values<std::uint8_t, std::int64_t>(data, header, count, turn, place);
  if (kind == "c16") return read_complex<double>(data, header, count, turn, place);
  if (kind == "c8") return read_complex<float>(data, header, count, turn, place);
  refuse(place, fmt::format("the array has values of type '{}'", header.type),
         "real, whole or complex numbers (f4, f8, i1 to i8, u1 to u8, c8, c16)");
}

template <class T>
void append(const T& value, std::string& bytes) {
  char buffer[sizeof(T)];
  std::memcpy(buffer, &value, sizeof(T));
  if constexpr (std::endian::native == std::endian::big) std::reverse(buffer, buffer + sizeof(T));
  bytes.append(buffer, sizeof(T));
}

void append(const std::complex<double>& value, std::string& bytes) {
  append(value.real(), bytes);
  append(value.imag(), bytes);
}

}  // namespace

std::size_t size(const NumericArray& array) {
  std::size_t count = 1;
  for (const std::size_t n : array.shape) count *= n;
  return count;
}

std::string to_npy(const NumericArray& array) {
  static constexpr const char* types[] = {"<f8", "<i8", "<c16"};
  std::string bytes = detail::npy_header(types[array.values.index()], array.shape);
  std::visit(
      [&](const auto& values) {
        require(values.size() == size(array), "the values of an array fit its shape");
        for (const auto& value : values) append(value, bytes);
      },
      array.values);
  return bytes;
}

NumericArray parse_npy(std::string_view bytes, const Place& place) {
  auto [header, data] = detail::split_npy(bytes, place);
  Values values = values_of(data, header, place);
  return {"", std::move(header.shape), std::move(values)};
}

}  // namespace gordan
