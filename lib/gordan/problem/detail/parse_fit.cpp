// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/parse_fit.hpp>
#include <gordan/problem/detail/problem_tables.hpp>

#include <fmt/format.h>

namespace gordan::detail {

namespace {

FitMethod fit_method(const Located<std::string>& text) {
  return static_cast<FitMethod>(
      choice(text, {"least-squares", "ridge", "threshold", "matching-pursuit", "best-subset"}, "method"));
}

Located<std::int64_t> count(const TomlTable& table, const char* key, Located<std::int64_t> standard,
                            std::int64_t least) {
  const TomlEntry* entry = table.find(key);
  if (entry == nullptr) return standard;
  const Located<std::int64_t> value = table.integer(*entry);
  constexpr std::int64_t largest = 1'000'000;
  if (value.value < least || value.value > largest)
    throw InputError(fmt::format("{} = {}", key, value.value), value.place,
                     fmt::format("a whole number from {} to {}", least, largest));
  return value;
}

std::optional<Located<double>> positive(const TomlTable& table, const char* key) {
  const TomlEntry* entry = table.find(key);
  if (entry == nullptr) return std::nullopt;
  const Located<double> value = table.number(*entry);
  if (!(value.value > 0) || value.value > 1e300)
    throw InputError(fmt::format("{} is not positive", key), value.place, "a positive number");
  return value;
}

std::optional<Located<std::string>> text(const TomlTable& table, const char* key) {
  const TomlEntry* entry = table.find(key);
  return entry == nullptr ? std::nullopt : std::optional(table.text(*entry));
}

std::vector<ModelParameter> parse_start(const TomlTable& table) {
  std::vector<ModelParameter> result;
  for (const TomlEntry& entry : table.entries()) {
    check_name(entry);
    result.push_back({{entry.key, entry.place}, table.number(entry)});
  }
  return result;
}

void refuse_contradictions(const FitTable& fit) {
  if (fit.ridge && fit.method != FitMethod::ridge)
    throw InputError("'ridge' goes with method = \"ridge\"", fit.ridge->place, "method = \"ridge\", or no 'ridge'");
  if (fit.threshold && fit.method != FitMethod::threshold)
    throw InputError("'threshold' goes with method = \"threshold\"", fit.threshold->place,
                     "method = \"threshold\", or no 'threshold'");
  if (!fit.start.empty() && !fit.model)
    throw InputError("[fit.start] is for the parameters of a model", fit.start.front().name.place,
                     "model = \"...\" under [fit], or no [fit.start]");
  if (fit.loss && !fit.model)
    throw InputError("'loss' goes with a model", fit.loss->place, "model = \"...\" under [fit], or no 'loss'");
}

}  // namespace

FitTable parse_fit(const TomlTable& table, const Place& place) {
  table.refuse_unknown({"target", "method", "criterion", "ridge", "threshold", "max_terms", "folds", "resamples",
                        "rational", "weights", "model", "loss", "start"});
  FitTable fit;
  fit.place = place;
  fit.target = text(table, "target");
  if (const auto method = text(table, "method")) fit.method = fit_method(*method);
  if (const auto criterion = text(table, "criterion")) {
    static_cast<void>(choice(*criterion, {"aic", "aicc", "bic", "cv", "one-se"}, "criterion"));
    fit.criterion = *criterion;
  }
  fit.ridge = positive(table, "ridge");
  fit.threshold = positive(table, "threshold");
  fit.max_terms = count(table, "max_terms", fit.max_terms, 1);
  fit.folds = count(table, "folds", fit.folds, 2);
  fit.resamples = count(table, "resamples", fit.resamples, 0);
  if (const TomlEntry* entry = table.find("rational")) fit.rational = table.boolean(*entry).value;
  fit.weights = text(table, "weights");
  fit.model = text(table, "model");
  fit.loss = text(table, "loss");
  if (fit.loss) static_cast<void>(choice(*fit.loss, {"absolute", "relative", "log"}, "loss"));
  if (const TomlEntry* entry = table.find("start")) fit.start = parse_start(table.table(*entry));
  refuse_contradictions(fit);
  return fit;
}

}  // namespace gordan::detail
