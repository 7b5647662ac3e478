// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/detail/number_pieces.hpp>
#include <gordan/exact/polynomial.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace gordan {

namespace {

/// How the parts of a polynomial are written in one language.
struct Style {
  std::string_view times;
  std::string (*rational)(const Rational&);
  std::string (*symbol)(const NumberPiece&, std::string_view unit);
  std::string (*sum)(const std::vector<NumberPiece>&, std::string_view unit);
  std::string_view open;
  std::string_view close;
  std::string (*power)(const std::string& name, unsigned exponent);
};

const Style plain{"*",
                  [](const Rational& x) { return to_string(x); },
                  detail::plain_symbol,
                  detail::plain_sum,
                  "(",
                  ")",
                  [](const std::string& name, unsigned exponent) { return fmt::format("{}^{}", name, exponent); }};

const Style latex{" ",
                  detail::latex_rational,
                  [](const NumberPiece& piece, std::string_view) { return detail::latex_symbol(piece); },
                  [](const std::vector<NumberPiece>& pieces, std::string_view) { return detail::latex_sum(pieces); },
                  "\\left(",
                  "\\right)",
                  [](const std::string& name, unsigned exponent) { return fmt::format("{}^{{{}}}", name, exponent); }};

std::string write_monomial(const Exponents& exponents, const std::vector<std::string>& names, const Style& style) {
  std::string result;
  for (std::size_t v = 0; v < exponents.size(); ++v) {
    if (exponents[v] == 0) continue;
    if (!result.empty()) result += style.times;
    result += exponents[v] == 1 ? names[v] : style.power(names[v], exponents[v]);
  }
  return result;
}

/// Appends coefficient * monomial to the sum.
void append_term(std::string& sum, const Number& coefficient, const std::string& monomial, const Style& style,
                 std::string_view unit) {
  const auto pieces = number_pieces(coefficient);
  if (pieces.size() > 1) {
    std::string body = fmt::format("{}{}{}", style.open, style.sum(pieces, unit), style.close);
    if (!monomial.empty()) body += fmt::format("{}{}", style.times, monomial);
    detail::append_signed(sum, false, body);
    return;
  }
  const NumberPiece& piece = pieces.front();
  const Rational size = abs(piece.coefficient);
  std::string body;
  const auto multiply = [&](std::string_view factor) {
    if (factor.empty()) return;
    if (!body.empty()) body += style.times;
    body += factor;
  };
  if (!size.is_one()) multiply(style.rational(size));
  multiply(style.symbol(piece, unit));
  multiply(monomial);
  detail::append_signed(sum, piece.coefficient.sign() < 0, body.empty() ? "1" : body);
}

std::string write(const Polynomial& f, const std::vector<std::string>& names, const Style& style) {
  const std::string_view unit = f.ring().index_of("i") ? detail::imaginary_root : detail::imaginary_unit;
  if (f.is_zero()) return "0";
  if (f.is_constant()) return style.sum(number_pieces(f.terms().front().coefficient), unit);
  std::string sum;
  for (const Term& term : f.terms()) {
    append_term(sum, term.coefficient, write_monomial(term.exponents, names, style), style, unit);
  }
  return sum;
}

constexpr std::array greek{"alpha", "beta",  "gamma",   "delta", "epsilon", "zeta", "eta",  "theta",
                           "iota",  "kappa", "lambda",  "mu",    "nu",      "xi",   "pi",   "rho",
                           "sigma", "tau",   "upsilon", "phi",   "chi",     "psi",  "omega"};

std::string latex_word(const std::string& word) {
  if (std::ranges::find(greek, word) != greek.end()) return fmt::format("\\{}", word);
  if (word.empty()) return "{}";
  return word.size() > 1 ? fmt::format("\\mathrm{{{}}}", word) : word;
}

}  // namespace

std::string to_string(const Polynomial& f) { return write(f, f.ring().names(), plain); }

std::string to_latex(const Polynomial& f) {
  std::vector<std::string> names;
  for (const std::string& name : f.ring().names()) names.push_back(latex_name(name));
  return write(f, names, latex);
}

std::string latex_name(std::string_view name) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const std::size_t underscore = std::min(name.find('_'), name.size());
  std::string_view word = name.substr(0, underscore);
  std::size_t letters = word.size();
  while (letters > 1 && is_digit(word[letters - 1])) --letters;
  std::string subscript(word.substr(letters));
  for (std::size_t begin = underscore; begin < name.size();) {
    const std::size_t end = std::min(name.find('_', begin + 1), name.size());
    if (!subscript.empty() && end > begin + 1) subscript += ',';
    subscript += name.substr(begin + 1, end - begin - 1);
    begin = end;
  }
  std::string result = latex_word(std::string(word.substr(0, letters)));
  if (!subscript.empty()) result += fmt::format("_{{{}}}", subscript);
  return result;
}

}  // namespace gordan
