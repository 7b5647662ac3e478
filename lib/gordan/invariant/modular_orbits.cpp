// SPDX-License-Identifier: GPL-3.0-or-later
#include <gordan/invariant/modular_orbits.hpp>

#include <gordan/rep/action.hpp>

#include <numeric>
#include <string>
#include <unordered_map>

namespace gordan {

namespace {

/// Sigma_i a_i b_i modulo p; products stay below 2^62, so one conditional reduction keeps the sum in range.
std::uint32_t dot(const std::uint32_t* a, const std::uint32_t* b, std::size_t n, std::uint32_t p) {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < n; ++i) {
    sum += static_cast<std::uint64_t>(a[i]) * b[i];
    if (sum >> 63 != 0) sum %= p;
  }
  return static_cast<std::uint32_t>(sum % p);
}

/// a * b for n x n matrices stored row by row.
void multiply_into(const std::uint32_t* a, const std::uint32_t* b, std::uint32_t* result, std::size_t n,
                   std::uint32_t p) {
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      std::uint64_t sum = 0;
      for (std::size_t k = 0; k < n; ++k) {
        sum += static_cast<std::uint64_t>(a[i * n + k]) * b[k * n + j];
        if (sum >> 63 != 0) sum %= p;
      }
      result[i * n + j] = static_cast<std::uint32_t>(sum % p);
    }
  }
}

std::vector<std::uint32_t> restricted(const Matrix<std::uint32_t>& a, const std::vector<std::size_t>& block) {
  std::vector<std::uint32_t> result;
  for (const std::size_t i : block) {
    for (const std::size_t j : block) result.push_back(a(i, j));
  }
  return result;
}

/// The elements on one block: element k is generator * element parent.
std::vector<std::uint32_t> block_elements(const std::vector<std::size_t>& block, const std::vector<WordStep>& words,
                                          const std::vector<Matrix<std::uint32_t>>& generators, std::uint32_t p) {
  const std::size_t n = block.size();
  std::vector<std::vector<std::uint32_t>> small;
  for (const auto& g : generators) small.push_back(restricted(g, block));
  std::vector<std::uint32_t> result(words.size() * n * n, 0);
  for (std::size_t i = 0; i < n; ++i) result[i * n + i] = 1;
  for (std::size_t k = 1; k < words.size(); ++k) {
    multiply_into(small[static_cast<std::size_t>(words[k].generator)].data(), &result[words[k].parent * n * n],
                  &result[k * n * n], n, p);
  }
  return result;
}

}  // namespace

std::vector<std::vector<std::size_t>> coordinate_blocks(const Representation& space) {
  const auto n = static_cast<std::size_t>(space.dimension());
  std::vector<std::size_t> root(n);
  std::iota(root.begin(), root.end(), std::size_t{0});
  const auto find = [&](std::size_t i) {
    while (root[i] != i) i = root[i] = root[root[i]];
    return i;
  };
  for (const NaturalElement& g : space.group().finite()->generators()) {
    const Matrix<Number> a = action(space, g);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        if (!a(i, j).is_zero()) root[std::max(find(i), find(j))] = std::min(find(i), find(j));
      }
    }
  }
  std::vector<std::vector<std::size_t>> by_root(n);
  for (std::size_t i = 0; i < n; ++i) by_root[find(i)].push_back(i);
  std::erase_if(by_root, [](const auto& block) { return block.empty(); });
  return by_root;
}

BlockForms block_forms_of(const std::vector<std::vector<std::size_t>>& blocks) {
  auto forms = std::make_shared<std::vector<FormSpace>>();
  for (const auto& block : blocks) forms->emplace_back(block.size());
  return forms;
}

ModularOrbits::ModularOrbits(const Representation& space, const std::vector<std::vector<std::size_t>>& blocks,
                             BlockForms forms, const std::vector<WordStep>& words, const ModularImage& image,
                             const Control& control)
    : dimension_(static_cast<std::size_t>(space.dimension())), blocks_(blocks), image_(image), order_(words.size()), forms_(std::move(forms)) {
  for (const NaturalElement& g : space.group().finite()->generators()) {
    generators_.push_back(reduce(action(space, g), image));
  }
  for (const auto& block : blocks_) {
    check(control);
    elements_.push_back(block_elements(block, words, generators_, image.prime));
  }
}

std::vector<ModularOrbits::Factor> ModularOrbits::factors(const Exponents& exponents) const {
  std::vector<Factor> result;
  for (std::size_t b = 0; b < blocks_.size(); ++b) {
    for (std::size_t row = 0; row < blocks_[b].size(); ++row) {
      const int e = exponents[blocks_[b][row]];
      if (e > 0) result.push_back({b, row, e});
    }
  }
  return result;
}

ModularOrbits::RowTuples ModularOrbits::row_tuples(const std::vector<Factor>& factors) const {
  RowTuples result;
  for (const Factor& f : factors) result.width += blocks_[f.block].size();
  std::unordered_map<std::string, std::size_t> index;
  std::string key(result.width * sizeof(std::uint32_t), '\0');
  std::vector<std::uint32_t> tuple(result.width);
  for (std::size_t k = 0; k < order_; ++k) {
    auto out = tuple.begin();
    for (const Factor& f : factors) {
      const std::size_t n = blocks_[f.block].size();
      const auto row = elements_[f.block].begin() + static_cast<std::ptrdiff_t>((k * n + f.row) * n);
      out = std::copy(row, row + static_cast<std::ptrdiff_t>(n), out);
    }
    key.assign(reinterpret_cast<const char*>(tuple.data()), result.width * sizeof(std::uint32_t));
    const auto [known, fresh] = index.emplace(key, result.multiplicities.size());
    if (fresh) {
      result.rows.insert(result.rows.end(), tuple.begin(), tuple.end());
      result.multiplicities.push_back(0);
    }
    ++result.multiplicities[known->second];
  }
  return result;
}

std::vector<std::uint32_t> ModularOrbits::sum_at_points(const Exponents& exponents, const Points& points,
                                                        std::size_t first, std::size_t last) const {
  const std::uint32_t p = image_.prime;
  const std::vector<Factor> all = factors(exponents);
  const RowTuples tuples = row_tuples(all);
  std::vector<std::uint32_t> result;
  std::vector<std::uint32_t> local;
  for (std::size_t k = first; k < last; ++k) {
    local.clear();
    for (const Factor& f : all) {
      for (const std::size_t i : blocks_[f.block]) local.push_back(points[k][i]);
    }
    std::uint32_t sum = 0;
    for (std::size_t t = 0; t < tuples.multiplicities.size(); ++t) {
      std::uint32_t product = tuples.multiplicities[t];
      const std::uint32_t* row = tuples.rows.data() + t * tuples.width;
      const std::uint32_t* point = local.data();
      for (const Factor& f : all) {
        const std::size_t n = blocks_[f.block].size();
        product = mul_mod(product, pow_mod(dot(row, point, n, p), static_cast<std::uint32_t>(f.exponent), p), p);
        row += n;
        point += n;
      }
      sum = add_mod(sum, product, p);
    }
    result.push_back(sum);
  }
  return result;
}

std::vector<std::vector<std::uint32_t>> ModularOrbits::block_forms(const std::vector<Factor>& factors,
                                                                   const std::uint32_t* rows) const {
  std::vector<std::vector<std::uint32_t>> result(blocks_.size(), std::vector<std::uint32_t>(1, 1));
  std::vector<int> degree(blocks_.size(), 0);
  for (const Factor& f : factors) {
    const std::size_t n = blocks_[f.block].size();
    const std::span<const std::uint32_t> row(rows, n);
    auto& form = result[f.block];
    if (degree[f.block] == 0) {
      form = (*forms_)[f.block].power(row, f.exponent, image_.prime);
      degree[f.block] = f.exponent;
    } else {
      for (int k = 0; k < f.exponent; ++k) {
        form = (*forms_)[f.block].times_linear(form, degree[f.block]++, row, image_.prime);
      }
    }
    rows += n;
  }
  return result;
}

std::vector<std::uint32_t> ModularOrbits::sum_expanded(const Exponents& exponents) const {
  const std::uint32_t p = image_.prime;
  const std::vector<Factor> all = factors(exponents);
  const RowTuples tuples = row_tuples(all);
  std::vector<std::uint32_t> sum;
  for (std::size_t t = 0; t < tuples.multiplicities.size(); ++t) {
    std::vector<std::uint32_t> product{tuples.multiplicities[t]};
    for (const auto& form : block_forms(all, tuples.rows.data() + t * tuples.width)) {
      std::vector<std::uint32_t> next;
      next.reserve(product.size() * form.size());
      for (const std::uint32_t a : product) {
        for (const std::uint32_t b : form) next.push_back(a == 0 || b == 0 ? 0 : mul_mod(a, b, p));
      }
      product = std::move(next);
    }
    sum.resize(product.size(), 0);
    for (std::size_t m = 0; m < product.size(); ++m) sum[m] = add_mod(sum[m], product[m], p);
  }
  return sum;
}

std::vector<Exponents> ModularOrbits::support(const Exponents& exponents) const {
  std::vector<int> degree(blocks_.size(), 0);
  for (const Factor& f : factors(exponents)) degree[f.block] += f.exponent;
  std::vector<Exponents> result{Exponents(dimension_, 0)};
  for (std::size_t b = 0; b < blocks_.size(); ++b) {
    std::vector<Exponents> next;
    for (const Exponents& head : result) {
      for (const Exponents& m : (*forms_)[b].monomials(degree[b])) {
        Exponents& joined = next.emplace_back(head);
        for (std::size_t i = 0; i < m.size(); ++i) joined[blocks_[b][i]] = m[i];
      }
    }
    result = std::move(next);
  }
  return result;
}

}  // namespace gordan
