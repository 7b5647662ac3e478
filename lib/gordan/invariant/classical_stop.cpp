// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/classical_stop.hpp>

#include <gordan/invariant/completion.hpp>
#include <gordan/invariant/detail/integer_series.hpp>
#include <gordan/invariant/tensor_view.hpp>

#include <algorithm>
#include <utility>

namespace gordan {

namespace {

/// How many summands of each kind a space has; "odd" ones are pseudo-tensors under O.
struct Kinds {
  int scalars = 0, vectors = 0, covectors = 0;
  int symmetric = 0, skew = 0, general = 0;  // matrices
  int odd_scalars = 0, odd_vectors = 0, odd_matrices = 0;

  [[nodiscard]] int matrices() const { return symmetric + skew + general; }
  [[nodiscard]] bool any_odd() const { return odd_scalars + odd_vectors + odd_matrices > 0; }
};

/// Counts the summands. `axial`: in dimension 3 skew tensors count as pseudovectors, skew pseudo-tensors as
/// vectors. Without `parity` (under SO) nothing is odd.
Kinds kinds_of(const std::vector<TensorView>& views, bool axial, bool parity = true) {
  Kinds kinds;
  for (const TensorView& view : views) {
    const bool odd = parity && view.odd;
    switch (view.shape) {
      case TensorShape::scalar:
        ++(odd ? kinds.odd_scalars : kinds.scalars);
        break;
      case TensorShape::vector:
        ++(odd ? kinds.odd_vectors : kinds.vectors);
        break;
      case TensorShape::covector:
        ++kinds.covectors;
        break;
      case TensorShape::matrix:
        if (view.symmetry == TensorSymmetry::skew && axial) {
          ++(odd || !parity ? kinds.vectors : kinds.odd_vectors);
        } else if (odd) {
          ++kinds.odd_matrices;
        } else {
          ++(view.symmetry == TensorSymmetry::symmetric ? kinds.symmetric
             : view.symmetry == TensorSymmetry::skew    ? kinds.skew
                                                        : kinds.general);
        }
        break;
    }
  }
  return kinds;
}

/// A bound for the length of words that are not combinations of words times traces.
struct WordBound {
  int length = 0;  ///< words of this length are reducible
  std::string source;
};

WordBound word_bound(int n, bool single) {
  if (single) return {n, "Cayley-Hamilton theorem"};
  if (n == 1) return {1, "one dimension"};
  if (n == 2) return {3, "Procesi 1976; Dubnov 1935"};
  if (n == 3) return {6, "Spencer, Rivlin 1959-62; Smith 1965; Procesi 1976 with Dubnov, Ivanov 1943"};
  if (n == 4) return {10, "Procesi 1976; Vaughan-Lee 1993"};
  return {n * n, "Procesi 1976; Razmyslov 1974"};
}

std::string words_reason(const std::string& group, const WordBound& words, bool ends) {
  std::string text =
      "second-order tensors under " + group + ": traces of at most " + std::to_string(words.length) + " tensors";
  if (ends) text += " and v·(at most " + std::to_string(words.length - 1) + " tensors)·w";
  return text + " generate (" + words.source + ")";
}

std::optional<DegreeBound> tensors_bound(const std::string& group, int n, bool single, bool ends) {
  const WordBound words = word_bound(n, single);
  const int degree = ends ? words.length + 1 : words.length;
  return DegreeBound{degree, words_reason(group, words, ends) + ", so in degree at most " + std::to_string(degree)};
}

/// The first fundamental theorem: generators of degree <= 2 and determinants.
DegreeBound vectors_bound(const std::string& group, int n, bool pairs, bool determinants) {
  const int degree = std::max(pairs ? 2 : 1, determinants ? n : 1);
  return {degree, "first fundamental theorem of " + group + ": generators of degree at most " + std::to_string(degree) +
                      " (Weyl 1939; Goodman, Wallach 2009, chapter 5)"};
}

class OrthogonalBound {
 public:
  OrthogonalBound(const ClassicalGroup& group, const std::vector<TensorView>& views)
      : name_(group.name), n_(group.dimension()), views_(views) {}

  /// Under SO(n), whatever the parities.
  [[nodiscard]] std::optional<DegreeBound> special() const {
    const Kinds kinds = kinds_of(views_, n_ == 3, false);
    if (kinds.matrices() == 0) return vectors_bound(name_, n_, kinds.vectors > 0, kinds.vectors >= n_);
    if (n_ == 1) return vectors_bound(name_, 1, false, false);
    if (n_ == 2) return zero_sums(kinds);
    if (n_ == 3) return tensors_bound(name_, 3, single(kinds, kinds.vectors), false);
    if (n_ % 2 != 0 && kinds.vectors == 0) return tensors_bound(name_, n_, single(kinds, 0), false);
    return std::nullopt;
  }

  [[nodiscard]] std::optional<DegreeBound> full() const {
    return smaller(even_tensors(), smaller(odd_vectors(), from_special()));
  }

 private:
  /// One symmetric or skew tensor: words are powers. `axial` counts vectors that stand for skew tensors.
  static bool single(const Kinds& kinds, int axial) {
    return kinds.general == 0 && kinds.symmetric + kinds.skew + axial == 1;
  }

  /// SO(2): monomials of weight zero; weights 1 of vectors, 2 and 0 of tensors.
  [[nodiscard]] std::optional<DegreeBound> zero_sums(const Kinds& kinds) const {
    const bool two = kinds.symmetric + kinds.general > 0;
    const int degree = two && kinds.vectors > 0 ? 3 : two || kinds.vectors > 0 ? 2 : 1;
    return DegreeBound{degree, "torus invariants of " + name_ +
                                   ": minimal zero sums of the weights have length at most " + std::to_string(degree) +
                                   " (Lambert 1987)"};
  }

  /// True tensors and vectors of O(n); in dimension 3 pseudovectors are skew tensors.
  [[nodiscard]] std::optional<DegreeBound> even_tensors() const {
    Kinds kinds = kinds_of(views_, n_ == 3);
    if (n_ == 3) kinds.skew += std::exchange(kinds.odd_vectors, 0);
    if (kinds.any_odd()) return std::nullopt;
    if (kinds.matrices() == 0) return vectors_bound(name_, n_, kinds.vectors > 0, false);
    return tensors_bound(name_, n_, single(kinds, 0), kinds.vectors > 0);
  }

  /// Vectors and pseudovectors: products of two odd ones among s, p·v and det; two determinants reduce.
  [[nodiscard]] std::optional<DegreeBound> odd_vectors() const {
    const Kinds kinds = kinds_of(views_, n_ == 3);
    if (kinds.matrices() > 0 || kinds.odd_matrices > 0) return std::nullopt;
    const bool mixed = kinds.odd_vectors > 0 && kinds.vectors > 0;
    const bool determinants = kinds.vectors + kinds.odd_vectors >= n_;
    int degree = kinds.vectors + kinds.odd_vectors + kinds.odd_scalars > 0 ? 2 : 1;
    if (mixed) degree = 4;
    const int odd = mixed ? 2 : kinds.odd_scalars > 0 ? 1 : 0;
    if (determinants) degree = std::max(degree, n_ + odd);
    return DegreeBound{degree, "first fundamental theorem of SO(" + std::to_string(n_) +
                                   "): even generators and products of two odd ones generate under " + name_ +
                                   ", in degree at most " + std::to_string(degree) + " (Weyl 1939)"};
  }

  /// O/SO acts on the generators of SO by signs: even ones and products of two odd ones generate.
  [[nodiscard]] std::optional<DegreeBound> from_special() const {
    auto bound = special();
    if (!bound) return std::nullopt;
    bound->degree *= 2;
    bound->reason += "; under " + name_ +
                     " its even generators and products of two odd ones generate, in degree at most " +
                     std::to_string(bound->degree);
    return bound;
  }

  std::string name_;
  int n_;
  const std::vector<TensorView>& views_;
};

}  // namespace

std::optional<DegreeBound> classical_degree_bound(const Representation& space) {
  const ClassicalGroup& group = classical_group(space);
  const std::vector<TensorView> views = tensor_views(space);
  const int n = group.dimension();
  const Kinds kinds = kinds_of(views, false);
  if (views.empty()) return DegreeBound{0, "there are no variables"};
  const bool pairs = kinds.vectors > 0 && kinds.covectors > 0;
  switch (group.family) {
    case ClassicalFamily::orthogonal:
      return OrthogonalBound(group, views).full();
    case ClassicalFamily::special_orthogonal:
      return OrthogonalBound(group, views).special();
    case ClassicalFamily::symplectic:
    case ClassicalFamily::unitary:
      return vectors_bound(group.name, n, kinds.vectors + kinds.covectors > 0, false);
    case ClassicalFamily::special_unitary:
      return vectors_bound(group.name, n, kinds.vectors > 0, kinds.vectors >= n);
    case ClassicalFamily::general_linear:
      if (kinds.matrices() == 0) return vectors_bound(group.name, n, pairs, false);
      return tensors_bound(group.name, n, kinds.matrices() == 1, pairs);
    case ClassicalFamily::special_linear:
      if (kinds.matrices() == 0) {
        return vectors_bound(group.name, n, pairs, kinds.vectors >= n || kinds.covectors >= n);
      }
      if (kinds.vectors + kinds.covectors > 0) return std::nullopt;
      return tensors_bound(group.name, n, kinds.matrices() == 1, false);
  }
  return std::nullopt;
}

namespace {

/// e where H Prod (1 - t^{d_i}) over the generators is 1 - t^e; 0 where it is 1; nothing otherwise.
std::optional<int> relation_degree(const std::vector<Generator>& generators, const SeriesFraction& fraction) {
  detail::IntegerSeries quotient = fraction.numerator;
  for (const Generator& g : generators) detail::multiply_binomial(quotient, g.degree);
  for (const int d : fraction.denominator_degrees) {
    if (!detail::divide_binomial(quotient, d)) return std::nullopt;
  }
  detail::trim(quotient);
  if (quotient.empty() || quotient.front() != Integer(1)) return std::nullopt;
  if (quotient.size() == 1) return 0;
  for (std::size_t k = 1; k + 1 < quotient.size(); ++k) {
    if (!quotient[k].is_zero()) return std::nullopt;
  }
  if (quotient.back() != Integer(-1)) return std::nullopt;
  return static_cast<int>(quotient.size()) - 1;
}

}  // namespace

std::optional<std::string> proven_by_series(const Representation& source, const std::vector<Generator>& generators,
                                            int degree_checked, const SeriesFraction& fraction, std::uint64_t seed) {
  const std::optional<int> relation = relation_degree(generators, fraction);
  if (!relation || *relation > degree_checked) return std::nullopt;
  std::vector<Polynomial> polynomials;
  for (const Generator& g : generators) polynomials.push_back(expand(g.recipe, source));
  const ModularImage image = split_prime_images(1, 0).front();
  const std::string count = std::to_string(generators.size());
  if (*relation == 0) {
    if (!plainly_independent(polynomials, image, seed)) return std::nullopt;
    return "the " + count + " generators are algebraically independent (a nonzero minor of their Jacobian), and the " +
           "Hilbert series of the polynomial ring that they generate is that of all invariants";
  }
  for (std::size_t left_out = polynomials.size(); left_out-- > 0;) {
    std::vector<Polynomial> others = polynomials;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(left_out));
    if (!plainly_independent(others, image, seed)) continue;
    return "the " + count + " generators satisfy exactly one relation, of degree " + std::to_string(*relation) +
           " (all others follow: " + std::to_string(generators.size() - 1) +
           " of them are algebraically independent, by a nonzero minor of their Jacobian), and the Hilbert series of "
           "the "
           "algebra that they generate is that of all invariants";
  }
  return std::nullopt;
}

}  // namespace gordan
