// SPDX-License-Identifier: Apache-2.0
#include <gordan/core/ascii_name.hpp>

#include <array>
#include <utility>

namespace gordan {

namespace {

using Spelling = std::pair<std::string_view, std::string_view>;

constexpr std::array greek = {
    Spelling{"α", "alpha"},   Spelling{"β", "beta"},    Spelling{"γ", "gamma"},  Spelling{"δ", "delta"},
    Spelling{"ε", "epsilon"}, Spelling{"ϵ", "epsilon"}, Spelling{"ζ", "zeta"},   Spelling{"η", "eta"},
    Spelling{"θ", "theta"},   Spelling{"ϑ", "theta"},   Spelling{"ι", "iota"},   Spelling{"κ", "kappa"},
    Spelling{"λ", "lambda"},  Spelling{"μ", "mu"},      Spelling{"µ", "mu"},     Spelling{"ν", "nu"},
    Spelling{"ξ", "xi"},      Spelling{"ο", "omicron"}, Spelling{"π", "pi"},     Spelling{"ρ", "rho"},
    Spelling{"ϱ", "rho"},     Spelling{"σ", "sigma"},   Spelling{"ς", "sigma"},  Spelling{"τ", "tau"},
    Spelling{"υ", "upsilon"}, Spelling{"φ", "phi"},     Spelling{"ϕ", "phi"},    Spelling{"χ", "chi"},
    Spelling{"ψ", "psi"},     Spelling{"ω", "omega"},   Spelling{"Α", "Alpha"},  Spelling{"Β", "Beta"},
    Spelling{"Γ", "Gamma"},   Spelling{"Δ", "Delta"},   Spelling{"∆", "Delta"},  Spelling{"Ε", "Epsilon"},
    Spelling{"Θ", "Theta"},   Spelling{"Λ", "Lambda"},  Spelling{"Ξ", "Xi"},     Spelling{"Π", "Pi"},
    Spelling{"Σ", "Sigma"},   Spelling{"Φ", "Phi"},     Spelling{"Ψ", "Psi"},    Spelling{"Ω", "Omega"},
    Spelling{"Ω", "Omega"},   Spelling{"ħ", "hbar"},    Spelling{"ℏ", "hbar"},   Spelling{"ℓ", "l"},
    Spelling{"∇", "nabla"},   Spelling{"∂", "d"},       Spelling{"′", "_prime"}, Spelling{"Å", "A"},
};

constexpr std::array latin = {
    Spelling{"àáâãäå", "a"}, Spelling{"ÀÁÂÃÄÅ", "A"}, Spelling{"ç", "c"},    Spelling{"èéêë", "e"},
    Spelling{"ÈÉÊË", "E"},   Spelling{"ìíîï", "i"},   Spelling{"ñ", "n"},    Spelling{"òóôõöø", "o"},
    Spelling{"ÒÓÔÕÖØ", "O"}, Spelling{"ùúûü", "u"},   Spelling{"ÙÚÛÜ", "U"}, Spelling{"ýÿ", "y"},
    Spelling{"æ", "ae"},     Spelling{"œ", "oe"},     Spelling{"ß", "ss"},
};

constexpr std::string_view subscripts = "₀₁₂₃₄₅₆₇₈₉";
constexpr std::array superscripts = {Spelling{"⁰", "0"}, Spelling{"¹", "1"},     Spelling{"²", "2"},
                                     Spelling{"³", "3"}, Spelling{"⁴", "4"},     Spelling{"⁵", "5"},
                                     Spelling{"⁶", "6"}, Spelling{"⁷", "7"},     Spelling{"⁸", "8"},
                                     Spelling{"⁹", "9"}, Spelling{"⁺", "_plus"}, Spelling{"⁻", "_minus"}};

/// The bytes of the first character.
std::size_t width(std::string_view text) {
  std::size_t bytes = 1;
  while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) ++bytes;
  return bytes;
}

/// How a character that is no ASCII is written; "" when that is not known.
std::string spelled(std::string_view character, bool after_digit) {
  if (character.size() < 2 || static_cast<unsigned char>(character[0]) < 0xC2U) return "";  // no UTF-8
  for (const auto& [letter, text] : greek)
    if (letter == character) return std::string(text);
  for (const auto& [letters, text] : latin)
    if (letters.find(character) != std::string_view::npos) return std::string(text);
  for (const auto& [letter, text] : superscripts)
    if (letter == character) return std::string(text);
  if (const std::size_t at = subscripts.find(character); at != std::string_view::npos)
    return (after_digit ? "" : "_") + std::to_string(at / 3);
  return "";
}

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string ascii_name(std::string_view text) {
  std::string name;
  bool changed = false;
  bool subscript = false;
  while (!text.empty()) {
    const std::string_view character = text.substr(0, width(text));
    text.remove_prefix(character.size());
    if (is_word(character[0]) || (is_digit(character[0]) && !name.empty())) {
      name += character[0];
      subscript = false;
      continue;
    }
    if (static_cast<unsigned char>(character[0]) < 0x80U) break;
    const std::string part = spelled(character, subscript);
    if (part.empty()) return "";
    subscript = part.size() == 2 && part[0] == '_';
    subscript = subscript || (is_digit(part[0]) && subscripts.find(character) != std::string_view::npos);
    name += part;
    changed = true;
  }
  return changed && !name.empty() && is_word(name[0]) && name[0] != '_' ? name : "";
}

std::string ascii_suggestion(std::string_view text) {
  const std::string name = ascii_name(text);
  return name.empty() ? "" : "did you mean '" + name + "'?";
}

}  // namespace gordan
