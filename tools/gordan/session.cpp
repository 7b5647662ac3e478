// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/text.hpp>
#include <gordan/group/parse.hpp>
#include <gordan/interrupts.hpp>
#include <gordan/problem/max_degree.hpp>
#include <gordan/problem/read_file.hpp>
#include <gordan/problem/report_json.hpp>
#include <gordan/problem/report_latex.hpp>
#include <gordan/problem/report_markdown.hpp>
#include <gordan/problem/report_tables.hpp>
#include <gordan/problem/report_text.hpp>
#include <gordan/rep/parse.hpp>
#include <gordan/session.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace gordan::tool {

namespace {

/// One of the words, the first when the option is not given.
std::string choice_option(const Arguments& arguments, std::string_view option, const std::vector<std::string>& words) {
  if (!arguments.has(option)) return words.front();
  const std::string value = arguments.value(option);
  for (const std::string& word : words)
    if (word == value) return value;
  const std::string nearest = nearest_match(value, words);
  throw InputError(fmt::format("'{}' cannot be chosen", value), {arguments.flag(option), 0, 0},
                   fmt::format("one of {}", join(words, ", ")),
                   nearest.empty() ? "" : fmt::format("did you mean '{}'?", nearest));
}

struct FormatName {
  Format format;
  const char* name;
  std::vector<const char*> extensions;
};

const std::vector<FormatName>& format_names() {
  static const std::vector<FormatName> names = {
      {Format::text, "text", {".txt"}},    {Format::json, "json", {".json"}},
      {Format::latex, "latex", {".tex"}},  {Format::markdown, "markdown", {".md"}},
      {Format::npz, "npz", {".npz"}},      {Format::matrix_market, "mtx", {".mtx"}},
      {Format::cpp, "cpp", {".hpp", ".h"}}};
  return names;
}

/// By --json or --format, else by the ending of the file's name.
Format format_option(const Arguments& arguments, bool to_file) {
  if (arguments.has("json")) return Format::json;
  if (arguments.has("format")) {
    std::vector<std::string> words;
    for (const FormatName& known : format_names()) words.emplace_back(known.name);
    const std::string name = choice_option(arguments, "format", words);
    for (const FormatName& known : format_names())
      if (name == known.name) return known.format;
  }
  const std::string file = to_file ? arguments.value("out") : "";
  for (const FormatName& known : format_names())
    for (const char* extension : known.extensions)
      if (file.ends_with(extension)) return known.format;
  return Format::text;
}

/// Refuses a form of arrays for a command that has none before anything is computed.
void check_format(const Arguments& arguments, Format format) {
  const bool arrays = format == Format::npz || format == Format::matrix_market || format == Format::cpp;
  static constexpr std::string_view with_arrays[] = {"linear", "decompose", "cg"};
  const std::string_view command = arguments.command->name;
  if (!arrays || std::find(std::begin(with_arrays), std::end(with_arrays), command) != std::end(with_arrays)) return;
  throw InputError(fmt::format("'gordan {}' has no arrays to write in this form", command),
                   {arguments.has("format") ? "--format" : "-o", 0, 0}, "text, json, latex or markdown");
}

std::optional<std::chrono::steady_clock::time_point> deadline_option(const Arguments& arguments) {
  if (!arguments.has("time-limit")) return std::nullopt;
  const std::string text = arguments.value("time-limit");
  double seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (error != std::errc{} || end != text.data() + text.size() || !(seconds >= 0) || seconds > 1e8)
    throw InputError(fmt::format("'{}' is no time", text), {"--time-limit", 0, 0}, "seconds, such as 10 or 0.5");
  return std::chrono::steady_clock::now() +
         std::chrono::duration_cast<std::chrono::steady_clock::duration>(std::chrono::duration<double>(seconds));
}

}  // namespace

Session::Session(const Arguments& arguments, bool to_file)
    : quiet_(arguments.has("quiet")), format_(format_option(arguments, to_file)) {
  check_format(arguments, format_);
  style_.polynomials = !arguments.has("no-polynomials");
  style_.unicode = locale_is_utf8();
  style_.seed = static_cast<std::uint64_t>(count_option(arguments, "seed", 1, 0, std::int64_t{1} << 53U));
  const std::string color = choice_option(arguments, "color", {"auto", "always", "never"});
  const bool verbose = arguments.has("verbose");
  progress_ =
      std::make_unique<ProgressLine>(!quiet_ && (verbose || stderr_is_terminal()), verbose || !stderr_is_terminal());
  control_.stop = watch_interrupts();
  control_.deadline = deadline_option(arguments);
  control_.memory_limit_mb = static_cast<std::size_t>(count_option(arguments, "memory-limit", 1000, 1, 1 << 24));
  control_.seed = style_.seed;
  control_.progress = [line = progress_.get()](std::string_view message) { line->show(message); };
  static_cast<void>(count_option(arguments, "threads", 1, 1, 4096));
  if (to_file && arguments.has("out")) file_.emplace(arguments.value("out"), Place{"-o", 0, 0});
  style_.color = format_ == Format::text && wants_color(color, !file_ && stdout_is_terminal());
}

void Session::write(std::string_view text) {
  progress_->clear();
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);
}

std::string Session::formatted(const Report& report) const {
  switch (format_) {
    case Format::json:
      return to_json(report, style_);
    case Format::latex:
      return to_latex(report, style_);
    case Format::markdown:
      return to_markdown(report, style_);
    case Format::npz:
      return report_npz(report);
    case Format::matrix_market:
      return report_matrix_market(report);
    case Format::cpp:
      return report_cpp(report);
    case Format::text:
      break;
  }
  return to_text(report, style_);
}

int Session::finish(const Report& report, bool streamed) {
  if (!streamed) {
    const std::string text = formatted(report);
    if (file_)
      file_->commit(text);
    else
      write(text);
  }
  progress_->clear();
  if (std::ferror(stdout) != 0) throw Error("stdout cannot be written");
  const std::string stopped = stopped_by(report);
  if (!quiet_ && !stopped.empty()) fmt::print(stderr, "gordan: stopped: {}; what is certified was printed\n", stopped);
  return exit_code(report);
}

long long count_option(const Arguments& arguments, std::string_view option, long long usual, long long smallest,
                       long long largest) {
  if (!arguments.has(option)) return usual;
  const std::string text = arguments.value(option);
  long long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_number = end == text.data() + text.size() && error != std::errc::invalid_argument;
  const bool overflows = error == std::errc::result_out_of_range;
  if (is_number && !overflows && value >= smallest && value <= largest) return value;
  const bool negative = text.starts_with('-');
  const char* fault = !is_number                       ? "is not a whole number"
                      : negative                       ? "is negative"
                      : value < smallest && !overflows ? "is too small"
                                                       : "is too large";
  throw InputError(fmt::format("'{}' {}", text, fault), {arguments.flag(option), 0, 0},
                   fmt::format("a whole number from {} to {}", smallest, largest));
}

std::optional<int> max_degree_option(const Arguments& arguments) {
  if (!arguments.has("max-degree")) return std::nullopt;
  return static_cast<int>(count_option(arguments, "max-degree", 0, 0, largest_degree));
}

std::vector<Located<std::string>> located_list(const Arguments& arguments, std::string_view option) {
  std::vector<Located<std::string>> items;
  if (!arguments.has(option)) return items;
  std::string item;
  int depth = 0;
  for (const char c : arguments.value(option) + ',') {
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (c != ',' || depth > 0) {
      item += c;
      continue;
    }
    item.erase(0, item.find_first_not_of(' '));
    item.erase(item.find_last_not_of(' ') + 1);
    items.push_back({std::move(item), {arguments.flag(option), 0, 0}});
    item.clear();
  }
  return items;
}

Spaces read_spaces(const Arguments& arguments, const Control& control) {
  const std::string group_text = arguments.required("group");
  const std::string source_text = arguments.required("source");
  const Place at_group = {"-G", 0, 0};
  const Group group = parse_group(group_text, at_group, file_reader("", at_group), control);
  Spaces spaces{parse_representation(group, source_text, {"-V", 0, 0}), std::nullopt};
  if (arguments.has("target-rep"))
    spaces.target = parse_representation(group, arguments.value("target-rep"), {"-W", 0, 0});
  return spaces;
}

}  // namespace gordan::tool
