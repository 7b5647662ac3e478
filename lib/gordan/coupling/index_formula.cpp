// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/coupling/index_formula.hpp>

#include <algorithm>
#include <map>
#include <numeric>

#include <fmt/format.h>

#include <gordan/core/scanner.hpp>

namespace gordan {

namespace {

struct Term {
  std::string letters;
  int sign = 1;
  Place place;
};

Term read_term(Scanner& scanner) {
  Term term;
  scanner.skip_space();
  term.place = scanner.place();
  if (scanner.accept('-'))
    term.sign = -1;
  else
    scanner.accept('+');
  scanner.skip_space();
  term.letters = scanner.identifier();
  scanner.skip_space();
  if (term.letters.empty()) throw InputError("no indices", scanner.place(), "letters, as in ij=ji");
  return term;
}

IndexSymmetry symmetry_of(const std::string& indices, int first_sign, const Term& term) {
  IndexSymmetry symmetry{{}, first_sign * term.sign};
  if (!std::is_permutation(indices.begin(), indices.end(), term.letters.begin(), term.letters.end()))
    throw InputError(fmt::format("'{}' is no permutation of '{}'", term.letters, indices), term.place);
  for (char letter : term.letters) symmetry.permutation.push_back(static_cast<int>(indices.find(letter)));
  return symmetry;
}

}  // namespace

IndexFormula parse_index_formula(std::string_view text, const Place& place) {
  Scanner scanner(text, place);
  const Term first = read_term(scanner);
  std::string sorted = first.letters;
  std::sort(sorted.begin(), sorted.end());
  if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end())
    throw InputError(fmt::format("an index is repeated in '{}'", first.letters), first.place, "different letters");
  IndexFormula formula{first.letters, {}};
  while (!scanner.at_end()) {
    scanner.expect('=', "between the terms of a formula");
    formula.generators.push_back(symmetry_of(first.letters, first.sign, read_term(scanner)));
  }
  return formula;
}

IndexGroup index_group(int indices, const std::vector<IndexSymmetry>& generators) {
  std::vector<int> identity(static_cast<std::size_t>(indices));
  std::iota(identity.begin(), identity.end(), 0);
  IndexGroup group{{{identity, 1}}, false};
  std::map<std::vector<int>, int> signs{{identity, 1}};
  for (std::size_t next = 0; next < group.elements.size(); ++next) {
    for (const IndexSymmetry& generator : generators) {
      IndexSymmetry product{identity, group.elements[next].sign * generator.sign};
      for (std::size_t i = 0; i < identity.size(); ++i)
        product.permutation[i] = group.elements[next].permutation[static_cast<std::size_t>(generator.permutation[i])];
      const auto [known, added] = signs.emplace(product.permutation, product.sign);
      if (!added) {
        group.contradictory = group.contradictory || known->second != product.sign;
        continue;
      }
      if (group.elements.size() >= max_index_symmetries)
        throw LimitReached(fmt::format("more than {} symmetries of indices", max_index_symmetries));
      group.elements.push_back(std::move(product));
    }
  }
  return group;
}

IndexGroup symmetric_index_group(int indices, bool alternating) {
  std::vector<IndexSymmetry> swaps;
  for (int i = 0; i + 1 < indices; ++i) {
    IndexSymmetry swap{std::vector<int>(static_cast<std::size_t>(indices)), alternating ? -1 : 1};
    std::iota(swap.permutation.begin(), swap.permutation.end(), 0);
    std::swap(swap.permutation[static_cast<std::size_t>(i)], swap.permutation[static_cast<std::size_t>(i) + 1]);
    swaps.push_back(std::move(swap));
  }
  return index_group(indices, swaps);
}

}  // namespace gordan
