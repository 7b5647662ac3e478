// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/diagram_basis.hpp>

#include <algorithm>
#include <numeric>

#include <fmt/core.h>

#include <gordan/core/error.hpp>

namespace gordan {

namespace {

using Index = std::vector<int>;

// Visits the index tuples of a diagram with their signs.
class DiagramTensor {
 public:
  DiagramTensor(const DiagramSpace& space, const Diagram& diagram, const std::vector<int>& form)
      : space_(space), diagram_(diagram), form_(form), index_(static_cast<std::size_t>(space.legs())) {}

  template <typename Visit>
  void run(Visit&& visit) {
    if (diagram_.epsilon.empty()) return assign(0, 1, visit);
    std::vector<int> values(diagram_.epsilon.size());
    std::iota(values.begin(), values.end(), 0);
    do {
      int factor = sign(values);
      for (std::size_t i = 0; i < values.size(); ++i) {
        const int leg = diagram_.epsilon[i];
        at(leg) = values[i];
        if (space_.lower[static_cast<std::size_t>(leg)]) factor *= form_[static_cast<std::size_t>(values[i])];
      }
      assign(0, factor, visit);
    } while (std::next_permutation(values.begin(), values.end()));
  }

 private:
  int& at(int leg) { return index_[static_cast<std::size_t>(leg)]; }

  template <typename Visit>
  void assign(std::size_t b, int factor, Visit& visit) {
    if (b == diagram_.blocks.size()) return visit(index_, diagram_.sign ? sign_of_values() : factor);
    const std::vector<int>& block = diagram_.blocks[b];
    for (int value = 0; value < space_.n; ++value) {
      if (diagram_.sign && taken(b, value)) continue;
      for (const int leg : block) at(leg) = value;
      assign(b + 1, factor * pair_factor(block, value), visit);
    }
  }

  // The entry of the form where both legs of a pair are upper, or both lower; omega changes the second index.
  int pair_factor(const std::vector<int>& block, int value) {
    const bool matched =
        space_.family == DiagramFamily::matchings || space_.family == DiagramFamily::symplectic_matchings;
    if (!matched) return 1;
    if (space_.lower[static_cast<std::size_t>(block[0])] != space_.lower[static_cast<std::size_t>(block[1])]) return 1;
    if (space_.family == DiagramFamily::matchings) return form_[static_cast<std::size_t>(value)];
    const int half = space_.n / 2;
    at(block[1]) = value < half ? value + half : value - half;
    return value < half ? 1 : -1;
  }

  bool taken(std::size_t blocks, int value) {
    return std::any_of(diagram_.blocks.begin(), diagram_.blocks.begin() + static_cast<long>(blocks),
                       [&](const std::vector<int>& block) { return at(block[0]) == value; });
  }

  // The sign of the permutation block -> value, with the value that is left last.
  int sign_of_values() {
    Permutation values;
    for (const std::vector<int>& block : diagram_.blocks) values.push_back(at(block[0]));
    for (int value = 0; value < space_.n; ++value) {
      if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
    }
    return sign(values);
  }

  const DiagramSpace& space_;
  const Diagram& diagram_;
  const std::vector<int>& form_;
  Index index_;
};

int flat(const Index& index, std::size_t first, std::size_t last, int n) {
  int position = 0;
  for (std::size_t leg = first; leg < last; ++leg) position = position * n + index[leg];
  return position;
}

LinearMap map_of(const DiagramBasis& basis, const DiagramBlock& block, const Diagram& diagram) {
  LinearMap map;
  const int row0 = basis.target.summands()[block.target].offset;
  const int col0 = basis.source.summands()[block.source].offset;
  const auto split = static_cast<std::size_t>(block.target_legs);
  DiagramTensor(block.space, diagram, basis.form).run([&](const Index& index, int factor) {
    const int row = row0 + flat(index, 0, split, block.space.n);
    const int col = col0 + flat(index, split, index.size(), block.space.n);
    map.entries.push_back({row, col, Number(factor)});
  });
  std::sort(map.entries.begin(), map.entries.end(),
            [](const LinearEntry& a, const LinearEntry& b) { return a.row != b.row ? a.row < b.row : a.col < b.col; });
  map.recipe = to_string(block.space, diagram);
  if (basis.blocks.size() > 1)
    map.recipe = fmt::format("W{} <- V{}: {}", block.target + 1, block.source + 1, map.recipe);
  return map;
}

struct Theorem {
  const char* method;
  const char* reason;
};

Theorem theorem(DiagramFamily family) {
  switch (family) {
    case DiagramFamily::set_partitions:
      return {"set partitions",
              "set partitions of the indices into at most n blocks are triangular to the orbits of index tuples"};
    case DiagramFamily::even_partitions:
      return {"set partitions with even blocks",
              "set partitions of the indices into at most n even blocks are triangular to the orbits of index tuples"};
    case DiagramFamily::matchings:
      return {"perfect matchings",
              "first fundamental theorem; the matchings without increasing subsequence of n+1 indices are a basis"};
    case DiagramFamily::symplectic_matchings:
      return {"perfect matchings", "first fundamental theorem; the matchings without m+1 arcs that cross are a basis"};
    case DiagramFamily::permutations:
      break;
  }
  return {"permutations",
          "first fundamental theorem; the permutations without decreasing subsequence of n+1 indices are a basis"};
}

}  // namespace

LinearBasis expand(const DiagramBasis& basis, const LinearOptions& options, const Control& control) {
  if (const Integer entries = predicted_entries(basis); entries > Integer(options.max_entries)) {
    throw LimitReached(fmt::format("the basis of {} maps has {} nonzero entries, the limit is {}",
                                   to_string(basis.dimension), to_string(entries), options.max_entries));
  }
  LinearBasis result{.source = basis.source,
                     .target = basis.target,
                     .dimension = basis.dimension,
                     .maps = {},
                     .method = "",
                     .reason = ""};
  for (const DiagramBlock& block : basis.blocks) {
    for (const Diagram& diagram : block.diagrams) {
      check(control);
      result.maps.push_back(map_of(basis, block, diagram));
    }
  }
  const Theorem used =
      theorem(basis.blocks.empty() ? DiagramFamily::set_partitions : basis.blocks.front().space.family);
  result.method = used.method;
  result.reason = fmt::format("{}; their number is {} by formula", used.reason, to_string(basis.dimension));
  return result;
}

std::optional<LinearBasis> diagram_maps(const Representation& v, const Representation& w, const LinearOptions& options,
                                        const Control& control) {
  const std::optional<DiagramBasis> basis = diagram_basis(v, w, control);
  return basis ? std::optional(expand(*basis, options, control)) : std::nullopt;
}

}  // namespace gordan
