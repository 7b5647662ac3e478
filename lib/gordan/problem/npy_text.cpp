// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/npy_header.hpp>
#include <gordan/problem/npy_text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace gordan {

namespace {

constexpr std::size_t bytes_per_character = 4;
constexpr std::size_t max_bytes = std::size_t{1} << 28U;

/// Appends a code point; whether there is one of this number.
bool append_utf8(std::uint32_t point, std::string& text) {
  const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80U | ((point >> shift) & 0x3FU)); };
  if (point > 0x10FFFFU || (point >= 0xD800U && point < 0xE000U)) return false;
  if (point < 0x80U) {
    text += static_cast<char>(point);
  } else if (point < 0x800U) {
    text += static_cast<char>(0xC0U | (point >> 6U));
    tail(0);
  } else if (point < 0x10000U) {
    text += static_cast<char>(0xE0U | (point >> 12U));
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0U | (point >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
  return true;
}

/// The code points of a UTF-8 text that gordan made.
std::vector<std::uint32_t> code_points(std::string_view text) {
  std::vector<std::uint32_t> points;
  for (std::size_t k = 0; k < text.size();) {
    const auto byte = static_cast<unsigned char>(text[k]);
    const std::size_t length = byte < 0x80U ? 1 : byte < 0xE0U ? 2 : byte < 0xF0U ? 3 : 4;
    std::uint32_t point = length == 1 ? byte : byte & (0x7FU >> length);
    for (std::size_t i = 1; i < length && k + i < text.size(); ++i)
      point = (point << 6U) | (static_cast<unsigned char>(text[k + i]) & 0x3FU);
    points.push_back(point);
    k += length;
  }
  return points;
}

std::string npy_of(const std::vector<std::string_view>& texts, const std::vector<std::size_t>& shape) {
  std::vector<std::vector<std::uint32_t>> all;
  std::size_t width = 1;
  for (const std::string_view text : texts) {
    all.push_back(code_points(text));
    width = std::max(width, all.back().size());
  }
  std::string bytes = detail::npy_header(fmt::format("<U{}", width), shape);
  for (std::vector<std::uint32_t>& points : all) {
    points.resize(width);
    for (const std::uint32_t point : points)
      for (unsigned k = 0; k < bytes_per_character; ++k) bytes += static_cast<char>((point >> (8 * k)) & 0xFFU);
  }
  return bytes;
}

/// One text: zeros at its end are no part of it.
std::string text_at(std::string_view data, std::size_t step, bool big_endian, const Place& place) {
  std::string text;
  std::size_t end = data.size();
  while (end > 0 && data[end - 1] == '\0') --end;
  for (std::size_t k = 0; k < end; k += step) {
    std::uint32_t point = 0;
    for (std::size_t i = 0; i < step; ++i) {
      const std::size_t at = big_endian ? i : step - 1 - i;
      point = (point << 8U) | static_cast<unsigned char>(data[k + at]);
    }
    if (step == 1)
      text += static_cast<char>(point);
    else if (!append_utf8(point, text))
      throw InputError("the array of texts is damaged", place, "Unicode characters");
  }
  return text;
}

}  // namespace

std::vector<std::string> parse_npy_texts(std::string_view bytes, const Place& place) {
  const auto [header, data] = detail::split_npy(bytes, place);
  const std::string_view type = header.type;
  const std::size_t kind = type.find_first_of("US");
  const char* digits = type.data() + (kind == std::string_view::npos ? 0 : kind + 1);
  std::size_t width = 0;
  const auto [end, error] = std::from_chars(digits, type.data() + type.size(), width);
  if (kind > 1 || error != std::errc{} || end != type.data() + type.size() || width > max_bytes)
    throw InputError(fmt::format("the array has values of type '{}'", type), place, "texts (types U and S)");
  const std::size_t step = type[kind] == 'U' ? bytes_per_character : 1;
  std::size_t count = 1;
  for (const std::size_t n : header.shape) {
    if (n > max_bytes || count * n > max_bytes) throw InputError("the array of texts is too large", place);
    count *= n;
  }
  if (data.size() != count * width * step || header.shape.size() > 1)
    throw InputError("the array of texts is damaged", place, "one text, or a list");
  std::vector<std::string> texts;
  for (std::size_t k = 0; k < count; ++k)
    texts.push_back(text_at(data.substr(k * width * step, width * step), step, type[0] == '>', place));
  return texts;
}

std::string to_npy_texts(const std::vector<std::string>& texts) {
  return npy_of({texts.begin(), texts.end()}, {texts.size()});
}

std::string to_npy_text(std::string_view text) { return npy_of({text}, {}); }

}  // namespace gordan
