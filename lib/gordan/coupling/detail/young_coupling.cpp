// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/coupling/detail/rational_equations.hpp>
#include <gordan/coupling/detail/young_coupling.hpp>
#include <gordan/irrep/young.hpp>

#include <fmt/format.h>

namespace gordan::detail {

namespace {

/// A part of an irrep under S(n - 1): its shape and the place of its first tableau.
struct Part {
  Partition shape;
  int offset = 0;
};

/// In the order of the tableaux: the letter n in the lowest corner first.
std::vector<Part> parts_of(const Partition& shape) {
  std::vector<Part> parts;
  int offset = 0;
  for (std::size_t row = shape.size(); row-- > 0;) {
    if (row + 1 < shape.size() && shape[row + 1] == shape[row]) continue;
    Partition smaller = shape;
    if (--smaller[row] == 0) smaller.pop_back();
    parts.push_back({smaller, offset});
    offset += static_cast<int>(number_of_tableaux(parts.back().shape).to_long());
  }
  return parts;
}

/// The first tableau of each part under S(n - 2).
std::vector<int> first_rows(const Partition& shape) {
  std::vector<int> rows;
  for (const Part& part : parts_of(shape)) {
    if (part.shape.empty()) {
      rows.push_back(part.offset);
      continue;
    }
    for (const Part& smaller : parts_of(part.shape)) rows.push_back(part.offset + smaller.offset);
  }
  return rows;
}

int dimension_of(const Partition& shape) { return static_cast<int>(number_of_tableaux(shape).to_long()); }

}  // namespace

std::optional<Partition> partition_of(const std::string& name) {
  const std::string begin = "partition(";
  if (!name.starts_with(begin) || !name.ends_with(')')) return std::nullopt;
  Partition parts(1, 0);
  for (const char c : name.substr(begin.size(), name.size() - begin.size() - 1)) {
    if (c == ',')
      parts.push_back(0);
    else if (c >= '0' && c <= '9')
      parts.back() = 10 * parts.back() + (c - '0');
    else
      return std::nullopt;
  }
  return parts;
}

/// One map of S(n - 1) between parts, with an unknown coefficient.
struct YoungCouplings::Unknown {
  const Rows* rows = nullptr;
  std::array<int, 3> offsets{};

  /// Row k of the irrep c; null when it lies in another part.
  [[nodiscard]] const Row* row(int k) const {
    const int local = k - offsets[2];
    return local < 0 || local >= static_cast<int>(rows->size()) ? nullptr : &(*rows)[static_cast<std::size_t>(local)];
  }
};

const YoungCouplings::Exchange& YoungCouplings::exchange(const Partition& shape) {
  const auto [place, added] = exchanges_.try_emplace(shape);
  if (!added) return place->second;
  const Matrix<Number> matrix = YoungRepresentation(shape).seminormal(size(shape) - 1);
  for (std::size_t r = 0; r < matrix.rows(); ++r) {
    place->second.rows.emplace_back();
    for (std::size_t c = 0; c < matrix.cols(); ++c)
      if (!matrix(r, c).is_zero())
        place->second.rows.back().emplace_back(static_cast<int>(c), matrix(r, c).to_rational());
  }
  return place->second;
}

std::vector<YoungCouplings::Unknown> YoungCouplings::unknowns(const Partition& a, const Partition& b,
                                                              const Partition& c) {
  std::vector<Unknown> result;
  for (const Part& x : parts_of(a))
    for (const Part& y : parts_of(b))
      for (const Part& z : parts_of(c))
        for (const Rows& rows : maps(x.shape, y.shape, z.shape))
          result.push_back({&rows, {x.offset, y.offset, z.offset}});
  return result;
}

const std::vector<YoungCouplings::Rows>& YoungCouplings::maps(const Partition& a, const Partition& b,
                                                              const Partition& c) {
  check(control_);
  const std::array<Partition, 3> key{a, b, c};
  const auto known = known_.find(key);
  if (known != known_.end()) return known->second;
  std::vector<Rows> found;
  if (size(a) <= 1)
    found.push_back({Row{{{0, 0}, Rational(1)}}});
  else
    found = solve(a, b, c);
  for (const Rows& rows : found)
    for (const Row& row : rows) entries_ += row.size();
  if (entries_ > max_entries_)
    throw LimitReached(fmt::format("couplings of S({}) and of smaller groups have more than {} nonzero entries",
                                   size(a), max_entries_));
  return known_.emplace(key, std::move(found)).first->second;
}

std::vector<YoungCouplings::Rows> YoungCouplings::solve(const Partition& a, const Partition& b, const Partition& c) {
  const std::vector<Unknown> blocks = unknowns(a, b, c);
  const Exchange& on_a = exchange(a);
  const Exchange& on_b = exchange(b);
  const Exchange& on_c = exchange(c);
  RationalEquations equations(blocks.size());
  for (const int k : first_rows(c)) {
    check(control_);
    // Row k of (s on c) M - M (s on a x b), entry by entry.
    std::map<std::pair<int, int>, RationalEquations::Equation> conditions;
    for (std::size_t u = 0; u < blocks.size(); ++u) {
      const auto [i0, j0, k0] = blocks[u].offsets;
      for (const auto& [other, factor] : on_c.rows[static_cast<std::size_t>(k)])
        if (const Row* row = blocks[u].row(other))
          for (const auto& [place, value] : *row)
            conditions[{place.first + i0, place.second + j0}][u] += factor * value;
      const Row* row = blocks[u].row(k);
      if (row == nullptr) continue;
      for (const auto& [place, value] : *row)
        for (const auto& [i, x] : on_a.rows[static_cast<std::size_t>(place.first + i0)])
          for (const auto& [j, y] : on_b.rows[static_cast<std::size_t>(place.second + j0)])
            conditions[{i, j}][u] -= value * x * y;
    }
    for (auto& [place, equation] : conditions) equations.add(std::move(equation));
  }
  std::vector<Rows> result;
  for (const std::vector<Rational>& solution : equations.solutions(control_)) {
    Rows rows(static_cast<std::size_t>(dimension_of(c)));
    for (std::size_t u = 0; u < blocks.size(); ++u) {
      if (solution[u].is_zero()) continue;
      const auto [i0, j0, k0] = blocks[u].offsets;
      for (std::size_t k = 0; k < blocks[u].rows->size(); ++k)
        for (const auto& [place, value] : (*blocks[u].rows)[k])
          rows[k + static_cast<std::size_t>(k0)][{place.first + i0, place.second + j0}] += solution[u] * value;
    }
    for (Row& row : rows) std::erase_if(row, [](const auto& entry) { return entry.second.is_zero(); });
    result.push_back(std::move(rows));
  }
  return result;
}

std::vector<LinearMap> YoungCouplings::linear_maps(const Partition& a, const Partition& b, const Partition& c) {
  std::vector<LinearMap> result;
  const int width = dimension_of(b);
  for (const Rows& rows : maps(a, b, c)) {
    LinearMap& map = result.emplace_back();
    for (std::size_t k = 0; k < rows.size(); ++k)
      for (const auto& [place, value] : rows[k])
        map.entries.push_back({static_cast<int>(k), place.first * width + place.second, value});
  }
  return result;
}

}  // namespace gordan::detail
