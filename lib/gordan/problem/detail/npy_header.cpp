// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/scanner.hpp>
#include <gordan/problem/detail/npy_header.hpp>

#include <fmt/format.h>

#include <charconv>

namespace gordan::detail {

namespace {

constexpr std::string_view magic("\x93NUMPY", 6);
constexpr std::size_t alignment = 64;

/// "'f8'": a text in either kind of quotation marks.
std::string quoted(Scanner& scanner) {
  const char mark = scanner.peek();
  if (mark != '\'' && mark != '"') scanner.fail("the header of the array is damaged", "a text in quotation marks");
  scanner.take();
  std::string text;
  while (scanner.peek() != mark) text += scanner.take();
  scanner.take();
  return text;
}

std::vector<std::size_t> read_shape(Scanner& scanner) {
  std::vector<std::size_t> shape;
  scanner.expect('(', "before the shape");
  for (scanner.skip_space(); !scanner.accept(')'); scanner.skip_space()) {
    const std::string digits = scanner.digits();
    std::size_t n = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), n).ec != std::errc{})
      scanner.fail("the shape of the array is damaged", "whole numbers");
    shape.push_back(n);
    scanner.accept('L');
    scanner.skip_space();
    if (!scanner.accept(',') && scanner.peek() != ')') scanner.fail("the shape of the array is damaged");
  }
  return shape;
}

/// The literal of a Python dictionary with the three keys.
NpyHeader read_header(std::string_view text, const Place& place) {
  Scanner scanner(text, {place.source, 0, 0});
  NpyHeader header;
  scanner.skip_space();
  scanner.expect('{', "at the start of the header");
  for (scanner.skip_space(); !scanner.accept('}'); scanner.skip_space()) {
    const std::string key = quoted(scanner);
    scanner.skip_space();
    scanner.expect(':', "after a key");
    scanner.skip_space();
    if (key == "descr" && scanner.peek() == '[') throw InputError("the array has a structured type", place, "numbers");
    if (key == "descr")
      header.type = quoted(scanner);
    else if (key == "fortran_order")
      header.column_major = scanner.identifier() == "True";
    else if (key == "shape")
      header.shape = read_shape(scanner);
    else
      scanner.fail(fmt::format("the header of the array has an unknown key '{}'", key));
    scanner.skip_space();
    scanner.accept(',');
  }
  return header;
}

/// A little-endian number of 2 or 4 bytes.
std::size_t little_endian(std::string_view bytes) {
  std::size_t value = 0;
  for (std::size_t k = bytes.size(); k-- > 0;) value = 256 * value + static_cast<unsigned char>(bytes[k]);
  return value;
}

}  // namespace

NpyParts split_npy(std::string_view bytes, const Place& place) {
  const std::string expected = "a file that numpy.save wrote";
  if (bytes.substr(0, magic.size()) != magic) throw InputError("this is no NPY file", place, expected);
  if (bytes.size() < 12) throw InputError("the NPY file is cut off", place, expected);
  const int version = bytes[6];
  if (version < 1 || version > 3)
    throw InputError(fmt::format("the NPY file has the version {}", version), place, "1, 2 or 3");
  const std::size_t start = version == 1 ? 10 : 12;
  const std::size_t length = little_endian(bytes.substr(8, start - 8));
  if (length > bytes.size() - start) throw InputError("the NPY file is cut off in its header", place, expected);
  return {read_header(bytes.substr(start, length), place), bytes.substr(start + length)};
}

std::string npy_header(std::string_view type, const std::vector<std::size_t>& shape) {
  std::string text;
  for (const std::size_t n : shape) text += fmt::format("{}, ", n);
  if (shape.size() > 1) text.resize(text.size() - 2);
  if (shape.size() == 1) text.pop_back();
  std::string header = fmt::format("{{'descr': '{}', 'fortran_order': False, 'shape': ({}), }}", type, text);
  const std::size_t before = magic.size() + 4;
  header.append((alignment - (before + header.size() + 1) % alignment) % alignment, ' ');
  header += '\n';
  require(header.size() < 65536, "the header of an array of numbers is short");
  std::string bytes(magic);
  bytes += '\1';
  bytes += '\0';
  bytes += static_cast<char>(header.size() % 256);
  bytes += static_cast<char>(header.size() / 256);
  return bytes + header;
}

}  // namespace gordan::detail
