// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/form_space.hpp>

#include <gordan/exact/prime.hpp>

#include <functional>
#include <map>

namespace gordan {

FormSpace::FormSpace(std::size_t n) : n_(n) { degrees_.push_back({{Exponents(n, 0)}, {}}); }

void FormSpace::grow(int degree) {
  while (static_cast<int>(degrees_.size()) <= degree) {
    Degree& below = degrees_.back();
    std::map<Exponents, std::uint32_t, std::greater<>> index;
    for (const Exponents& m : below.monomials) {
      for (std::size_t i = 0; i < n_; ++i) {
        Exponents up = m;
        ++up[i];
        index.emplace(std::move(up), 0);
      }
    }
    Degree next;
    for (auto& [m, position] : index) {
      position = static_cast<std::uint32_t>(next.monomials.size());
      next.monomials.push_back(m);
    }
    below.successors.reserve(below.monomials.size() * n_);
    for (const Exponents& m : below.monomials) {
      for (std::size_t i = 0; i < n_; ++i) {
        Exponents up = m;
        ++up[i];
        below.successors.push_back(index.at(up));
      }
    }
    degrees_.push_back(std::move(next));
  }
}

const std::vector<Exponents>& FormSpace::monomials(int degree) {
  grow(degree);
  return degrees_[static_cast<std::size_t>(degree)].monomials;
}

std::vector<std::uint32_t> FormSpace::power(std::span<const std::uint32_t> linear, int degree, std::uint32_t p) {
  // Prod_i linear[i]^m_i / m_i!, times degree!: one table entry per variable and exponent.
  const auto width = static_cast<std::size_t>(degree) + 1;
  std::vector<std::uint32_t> table(n_ * width);
  std::vector<std::uint32_t> inverse(width + 1, 1);  // 1/e = -(p / e) / (p mod e)
  for (std::size_t e = 2; e < width; ++e) {
    const auto divisor = static_cast<std::uint32_t>(e);
    inverse[e] = mul_mod(p - p / divisor, inverse[p % divisor], p);
  }
  std::uint32_t factorial = 1;
  for (std::size_t e = 1; e < width; ++e) factorial = mul_mod(factorial, static_cast<std::uint32_t>(e), p);
  for (std::size_t i = 0; i < n_; ++i) {
    table[i * width] = 1;
    for (std::size_t e = 1; e < width; ++e) {
      const std::uint32_t step = mul_mod(linear[i], inverse[e], p);
      table[i * width + e] = mul_mod(table[i * width + e - 1], step, p);
    }
  }
  std::vector<std::uint32_t> result;
  for (const Exponents& m : monomials(degree)) {
    std::uint32_t value = factorial;
    for (std::size_t i = 0; i < n_ && value != 0; ++i) value = mul_mod(value, table[i * width + m[i]], p);
    result.push_back(value);
  }
  return result;
}

std::vector<std::uint32_t> FormSpace::times_linear(std::span<const std::uint32_t> form, int degree,
                                                   std::span<const std::uint32_t> linear, std::uint32_t p) {
  grow(degree + 1);
  const Degree& here = degrees_[static_cast<std::size_t>(degree)];
  std::vector<std::uint32_t> result(degrees_[static_cast<std::size_t>(degree) + 1].monomials.size(), 0);
  for (std::size_t i = 0; i < n_; ++i) {
    if (linear[i] == 0) continue;
    for (std::size_t m = 0; m < form.size(); ++m) {
      std::uint32_t& target = result[here.successors[m * n_ + i]];
      target = add_mod(target, mul_mod(form[m], linear[i], p), p);
    }
  }
  return result;
}

}  // namespace gordan
