// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/core/error.hpp>
#include <gordan/typed/detail/modular_point.hpp>
#include <gordan/typed/detail/modular_root.hpp>

#include <algorithm>

namespace gordan::detail {

namespace {

constexpr int max_draws = 1 << 16;

bool is_derived(const std::vector<DerivedSummand>& derived, std::size_t summand) {
  return std::any_of(derived.begin(), derived.end(), [&](const DerivedSummand& d) { return d.summand == summand; });
}

std::uint32_t residue(long n, std::uint32_t p) {
  const long r = n % static_cast<long>(p);
  return static_cast<std::uint32_t>(r < 0 ? r + static_cast<long>(p) : r);
}

}  // namespace

ModularPolynomial::ModularPolynomial(const Polynomial& f, const ModularImage& image) : p_(image.prime) {
  for (const Term& term : f.terms()) {
    ModularTerm modular{reduce(term.coefficient, image), {}};
    for (std::size_t v = 0; v < term.exponents.size(); ++v)
      if (term.exponents[v] > 0) modular.factors.emplace_back(v, term.exponents[v]);
    terms_.push_back(std::move(modular));
  }
}

std::uint32_t ModularPolynomial::operator()(std::span<const std::uint32_t> point) const {
  std::uint32_t sum = 0;
  for (const ModularTerm& term : terms_) {
    std::uint32_t product = term.coefficient;
    for (const auto& [variable, exponent] : term.factors)
      for (unsigned k = 0; k < exponent; ++k) product = mul_mod(product, point[variable], p_);
    sum = add_mod(sum, product, p_);
  }
  return sum;
}

bool ModularPolynomial::involves(std::size_t first, std::size_t last) const {
  return std::any_of(terms_.begin(), terms_.end(), [&](const ModularTerm& term) {
    return std::any_of(term.factors.begin(), term.factors.end(),
                       [&](const auto& factor) { return factor.first >= first && factor.first < last; });
  });
}

SquarePoints::SquarePoints(const Representation& source, std::vector<DerivedSummand> derived,
                           std::vector<ModularPolynomial> radicands, std::uint32_t p, std::uint64_t seed)
    : source_(source),
      derived_(std::move(derived)),
      radicands_(std::move(radicands)),
      of_summand_(source.summands().size()),
      p_(p),
      random_(seed) {
  for (std::size_t r = 0; r < radicands_.size(); ++r) {
    std::vector<std::size_t> involved;
    for (std::size_t k = 0; k < source.summands().size(); ++k) {
      const Summand& s = source.summands()[k];
      if (radicands_[r].involves(static_cast<std::size_t>(s.offset), static_cast<std::size_t>(s.offset + s.dimension)))
        involved.push_back(k);
    }
    if (involved.size() == 1 && !is_derived(derived_, involved[0]))
      of_summand_[involved[0]].push_back(r);
    else
      of_several_.push_back(r);
  }
}

std::vector<std::uint32_t> SquarePoints::next() {
  std::vector<std::uint32_t> point(static_cast<std::size_t>(source_.dimension()));
  for (int draws = 0; draws < max_draws; ++draws) {
    bool found = true;
    for (std::size_t k = 0; k < of_summand_.size(); ++k) {
      if (is_derived(derived_, k)) continue;
      int tries = 0;
      do draw(source_.summands()[k], point);
      while (!are_squares(of_summand_[k], point) && ++tries < max_draws);
      found = found && tries < max_draws;
    }
    derive(point);
    if (found && are_squares(of_several_, point)) return point;
  }
  throw LimitReached("too many roots are taken at once: no point was found at which all are rational");
}

void SquarePoints::draw(const Summand& summand, std::vector<std::uint32_t>& point) {
  for (int i = 0; i < summand.dimension; ++i) point[static_cast<std::size_t>(summand.offset + i)] = random_.below(p_);
}

void SquarePoints::derive(std::vector<std::uint32_t>& point) const {
  for (const DerivedSummand& d : derived_) {
    const Summand& to = source_.summands()[d.summand];
    for (int i = 0; i < to.dimension; ++i) {
      std::uint32_t sum = 0;
      for (const DerivedSummand::Term& term : d.terms) {
        const Summand& from = source_.summands()[term.summand];
        sum = add_mod(sum, mul_mod(residue(term.coefficient, p_), point[static_cast<std::size_t>(from.offset + i)], p_),
                      p_);
      }
      point[static_cast<std::size_t>(to.offset + i)] = sum;
    }
  }
}

bool SquarePoints::are_squares(std::span<const std::size_t> radicands, std::span<const std::uint32_t> point) const {
  return std::all_of(radicands.begin(), radicands.end(), [&](std::size_t r) {
    const std::uint32_t value = radicands_[r](point);
    return value != 0 && root_mod(value, p_).has_value();
  });
}

}  // namespace gordan::detail
