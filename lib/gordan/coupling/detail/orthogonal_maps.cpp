// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/coupling/detail/orthogonal_maps.hpp>
#include <gordan/coupling/detail/scaled_maps.hpp>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace gordan::detail {

namespace {

using Entries = std::vector<LinearEntry>;

bool earlier(const LinearEntry& a, const LinearEntry& b) { return std::tie(a.row, a.col) < std::tie(b.row, b.col); }

/// a - factor * b.
Entries subtract(const Entries& a, const Number& factor, const Entries& b) {
  Entries result;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (j == b.size() || (i < a.size() && earlier(a[i], b[j]))) {
      result.push_back(a[i++]);
    } else if (i == a.size() || earlier(b[j], a[i])) {
      result.push_back({b[j].row, b[j].col, -(factor * b[j].value)});
      ++j;
    } else {
      Number value = a[i].value - factor * b[j].value;
      if (!value.is_zero()) result.push_back({a[i].row, a[i].col, std::move(value)});
      ++i;
      ++j;
    }
  }
  return result;
}

/// 1 over the content where all entries are rational, otherwise 1.
Rational scale_to_integers(const Entries& entries) {
  Integer top(0);
  Integer bottom(1);
  for (const LinearEntry& entry : entries) {
    if (!entry.value.is_rational()) return 1;
    const Rational value = entry.value.to_rational();
    top = gcd(top, value.num());
    bottom = lcm(bottom, value.den());
  }
  return Rational(bottom, top);
}

void multiply(Entries& entries, const Number& factor) {
  if (factor.is_one()) return;
  for (LinearEntry& entry : entries) entry.value *= factor;
}

void make_first_positive(Entries& entries) {
  const auto first = std::min_element(entries.begin(), entries.end(), [](const LinearEntry& a, const LinearEntry& b) {
    return std::tie(a.col, a.row) < std::tie(b.col, b.row);
  });
  if (first->value.is_real() && sign(first->value) < 0) multiply(entries, -1);
}

/// Divides by an entry where that makes the squared length rational. Where coordinates and group are unitary some entry
/// does so in practice, a coefficient being an element of the field times the root of a rational.
void make_length_rational(OrthogonalMap& map) {
  if (map.squared_norm.is_rational()) return;
  for (const LinearEntry& entry : map.entries) {
    Number length = map.squared_norm / (entry.value * entry.value.conjugate());
    if (!length.is_rational()) continue;
    multiply(map.entries, Number(1) / Number(entry.value));
    map.squared_norm = std::move(length);
    return;
  }
}

/// factor * map, factor a square matrix.
Entries composed(const Entries& factor, const Entries& map) {
  std::map<std::pair<int, int>, Number> sums;
  std::multimap<int, const LinearEntry*> rows;
  for (const LinearEntry& entry : map) rows.emplace(entry.row, &entry);
  for (const LinearEntry& f : factor) {
    const auto [begin, end] = rows.equal_range(f.col);
    for (auto at = begin; at != end; ++at) sums[{f.row, at->second->col}] += f.value * at->second->value;
  }
  Entries result;
  for (auto& [place, value] : sums)
    if (!value.is_zero()) result.push_back({place.first, place.second, std::move(value)});
  return result;
}

/// Appends what is orthogonal to the maps so far; false when nothing is.
bool append(Entries entries, const MapNorms& norms, std::vector<OrthogonalMap>& found) {
  for (const OrthogonalMap& known : found) {
    const Number overlap = inner_product(entries, known.entries, norms);
    if (!overlap.is_zero()) entries = subtract(entries, overlap / known.squared_norm, known.entries);
  }
  if (entries.empty()) return false;
  multiply(entries, scale_to_integers(entries));
  OrthogonalMap map{std::move(entries), {}};
  map.squared_norm = inner_product(map.entries, map.entries, norms);
  make_length_rational(map);
  make_first_positive(map.entries);
  found.push_back(std::move(map));
  return true;
}

}  // namespace

Number inner_product(const Entries& a, const Entries& b, const MapNorms& norms) {
  Number sum;
  std::size_t j = 0;
  for (const LinearEntry& entry : a) {
    while (j < b.size() && earlier(b[j], entry)) ++j;
    if (j == b.size()) break;
    if (earlier(entry, b[j])) continue;
    sum += entry.value * b[j].value.conjugate() * Number(weight_of(entry, norms));
  }
  return sum;
}

std::vector<OrthogonalMap> orthogonal_maps(const std::vector<LinearMap>& maps, const MapNorms& norms,
                                           const std::vector<OrthogonalMap>& factors, const Control& control) {
  std::vector<OrthogonalMap> found;
  for (const LinearMap& map : maps) {
    check(control);
    if (!append(map.entries, norms, found)) continue;
    const std::size_t last = found.size() - 1;
    for (const OrthogonalMap& factor : factors) append(composed(factor.entries, found[last].entries), norms, found);
  }
  return found;
}

std::vector<LinearMap> column_echelon(const std::vector<LinearMap>& maps, const Control& control) {
  using Vector = std::map<std::pair<int, int>, Number>;  // by column, then row
  std::map<std::pair<int, int>, Vector> pivots;
  const auto subtract_from = [](Vector& vector, const Vector& pivot, const std::pair<int, int>& place) {
    const auto found = vector.find(place);
    if (found == vector.end()) return;
    const Number factor = found->second;
    for (const auto& [at, value] : pivot) {
      const auto entry = vector.try_emplace(at).first;
      entry->second -= factor * value;
      if (entry->second.is_zero()) vector.erase(entry);
    }
  };
  for (const LinearMap& map : maps) {
    check(control);
    Vector vector;
    for (const LinearEntry& entry : map.entries) vector[{entry.col, entry.row}] = entry.value;
    for (const auto& [place, pivot] : pivots) subtract_from(vector, pivot, place);
    if (vector.empty()) continue;
    const std::pair<int, int> place = vector.begin()->first;
    const Number scale = Number(1) / vector.begin()->second;
    for (auto& [at, value] : vector) value *= scale;
    for (auto& [other, pivot] : pivots) subtract_from(pivot, vector, place);
    pivots.emplace(place, std::move(vector));
  }
  std::vector<LinearMap> result;
  for (const auto& [place, vector] : pivots) {
    LinearMap& map = result.emplace_back();
    for (const auto& [at, value] : vector) map.entries.push_back({at.second, at.first, value});
    std::sort(map.entries.begin(), map.entries.end(), earlier);
  }
  return result;
}

std::vector<OrthogonalMap> orthogonal_basis(const std::vector<LinearMap>& maps, const MapNorms& norms,
                                            const std::vector<OrthogonalMap>& factors, const Control& control) {
  const auto exact = [](const std::vector<OrthogonalMap>& found) {
    return std::all_of(found.begin(), found.end(),
                       [](const OrthogonalMap& map) { return map.squared_norm.is_rational(); });
  };
  std::vector<OrthogonalMap> found = orthogonal_maps(maps, norms, factors, control);
  if (exact(found)) return found;
  std::vector<OrthogonalMap> other = orthogonal_maps(column_echelon(maps, control), norms, factors, control);
  return exact(other) ? other : found;
}

bool has_orthonormal_rows(const OrthogonalMap& map, const MapNorms& norms) {
  const std::size_t rows = norms.target.size();
  Matrix<Number> products(rows, rows);  // of rows r <= s
  std::map<int, std::vector<const LinearEntry*>> columns;
  for (const LinearEntry& entry : map.entries) columns[entry.col].push_back(&entry);
  for (const auto& [col, entries] : columns) {
    const Number weight(Rational(1) / norms.source[static_cast<std::size_t>(col)]);
    for (std::size_t a = 0; a < entries.size(); ++a) {
      const Number value = entries[a]->value * weight;
      for (std::size_t b = a; b < entries.size(); ++b)
        products(static_cast<std::size_t>(entries[a]->row), static_cast<std::size_t>(entries[b]->row)) +=
            value * entries[b]->value.conjugate();
    }
  }
  const Number length = map.squared_norm / Number(static_cast<long>(rows));
  for (std::size_t r = 0; r < rows; ++r) {
    if (!(products(r, r) * Number(norms.target[r]) == length)) return false;
    for (std::size_t s = r + 1; s < rows; ++s)
      if (!products(r, s).is_zero()) return false;
  }
  return true;
}

}  // namespace gordan::detail
