// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/quotient.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

#include <gordan/core/error.hpp>
#include <gordan/exact/detail/quotient_degree.hpp>
#include <gordan/exact/detail/quotient_step.hpp>
#include <gordan/exact/prime.hpp>

namespace gordan {

namespace {

using Degrees = std::span<const std::shared_ptr<const detail::QuotientDegree>>;

/// The terms in descending lexicographic order, without zeros.
ModularForm sorted(const ModularForm& form) {
  std::vector<std::size_t> order(form.exponents.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return form.exponents[a] > form.exponents[b]; });
  ModularForm result;
  for (const std::size_t t : order) {
    if (form.coefficients[t] == 0) continue;
    result.exponents.push_back(form.exponents[t]);
    result.coefficients.push_back(form.coefficients[t]);
  }
  return result;
}

/// Normal forms of sums of terms by Horner: terms with the same first variable are x_i times a form of one degree less.
class Horner {
 public:
  Horner(std::uint32_t p, std::size_t n, Degrees degrees, const ModularForm& form)
      : p_(p), n_(n), degrees_(degrees), form_(sorted(form)), peeled_(n, 0) {}

  /// The coordinates of the form, which has degree d.
  detail::Row normal_form(std::size_t d) { return normal_form(0, form_.exponents.size(), d); }

  /// f_1, ..., f_n with f = Sigma_i x_i f_i, in coordinates of degree d - 1.
  std::vector<detail::Row> split(std::size_t d) {
    std::vector<detail::Row> result(n_);
    split(0, form_.exponents.size(), d, [&](std::size_t i, detail::Row inner) { result[i] = std::move(inner); });
    return result;
  }

 private:
  template <class Visit>
  void split(std::size_t first, std::size_t last, std::size_t d, const Visit& visit) {
    while (first < last) {
      std::size_t i = 0;
      while (form_.exponents[first][i] == peeled_[i]) ++i;
      std::size_t end = first;
      while (end < last && form_.exponents[end][i] > peeled_[i]) ++end;
      ++peeled_[i];
      visit(i, normal_form(first, end, d - 1));
      --peeled_[i];
      first = end;
    }
  }

  // The terms [first, last), divided by the peeled monomial.
  detail::Row normal_form(std::size_t first, std::size_t last, std::size_t d) {
    const detail::QuotientDegree& degree = *degrees_[d];
    RowSum sum(p_, degree.standard.size());
    if (d == 0) {
      for (std::size_t t = first; t < last; ++t) sum.add_at(0, form_.coefficients[t]);
    } else {
      split(first, last, d, [&](std::size_t i, detail::Row row) {
        for (std::size_t k = 0; k < row.size(); ++k) {
          const std::uint32_t column = degree.product[k * n_ + i];
          if (degree.position[column] != detail::no_index) {
            sum.add_at(degree.position[column], row[k]);
          } else {
            sum.add(row[k], degree.normal[column].data());
          }
        }
      });
    }
    return sum.take();
  }

  std::uint32_t p_;
  std::size_t n_;
  Degrees degrees_;
  ModularForm form_;
  Exponents peeled_;
};

}  // namespace

GradedQuotient::GradedQuotient(std::uint32_t p, std::size_t num_variables) : p_(p), num_variables_(num_variables) {
  detail::QuotientDegree start;
  start.columns = {Exponents(num_variables, 0)};
  start.index = {{start.columns.front(), 0}};
  start.standard = start.columns;
  start.position = {0};
  start.normal.resize(1);
  degrees_.push_back(std::make_shared<const detail::QuotientDegree>(std::move(start)));
}

const std::vector<Exponents>& GradedQuotient::standard_monomials() const { return degrees_.back()->standard; }

QuotientCost GradedQuotient::predicted_cost() const {
  const detail::QuotientBorder border = detail::next_border(*degrees_.back(), num_variables_);
  QuotientCost cost;
  cost.columns = border.degree.columns.size();
  cost.free = border.free.size();
  const auto free = static_cast<double>(cost.free);
  const double bound = static_cast<double>(cost.columns) - free;
  cost.operations = bound * free * (static_cast<double>(dimension()) + free) + free * free * free;
  cost.megabytes = (bound + free) * free * sizeof(std::uint32_t) / 1e6;
  return cost;
}

void GradedQuotient::advance(std::span<const ModularForm> generators, const Control& control) {
  const auto d = degrees_.size();
  for (const ModularForm& form : generators) {
    for (const Exponents& m : form.exponents) {
      require(m.size() == num_variables_ && gordan::degree(m) == static_cast<int>(d),
              "GradedQuotient::advance: forms of the next degree");
    }
  }
  const detail::QuotientDegree& below = *degrees_.back();
  const detail::QuotientDegree* two_below = d < 2 ? nullptr : degrees_[d - 2].get();
  detail::QuotientBorder border = detail::next_border(below, num_variables_);
  const std::vector<detail::Condition> conditions = detail::conditions(border, below, two_below, num_variables_);
  detail::QuotientStep step(p_, num_variables_, below, std::move(border), control);
  for (const ModularForm& form : generators) step.impose_form(Horner(p_, num_variables_, degrees_, form).split(d));
  step.impose(conditions);
  degrees_.push_back(std::make_shared<const detail::QuotientDegree>(step.finish()));
}

std::vector<std::uint32_t> GradedQuotient::normal_form(const ModularForm& form) const {
  for (const Exponents& m : form.exponents) {
    require(m.size() == num_variables_ && gordan::degree(m) == degree(),
            "GradedQuotient::normal_form: a form of the present degree");
  }
  return Horner(p_, num_variables_, degrees_, form).normal_form(degrees_.size() - 1);
}

}  // namespace gordan
