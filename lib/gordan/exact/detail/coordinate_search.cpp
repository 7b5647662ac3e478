// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/detail/coordinate_search.hpp>

#include <algorithm>
#include <limits>
#include <numeric>

namespace gordan::detail {

namespace {

__extension__ typedef __int128 Wide;  // NOLINT(modernize-use-using): __extension__ stands before a typedef only

constexpr std::int64_t largest = std::int64_t{1} << 62;
constexpr Wide largest_product = static_cast<Wide>(1) << 92;

bool fits(Wide value) { return value <= largest && value >= -largest; }

Wide floor_quotient(Wide a, Wide b) { return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0); }

/// target = factor * target - other * direction over the gcd of the entries; false when it leaves the words.
bool eliminate(std::span<std::int64_t> target, std::int64_t factor, std::int64_t other,
               std::span<const std::int64_t> direction) {
  std::vector<Wide> entries(target.size());
  Wide content = 0;
  for (std::size_t j = 0; j < target.size(); ++j) {
    entries[j] = static_cast<Wide>(factor) * target[j] - static_cast<Wide>(other) * direction[j];
    for (Wide a = entries[j] < 0 ? -entries[j] : entries[j]; a != 0;) content = std::exchange(a, content % a);
  }
  for (std::size_t j = 0; j < target.size(); ++j) {
    const Wide entry = entries[j] / content;
    if (!fits(entry)) return false;
    target[j] = static_cast<std::int64_t>(entry);
  }
  return true;
}

/// The scalar product; a value beyond all bounds where it overflows.
Wide product(std::span<const std::int64_t> a, std::span<const std::int64_t> b) {
  Wide sum = 0;
  for (std::size_t j = 0; j < a.size(); ++j) {
    if (__builtin_add_overflow(sum, static_cast<Wide>(a[j]) * b[j], &sum)) return static_cast<Wide>(1) << 126;
  }
  return sum;
}

/// One run of the search.
class Run {
 public:
  Run(const WordMatrix& basis, const Matrix<Wide>& products, const std::vector<std::int64_t>& heights,
      const WordMatrix& directions, const ShortVector* particular, std::int64_t above, std::int64_t up_to,
      std::vector<ShortVector>& found, std::size_t& limit, const Control& control)
      : basis_(basis),
        products_(products),
        heights_(heights),
        homogeneous_(particular == nullptr),
        above_(above),
        up_to_(up_to),
        found_(found),
        limit_(limit),
        control_(control),
        x_(basis.rows()),
        offset_(basis.rows()),
        start_(particular ? *particular : ShortVector(basis.cols())) {
    for (std::size_t i = 0; i < x_.size(); ++i) offset_[i] = product(directions.row(i), start_);
  }

  /// Chooses coordinates `levels` - 1 ... 0; `zero` while all chosen ones are zero.
  bool choose(std::size_t levels, bool zero) {
    if (limit_ == 0) return false;
    --limit_;
    if (levels == 0) {
      if (!(zero && homogeneous_)) keep();
      return true;
    }
    const std::size_t i = levels - 1;
    if (i > 2) check(control_);
    Wide sum = offset_[i];
    for (std::size_t j = levels; j < x_.size(); ++j) sum += products_(i, j) * x_[j];
    const Wide bound = static_cast<Wide>(heights_[i]) * up_to_;
    const Wide scale = products_(i, i);
    const auto high = static_cast<std::int64_t>(floor_quotient(bound - sum, scale));
    auto low = static_cast<std::int64_t>(-floor_quotient(bound + sum, scale));
    if (homogeneous_ && zero) low = std::max<std::int64_t>(low, 0);
    for (x_[i] = low; x_[i] <= high; ++x_[i])
      if (!choose(i, zero && x_[i] == 0)) return false;
    return true;
  }

 private:
  void keep() {
    ShortVector v = start_;
    for (std::size_t i = 0; i < x_.size(); ++i) {
      if (x_[i] == 0) continue;
      for (std::size_t j = 0; j < v.size(); ++j) v[j] += x_[i] * basis_(i, j);
    }
    const std::int64_t norm = l1_norm(v);
    if (norm > above_ && norm <= up_to_) found_.push_back(std::move(v));
  }

  const WordMatrix& basis_;
  const Matrix<Wide>& products_;
  const std::vector<std::int64_t>& heights_;
  bool homogeneous_;
  std::int64_t above_;
  std::int64_t up_to_;
  std::vector<ShortVector>& found_;
  std::size_t& limit_;
  const Control& control_;
  std::vector<std::int64_t> x_;
  std::vector<Wide> offset_;
  ShortVector start_;
};

}  // namespace

CoordinateSearch::CoordinateSearch(const WordMatrix& basis)
    : basis_(basis), directions_(basis), height_(basis.rows()), product_(basis.rows(), basis.rows()) {
  for (std::size_t i = 0; i < basis.rows() && usable_; ++i) {
    for (std::size_t j = 0; j < i && usable_; ++j) {
      const Wide part = product(directions_.row(j), directions_.row(i));
      if (part == 0) continue;
      const Wide square = product(directions_.row(j), directions_.row(j));
      usable_ = fits(part) && fits(square) &&
                eliminate(directions_.row(i), static_cast<std::int64_t>(square), static_cast<std::int64_t>(part),
                          directions_.row(j));
    }
    for (const std::int64_t entry : directions_.row(i)) height_[i] = std::max(height_[i], std::abs(entry));
    for (std::size_t j = i; j < basis.rows() && usable_; ++j) {
      const Wide value = product(directions_.row(i), basis.row(j));
      usable_ = value < largest_product && value > -largest_product;
      product_(i, j) = value;
    }
  }
}

double CoordinateSearch::expected_work(std::int64_t t) const {
  if (!usable_) return std::numeric_limits<double>::infinity();
  double total = 1;
  double nodes = 1;
  for (std::size_t i = basis_.rows(); i-- > 0;) {
    const double width =
        2.0 * static_cast<double>(t) * static_cast<double>(height_[i]) / static_cast<double>(product_(i, i));
    nodes *= std::max(1.0, width);
    total += nodes;
  }
  return total;
}

bool CoordinateSearch::list(const ShortVector* particular, std::int64_t above, std::int64_t up_to,
                            std::vector<ShortVector>& found, std::size_t& limit, const Control& control) const {
  Run run(basis_, product_, height_, directions_, particular, above, up_to, found, limit, control);
  return run.choose(basis_.rows(), true);
}

}  // namespace gordan::detail
