// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/text.hpp>
#include <gordan/problem/detail/page.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace gordan::detail {

namespace {

bool starts_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

constexpr std::array<std::pair<std::string_view, std::string_view>, 22> ascii_forms = {{{"·", "."},
                                                                                        {"⊙", "(.)"},
                                                                                        {"∧", "^"},
                                                                                        {"⊗", "(x)"},
                                                                                        {"Σ", "sum"},
                                                                                        {"∇", "grad"},
                                                                                        {"∂", "d"},
                                                                                        {"–", "-"},
                                                                                        {"—", "-"},
                                                                                        {"×", "x"},
                                                                                        {"≤", "<="},
                                                                                        {"δ", "delta"},
                                                                                        {"ε", "eps"},
                                                                                        {"ω", "omega"},
                                                                                        {"→", "->"},
                                                                                        {"ℝ", "R"},
                                                                                        {"ℂ", "C"},
                                                                                        {"ℍ", "H"},
                                                                                        {"√", "sqrt"},
                                                                                        {"ζ", "zeta"},
                                                                                        {"η", "eta"},
                                                                                        {"…", "..."}}};

/// Where the word ends that starts at `begin`: at a space outside parentheses, when that is near.
std::size_t end_of_word(std::string_view text, std::size_t begin) {
  constexpr std::size_t longest_group = 40;
  int depth = 0;
  for (std::size_t i = begin; i < text.size() && i < begin + longest_group; ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')') --depth;
    if (text[i] == ' ' && depth <= 0) return i;
  }
  return std::min(text.find(' ', begin), text.size());
}

/// Takes the next piece of a line off the text: a word, with a sign before it that stands alone.
std::string_view take_piece(std::string_view& text) {
  const bool sign = text.size() > 2 && text[1] == ' ' && (text[0] == '+' || text[0] == '-' || text[0] == '=');
  const std::size_t end = end_of_word(text, sign ? 2 : 0);
  const std::string_view piece = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return piece;
}

/// The factors 1 - t^d as (d, how many).
std::map<int, int> denominator_powers(const SeriesFraction& fraction) {
  std::map<int, int> powers;
  for (const int degree : fraction.denominator_degrees) ++powers[degree];
  return powers;
}

}  // namespace

std::size_t text_width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), starts_character));
}

std::string padded(std::string_view text, std::size_t width) {
  std::string result(text);
  const std::size_t present = text_width(text);
  if (present < width) result.append(width - present, ' ');
  return result;
}

std::string fill(std::string_view text, std::size_t column, std::size_t indent) {
  std::string result;
  while (!text.empty()) {
    const std::string_view piece = take_piece(text);
    const std::size_t width = text_width(piece);
    const bool first = result.empty();
    if (!first && column + 1 + width > page_width) {
      result += '\n' + std::string(indent, ' ');
      column = indent;
    } else if (!first) {
      result += ' ';
      ++column;
    }
    result += piece;
    column += width;
  }
  return result;
}

std::string in_ascii(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    if (static_cast<unsigned char>(text[0]) < 0x80U) {
      result += text[0];
      text.remove_prefix(1);
      continue;
    }
    const auto form =
        std::find_if(ascii_forms.begin(), ascii_forms.end(), [&](const auto& f) { return text.starts_with(f.first); });
    result += form == ascii_forms.end() ? "?" : form->second;
    text.remove_prefix(1);
    while (!text.empty() && !starts_character(text[0])) text.remove_prefix(1);
  }
  return result;
}

std::string bold(std::string_view text, const ReportStyle& style) {
  return style.color ? fmt::format("\033[1m{}\033[0m", text) : std::string(text);
}

std::string degree_list(const std::vector<Generator>& generators) {
  std::map<int, int> counts;
  for (const Generator& generator : generators) ++counts[generator.degree];
  std::vector<std::string> parts;
  for (const auto& [degree, count] : counts)
    parts.push_back(count == 1 ? std::to_string(degree) : fmt::format("{}^{}", degree, count));
  return join(parts, " ");
}

std::string multidegree_text(const Multidegree& degrees) { return fmt::format("({})", fmt::join(degrees, ",")); }

std::string series_polynomial(const std::vector<Integer>& coefficients, bool latex) {
  std::string text;
  for (std::size_t d = 0; d < coefficients.size(); ++d) {
    const Integer& c = coefficients[d];
    if (c.is_zero()) continue;
    if (text.empty())
      text += c.sign() < 0 ? "-" : "";
    else
      text += c.sign() < 0 ? " - " : " + ";
    const Integer size = abs(c);
    if (d == 0 || !size.is_one()) text += to_string(size) + (d > 0 ? (latex ? " " : "*") : "");
    if (d == 1) text += "t";
    if (d > 1) text += latex ? fmt::format("t^{{{}}}", d) : fmt::format("t^{}", d);
  }
  return text.empty() ? "0" : text;
}

std::string fraction_text(const SeriesFraction& fraction) {
  const std::string numerator = series_polynomial(fraction.numerator);
  std::string denominator;
  const std::map<int, int> powers = denominator_powers(fraction);
  for (const auto& [degree, count] : powers) {
    denominator += degree == 1 ? "(1 - t)" : fmt::format("(1 - t^{})", degree);
    if (count > 1) denominator += fmt::format("^{}", count);
  }
  if (denominator.empty()) return numerator;
  const bool sum = numerator.find(' ') != std::string::npos;
  return fmt::format("{}/{}", sum ? fmt::format("({})", numerator) : numerator,
                     powers.size() > 1 ? fmt::format("({})", denominator) : denominator);
}

std::string fraction_latex(const SeriesFraction& fraction) {
  const std::string numerator = series_polynomial(fraction.numerator, true);
  std::string denominator;
  for (const auto& [degree, count] : denominator_powers(fraction)) {
    denominator += degree == 1 ? "(1 - t)" : fmt::format("(1 - t^{{{}}})", degree);
    if (count > 1) denominator += fmt::format("^{{{}}}", count);
  }
  return denominator.empty() ? numerator : fmt::format("\\frac{{{}}}{{{}}}", numerator, denominator);
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string minimality_words(const Certificate& certificate) {
  const std::string& text = certificate.minimality;
  return text.empty() || text.starts_with("minimal") ? text : "minimality: " + text;
}

std::string certificate_sentences(const Certificate& certificate) {
  std::string text = capitalised(completeness_words(certificate)) + '.';
  if (!certificate.reason.empty()) text += ' ' + capitalised(certificate.reason) + '.';
  if (!certificate.minimality.empty()) text += ' ' + capitalised(minimality_words(certificate)) + '.';
  return text;
}

std::string completeness_words(const Certificate& certificate) {
  switch (certificate.completeness) {
    case Completeness::proven:
      return "complete in every degree (proven)";
    case Completeness::up_to_degree:
      return certificate.degree_checked < 0
                 ? "nothing certified yet"
                 : fmt::format("complete up to degree {} (proven)", certificate.degree_checked);
    case Completeness::unproven:
      return "completeness not proven";
  }
  return "";
}

}  // namespace gordan::detail
