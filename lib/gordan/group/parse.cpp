// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/parse.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include <fmt/format.h>

#include <gordan/core/scanner.hpp>
#include <gordan/core/text.hpp>
#include <gordan/group/catalogue.hpp>
#include <gordan/group/detail/named_groups.hpp>
#include <gordan/group/matrices_file.hpp>
#include <gordan/group/products.hpp>

namespace gordan {

namespace {

using namespace std::string_view_literals;

const char* const examples = "a group such as S(4), D6h, m-3m, W(F4), perm:\"(1,2,3);(1,2)\" or O(3)";

/// What INTERFACE.md names and a later version brings.
struct Later {
  std::string_view name;
  std::string_view what;
};
constexpr std::array<Later, 9> later = {{{"E", "Euclidean groups E(n)"},
                                          {"SE", "Euclidean groups SE(n)"},
                                          {"Scale", "rescalings of units Scale(...)"},
                                          {"Aut", "automorphism groups of graphs Aut(...)"},
                                          {"Cinf", "the groups of an axis"},
                                          {"Cinfv", "the groups of an axis"},
                                          {"Cinfh", "the groups of an axis"},
                                          {"Dinf", "the groups of an axis"},
                                          {"Dinfh", "the groups of an axis"}}};

constexpr std::array<std::string_view, 5> exceptional = {"G2", "F4", "E6", "E7", "E8"};

const std::vector<std::string> families = {"S", "A", "Z", "C", "D", "B", "W", "O", "SO", "U", "SU", "Sp", "GL", "SL",
                                           "T", "wr"};

[[noreturn]] void refuse_later(std::string_view what, const Place& place) {
  throw InputError(fmt::format("{} are not there yet", what), place, examples);
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

class GroupParser {
 public:
  GroupParser(std::string_view text, const Place& place, const FileReader& read_file, const Control& control)
      : text_(text), scanner_(text, place), place_(scanner_.place()), read_file_(read_file), control_(control) {}

  Group parse() {
    if (text_.empty()) throw InputError("no group is given", place_, examples);
    if (const std::vector<std::string_view> parts = product_parts(); parts.size() > 1) return parse_product(parts);
    if (text_.starts_with("perm:") || text_.starts_with("perm[")) return parse_permutations();
    if (text_.starts_with("matrices:")) return parse_matrices();
    if (text_.find('(') != std::string_view::npos) return parse_family();
    return parse_word();
  }

 private:
  [[nodiscard]] std::string_view rest() const { return text_.substr(scanner_.offset()); }

  [[noreturn]] void refuse_unknown(const std::string& suggestion) const {
    throw InputError(fmt::format("unknown group '{}'", text_), place_, examples,
                     suggestion.empty() ? "" : fmt::format("did you mean '{}'?", suggestion));
  }

  /// The text after the colon, its quotes taken off; the scanner stands at its beginning.
  std::string_view quoted_rest() {
    if (!scanner_.accept('"')) return rest();
    std::string_view inside = rest();
    if (inside.empty() || inside.back() != '"') scanner_.fail("the quotation marks are not closed", "'\"' at the end");
    inside.remove_suffix(1);
    return inside;
  }

  /// The text cut at every " x " (or the multiplication sign) outside quotes and parentheses.
  [[nodiscard]] std::vector<std::string_view> product_parts() const {
    std::vector<std::string_view> parts;
    int depth = 0;
    bool quoted = false;
    std::size_t first = 0;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (text_[i] == '"') quoted = !quoted;
      if (text_[i] == '(') ++depth;
      if (text_[i] == ')') --depth;
      if (quoted || depth > 0) continue;
      const bool spaced = i > 0 && text_[i] == 'x' && is_space(text_[i - 1]) && (i + 1 == text_.size() || is_space(text_[i + 1]));
      const bool sign = text_.substr(i).starts_with("\xC3\x97");
      if (!spaced && !sign) continue;
      parts.push_back(text_.substr(first, i - first));
      first = i + (sign ? 2 : 1);
    }
    parts.push_back(text_.substr(first));
    return parts;
  }

  [[nodiscard]] Group parse_part(std::string_view part) const {
    Place place = place_;
    place.column = std::max(place.column, 1) + static_cast<int>(part.data() - text_.data());
    return parse_group(part, place, read_file_, control_);
  }

  [[nodiscard]] Group parse_product(const std::vector<std::string_view>& parts) const {
    std::vector<Group> factors;
    for (const std::string_view part : parts) {
      if (std::all_of(part.begin(), part.end(), is_space)) {
        throw InputError("a factor of the product is missing", place_, "groups on both sides of 'x', such as S(3) x Z(2)");
      }
      factors.push_back(parse_part(part));
    }
    return with_place([&] { return direct_product(factors); });
  }

  /// Gives an error its place: products know none.
  template <class Make>
  [[nodiscard]] Group with_place(Make make) const {
    try {
      return make();
    } catch (const InputError& error) {
      throw InputError(error.message(), place_, error.expected(), error.suggestion());
    }
  }

  /// wr(H, n): the last comma outside parentheses ends H.
  Group parse_wreath() {
    const std::string_view inside = rest();
    int depth = 0;
    bool quoted = false;
    std::size_t comma = std::string_view::npos;
    for (std::size_t i = 0; i < inside.size() && depth >= 0; ++i) {
      if (inside[i] == '"') quoted = !quoted;
      if (quoted) continue;
      if (inside[i] == '(') ++depth;
      if (inside[i] == ')') --depth;
      if (inside[i] == ',' && depth == 0) comma = i;
    }
    if (comma == std::string_view::npos) {
      scanner_.fail("a wreath product has a group and a number of copies", "wr(H, n), such as wr(S(3), 2)");
    }
    const Group base = parse_part(inside.substr(0, comma));
    for (std::size_t i = 0; i <= comma; ++i) scanner_.take();
    const int n = read_integer("the number of copies", 1, max_product_size);
    finish();
    if (base.finite() == nullptr) {
      throw InputError(fmt::format("{} is not finite: wreath products wr(H, n) are those of a finite group H",
                                   base.name()), place_, "wr(H, n), such as wr(S(3), 2)");
    }
    return with_place([&]() -> Group { return wreath_product(*base.finite(), n); });
  }

  Group parse_torus() {
    const int rank = read_integer("the rank of T(r)", 1, 1000);
    finish();
    return TorusGroup{rank, fmt::format("T({})", rank)};
  }

  Group parse_permutations() {
    scanner_.accept("perm"sv);
    int points = -1;
    std::string name = "perm";
    if (scanner_.accept('[')) {
      points = read_integer("the number of points", 0, 10000);
      scanner_.expect(']', "after the number of points");
      name += fmt::format("[{}]", points);
    }
    scanner_.expect(':', "and generators in cycle notation");
    const std::string_view cycles = quoted_rest();
    CycleList list = parse_cycles(cycles, scanner_.place(), points);
    std::vector<std::string> texts;
    for (const Permutation& p : list.generators) texts.push_back(to_cycles(p));
    name += fmt::format(":\"{}\"", join(texts, ";"));
    return permutation_group(std::move(name), list.points, std::move(list.generators));
  }

  Group parse_matrices() {
    scanner_.accept("matrices"sv);
    scanner_.expect(':', "and a file");
    const std::string path(quoted_rest());
    if (path.empty()) scanner_.fail("no file is given", "matrices:FILE.json");
    require(static_cast<bool>(read_file_), "parse_group: files are read by the caller");
    return parse_matrices_file(read_file_(path), fmt::format("matrices:{}", path), {path, 0, 0}, control_);
  }

  int read_integer(const std::string& what, int smallest, int largest) {
    scanner_.skip_space();
    const Place place = scanner_.place();
    const std::string range = fmt::format("a whole number from {} to {}", smallest, largest);
    const bool negative = scanner_.accept('-');
    const std::string digits = scanner_.digits();
    if (digits.empty()) throw InputError(fmt::format("{} is missing at {}", what, scanner_.next()), place, range);
    const Integer value(negative ? "-" + digits : digits);
    if (value < Integer(smallest) || value > Integer(largest)) {
      throw InputError(fmt::format("{} is {}", what, to_string(value)), place, range);
    }
    scanner_.skip_space();
    return static_cast<int>(value.to_long());
  }

  void finish() {
    scanner_.skip_space();
    if (scanner_.accept(',')) scanner_.fail("too many arguments", "')'");
    scanner_.expect(')', "at the end of the arguments");
    scanner_.skip_space();
    if (!scanner_.at_end()) scanner_.fail(fmt::format("unexpected text '{}' after the group", rest()), "the end");
  }

  Group parse_family() {
    const std::string family = scanner_.identifier();
    scanner_.skip_space();
    for (const Later& l : later) {
      if (family == l.name) refuse_later(l.what, place_);
    }
    if (scanner_.peek() != '(' || std::find(families.begin(), families.end(), family) == families.end()) {
      const std::string nearest = nearest_match(family, families);
      const std::size_t open = text_.find('(');
      refuse_unknown(nearest.empty() ? "" : nearest + std::string(text_.substr(open)));
    }
    scanner_.take();
    if (family == "W") return parse_reflection_group();
    if (family == "T") return parse_torus();
    if (family == "wr") return parse_wreath();
    const bool permutes = std::string("SAZCDB").find(family) != std::string::npos;
    return permutes ? parse_finite(family) : parse_classical(family);
  }

  Group parse_finite(const std::string& family) {
    const int largest = family == "B"                    ? detail::max_signed_dimension
                        : family == "S" || family == "A" ? detail::max_permutation_degree
                                                         : detail::max_cyclic_order;
    const int n = read_integer(fmt::format("the n of {}(n)", family), 1, largest);
    finish();
    if (family == "S") return detail::symmetric_group(n);
    if (family == "A") return detail::alternating_group(n);
    if (family == "D") return detail::dihedral_group(n);
    if (family == "B") return detail::signed_permutation_group(n);
    return detail::cyclic_group(n, fmt::format("{}({})", family, n));
  }

  Group parse_reflection_group() {
    scanner_.skip_space();
    const Place place = scanner_.place();
    const std::string type = scanner_.identifier();
    const char* expected = "a type such as A3, B4, D4, E6, F4, H3 or I2(7)";
    std::string letter = type.substr(0, 1);
    int n = 0;
    if (type == "I2") {
      letter = type;
      scanner_.expect('(', "and m, as in I2(7)");
      n = read_integer("the m of I2(m)", 2, detail::max_cyclic_order);
      scanner_.expect(')', "after m");
    } else {
      const std::string digits = type.empty() ? "" : type.substr(1);
      const bool plain = !digits.empty() && std::all_of(digits.begin(), digits.end(),
                                                        [](unsigned char c) { return std::isdigit(c) != 0; });
      if (!plain) throw InputError(fmt::format("no reflection group of type '{}'", type), place, expected);
      n = digits.size() > 6 ? detail::max_reflection_rank + 1 : std::stoi(digits);
      if (std::string("ABD").find(letter) != std::string::npos && n > detail::max_reflection_rank) {
        throw InputError(fmt::format("the rank of type {} is too large", type), place,
                         fmt::format("at most {}", detail::max_reflection_rank));
      }
    }
    finish();
    if (std::optional<FiniteGroup> group = n < 1 ? std::nullopt : detail::reflection_group(letter, n)) return *group;
    throw InputError(fmt::format("no reflection group of type '{}'", type), place, expected, suggest_type(letter, n));
  }

  static std::string suggest_type(const std::string& letter, int n) {
    std::string type;
    if (letter == "C" && n >= 2) type = fmt::format("B{}", n);
    if (letter == "B" && n == 1) type = "A1";
    if (letter == "D" && n == 3) type = "A3";
    if (letter == "H" && n == 2) type = "I2(5)";
    return type.empty() ? "" : fmt::format("did you mean 'W({})'?", type);
  }

  Group parse_classical(const std::string& family) {
    constexpr int largest = 1000;
    const bool orthogonal = family == "O" || family == "SO";
    ClassicalGroup group;
    group.p = read_integer(fmt::format("the n of {}(n)", family), 0, largest);
    group.name = fmt::format("{}({})", family, group.p);
    if (orthogonal && scanner_.accept(',')) {
      const int p = group.p;
      group.q = read_integer(fmt::format("the q of {}(p,q)", family), 0, largest);
      group.name = fmt::format("{}({},{})", family, p, group.q);
    }
    finish();
    if (group.dimension() == 0)
      throw InputError(fmt::format("{} acts on a space of dimension 0", group.name), place_, "a dimension from 1");
    if (family == "Sp" && group.p % 2 != 0) {
      throw InputError(fmt::format("{} is not there: the argument of Sp is the dimension, which is even", group.name),
                       place_, fmt::format("an even dimension, such as Sp({})", group.p + 1));
    }
    group.family = family == "O"    ? ClassicalFamily::orthogonal
                   : family == "SO" ? ClassicalFamily::special_orthogonal
                   : family == "U"  ? ClassicalFamily::unitary
                   : family == "SU" ? ClassicalFamily::special_unitary
                   : family == "Sp" ? ClassicalFamily::symplectic
                   : family == "GL" ? ClassicalFamily::general_linear
                                    : ClassicalFamily::special_linear;
    return group;
  }

  Group parse_word() {
    const std::string word(text_);
    if (word == "Lorentz") return ClassicalGroup{ClassicalFamily::orthogonal, 1, 3, word};
    if (auto group = detail::binary_group(word)) return *group;
    if (word != "E") {
      for (const Later& l : later) {
        if (word == l.name) refuse_later(l.what, place_);
      }
    }
    for (const std::string_view name : exceptional) {
      if (word == name) {
        throw InputError(fmt::format("the Lie group {} is not there yet", word), place_, examples,
                         fmt::format("for the reflection group write 'W({})'", word));
      }
    }
    if (auto group = detail::point_group(word, place_)) return *group;
    refuse_unknown(suggest(word));
  }

  /// SO3 -> SO(3), H4 -> W(H4), else the nearest name.
  static std::string suggest(const std::string& word) {
    const std::size_t digits = std::min(word.find_first_of("0123456789"), word.size());
    const std::string letters = word.substr(0, digits);
    const std::string number = word.substr(digits);
    const bool plain = !number.empty() &&
                       std::all_of(number.begin(), number.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
    if (plain && letters == "H") return fmt::format("W({})", word);
    if (plain && std::find(families.begin(), families.end(), letters) != families.end())
      return fmt::format("{}({})", letters, number);
    std::vector<std::string> names = detail::point_group_names();
    for (const char* name : {"2T", "2O", "2I", "Q8", "Lorentz"}) names.emplace_back(name);
    if (const std::string nearest = nearest_match(word, names); !nearest.empty()) return nearest;
    if (plain) {
      if (const std::string nearest = nearest_match(letters, families); !nearest.empty())
        return fmt::format("{}({})", nearest, number);
    }
    return "";
  }

  std::string_view text_;
  Scanner scanner_;
  Place place_;
  const FileReader& read_file_;
  const Control& control_;
};

}  // namespace

Group parse_group(std::string_view text, const Place& place, const FileReader& read_file, const Control& control) {
  Place start = place;
  while (!text.empty() && is_space(text.front())) {
    text.remove_prefix(1);
    start.column = std::max(start.column, 1) + 1;
  }
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return GroupParser(text, start, read_file, control).parse();
}

}  // namespace gordan
