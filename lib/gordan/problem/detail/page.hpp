// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gordan/problem/report.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace gordan::detail {

inline constexpr std::size_t page_width = 100;

/// Number of characters (not bytes) of a UTF-8 text.
[[nodiscard]] std::size_t text_width(std::string_view text);

/// The text with spaces up to a width.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

/// The text, broken at spaces where it would pass the page; following lines start with `indent` spaces. `column` is
/// where the text itself starts.
[[nodiscard]] std::string fill(std::string_view text, std::size_t column, std::size_t indent);

/// ASCII for the mathematical characters that gordan uses: "A·v" becomes "A.v".
[[nodiscard]] std::string in_ascii(std::string_view text);

/// In bold where the style has colour.
[[nodiscard]] std::string bold(std::string_view text, const ReportStyle& style);

/// "1 2^2 3^4": degrees with the number of generators in each.
[[nodiscard]] std::string degree_list(const std::vector<Generator>& generators);

/// "(2,0,1)".
[[nodiscard]] std::string multidegree_text(const Multidegree& degrees);

/// "1 + t^6 + 2 t^9"; LaTeX with braces.
[[nodiscard]] std::string series_polynomial(const std::vector<Integer>& coefficients, bool latex = false);

/// "(1 + t^6)/((1 - t^2)(1 - t^3)^2)".
[[nodiscard]] std::string fraction_text(const SeriesFraction& fraction);
[[nodiscard]] std::string fraction_latex(const SeriesFraction& fraction);

/// "all degrees", "all degrees up to 6", "nothing": what a certificate says, in words.
[[nodiscard]] std::string completeness_words(const Certificate& certificate);

/// What is known about minimality, named as that.
[[nodiscard]] std::string minimality_words(const Certificate& certificate);

/// The whole certificate in sentences: completeness, reason, minimality.
[[nodiscard]] std::string certificate_sentences(const Certificate& certificate);

}  // namespace gordan::detail
