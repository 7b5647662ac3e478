// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>
#include <variant>

#include <gordan/core/error.hpp>
#include <gordan/invariant/contraction.hpp>
#include <gordan/invariant/contraction_cut.hpp>
#include <gordan/invariant/contraction_family.hpp>

#include "invariant/classical_support.hpp"

using namespace gordan;
using namespace gordan::test;

namespace {

using Polynomials = std::vector<Polynomial>;
using Value = ContractionCut::Value;

/// The tensor that a cut stands for, computed the plain way, by summing over all indices.
class CutReader {
 public:
  CutReader(const Representation& space)
      : space_(space), views_(tensor_views(space)), signs_(form_signs(classical_group(space))), n_(signs_.size()) {}

  /// The components in the coordinates of the target.
  Polynomials components(const ContractionCut& cut, const Representation& target) const {
    Polynomials tensor = tensor_of(cut);
    if (cut.projection != TensorSymmetry::none) {
      const Polynomials copy = tensor;
      for (std::size_t i = 0; i < n_; ++i) {
        for (std::size_t j = 0; j < n_; ++j) {
          const Number sign(cut.projection == TensorSymmetry::skew ? -1 : 1);
          tensor[i * n_ + j] = Number(Rational(Integer(1), Integer(2))) * (copy[i * n_ + j] + sign * copy[j * n_ + i]);
        }
      }
    }
    Polynomial factor = constant(space_.ring(), cut.sign);
    for (const Component& component : cut.factors) factor *= expand(Contraction{{component}}, space_);
    const TensorView view = tensor_view(target, 0);
    Polynomials result(static_cast<std::size_t>(target.dimension()), Polynomial(space_.ring()));
    for (std::size_t e = 0; e < view.entries.size(); ++e) {
      if (view.entries[e].sign != 0)
        result[view.entries[e].coordinate] = Number(view.entries[e].sign) * (tensor[e] * factor);
    }
    return result;
  }

 private:
  Polynomial entry(std::uint32_t summand, std::size_t index) const {
    const TensorEntry& e = views_[summand].entries[index];
    if (e.sign == 0) return Polynomial(space_.ring());
    return Number(Rational(Integer(e.sign), Integer(e.denominator))) * variable(space_.ring(), e.coordinate);
  }

  Polynomial zero() const { return Polynomial(space_.ring()); }

  /// word times an n x columns block.
  Polynomials apply(const Word& word, Polynomials block, std::size_t columns) const {
    for (std::size_t k = word.size(); k-- > 0;) {
      Polynomials next(n_ * columns, zero());
      for (std::size_t i = 0; i < n_; ++i) {
        for (std::size_t j = 0; j < n_; ++j) {
          const Polynomial a = entry(word[k].summand, word[k].transposed ? j * n_ + i : i * n_ + j);
          for (std::size_t c = 0; c < columns; ++c)
            next[i * columns + c] += Number(signs_[j]) * (a * block[j * columns + c]);
        }
      }
      block = std::move(next);
    }
    return block;
  }

  /// The inverse of the form, as a block: word · form is the matrix of a word.
  Polynomials form() const {
    Polynomials block(n_ * n_, zero());
    for (std::size_t i = 0; i < n_; ++i) block[i * n_ + i] = constant(space_.ring(), signs_[i]);
    return block;
  }

  Polynomials vector(std::uint32_t summand) const {
    Polynomials result;
    for (std::size_t i = 0; i < views_[summand].entries.size(); ++i) result.push_back(entry(summand, i));
    return result;
  }

  /// sum over permutations of epsilon_{open indices, legs}, the open ones first or (open_last) last.
  Polynomial epsilon(const std::vector<Leg>& legs, const std::vector<std::size_t>& open, bool open_last) const {
    std::vector<std::size_t> slots(n_);
    std::iota(slots.begin(), slots.end(), 0);
    Polynomial sum = zero();
    const std::size_t start = open_last ? 0 : open.size();
    do {
      bool fits = true;
      for (std::size_t k = 0; k < open.size(); ++k) fits = fits && slots[open_last ? n_ - 1 - k : k] == open[k];
      if (!fits) continue;
      int sign = 1;
      for (std::size_t i = 0; i < n_; ++i) {
        for (std::size_t j = i + 1; j < n_; ++j) sign = slots[i] > slots[j] ? -sign : sign;
      }
      Polynomial term = constant(space_.ring(), sign);
      std::size_t at = start;
      for (const Leg& leg : legs) {
        if (leg.vector != no_summand) {
          term *= apply(leg.word, vector(leg.vector), 1)[slots[at++]];
        } else {
          term *= apply(leg.word, form(), n_)[slots[at] * n_ + slots[at + 1]];
          at += 2;
        }
      }
      sum += term;
    } while (std::next_permutation(slots.begin(), slots.end()));
    return sum;
  }

  Polynomials vector_of(const VectorTerm& term) const {
    if (term.vector != no_summand) return apply(term.word, vector(term.vector), 1);
    Polynomials cross;
    for (std::size_t i = 0; i < n_; ++i) cross.push_back(Number(signs_[i]) * epsilon(term.cross, {i}, true));
    return apply(term.word, cross, 1);
  }

  Polynomials tensor_of(const ContractionCut& cut) const {
    switch (cut.value) {
      case Value::unit:
        return {constant(space_.ring(), 1)};
      case Value::vector:
        return vector_of(cut.left);
      case Value::outer: {
        const Polynomials left = vector_of(cut.left), right = vector_of(cut.right);
        Polynomials result;
        for (const Polynomial& a : left) {
          for (const Polynomial& b : right) result.push_back(a * b);
        }
        return result;
      }
      case Value::word:
        return apply(cut.word, form(), n_);
      case Value::epsilon: {
        Polynomials eps;
        for (std::size_t i = 0; i < n_; ++i) {
          for (std::size_t j = 0; j < n_; ++j) {
            const Number sign(-signs_[i] * signs_[j]);
            eps.push_back(i == j ? zero() : sign * epsilon(cut.left.cross, {i, j}, false));
          }
        }
        Polynomials right(n_ * n_, zero());  // eps · second_word
        const Polynomials second = apply(cut.second_word, form(), n_);
        for (std::size_t i = 0; i < n_; ++i) {
          for (std::size_t k = 0; k < n_; ++k) {
            for (std::size_t j = 0; j < n_; ++j) {
              right[i * n_ + j] += Number(signs_[k]) * (eps[i * n_ + k] * second[k * n_ + j]);
            }
          }
        }
        return apply(cut.word, right, n_);
      }
      case Value::omega_left:
      case Value::omega_right: {
        Polynomials u = vector(cut.left.vector), result(n_, zero());
        for (std::size_t i = 0; i < n_ / 2; ++i) {
          result[i + n_ / 2] = cut.value == Value::omega_left ? u[i] : -u[i];
          result[i] = cut.value == Value::omega_left ? -u[i + n_ / 2] : u[i + n_ / 2];
        }
        return result;
      }
      default:
        return complex_vector(cut);
    }
  }

  Polynomials complex_vector(const ContractionCut& cut) const {
    Polynomials z = cut.left.vector != no_summand ? vector(cut.left.vector) : Polynomials{};
    if (z.empty()) {  // cross of one leg for SU(2): det[u,d] = u1 d2 - u2 d1
      const Polynomials u = vector(cut.left.cross.at(0).vector);
      z = {-u[2], -u[3], u[0], u[1]};
    }
    for (std::size_t k = 0; k < z.size(); k += 2) {
      if (cut.value != Value::i_vector) z[k + 1] = -z[k + 1];
      if (cut.value != Value::conjugate_vector) {
        std::swap(z[k], z[k + 1]);
        z[k] = -z[k];
      }
    }
    return z;
  }

  const Representation& space_;
  std::vector<TensorView> views_;
  std::vector<int> signs_;
  std::size_t n_;
};

/// The last summand is a dual.
std::vector<Contraction> candidates(const Representation& space, const Multidegree& degrees) {
  std::vector<Contraction> result;
  ContractionFamily(space, space.summands().size() - 1).propose(degrees, [&](const Recipe& recipe) {
    result.push_back(std::get<Contraction>(recipe));
    return true;
  });
  return result;
}

/// The equivariants that the candidates of one source multidegree give.
std::vector<std::string> cuts(const std::string& group, const std::string& source, const std::string& target,
                              Multidegree degrees) {
  const Representation v = classical_space(group, source);
  const Representation space = direct_sum(v, dual(classical_space(group, target)));
  degrees.push_back(1);
  std::vector<std::string> result;
  for (const Contraction& c : candidates(space, degrees)) {
    result.push_back(derivative_to_string(c, space, v.summands().size()));
  }
  return result;
}

using Texts = std::vector<std::string>;

struct CutCase {
  std::string group, source, target;
};

const std::vector<CutCase> cut_cases{
    {"O(3)", "A:sym(2)+u,v:vector", "vector"},
    {"O(3)", "A:sym(2)+W:skew(2)+v:vector", "sym(2)"},
    {"O(3)", "A:sym(2)+W:skew(2)+v:vector", "skew(2)"},
    {"O(2)", "T:tensor(2)+u,v:vector", "tensor(2)"},
    {"O(1,2)", "A:sym(2)+u,v:vector", "vector"},
    {"O(1,2)", "A:sym(2)+u,v:vector", "covector"},
    {"O(1,2)", "A:sym(2)+W:skew(2)+v:vector", "sym(2)"},
    {"O(1,2)", "A:sym(2)+W:skew(2)+v:vector", "skew(2)"},
    {"O(1,2)", "T:tensor(2)+v:vector", "tensor(2)"},
    {"O(1,1)", "T:tensor(2)+v:vector", "T(1,1)"},
    {"SO(3)", "A:sym(2)+u,v:vector", "vector"},
    {"SO(3)", "A:sym(2)+u,v:vector", "sym(2)"},
    {"SO(3)", "A:sym(2)+u,v:vector", "skew(2)"},
    {"SO(1,2)", "A:sym(2)+u,v:vector", "skew(2)"},
    {"SO(1,2)", "A:sym(2)+u,v:vector", "tensor(2)"},
    {"SO(2,1)", "T:tensor(2)+v:vector", "vector"},
    {"SO(4)", "W:skew(2)+v:vector", "skew(2)"},
    {"SO(2)", "A:sym(2)+v:vector", "sym(2)"},
    {"O(3)", "u,v:vector", "pseudovector"},
    {"O(3)", "s:pseudoscalar+v:vector", "pseudovector"},
    {"O(3)", "s:pseudoscalar+u,v:vector", "scalar"},
    {"Sp(4)", "u,v:vector+phi:covector", "vector"},
    {"Sp(4)", "u,v:vector+phi:covector", "covector"},
    {"SL(3)", "u,v:vector+phi,psi:covector", "vector"},
    {"SL(3)", "u,v:vector+phi,psi:covector", "covector"},
    {"GL(2)", "u:vector+phi:covector", "covector"},
    {"U(2)", "u,v:vector", "vector"},
    {"SU(2)", "u,v:vector", "vector"},
};

}  // namespace

TEST_CASE("the equivariant as written is the derivative by the dual variables") {
  int seen = 0;
  for (const CutCase& c : cut_cases) {
    CAPTURE(c.group, c.source, c.target);
    const Representation source = classical_space(c.group, c.source);
    const Representation target = classical_space(c.group, c.target);
    const Representation space = direct_sum(source, dual(target));
    const CutReader reader(space);
    for (int degree = 0; degree <= 3; ++degree) {
      for (Multidegree degrees : multidegrees(degree, static_cast<int>(source.summands().size()))) {
        degrees.push_back(1);
        for (const Contraction& contraction : candidates(space, degrees)) {
          CAPTURE(to_string(contraction, space), derivative_to_string(contraction, space, degrees.size() - 1));
          const Polynomial f = expand(contraction, space);
          CHECK(cut(contraction, space, degrees.size() - 1).sign == 1);
          const auto components = reader.components(cut(contraction, space, degrees.size() - 1), target);
          for (std::size_t k = 0; k < components.size(); ++k) {
            const auto l = static_cast<std::size_t>(space.summands().back().offset) + k;
            REQUIRE(components[k] == derivative(f, l));
          }
          ++seen;
        }
      }
    }
  }
  CHECK(seen > 300);
}

TEST_CASE("equivariants read as a person writes them") {
  CHECK(cuts("O(3)", "v:vector", "vector", {1}) == Texts{"v"});
  CHECK(cuts("O(3)", "A:sym(2)+v:vector", "vector", {2, 1}) == Texts{"A·A·v"});
  CHECK(cuts("O(3)", "A:sym(2)", "sym(2)", {0}) == Texts{"I"});
  CHECK(cuts("O(1,3)", "A:sym(2)", "sym(2)", {0}) == Texts{"eta"});
  CHECK(cuts("O(3)", "A,B:sym(2)", "sym(2)", {1, 0}) == Texts{"A"});
  CHECK(cuts("O(3)", "A,B:sym(2)", "sym(2)", {1, 1}) == Texts{"sym(A·B)"});
  CHECK(cuts("O(3)", "A,B:sym(2)", "skew(2)", {1, 1}) == Texts{"skew(A·B)"});
  CHECK(cuts("O(3)", "W:skew(2)", "skew(2)", {1}) == Texts{"W"});
  CHECK(cuts("O(3)", "v,w:vector", "sym(2)", {1, 1}) == Texts{"v⊙w"});
  CHECK(cuts("O(3)", "v,w:vector", "skew(2)", {1, 1}) == Texts{"v∧w"});
  CHECK(cuts("O(3)", "A:sym(2)+v:vector", "skew(2)", {1, 2}) == Texts{"v∧A·v"});
  CHECK(cuts("O(3)", "A:sym(2)+v:vector", "sym(2)", {1, 2}) == Texts{"v⊙A·v"});
  CHECK(cuts("SO(3)", "u,v:vector", "vector", {1, 1}) == Texts{"cross[u,v]"});
  CHECK(cuts("O(3)", "u,v:vector", "pseudovector", {1, 1}) == Texts{"cross[u,v]"});
  CHECK(cuts("O(3)", "W:skew(2)+v:vector", "vector", {1, 1}) == Texts{"W·v"});
  CHECK(cuts("O(3)", "W:skew(2)+v:vector", "skew(2)", {1, 2}) == Texts{"v∧W·v"});
  CHECK(cuts("O(2)", "T:tensor(2)+v:vector", "vector", {1, 1}) == Texts{"T·v", "T^T·v"});
  CHECK(cuts("SO(3)", "A:sym(2)+v:vector", "vector", {1, 2}) == Texts{"cross[v,A·v]"});
  CHECK(cuts("SO(3)", "v:vector", "skew(2)", {1}) == Texts{"eps[v]"});
  CHECK(cuts("Sp(4)", "v:vector", "vector", {1}) == Texts{"v"});
  CHECK(cuts("GL(3)", "v:vector", "vector", {1}) == Texts{"v"});
  CHECK(cuts("SL(3)", "u,v:vector", "covector", {1, 1}) == Texts{"cross[u,v]"});
  CHECK(cuts("U(2)", "v:vector", "vector", {1}) == Texts{"v", "i·v"});
  CHECK(cuts("O(3)", "s:pseudoscalar+v:vector", "pseudovector", {1, 1}) == Texts{"s*v"});
  CHECK(cuts("O(3)", "s:scalar", "scalar", {0}) == Texts{"1"});
  CHECK(cuts("O(2)", "T:tensor(2)", "tensor(2)", {1}) == Texts{"T^T", "T"});
}

TEST_CASE("LaTeX") {
  const Representation space = classical_space("SO(3)", "A:sym(2)+v:vector+w:vector");
  const Letter a{0, false};
  CHECK(to_latex(Contraction{{{ComponentKind::trace, no_summand, no_summand, {a, a}, {}}}}, space) ==
        "\\operatorname{tr}(A A)");
  CHECK(to_latex(Contraction{{{ComponentKind::bilinear, 1, 2, {a}, {}}}}, space) == "v \\cdot A w");
  CHECK(to_latex(Contraction{{{ComponentKind::determinant, no_summand, no_summand, {}, {{{}, 1}, {{a}, 1}, {{}, 2}}}}},
                 space) == "\\operatorname{det}[v,A v,w]");
}

TEST_CASE("unnamed summands go by the letters of their variables") {
  const Representation space = classical_space("O(3)", "4vector");
  CHECK(to_string(Contraction{{{ComponentKind::bilinear, 0, 3, {}, {}}}}, space) == "x·x4");
  CHECK(to_string(expand(Contraction{{{ComponentKind::bilinear, 0, 1, {}, {}}}}, space)) == "x1*y1 + x2*y2 + x3*y3");
}

TEST_CASE("degrees and dependence") {
  const Contraction c{{{ComponentKind::bilinear, 1, 2, {{0, false}, {0, false}}, {}}}};
  CHECK(degree(c) == 4);
  CHECK(multidegree(c, 4) == Multidegree{2, 1, 1, 0});
  CHECK(depends_on(c, 0));
  CHECK_FALSE(depends_on(c, 3));
}

TEST_CASE("a determinant with too many terms is a limit") {
  const Representation space = classical_space("SL(12)", "12vector");
  Component determinant{ComponentKind::determinant, no_summand, no_summand, {}, {}};
  for (std::uint32_t v = 0; v < 12; ++v) determinant.legs.push_back({{}, v});
  CHECK_THROWS_AS(expand(Contraction{{determinant}, 1}, space), LimitReached);
}
