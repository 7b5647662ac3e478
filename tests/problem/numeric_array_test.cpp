// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/numeric_array.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstring>

using namespace gordan;
using Catch::Contains;

namespace {

const Place here = {"table.npz", 0, 0};

/// An NPY file of version 1 as NumPy writes it.
std::string npy(const std::string& type, const std::string& order, const std::string& shape, const std::string& data) {
  std::string header = "{'descr': '" + type + "', 'fortran_order': " + order + ", 'shape': " + shape + ", }";
  header.append((64 - (11 + header.size()) % 64) % 64, ' ');
  header += '\n';
  std::string bytes("\x93NUMPY\x01\x00", 8);
  bytes += static_cast<char>(header.size() % 256);
  bytes += static_cast<char>(header.size() / 256);
  return bytes + header + data;
}

template <class T>
std::string raw(const std::vector<T>& values, bool swapped = false) {
  std::string bytes;
  for (const T& value : values) {
    char buffer[sizeof(T)];
    std::memcpy(buffer, &value, sizeof(T));
    if (swapped) std::reverse(buffer, buffer + sizeof(T));
    bytes.append(buffer, sizeof(T));
  }
  return bytes;
}

template <class T>
const std::vector<T>& values(const NumericArray& array) {
  return std::get<std::vector<T>>(array.values);
}

std::string fault(const std::string& bytes) {
  try {
    static_cast<void>(parse_npy(bytes, here));
  } catch (const InputError& error) {
    CHECK(error.place() == here);
    return error.what();
  }
  return "none";
}

}  // namespace

TEST_CASE("arrays of every kind come back from NPY") {
  const NumericArray real{"", {2, 3}, std::vector<double>{1, -0.5, 1e300, 0, 5e-324, 1.0 / 3}};
  const NumericArray whole{"", {4}, std::vector<std::int64_t>{0, -1, INT64_MAX, INT64_MIN}};
  const NumericArray complex{"", {1, 1, 2}, std::vector<std::complex<double>>{{1, 2}, {0, -1}}};
  const NumericArray scalar{"", {}, std::vector<double>{7}};
  const NumericArray none{"", {0, 5}, std::vector<double>{}};
  for (const NumericArray& array : {real, whole, complex, scalar, none}) {
    const std::string bytes = to_npy(array);
    const NumericArray back = parse_npy(bytes, here);
    CHECK(back.shape == array.shape);
    CHECK(back.values == array.values);
    CHECK((bytes.find('\n') + 1) % 64 == 0);
  }
  CHECK(to_npy(whole).find("'descr': '<i8', 'fortran_order': False, 'shape': (4,), }") != std::string::npos);
  CHECK(to_npy(scalar).find("'shape': (), }") != std::string::npos);
  CHECK(to_npy(real).find("'shape': (2, 3), }") != std::string::npos);
}

TEST_CASE("other types, byte orders and column-major arrays are read") {
  const std::vector<double> counted = {0, 1, 2, 3, 4, 5};
  CHECK(values<double>(parse_npy(npy("<f4", "False", "(2, 3)", raw<float>({0, 1, 2, 3, 4, 5})), here)) == counted);
  CHECK(values<double>(parse_npy(npy("<f8", "True", "(2, 3)", raw<double>({0, 3, 1, 4, 2, 5})), here)) == counted);
  CHECK(values<double>(parse_npy(npy(">f8", "False", "(6,)", raw(counted, true)), here)) == counted);
  using Whole = std::vector<std::int64_t>;
  CHECK(values<std::int64_t>(parse_npy(npy("<i4", "False", "(2,)", raw<std::int32_t>({-7, 9})), here)) == Whole{-7, 9});
  CHECK(values<std::int64_t>(parse_npy(npy("|u1", "False", "(1,)", raw<std::uint8_t>({200})), here)) == Whole{200});
  using Complex = std::vector<std::complex<double>>;
  const std::string four = raw<float>({1, 2, 3, 4, 5, 6, 7, 8});
  CHECK(values<std::complex<double>>(parse_npy(npy("<c8", "True", "(2, 2)", four), here)) ==
        Complex{{1, 2}, {5, 6}, {3, 4}, {7, 8}});
}

TEST_CASE("damaged and unfit arrays are refused") {
  const std::string good = npy("<f8", "False", "(2, 2)", raw<double>({1, 2, 3, 4}));
  CHECK_THAT(fault(good.substr(0, good.size() - 1)), Contains("cut off") && Contains("expected 32 bytes"));
  CHECK_THAT(fault(good + "x"), Contains("too long"));
  CHECK_THAT(fault(good.substr(0, 40)), Contains("cut off in its header"));
  CHECK_THAT(fault(good.substr(0, 9)), Contains("cut off"));
  CHECK_THAT(fault("PK\3\4"), Contains("this is no NPY file"));
  CHECK_THAT(fault(""), Contains("this is no NPY file"));
  CHECK_THAT(fault(npy("|S5", "False", "(1,)", "hello")), Contains("'|S5'") && Contains("real, whole or complex"));
  CHECK_THAT(fault(npy("|O", "False", "(1,)", "hello")), Contains("'|O'"));
  CHECK_THAT(fault(npy("<f8", "False", "(99999999999, 99999999999)", "")), Contains("too large"));
  CHECK_THAT(fault(npy("<u8", "False", "(1,)", raw<std::uint64_t>({UINT64_MAX}))), Contains("too large"));
  CHECK_THROWS_AS(parse_npy(npy("<f8", "False", "(2, x)", ""), here), InputError);
  CHECK_THROWS_AS(parse_npy(npy("<f8", "False", "2", ""), here), InputError);
  std::string version = good;
  version[6] = 9;
  CHECK_THAT(fault(version), Contains("version 9"));
}

TEST_CASE("an archive keeps its arrays, their names and its bytes") {
  const std::vector<NumericArray> arrays = {{"1o x 1o -> 2e", {3}, std::vector<double>{1, 2, 3}},
                                            {"map", {2, 1}, std::vector<std::int64_t>{4, 5}}};
  const std::string bytes = to_npz(arrays);
  CHECK(bytes == to_npz(arrays));
  const std::vector<NumericArray> back = parse_npz(bytes, here);
  REQUIRE(back.size() == 2);
  for (std::size_t k = 0; k < 2; ++k) {
    CHECK(back[k].name == arrays[k].name);
    CHECK(back[k].shape == arrays[k].shape);
    CHECK(back[k].values == arrays[k].values);
  }
  CHECK(parse_npz(to_npz({}), here).empty());
}

TEST_CASE("damaged archives are refused") {
  const std::string bytes = to_npz({{"a", {3}, std::vector<double>{1, 2, 3}}});
  CHECK_THROWS_WITH(parse_npz("nonsense", here), Contains("table.npz: this is no NPZ file"));
  CHECK_THROWS_WITH(parse_npz("", here), Contains("this is no NPZ file"));
  for (std::size_t length : {bytes.size() - 1, bytes.size() / 2, std::size_t{30}})
    CHECK_THROWS_AS(parse_npz(bytes.substr(0, length), here), InputError);
  std::string wrong = bytes;
  wrong[wrong.find("NUMPY") + 130] ^= 1;  // a bit of a value: the checksum differs
  CHECK_THROWS_WITH(parse_npz(wrong, here), Contains("'a.npy' of the NPZ file is damaged"));
}
