// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gordan/core/error.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace gordan {

/// A cursor over a text of the user, shared by all of gordan's little languages. It knows its place and limits the
/// depth of nesting, so that a reader needs no bookkeeping of its own. The text must outlive the scanner.
class Scanner {
 public:
  static constexpr int max_depth = 200;

  /// Reads the text, whose first character stands at the place start (a column 0 counts as 1; a line 0 stays unknown
  /// until the text has a second line).
  Scanner(std::string_view text, Place start);

  [[nodiscard]] bool at_end() const noexcept { return offset_ == text_.size(); }
  /// The next byte, '\0' at the end.
  [[nodiscard]] char peek() const noexcept { return at_end() ? '\0' : text_[offset_]; }
  /// Takes the next byte; InputError at the end.
  char take();
  /// Skips spaces, tabs and line ends. Nothing else of the scanner skips them.
  void skip_space();
  /// Takes c when it is next.
  bool accept(char c);
  /// Takes the word when it is next; a word that ends in a letter, digit or underscore must end there ("sin" is not
  /// taken from "sinh").
  bool accept(std::string_view word);
  /// Takes c, or fails with "expected 'c' what".
  void expect(char c, std::string_view what);
  /// Takes [A-Za-z_][A-Za-z0-9_]*; "" when none is next.
  std::string identifier();
  /// Takes [0-9]*; "" when no digit is next.
  std::string digits();
  /// Bytes taken so far.
  [[nodiscard]] std::size_t offset() const noexcept { return offset_; }
  /// The place of the next character.
  [[nodiscard]] Place place() const { return place_; }
  /// What is next, for a message: "'x'" or "the end".
  [[nodiscard]] std::string next() const;
  /// Throws InputError at the present place.
  [[noreturn]] void fail(std::string message, std::string expected = {}, std::string suggestion = {}) const;

  /// One level of nesting, until it goes out of scope.
  class [[nodiscard]] Depth {
   public:
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;
    ~Depth() { --scanner_.depth_; }

   private:
    friend class Scanner;
    explicit Depth(Scanner& scanner) : scanner_(scanner) { ++scanner_.depth_; }
    Scanner& scanner_;
  };
  /// Enters one level; InputError beyond max_depth levels.
  Depth descend();

 private:
  void advance();

  std::string_view text_;
  std::size_t offset_ = 0;
  Place place_;
  int depth_ = 0;
};

}  // namespace gordan
