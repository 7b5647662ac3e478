// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/rep/detail/natural_words.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include <gordan/core/text.hpp>
#include <gordan/rep/catalogue.hpp>

namespace gordan::detail {

namespace {

bool is_orthogonal_family(ClassicalFamily family) {
  return family == ClassicalFamily::orthogonal || family == ClassicalFamily::special_orthogonal;
}

bool is_orthogonal(const Group& group) {
  if (const ClassicalGroup* classical = group.classical()) {
    return is_orthogonal_family(classical->family) && classical->is_compact();
  }
  const FiniteGroup* finite = group.finite();
  if (finite == nullptr || !finite->has_matrix() || finite->is_complex()) return false;
  const std::vector<NaturalElement>& generators = finite->generators();
  return std::all_of(generators.begin(), generators.end(), [](const NaturalElement& g) {
    return g.matrix * transpose(g.matrix) == Matrix<Number>::identity(g.matrix.rows());
  });
}

/// Whether every generator of a finite group has determinant 1.
bool is_special(const FiniteGroup& group) {
  const std::vector<NaturalElement>& generators = group.generators();
  return std::all_of(generators.begin(), generators.end(),
                     [](const NaturalElement& g) { return gordan::determinant(g.matrix).is_one(); });
}

bool is_unitary_family(ClassicalFamily family) {
  return family == ClassicalFamily::unitary || family == ClassicalFamily::special_unitary;
}

}  // namespace

NaturalWords::NaturalWords(Group group) : group_(std::move(group)), orthogonal_(is_orthogonal(group_)) {}

bool NaturalWords::rotations() const {
  if (!orthogonal_) return false;
  if (group_.classical() != nullptr) return group_.classical()->family == ClassicalFamily::special_orthogonal;
  return is_special(*group_.finite());
}

bool NaturalWords::spinors() const {
  if (const ClassicalGroup* classical = group_.classical()) {
    return classical->family == ClassicalFamily::special_unitary && classical->p == 2;
  }
  const FiniteGroup* finite = group_.finite();
  return finite != nullptr && finite->has_matrix() && finite->dimension() == 2 && finite->is_complex() &&
         is_special(*finite);
}

RepExpression NaturalWords::vector(const std::string& word, const Place& place) const {
  if (const ClassicalGroup* classical = group_.classical()) {
    if (is_unitary_family(classical->family)) return RepExpression::realified_vector(classical->dimension());
    return RepExpression::vector(group_.axis_names());
  }
  if (!has_matrix()) {
    const std::string instead = word == "vector" || word == "covector" ? "perm" : "perm(k)";
    throw InputError(
        fmt::format("'{}': {} is given by permutations and has no vector representation", word, group_.name()), place,
        {}, fmt::format("did you mean '{}'?", instead));
  }
  return RepExpression::vector(group_.axis_names(), orthogonal_);
}

int NaturalWords::point_count(const std::string& word, const Place& place) const {
  const FiniteGroup* finite = group_.finite();
  if (finite == nullptr || !finite->has_permutation()) {
    throw InputError(fmt::format("'{}': {} has no permutation representation", word, group_.name()), place, {},
                     "did you mean 'vector'?");
  }
  return finite->points();
}

RepExpression NaturalWords::points(const std::string& word, const Place& place) const {
  return RepExpression::points(point_count(word, place));
}

RepExpression NaturalWords::pairs(const std::string& word, const Place& place) const {
  return RepExpression::pairs(point_count(word, place));
}

RepExpression NaturalWords::determinant(const std::string& word) const {
  const FiniteGroup* finite = group_.finite();
  if (finite != nullptr && !finite->has_matrix()) return RepExpression::permutation_sign(word);
  return RepExpression::determinant(word);
}

void NaturalWords::require_orthogonal(const std::string& word, const Place& place) const {
  if (orthogonal_) return;
  throw InputError(fmt::format("'{}': the vectors of {} have no invariant sum of squares, so that a trace is not "
                               "preserved",
                               word, group_.name()),
                   place, "a group of real orthogonal matrices", "did you mean 'sym(k)'?");
}

std::vector<std::string> NaturalWords::words() const {
  std::vector<std::string> result = {"scalar", "trivial"};
  const FiniteGroup* finite = group_.finite();
  if (has_matrix()) {
    for (const char* word : {"vector", "covector", "pseudovector", "tensor", "T", "sym", "skew", "indexsym",
                             "elasticity", "piezoelectric"}) {
      result.emplace_back(word);
    }
  }
  if (finite != nullptr && finite->has_permutation()) {
    for (const char* word : {"perm", "pairs", "standard", "partition"}) result.emplace_back(word);
  }
  for (const char* word : {"pseudoscalar", "sign", "pseudo", "dual", "Sym", "Alt"}) result.emplace_back(word);
  if (orthogonal_) result.emplace_back("traceless");
  if (finite != nullptr) result.emplace_back("regular");
  if (group_.torus() != nullptr) result.emplace_back("weights");
  if (group_.classical() != nullptr && group_.dimension() == 4) result.emplace_back("spin");
  if (finite != nullptr || group_.classical() != nullptr) result.emplace_back("irrep");
  return result;
}

InputError unknown_word(const std::string& word, const std::vector<std::string>& words, bool only_permutations,
                        const Place& place) {
  const std::string nearest = nearest_match(word, words);
  if (nearest.empty()) {
    return InputError(fmt::format("unknown representation '{}'", word), place, "one of " + join(words, ", "),
                      fmt::format("for example '{}'", only_permutations ? "perm(2)+perm" : "2 vector + scalar"));
  }
  std::string example;
  for (const RepresentationEntry& entry : representation_catalogue()) {
    const std::size_t end = entry.name.find_first_of("(^");
    if (entry.name.substr(0, end) == nearest) example = entry.example;
  }
  return InputError(fmt::format("unknown representation '{}'", word), place, {},
                    example.empty() ? fmt::format("did you mean '{}'?", nearest)
                                    : fmt::format("did you mean '{}', as in '{}'?", nearest, example));
}

std::optional<std::string> later_word(std::string_view word) {
  static const std::array<std::pair<std::string_view, std::string_view>, 2> table = {{
      {"realify", "'realify(R)'"},
      {"holomorphic", "'holomorphic(R)'"},
  }};
  for (const auto& [name, meaning] : table) {
    if (name == word) return std::string(meaning);
  }
  return std::nullopt;
}

InputError comes_later(const std::string& what, const Place& place) {
  return InputError(what + " comes in a later version", place);
}

}  // namespace gordan::detail
