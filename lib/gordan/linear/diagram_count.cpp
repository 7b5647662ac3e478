// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/diagrams.hpp>

#include <algorithm>
#include <array>

#include <gordan/core/error.hpp>

namespace gordan {

namespace {

// Stirling numbers of the second kind S(legs, t), t = 0, ..., legs; or the partitions into t even blocks.
std::vector<Integer> block_counts(int legs, bool even) {
  std::vector<Integer> counts(static_cast<std::size_t>(legs) + 1);
  if (even && legs % 2 != 0) return counts;
  counts[0] = 1;
  const int steps = even ? legs / 2 : legs;
  for (int step = 1; step <= steps; ++step) {
    for (int t = step; t >= 1; --t) {
      const auto at = static_cast<std::size_t>(t);
      counts[at] = even ? Integer(t) * t * counts[at] + Integer(2 * t - 1) * counts[at - 1]
                        : Integer(t) * counts[at] + counts[at - 1];
    }
    counts[0] = 0;
  }
  return counts;
}

// The number of standard tableaux of a shape, by hook lengths.
Integer tableaux(const std::vector<int>& shape) {
  Integer hooks = 1;
  int size = 0;
  for (std::size_t row = 0; row < shape.size(); ++row) {
    size += shape[row];
    for (int column = 0; column < shape[row]; ++column) {
      int leg = 0;
      for (std::size_t below = row + 1; below < shape.size() && shape[below] > column; ++below) ++leg;
      hooks *= shape[row] - column + leg;
    }
  }
  return exact_quotient(factorial(static_cast<unsigned long>(size)), hooks);
}

using ShapeVisit = std::function<void(const std::vector<int>&)>;

void for_each_shape(int size, int largest, std::size_t rows, std::vector<int>& shape, const ShapeVisit& visit) {
  if (size == 0) return visit(shape);
  if (shape.size() == rows) return;
  for (int row = std::min(size, largest); row >= 1; --row) {
    shape.push_back(row);
    for_each_shape(size - row, row, rows, shape, visit);
    shape.pop_back();
  }
}

bool columns_even(const std::vector<int>& shape) {
  for (std::size_t row = 0; row < shape.size(); row += 2) {
    if (row + 1 == shape.size() || shape[row] != shape[row + 1]) return false;
  }
  return true;
}

// The sum of f^lambda over the shapes of at most n rows of which `wanted` is true.
Integer sum_over_shapes(int size, int n, const std::function<int(const std::vector<int>&)>& power) {
  Integer sum;
  std::vector<int> shape;
  for_each_shape(size, size, static_cast<std::size_t>(n), shape, [&](const std::vector<int>& rows) {
    if (const int e = power(rows); e > 0) sum += pow(tableaux(rows), static_cast<unsigned long>(e));
  });
  return sum;
}

Integer partition_count(const DiagramSpace& space) {
  const std::vector<Integer> counts = block_counts(space.legs(), space.family == DiagramFamily::even_partitions);
  const bool no_sign = space.n <= 1;
  Integer sum;
  for (int t = 0; t <= std::min(space.n, space.legs()); ++t) {
    const Integer& count = counts[static_cast<std::size_t>(t)];
    if (space.parity != DiagramParity::odd || no_sign) sum += count;
    if (space.parity != DiagramParity::even && !no_sign && t >= space.n - 1) sum += count;
  }
  return sum;
}

Integer matching_count(const DiagramSpace& space) {
  const auto n = static_cast<std::size_t>(space.n);
  return sum_over_shapes(space.legs(), space.n, [&](const std::vector<int>& rows) {
    const auto odd =
        static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [](int r) { return r % 2 != 0; }));
    if (odd == 0 && space.parity != DiagramParity::odd) return 1;
    return odd == n && n > 0 && space.parity != DiagramParity::even ? 1 : 0;
  });
}

}  // namespace

Integer diagram_count(const DiagramSpace& space) {
  switch (space.family) {
    case DiagramFamily::set_partitions:
    case DiagramFamily::even_partitions:
      return partition_count(space);
    case DiagramFamily::matchings:
      return matching_count(space);
    case DiagramFamily::symplectic_matchings:
      return sum_over_shapes(space.legs(), space.n,
                             [](const std::vector<int>& rows) { return columns_even(rows) ? 1 : 0; });
    case DiagramFamily::permutations:
      break;
  }
  const auto lower = std::count(space.lower.begin(), space.lower.end(), true);
  if (2 * lower != space.legs()) return 0;
  return sum_over_shapes(static_cast<int>(lower), space.n, [](const std::vector<int>&) { return 2; });
}

Integer diagram_entries(const DiagramSpace& space, const Diagram& diagram) {
  const auto n = static_cast<unsigned long>(space.n);
  if (diagram.sign) return exact_quotient(factorial(n), factorial(n - diagram.blocks.size()));
  const Integer blocks = pow(Integer(space.n), diagram.blocks.size());
  return diagram.epsilon.empty() ? blocks : blocks * factorial(n);
}

namespace {

std::string legs_text(const std::vector<int>& legs, int all) {
  const std::string letters = "ijklmnopqrstuvwxyzabcdefgh";
  std::string text;
  for (const int leg : legs) {
    if (all <= static_cast<int>(letters.size())) {
      text += letters[static_cast<std::size_t>(leg)];
    } else {
      text += (text.empty() ? "{" : ",") + std::to_string(leg + 1);
    }
  }
  return text.starts_with("{") ? text + "}" : text;
}

}  // namespace

std::string to_string(const DiagramSpace& space, const Diagram& diagram) {
  std::string text;
  if (space.family == DiagramFamily::set_partitions || space.family == DiagramFamily::even_partitions) {
    for (const std::vector<int>& block : diagram.blocks) {
      text += text.empty() ? "" : "|";
      for (std::size_t i = 0; i < block.size(); ++i) text += (i == 0 ? "" : ",") + std::to_string(block[i] + 1);
    }
    return (diagram.sign ? "sign {" : "{") + text + "}";
  }
  if (!diagram.epsilon.empty()) text = "ε_" + legs_text(diagram.epsilon, space.legs());
  for (const std::vector<int>& block : diagram.blocks) {
    const bool same =
        space.lower[static_cast<std::size_t>(block[0])] == space.lower[static_cast<std::size_t>(block[1])];
    const bool omega = space.family == DiagramFamily::symplectic_matchings && same;
    text += (text.empty() ? "" : " ") + std::string(omega ? "ω_" : "δ_") + legs_text(block, space.legs());
  }
  return text.empty() ? "1" : text;
}

}  // namespace gordan
