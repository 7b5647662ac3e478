// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include <gordan/core/error.hpp>
#include <gordan/group/detail/finite_group_data.hpp>
#include <gordan/group/matrix_makers.hpp>
#include <gordan/group/detail/named_groups.hpp>

namespace gordan::detail {

namespace {

/// A Schoenflies symbol taken apart: letter, number (0 where there is none) and what follows the number.
struct Symbol {
  std::string letter;
  int n = 0;
  std::string suffix;
};

/// A Hermann-Mauguin symbol with its Schoenflies twin; `turned` is the setting that is not the first one.
struct Twin {
  const char* hermann_mauguin;
  const char* schoenflies;
  bool turned;
};

/// International Tables for Crystallography A, table 3.2.3.2; axes as stated in the conventions below.
constexpr std::array<Twin, 40> twins = {{
    {"1", "C1", false},     {"-1", "Ci", false},    {"2", "C2", false},      {"m", "Cs", false},
    {"2/m", "C2h", false},  {"222", "D2", false},   {"mm2", "C2v", false},   {"mmm", "D2h", false},
    {"4", "C4", false},     {"-4", "S4", false},    {"4/m", "C4h", false},   {"422", "D4", false},
    {"4mm", "C4v", false},  {"-42m", "D2d", false}, {"-4m2", "D2d", true},   {"4/mmm", "D4h", false},
    {"3", "C3", false},     {"-3", "S6", false},    {"32", "D3", false},     {"321", "D3", false},
    {"312", "D3", true},    {"3m", "C3v", false},   {"3m1", "C3v", false},   {"31m", "C3v", true},
    {"-3m", "D3d", false},  {"-3m1", "D3d", false}, {"-31m", "D3d", true},   {"6", "C6", false},
    {"-6", "C3h", false},   {"6/m", "C6h", false},  {"622", "D6", false},    {"6mm", "C6v", false},
    {"-6m2", "D3h", false}, {"-62m", "D3h", true},  {"6/mmm", "D6h", false}, {"23", "T", false},
    {"m-3", "Th", false},   {"432", "O", false},    {"-43m", "Td", false},   {"m-3m", "Oh", false},
}};

Matrix<Number> diagonal(int x, int y, int z) { return diagonal_matrix({x, y, z}); }

Matrix<Number> turn_x() { return diagonal(1, -1, -1); }
Matrix<Number> turn_y() { return diagonal(-1, 1, -1); }
Matrix<Number> mirror_x() { return diagonal(-1, 1, 1); }
Matrix<Number> mirror_y() { return diagonal(1, -1, 1); }
Matrix<Number> mirror_z() { return diagonal(1, 1, -1); }
Matrix<Number> inversion() { return diagonal(-1, -1, -1); }

/// The rotation by 2 pi/n about z, followed by the mirror perpendicular to z when `reflected`.
Matrix<Number> rotation_z(int n, bool reflected = false) {
  const Number c = cosine(n);
  const Number s = sine(n);
  return square_matrix(3, {c, -s, 0, s, c, 0, 0, 0, reflected ? -1 : 1});
}

/// x -> y -> z -> x, the threefold axis [111].
Matrix<Number> turn_diagonal() { return permutation_matrix({1, 2, 0}); }

/// The rotation by 2 pi/5 about (0, 1, golden ratio).
Matrix<Number> icosahedral_rotation() {
  const Number half = Rational(1, 2);
  const Number golden = (Number(1) + Number::square_root(5)) * half;
  const Number small = golden - Number(1);
  const Number one = 1;
  Matrix<Number> rotation = square_matrix(3, {small, -golden, one, golden, one, small, -one, small, golden});
  for (Number& entry : rotation.data()) entry *= half;
  return rotation;
}

using Matrices = std::vector<Matrix<Number>>;

std::optional<Symbol> split(const std::string& name) {
  Symbol symbol;
  if (name.empty()) return std::nullopt;
  symbol.letter = name.substr(0, 1);
  const char* begin = name.data() + 1;
  const char* end = name.data() + name.size();
  const char* rest = begin;
  if (begin != end && *begin >= '1' && *begin <= '9') {
    const auto result = std::from_chars(begin, end, symbol.n);
    if (result.ec != std::errc()) symbol.n = max_cyclic_order + 1;
    rest = result.ptr;
  }
  symbol.suffix = std::string(rest, end);
  return symbol;
}

std::optional<Matrices> cubic_generators(const Symbol& s) {
  const std::string name = s.letter + s.suffix;
  if (s.n != 0) return std::nullopt;
  const Matrix<Number> turn2 = diagonal(-1, -1, 1);
  if (name == "T") return Matrices{turn2, turn_diagonal()};
  if (name == "Td") return Matrices{rotation_z(4, true), turn_diagonal()};
  if (name == "Th") return Matrices{turn2, turn_diagonal(), inversion()};
  if (name == "O") return Matrices{rotation_z(4), turn_diagonal()};
  if (name == "Oh") return Matrices{rotation_z(4), turn_diagonal(), inversion()};
  if (name == "I") return Matrices{turn2, turn_diagonal(), icosahedral_rotation()};
  if (name == "Ih") return Matrices{turn2, turn_diagonal(), icosahedral_rotation(), inversion()};
  return std::nullopt;
}

/// D3h has the setting of -6m2, a mirror perpendicular to x; every other D_nh a twofold axis along x.
Matrix<Number> prismatic_generator(int n, bool turned) { return (n == 3) != turned ? mirror_x() : turn_x(); }

std::optional<Matrices> axial_generators(const Symbol& s, bool turned) {
  if (s.letter == "C" && s.n == 0) {
    if (s.suffix == "i") return Matrices{inversion()};
    if (s.suffix == "s") return Matrices{mirror_z()};
    return std::nullopt;
  }
  if (s.letter == "C" && s.n == 1 && s.suffix.empty()) return Matrices{};
  if (s.n < 2) return std::nullopt;
  if (s.letter == "S" && s.suffix.empty() && s.n % 2 == 0 && s.n >= 4) return Matrices{rotation_z(s.n, true)};
  if (s.letter == "C") {
    if (s.suffix.empty()) return Matrices{rotation_z(s.n)};
    if (s.suffix == "v") return Matrices{rotation_z(s.n), turned ? mirror_y() : mirror_x()};
    if (s.suffix == "h") return Matrices{rotation_z(s.n), mirror_z()};
  }
  if (s.letter == "D") {
    if (s.suffix.empty()) return Matrices{rotation_z(s.n), turned ? turn_y() : turn_x()};
    if (s.suffix == "h") return Matrices{rotation_z(s.n), prismatic_generator(s.n, turned), mirror_z()};
    if (s.suffix == "d") {
      const Matrix<Number> second = s.n % 2 == 0 ? mirror_x() : turn_y();
      return Matrices{rotation_z(2 * s.n, true), turned ? second : turn_x()};
    }
  }
  return std::nullopt;
}

Integer group_order(const Symbol& s) {
  if (s.letter == "T") return s.suffix.empty() ? 12 : 24;
  if (s.letter == "O") return s.suffix.empty() ? 24 : 48;
  if (s.letter == "I") return s.suffix.empty() ? 60 : 120;
  if (s.n == 0) return 2;
  if (s.letter == "S" || (s.letter == "C" && s.suffix.empty())) return s.n;
  return s.letter == "D" && !s.suffix.empty() ? 4 * s.n : 2 * s.n;
}

/// What a person may have meant instead of a point group: "the symmetric group is S(4)".
std::string other_reading(const Symbol& s) {
  if (s.suffix.empty() && s.n >= 2) {
    if (s.letter == "S") return fmt::format("the symmetric group is S({})", s.n);
    if (s.letter == "D") return fmt::format("the dihedral group is D({})", s.n);
    if (s.letter == "C") return fmt::format("the cyclic group is C({})", s.n);
  }
  if (s.suffix.empty() && s.n == 0) {
    if (s.letter == "O") return "the orthogonal group is O(n)";
    if (s.letter == "T") return "a torus is T(r)";
  }
  return "";
}

std::string conventions_of(const Symbol& s, bool turned) {
  if (s.letter == "T" || s.letter == "O")
    return "vector: x, y, z; twofold axes along x, y, z or fourfold ones, threefold axes along the diagonals";
  if (s.letter == "I")
    return "vector: x, y, z; twofold axes along x, y, z, threefold axes along the diagonals, a fivefold axis along (0, "
           "1, (1+sqrt(5))/2)";
  std::string text = "vector: x, y, z; principal axis z";
  if (s.letter == "C" && (s.suffix == "h" || s.suffix == "s")) text += ", mirror perpendicular to z";
  if (s.letter == "C" && s.suffix == "v") text += fmt::format(", first mirror perpendicular to {}", turned ? "y" : "x");
  if (s.letter == "D" && s.suffix == "h") {
    const bool mirror = (s.n == 3) != turned;
    text += mirror ? ", mirrors perpendicular to z and x" : ", mirror perpendicular to z, first twofold axis along x";
    if (s.n == 3) text += mirror ? " (-6m2; the other setting is -62m)" : " (-62m; the other setting is -6m2)";
  }
  if (s.letter == "D" && s.suffix != "h") {
    const bool mirror = s.suffix == "d" && turned && s.n % 2 == 0;
    text +=
        mirror ? ", first mirror perpendicular to x" : fmt::format(", first twofold axis along {}", turned ? "y" : "x");
  }
  return text;
}

void refuse_other_symbols(const Symbol& s, const std::string& name, const Place& place) {
  const auto refuse = [&](const std::string& instead) {
    throw InputError(fmt::format("no point group '{}'", name), place, "a point group such as C4v, D6h, S4, Td or m-3m",
                     fmt::format("did you mean '{}'?", instead));
  };
  if (s.letter == "S" && s.suffix.empty() && s.n == 1) refuse("Cs");
  if (s.letter == "S" && s.suffix.empty() && s.n == 2) refuse("Ci");
  if (s.letter == "S" && s.suffix.empty() && s.n % 2 == 1) refuse(fmt::format("S({})", s.n));
  if (s.letter == "C" && s.n == 1 && (s.suffix == "h" || s.suffix == "v")) refuse("Cs");
  if (s.letter == "D" && s.n == 1) refuse(s.suffix == "h" ? "C2v" : s.suffix == "d" ? "C2h" : "C2");
}

std::optional<FiniteGroup> build(const std::string& name, const std::string& schoenflies, bool turned,
                                 const Place& place) {
  const std::optional<Symbol> symbol = split(schoenflies);
  if (!symbol) return std::nullopt;
  const bool known_letter = std::string("CDSTOI").find(symbol->letter) != std::string::npos;
  const bool known_suffix =
      symbol->suffix.empty() || symbol->suffix == "v" || symbol->suffix == "h" || symbol->suffix == "d";
  if (known_letter && known_suffix && symbol->n > max_cyclic_order) {
    throw InputError(fmt::format("the axis of '{}' is of too high an order", name), place,
                     fmt::format("at most {}", max_cyclic_order));
  }
  std::optional<Matrices> matrices = cubic_generators(*symbol);
  if (!matrices) matrices = axial_generators(*symbol, turned);
  if (!matrices) {
    refuse_other_symbols(*symbol, name, place);
    return std::nullopt;
  }
  const auto twin = std::find_if(twins.begin(), twins.end(), [&](const Twin& t) {
    return name == schoenflies ? schoenflies == t.schoenflies && !t.turned : name == t.hermann_mauguin;
  });
  FiniteGroupParts parts;
  parts.name = name;
  parts.description = fmt::format("the point group {}", schoenflies);
  if (twin != twins.end()) parts.description += fmt::format(" ({})", twin->hermann_mauguin);
  parts.conventions = conventions_of(*symbol, turned);
  parts.order = group_order(*symbol);
  parts.dimension = 3;
  const std::string other = other_reading(*symbol);
  if (name == schoenflies && !other.empty()) {
    parts.notes.push_back(
        fmt::format("point group {}; {}", twin != twins.end() ? twin->hermann_mauguin : schoenflies.c_str(), other));
  }
  for (Matrix<Number>& matrix : *matrices) parts.generators.push_back({{}, std::move(matrix)});
  return make_finite_group(std::move(parts));
}

}  // namespace

std::optional<FiniteGroup> point_group(const std::string& name, const Place& place) {
  for (const Twin& twin : twins) {
    if (name == twin.hermann_mauguin) return build(name, twin.schoenflies, twin.turned, place);
  }
  return build(name, name, false, place);
}

std::vector<std::string> point_group_names() {
  std::vector<std::string> names;
  for (const Twin& twin : twins) names.emplace_back(twin.schoenflies);
  for (const Twin& twin : twins) names.emplace_back(twin.hermann_mauguin);
  names.emplace_back("I");
  names.emplace_back("Ih");
  return names;
}

}  // namespace gordan::detail
