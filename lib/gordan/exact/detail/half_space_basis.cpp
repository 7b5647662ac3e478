// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/exact/detail/half_space_basis.hpp>

#include <gordan/core/error.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>

namespace gordan::detail {

namespace {

using Word = std::int64_t;

/// What is compared of a vector: its done coordinates and |v_c|, and which of them are not zero.
struct Key {
  std::vector<Word> entries;
  std::uint64_t support = 0;
  Word degree = 0;
};

/// Elements with one sign at c, in the order of their degrees.
class Divisors {
 public:
  void add(const Key& key) {
    stride_ = key.entries.size();
    entries_.insert(entries_.end(), key.entries.begin(), key.entries.end());
    supports_.push_back(key.support);
    degrees_.push_back(key.degree);
  }

  /// Whether one of at most half the degree is below it in every entry.
  [[nodiscard]] bool divide(const Key& key) {
    if (last_ < degrees_.size() && degrees_[last_] <= key.degree / 2 && divides(last_, key)) return true;
    const auto end = std::ranges::upper_bound(degrees_, key.degree / 2) - degrees_.begin();
    for (std::size_t i = 0; i < static_cast<std::size_t>(end); ++i) {
      if ((supports_[i] & ~key.support) != 0 || !divides(i, key)) continue;
      last_ = i;  // neighbouring sums often have the same divisor
      return true;
    }
    return false;
  }

 private:
  [[nodiscard]] bool divides(std::size_t i, const Key& key) const {
    const Word* const part = entries_.data() + i * stride_;
    for (std::size_t k = 0; k < stride_; ++k)
      if (part[k] > key.entries[k]) return false;
    return true;
  }

  std::size_t stride_ = 0;
  std::size_t last_ = 0;
  std::vector<Word> entries_;
  std::vector<std::uint64_t> supports_;
  std::vector<Word> degrees_;
};

class HalfSpace {
 public:
  HalfSpace(const std::vector<std::size_t>& done, std::size_t c, std::size_t max_elements, const Control& control)
      : done_(done), c_(c), max_elements_(max_elements), control_(control) {}

  std::vector<ShortVector> basis(const std::vector<ShortVector>& given) {
    for (const ShortVector& v : given) {
      const Word degree = key(v).degree;
      waiting_[degree].push_back(v);
      degrees_.insert(degree);
    }
    while (!degrees_.empty()) {
      const Word degree = *degrees_.begin();
      degrees_.erase(degrees_.begin());
      add_level(degree);
    }
    std::vector<ShortVector> result;
    for (const auto* side : {&zero_, &positive_})
      for (const auto& [degree, vectors] : *side) result.insert(result.end(), vectors.begin(), vectors.end());
    return result;
  }

 private:
  using Levels = std::map<Word, std::vector<ShortVector>>;

  [[nodiscard]] Key key(const ShortVector& v) const {
    Key key;
    key.entries.reserve(done_.size() + 1);
    for (const std::size_t k : done_) {
      key.degree += v[k];
      key.entries.push_back(v[k]);
    }
    key.entries.push_back(v[c_] < 0 ? -v[c_] : v[c_]);
    for (std::size_t k = 0; k < key.entries.size(); ++k)
      if (key.entries[k] != 0) key.support |= std::uint64_t{1} << (k % 64);
    return key;
  }

  /// The elements that are below it: those with its sign at c, or with none.
  Divisors& divisors(Word sign) { return sign > 0 ? above_ : sign < 0 ? below_ : on_; }

  void add_level(Word degree) {
    std::set<ShortVector> found(waiting_[degree].begin(), waiting_[degree].end());
    waiting_.erase(degree);
    for (const auto& [half, vectors] : positive_) {
      if (half >= degree) break;
      const auto others = negative_.find(degree - half);
      if (others == negative_.end()) continue;
      for (const ShortVector& v : vectors) {
        check(control_);
        for (const ShortVector& w : others->second) add_sum(v, w, found);
      }
    }
    for (const ShortVector& v : found) add(v, degree);
  }

  void add_sum(const ShortVector& v, const ShortVector& w, std::set<ShortVector>& found) {
    ShortVector sum = v;
    for (std::size_t k = 0; k < sum.size(); ++k)
      if (__builtin_add_overflow(sum[k], w[k], &sum[k]))
        throw LimitReached("the exponents of the Hilbert basis do not fit machine words");
    if (divisors(sum[c_]).divide(key(sum))) return;
    found.insert(std::move(sum));
    if (found.size() + count_ > max_elements_)
      throw LimitReached(fmt::format("the Hilbert basis needs more than {} vectors", max_elements_));
  }

  void add(const ShortVector& v, Word degree) {
    ++count_;
    const Key own = key(v);
    if (v[c_] >= 0) above_.add(own);
    if (v[c_] <= 0) below_.add(own);
    if (v[c_] == 0) on_.add(own);
    Levels& side = v[c_] > 0 ? positive_ : v[c_] < 0 ? negative_ : zero_;
    std::vector<ShortVector>& level = side[degree];
    level.push_back(v);
    if (v[c_] == 0 || level.size() > 1) return;
    for (const auto& [other, vectors] : v[c_] > 0 ? negative_ : positive_) degrees_.insert(degree + other);
  }

  const std::vector<std::size_t>& done_;
  std::size_t c_;
  std::size_t max_elements_;
  const Control& control_;
  Levels waiting_;          ///< given elements, by degree
  std::set<Word> degrees_;  ///< that may still have elements
  Levels positive_, negative_, zero_;
  Divisors above_, below_, on_;
  std::size_t count_ = 0;
};

}  // namespace

std::vector<ShortVector> half_space_basis(const std::vector<ShortVector>& basis, const std::vector<std::size_t>& done,
                                          std::size_t c, std::size_t max_elements, const Control& control) {
  return HalfSpace(done, c, max_elements, control).basis(basis);
}

}  // namespace gordan::detail
