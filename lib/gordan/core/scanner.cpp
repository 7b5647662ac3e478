// SPDX-License-Identifier: Apache-2.0
#include <gordan/core/scanner.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace gordan {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}  // inside a UTF-8 sequence

}  // namespace

Scanner::Scanner(std::string_view text, Place start) : text_(text), place_(std::move(start)) {
  place_.column = std::max(place_.column, 1);
}

void Scanner::advance() {
  const char c = text_[offset_++];
  if (c == '\n') {
    place_.line = std::max(place_.line, 1) + 1;
    place_.column = 1;
  } else if (at_end() || !continues_character(text_[offset_])) {
    ++place_.column;
  }
}

char Scanner::take() {
  if (at_end()) fail("the text ends too early");
  const char c = text_[offset_];
  advance();
  return c;
}

void Scanner::skip_space() {
  while (!at_end() && is_space(peek())) advance();
}

bool Scanner::accept(char c) {
  if (at_end() || text_[offset_] != c) return false;
  advance();
  return true;
}

bool Scanner::accept(std::string_view word) {
  const std::string_view rest = text_.substr(offset_);
  if (word.empty() || !rest.starts_with(word)) return false;
  const char last = word.back();
  if ((is_letter(last) || is_digit(last)) && rest.size() > word.size()) {
    const char after = rest[word.size()];
    if (is_letter(after) || is_digit(after)) return false;
  }
  for (std::size_t i = 0; i < word.size(); ++i) advance();
  return true;
}

void Scanner::expect(char c, std::string_view what) {
  if (accept(c)) return;
  fail(fmt::format("unexpected {}", next()), fmt::format("'{}'{}{}", c, what.empty() ? "" : " ", what));
}

std::string Scanner::identifier() {
  const std::size_t begin = offset_;
  if (is_letter(peek())) {
    while (is_letter(peek()) || is_digit(peek())) advance();
  }
  return std::string(text_.substr(begin, offset_ - begin));
}

std::string Scanner::digits() {
  const std::size_t begin = offset_;
  while (is_digit(peek())) advance();
  return std::string(text_.substr(begin, offset_ - begin));
}

std::string Scanner::next() const {
  if (at_end()) return "the end";
  std::size_t end = offset_ + 1;
  while (end < text_.size() && continues_character(text_[end])) ++end;
  return fmt::format("'{}'", text_.substr(offset_, end - offset_));
}

void Scanner::fail(std::string message, std::string expected, std::string suggestion) const {
  throw InputError(std::move(message), place(), std::move(expected), std::move(suggestion));
}

Scanner::Depth Scanner::descend() {
  if (depth_ >= max_depth) fail("nested too deeply", fmt::format("at most {} levels", max_depth));
  return Depth(*this);
}

}  // namespace gordan
