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

bool is_orthogonal(const Group& group) {
  const FiniteGroup* finite = group.finite();
  if (finite == nullptr || !finite->has_matrix() || finite->is_complex()) return false;
  const std::vector<NaturalElement>& generators = finite->generators();
  return std::all_of(generators.begin(), generators.end(), [](const NaturalElement& g) {
    return g.matrix * transpose(g.matrix) == Matrix<Number>::identity(g.matrix.rows());
  });
}

bool is_orthogonal_family(ClassicalFamily family) {
  return family == ClassicalFamily::orthogonal || family == ClassicalFamily::special_orthogonal;
}

bool is_unitary_family(ClassicalFamily family) {
  return family == ClassicalFamily::unitary || family == ClassicalFamily::special_unitary;
}

}  // namespace

NaturalWords::NaturalWords(const Group& group) : group_(group), orthogonal_(is_orthogonal(group)) {}

RepExpression NaturalWords::vector(const std::string& word, const Place& place) const {
  if (const ClassicalGroup* classical = group_.classical()) {
    if (is_unitary_family(classical->family)) return RepExpression::realified_vector(classical->dimension());
    return RepExpression::vector(group_.axis_names());
  }
  if (!group_.finite()->has_matrix()) {
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
  if (group_.classical() != nullptr) throw comes_later(fmt::format("'{}' of {}", word, group_.name()), place);
  if (!orthogonal_) {
    throw InputError(fmt::format("'{}': the vectors of {} have no invariant sum of squares, so that a trace is not "
                                 "preserved",
                                 word, group_.name()),
                     place, "a group of real orthogonal matrices", "did you mean 'sym(k)'?");
  }
}

void NaturalWords::require_supported(const RepExpression& summand, const Place& place) const {
  const ClassicalGroup* classical = group_.classical();
  if (classical == nullptr) return;
  const bool orthogonal = is_orthogonal_family(classical->family);
  const std::optional<NaturalTensor> tensor = natural_tensor(summand);
  const bool supported = tensor && tensor->order() <= (orthogonal ? 2 : 1) && (orthogonal || !tensor->pseudo);
  if (supported) return;
  const std::string those =
      orthogonal ? "scalar, vector, covector, pseudo(R), tensor(2), T(p,q) with p+q <= 2, sym(2), skew(2)"
                 : "scalar, vector, covector";
  InputError later = comes_later(fmt::format("'{}' of {}", summand.text(), group_.name()), place);
  throw InputError(later.message(), place, "one of " + those);
}

std::vector<std::string> NaturalWords::words() const {
  std::vector<std::string> result = {"scalar", "trivial"};
  const FiniteGroup* finite = group_.finite();
  const bool linear = finite == nullptr && !is_orthogonal_family(group_.classical()->family);
  if (linear) return {"scalar", "trivial", "vector", "covector"};
  if (finite == nullptr || finite->has_matrix()) {
    for (const char* word : {"vector", "covector", "pseudovector", "tensor", "T", "sym", "skew"}) {
      result.emplace_back(word);
    }
  }
  if (finite != nullptr && finite->has_permutation()) {
    for (const char* word : {"perm", "pairs"}) result.emplace_back(word);
  }
  for (const char* word : {"pseudoscalar", "sign", "pseudo", "dual"}) result.emplace_back(word);
  if (orthogonal_) result.emplace_back("traceless");
  if (finite != nullptr) {
    for (const char* word : {"Sym", "Alt"}) result.emplace_back(word);
  }
  return result;
}

InputError NaturalWords::unknown_word(const std::string& word, const Place& place) const {
  const std::string nearest = nearest_match(word, words());
  if (nearest.empty()) {
    const bool permutations = group_.finite() != nullptr && !group_.finite()->has_matrix();
    return InputError(fmt::format("unknown representation '{}'", word), place, "one of " + join(words(), ", "),
                      fmt::format("for example '{}'", permutations ? "perm(2)+perm" : "2 vector + scalar"));
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
  static const std::array<std::pair<std::string_view, std::string_view>, 13> table = {{
      {"elasticity", "the elasticity tensor 'elasticity'"},
      {"piezoelectric", "the tensor 'piezoelectric'"},
      {"indexsym", "index symmetries, 'indexsym(...)'"},
      {"spin", "irreps of the Lorentz group, 'spin(j1,j2)'"},
      {"standard", "the representation 'standard'"},
      {"partition", "irreps of symmetric groups, 'partition(...)'"},
      {"regular", "the regular representation 'regular'"},
      {"weights", "tori, 'weights(...)'"},
      {"irrep", "irreps by name, 'irrep(...)'"},
      {"realify", "'realify(R)'"},
      {"holomorphic", "'holomorphic(R)'"},
      {"l", "irreps of SO(3) and O(3), 'l=...'"},
      {"j", "irreps of SU(2), 'j=...'"},
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
