// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/problem/detail/data_shape.hpp>

#include <gordan/problem/detail/tensor_form.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace gordan::detail {

namespace {

using Shape = std::vector<std::size_t>;

constexpr double allowed_asymmetry = 1e-6;
constexpr double mentioned_asymmetry = 1e-14;

std::string shape_text(const Shape& shape) {
  return fmt::format("({}{})", fmt::join(shape, ", "), shape.size() == 1 ? "," : "");
}

/// What stands behind the number of rows in the shapes that are taken, and whether that is the full tensors.
struct AcceptedShape {
  Shape inner;
  bool full = false;
};

bool all_equal(const std::vector<Summand>& parts) {
  return std::all_of(parts.begin(), parts.end(),
                     [&](const Summand& part) { return part.expression == parts[0].expression; });
}

std::vector<AcceptedShape> accepted_shapes(const std::vector<Summand>& parts, const std::optional<TensorForm>& form) {
  const std::size_t copies = parts.size();
  const auto dimension = static_cast<std::size_t>(parts[0].dimension);
  std::size_t total = 0;
  for (const Summand& part : parts) total += static_cast<std::size_t>(part.dimension);
  std::vector<AcceptedShape> shapes;
  if (total == 1) shapes.push_back({{}});
  shapes.push_back({{total}});
  if (!all_equal(parts)) return shapes;
  if (copies > 1) shapes.push_back({{copies, dimension}});
  if (!form) return shapes;
  Shape full = form->shape;
  if (copies > 1) full.insert(full.begin(), copies);
  shapes.push_back({std::move(full), true});
  return shapes;
}

[[noreturn]] void wrong_shape(const NumericArray& array, const std::vector<Summand>& parts,
                              const std::vector<AcceptedShape>& accepted, const Place& place) {
  std::vector<std::string> expected;
  for (const AcceptedShape& shape : accepted) {
    std::string text = "(n,";
    for (const std::size_t n : shape.inner) text += fmt::format(" {},", n);
    if (!shape.inner.empty()) text.pop_back();
    expected.push_back(text + ")");
  }
  const Shape& flat = accepted.front().inner;
  std::string suggestion;
  if (!flat.empty() && array.shape == flat) suggestion = fmt::format("one sample has the shape (1, {})", flat[0]);
  if (!flat.empty() && array.shape.size() == 2 && array.shape[0] == flat[0])
    suggestion = "rows are samples: is it transposed?";
  throw InputError(fmt::format("the array '{}' has the shape {}", array.name, shape_text(array.shape)), place,
                   fmt::format("{} for {}{}", fmt::join(expected, " or "),
                               parts.size() > 1 ? fmt::format("{} ", parts.size()) : "", parts[0].type),
                   suggestion);
}

/// The values as doubles, row-major.
std::vector<double> doubles(NumericArray& array) {
  if (auto* values = std::get_if<std::vector<double>>(&array.values)) return std::move(*values);
  if (const auto* values = std::get_if<std::vector<std::int64_t>>(&array.values))
    return {values->begin(), values->end()};
  throw ContractViolation("arrays of data are real");
}

/// The largest difference between an entry and what the components make of it, relative to the row's largest entry.
double asymmetry(const TensorForm& form, const double* entries) {
  double largest = 0;
  double difference = 0;
  for (std::size_t k = 0; k < form.entries.size(); ++k) {
    double sum = 0;
    for (const TensorForm::Term& term : form.entries[k])
      sum += term.factor * entries[form.representative[term.component]];
    if (std::isfinite(sum) && !std::isfinite(entries[k])) return std::numeric_limits<double>::infinity();
    if (!std::isfinite(sum)) continue;  // for the check of finite values
    largest = std::max(largest, std::fabs(entries[k]));
    difference = std::max(difference, std::fabs(entries[k] - sum));
  }
  return difference == 0 ? 0 : difference / largest;
}

struct Worst {
  double value = 0;
  std::size_t row = 0;
};

void check_asymmetry(const Worst& worst, const std::string& name, const std::string& type, const Place& place,
                     std::string& note) {
  if (worst.value > allowed_asymmetry)
    throw InputError(fmt::format("in row {} of '{}' entries that {} ties together differ by {:.2g} of the largest",
                                 worst.row + 1, name, type, worst.value),
                     place, "tensors with the symmetry of the type, or their components alone");
  if (worst.value > mentioned_asymmetry)
    note = fmt::format(
        "{}: entries that {} ties together differ by up to {:.1g} of the largest; the first of each is used", name,
        type, worst.value);
}

}  // namespace

ArrayColumns columns_of(NumericArray array, const std::vector<Summand>& parts, const Place& place) {
  std::optional<TensorForm> form = tensor_form(parts[0].expression);
  if (form && form->representative.size() != static_cast<std::size_t>(parts[0].dimension)) form.reset();
  const std::vector<AcceptedShape> accepted = accepted_shapes(parts, form);
  const bool single = array.shape.empty();
  const Shape inner(array.shape.begin() + (single ? 0 : 1), array.shape.end());
  const auto fits = [&](const AcceptedShape& shape) { return shape.inner == inner; };
  const auto found = std::find_if(accepted.begin(), accepted.end(), fits);
  if (found == accepted.end()) wrong_shape(array, parts, accepted, place);
  ArrayColumns result;
  result.rows = single ? 1 : array.shape[0];
  const std::vector<double> values = doubles(array);
  std::size_t width = 1;
  for (const std::size_t n : inner) width *= n;
  const std::size_t entries = found->full ? form->entries.size() : width;
  for (std::size_t start = 0; start < width; start += entries) {
    for (std::size_t k = 0; k < (found->full ? form->representative.size() : width); ++k) {
      const std::size_t at = start + (found->full ? form->representative[k] : k);
      std::vector<double>& column = result.columns.emplace_back(result.rows);
      for (std::size_t i = 0; i < result.rows; ++i) column[i] = values[i * width + at];
    }
    if (!found->full) continue;
    Worst worst;
    for (std::size_t i = 0; i < result.rows; ++i) {
      const double difference = asymmetry(*form, values.data() + i * width + start);
      if (difference > worst.value) worst = {difference, i};
    }
    check_asymmetry(worst, array.name, parts[0].type, place, result.note);
  }
  return result;
}

}  // namespace gordan::detail
