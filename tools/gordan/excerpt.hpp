// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>

#include <string>
#include <string_view>

namespace gordan::tool {

/// A fault of the input that is shown with the line it is in and a caret below its place.
class MarkedError : public InputError {
 public:
  MarkedError(const InputError& error, std::string excerpt)
      : InputError(error.message(), error.place(), error.expected(), error.suggestion()),
        excerpt_(std::move(excerpt)) {}

  /// Two lines, each indented.
  [[nodiscard]] const std::string& excerpt() const noexcept { return excerpt_; }

 private:
  std::string excerpt_;
};

/// The line of the text and below it a caret at the place; "" where the place names no column of it.
[[nodiscard]] std::string excerpt(std::string_view text, const Place& place);

}  // namespace gordan::tool
