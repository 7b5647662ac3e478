// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/core/error.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace gordan {

/// Reads an NPY file of texts, types U (Unicode, either byte order) and S (bytes), in row-major order; one text for an
/// array of shape (). The texts are UTF-8. Throws InputError at `place` for any other type, or what is no text.
[[nodiscard]] std::vector<std::string> parse_npy_texts(std::string_view bytes, const Place& place);

/// Texts in UTF-8 as an NPY file of type U and of shape (n,), without pickled objects.
[[nodiscard]] std::string to_npy_texts(const std::vector<std::string>& texts);

/// One text as an array of shape (), which numpy gives back by str(array).
[[nodiscard]] std::string to_npy_text(std::string_view text);

}  // namespace gordan
