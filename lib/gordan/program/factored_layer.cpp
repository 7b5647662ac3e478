// SPDX-License-Identifier: Apache-2.0
#include <gordan/program/factored_layer.hpp>

#include <gordan/core/error.hpp>

#include <algorithm>

namespace gordan {

namespace {

int power_of(int n, std::size_t exponent) {
  int result = 1;
  for (std::size_t k = 0; k < exponent; ++k) result *= n;
  return result;
}

void validate_pattern(const FactoredBlock& block, const IndexPattern& pattern, int legs) {
  std::vector<int> seen(static_cast<std::size_t>(legs));
  require(pattern.kept >= 0 && pattern.kept <= static_cast<int>(pattern.blocks.size()), "kept blocks are blocks");
  for (const IndexBlock& indices : pattern.blocks) {
    require(!indices.legs.empty() && std::ranges::is_sorted(indices.legs), "blocks with indices in order");
    require(!indices.formed || static_cast<int>(block.partner.size()) == block.n, "a form where it is used");
    for (const int leg : indices.legs) {
      require(leg >= 0 && leg < legs, "indices of the tensor");
      ++seen[static_cast<std::size_t>(leg)];
    }
  }
  require(std::ranges::all_of(seen, [](int times) { return times == 1; }), "every index in one block");
}

void validate_term(const FactoredBlock& block, const FactoredTerm& term, int parameters) {
  require(term.parameter >= 0 && term.parameter < parameters, "parameters that there are");
  require(term.source >= 0 && term.source < static_cast<int>(block.sources.size()), "a source pattern");
  require(term.target >= 0 && term.target < static_cast<int>(block.targets.size()), "a target pattern");
  const int kept = block.sources[static_cast<std::size_t>(term.source)].kept;
  require(kept == block.targets[static_cast<std::size_t>(term.target)].kept, "as many kept indices on both sides");
  std::vector<int> order = term.order;
  std::ranges::sort(order);
  require(static_cast<int>(order.size()) == kept, "an order of the kept indices");
  for (int i = 0; i < kept; ++i) require(order[static_cast<std::size_t>(i)] == i, "an order of the kept indices");
}

}  // namespace

void validate(const FactoredLayer& layer) {
  for (const FactoredBlock& block : layer.blocks) {
    require(block.partner.size() == block.sign.size(), "partners with their signs");
    const int source = power_of(block.n, static_cast<std::size_t>(block.source_legs));
    const int target = power_of(block.n, static_cast<std::size_t>(block.target_legs));
    require(block.source_offset >= 0 && block.source_offset + source <= layer.cols, "the source inside x");
    require(block.target_offset >= 0 && block.target_offset + target <= layer.rows, "the target inside y");
    for (const IndexPattern& pattern : block.sources) validate_pattern(block, pattern, block.source_legs);
    for (const IndexPattern& pattern : block.targets) validate_pattern(block, pattern, block.target_legs);
    for (const FactoredTerm& term : block.terms) validate_term(block, term, layer.parameters);
  }
}

bool is_identity(const IndexPattern& pattern, int legs) {
  if (pattern.kept != legs || static_cast<int>(pattern.blocks.size()) != legs) return false;
  for (int leg = 0; leg < legs; ++leg) {
    const IndexBlock& block = pattern.blocks[static_cast<std::size_t>(leg)];
    if (block.formed || block.legs != std::vector<int>{leg}) return false;
  }
  return true;
}

std::vector<PatternEntry> pattern_entries(const FactoredBlock& block, const IndexPattern& pattern, int legs) {
  std::vector<PatternEntry> entries = {{}};
  for (std::size_t b = 0; b < pattern.blocks.size(); ++b) {
    const IndexBlock& indices = pattern.blocks[b];
    std::vector<PatternEntry> longer;
    longer.reserve(entries.size() * static_cast<std::size_t>(block.n));
    for (const PatternEntry& entry : entries) {
      for (int u = 0; u < block.n; ++u) {
        PatternEntry next = entry;
        if (static_cast<int>(b) < pattern.kept) next.kept = next.kept * block.n + u;
        for (const int leg : indices.legs) {
          const bool turned = indices.formed && leg == indices.legs.back();
          const int value = turned ? block.partner[static_cast<std::size_t>(u)] : u;
          next.whole += value * power_of(block.n, static_cast<std::size_t>(legs - 1 - leg));
        }
        if (indices.formed) next.factor *= block.sign[static_cast<std::size_t>(u)];
        longer.push_back(next);
      }
    }
    entries = std::move(longer);
  }
  return entries;
}

std::vector<int> permuted_positions(int n, const std::vector<int>& order) {
  const std::size_t c = order.size();
  std::vector<int> positions(static_cast<std::size_t>(power_of(n, c)));
  for (std::size_t a = 0; a < positions.size(); ++a) {
    for (const int from : order) {
      const int digit = static_cast<int>(a) / power_of(n, c - 1 - static_cast<std::size_t>(from)) % n;
      positions[a] = positions[a] * n + digit;
    }
  }
  return positions;
}

std::size_t entry_count(const FactoredLayer& layer) {
  std::size_t entries = 0;
  for (const FactoredBlock& block : layer.blocks) {
    for (const FactoredTerm& term : block.terms) {
      const IndexPattern& source = block.sources[static_cast<std::size_t>(term.source)];
      const IndexPattern& target = block.targets[static_cast<std::size_t>(term.target)];
      std::size_t count = 1;
      const std::size_t free = source.blocks.size() + target.blocks.size() - static_cast<std::size_t>(source.kept);
      for (std::size_t k = 0; k < free; ++k) count *= static_cast<std::size_t>(block.n);
      entries += count;
    }
  }
  return entries;
}

namespace {

void expand_term(const FactoredBlock& block, const FactoredTerm& term, std::vector<SparseBasisEntry>& entries) {
  const IndexPattern& source = block.sources[static_cast<std::size_t>(term.source)];
  const std::vector<int> positions = permuted_positions(block.n, term.order);
  std::vector<std::vector<PatternEntry>> at(positions.size());
  for (const PatternEntry& entry : pattern_entries(block, source, block.source_legs)) {
    at[static_cast<std::size_t>(entry.kept)].push_back(entry);
  }
  const IndexPattern& target = block.targets[static_cast<std::size_t>(term.target)];
  for (const PatternEntry& to : pattern_entries(block, target, block.target_legs)) {
    const int from_kept = positions[static_cast<std::size_t>(to.kept)];
    for (const PatternEntry& from : at[static_cast<std::size_t>(from_kept)]) {
      entries.push_back({term.parameter, block.target_offset + to.whole, block.source_offset + from.whole,
                         Literal::integer(to.factor * from.factor)});
    }
  }
}

}  // namespace

SparseBasis expand(const FactoredLayer& layer, std::size_t max_entries) {
  if (const std::size_t count = entry_count(layer); count > max_entries) {
    throw LimitReached("the layer has " + std::to_string(count) + " nonzero entries, the limit is " +
                       std::to_string(max_entries));
  }
  SparseBasis basis{.rows = layer.rows, .cols = layer.cols, .maps = layer.parameters, .names = layer.names};
  for (const FactoredBlock& block : layer.blocks) {
    for (const FactoredTerm& term : block.terms) expand_term(block, term, basis.entries);
  }
  std::ranges::sort(basis.entries);
  return basis;
}

}  // namespace gordan
