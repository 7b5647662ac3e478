// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/permutation.hpp>

#include <algorithm>
#include <functional>
#include <numeric>

#include <fmt/format.h>

#include <gordan/core/scanner.hpp>

namespace gordan {

namespace {

constexpr int max_points = 10000;

std::size_t index(int i) { return static_cast<std::size_t>(i); }

using Cycle = std::vector<int>;
using Cycles = std::vector<Cycle>;

/// One point of a cycle, 0-based.
int read_point(Scanner& scanner, int points) {
  const Place place = scanner.place();
  const std::string digits = scanner.digits();
  if (digits.empty()) scanner.fail("a cycle needs points here", "a point such as 1, 2, 3");
  const int limit = points >= 0 ? points : max_points;
  const int value = digits.size() > 9 ? max_points + 1 : std::stoi(digits);
  if (value == 0) throw InputError("point 0 in a cycle", place, "points from 1");
  if (value > limit) {
    const std::string why = points >= 0 ? fmt::format("the group acts on {} points", points)
                                        : fmt::format("at most {} points are possible", max_points);
    throw InputError(fmt::format("point {} in a cycle, but {}", digits, why), place,
                     fmt::format("a point up to {}", limit));
  }
  return value - 1;
}

Cycle read_cycle(Scanner& scanner, int points, std::vector<bool>& seen) {
  scanner.expect('(', "a cycle such as (1,2,3)");
  Cycle cycle;
  scanner.skip_space();
  if (scanner.accept(')')) return cycle;
  while (true) {
    scanner.skip_space();
    const Place place = scanner.place();
    const int point = read_point(scanner, points);
    if (seen.size() <= index(point)) seen.resize(index(point) + 1, false);
    if (seen[index(point)]) {
      throw InputError(fmt::format("point {} appears twice in one generator", point + 1), place,
                       "disjoint cycles, generators separated by ';'");
    }
    seen[index(point)] = true;
    cycle.push_back(point);
    scanner.skip_space();
    if (scanner.accept(')')) return cycle;
    if (!scanner.accept(',')) scanner.fail("a cycle is not closed", "',' or ')'");
  }
}

Cycles read_generator(Scanner& scanner, int points) {
  Cycles cycles;
  std::vector<bool> seen;
  do {
    cycles.push_back(read_cycle(scanner, points, seen));
    scanner.skip_space();
  } while (scanner.peek() == '(');
  return cycles;
}

}  // namespace

Permutation identity_permutation(int points) {
  Permutation p(index(points));
  std::iota(p.begin(), p.end(), 0);
  return p;
}

Permutation compose(const Permutation& p, const Permutation& q) {
  Permutation product(q.size());
  for (std::size_t i = 0; i < q.size(); ++i) product[i] = p[index(q[i])];
  return product;
}

Permutation inverse(const Permutation& p) {
  Permutation result(p.size());
  for (std::size_t i = 0; i < p.size(); ++i) result[index(p[i])] = static_cast<int>(i);
  return result;
}

bool is_permutation(const Permutation& p) {
  std::vector<bool> seen(p.size(), false);
  for (const int image : p) {
    if (image < 0 || index(image) >= p.size() || seen[index(image)]) return false;
    seen[index(image)] = true;
  }
  return true;
}

bool is_identity(const Permutation& p) {
  for (std::size_t i = 0; i < p.size(); ++i) {
    if (index(p[i]) != i) return false;
  }
  return true;
}

std::vector<int> cycle_type(const Permutation& p) {
  std::vector<int> lengths;
  std::vector<bool> seen(p.size(), false);
  for (std::size_t start = 0; start < p.size(); ++start) {
    int length = 0;
    for (std::size_t i = start; !seen[i]; i = index(p[i])) {
      seen[i] = true;
      ++length;
    }
    if (length > 0) lengths.push_back(length);
  }
  std::sort(lengths.begin(), lengths.end(), std::greater<>());
  return lengths;
}

int sign(const Permutation& p) {
  const std::size_t cycles = cycle_type(p).size();
  return (p.size() - cycles) % 2 == 0 ? 1 : -1;
}

std::string to_cycles(const Permutation& p) {
  std::string text;
  std::vector<bool> seen(p.size(), false);
  for (std::size_t start = 0; start < p.size(); ++start) {
    if (seen[start] || index(p[start]) == start) continue;
    text += '(';
    for (std::size_t i = start; !seen[i]; i = index(p[i])) {
      seen[i] = true;
      if (i != start) text += ',';
      text += std::to_string(i + 1);
    }
    text += ')';
  }
  return text.empty() ? "()" : text;
}

CycleList parse_cycles(std::string_view text, const Place& place, int points) {
  Scanner scanner(text, place);
  std::vector<Cycles> generators;
  scanner.skip_space();
  while (!scanner.at_end()) {
    generators.push_back(read_generator(scanner, points));
    if (scanner.at_end()) break;
    if (!scanner.accept(';') && !scanner.accept(',')) {
      scanner.fail("unexpected text after a generator", "';' and the next generator, such as (1,2,3)(4,5);(1,4)");
    }
    scanner.skip_space();
    if (scanner.at_end()) scanner.fail("a generator is missing at the end", "a cycle such as (1,2,3)");
  }
  CycleList list;
  list.points = std::max(points, 0);
  for (const Cycles& cycles : generators) {
    for (const Cycle& cycle : cycles) {
      for (const int point : cycle) list.points = std::max(list.points, point + 1);
    }
  }
  if (points < 0 && list.points == 0) {
    throw InputError("a permutation group without a point", place,
                     "generators such as (1,2,3)(4,5);(1,4), or the number of points as in perm[4]:\"\"");
  }
  for (const Cycles& cycles : generators) {
    Permutation p = identity_permutation(list.points);
    for (const Cycle& cycle : cycles) {
      for (std::size_t k = 0; k < cycle.size(); ++k) p[index(cycle[k])] = cycle[(k + 1) % cycle.size()];
    }
    list.generators.push_back(std::move(p));
  }
  return list;
}

}  // namespace gordan
