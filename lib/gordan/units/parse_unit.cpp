// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/parse_unit.hpp>

#include <gordan/core/scanner.hpp>
#include <gordan/units/detail/unit_exponent.hpp>
#include <gordan/units/detail/unit_factor.hpp>
#include <gordan/units/detail/unit_name.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace gordan {

namespace {

using detail::UnitFactor;

/// A factor with a dimension.
struct Term {
  UnitFactor factor;
  PhysicalDimension dimension;
  bool is_number = false;  ///< written as a number, which may not stand beside what comes before it
  bool is_name = false;    ///< written as a name, so that "m2" is m^2
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> raw_dimensions = {
    {{"L", "m"}, {"M", "kg"}, {"T", "s"}, {"I", "A"}, {"Theta", "K"}, {"\u0398", "K"}, {"N", "mol"}, {"J", "cd"}}};

std::string_view trimmed(std::string_view text) {
  text = text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
}

[[noreturn]] void fail_offset(std::string_view name, const Place& place) {
  const bool celsius = name == "degC" || name == "celsius" || name.ends_with('C') || name == "\u2103";
  throw InputError(
      fmt::format("offset unit '{}': its zero is not that of K, so that products and ratios mean nothing", name), place,
      "", fmt::format("use K (a difference of temperatures is {})", celsius ? "delta_degC" : "delta_degF"));
}

/// Recursive descent over product := power (("*" | "/" | beside) power)*, power := atom [exponent].
class UnitReader {
 public:
  UnitReader(const UnitSystem& system, std::string_view text, const Place& place)
      : system_(system), text_(text), scanner_(text, place) {}

  Term read() {
    detail::skip_spaces(scanner_);
    const std::string_view rest = trimmed(text_.substr(scanner_.offset()));
    if (rest.empty() || rest == "-" || rest == "\u2013" || rest == "\u2014" || rest == "\u2212") return {};
    Term term = product(&UnitReader::unit_atom);
    if (!scanner_.at_end()) fail_operator();
    return term;
  }
  [[nodiscard]] std::vector<std::string> notes() && { return std::move(notes_); }

 private:
  using Atom = Term (UnitReader::*)(const std::string& expected);

  [[nodiscard]] std::string_view rest() const { return text_.substr(scanner_.offset()); }

  [[noreturn]] void fail_operator() {
    const char c = scanner_.peek();
    const std::string found = fmt::format("unexpected {}", scanner_.next());
    if (c == ')' || c == ']') scanner_.fail(found, "", "it closes nothing that is open");
    if (c == '^') scanner_.fail(found, "", "a power of a power needs parentheses");
    scanner_.fail(found, "a unit, '*', '/' or the end",
                  c == '-' ? "a product is written 'N m' or 'N*m', a power m^-2" : "");
  }

  [[nodiscard]] bool starts_factor() const {
    const char c = scanner_.peek();
    return c == '(' || c == '[' || rest().starts_with("\u221a") || detail::starts_number(rest()) ||
           detail::name_length(rest()) > 0;
  }

  Term product(Atom atom) {
    const std::size_t begin = scanner_.offset();
    Term result = power(atom, "a unit");
    bool divided = false;
    for (;;) {
      const std::size_t end = scanner_.offset();
      detail::skip_spaces(scanner_);
      const char c = scanner_.peek();
      if (scanner_.at_end() || c == ')' || c == ']') return result;
      const std::size_t sign = scanner_.offset();
      const bool times = detail::accept_times(scanner_, text_);
      const bool over = !times && (scanner_.accept('/') || scanner_.accept("\u00f7") || scanner_.accept("per"));
      if (!times && !over && !starts_factor()) fail_operator();
      const std::string_view written = text_.substr(sign, scanner_.offset() - sign);
      detail::skip_spaces(scanner_);
      const Place place = scanner_.place();
      const std::size_t at = scanner_.offset();
      const Term next = power(atom, written.empty() ? "a unit" : fmt::format("a unit after '{}'", written));
      if (!times && !over && next.is_number)
        throw InputError("a number beside a unit or another number", place, "a unit",
                         "a power is written m^2, a product with '*'");
      const bool surprises = divided && !over && !next.is_number;
      if (surprises)
        add_note(fmt::format("'{}' is read left to right, ({})*{}", trimmed(text_), text_.substr(begin, end - begin),
                             text_.substr(at, scanner_.offset() - at)));
      divided = !surprises && (divided || (over && !next.is_number));
      multiply(result, next, over ? -1 : 1, place);
    }
  }

  Term power(Atom atom, const std::string& expected) {
    const std::size_t begin = scanner_.offset();
    Term term = (this->*atom)(expected);
    const Place place = scanner_.place();
    const std::string_view base = text_.substr(begin, scanner_.offset() - begin);
    if (const std::optional<Rational> exponent = detail::read_exponent(scanner_, text_, base, term.is_name)) {
      raise(term, *exponent, place);
      check_dimension(term, place);
    }
    return term;
  }

  static void raise(Term& term, const Rational& exponent, const Place& place) {
    std::optional<UnitFactor> factor = detail::power(term.factor, exponent);
    if (!factor) throw InputError("the factor of the unit is too large", place);
    term.factor = std::move(*factor);
    term.dimension = pow(term.dimension, exponent);
  }

  static void multiply(Term& result, Term next, int exponent, const Place& place) {
    if (exponent < 0) raise(next, exponent, place);
    result.factor *= next.factor;
    result.dimension *= next.dimension;
    result.is_number = result.is_number && next.is_number;
    check_dimension(result, place);
  }

  static void check_dimension(const Term& term, const Place& place) {
    const Integer limit(max_unit_exponent);
    for (const auto& [name, exponent] : term.dimension.exponents())
      if (abs(exponent.num()) > limit || exponent.den() > limit)
        throw InputError(fmt::format("the exponent {} of {} is too large", to_string(exponent), name), place,
                         fmt::format("numerator and denominator of at most {}", max_unit_exponent));
    const Rational& factor = term.factor.rational;
    if (std::max(factor.num().bits(), factor.den().bits()) > detail::max_factor_bits)
      throw InputError("the factor of the unit is too large", place);
  }

  Term bracketed(Atom atom, char close) {
    const Scanner::Depth depth = scanner_.descend();
    detail::skip_spaces(scanner_);
    Term term = product(atom);
    detail::skip_spaces(scanner_);
    scanner_.expect(close, "");
    term.is_name = term.is_number = false;
    return term;
  }

  Term root(const Place& place) {
    Term term = scanner_.accept('(') ? bracketed(&UnitReader::unit_atom, ')') : unit_atom("a unit after the root");
    raise(term, Rational(1, 2), place);
    term.is_name = false;
    return term;
  }

  Term unit_atom(const std::string& expected) {
    const Place place = scanner_.place();
    if (scanner_.accept('(')) return bracketed(&UnitReader::unit_atom, ')');
    if (scanner_.accept('[')) return bracketed(&UnitReader::raw_atom, ']');
    if (scanner_.accept("\u221a")) return root(place);
    if (const std::optional<Rational> number = detail::read_number(scanner_, text_)) return number_term(*number);
    const std::string name = detail::take_name(scanner_, text_);
    if (name.empty()) scanner_.fail(fmt::format("unexpected {}", scanner_.next()), expected);
    if (name == "sqrt" && scanner_.peek() == '(') return root(place);
    if (name == "pi" || name == "\u03c0") return {{1, 1, {}}, {}, false, false};
    return named_unit(name, place);
  }

  static Term number_term(const Rational& number) { return {{number, 0, {}}, {}, true, false}; }

  Term named_unit(const std::string& name, const Place& place) {
    check_spelling(name, place);
    const std::optional<NamedUnit> found = system_.find(name);
    if (!found) {
      const std::string refusal = system_.refusal(name);
      if (refusal.empty())
        throw InputError(fmt::format("unknown unit '{}'", name), place, "", system_.suggestion(name));
      throw InputError(fmt::format("'{}' is ambiguous or no unit here", name), place, "", refusal);
    }
    if (found->offset) fail_offset(name, place);
    if (!found->note.empty()) add_note(found->note);
    return {{found->unit.factor, found->unit.pi_exponent, {}}, found->unit.dimension, false, true};
  }

  /// Refuses "a.u." and "deg C", which would otherwise be products.
  void check_spelling(const std::string& name, const Place& place) {
    if (name == "a" && rest().starts_with(".u"))
      throw InputError("'a.u.' is ambiguous", place, "", system_.refusal("a.u."));
    if (name != "deg" && name != "degree" && name != "degrees" && name != "\u00b0") return;
    const std::string_view next = trimmed(rest());
    if (next.size() == rest().size() || !(next.starts_with('C') || next.starts_with('F'))) return;
    if (detail::name_length(next) == 1)
      throw InputError(fmt::format("'{} {}' is ambiguous", name, next[0]), place, "",
                       fmt::format("write deg{} for the temperature, {}*{} for a product", next[0], name, next[0]));
  }

  /// A dimension as people write it, "L" of "[M L T^-2]", or a base unit of the user.
  Term raw_atom(const std::string& expected) {
    const Place place = scanner_.place();
    if (scanner_.accept('(')) return bracketed(&UnitReader::raw_atom, ')');
    if (scanner_.peek() == '1') return number_term(*detail::read_number(scanner_, text_));
    const std::string name = detail::take_name(scanner_, text_);
    if (name.empty())
      scanner_.fail(fmt::format("unexpected {}", scanner_.next()), expected == "a unit" ? "a dimension" : expected);
    for (const auto& [dimension, base] : raw_dimensions)
      if (name == dimension) return {{}, PhysicalDimension::base(std::string(base)), false, true};
    if (system_.is_declared_base(name)) return {{}, PhysicalDimension::base(name), false, true};
    throw InputError(fmt::format("unknown dimension '{}'", name), place,
                     "L, M, T, I, Theta, N, J or a base unit of yours");
  }

  void add_note(std::string note) {
    if (std::find(notes_.begin(), notes_.end(), note) == notes_.end()) notes_.push_back(std::move(note));
  }

  const UnitSystem& system_;
  std::string_view text_;
  Scanner scanner_;
  std::vector<std::string> notes_;
};

}  // namespace

ParsedUnit parse_unit(const UnitSystem& system, std::string_view text, const Place& place) {
  UnitReader reader(system, text, place);
  Term term = reader.read();
  std::optional<Rational> factor = detail::rational_value(term.factor);
  if (!factor)
    throw InputError(fmt::format("the factor of '{}' is irrational", trimmed(text)), place,
                     "a rational number times a power of pi", "take roots of units such as m, not of their multiples");
  return {{std::move(*factor), term.factor.pi_exponent, std::move(term.dimension)}, 0, std::move(reader).notes()};
}

ParsedUnit parse_value_unit(const UnitSystem& system, std::string_view text, const Place& place) {
  if (std::optional<NamedUnit> found = system.find(trimmed(text)); found && found->offset)
    return {std::move(found->unit), *found->offset, {}};
  return parse_unit(system, text, place);
}

ParsedDimension parse_dimension(const UnitSystem& system, std::string_view text, const Place& place) {
  UnitReader reader(system, text, place);
  Term term = reader.read();
  return {std::move(term.dimension), std::move(reader).notes()};
}

}  // namespace gordan
