// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/csv.hpp>

#include <gordan/core/counted.hpp>
#include <gordan/problem/detail/printable.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <limits>
#include <unordered_map>

namespace gordan {

namespace {

constexpr const char* expected_file = "a line of names, then lines of numbers";

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// The value of a field; nothing for a text. Beyond the range of doubles it is infinite, or rounded to what is there.
std::optional<double> number(std::string_view field) {
  field = trimmed(field);
  if (field.empty() || field == "NA") return std::numeric_limits<double>::quiet_NaN();
  if (field.front() == '+' && field.size() > 1 && field[1] != '-' && field[1] != '+') field.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  if (error == std::errc::invalid_argument || end != field.data() + field.size()) return std::nullopt;
  if (error == std::errc::result_out_of_range) return std::strtod(std::string(field).c_str(), nullptr);
  return value;
}

/// A field of the file: its text without quotes, and where it begins.
struct Field {
  std::string_view text;
  const char* begin = nullptr;
  const char* line_begin = nullptr;
  int line = 0;
};

/// Cuts a text into fields, line by line.
class CsvScanner {
 public:
  CsvScanner(std::string_view text, const std::string& source)
      : at_(text.data()), end_(text.data() + text.size()), line_begin_(at_), source_(source) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
      throw InputError("the file is UTF-16 text", {source, 0, 0}, "UTF-8 text");
    if (text.starts_with("\xEF\xBB\xBF")) line_begin_ = at_ += 3;
  }

  /// Skips empty lines and comments; whether a line follows.
  bool next_line() {
    while (at_ != end_) {
      if (*at_ == '\n' || (*at_ == '\r' && (at_ + 1 == end_ || at_[1] == '\n'))) {
        end_line();
      } else if (*at_ == '#') {
        at_ = std::find(at_, end_, '\n');
        end_line();
        comment_before_ = true;
      } else {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] int line() const { return line_; }
  [[nodiscard]] bool comment_before() const { return comment_before_; }
  /// The rest of the line, for a look at what separates its fields.
  [[nodiscard]] std::string_view rest() const { return {at_, std::find(at_, end_, '\n')}; }
  [[nodiscard]] Place here() const { return {source_, line_, 1}; }
  [[nodiscard]] double share(std::string_view text) const {
    return static_cast<double>(at_ - text.data()) / static_cast<double>(text.size());
  }

  /// The next field; `last` tells whether the line ends with it, and the line is then left.
  Field field(char separator, bool& last) {
    Field field{{}, at_, line_begin_, line_};
    const char* mark = at_;
    while (mark != end_ && *mark == ' ') ++mark;
    if (mark != end_ && *mark == '"') {
      at_ = mark;
      field.text = quoted(field);
      while (at_ != end_ && *at_ == ' ') ++at_;
    } else {
      while (at_ != end_ && *at_ != separator && *at_ != '\n') ++at_;
      field.text = {field.begin, at_};
      if ((at_ == end_ || *at_ == '\n') && field.text.ends_with('\r')) field.text.remove_suffix(1);
    }
    if (at_ != end_ && *at_ == '\r') ++at_;
    last = at_ == end_ || *at_ == '\n';
    if (!last && *at_ != separator)
      throw InputError("there is text behind a field in quotation marks", place({{}, at_, line_begin_, line_}),
                       fmt::format("'{}' or the end of the line", separator));
    if (last)
      end_line();
    else
      ++at_;
    return field;
  }

  [[nodiscard]] Place place(const Field& field) const {
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    const std::string_view before(field.line_begin, static_cast<std::size_t>(field.begin - field.line_begin));
    const auto characters = std::count_if(before.begin(), before.end(), [&](char c) { return !continues(c); });
    return {source_, field.line, static_cast<int>(characters) + 1};
  }

 private:
  void end_line() {
    if (at_ != end_ && *at_ == '\r') ++at_;
    if (at_ != end_) ++at_;
    ++line_;
    line_begin_ = at_;
  }

  /// The text between quotation marks, which doubled ones do not end.
  std::string_view quoted(const Field& field) {
    unquoted_.clear();
    for (++at_; at_ != end_; ++at_) {
      if (*at_ == '"' && (at_ + 1 == end_ || at_[1] != '"')) {
        ++at_;
        return unquoted_;
      }
      if (*at_ == '"') ++at_;
      if (*at_ == '\n') {
        ++line_;
        line_begin_ = at_ + 1;
      }
      unquoted_ += *at_;
    }
    throw InputError("a quotation mark is not closed", place(field), "\" at the end of the field");
  }

  const char* at_;
  const char* end_;
  const char* line_begin_;
  int line_ = 1;
  bool comment_before_ = false;
  const std::string& source_;
  std::string unquoted_;
};

/// Tabs where the line has some outside of quotation marks, else semicolons, else commas.
char separator_of(std::string_view header) {
  bool inside = false;
  bool tab = false;
  bool semicolon = false;
  for (const char c : header) {
    inside ^= c == '"';
    tab |= !inside && c == '\t';
    semicolon |= !inside && c == ';';
  }
  return tab ? '\t' : semicolon ? ';' : ',';
}

/// `name [unit]`.
CsvColumn column(std::string_view text, const Place& place) {
  text = trimmed(text);
  const std::size_t open = text.find('[');
  if (open == std::string_view::npos) return {std::string(text), std::nullopt, place};
  if (text.back() != ']') throw InputError(fmt::format("the unit of '{}' has no end", text), place, "name [unit]");
  const std::string_view name = trimmed(text.substr(0, open));
  const std::string_view unit = trimmed(text.substr(open + 1, text.size() - open - 2));
  if (name.empty()) throw InputError(fmt::format("the unit '{}' has no name before it", text), place, "name [unit]");
  if (unit.empty())
    throw InputError(fmt::format("the unit of '{}' is empty", name), place, "name [unit], or the name alone");
  return {std::string(name), std::string(unit), place};
}

std::vector<CsvColumn> read_header(CsvScanner& scanner, char separator) {
  std::vector<CsvColumn> columns;
  std::unordered_map<std::string, Place> seen;
  const Place line = scanner.here();
  for (bool last = false; !last;) {
    const Field field = scanner.field(separator, last);
    const Place place = scanner.place(field);
    if (!detail::is_plain_text(field.text))
      throw InputError("this is no CSV file: its first line is no UTF-8 text", place, expected_file);
    if (number(field.text) && !trimmed(field.text).empty())
      throw InputError(fmt::format("the first line has the number {} where names are expected", trimmed(field.text)),
                       place, expected_file,
                       scanner.comment_before() ? "lines with # are comments, also a header that numpy.savetxt writes "
                                                  "without comments=''"
                                                : "");
    columns.push_back(column(field.text, place));
    const std::string& name = columns.back().name;
    if (name.empty() && columns.size() > 1) throw InputError("a column has no name", place, expected_file);
    const auto [before, is_new] = seen.emplace(name, place);
    if (!is_new)
      throw InputError(
          fmt::format("there are two columns '{}', the first at column {} of the line", name, before->second.column),
          place, "each name once");
  }
  if (columns.size() == 1 && columns[0].name.empty()) throw InputError("the header has no names", line, expected_file);
  return columns;
}

void note_fault(CsvColumn& column, const Field& field, const CsvScanner& scanner) {
  if (!column.fault.empty()) return;
  column.fault = fmt::format("'{}' is no number", detail::printable(field.text));
  if (field.text.find(',') != std::string_view::npos) column.fault += " (numbers have a decimal point)";
  column.fault_place = scanner.place(field);
}

void read_row(CsvScanner& scanner, CsvTable& table) {
  const int line = scanner.line();
  std::size_t k = 0;
  for (bool last = false; !last; ++k) {
    const Field field = scanner.field(table.separator, last);
    if (k >= table.columns.size() || (last && k + 1 != table.columns.size())) {
      Place place = scanner.place(field);
      while (!last) {
        static_cast<void>(scanner.field(table.separator, last));
        ++k;
      }
      throw InputError(fmt::format("the row has {}, the header has {}", counted(k + 1, "field"), table.columns.size()),
                       place, "one field for each name");
    }
    CsvColumn& column = table.columns[k];
    const std::optional<double> value = number(field.text);
    if (!value) note_fault(column, field, scanner);
    column.values.push_back(value.value_or(std::numeric_limits<double>::quiet_NaN()));
  }
  table.lines.push_back(line);
}

}  // namespace

CsvTable parse_csv(std::string_view text, const std::string& source, const Control& control) {
  if (text.empty()) throw InputError("the file is empty", {source, 0, 0}, expected_file);
  CsvScanner scanner(text, source);
  if (!scanner.next_line()) throw InputError("the file has no header", {source, 0, 0}, expected_file);
  CsvTable table;
  table.separator = separator_of(scanner.rest());
  table.columns = read_header(scanner, table.separator);
  while (scanner.next_line()) {
    read_row(scanner, table);
    if (table.lines.size() % 65536 != 0) continue;
    check(control);
    report(control, fmt::format("reading {}: {:.0f} %", source, 100 * scanner.share(text)));
  }
  return table;
}

void append_csv_field(std::string_view field, std::string& text) {
  const bool plain = field.find_first_of(",;\t\"\r\n") == std::string_view::npos && !field.starts_with('#') &&
                     trimmed(field).size() == field.size();
  if (plain) {
    text += field;
    return;
  }
  text += '"';
  for (const char c : field) {
    if (c == '"') text += c;
    text += c;
  }
  text += '"';
}

void append_double(double value, std::string& text) {
  char buffer[32];
  const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value);
  require(error == std::errc{}, "the shortest text of a double has at most 24 characters");
  text.append(value != value ? "nan" : std::string_view(buffer, static_cast<std::size_t>(end - buffer)));
}

std::string csv_header(const std::vector<CsvColumn>& columns) {
  std::string text;
  for (const CsvColumn& column : columns) {
    if (&column != &columns.front()) text += ',';
    append_csv_field(column.unit ? fmt::format("{} [{}]", column.name, *column.unit) : column.name, text);
  }
  return text + '\n';
}

std::string to_csv(const std::vector<CsvColumn>& columns) {
  std::string text = csv_header(columns);
  const std::size_t rows = columns.empty() ? 0 : columns[0].values.size();
  for (std::size_t i = 0; i < rows; ++i) {
    for (const CsvColumn& column : columns) {
      require(column.values.size() == rows, "the columns of a table are equally long");
      if (&column != &columns.front()) text += ',';
      append_double(column.values[i], text);
    }
    text += '\n';
  }
  return text;
}

}  // namespace gordan
