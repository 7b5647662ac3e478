// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/haar/detail/pairings.hpp>

#include <algorithm>
#include <functional>

namespace gordan::detail {

namespace {

std::size_t at(int point) { return static_cast<std::size_t>(point); }

void extend(Pairing& pairing, std::vector<Pairing>& found) {
  const auto free = std::find(pairing.begin(), pairing.end(), -1);
  if (free == pairing.end()) {
    found.push_back(pairing);
    return;
  }
  const int first = static_cast<int>(free - pairing.begin());
  for (int other = first + 1; other < static_cast<int>(pairing.size()); ++other) {
    if (pairing[at(other)] != -1) continue;
    pairing[at(first)] = other;
    pairing[at(other)] = first;
    extend(pairing, found);
    pairing[at(first)] = pairing[at(other)] = -1;
  }
}

/// Walks every loop, an edge of `a` and then one of `b` in turn: edge(from, to) for each, close(edges of a) at the end.
void walk_loops(const Pairing& a, const Pairing& b, const std::function<void(int, int)>& edge,
                const std::function<void(int)>& close) {
  std::vector<bool> seen(a.size(), false);
  for (int start = 0; start < static_cast<int>(a.size()); ++start) {
    if (seen[at(start)]) continue;
    int length = 0;
    for (int point = start; !seen[at(point)]; point = b[at(a[at(point)])]) {
      const int other = a[at(point)];
      seen[at(point)] = seen[at(other)] = true;
      edge(point, other);
      edge(other, b[at(other)]);
      ++length;
    }
    close(length);
  }
}

}  // namespace

std::vector<Pairing> all_pairings(int points) {
  std::vector<Pairing> found;
  Pairing pairing(at(points), -1);
  if (points % 2 == 0) extend(pairing, found);
  return found;
}

Partition coset_type(const Pairing& a, const Pairing& b) {
  Partition lengths;
  walk_loops(a, b, [](int, int) {}, [&](int length) { lengths.push_back(length); });
  std::sort(lengths.rbegin(), lengths.rend());
  return lengths;
}

int skew_loop_sign(const Pairing& a, const Pairing& b) {
  // tr(w^(2 length)) = (-1)^length n, and -1 for every edge that is walked downwards.
  int sign = 1;
  walk_loops(
      a, b, [&](int from, int to) { sign = from > to ? -sign : sign; },
      [&](int length) { sign = length % 2 != 0 ? -sign : sign; });
  return sign;
}

}  // namespace gordan::detail
