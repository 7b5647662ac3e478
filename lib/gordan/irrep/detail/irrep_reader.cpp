// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/angular/spin.hpp>
#include <gordan/core/scanner.hpp>
#include <gordan/core/text.hpp>
#include <gordan/irrep/classical_irreps.hpp>
#include <gordan/irrep/detail/irrep_names.hpp>
#include <gordan/irrep/detail/torus_weights.hpp>

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <cstdlib>

namespace gordan::detail {
namespace {

// Reads the name of an irrep of one group.
class IrrepReader {
 public:
  IrrepReader(const ClassicalGroup& group, std::string_view name, const Place& place)
      : group_(group),
        torus_(torus_of(group)),
        naming_(irrep_naming(group)),
        name_(trimmed(name)),
        place_(place),
        scanner_(name_, place) {}

  NamedWeight read() {
    NamedWeight result = read_start();
    scanner_.skip_space();
    if (!scanner_.at_end()) refuse();
    return result;
  }

 private:
  static std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
  }

  [[noreturn]] void fail(const std::string& message, const std::string& suggestion = {}) const {
    throw InputError(message, place_, irrep_examples(group_), suggestion);
  }

  [[noreturn]] void refuse(std::string suggestion = {}) const {
    if (suggestion.empty()) {
      const std::vector<std::string> words{"trivial", "det"};
      const std::string near = nearest_match(name_, words);
      if (!near.empty()) suggestion = fmt::format("did you mean '{}'?", near);
    }
    fail(fmt::format("'{}' is no irrep of {}", name_, group_.name), suggestion);
  }

  [[nodiscard]] std::vector<int> zero() const { return std::vector<int>(static_cast<std::size_t>(torus_.rank), 0); }
  [[nodiscard]] bool orthogonal() const {
    return torus_.kind == TorusKind::even_orthogonal || torus_.kind == TorusKind::odd_orthogonal;
  }

  NamedWeight read_start() {
    if (scanner_.accept(std::string_view("trivial"))) return {zero(), false};
    if (scanner_.accept(std::string_view("det"))) return determinant();
    if (scanner_.accept(std::string_view("spin"))) return read_lorentz();
    if (scanner_.peek() == '(') return read_labels();
    if (scanner_.peek() == '[') return read_rows();
    for (const std::string_view letter : {"l", "j", "m"}) {
      if (scanner_.accept(letter)) return read_quantum_number(letter[0]);
    }
    const char next = scanner_.peek();
    if ('0' <= next && next <= '9') return read_parity();
    refuse();
  }

  [[nodiscard]] NamedWeight determinant() const {
    if (torus_.two_components) return {zero(), true};
    if (naming_ == IrrepNaming::weight) return {std::vector<int>(static_cast<std::size_t>(torus_.rank), 1), false};
    fail(fmt::format("the determinant of {} is 1", group_.name), "write 'trivial'");
  }

  int read_integer() {
    const bool minus = scanner_.accept('-');
    const std::string digits = scanner_.digits();
    if (digits.empty()) refuse();
    constexpr std::size_t longest = 9;
    if (digits.size() > longest || std::stoi(digits) > max_weight_coordinate) {
      fail(fmt::format("{} is too large in an irrep of {}, at most {}", digits, group_.name, max_weight_coordinate));
    }
    return minus ? -std::stoi(digits) : std::stoi(digits);
  }

  // Twice an integer or a half-integer.
  int read_twice_spin() {
    const int value = read_integer();
    if (!scanner_.accept('/')) return 2 * value;
    if (read_integer() != 2 || value % 2 == 0) refuse();
    return value;
  }

  NamedWeight read_quantum_number(char letter) {
    scanner_.skip_space();
    if (!scanner_.accept('=')) refuse();
    scanner_.skip_space();
    const int twice = read_twice_spin();
    const std::string value = to_string(Spin{twice});
    if (letter == 'm') return read_circle(twice, value);
    if (twice < 0) fail(fmt::format("the {} of an irrep is not negative, not {}", letter, value));
    const bool rotations = naming_ == IrrepNaming::rotations || naming_ == IrrepNaming::parity;
    if (naming_ == IrrepNaming::spin || (group_.family == ClassicalFamily::special_linear && torus_.rank == 2)) {
      if (letter == 'l' && twice % 2 != 0)
        fail(fmt::format("l is an integer, not {}", value), fmt::format("write 'j={}'", value));
      return {{twice, 0}, false};
    }
    if (!rotations) refuse();
    if (twice % 2 != 0) {
      fail(fmt::format("spin {} is no representation of {}, only of its double cover", value, group_.name),
           "half-integer spins are irreps of SU(2)");
    }
    return {{twice / 2}, false};
  }

  [[nodiscard]] NamedWeight read_circle(int twice, const std::string& value) const {
    if (naming_ != IrrepNaming::circle && naming_ != IrrepNaming::reflections) refuse();
    if (twice % 2 != 0) fail(fmt::format("m is an integer, not {}", value));
    return {{naming_ == IrrepNaming::circle ? twice / 2 : std::abs(twice / 2)}, false};
  }

  NamedWeight read_parity() {
    const int l = read_integer();
    const bool even = scanner_.accept('e');
    const bool odd = !even && scanner_.accept('o');
    if (naming_ == IrrepNaming::parity) {
      if (!even && !odd) refuse(fmt::format("did you mean '{}{}'?", l, l % 2 == 0 ? 'e' : 'o'));
      return {{l}, (l % 2 == 0) == odd};
    }
    if (naming_ == IrrepNaming::rotations) {
      if (!even && !odd) refuse(fmt::format("did you mean 'l={}'?", l));
      return {{l}, false};
    }
    refuse();
  }

  NamedWeight read_lorentz() {
    if (naming_ != IrrepNaming::lorentz) refuse();
    auto [first, second] = read_spins();
    bool associate = false;
    if (scanner_.accept(std::string_view("*det"))) {
      if (!torus_.two_components) fail(fmt::format("the determinant of {} is 1", group_.name), "leave '*det' out");
      associate = first == second;
    } else if (torus_.two_components && scanner_.accept('+')) {
      if (!scanner_.accept(std::string_view("spin"))) refuse();
      const auto [other_first, other_second] = read_spins();
      if (other_first != second || other_second != first || first == second) refuse();
    }
    if (torus_.two_components && first > second) std::swap(first, second);
    return {{(first + second) / 2, (second - first) / 2}, associate};
  }

  std::pair<int, int> read_spins() {
    if (!scanner_.accept('(')) refuse();
    const int first = read_twice_spin();
    if (!scanner_.accept(',')) refuse();
    scanner_.skip_space();
    const int second = read_twice_spin();
    if (!scanner_.accept(')')) refuse();
    if (first < 0 || second < 0) fail("spins are not negative");
    if ((first + second) % 2 != 0) {
      fail(fmt::format("spin({},{}) is no representation of {}, only of its double cover", to_string(Spin{first}),
                       to_string(Spin{second}), group_.name),
           "j1 + j2 must be an integer");
    }
    return {first, second};
  }

  std::vector<int> read_list(char close) {
    scanner_.take();
    std::vector<int> result;
    scanner_.skip_space();
    if (scanner_.accept(close)) return result;
    do {
      scanner_.skip_space();
      result.push_back(read_integer());
      scanner_.skip_space();
    } while (scanner_.accept(','));
    if (!scanner_.accept(close)) refuse();
    return result;
  }

  NamedWeight read_labels() {
    const std::vector<int> labels = read_list(')');
    const bool semisimple = naming_ == IrrepNaming::labels || naming_ == IrrepNaming::spin ||
                            (naming_ == IrrepNaming::lorentz && !torus_.two_components);
    if (!semisimple) refuse();
    const std::size_t rank = dynkin_labels(torus_, zero()).size();
    if (labels.size() != rank) {
      fail(fmt::format("'{}' has {} Dynkin label{}, {} needs {}", name_, labels.size(), labels.size() == 1 ? "" : "s",
                       group_.name, rank));
    }
    if (std::ranges::any_of(labels, [](int label) { return label < 0; })) {
      fail(fmt::format("a Dynkin label of '{}' is negative", name_));
    }
    const bool spinor = torus_.kind == TorusKind::odd_orthogonal ? labels.back() % 2 != 0
                                                                 : torus_.kind == TorusKind::even_orthogonal &&
                                                                       (labels[rank - 1] + labels[rank - 2]) % 2 != 0;
    if (spinor) {
      fail(fmt::format("'{}' is a spinor: no representation of {}, only of its double cover", name_, group_.name),
           torus_.kind == TorusKind::odd_orthogonal ? "the last label must be even"
                                                    : "the last two labels must have an even sum");
    }
    std::vector<int> weight = from_dynkin_labels(torus_, labels, zero());
    if (!weight.empty() && weight[0] > max_weight_coordinate) {
      fail(fmt::format("the labels of '{}' are too large, their sum is at most {}", name_, max_weight_coordinate));
    }
    return {std::move(weight), false};
  }

  NamedWeight read_rows() {
    std::vector<int> rows = read_list(']');
    if (!std::ranges::is_sorted(rows, std::greater<>())) {
      fail(fmt::format("the rows of '{}' must not increase", name_));
    }
    if (torus_.two_components) return orthogonal_rows(std::move(rows));
    const auto rank = static_cast<std::size_t>(torus_.rank);
    while (rows.size() > rank && rows.back() == 0) rows.pop_back();
    if (rows.size() > rank) {
      fail(fmt::format("'{}' has {} rows, {} has irreps of at most {}", name_, rows.size(), group_.name, rank));
    }
    if (rows.size() < rank && !rows.empty() && rows.back() < 0) {
      fail(fmt::format("'{}' has negative entries but not all {} of them", name_, rank));
    }
    rows.resize(rank, 0);
    if (!is_dominant(torus_, rows)) fail(fmt::format("'{}' is no highest weight of {}", name_, group_.name));
    return {canonical(torus_, std::move(rows)), false};
  }

  [[nodiscard]] NamedWeight orthogonal_rows(std::vector<int> rows) const {
    while (!rows.empty() && rows.back() == 0) rows.pop_back();
    if (!rows.empty() && rows.back() < 0) fail(fmt::format("a row of '{}' is negative", name_));
    const auto n = static_cast<std::size_t>(group_.dimension());
    const auto second_column = static_cast<std::size_t>(std::ranges::count_if(rows, [](int row) { return row > 1; }));
    if (rows.size() + second_column > n) {
      fail(fmt::format("the first two columns of '{}' have {} boxes, for {} at most {}", name_,
                       rows.size() + second_column, group_.name, n));
    }
    const bool associate = 2 * rows.size() > n;
    if (associate) rows.resize(n - rows.size());
    rows.resize(static_cast<std::size_t>(torus_.rank), 0);
    return {std::move(rows), associate};
  }

  const ClassicalGroup& group_;
  Torus torus_;
  IrrepNaming naming_;
  std::string_view name_;
  const Place& place_;
  Scanner scanner_;
};

}  // namespace

NamedWeight read_irrep_name(const ClassicalGroup& group, std::string_view name, const Place& place) {
  return IrrepReader(group, name, place).read();
}

}  // namespace gordan::detail
