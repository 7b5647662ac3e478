// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/group/detail/element_table.hpp>

#include <algorithm>
#include <bit>
#include <cstring>

#include <fmt/format.h>

#include <gordan/group/detail/finite_group_data.hpp>

namespace gordan::detail {

namespace {

using Entry = PreparedGenerator::Entry;

std::vector<std::vector<Entry>> sparse_rows(const Matrix<std::uint32_t>& a) {
  std::vector<std::vector<Entry>> rows(a.rows());
  for (std::size_t i = 0; i < a.rows(); ++i) {
    for (std::size_t j = 0; j < a.cols(); ++j) {
      if (a(i, j) != 0) rows[i].push_back({static_cast<std::uint32_t>(j), a(i, j)});
    }
  }
  return rows;
}

std::uint64_t hash_words(const std::uint32_t* words, std::size_t width) {
  std::uint64_t h = 0x243f6a8885a308d3ULL;
  std::size_t i = 0;
  for (; i + 1 < width; i += 2) {
    std::uint64_t pair;
    std::memcpy(&pair, words + i, sizeof pair);
    h = (h ^ pair) * 0x9e3779b97f4a7c15ULL;
    h ^= h >> 32U;
  }
  if (i < width) {
    h = (h ^ words[i]) * 0x9e3779b97f4a7c15ULL;
    h ^= h >> 32U;
  }
  return h;
}

/// out = sum of value * row(index), modulo p; rows are `stride` apart from entry to entry of one row.
/// The accumulator stays below p^2 < 2^62.
inline std::uint32_t combination(const std::vector<Entry>& entries, const std::uint32_t* x, std::size_t stride,
                                 std::uint32_t p) {
  if (entries.size() == 1 && entries[0].value == 1) return x[entries[0].index * stride];
  const std::uint64_t square = std::uint64_t{p} * p;
  std::uint64_t sum = 0;
  for (const Entry& entry : entries) {
    sum += std::uint64_t{entry.value} * x[entry.index * stride];
    sum = std::min(sum, sum - square);
  }
  return static_cast<std::uint32_t>(sum % p);
}

}  // namespace

ElementTable::ElementTable(const FiniteGroup& group, const ModularImage& image, const Control& control,
                           std::size_t limit)
    : p_(image.prime), matrices_permute_(group.data().parts.matrices_permute) {
  if (!group.data().parts.listable) throw LimitReached(fmt::format("{} is too large to be listed", group.name()));
  const Integer& order = group.order();
  if (order > Integer(limit)) {
    throw LimitReached(fmt::format("{} has {} elements; at most {} are listed", group.name(), to_string(order), limit));
  }
  const auto count = static_cast<std::size_t>(order.to_long());
  has_permutation_ = group.has_permutation();
  has_matrix_ = group.has_matrix();
  points_ = static_cast<std::size_t>(group.points());
  dimension_ = matrices_permute_ ? 0 : static_cast<std::size_t>(group.dimension());
  wide_points_ = points_ > 256;
  const std::size_t per_word = wide_points_ ? 2 : 4;
  width_ = dimension_ * dimension_ + (points_ + per_word - 1) / per_word;
  const std::size_t megabytes = count * (width_ * 4 + sizeof(WordStep) + 8) / 1'000'000;
  if (megabytes > control.memory_limit_mb) {
    throw LimitReached(fmt::format("the {} elements of {} take {} MB, more than the memory limit of {} MB", count,
                                   group.name(), megabytes, control.memory_limit_mb));
  }
  prepare(group, image);
  enumerate(control, count);
}

void ElementTable::prepare(const FiniteGroup& group, const ModularImage& image) {
  for (const NaturalElement& g : group.generators()) {
    PreparedGenerator prepared;
    prepared.permutation = g.permutation;
    if (dimension_ > 0) {
      const Matrix<std::uint32_t> matrix = reduce(g.matrix, image);
      prepared.rows = sparse_rows(matrix);
      prepared.inverse_columns = sparse_rows(transpose(inverse_mod(matrix, p_)));
    }
    generators_.push_back(std::move(prepared));
  }
  scratch_.assign(width_, 0);
  half_.assign(width_, 0);
}

void ElementTable::enumerate(const Control& control, std::size_t order) {
  slots_.assign(std::bit_ceil(2 * order + 2), 0);
  words_.reserve(order * width_);
  steps_.reserve(order);
  for (std::size_t i = 0; i < dimension_; ++i) scratch_[i * dimension_ + i] = 1;
  if (points_ > 0) write_permutation(identity_permutation(static_cast<int>(points_)), scratch_.data());
  find(scratch_.data(), true);
  steps_.push_back({});
  for (std::size_t k = 0; k < count_; ++k) {
    check(control);
    for (std::size_t s = 0; s < generators_.size(); ++s) {
      const std::size_t known = count_;
      multiply_left(generators_[s], words_of(k), scratch_.data());
      if (find(scratch_.data(), true) == known)
        steps_.push_back({static_cast<std::uint32_t>(k), static_cast<std::int32_t>(s)});
      require(count_ <= order, "a group has as many elements as its order says");
    }
  }
  require(count_ == order, "a group has as many elements as its order says");
}

void ElementTable::write_permutation(const Permutation& p, std::uint32_t* out) const {
  auto* bytes = reinterpret_cast<unsigned char*>(out + dimension_ * dimension_);
  for (std::size_t i = 0; i < points_; ++i) {
    if (wide_points_) {
      const auto image = static_cast<std::uint16_t>(p[i]);
      std::memcpy(bytes + 2 * i, &image, sizeof image);
    } else {
      bytes[i] = static_cast<unsigned char>(p[i]);
    }
  }
}

namespace {

template <class Point>
void compose_packed(const Permutation& s, const std::uint32_t* x, std::uint32_t* out, std::size_t points) {
  const auto* in = reinterpret_cast<const unsigned char*>(x);
  auto* result = reinterpret_cast<unsigned char*>(out);
  for (std::size_t i = 0; i < points; ++i) {
    Point image;
    std::memcpy(&image, in + i * sizeof(Point), sizeof(Point));
    image = static_cast<Point>(s[image]);
    std::memcpy(result + i * sizeof(Point), &image, sizeof(Point));
  }
}

template <class Point>
void conjugate_packed(const Permutation& s, const std::uint32_t* x, std::uint32_t* out, std::size_t points) {
  const auto* in = reinterpret_cast<const unsigned char*>(x);
  auto* result = reinterpret_cast<unsigned char*>(out);
  for (std::size_t i = 0; i < points; ++i) {
    Point image;
    std::memcpy(&image, in + i * sizeof(Point), sizeof(Point));
    image = static_cast<Point>(s[image]);
    std::memcpy(result + static_cast<std::size_t>(s[i]) * sizeof(Point), &image, sizeof(Point));
  }
}

}  // namespace

void ElementTable::multiply_left(const PreparedGenerator& s, const std::uint32_t* x, std::uint32_t* out) const {
  for (std::size_t i = 0; i < dimension_; ++i) {
    for (std::size_t j = 0; j < dimension_; ++j)
      out[i * dimension_ + j] = combination(s.rows[i], x + j, dimension_, p_);
  }
  const std::size_t offset = dimension_ * dimension_;
  if (wide_points_) {
    compose_packed<std::uint16_t>(s.permutation, x + offset, out + offset, points_);
  } else {
    compose_packed<std::uint8_t>(s.permutation, x + offset, out + offset, points_);
  }
}

void ElementTable::conjugate_words(const PreparedGenerator& s, const std::uint32_t* x, std::uint32_t* out) {
  for (std::size_t i = 0; i < dimension_; ++i) {
    for (std::size_t j = 0; j < dimension_; ++j)
      half_[i * dimension_ + j] = combination(s.rows[i], x + j, dimension_, p_);
  }
  for (std::size_t i = 0; i < dimension_; ++i) {
    const std::uint32_t* row = half_.data() + i * dimension_;
    for (std::size_t j = 0; j < dimension_; ++j)
      out[i * dimension_ + j] = combination(s.inverse_columns[j], row, 1, p_);
  }
  const std::size_t offset = dimension_ * dimension_;
  if (wide_points_) {
    conjugate_packed<std::uint16_t>(s.permutation, x + offset, out + offset, points_);
  } else {
    conjugate_packed<std::uint8_t>(s.permutation, x + offset, out + offset, points_);
  }
}

std::size_t ElementTable::find(const std::uint32_t* words, bool add) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = static_cast<std::size_t>(hash_words(words, width_)) & mask;
  while (slots_[slot] != 0) {
    const std::size_t place = slots_[slot] - 1;
    if (std::equal(words, words + width_, words_of(place))) return place;
    slot = (slot + 1) & mask;
  }
  if (!add) return count_;
  words_.insert(words_.end(), words, words + width_);
  slots_[slot] = static_cast<std::uint32_t>(++count_);
  return count_ - 1;
}

std::size_t ElementTable::conjugate(std::size_t generator, std::size_t k) {
  conjugate_words(generators_[generator], words_of(k), scratch_.data());
  const std::size_t place = find(scratch_.data(), false);
  require(place < count_, "a conjugate is an element");
  return place;
}

ModularElement ElementTable::element(std::size_t k) const {
  ModularElement result;
  const std::uint32_t* words = words_of(k);
  if (has_permutation_) {
    result.permutation.resize(points_);
    const auto* bytes = reinterpret_cast<const unsigned char*>(words + dimension_ * dimension_);
    for (std::size_t i = 0; i < points_; ++i) {
      std::uint16_t image = bytes[i];
      if (wide_points_) std::memcpy(&image, bytes + 2 * i, sizeof image);
      result.permutation[i] = image;
    }
  }
  if (has_matrix_ && matrices_permute_) {
    result.matrix = Matrix<std::uint32_t>(points_, points_);
    for (std::size_t i = 0; i < points_; ++i) result.matrix(static_cast<std::size_t>(result.permutation[i]), i) = 1;
  } else if (has_matrix_) {
    result.matrix = Matrix<std::uint32_t>(dimension_, dimension_);
    std::copy(words, words + dimension_ * dimension_, result.matrix.data().begin());
  }
  return result;
}

}  // namespace gordan::detail
