// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/linear/detail/irrep_copies.hpp>

#include <cstddef>
#include <utility>

#include <gordan/core/error.hpp>
#include <gordan/exact/echelon.hpp>
#include <gordan/exact/prime.hpp>
#include <gordan/linear/null_space.hpp>

namespace gordan::detail {

namespace {

std::vector<Matrix<Number>> hom(const Group& group, const RepExpression& v, const RepExpression& w,
                                const Control& control) {
  std::vector<Matrix<Number>> result;
  for (const LinearMap& map : null_space_maps(group, v, w, control)) {
    Matrix<Number>& dense =
        result.emplace_back(static_cast<std::size_t>(w.dimension()), static_cast<std::size_t>(v.dimension()));
    for (const LinearEntry& e : map.entries)
      dense(static_cast<std::size_t>(e.row), static_cast<std::size_t>(e.col)) = e.value;
  }
  return result;
}

long conductor_of(const std::vector<Matrix<Number>>& matrices) {
  long result = 1;
  for (const Matrix<Number>& a : matrices) result = common_conductor(result, conductor(a));
  return result;
}

// Maps that are linearly independent over the algebra, `count` of them, first ones first.
std::vector<Matrix<Number>> independent(const std::vector<Matrix<Number>>& maps,
                                        const std::vector<Matrix<Number>>& algebra, std::size_t count) {
  if (algebra.size() == 1) return maps;
  const long field = common_conductor(conductor_of(maps), conductor_of(algebra));
  std::vector<Matrix<Number>> result;
  for (int k = 0; result.size() < count; ++k) {
    const ModularImage image = split_prime_images(field, k).front();
    EchelonForm form(image.prime, maps.front().data().size());
    result.clear();
    for (const Matrix<Number>& map : maps) {
      const Matrix<std::uint32_t> reduced_map = reduce(map, image);
      if (!form.insert(reduced_map.data())) continue;
      for (const Matrix<Number>& a : algebra) form.insert(multiply(reduced_map, reduce(a, image), image.prime).data());
      result.push_back(map);
    }
  }
  return result;
}

// The places in which an element of the algebra is known by its entries: the first entries of the echelon basis.
std::vector<std::size_t> pivots(const std::vector<Matrix<Number>>& algebra) {
  std::vector<std::size_t> result;
  for (const Matrix<Number>& a : algebra) {
    std::size_t place = 0;
    while (a.data()[place].is_zero()) ++place;
    result.push_back(place);
  }
  return result;
}

// Combinations P_i of maps Y_k from V with P_i X_j = 1 for i = j, else 0.
std::vector<Matrix<Number>> dual_maps(const std::vector<Matrix<Number>>& maps, const std::vector<Matrix<Number>>& back,
                                      const std::vector<Matrix<Number>>& algebra, const Control& control) {
  const std::vector<std::size_t> places = pivots(algebra);
  const std::size_t c = places.size();
  require(back.size() == maps.size() * c, "as many maps from a space to an irrep as back");
  Matrix<Number> pairing(back.size(), back.size());
  for (std::size_t k = 0; k < back.size(); ++k) {
    for (std::size_t j = 0; j < maps.size(); ++j) {
      check(control);
      const Matrix<Number> both = back[k] * maps[j];
      for (std::size_t r = 0; r < c; ++r) pairing(k, j * c + r) = both.data()[places[r]];
    }
  }
  const Matrix<Number> solution = inverse(pairing);
  const Matrix<Number> one = Matrix<Number>::identity(maps.front().cols());
  std::vector<Matrix<Number>> result;
  for (std::size_t i = 0; i < maps.size(); ++i) {
    Matrix<Number> sum(back.front().rows(), back.front().cols());
    for (std::size_t k = 0; k < back.size(); ++k) {
      Number factor;
      for (std::size_t r = 0; r < c; ++r) factor += one.data()[places[r]] * solution(i * c + r, k);
      if (!factor.is_zero()) sum = sum + factor * back[k];
    }
    result.push_back(std::move(sum));
  }
  return result;
}

}  // namespace

std::vector<IrrepCopy> irrep_copies(const Group& group, const RepExpression& irrep, const RepExpression& space,
                                    const Control& control) {
  const std::vector<Matrix<Number>> maps = hom(group, irrep, space, control);
  if (maps.empty()) return {};
  const std::vector<Matrix<Number>> algebra = hom(group, irrep, irrep, control);
  require(maps.size() % algebra.size() == 0, "maps from an irrep are a module over a division algebra");
  std::vector<Matrix<Number>> chosen = independent(maps, algebra, maps.size() / algebra.size());
  std::vector<Matrix<Number>> dual = dual_maps(chosen, hom(group, space, irrep, control), algebra, control);
  std::vector<IrrepCopy> result;
  for (std::size_t i = 0; i < chosen.size(); ++i) result.push_back({std::move(chosen[i]), std::move(dual[i])});
  return result;
}

}  // namespace gordan::detail
