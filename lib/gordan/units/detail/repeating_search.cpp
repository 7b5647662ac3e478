// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/units/detail/repeating_search.hpp>

#include <gordan/core/error.hpp>
#include <gordan/exact/lattice.hpp>

#include <algorithm>

namespace gordan::detail {

namespace {

__extension__ typedef __int128 Wide;  // NOLINT(modernize-use-using): __extension__ stands before a typedef only

using Table = Matrix<std::int64_t>;

/// Rows that span the row space of the dimension matrix over Z, so that relations between columns are the same.
Matrix<Integer> independent_rows(const OrderedLattice& lattice) {
  const HermiteNormalForm hermite = hermite_normal_form(lattice.matrix.entries);
  Matrix<Integer> rows(hermite.rank, lattice.places.size());
  for (std::size_t i = 0; i < rows.rows(); ++i) std::ranges::copy(hermite.form.row(i), rows.row(i).begin());
  return rows;
}

std::uint64_t small_binomial(std::size_t n, std::size_t k) {
  return static_cast<std::uint64_t>(binomial(n, k).to_long());
}

/// The depth-first search. At depth d the table is that of Gauss and Jordan for the d chosen columns, without
/// fractions: the entries are d x d minors, `scale` is the determinant of the choice so far.
class Search {
 public:
  Search(const OrderedLattice& lattice, const std::function<void(const Choice&)>& visit, const Control& control)
      : visit_(visit), control_(control) {
    const Matrix<Integer> rows = independent_rows(lattice);
    unit_ = saturation_index(rows).to_long();
    Table table(rows.rows(), rows.cols());
    const std::vector<ShortVector> words = to_short_vectors(rows);
    for (std::size_t i = 0; i < words.size(); ++i) std::ranges::copy(words[i], table.row(i).begin());
    tables_.assign(rows.rows() + 1, table);
  }

  std::uint64_t run() {
    choose(0, 0, 1);
    return singular_;
  }

 private:
  void choose(std::size_t depth, std::size_t from, std::int64_t scale) {
    const Table& table = tables_[depth];
    const std::size_t rank = table.rows();
    if (depth == rank) {
      visit_now(scale);
      return;
    }
    check(control_);
    for (std::size_t c = from; c + (rank - depth) <= table.cols(); ++c) {
      std::size_t pivot = depth;
      while (pivot < rank && table(pivot, c) == 0) ++pivot;
      if (pivot == rank) {
        singular_ += small_binomial(table.cols() - c - 1, rank - depth - 1);
        continue;
      }
      columns_.push_back(c);
      const std::int64_t determinant = table(pivot, c);
      eliminate(depth, pivot, c, scale);
      choose(depth + 1, c + 1, determinant);
      columns_.pop_back();
    }
  }

  void eliminate(std::size_t depth, std::size_t pivot, std::size_t c, std::int64_t scale) {
    Table& next = tables_[depth + 1];
    next = tables_[depth];
    std::ranges::swap_ranges(next.row(pivot), next.row(depth));
    const std::int64_t factor = next(depth, c);
    for (std::size_t i = 0; i < next.rows(); ++i) {
      if (i == depth) continue;
      const std::int64_t other = next(i, c);
      for (std::size_t j = 0; j < next.cols(); ++j) {
        const Wide value = (static_cast<Wide>(factor) * next(i, j) - static_cast<Wide>(other) * next(depth, j)) / scale;
        if (value > (Wide{1} << 62) || value < -(Wide{1} << 62)) {
          throw LimitReached("the exponents of the dimension matrix are too large to go through all choices");
        }
        next(i, j) = static_cast<std::int64_t>(value);
      }
    }
  }

  void visit_now(std::int64_t scale) {
    const std::function<Rational()> norm = [&] {
      Integer total;
      for (const std::int64_t entry : tables_.back().data()) total += Integer(std::abs(entry));
      // The chosen columns hold `scale` once each; each other product has the power 1 of its own variable.
      const Table& table = tables_.back();
      return Rational(total, Integer(std::abs(scale))) - Rational(table.rows()) + Rational(table.cols() - table.rows());
    };
    visit_({columns_, std::abs(scale) / unit_, norm});
  }

  const std::function<void(const Choice&)>& visit_;
  const Control& control_;
  std::int64_t unit_ = 1;  // the index of a choice that generates all dimensions has this determinant
  std::vector<Table> tables_;
  std::vector<std::size_t> columns_;
  std::uint64_t singular_ = 0;
};

}  // namespace

std::uint64_t each_choice(const OrderedLattice& lattice, const std::function<void(const Choice&)>& visit,
                          const Control& control) {
  return Search(lattice, visit, control).run();
}

std::vector<ProductExponents> classical_basis(const OrderedLattice& lattice, const std::vector<std::size_t>& columns) {
  const Matrix<Integer>& a = lattice.matrix.entries;
  Matrix<Integer> chosen(columns.size(), a.rows());
  for (std::size_t i = 0; i < columns.size(); ++i)
    for (std::size_t d = 0; d < a.rows(); ++d) chosen(i, d) = a(d, columns[i]);
  std::vector<ProductExponents> result;
  for (std::size_t j = 0; j < lattice.places.size(); ++j) {
    if (std::ranges::find(columns, j) != columns.end()) continue;
    std::vector<Integer> column(a.rows());
    for (std::size_t d = 0; d < a.rows(); ++d) column[d] = a(d, j);
    const auto powers = lattice_coordinates(chosen, column);
    require(powers.has_value(), "classical_basis: the choice is singular");
    ProductExponents product(lattice.num_variables);
    product[lattice.places[j]] = 1;
    for (std::size_t i = 0; i < columns.size(); ++i) product[lattice.places[columns[i]]] = -(*powers)[i];
    result.push_back(std::move(product));
  }
  return result;
}

Integer num_choices(const OrderedLattice& lattice) {
  return binomial(lattice.places.size(), rank(lattice.matrix.entries));
}

}  // namespace gordan::detail
